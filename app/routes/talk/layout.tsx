import { Outlet } from "react-router";
import { requireAnyone } from "#app/guards.ts";
import type { Route } from "./+types/layout.ts";

/** Everybody on a job talks through these addresses; the commands behind them decide on what and to whom. */
export const middleware: Route.MiddlewareFunction[] = [requireAnyone];

/** Without a loader of its own the guard would not run for data alone. */
export const loader = () => null;

export default function TalkLayout() {
  return (
    <main id="main" tabIndex={-1}>
      <Outlet />
    </main>
  );
}
