/** The shape of what comes, shown only when it takes longer than 300 ms. */
export function Skeleton({ lines = 3, rows = false }: { lines?: number; rows?: boolean }) {
  return (
    <div className={rows ? "skeleton skeleton-rows" : "skeleton"} role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
        <span key={line} />
      ))}
    </div>
  );
}
