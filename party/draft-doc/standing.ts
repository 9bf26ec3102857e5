import type * as Y from "yjs";
import {
  firstTerms,
  MOST_NOTICES,
  MOST_SCOPE,
  type Named,
  type StandingDraft,
  type StandingTerms,
} from "#domain/standing-order/terms.ts";
import { type List, lists, membersIn } from "./lists.ts";
import { sheetOf } from "./shape.ts";
import { bpOf, dayOf, flag, isId, minorOf, words } from "./tame.ts";

/** The terms of a standing order as they stand in a shared draft; undefined in every other document. */
export function standingOf(doc: Y.Doc): StandingDraft | undefined {
  const sheet = sheetOf(doc, "standing");
  if (!sheet.has("validFrom")) return undefined;
  const before = sheet.get("before");
  return {
    terms: { ...termsOf((key) => sheet.get(key)), ...membersIn(doc) },
    before: isRecord(before) ? termsOf((key) => before[key]) : null,
  };
}

const termsOf = (at: (key: keyof StandingTerms) => unknown): StandingTerms => ({
  validFrom: dayOf(at("validFrom")) ?? firstTerms.validFrom,
  validTo: dayOf(at("validTo")) ?? firstTerms.validTo,
  capMinor: capOf(at("capMinor")),
  noCap: flag(at("noCap"), firstTerms.noCap),
  callOffCapMinor: capOf(at("callOffCapMinor")),
  lineCapMinor: capOf(at("lineCapMinor")),
  sites: listOf(at("sites"), MOST_SCOPE, namedOf),
  assets: listOf(at("assets"), MOST_SCOPE, namedOf),
  categories: listOf(at("categories"), MOST_SCOPE, (one) => words(one, 200) || null),
  rateCard: namedOf(at("rateCard")),
  noticeBp: listOf(at("noticeBp"), MOST_NOTICES, bpOf),
});

/** Rule S4: zero is no cap at all, so nothing is entered yet. */
const capOf = (value: unknown) => minorOf(value, 0) || null;

const listOf = <T>(value: unknown, most: number, read: (one: unknown) => T | null): T[] =>
  Array.isArray(value) ? value.slice(0, most).flatMap((one) => read(one) ?? []) : [];

function namedOf(value: unknown): Named | null {
  if (!isRecord(value) || !isId(value.id)) return null;
  return { id: value.id, name: words(value.name, 200) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What there is once of the same as fields of their own, so that two people who fill in two of them both keep theirs. */
export function standingFields(standing: StandingDraft | undefined): Record<string, unknown> {
  if (!standing) return {};
  const fields = Object.entries(standing.terms).filter(([key]) => !lists.includes(key as List));
  return { ...Object.fromEntries(fields), before: standing.before };
}
