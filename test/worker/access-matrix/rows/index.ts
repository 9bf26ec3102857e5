import { bidRows } from "./bid.ts";
import { budgetRows } from "./budget.ts";
import { claimRows } from "./claim.ts";
import { documentRows } from "./document.ts";
import { fieldRows } from "./field.ts";
import { jobRows } from "./job.ts";
import { paperRows } from "./paper.ts";
import { performanceRows } from "./performance.ts";
import { personRows } from "./person.ts";
import { placeRows } from "./place.ts";
import { priceRows } from "./price.ts";
import { rateCardRows } from "./rate-card.ts";
import { scheduleRows } from "./schedule.ts";
import { signingRows } from "./signing.ts";
import { standingRows } from "./standing.ts";
import { workOrderRows } from "./work-order.ts";

export const rows = [
  ...workOrderRows,
  ...fieldRows,
  ...priceRows,
  ...rateCardRows,
  ...claimRows,
  ...jobRows,
  ...budgetRows,
  ...bidRows,
  ...documentRows,
  ...signingRows,
  ...standingRows,
  ...scheduleRows,
  ...paperRows,
  ...performanceRows,
  ...placeRows,
  ...personRows,
];
