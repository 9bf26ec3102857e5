import { createContext, type RouterContextProvider } from "react-router";
import type { Reply } from "#app/submit.ts";
import type { DraftPage } from "#db/queries/claims/draft-page.ts";
import type { FormValues } from "./form-values.ts";
import { judge } from "./judge.ts";
import { checkedValues, single } from "./shown-values.ts";
import { startValues } from "./start-values.ts";

/** What a browser without script just posted in vain: its page is made in the same request. */
const postedContext = createContext<FormValues | null>(null);

type Context = Readonly<RouterContextProvider>;

/** An action's answer that has the form come back as it was typed. */
export function refusedDraft(context: Context, reply: Reply): Reply {
  context.set(postedContext, single(reply.data.values));
  return reply;
}

/** The form of an invoice with what the checks say of it as it stands. */
export function draftShown(page: DraftPage, today: string, context: Context, request: Request) {
  const checked = checkedValues(request);
  const start = checked ?? context.get(postedContext) ?? startValues(page, today);
  return { page, today, start, judged: judge(page.base, start), checked: checked !== null };
}
