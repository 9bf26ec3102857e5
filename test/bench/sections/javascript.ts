import { callOffMuch, STANDING } from "../called-off.ts";
import { scales, type Weight } from "../meters/page-weight.ts";
import { copyOf, organisationOf } from "../organisation.ts";
import { type Figure, figureTable, kB } from "../report.ts";
import { sentDocument } from "../sent-document.ts";
import { buildControl, serveControl, serveProduct } from "../serving.ts";

/** Gzip bytes of the script that pages load by themselves, beside an empty page of bare React Router. */
export async function javascript(): Promise<string> {
  const { copy: organisation, remove } = copyOf(await organisationOf(1_000));
  await callOffMuch(organisation, 0);
  const { cookies, jobId, workOrderId } = organisation;
  buildControl();
  const product = await serveProduct(organisation);
  const control = await serveControl(organisation, {});
  const documentId = await sentDocument(product, organisation);
  const toSignId = await sentDocument(product, organisation, true);
  const scale = await scales();
  const weigh = (path: string, cookie: string) => scale.weigh(product.url + path, cookie);
  const invoice = await linked(`${product.url}/my-invoices?list=waiting`, cookies.lead, /\/my-invoices\/\w+/);
  const billed = await linked(
    `${product.url}${invoice}`,
    cookies.lead,
    /\/work\/(?!all|documents|performance|rates|standing)\w+/,
  );
  try {
    const bare = await scale.weigh(`${control.url}/`);
    return figureTable([
      { what: "bare React Router, empty page", ours: "", control: shown(bare) },
      figure("board", await weigh("/board", cookies.staff), bare, 140_000),
      figure("board as a table", await weigh("/board?view=table", cookies.staff), bare, 140_000),
      figure("job", await weigh(`/jobs/${jobId}`, cookies.staff), bare),
      figure("contractor, today", await weigh("/work", cookies.lead), bare, 120_000),
      figure("contractor, work order", await weigh(`/work/${workOrderId}`, cookies.lead), bare, 120_000),
      figure(
        "contractor, more work asked for",
        await weigh(`/work/${workOrderId}/additional`, cookies.lead),
        bare,
        120_000,
      ),
      figure("contractor, own figures", await weigh("/work/performance", cookies.lead), bare, 120_000),
      figure(
        "contractor, standing orders",
        await weigh("/work/standing-orders", cookies.lead),
        bare,
        120_000,
      ),
      figure(
        "contractor, standing order",
        await weigh(`/work/standing-orders/${STANDING}`, cookies.lead),
        bare,
        120_000,
      ),
      figure("contractor, rates", await weigh("/work/rates", cookies.lead), bare, 120_000),
      figure("contractor, invoices", await weigh("/my-invoices", cookies.lead), bare, 120_000),
      figure("contractor, invoice", await weigh(invoice, cookies.lead), bare, 120_000),
      figure("contractor, new invoice", await weigh(`${billed}/invoice`, cookies.lead), bare, 120_000),
      figure("contractor, invoice corrected", await weigh(`${invoice}/correct`, cookies.lead), bare, 120_000),
      figure("portal, jobs", await weigh("/portal", cookies.customer), bare, 120_000),
      figure("portal, job", await weigh(`/portal/jobs/${jobId}`, cookies.customer), bare, 120_000),
      figure(
        "portal, document",
        await weigh(`/portal/documents/${documentId}`, cookies.customer),
        bare,
        120_000,
      ),
      figure(
        "portal, signing",
        await weigh(`/portal/documents/${toSignId}/sign`, cookies.customer),
        bare,
        120_000,
      ),
    ]);
  } finally {
    await Promise.all([scale.close(), product.stop(), control.stop()]);
    remove();
  }
}

/** The first address of a kind that a page leads to. */
async function linked(url: string, cookie: string, kind: RegExp): Promise<string> {
  const answer = await fetch(url, { headers: { Cookie: cookie } });
  const [found] = (await answer.text()).match(kind) ?? [];
  if (found === undefined) throw new Error(`${url} leads to no ${kind}`);
  return found;
}

const shown = ({ gzip, files }: Weight) => `${kB(gzip)} in ${files} files`;

function figure(what: string, weight: Weight, bare: Weight, most?: number): Figure {
  const ratio = weight.gzip / bare.gzip;
  const goal = most === undefined ? {} : { goal: `≤ ${kB(most)}`, holds: weight.gzip <= most };
  return { what, ours: shown(weight), control: kB(bare.gzip), ratio, ...goal };
}
