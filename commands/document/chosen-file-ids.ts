import { z } from "zod";
import { id } from "../input.ts";

/** Files as a form ticks them, which says nothing, one or several; `none` says that they were asked about at all. */
export const chosenFileIds = z.preprocess(
  (given) => [given].flat().filter((one) => one !== "none"),
  z.array(id).max(50, "Keep it to 50 files."),
);
