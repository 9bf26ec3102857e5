import { sentenceList } from "../words.ts";
import type { Draft } from "./draft.ts";
import { mapText, plainText, type RichText } from "./rich-text.ts";

/** What may stand in the words of a template, in double braces: filled in for each document. */
export const documentFields = ["customer", "job", "site", "number", "total", "date"] as const;
export type DocumentField = (typeof documentFields)[number];

export type FieldValues = Partial<Record<DocumentField, string>>;

const FIELD = /\{\{\s*(\w+)\s*\}\}/g;
const isField = (name: string): name is DocumentField => documentFields.some((field) => field === name);

/** Fields with a value are filled; the others stay as they are, to be filled later. */
export const filled = (words: string, values: FieldValues): string =>
  words.replace(FIELD, (whole, name: string) => (isField(name) ? (values[name] ?? whole) : whole));

/** Why these words cannot be kept; null where every field in them is known. */
export function fieldProblem(words: string): string | null {
  const rest = words.replace(FIELD, (whole, name: string) => (isField(name) ? "" : whole));
  const unknown = rest.match(/\{\{[^{}]*\}\}/)?.[0];
  if (!unknown && !/\{\{|\}\}/.test(rest)) return null;
  const known = sentenceList(documentFields.map((field) => `{{${field}}}`));
  if (!unknown) return `A field stands between {{ and }}. Use ${known}.`;
  return `There is no field ${unknown}. Use ${known}.`;
}

/** The same for words with a shape: a field that is only partly bold would never be filled. */
export function textFieldProblem(text: RichText): string | null {
  const problem = fieldProblem(plainText(text));
  if (problem) return problem;
  const whole = plainText(mapText(text, (letters) => letters.replace(FIELD, "")));
  return /\{\{|\}\}/.test(whole) ? "Make a field bold or italic as a whole, braces included." : null;
}

type Worded = Pick<Draft, "title" | "cover" | "scope" | "terms" | "footer" | "message">;

/** A draft with the fields filled that now have a value, wherever words stand. */
export const withFields = <Words extends Partial<Worded>>(words: Words, values: FieldValues): Words =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]) => {
      if (["title", "footer", "message"].includes(key)) return [key, filled(value as string, values)];
      if (["cover", "scope", "terms"].includes(key))
        return [key, mapText(value as RichText, (letters) => filled(letters, values))];
      return [key, value];
    }),
  ) as Words;
