/** Why a refusal happened, which decides its HTTP status. */
export type RefusalKind = "invalid" | "forbidden" | "not_found" | "conflict" | "throttled" | "too_large";

const STATUS: Record<RefusalKind, number> = {
  invalid: 400,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  throttled: 429,
  too_large: 413,
};

/**
 * A rule said no. `message` is for the person who asked, in words they understand; `code` is for programs;
 * `field` names the input it belongs to, if one does.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly field: string | undefined;

  constructor(kind: RefusalKind, code: string, message: string, field?: string) {
    super(message);
    this.name = "Refusal";
    this.kind = kind;
    this.code = code;
    this.field = field;
  }

  get status() {
    return STATUS[this.kind];
  }
}

/** What someone may not see does not exist for them (rule A5). */
export const notFound = (what = "page") =>
  new Refusal("not_found", "not_found", `We cannot find that ${what}.`);
export const forbidden = (message: string) => new Refusal("forbidden", "forbidden", message);
export const conflict = (code: string, message: string, field?: string) =>
  new Refusal("conflict", code, message, field);
export const invalid = (message: string, field?: string, code = "invalid") =>
  new Refusal("invalid", code, message, field);
