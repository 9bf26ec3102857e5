/** What a decider answers when the change may not happen. Commands turn it into a `Refusal`. */
export type Refused = { ok: false; code: string; message: string; field?: string };

export type Decision<Allowed> = ({ ok: true } & Allowed) | Refused;

export function refused(code: string, message: string, field?: string): Refused {
  return field === undefined ? { ok: false, code, message } : { ok: false, code, message, field };
}
