import { renderToReadableStream } from "react-dom/server";
import type { EntryContext, RouterContextProvider } from "react-router";
import { ServerRouter } from "react-router";
import { nonceContext } from "#app/nonce.ts";

const slowestPage = 10_000;

/** One whole page in one chunk: small chunks cost more than they bring when loaders await everything. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (request.method === "HEAD") return new Response(null, { status, headers });

  const nonce = loadContext.get(nonceContext);
  const withNonce = nonce ? { nonce } : {};
  let shellReady = false;
  let failed = false;
  const stream = await renderToReadableStream(
    <ServerRouter context={routerContext} url={request.url} {...withNonce} />,
    {
      ...withNonce,
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(slowestPage)]),
      onError(error) {
        // Before the shell is ready the promise rejects, and React Router logs it.
        if (shellReady && !failed) console.error(error);
        failed = true;
      },
    },
  );
  shellReady = true;
  await stream.allReady;
  const page = await new Response(stream).arrayBuffer();
  return new Response(page, { status: failed ? 500 : status, headers });
}
