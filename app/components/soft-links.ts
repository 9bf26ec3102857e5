import type { RefObject } from "react";
import { useNavigate } from "react-router";
import { useListeners } from "./use-listeners.ts";

/**
 * Plain links inside one element go without loading a new document. Pages with many rows use it: one listener in place
 * of a component for each link.
 */
export function useSoftLinks(root: RefObject<HTMLElement | null>): void {
  const navigate = useNavigate();
  useListeners(root, {
    click(event) {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const otherwise =
        event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
      if (!link || event.defaultPrevented || otherwise || link.target || link.origin !== location.origin)
        return;
      // Files are no pages of the app
      if (link.pathname.startsWith("/files/")) return;
      event.preventDefault();
      void navigate(link.pathname + link.search, { preventScrollReset: link.pathname === location.pathname });
    },
  });
}
