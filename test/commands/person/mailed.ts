import type { Db } from "#db/client.ts";
import { outbox } from "#db/schema/index.ts";

/** The secret at the end of the newest mail's link to `/<path>/…`. */
export async function mailedSecret(db: Db, path: "invite" | "reset" | "p"): Promise<string> {
  const mails = await db.select().from(outbox).orderBy(outbox.id);
  const links = mails.flatMap(({ message }) => [
    ...message.text.matchAll(new RegExp(`/${path}/([\\w-]{43})`, "g")),
  ]);
  const secret = links.at(-1)?.[1];
  if (!secret) throw new Error(`No mail has a link to /${path}/`);
  return secret;
}
