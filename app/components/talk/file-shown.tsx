import { sizeWords } from "#domain/file/size-words.ts";
import type { ActivityData } from "#domain/log/activity.ts";
import { FileIcon } from "../icons/actions.tsx";

/** A picture as itself, any other file as its name to press. */
export function FileShown({ data }: { data: ActivityData }) {
  const { fileId, name, thumbnail, size } = data;
  if (typeof fileId !== "string") return null;
  const label = String(name ?? "File");
  return (
    <a
      className={thumbnail ? "talk-photo" : "talk-file"}
      href={`/files/${fileId}?preview=1`}
      target="_blank"
      rel="noreferrer"
    >
      {thumbnail ? (
        <img
          src={`/files/${fileId}/thumbnail`}
          alt={label}
          loading="lazy"
          decoding="async"
          width="208"
          height="208"
        />
      ) : (
        <>
          <FileIcon />
          <span className="truncate">{label}</span>
          {typeof size === "number" && <span className="text-ink-3 tnum">{sizeWords(size)}</span>}
        </>
      )}
    </a>
  );
}
