import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Rooms beside a raw Durable Object; they have a bench of their own, which prints its tables itself. */
export async function rooms({ quick }: { quick: boolean }): Promise<string> {
  const bench = fileURLToPath(new URL("../rooms/rooms.mjs", import.meta.url));
  const env = { ...process.env, ...(quick && { BURSTS: "3" }) };
  return execFileSync(process.execPath, [bench], {
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
}
