import { LinkButton } from "#app/components/button.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { ActionBar } from "#app/components/page.tsx";
import type { BidPage } from "#db/queries/bids/bid-page.ts";
import { takesBid } from "./bid-words.ts";

interface BidBarProps extends Pick<BidPage, "n" | "step" | "bid" | "isPastDeadline"> {
  /** The page of the request. */
  to: string;
}

/** The next step of a bidder, and the ways out of it. */
export function BidBar({ to, n, step, bid, isPastDeadline }: BidBarProps) {
  if (!takesBid(step)) return null;
  return (
    <ActionBar>
      {step === "confirm" && (
        <CommandForm inPlace action={`${to}/confirm`} className="contents">
          <input type="hidden" name="n" value={n} />
          <SubmitButton>Confirm my bid</SubmitButton>
        </CommandForm>
      )}
      <LinkButton kind={bid ? "quiet" : "primary"} to={`${to}/bid`}>
        {bid ? "Replace my bid" : "Give a price"}
      </LinkButton>
      {bid && !isPastDeadline && (
        <CommandForm inPlace action={`${to}/withdraw`} className="contents">
          <SubmitButton kind="bare">Take it back</SubmitButton>
        </CommandForm>
      )}
      {!bid && step === "bid" && !isPastDeadline && (
        <LinkButton kind="bare" to={`${to}/decline`}>
          I will not bid
        </LinkButton>
      )}
    </ActionBar>
  );
}
