import { z } from "zod";
import { email } from "./input.ts";

/** An address that may be left blank. */
export const optionalEmail = z.union([z.literal("").transform(() => undefined), email]).optional();
