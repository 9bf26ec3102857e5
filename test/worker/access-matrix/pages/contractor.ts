import { CREWS } from "../seats.ts";
import type { Page } from "./page.ts";

export const contractorPages: Page[] = [{ path: "/work", allowed: CREWS }];
