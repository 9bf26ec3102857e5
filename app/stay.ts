import { redirect } from "react-router";
import { wayBack } from "./sign-in.ts";

/**
 * The answer to a form that is sent in place: nothing, so that the page stays as it is. A browser without script has
 * left the page, and is led back to where it came from, or to where the address says.
 */
export function stay(request: Request, otherwise = "/"): null | Response {
  if (request.headers.get("Sec-Fetch-Dest") !== "document") return null;
  const isTold = new URL(request.url).searchParams.has("to");
  return redirect(isTold ? wayBack(request) : (cameFrom(request) ?? otherwise));
}

/** The page of this site that led here. */
export function cameFrom(request: Request): string | null {
  const referer = request.headers.get("Referer") ?? "";
  const { origin } = new URL(request.url);
  return URL.canParse(referer) && new URL(referer).origin === origin ? referer.slice(origin.length) : null;
}
