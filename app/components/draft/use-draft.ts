import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { useEffect, useState, useSyncExternalStore } from "react";
import { UndoManager } from "yjs";
import type { Other } from "#app/live/draft-carets.ts";
import { DraftLink } from "#app/live/draft-link.ts";
import type { Draft } from "#domain/document/draft.ts";
import { draftOf } from "#party/draft-doc/read.ts";
import { everything } from "#party/draft-doc/shape.ts";
import { MINE } from "#party/draft-doc/write.ts";

const FRAME_MS = 16;

export interface Opened {
  link: DraftLink;
  /** One's own edits, to take back and to make again. */
  history: UndoManager;
}

/** Opens a draft for as long as the page stands. */
export function useOpened(documentId: string, me: string, changed: () => void): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const link = new DraftLink(documentId, me, changed);
    const history = new UndoManager(everything(link.doc), {
      trackedOrigins: new Set([MINE, ySyncPluginKey]),
    });
    setOpened({ link, history });
    return () => {
      history.destroy();
      link.close();
    };
  }, [documentId, me, changed]);
  return opened;
}

/** What stands in the draft, read anew at most once a frame however many write. */
export function useDraft({ doc }: DraftLink): Draft {
  const [draft, setDraft] = useState(() => draftOf(doc));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      setDraft(draftOf(doc));
    };
    const soon = () => {
      timer ??= setTimeout(read, FRAME_MS);
    };
    soon();
    doc.on("update", soon);
    return () => {
      clearTimeout(timer);
      doc.off("update", soon);
    };
  }, [doc]);
  return draft;
}

export const useStanding = (link: DraftLink) =>
  useSyncExternalStore(
    link.subscribe,
    () => link.standing,
    () => link.standing,
  );

/** Who else is in which field. */
export function useOthers({ carets }: DraftLink): ReadonlyMap<string, Other> {
  const [others, setOthers] = useState<ReadonlyMap<string, Other>>(new Map());
  useEffect(() => {
    const look = () =>
      setOthers(new Map(carets.others.flatMap((other) => (other.place ? [[other.place, other]] : []))));
    carets.awareness.on("change", look);
    return () => carets.awareness.off("change", look);
  }, [carets]);
  return others;
}
