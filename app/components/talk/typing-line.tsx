import { sentenceList } from "#domain/words.ts";
import type { Present } from "#party/protocol.ts";

/** "Tom Walsh is typing" for a moment; nothing while nobody is. */
export function TypingLine({ people }: { people: readonly Present[] }) {
  if (people.length === 0) return null;
  const names = sentenceList(people.slice(0, 3).map(({ name }) => name));
  return (
    <span className="talk-typing" role="status">
      {names} {people.length > 1 ? "are" : "is"} typing
    </span>
  );
}
