import { z } from "zod";
import { optionalWords, words } from "../input.ts";

export const assetInput = z.object({
  name: words("the asset's name", 120),
  code: optionalWords(60),
  category: optionalWords(60),
  notes: optionalWords(2_000),
});

export const assetColumns = (given: z.output<typeof assetInput>) => ({
  name: given.name,
  code: given.code ?? null,
  category: given.category ?? null,
  notes: given.notes ?? null,
});
