import { useSyncExternalStore } from "react";

export interface ImportProgress {
  done: number;
  total: number;
}

let progress: ImportProgress | null = null;
const listeners = new Set<() => void>();

/** How far the import of this window is; null while there is none. */
export function tellProgress(now: ImportProgress | null): void {
  progress = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useImportProgress = (): ImportProgress | null =>
  useSyncExternalStore(
    subscribe,
    () => progress,
    () => null,
  );
