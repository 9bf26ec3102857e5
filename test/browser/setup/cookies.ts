import { PASSWORD } from "../../../scripts/seed/demo-people.ts";

/** Who journeys are told with, as the demo seed names them. */
export const EMAILS = {
  admin: "grace.okafor@harbour.test",
  manager: "daniel.reyes@harbour.test",
  otherManager: "priya.nair@harbour.test",
  lead: "tom.walsh@brightline.test",
  technician: "aisha.khan@brightline.test",
  otherLead: "maria.costa@clearwater.test",
} as const;

export type Role = keyof typeof EMAILS | "customer";
/** The value of each one's session cookie. */
export type Cookies = Record<Role, string>;

export const COOKIE = "__Host-jobroom";

/** Signs in by the same form posts a browser makes, once for all files: accounts are throttled. */
export async function signEverybodyIn(url: string, portalLink: string): Promise<Cookies> {
  const cookies = { customer: await sessionFrom(portalLink, {}) } as Cookies;
  for (const [role, email] of Object.entries(EMAILS))
    cookies[role as Role] = await sessionFrom(`${url}/sign-in`, { email, password: PASSWORD });
  return cookies;
}

async function sessionFrom(address: string, fields: Record<string, string>): Promise<string> {
  const answer = await fetch(address, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: new URL(address).origin },
    body: new URLSearchParams(fields),
  });
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(`${COOKIE}=`));
  if (!cookie)
    throw new Error(`No session from ${new URL(address).pathname.split("/")[1]}: ${answer.status}`);
  return cookie.slice(COOKIE.length + 1).split(";")[0] ?? "";
}
