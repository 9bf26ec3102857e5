import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyDraft } from "#domain/document/draft.ts";
import type { Organisation } from "./organisation.ts";
import type { Served } from "./serving.ts";

export const DOCUMENT_LINES = 50;

const line = (at: number) => ({
  ...{ id: `line${at}`, itemId: null, groupId: `group${at % 5}`, notes: "", unit: "each" },
  ...{
    description: `Part ${at} of the pump and its panel`,
    quantityMilli: 2_000,
    unitPriceMinor: 120_50 + at,
  },
  ...{ discountMinor: 0, taxBp: 1_000, option: at % 10 ? null : { kind: "optional" }, chosen: true },
});

/** A proposal of fifty lines that was sent to the customer, to sign or not: made once for an organisation, then kept. */
export async function sentDocument(
  { url }: Served,
  { dataDir, cookies, jobId }: Organisation,
  signed = false,
): Promise<string> {
  const kept = join(dataDir, signed ? "document-to-sign.json" : "document.json");
  if (existsSync(kept)) return (JSON.parse(readFileSync(kept, "utf8")) as { documentId: string }).documentId;
  const run = async (command: string, input: object) => {
    const answer = await fetch(`${url}/api/v1/${command}`, {
      method: "POST",
      headers: {
        Cookie: cookies.staff,
        "Sec-Fetch-Site": "same-origin",
        "Content-Type": "application/json",
      },
      body: JSON.stringify(input),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${command}: ${answer.status} ${text}`);
    return (JSON.parse(text) as { result: { documentId: string } }).result;
  };
  const { documentId } = await run("document/create", { jobId, kind: "proposal", itemIds: [] });
  const draft = {
    ...emptyDraft,
    title: "Overhaul the pump",
    groups: [0, 1, 2, 3, 4].map((at) => ({ id: `group${at}`, name: `Stage ${at}` })),
    lines: Array.from({ length: DOCUMENT_LINES }, (_, at) => line(at)),
    preparedFor: [
      { contactId: "contact0", name: "Nora Field", email: "nora.field@mail.test", role: "signer" },
    ],
    signed,
  };
  await run("document/save-draft", { documentId, draft });
  await run("document/send", { documentId });
  writeFileSync(kept, JSON.stringify({ documentId }));
  return documentId;
}
