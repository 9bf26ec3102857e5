import { EVIDENCE_TYPE } from "../evidence.ts";
import { inflated } from "../inflate.ts";
import type { Revision } from "./revision.ts";

const MARK = new RegExp(`/Subtype /${EVIDENCE_TYPE.replace("/", "#(?:23)?2F").replaceAll(".", "\\.")}\\s`);

/** The text of the evidence that a revision wrote. Null where there is none; there is never more than one. */
export async function embeddedEvidence(bytes: Uint8Array, { objects }: Revision): Promise<string | null> {
  const found = [...objects.values()].filter(({ text }) => MARK.test(head(text)));
  const [only] = found;
  if (!only || found.length > 1) return null;
  const dictionary = head(only.text);
  const from = only.from + dictionary.length;
  const length = Number(dictionary.match(/\/Length (\d+)/)?.[1]);
  const data = bytes.slice(from, from + length);
  return new TextDecoder().decode(
    /\/Filter \/FlateDecode/.test(dictionary) ? await inflated(data, "deflate") : data,
  );
}

const STREAM = "\nstream\n";

const head = (text: string) => text.slice(0, text.indexOf(STREAM) + STREAM.length);
