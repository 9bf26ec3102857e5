import { formatPercent } from "#domain/money/format.ts";
import { parsePercent } from "#domain/money/parse.ts";
import { orderedLevels } from "#domain/standing-order/check-terms.ts";
import { MOST_NOTICES } from "#domain/standing-order/terms.ts";
import { Field } from "./field.tsx";

interface NoticeFieldProps {
  noticeBp: readonly number[];
  onWrite(levels: number[]): void;
}

/** Levels of use at which both sides are told, as one would list them: "75%, 90%, 100%". */
export const NoticeField = ({ noticeBp, onWrite }: NoticeFieldProps) => (
  <Field<number[]>
    place="standing:noticeBp"
    label="Tell both sides when so much is used"
    labelled
    text={noticeBp.map(formatPercent).join(", ")}
    placeholder="75%, 90%, 100%"
    read={readLevels}
    onWrite={onWrite}
  />
);

function readLevels(text: string) {
  const levels = text
    .split(/[;,]\s+|;|\s+and\s+/)
    .filter((one) => one.trim() !== "")
    .map(parsePercent);
  const wrong = levels.find((one) => !one.ok);
  if (wrong && !wrong.ok) return { ok: false as const, message: wrong.message };
  const known = orderedLevels(levels.flatMap((one) => (one.ok ? [one.value] : [])));
  if (known.length > MOST_NOTICES)
    return { ok: false as const, message: `Keep it to ${MOST_NOTICES} levels` };
  return { ok: true as const, value: known };
}
