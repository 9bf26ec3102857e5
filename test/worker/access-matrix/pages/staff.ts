import { STAFF } from "../seats.ts";
import type { Page } from "./page.ts";

/** A stranger is staff as well, of another organisation: what names nothing of ours shows them their own. */
const ANY_STAFF = [...STAFF, "stranger"] as const;

export const staffPages: Page[] = [{ path: "/board", allowed: ANY_STAFF }];
