import { redirect } from "react-router";

/**
 * The answer to a form that is sent in place: nothing, so that the page stays as it is. A browser without script has
 * left the page, and is led back to where it came from.
 */
export function stay(request: Request, otherwise = "/"): null | Response {
  if (request.headers.get("Sec-Fetch-Dest") !== "document") return null;
  const referer = request.headers.get("Referer") ?? "";
  const { origin } = new URL(request.url);
  return redirect(
    URL.canParse(referer) && new URL(referer).origin === origin ? referer.slice(origin.length) : otherwise,
  );
}
