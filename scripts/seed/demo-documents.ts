import { emailOf, STAFF } from "./demo-people.ts";
import { type Ask, signedIn } from "./signed-in.ts";

interface Item {
  id: string;
}

interface Job {
  id: string;
  title: string;
  state: string;
  customerId: string | null;
}

type Budgeted = Job & { items: Item[] };

interface Written {
  id: string;
  draft: { lines: Item[] };
}

const line = (words: string) => ({ kind: "paragraph", runs: [{ text: words }] });
const bullets = (...items: string[]) => ({ kind: "bullets", items: items.map((text) => [{ text }]) });

/** Documents of the demo: written, sent to customers and to a contractor. Papers are printed by the served product. */
export async function tellDocuments(url: string): Promise<void> {
  const ask = await signedIn(url, emailOf(STAFF[1].name, "harbour"));
  const { items: jobs } = await ask("GET", "jobs?limit=100");
  const open = (jobs as Job[]).filter(({ state, customerId }) => state === "open" && customerId);
  const budgeted: Budgeted[] = [];
  for (const job of open) {
    const { items } = await ask("GET", `jobs/${job.id}/budget`);
    if (items.length > 3) budgeted.push({ ...job, items: items as Item[] });
    if (budgeted.length === 3) break;
  }
  const [first, second, third] = budgeted;
  if (first) await sendProposal(ask, first);
  if (second) await make(ask, second, "estimate");
  if (third) await sendOrder(ask, third);
}

async function make(ask: Ask, job: Budgeted, kind: string, more: object = {}): Promise<Written> {
  const itemIds = job.items.map(({ id }) => id);
  const { documentId } = await ask("POST", "document/create", {
    jobId: job.id,
    kind,
    title: job.title,
    itemIds,
    ...more,
  });
  const { items } = await ask("GET", "documents?limit=100");
  const written = (items as Written[]).find(({ id }) => id === documentId);
  if (!written) throw new Error(`No document ${documentId}`);
  return written;
}

async function sendProposal(ask: Ask, job: Budgeted) {
  const { id: documentId, draft } = await make(ask, job, "proposal");
  const last = draft.lines.at(-1);
  await ask("POST", "document/save-draft", {
    documentId,
    draft: {
      ...draft,
      cover: [line("Thank you for having us look at it. This is what we found, and what we propose.")],
      scope: [
        line("We come on a weekday between 7 am and 3 pm and leave the place as we found it."),
        bullets("All labour and materials that are listed", "Testing, with the readings in writing"),
      ],
      terms: [line("Prices hold for thirty days. Work starts once you have accepted.")],
      lines: draft.lines.map((one) =>
        one.id === last?.id ? { ...one, option: { kind: "optional" }, chosen: false } : one,
      ),
      deposit: { kind: "percent", bp: 3_000 },
      schedule: [
        { id: "half", name: "When half is done", share: { kind: "percent", bp: 4_000 }, on: null },
        {
          id: "rest",
          name: "When you have accepted the work",
          share: { kind: "percent", bp: 3_000 },
          on: null,
        },
      ],
      signed: true,
    },
  });
  await ask("POST", "document/send", { documentId });
}

async function sendOrder(ask: Ask, job: Budgeted) {
  const { items: assets } = await ask("GET", "assets?limit=1");
  const order = { contractorId: "brightline", assetId: (assets as Item[])[0]?.id };
  const { id: documentId } = await make(ask, job, "work_order", order);
  await ask("POST", "document/send", { documentId });
}
