import { answering } from "#app/answer.ts";
import { anyContext } from "#app/guards.ts";
import { readOrganisation } from "#db/queries/organisation.ts";
import { logoKey } from "#domain/file/logo.ts";
import { notFound } from "#domain/refusal.ts";
import type { Route } from "./+types/logo.ts";

/** The logo at the head of the organisation's papers, for everybody who may see any of them. */
export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const app = anyContext(context);
  const { logoSha256, logoType } = await readOrganisation(app.db, app.viewer.orgId);
  if (!logoSha256 || !logoType || params.sha256 !== logoSha256) throw notFound("logo");
  const stored = await app.caller().files.get(logoKey(app.viewer.orgId, logoSha256));
  if (!stored) throw notFound("logo");
  return new Response(await stored.arrayBuffer(), {
    headers: {
      "Content-Type": logoType,
      "Cache-Control": "private, max-age=31536000, immutable",
    },
  });
});
