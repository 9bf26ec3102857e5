import { type RefObject, useEffect, useState } from "react";
import { useFetcher } from "react-router";
import type { Choice } from "../form/select-field.tsx";

interface Person {
  id: string;
  name: string;
}

interface Where {
  jobId: string;
  /** As a form posts it. */
  audience: string;
  enabled: boolean;
}

const MOST_OFFERED = 6;

/** Names offered after an @, of those only who may see what is written. */
export function useMentions(box: RefObject<HTMLElement | null>, { jobId, audience, enabled }: Where) {
  const people = useFetcher<{ people: Person[] }>();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const [named, setNamed] = useState<Person[]>([]);
  const { load } = people;
  const isAsking = typed !== null;

  useEffect(() => {
    if (isAsking) void load(`/talk/${jobId}/people?audience=${encodeURIComponent(audience)}`);
  }, [isAsking, load, jobId, audience]);

  const text = () => box.current?.querySelector("textarea") ?? null;
  const options: Choice[] =
    typed === null
      ? []
      : (people.data?.people ?? [])
          .filter(({ name }) => name.toLowerCase().includes(typed))
          .slice(0, MOST_OFFERED)
          .map(({ id, name }) => ({ value: id, label: name }));

  function look() {
    const area = text();
    const before = area?.value.slice(0, area.selectionStart) ?? "";
    const match = /(?:^|\s)@([\p{L}\p{N}' -]{0,30})$/u.exec(before);
    setTyped(enabled && match ? (match[1] ?? "").toLowerCase() : null);
    setActive(0);
    setNamed((people) => people.filter(({ name }) => area?.value.includes(`@${name}`)));
  }

  function choose({ value, label }: Choice) {
    const area = text();
    if (!area || typed === null) return;
    area.setRangeText(`${label} `, area.selectionStart - typed.length, area.selectionStart, "end");
    setNamed((people) => [...people.filter(({ id }) => id !== value), { id: value, name: label }]);
    setTyped(null);
  }

  /** True where the key was meant for the list. */
  function steer(event: KeyboardEvent): boolean {
    const option = options[active];
    if (!option) return false;
    if (event.key === "ArrowDown") setActive(Math.min(active + 1, options.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
    else if (event.key === "Escape") setTyped(null);
    else if (event.key === "Enter" || event.key === "Tab") choose(option);
    else return false;
    event.preventDefault();
    return true;
  }

  const clear = () => {
    setNamed([]);
    setTyped(null);
  };
  return { options, active, choose, steer, look, clear, ids: named.map(({ id }) => id).join(",") };
}
