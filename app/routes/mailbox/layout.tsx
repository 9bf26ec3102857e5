import { Outlet } from "react-router";
import { Clock } from "#app/components/clock.tsx";
import { appContext } from "#app/context.ts";
import { PublicShell } from "#app/shells/public-shell.tsx";
import { notFound } from "#domain/refusal.ts";
import type { Route } from "./+types/layout.ts";

/** There is a mailbox only on the machine of whoever runs the product without a mail provider. */
const onlyHere: Route.MiddlewareFunction = ({ context }, next) => {
  const { mailbox, requestId } = context.get(appContext);
  if (!mailbox)
    throw Response.json({ code: "not_found", message: notFound().message, requestId }, { status: 404 });
  return next();
};

export const middleware: Route.MiddlewareFunction[] = [onlyHere];

export const loader = ({ context }: Route.LoaderArgs) => {
  const { now, frame } = context.get(appContext);
  return { now, timeZone: frame?.timeZone ?? "UTC" };
};

export default function MailboxLayout({ loaderData }: Route.ComponentProps) {
  return (
    <Clock {...loaderData}>
      <PublicShell name="Local mailbox">
        <Outlet />
      </PublicShell>
    </Clock>
  );
}
