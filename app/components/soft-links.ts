import type { RefObject } from "react";
import { useNavigate } from "react-router";
import { useListeners } from "./use-listeners.ts";

/** Whether a press on this link leads to another page of this document: not to another window or site, or a file. */
export function isSoft(press: MouseEvent, link: HTMLAnchorElement): boolean {
  const otherwise = press.button !== 0 || press.metaKey || press.ctrlKey || press.shiftKey || press.altKey;
  if (press.defaultPrevented || otherwise || link.target || link.origin !== location.origin) return false;
  // Files are no pages of the app; and some links open what they lead to where they stand
  return !link.pathname.startsWith("/files/") && link.dataset.opens === undefined;
}

/**
 * Plain links inside one element go without loading a new document. Pages with many rows use it: one listener in place
 * of a component for each link.
 */
export function useSoftLinks(root: RefObject<HTMLElement | null>): void {
  const navigate = useNavigate();
  useListeners(root, {
    click(event) {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || !isSoft(event, link)) return;
      event.preventDefault();
      void navigate(link.pathname + link.search + link.hash, {
        preventScrollReset: link.pathname === location.pathname,
      });
    },
  });
}
