import { useEffect, useState } from "react";
import { useFetcher } from "react-router";
import type { Offers } from "#db/queries/standing-orders/offers.ts";

/** Before a contractor is chosen. */
export const noOffers: Offers = { contractorId: "", place: null, standing: [] };

type Chosen = { value: string } | null;

/**
 * What work may be called off from, for the contractor and the asset that are chosen: first what the page came with,
 * then what is fetched for others, or what a refusal brought: somebody else may have called off meanwhile.
 */
export function useOffers(atFirst: Offers, said: Offers | undefined) {
  const { load, data } = useFetcher<Offers>();
  const [newest, setNewest] = useState(said ?? atFirst);
  const [contractorId, setContractor] = useState(atFirst.contractorId);
  const [assetId, setAsset] = useState(atFirst.place?.assetId ?? "");
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (isAsked && contractorId)
      load(`/contractors/${contractorId}/standing-orders/offered?assetId=${encodeURIComponent(assetId)}`);
  }, [isAsked, contractorId, assetId, load]);
  useEffect(() => data && setNewest(data), [data]);
  useEffect(() => said && setNewest(said), [said]);
  const choose = (set: (id: string) => void) => (chosen: Chosen) => {
    set(chosen?.value ?? "");
    setAsked(true);
  };
  return {
    offers: newest.contractorId === contractorId ? newest : noOffers,
    chooseContractor: choose(setContractor),
    chooseAsset: choose(setAsset),
  };
}
