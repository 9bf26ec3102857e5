import { unzip } from "./pack/unzip.ts";
import { type Verdict, verdict } from "./verdict.ts";
import { verifyPack } from "./verify-pack.ts";
import { verifyPdf } from "./verify-pdf.ts";

/** What holds of a file that somebody brought: a sealed PDF, or an evidence pack as it was downloaded. */
export async function verifyFile(bytes: Uint8Array, known?: readonly string[]): Promise<Verdict> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return verifyPdf(bytes, known);
  try {
    return await verifyPack(await unzip(bytes), known);
  } catch {
    return verdict(
      [{ id: "readable", holds: false, words: "This pack cannot be read. It is damaged." }],
      null,
    );
  }
}
