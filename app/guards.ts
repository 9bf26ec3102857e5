import type { MiddlewareFunction } from "react-router";
import { isSessionEnded } from "#db/queries/session-proof.ts";
import type { Frame } from "#domain/access/frame.ts";
import type { ContractorViewer, CustomerViewer, StaffViewer, Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import { signInAgain } from "./answer.ts";
import { type AppContext, appContext } from "./context.ts";

type Guard = MiddlewareFunction<Response>;

/**
 * Guards are middleware of layout routes, never their loaders: a request can ask for a child's data alone, and then
 * no layout loader runs. They read the signed cookie; the first query proves it, and a page that asks nothing of the
 * database is proven before it leaves.
 */
const only =
  (kinds: Viewer["kind"][]): Guard =>
  async ({ context, request }, next) => {
    const app = context.get(appContext);
    if (!app.viewer) throw signInAgain(app, request);
    // What is not for this kind of viewer does not exist for them (rule A5).
    if (!kinds.includes(app.viewer.kind))
      throw Response.json(
        { code: "not_found", message: notFound().message, requestId: app.requestId },
        { status: 404 },
      );
    const answer = await next();
    try {
      await app.prove();
    } catch (error) {
      if (isSessionEnded(error)) throw signInAgain(app, request);
      throw error;
    }
    return answer;
  };

export const requireStaff = only(["staff"]);
export const requireContractor = only(["contractor"]);
export const requirePerson = only(["staff", "contractor"]);
export const requireCustomer = only(["customer"]);
export const requireAnyone = only(["staff", "contractor", "customer"]);

interface Guarded {
  get(key: typeof appContext): AppContext;
}
type As<V> = AppContext & { viewer: V; frame: Frame };

const as =
  <V extends Viewer>(kinds: Viewer["kind"][]) =>
  (context: Guarded): As<V> => {
    const app = context.get(appContext);
    const { viewer, frame } = app;
    if (!viewer || !frame || !kinds.includes(viewer.kind)) throw notFound();
    return app as As<V>;
  };

/** The context behind each guard, with its viewer's kind known. */
export const staffContext = as<StaffViewer>(["staff"]);
export const contractorContext = as<ContractorViewer>(["contractor"]);
export const personContext = as<StaffViewer | ContractorViewer>(["staff", "contractor"]);
export const customerContext = as<CustomerViewer>(["customer"]);
/** Whoever documents are sent to. */
export const readerContext = as<CustomerViewer | ContractorViewer>(["customer", "contractor"]);
export const anyContext = as<StaffViewer | ContractorViewer | CustomerViewer>([
  "staff",
  "contractor",
  "customer",
]);
