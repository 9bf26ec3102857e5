import type { AppContext } from "./context.ts";

/** `run` for an organisation before anybody has signed in, as `submit` takes it. */
export const asSystem = (app: AppContext, orgId: string): Pick<AppContext, "run"> => ({
  run: (command, input, key) => app.runAsSystem(orgId, command, input, key),
});
