import { answering } from "#app/answer.ts";
import { appContext } from "#app/context.ts";
import { readMail } from "#db/queries/mailbox.ts";
import type { Route } from "./+types/body.ts";

const CSP =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/** The mail as a document of its own, without script. Its links leave the frame. */
export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { html } = await readMail(context.get(appContext).db, params.mailId);
  return new Response(html.replace("<head>", '<head><base target="_top">'), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": CSP,
      "Cache-Control": "no-store",
    },
  });
});
