import { type Draft, type DraftLine, emptyDraft, type Preparation } from "../document/draft.ts";
import { fromPlain, type RichText } from "../document/rich-text.ts";
import type { BidContent } from "./bid.ts";

interface Award {
  /** What was asked for, as it is out. */
  request: Pick<Draft, "title" | "scope" | "terms" | "groups" | "lines">;
  bid: BidContent;
  /** Alternates that the buyer takes. */
  alternates: ReadonlySet<string>;
  preparedFor: Preparation[];
  newId: () => string;
}

/**
 * Rule B4: the order that an award makes. What was priced is ordered, what is held by another line stands there at
 * nothing, and what is left out is said in the scope, so that nobody takes it as bought. The buyer's own amounts
 * bought nothing and are not in it.
 */
export function orderOf({ request, bid, alternates, preparedFor, newId }: Award): Draft {
  const bidOf = (id: string) => bid.lines.find(({ lineId }) => lineId === id);
  const isHeld = ({ id }: DraftLine) => ["priced", "elsewhere"].includes(bidOf(id)?.standing ?? "");
  const held = request.lines.filter(isHeld);
  const left = request.lines.filter((line) => !isHeld(line)).map(({ description }) => description);
  const taken = bid.alternates.filter(({ id }) => alternates.has(id));
  return {
    ...emptyDraft,
    title: request.title,
    scope: [...request.scope, ...exclusions(left, bid.exclusions)],
    terms: request.terms,
    groups: request.groups,
    lines: [
      ...held.map((line) => {
        const priced = bidOf(line.id);
        return {
          ...line,
          notes: priced?.standing === "elsewhere" ? "Included in another line" : (priced?.note ?? ""),
          unitPriceMinor: priced?.unitPriceMinor ?? 0,
          discountMinor: 0,
          option: null,
          chosen: true,
        };
      }),
      ...taken.map(({ description, amountMinor }) => ({
        ...{ id: newId(), itemId: null, groupId: null, description, notes: "Alternate" },
        ...{ quantityMilli: 1_000, unit: "job", unitPriceMinor: amountMinor, discountMinor: 0 },
        taxBp: request.lines[0]?.taxBp ?? 0,
        option: null,
        chosen: true,
      })),
    ],
    preparedFor,
  };
}

function exclusions(left: readonly string[], words: string): RichText {
  if (left.length === 0 && words.trim() === "") return [];
  return [
    { kind: "heading", runs: [{ text: "Not included" }] },
    ...(left.length > 0 ? [{ kind: "bullets" as const, items: left.map((text) => [{ text }]) }] : []),
    ...fromPlain(words),
  ];
}
