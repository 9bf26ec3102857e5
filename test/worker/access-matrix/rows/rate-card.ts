import { RATES } from "../rates.ts";
import type { Row } from "../row.ts";
import { MANAGERS } from "../seats.ts";

/** What contractors charge: they read their own, and staff alone write it. */
export const rateCardRows: Row[] = [
  {
    command: "rate-card/create",
    allowed: MANAGERS,
    input: (t) => ({ ...RATES, contractorId: t.contractorId, name: "Another" }),
  },
  {
    command: "rate-card/revise",
    allowed: MANAGERS,
    input: (t) => ({ ...RATES, rateCardId: t.rateCardId }),
  },
  {
    command: "rate-card/import",
    allowed: MANAGERS,
    input: (t) => ({
      validFrom: RATES.validFrom,
      rateCardId: t.rateCardId,
      csv: "Code,Description,Unit,Normal\nR-1,Standing by,hour,95.00",
    }),
  },
  { command: "rate-card/archive", allowed: MANAGERS, input: (t) => ({ rateCardId: t.rateCardId }) },
  { command: "rate-card/restore", allowed: MANAGERS, input: (t) => ({ rateCardId: t.rateCardId }) },
];
