import { useSyncExternalStore } from "react";
import type { UploadPlace } from "./upload.ts";
import {
  addUploads,
  dismissUpload,
  retryUpload,
  serverSnapshot,
  snapshot,
  subscribe,
  type Upload,
} from "./upload-queue.ts";

export interface Uploads {
  /** Those of this place, oldest first. */
  uploads: Upload[];
  add(files: Iterable<File>): void;
  retry(key: string): void;
  dismiss(key: string): void;
}

/** Uploads to one job or work order, with their progress. They go on when the component is gone. */
export function useUploads(place: UploadPlace): Uploads {
  const all = useSyncExternalStore(subscribe, snapshot, serverSnapshot);
  return {
    uploads: all.filter((upload) => isSame(upload.place, place)),
    add: (files) => addUploads(files, place),
    retry: retryUpload,
    dismiss: dismissUpload,
  };
}

const isSame = (a: UploadPlace, b: UploadPlace) =>
  a.jobId === b.jobId && a.workOrderId === b.workOrderId && a.purpose === b.purpose;
