import { press } from "#app/documents/press.ts";
import type { Aftermath } from "#commands/commit.ts";
import type { Caller } from "#commands/execute.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { draftDesk } from "./draft-desk.ts";
import type { Identity } from "./identify.ts";
import { publish } from "./publish.ts";

/** The one way into commands from the outside: pages, API, files, queue and cron all call with this. */
export function callerFor(
  env: Env,
  identity: Pick<Identity, "db">,
  viewer: Viewer,
  now: number,
  waitUntil: (work: Promise<unknown>) => void,
  from?: Caller["from"],
): Caller {
  const { SIGNING_KEY: key, SIGNING_CERTIFICATE: certificate } = env;
  return {
    db: identity.db,
    viewer,
    orgId: viewer.orgId,
    now,
    files: env.FILES,
    appUrl: env.APP_URL,
    secrets: { pepper: env.PEPPER, ...(key && certificate && { seal: { key, certificate } }) },
    press,
    drafts: draftDesk(env, viewer.orgId),
    ...(from && { from }),
    publish: (aftermath: Aftermath) => waitUntil(publish(env, viewer.orgId, aftermath)),
  };
}

/** The product acting for an organisation before anybody has signed in, or on its own. */
export const systemViewer = (orgId: string, name = "Jobroom"): Viewer => ({
  kind: "system",
  orgId,
  id: "system",
  name,
  via: "system",
});
