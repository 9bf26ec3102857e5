import { Outlet } from "react-router";
import { requireStaff, staffContext } from "#app/guards.ts";
import { StaffFrame } from "#app/shells/staff-frame.tsx";
import type { Route } from "./+types/layout.ts";

export const middleware: Route.MiddlewareFunction[] = [requireStaff];

export const loader = ({ context }: Route.LoaderArgs) => {
  const { frame, now } = staffContext(context);
  return { frame, now };
};

export default function StaffLayout({ loaderData: { frame, now } }: Route.ComponentProps) {
  return (
    <StaffFrame frame={frame} now={now}>
      <Outlet />
    </StaffFrame>
  );
}
