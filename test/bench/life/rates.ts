import { staffViewer } from "../../../scripts/seed/actor.ts";
import type { Life } from "./life.ts";

const manager = staffViewer("grace");
const days = { validFrom: "2026-01-01" };
const fitter = {
  code: "F",
  description: "Fitter",
  unit: "hour",
  normalMinor: 9_500,
  afterHoursMinor: 14_250,
};

/** What a contractor charges: written down, dearer next year, read from a file, put away and taken back. */
export async function lifeOfRates({ did }: Life): Promise<void> {
  const named = { contractorId: "northair", name: "Cooling" };
  const { rateCardId } = await did(manager, "rate-card/create", { ...named, ...days, rates: [fitter] });
  const next = { rateCardId, validFrom: "2027-01-01" };
  await did(manager, "rate-card/revise", { ...next, rates: [{ ...fitter, normalMinor: 9_900 }] });
  const csv = "Code,Description,Unit,Normal\nF,Fitter,hour,98.00";
  await did(manager, "rate-card/import", { ...next, csv });
  await did(manager, "rate-card/archive", { rateCardId });
  await did(manager, "rate-card/restore", { rateCardId });
}
