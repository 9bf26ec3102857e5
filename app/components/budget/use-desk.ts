import { useEffect, useState } from "react";

/** True once there was room for the grid: then it stays, with whatever is being written in it. */
export function useDesk(): boolean {
  const [atDesk, setAtDesk] = useState(false);
  useEffect(() => {
    const wide = matchMedia("(width >= 64rem)");
    const look = () => wide.matches && setAtDesk(true);
    look();
    wide.addEventListener("change", look);
    return () => wide.removeEventListener("change", look);
  }, []);
  return atDesk;
}
