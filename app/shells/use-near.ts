import { useEffect, useState } from "react";

const SURE_MS = 100;

/** The address of the link that somebody has turned to and stays with. */
export function useNear() {
  const [over, setOver] = useState<string | null>(null);
  const [near, setNear] = useState<string | null>(null);
  useEffect(() => {
    const sure = over === null ? undefined : setTimeout(() => setNear(over), SURE_MS);
    return () => clearTimeout(sure);
  }, [over]);
  return { near, turnTo: setOver };
}
