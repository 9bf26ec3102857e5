import { Outlet } from "react-router";
import { Clock } from "#app/components/clock.tsx";
import { customerContext, requireCustomer } from "#app/guards.ts";
import { PortalShell } from "#app/shells/portal-shell.tsx";
import type { Route } from "./+types/layout.ts";

export const middleware: Route.MiddlewareFunction[] = [requireCustomer];

export const loader = ({ context }: Route.LoaderArgs) => {
  const { frame, now } = customerContext(context);
  return { frame, now };
};

export default function PortalLayout({ loaderData: { frame, now } }: Route.ComponentProps) {
  return (
    <Clock now={now} timeZone={frame.timeZone}>
      <PortalShell organisation={frame.organisation} customer={frame.party} home="/portal">
        <Outlet />
      </PortalShell>
    </Clock>
  );
}
