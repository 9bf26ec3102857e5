/** The lines that a form has ticked; it says nothing of those that are not. */
export const tickedIn = (form: FormData): string[] =>
  [...form].flatMap(([name, value]) => (/^chosen\[\d+\]$/.test(name) ? [String(value)] : []));
