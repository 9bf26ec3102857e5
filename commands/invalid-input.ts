/** One thing to mend, at the field it is entered in. A schema's own issues are such. */
interface Mistake {
  path: PropertyKey[];
  message: string;
}

/** Nobody mends more at once, and a forged list of mistakes is not answered one by one. */
const MOST = 50;

/** Input that does not fit the command's schema, or lacks what the matter asks for: messages by field, in plain words. */
export class InvalidInput extends Error {
  readonly fields: Record<string, string[]>;

  constructor(error: { issues: readonly Mistake[] }) {
    super("Some of what was entered needs another look.");
    this.name = "InvalidInput";
    this.fields = {};
    for (const issue of error.issues.slice(0, MOST)) {
      const field = path(issue.path);
      this.fields[field] = [...(this.fields[field] ?? []), issue.message];
    }
  }
}

/** `lines[0].quantity`, the name the form field has. */
const path = (keys: PropertyKey[]) =>
  keys.reduce<string>(
    (name, key) =>
      typeof key === "number" ? `${name}[${key}]` : name ? `${name}.${String(key)}` : String(key),
    "",
  );
