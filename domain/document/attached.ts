/** A file of the job that goes along with a document. */
export interface AttachedFile {
  id: string;
  name: string;
  size: number;
  /** As its bytes say. */
  type: string;
}

/** As it was sent: its bytes are those of the SHA-256 (rule D5). */
export interface SentFile extends AttachedFile {
  sha256: string;
}

/** So that an evidence pack, which holds them all, still fits where it is made. */
export const MOST_ATTACHED_BYTES = 30_000_000;

/** The files that were chosen, in their order; those that are not there any more are left out. */
export const chosenFiles = <File extends { id: string }>(
  ids: readonly string[],
  files: readonly File[],
): File[] => ids.flatMap((id) => files.find((file) => file.id === id) ?? []);

/** Why these cannot go along. `found` are those of them that the job still has. */
export function attachmentProblem(
  ids: readonly string[],
  found: readonly AttachedFile[],
): { field: string; message: string } | null {
  const field = "attachments";
  const gone = ids.length - chosenFiles(ids, found).length;
  if (gone > 0)
    return {
      field,
      message:
        gone === 1
          ? "A file that was to go along is not on the job any more. Take it off, or choose another."
          : `${gone} files that were to go along are not on the job any more. Take them off, or choose others.`,
    };
  const bytes = found.reduce((sum, { size }) => sum + size, 0);
  return bytes > MOST_ATTACHED_BYTES
    ? {
        field,
        message: "The files come to more than 30 MB. Take some off, and share them on the job instead.",
      }
    : null;
}
