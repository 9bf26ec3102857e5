import { data, redirect } from "react-router";
import { InvalidInput } from "#commands/invalid-input.ts";
import { rootCause } from "#db/errors.ts";
import { isSessionEnded } from "#db/queries/session-proof.ts";
import { Refusal } from "#domain/refusal.ts";
import { type AppContext, appContext } from "./context.ts";

interface RouteArgs {
  context: { get(key: typeof appContext): AppContext };
  request: Request;
}

/**
 * Wraps every loader and action: an ended session leads to sign-in, a refusal becomes the page its status has,
 * and a bug stays one. `SessionEnded` may arrive as the cause of a query's error.
 */
export const answering =
  <Args extends RouteArgs, Result>(handler: (args: Args) => Promise<Result>) =>
  async (args: Args): Promise<Result> => {
    try {
      return await handler(args);
    } catch (error) {
      throw asResponse(error, args);
    }
  };

function asResponse(error: unknown, { context, request }: RouteArgs): unknown {
  const app = context.get(appContext);
  if (isSessionEnded(error)) return signInAgain(app, request);
  if (error instanceof Refusal) {
    const { code, message, status } = error;
    return data({ code, message, requestId: app.requestId }, { status });
  }
  if (error instanceof InvalidInput)
    return data({ code: "invalid", message: error.message, requestId: app.requestId }, { status: 400 });
  if (error instanceof Response || !(error instanceof Error)) return error;
  if (isNoForm(error))
    return data(
      { code: "not_a_form", message: "Send the form again.", requestId: app.requestId },
      { status: 400 },
    );
  const root = rootCause(error);
  const { message, stack } = root instanceof Error ? root : error;
  console.error(JSON.stringify({ event: "bug", requestId: app.requestId, error: message, stack }));
  return data(
    { code: "bug", message: "Something went wrong on our side.", requestId: app.requestId },
    { status: 500 },
  );
}

/** What the runtime says of a body that `request.formData()` cannot read. */
const isNoForm = (error: Error) =>
  error instanceof TypeError &&
  /FormData|multipart|boundary|Content-Disposition|form-urlencoded/i.test(error.message);

/** A refused access, so the log tells of it. The cookie goes too, so that the sign-in page does not take it at its word. */
export function signInAgain(app: AppContext, request: Request) {
  console.log(JSON.stringify({ event: "refused", requestId: app.requestId, code: "signed_out" }));
  const page = pageOf(request);
  const back = page === "/" ? "" : `?to=${encodeURIComponent(page)}`;
  return redirect(`/sign-in${back}`, { headers: { "Set-Cookie": app.closedSession } });
}

/** The page that was asked for: the router asks for what it shows at an address of its own. */
function pageOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete("_routes");
  const path = pathname.replace(/\/_(root)?\.data$/, "/").replace(/\.data$/, "");
  return searchParams.size > 0 ? `${path}?${searchParams}` : path;
}
