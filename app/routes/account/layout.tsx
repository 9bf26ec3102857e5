import { Outlet } from "react-router";
import { personContext, requirePerson } from "#app/guards.ts";
import { ContractorFrame } from "#app/shells/contractor-frame.tsx";
import { StaffFrame } from "#app/shells/staff-frame.tsx";
import type { Route } from "./+types/layout.ts";

export const middleware: Route.MiddlewareFunction[] = [requirePerson];

export const loader = ({ context }: Route.LoaderArgs) => {
  const { frame, now, viewer } = personContext(context);
  return { frame, now, kind: viewer.kind, lead: viewer.role === "lead" };
};

/** What staff and contractors have in common stands in the frame each of them knows. */
export default function AccountLayout({ loaderData: { frame, now, kind, lead } }: Route.ComponentProps) {
  if (kind === "staff")
    return (
      <StaffFrame frame={frame} now={now}>
        <Outlet />
      </StaffFrame>
    );
  return (
    <ContractorFrame frame={frame} now={now} lead={lead}>
      <Outlet />
    </ContractorFrame>
  );
}
