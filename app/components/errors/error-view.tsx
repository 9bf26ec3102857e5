import { useLocation } from "react-router";
import { problemOf } from "./problem.ts";

/** What went wrong and what to do, for a route's own ErrorBoundary inside its layout. */
export function ErrorView({ error }: { error: unknown }) {
  const { title, advice, requestId, retry } = problemOf(error);
  const { pathname, search } = useLocation();
  return (
    <div className="grid gap-3">
      <h1 className="text-20 font-semibold">{title}</h1>
      <p className="text-ink-2">{advice}</p>
      {requestId && (
        <p className="text-13 text-ink-3">
          Tell us this number if you ask about it: <span className="tnum select-all">{requestId}</span>
        </p>
      )}
      <p className="flex flex-wrap gap-2 pt-1">
        {retry && (
          <a className="btn btn-primary" href={pathname + search}>
            Try again
          </a>
        )}
        <a className="btn btn-quiet" href="/">
          Go to the start
        </a>
      </p>
    </div>
  );
}
