import type { MouseEvent } from "react";
import { useNavigate } from "react-router";

/**
 * Plain links inside one element go without loading a new document. Pages with many rows use it: one handler in place
 * of a component for each link.
 */
export function useSoftLinks() {
  const navigate = useNavigate();
  return (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const otherwise = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || event.defaultPrevented || otherwise || link.target || link.origin !== location.origin)
      return;
    // Files are no pages of the app
    if (link.pathname.startsWith("/files/")) return;
    event.preventDefault();
    void navigate(link.pathname + link.search, { preventScrollReset: link.pathname === location.pathname });
  };
}
