import { CONTRACTORS } from "../../../scripts/seed/demo-people.ts";
import { organisationOf } from "../organisation.ts";
import { figureTable } from "../report.ts";
import { buildControl, serveControl, serveProduct } from "../serving.ts";
import { compared } from "./pages.ts";

const YEARS = 5;

/** CPU of a scorecard and of the comparison over five years of work, each beside a bare page of the same figures. */
export async function scorecards({ jobs, quick }: { jobs: number; quick: boolean }): Promise<string> {
  const organisation = await organisationOf(jobs);
  buildControl();
  const product = await serveProduct(organisation);
  const control = await serveControl(organisation, {});
  const to = new Date().toISOString().slice(0, 10);
  const from = `${Number(to.slice(0, 4)) - YEARS}-${to.slice(5, 7)}-01`;
  const days = `from=${from}&to=${to}`;
  const headers = { Cookie: organisation.cookies.staff };
  const [{ id, name }] = CONTRACTORS;
  const servers = { ours: product, bare: control };
  try {
    const scorecard = await compared(
      servers,
      {
        what: `scorecard over ${YEARS} years`,
        ours: { url: `${product.url}/contractors/${id}/performance?${days}`, headers },
        bare: { url: `${control.url}/scorecard?${days}&contractor=${id}` },
        shows: ["Fixed first time", "% of "],
      },
      quick,
    );
    const comparison = await compared(
      servers,
      {
        what: `comparison of ${CONTRACTORS.length} contractors over ${YEARS} years`,
        ours: { url: `${product.url}/performance?${days}`, headers },
        bare: { url: `${control.url}/comparison?${days}` },
        shows: [name, "Fixed first time"],
      },
      quick,
    );
    return figureTable([scorecard, comparison]);
  } finally {
    await Promise.all([product.stop(), control.stop()]);
  }
}
