import { eq } from "drizzle-orm";
import { z } from "zod";
import { hasOrders } from "#db/queries/has-orders.ts";
import { readOrganisation } from "#db/queries/organisation.ts";
import { organisation } from "#db/schema/index.ts";
import { admin } from "#domain/access/may.ts";
import { conflict } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { optionalWords, percent, positiveMoney, words } from "../input.ts";
import { optionalEmail } from "../optional-fields.ts";
import { organisationLog } from "../organisation-log.ts";
import { currency, timeZone } from "./settings-input.ts";

const input = z.object({
  name: words("your organisation's name", 100),
  /** Rule P6: blank is zero here, since nothing stands above the organisation. */
  toleranceBp: percent.optional(),
  toleranceMinor: positiveMoney.optional(),
  defaultNteMinor: positiveMoney.pipe(z.int().min(1, "Enter an amount above zero.")),
  defaultTaxBp: percent,
  currency,
  timeZone,
  /** The letterhead: what is left out is left off it. */
  address: optionalWords(300),
  phone: optionalWords(40),
  email: optionalEmail,
  taxNumber: optionalWords(60),
  /** Left out, it stays as it is. */
  paper: z.enum(["a4", "letter"], { error: "Choose a size." }).optional(),
});

/** Throws `currency_fixed` once there are orders: their amounts would silently mean something else. */
export const updateSettings = defineCommand({
  name: "organisation/update-settings",
  summary: "Change the organisation's name, tolerance, defaults, currency, time zone and letterhead.",
  who: admin,
  input,
  async run({ db, orgId }, given) {
    const before = await readOrganisation(db, orgId);
    if (given.currency !== before.currency && (await hasOrders(db, orgId)))
      throw conflict("currency_fixed", "There are orders in this currency already, so it stays.", "currency");
    const { toleranceBp = null, toleranceMinor = null, paper = before.paper, ...others } = given;
    const { address = null, phone = null, email = null, taxNumber = null } = given;
    const letterhead = { address, phone, email, taxNumber, paper };
    const settings = { ...others, toleranceBp, toleranceMinor, ...letterhead };
    return {
      writes: [db.update(organisation).set(settings).where(eq(organisation.id, orgId))],
      log: [organisationLog(orgId, "organisation.settings_updated", "organisation", orgId, settings)],
      result: settings,
    };
  },
});
