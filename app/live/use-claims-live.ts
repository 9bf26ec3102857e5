import { useEffect } from "react";
import { useBoard } from "./use-board.ts";
import { useRevalidateSoon } from "./use-revalidate-soon.ts";

const NONE: [] = [];
const never = () => false;

/** Runs a list of invoices again when something happened to one, anywhere. `asOf` is when the loader ran. */
export function useClaimsLive(asOf: number): void {
  const { marks } = useBoard({ cards: NONE, asOf, belongs: never });
  const revalidate = useRevalidateSoon();
  useEffect(() => {
    if ([...marks.values()].some(({ verb }) => /^(claim|order)\./.test(verb))) revalidate();
  }, [marks, revalidate]);
}
