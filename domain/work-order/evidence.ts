import { counted } from "../words.ts";

export type RequiredEvidence = {
  photos: number;
  checklist: boolean;
  meterReading: boolean;
  signature: boolean;
};

/** `checklistOpen` counts the items not ticked yet. */
export type GivenEvidence = {
  photos: number;
  checklistOpen: number;
  meterReadings: number;
  signatures: number;
};

/** What counts when nobody says what was given: a required checklist is then open. */
export const noEvidence: GivenEvidence = { photos: 0, checklistOpen: 1, meterReadings: 0, signatures: 0 };

/** Rule W3: what completion still waits for, each in plain words ("2 more photos"). */
export function missingEvidence(required: RequiredEvidence, given: GivenEvidence): string[] {
  const photos = required.photos - given.photos;
  const missing: string[] = [];
  if (photos > 0) missing.push(counted(photos, given.photos > 0 ? "more photo" : "photo"));
  if (required.checklist && given.checklistOpen > 0) {
    missing.push(`${counted(given.checklistOpen, "checklist item")} to tick`);
  }
  if (required.meterReading && given.meterReadings === 0) missing.push("a meter reading");
  if (required.signature && given.signatures === 0) missing.push("a signature");
  return missing;
}
