import { data } from "react-router";
import type { FormReply } from "./reply.ts";
import { typedValues } from "./reply.ts";

interface Sending {
  request: Request;
  serverAction: () => Promise<unknown>;
}

/**
 * A route's `clientAction`: when the connection breaks while a form is on its way, the form stays with what was
 * typed. The same key goes with the next try, so a change that did arrive is not made twice (rule W9).
 */
export async function keepTyped({ request, serverAction }: Sending): Promise<unknown> {
  const copy = request.clone();
  try {
    return await serverAction();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const reply: FormReply = {
      errors: {},
      values: typedValues(await copy.formData()),
      formError: "The connection broke while this was sent. What you typed is still here. Send it again.",
    };
    return data(reply, { status: 503 });
  }
}
