import { Outlet } from "react-router";
import { answering } from "#app/answer.ts";
import { contractorContext, personContext, requirePerson } from "#app/guards.ts";
import { ContractorFrame } from "#app/shells/contractor-frame.tsx";
import { StaffFrame } from "#app/shells/staff-frame.tsx";
import { readWaiting } from "#app/shells/waiting.ts";
import type { Route } from "./+types/layout.ts";

export const middleware: Route.MiddlewareFunction[] = [requirePerson];

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { frame, now, viewer } = personContext(context);
  const waiting = viewer.kind === "contractor" ? await readWaiting(contractorContext(context)) : 0;
  return { frame, now, kind: viewer.kind, lead: viewer.role === "lead", waiting };
});

/** What staff and contractors have in common stands in the frame each of them knows. */
export default function AccountLayout({ loaderData }: Route.ComponentProps) {
  const { kind, ...around } = loaderData;
  const { frame, now } = around;
  if (kind === "staff")
    return (
      <StaffFrame frame={frame} now={now}>
        <Outlet />
      </StaffFrame>
    );
  return (
    <ContractorFrame {...around}>
      <Outlet />
    </ContractorFrame>
  );
}
