import { PASSWORD } from "./demo-people.ts";

/** What the API answers, as far as it is read here. */
export interface Said {
  items: unknown[];
  documentId: string;
  workOrderId: string;
}

export type Ask = Awaited<ReturnType<typeof signedIn>>;

/** Somebody of the demo who uses the served product by its API. */
export async function signedIn(url: string, email: string) {
  const signIn = await fetch(`${url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: url },
    body: new URLSearchParams({ email, password: PASSWORD }),
  });
  const cookie = signIn.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  return async (method: "GET" | "POST", path: string, body?: object) => {
    const answer = await fetch(`${url}/api/v1/${path}`, {
      method,
      headers: { Cookie: cookie, Origin: url, "Content-Type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const said = (await answer.json()) as Said & { result?: Said };
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(said)}`);
    return said.result ?? said;
  };
}
