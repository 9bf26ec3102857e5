import { Outlet } from "react-router";
import { answering } from "#app/answer.ts";
import { contractorContext, requireContractor } from "#app/guards.ts";
import { ContractorFrame } from "#app/shells/contractor-frame.tsx";
import { readWaiting } from "#app/shells/waiting.ts";
import type { Route } from "./+types/layout.ts";

export const middleware: Route.MiddlewareFunction[] = [requireContractor];

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const app = contractorContext(context);
  const { frame, now, viewer } = app;
  return { frame, now, lead: viewer.role === "lead", waiting: await readWaiting(app) };
});

export default function ContractorLayout({ loaderData }: Route.ComponentProps) {
  return (
    <ContractorFrame {...loaderData}>
      <Outlet />
    </ContractorFrame>
  );
}
