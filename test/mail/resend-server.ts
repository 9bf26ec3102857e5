import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { ResendStandIn } from "./resend-stand-in.ts";
import { eventText, signedHeaders, type Told } from "./signed-event.ts";

/** The stand-in behind a local port, for Workers that run in another process: set `RESEND_URL` to `url`. */
export async function startResend(apiKey: string, port = 0) {
  const standIn = new ResendStandIn(apiKey);
  const server = createServer(async (incoming, outgoing) => {
    try {
      const response = await standIn.answer(await requestOf(incoming));
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(await response.text());
    } catch {
      incoming.socket.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    standIn,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Says what became of a mail, signed, to a webhook. Returns how that answered. */
    async tell(webhook: { url: string; secret: string }, told: Told): Promise<number> {
      const body = eventText(told);
      const headers = signedHeaders(body, webhook);
      return (await fetch(webhook.url, { method: "POST", body, headers })).status;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (typeof value === "string") headers.set(name, value);
  const method = incoming.method ?? "GET";
  const body = method === "GET" || method === "HEAD" ? null : Buffer.concat(chunks);
  return new Request(`http://127.0.0.1${incoming.url}`, { method, headers, body });
}
