import { z } from "zod";
import { bounds, type CellKey, cellOf } from "#domain/budget/cells.ts";
import type { BudgetChange } from "#domain/budget/change.ts";

const id = z.string().regex(/^[\w-]{1,40}$/, "Send an id of letters and digits.");
const groupId = id.nullable().default(null);
const name = z.string().trim().min(1, "Enter a name.").max(80, "Keep it under 80 characters.");

const text = (key: CellKey) =>
  z
    .string()
    .trim()
    .max(cellOf(key).longest, `Keep it under ${cellOf(key).longest} characters.`);
const integer = (key: CellKey) => {
  const [least, most] = bounds[key] ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  return z.int().min(least, "Enter a larger number.").max(most, "Enter a smaller number.");
};

const fields = z.object({
  code: text("code"),
  description: text("description"),
  quantityMilli: integer("quantityMilli"),
  unit: text("unit"),
  unitCostMinor: integer("unitCostMinor"),
  markupBp: integer("markupBp"),
  unitPriceMinor: integer("unitPriceMinor").nullable(),
  taxBp: integer("taxBp"),
  notes: text("notes"),
});

/** A line of which only the description must be sent. */
const newFields = fields.extend({
  code: fields.shape.code.default(""),
  quantityMilli: fields.shape.quantityMilli.default(1000),
  unit: fields.shape.unit.default("each"),
  unitCostMinor: fields.shape.unitCostMinor.default(0),
  markupBp: fields.shape.markupBp.default(0),
  unitPriceMinor: fields.shape.unitPriceMinor.default(null),
  taxBp: fields.shape.taxBp.default(0),
  notes: fields.shape.notes.default(""),
});

const change = z.discriminatedUnion("do", [
  z.object({ do: z.literal("add-item"), id, groupId, after: id.default("last"), fields: newFields }),
  z.object({
    do: z.literal("set-item"),
    id,
    fields: fields.partial(),
    was: fields.partial().optional(),
  }),
  z.object({ do: z.literal("move-item"), id, groupId, after: id }),
  z.object({ do: z.literal("remove-item"), id }),
  z.object({ do: z.literal("add-group"), id, name, after: id.default("last") }),
  z.object({ do: z.literal("rename-group"), id, name, was: z.string().optional() }),
  z.object({ do: z.literal("move-group"), id, after: id }),
  z.object({ do: z.literal("remove-group"), id }),
]);

/** The API posts a list, a form the same list as JSON text. */
export const changes = z.preprocess(
  (sent) => (typeof sent === "string" ? parsed(sent) : sent),
  z
    .array(change, { error: "Send a list of changes." })
    .min(1, "Send at least one change.")
    .max(2_000, "Send up to 2,000 changes at once."),
);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

type Sent = z.output<typeof change>;

/** Fields nobody sent come out of the schema as undefined; a change must not hold them at all. */
export const asChange = (sent: Sent): BudgetChange =>
  sent.do === "set-item"
    ? { ...sent, fields: present(sent.fields), was: sent.was && present(sent.was) }
    : sent;

type Present<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

const present = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>;
