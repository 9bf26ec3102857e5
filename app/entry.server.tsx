import { renderToString } from "react-dom/server";
import type { EntryContext, RouterContextProvider } from "react-router";
import { ServerRouter } from "react-router";
import { nonceContext } from "#app/nonce.ts";

/**
 * A whole page as one string. Loaders await everything, so there is nothing to stream; and where it streams, React
 * encodes every attribute and every text by itself, which is half the cost of a page with many rows.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (request.method === "HEAD") return new Response(null, { status, headers });

  const context = await withData(routerContext);
  const nonce = loadContext.get(nonceContext);
  const page = renderToString(<ServerRouter context={context} url={request.url} {...(nonce && { nonce })} />);
  return new Response(`<!DOCTYPE html>${page}`, { status, headers });
}

/** With what the loaders returned read to its end and laid ready, so that rendering does not wait for it. */
async function withData(context: EntryContext): Promise<EntryContext> {
  const value = await textOf(context.serverHandoffStream);
  const read = Object.assign(Promise.resolve(), { result: { done: true, value } });
  return { ...context, renderMeta: { streamCache: { 0: read } } };
}

async function textOf(stream: ReadableStream<Uint8Array> | undefined): Promise<string> {
  if (!stream) return "";
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read())
    text += decoder.decode(part.value, { stream: true });
  reader.releaseLock();
  return text;
}
