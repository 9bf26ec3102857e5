import type { ImportColumn } from "../../import/kinds.ts";

/** The columns of a rate card's file; the rows CALL-OUT and MATERIALS are among the rates. */
export const rateColumns: readonly ImportColumn[] = [
  {
    key: "code",
    label: "Code",
    required: true,
    longest: 40,
    aliases: ["id", "item", "ref"],
    example: "EL-1",
  },
  { key: "trade", label: "Trade", longest: 80, aliases: ["category", "service"], example: "Electrical" },
  {
    key: "description",
    label: "Description",
    longest: 180,
    aliases: ["rate", "name", "what", "words"],
    example: "Licensed electrician",
  },
  { key: "unit", label: "Unit", longest: 20, aliases: ["per", "uom", "measure"], example: "hour" },
  {
    key: "normal",
    label: "Normal",
    required: true,
    aliases: ["price", "normalhours", "normalrate", "amount"],
    example: "95.00",
  },
  {
    key: "afterHours",
    label: "After hours",
    aliases: ["outofhours", "overtime", "afterhoursrate"],
    example: "142.50",
  },
];
