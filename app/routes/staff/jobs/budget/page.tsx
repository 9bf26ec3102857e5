import { type ShouldRevalidateFunctionArgs, useSearchParams } from "react-router";
import { answering } from "#app/answer.ts";
import { BudgetView } from "#app/components/budget/budget-view.tsx";
import { staffContext } from "#app/guards.ts";
import { readBudgetPage } from "#db/queries/budget-page.ts";
import type { Route } from "./+types/page.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame } = staffContext(context);
  const page = await readBudgetPage(db, viewer, params.jobId);
  const changes = viewer.role !== "viewer" && page.job.state !== "cancelled";
  return { ...page, changes, me: viewer.id, currency: frame.currency };
});

/** Another view is another look at what is here already. */
export const shouldRevalidate = ({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) =>
  currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search
    ? false
    : defaultShouldRevalidate;

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `Budget of job ${loaderData.job.number} · Jobroom` : "Budget · Jobroom" },
];

export default function BudgetPage({ loaderData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  return <BudgetView key={loaderData.job.id} page={loaderData} asked={search.get("view")} />;
}
