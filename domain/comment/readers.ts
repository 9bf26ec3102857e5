import { type Audience, contactTag, encodeAudience, type PartyTag } from "../access/audience.ts";
import { sentenceList } from "../words.ts";

/** A party on a job, and what people call it. */
export interface Party {
  tag: PartyTag;
  name: string;
  /** A contractor's work order, where it has just one. */
  workOrderId?: string | undefined;
}

/** "Staff only", "Staff and Brightline Electrical": who may see an entry of somebody, themselves among them. */
export function readersOf(
  audience: Audience,
  parties: readonly Party[],
  writer: { id: string; name: string },
): string {
  if (audience.length === 0) return "Staff only";
  const named = [...parties, { tag: contactTag(writer.id), name: writer.name }];
  const known = audience.map((tag) => named.find((party) => party.tag === tag)?.name);
  const names = known.filter((name) => name !== undefined);
  return sentenceList([
    "Staff",
    ...names,
    ...(names.length < known.length ? ["others who were on this job"] : []),
  ]);
}

export interface ReaderChoice {
  /** As a form posts it. */
  value: string;
  label: string;
  tags: PartyTag[];
}

/** What staff may choose before writing, the narrowest first (rule A6). */
export function readerChoices(parties: readonly Party[]): ReaderChoice[] {
  const choice = (label: string, tags: PartyTag[]) => ({ value: encodeAudience(tags), label, tags });
  return [
    choice("Staff only", []),
    ...parties.map(({ tag, name }) => choice(name, [tag])),
    ...(parties.length > 1
      ? [
          choice(
            "Everyone on this job",
            parties.map(({ tag }) => tag),
          ),
        ]
      : []),
  ];
}
