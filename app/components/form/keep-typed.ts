import { data } from "react-router";
import type { FormReply } from "./reply.ts";
import { typedValues } from "./reply.ts";

interface Sending {
  request: Request;
  serverAction: () => Promise<unknown>;
}

/**
 * A route's `clientAction`: when the connection breaks while a form is on its way, its page stays and says so. The same
 * key goes with the next try, so a change that did arrive is not made twice (rule W9).
 */
export const stayingWith =
  (said: string) =>
  async ({ request, serverAction }: Sending): Promise<unknown> => {
    const copy = request.clone();
    try {
      return await serverAction();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      const reply: FormReply = { errors: {}, values: typedValues(await copy.formData()), formError: said };
      return data(reply, { status: 503 });
    }
  };

export const keepTyped = stayingWith(
  "The connection broke while this was sent. What you typed is still here. Send it again.",
);
