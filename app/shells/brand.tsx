import { Link } from "react-router";

/** The mark, and whose house this is. */
export function Brand({ name, to }: { name: string; to?: string | undefined }) {
  const content = (
    <>
      <BrandMark />
      <span>{name}</span>
    </>
  );
  return to ? (
    <Link className="brand" to={to}>
      {content}
    </Link>
  ) : (
    <span className="brand">{content}</span>
  );
}

/** A room with its door open. */
function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 20 20" aria-hidden="true">
      <path fill="currentColor" d="M4 1h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H4a3 3 0 0 1-3-3V4a3 3 0 0 1 3-3z" />
      <path fill="var(--color-raised)" d="M5.5 4.5H14v11h-3.25V7.25L5.5 5.5z" />
    </svg>
  );
}
