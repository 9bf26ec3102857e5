import { CUSTOMERS } from "../seats.ts";
import type { Page } from "./page.ts";

export const customerPages: Page[] = [{ path: "/portal", allowed: CUSTOMERS }];
