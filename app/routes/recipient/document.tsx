import type { ShouldRevalidateFunctionArgs } from "react-router";
import { answering } from "#app/answer.ts";
import { Page } from "#app/components/page.tsx";
import { ReceivedPage } from "#app/components/received/received-page.tsx";
import { readerContext } from "#app/guards.ts";
import { readPortalDocument } from "#db/queries/portal-document.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Route } from "./+types/document.ts";
import { placeOf } from "./place.ts";
import { toBidRequest } from "./to-bid-request.ts";

export const loader = answering(async ({ context, request, params }: Route.LoaderArgs) => {
  const app = readerContext(context);
  const { db, viewer, frame, now } = app;
  const { searchParams } = new URL(request.url);
  const { organisation, currency, timeZone } = frame;
  const document = await readPortalDocument(db, viewer, {
    documentId: params.documentId,
    n: Number(searchParams.get("n")) || undefined,
    before: Number(searchParams.get("before")) || undefined,
    today: dayKey(now, timeZone),
  }).catch(toBidRequest(app, params.documentId));
  return { document, organisation, currency, me: { id: viewer.id, kind: viewer.kind }, ...placeOf(viewer) };
});

/** Which line somebody asks about is in the address, and nothing of what was read depends on it. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  const read = ({ pathname, searchParams }: URL) =>
    [pathname, searchParams.get("n"), searchParams.get("before")].join();
  const isElsewhere = currentUrl.search !== nextUrl.search && read(currentUrl) === read(nextUrl);
  return isElsewhere && !formMethod ? false : defaultShouldRevalidate;
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const { document } = loaderData ?? {};
  const title = document ? document.shown.title || kindFacts[document.kind].theirs : "A document";
  return [
    { title: `${title} · Jobroom` },
    { name: "description", content: "Sent to you to read, to ask about and to answer." },
  ];
};

export default function ReceivedDocument({ loaderData }: Route.ComponentProps) {
  const { document, me } = loaderData;
  const page = <ReceivedPage key={`${document.id}/${document.n}`} {...loaderData} />;
  // The portal's own frame has the margins of a page
  return me.kind === "customer" ? page : <Page>{page}</Page>;
}
