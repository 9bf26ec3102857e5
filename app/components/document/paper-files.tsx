import type { Shown } from "#domain/document/shown.ts";
import { servedAs } from "#domain/file/served-as.ts";
import { sizeWords } from "#domain/file/size-words.ts";

/** The files that go along, to look at where a browser can show them, and to keep. */
export function PaperFiles({ files, labelledBy }: { files: Shown["attached"]; labelledBy: string }) {
  return (
    <ul className="doc-files" aria-labelledby={labelledBy}>
      {files.map(({ id, name, size, type }) => (
        <li key={id}>
          <span className="doc-file">
            {servedAs(type).inline ? (
              <a className="link" href={`/files/${id}?preview=1`} target="_blank" rel="noreferrer">
                {name}
              </a>
            ) : (
              name
            )}
          </span>
          <span className="text-ink-3 tnum">{sizeWords(size)}</span>
          <a className="link no-print" href={`/files/${id}`} download>
            Download<span className="sr-only"> {name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
