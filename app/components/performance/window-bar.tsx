import type { ReactNode } from "react";
import { Form } from "react-router";
import { Button } from "../button.tsx";
import { Chip } from "../filter.tsx";
import { type Narrowed, otherWindows } from "./address.ts";

interface WindowBarProps {
  narrowed: Narrowed;
  /** What else the address holds, kept when the window changes. */
  more?: Record<string, string | undefined>;
  /** Selects that narrow the figures; they are sent with the days. */
  children?: ReactNode;
}

/** Which days, and of which work. Ordinary links and an ordinary GET, so that what is shown can be kept and sent on. */
export function WindowBar({ narrowed, more = {}, children }: WindowBarProps) {
  const { from, to } = narrowed.window;
  return (
    <div className="mb-4 grid gap-3 no-print">
      <nav className="flex flex-wrap gap-2" aria-label="Which days">
        {otherWindows(narrowed, more).map(({ days, to: address, isOn }) => (
          <Chip key={days} to={address} on={isOn}>
            Last {days} days
          </Chip>
        ))}
      </nav>
      <Form className="flex flex-wrap items-center gap-2" role="search" aria-label="Narrow the figures">
        <Day label="From" name="from" value={from} />
        <Day label="To" name="to" value={to} />
        {children}
        <Button type="submit">Show</Button>
      </Form>
    </div>
  );
}

const Day = ({ label, name, value }: { label: string; name: string; value: string }) => (
  <label className="flex items-center gap-2 text-13 text-ink-2">
    {label}
    <input
      className="input tnum w-auto"
      type="date"
      key={value}
      defaultValue={value}
      required
      {...{ name }}
    />
  </label>
);
