import { PublicShell } from "#app/shells/public-shell.tsx";
import { ErrorView } from "./error-view.tsx";

/** A whole page about an error, for when no layout is left to stand in. */
export function ErrorPage({ error }: { error: unknown }) {
  return (
    <PublicShell>
      <div className="card card-body">
        <ErrorView error={error} />
      </div>
    </PublicShell>
  );
}
