export interface DeliveredMail {
  id: string;
  key: string;
  from: string;
  to: string[];
  subject: string;
  html: string;
  text: string;
  tags: { name: string; value: string }[];
}

/** What the next request meets in place of an answer. `lost` accepts the mail and breaks off before saying so. */
export type Trouble = { status: number; name?: string; retryAfter?: number } | "unreachable" | "lost";

/** Speaks the part of Resend's protocol that we use: keys, idempotency and refusals. */
export class ResendStandIn {
  readonly mails: DeliveredMail[] = [];
  /** Requests that carried a mail, whatever came of them. */
  requests = 0;
  readonly #apiKey: string;
  readonly #troubles: Trouble[] = [];
  readonly #bodies = new Map<string, string>();

  constructor(apiKey: string) {
    this.#apiKey = apiKey;
  }

  /** The next requests meet these, in order. */
  trouble(...troubles: Trouble[]): void {
    this.#troubles.push(...troubles);
  }

  /** Throws where the caller would see a broken connection. */
  async answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname !== "/emails") return refusal(404, "not_found");
    if (request.method !== "POST") return refusal(405, "method_not_allowed");
    if (request.headers.get("Authorization") !== `Bearer ${this.#apiKey}`)
      return refusal(401, "invalid_api_key");
    this.requests += 1;
    const body = await request.text();
    const trouble = this.#troubles.shift();
    if (trouble === "unreachable") throw new TypeError("fetch failed");
    if (typeof trouble === "object")
      return refusal(trouble.status, trouble.name ?? "application_error", trouble.retryAfter);
    const response = this.#accept(request.headers.get("Idempotency-Key") ?? "", body);
    if (trouble === "lost") throw new TypeError("fetch failed");
    return response;
  }

  #accept(key: string, body: string): Response {
    if (!key || key.length > 256) return refusal(400, "invalid_idempotency_key");
    const before = this.#bodies.get(key);
    if (before !== undefined && before !== body) return refusal(409, "invalid_idempotent_request");
    const known = this.mails.find((mail) => mail.key === key);
    if (known) return Response.json({ id: known.id });
    const { from, to, subject, html, text, tags } = JSON.parse(body) as Omit<DeliveredMail, "to"> & {
      to: string | string[];
    };
    if (!from || !to || !subject || !html || !text) return refusal(422, "missing_required_field");
    const addresses = [to].flat();
    if (addresses.some((address) => !/^[^\s@]+@[^\s@]+$/.test(address)))
      return refusal(422, "validation_error");
    this.#bodies.set(key, body);
    const mail = { id: `re_${this.mails.length + 1}`, key, from, to: addresses, subject, html, text, tags };
    this.mails.push(mail);
    return Response.json({ id: mail.id });
  }
}

const refusal = (statusCode: number, name: string, retryAfter?: number) =>
  Response.json(
    { statusCode, name, message: `Answered ${statusCode} on demand.` },
    { status: statusCode, headers: retryAfter === undefined ? {} : { "retry-after": String(retryAfter) } },
  );
