import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import type { CommandContext } from "../command.ts";

const DIGITS = 6;

export const newCode = () => String(randomInt(10 ** DIGITS)).padStart(DIGITS, "0");

/** Keyed with the pepper: a million codes are soon tried against a bare hash. */
export const hashCode = ({ secrets }: Pick<CommandContext, "secrets">, id: string, code: string) =>
  createHmac("sha256", secrets.pepper).update(`${id}\n${code}`).digest("hex");

export const sameHash = (a: string, b: string) => timingSafeEqual(Buffer.from(a), Buffer.from(b));
