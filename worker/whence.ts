/** Where a request came from, as the edge tells it. */
export const whence = (headers: Headers) => ({
  ip: headers.get("CF-Connecting-IP") ?? "127.0.0.1",
  userAgent: (headers.get("User-Agent") ?? "").slice(0, 200),
});
