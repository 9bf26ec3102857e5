import { visibleLine } from "./invisible.ts";

/** Text as it is compared: letter case, spaces and forms of the same letter aside. */
export const same = (text: string) => visibleLine(text.normalize("NFKC")).toLowerCase();
