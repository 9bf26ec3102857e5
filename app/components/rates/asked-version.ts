/** The version an address asks for; none where it says nothing that could be one. */
export function askedVersion(request: Request): number | undefined {
  const n = Number(new URL(request.url).searchParams.get("version"));
  return Number.isInteger(n) && n > 0 ? n : undefined;
}
