import { Outlet } from "react-router";
import { contractorContext, requireContractor } from "#app/guards.ts";
import { ContractorFrame } from "#app/shells/contractor-frame.tsx";
import type { Route } from "./+types/layout.ts";

export const middleware: Route.MiddlewareFunction[] = [requireContractor];

export const loader = ({ context }: Route.LoaderArgs) => {
  const { frame, now, viewer } = contractorContext(context);
  return { frame, now, lead: viewer.role === "lead" };
};

export default function ContractorLayout({ loaderData: { frame, now, lead } }: Route.ComponentProps) {
  return (
    <ContractorFrame frame={frame} now={now} lead={lead}>
      <Outlet />
    </ContractorFrame>
  );
}
