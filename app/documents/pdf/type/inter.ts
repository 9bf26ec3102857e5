import { Buffer } from "node:buffer";
import regular from "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?inline";
import semiBold from "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?inline";
import { tabularGlyphs } from "./tabular-figures.ts";

// They are part of the Worker: a page of paper is made without asking anything for its fonts
const read = (inlined: string) => {
  const bytes = new Uint8Array(Buffer.from(inlined.slice(inlined.indexOf(",") + 1), "base64"));
  return { bytes, tabular: tabularGlyphs(bytes) };
};

/** Latin, Greek, Cyrillic and Vietnamese. The same whenever they are asked for. */
export const inter = { plain: read(regular), bold: read(semiBold) };
