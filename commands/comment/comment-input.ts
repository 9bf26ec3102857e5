import { z } from "zod";
import { decodeAudience, type PartyTag } from "#domain/access/audience.ts";
import { visible } from "#domain/text/invisible.ts";
import { words } from "../input.ts";

export const body = words("a comment", 4_000).transform(visible).pipe(words("a comment", 4_000));

const tag = z
  .string()
  .regex(/^(contractor|customer|contact):[\w-]{1,40}$/, "Choose who may see this.")
  .transform((text) => text as PartyTag);
const tags = z.array(tag).max(20, "Choose 20 at most.");

/** A list of parties, or as one field of a form holds it: "|contractor:a|customer:b|". Nobody means staff only. */
export const audience = z
  .union([
    tags,
    z
      .string()
      .max(2_000)
      .transform((text): string[] => decodeAudience(text))
      .pipe(tags),
  ])
  .default([]);

/** Ids of people, or a field of a form with commas between them. */
export const mentions = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(",").filter(Boolean))])
  .pipe(z.array(z.string().max(40)).max(20, "Mention 20 people at most."))
  .default([]);
