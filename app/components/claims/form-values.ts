/** The text of an invoice form by field name. */
export type FormValues = Record<string, string>;

export const lineField = (index: number, field: "orderLineId" | "by" | "value" | "unitPriceMinor") =>
  `lines[${index}].${field}`;
export const extraField = (
  index: number,
  field: "description" | "quantityMilli" | "unit" | "unitPriceMinor" | "costMinor",
) => `extras[${index}].${field}`;

/** How many rows of lines or extras the form has. */
export const rowsOf = (values: FormValues, field: "lines" | "extras") =>
  Object.keys(values).reduce((most, name) => {
    const [, index] = new RegExp(`^${field}\\[(\\d{1,3})\\]`).exec(name) ?? [];
    return Math.max(most, Number(index ?? -1) + 1);
  }, 0);
