import { z } from "zod";

/** A password somebody chooses. Long beats complicated; the longest is bounded because hashing costs time. */
export const newPassword = z
  .string({ error: "Choose a password." })
  .min(10, "Use at least 10 characters. A few words in a row are easy to remember.")
  .max(200, "Keep it under 200 characters.");
