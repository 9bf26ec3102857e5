import { CameraIcon } from "./icons/actions.tsx";

export interface Photo {
  id: string;
  href: string;
  /** Null where none was made, as for a photo sent without script: its name stands for it. */
  thumbnail: string | null;
  /** What it shows, or its file name. */
  alt: string;
  /** A word over the picture: "Before", "Uploading". */
  note?: string | undefined;
}

export function PhotoGrid({ photos }: { photos: readonly Photo[] }) {
  return (
    <ul className="photos">
      {photos.map(({ id, href, thumbnail, alt, note }) => (
        <li key={id}>
          <a href={href}>
            {thumbnail === null ? (
              <span className="photo-named">
                <CameraIcon />
                <span>{alt}</span>
              </span>
            ) : (
              <img src={thumbnail} alt={alt} loading="lazy" decoding="async" width="208" height="208" />
            )}
            {note && <span className="photo-note">{note}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
