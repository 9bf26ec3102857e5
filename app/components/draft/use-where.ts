import { useEffect, useRef } from "react";
import type { DraftLink } from "#app/live/draft-link.ts";
import { lineKeys } from "./line-keys.ts";

/** Tells the others which field one is in, and the toolbar when that is no text. */
export function useWhere(link: DraftLink, isOpen: boolean, setWriting: (writing: null) => void) {
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    const until = { signal: stop.signal };
    const enter = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      link.carets.at(target.closest<HTMLElement>("[data-place]")?.dataset.place ?? null);
      if (!target.closest(".draft-text, .draft-bar")) setWriting(null);
    };
    if (isOpen) area.current?.addEventListener("focusin", enter, until);
    area.current?.addEventListener("keydown", lineKeys(link.doc), until);
    area.current?.addEventListener("focusout", () => link.carets.at(null), until);
    return () => stop.abort();
  }, [link, isOpen, setWriting]);
  return area;
}
