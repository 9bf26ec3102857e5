import type { Page } from "playwright-core";

/** Everything the server says to a page from now on: documents, data and socket frames. */
export function overhear(page: Page): () => Promise<string> {
  const heard: Promise<string>[] = [];
  page.on("response", (response) => {
    if (!/^(document|fetch|xhr)$/.test(response.request().resourceType())) return;
    heard.push(response.text().catch(() => ""));
  });
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => heard.push(Promise.resolve(String(payload)))),
  );
  return async () => (await Promise.all(heard)).join("\n");
}
