import { z } from "zod";
import { email, optionalWords, words } from "../input.ts";

export const contactInput = z.object({
  name: words("their name", 100),
  email,
  phone: optionalWords(40),
});
