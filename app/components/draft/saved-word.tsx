import type { Safety } from "#app/live/draft-link.ts";
import type { Mode } from "#party/draft-doc/wire.ts";

const WORDS: Record<Safety, string> = {
  saved: "Saved",
  saving: "Saving…",
  unsaved: "Not saved yet",
  refused: "Not saved: it is too much. Remove some of it.",
};

/** Whether what was written is on the server's disk: nothing else is called saved. */
export function SavedWord({ safety, mode }: { safety: Safety; mode: Mode | null }) {
  const words =
    mode === null && safety === "saved"
      ? "Opening…"
      : mode === "frozen"
        ? "It is being sent"
        : mode === "reading"
          ? "You may read it"
          : WORDS[safety];
  return (
    <span className={safety === "saved" ? "draft-saved" : "draft-saved is-late"} role="status">
      {words}
    </span>
  );
}
