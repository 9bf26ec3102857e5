import { inject } from "vitest";
import { drawPicture } from "../../../scripts/seed/picture.ts";
import { COOKIE, type Role } from "./cookies.ts";

type Answer = Record<string, string>;

/** Runs one command through the API as one of the demo's people: what a journey needs to have happened before it begins. */
export async function runAs(role: Role, command: string, input: Record<string, unknown>): Promise<Answer> {
  const url = inject("url");
  const answer = await fetch(`${url}/api/v1/${command}`, {
    method: "POST",
    headers: {
      Cookie: `${COOKIE}=${inject("cookies")[role]}`,
      Origin: url,
      "Content-Type": "application/json",
    },
    body: JSON.stringify(input),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${command}: ${answer.status} ${text}`);
  return ((JSON.parse(text) as { result: Answer | null }).result ?? {}) as Answer;
}

export interface GivenWork {
  workOrderId: string;
  jobId: string;
  description: string;
}

const LINES = [
  { description: "Labour", quantityMilli: 4_000, unit: "h", unitPriceMinor: 12_000 },
  { description: "Parts", quantityMilli: 1_000, unit: "lot", unitPriceMinor: 32_000 },
];

/** Stands at a site of the customer whose portal link the journeys hold. */
const ASSET = "asset0-0";

let made = 0;

/** A work order of its own for one test, 800.00 before tax, given by the manager to the lead's company. */
export async function giveWork(more: Record<string, unknown> = {}): Promise<GivenWork> {
  made += 1;
  const description = `Replace the breaker in bay ${made} of row ${process.pid}`;
  const input = {
    assetId: ASSET,
    contractorId: "brightline",
    description,
    lines: LINES,
    nteMinor: 100_000,
    ...more,
  };
  const { workOrderId, jobId } = await runAs("manager", "work-order/create", input);
  return { workOrderId: workOrderId ?? "", jobId: jobId ?? "", description };
}

/** Takes a given work order through these steps. `close` is the manager's, the rest the lead's. */
export async function bring(
  work: GivenWork,
  ...steps: ("accept" | "start" | "complete" | "close")[]
): Promise<void> {
  for (const step of steps)
    await runAs(step === "close" ? "manager" : "lead", `work-order/${step}`, {
      workOrderId: work.workOrderId,
    });
}

/**
 * A work order that is done and accepted, with one invoice for all of it waiting for approval. Each is for another
 * asset: many bills for one within fourteen days are beyond the manager's limit together (rule P14).
 */
export async function billed(): Promise<GivenWork & { claimId: string; number: string }> {
  const work = await giveWork({ assetId: `asset${1 + ((process.pid + made) % 19)}-1` });
  await bring(work, "accept", "start", "complete", "close");
  const number = `INV-${process.pid}-${made}`;
  const draft = { workOrderId: work.workOrderId, number, invoiceDate: new Date().toISOString().slice(0, 10) };
  const { claimId } = await runAs("lead", "claim/submit", { ...draft, lines: await allLines(work) });
  return { ...work, claimId: claimId ?? "", number };
}

/** Everything on the order, as the invoice form offers it: the API has no list of order lines. */
async function allLines({ workOrderId }: GivenWork) {
  const headers = { Cookie: `${COOKIE}=${inject("cookies").lead}` };
  const form = await (await fetch(`${inject("url")}/work/${workOrderId}/invoice`, { headers })).text();
  const found = form.matchAll(/name="lines\[\d+\]\.orderLineId" value="([^"]+)"/g);
  return Array.from(found, ([, orderLineId]) => ({ orderLineId, by: "percent", value: "100" }));
}

/** A photo as a phone would send it, drawn. */
export const photo = (number: number) => ({
  name: `photo-${number}.png`,
  mimeType: "image/png",
  buffer: Buffer.from(drawPicture(number, 320, 240)),
});
