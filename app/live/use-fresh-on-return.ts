import { useEffect } from "react";
import { useRevalidateSoon } from "./use-revalidate-soon.ts";

/** For a page without a room of its own: it is read again when somebody comes back to it. */
export function useFreshOnReturn(): void {
  const revalidate = useRevalidateSoon();
  useEffect(() => {
    const look = () => document.hidden || revalidate();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [revalidate]);
}
