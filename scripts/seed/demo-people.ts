/** Who lives in the demo organisation. Names are made up; addresses end in `.test` and reach nobody. */
export const ORGANISATION = {
  id: "demo",
  name: "Harbour & Field",
  currency: "AUD",
  timeZone: "Australia/Sydney",
  address: "4 Quay Street\nPyrmont NSW 2009",
  phone: "02 5550 0142",
  email: "office@harbour.test",
  taxNumber: "ABN 51 824 753 556",
};

export const STAFF = [
  { id: "grace", name: "Grace Okafor", role: "admin", approvalLimitMinor: null },
  { id: "daniel", name: "Daniel Reyes", role: "manager", approvalLimitMinor: 1_000_000 },
  { id: "priya", name: "Priya Nair", role: "manager", approvalLimitMinor: 250_000 },
] as const;

export const CONTRACTORS = [
  {
    id: "brightline",
    name: "Brightline Electrical",
    trade: "Electrical",
    people: ["Tom Walsh", "Aisha Khan", "Ben Duarte"],
  },
  {
    id: "clearwater",
    name: "Clearwater Plumbing",
    trade: "Plumbing",
    people: ["Maria Costa", "Jack Nguyen"],
  },
  {
    id: "northair",
    name: "North Air Mechanical",
    trade: "Heating and cooling",
    people: ["Peter Lindqvist", "Sofia Rossi", "Owen Tait"],
  },
  { id: "sentry", name: "Sentry Fire Safety", trade: "Fire safety", people: ["Helen Marsh", "Ravi Menon"] },
  {
    id: "highreach",
    name: "High Reach Access",
    trade: "Roofing and access",
    people: ["Luke Sands", "Mina Petrov"],
  },
  { id: "greenline", name: "Greenline Grounds", trade: "Grounds", people: ["Zoe Adler", "Femi Adeyemi"] },
] as const;

export const CUSTOMERS = [
  "Quay Apartments Owners",
  "Mill Lane Medical",
  "St Brigid's School",
  "Corner & Co Cafe",
  "Parkview Towers",
  "Delta Logistics",
  "Old Post Gallery",
  "Seaview Aged Care",
  "Foundry Coworking",
  "Hillcrest Childcare",
  "Bayside Swim Club",
  "Union Street Books",
] as const;

export const CONTACTS = [
  "Nora Field",
  "Dr Samir Patel",
  "Sister Anne Doyle",
  "Leo Marino",
  "Wendy Cho",
  "Karl Jensen",
  "Ines Moreau",
  "Ruth Abbott",
  "Jamal Wright",
  "Olivia Stone",
  "Pat Kearney",
  "Greta Lang",
] as const;

/** [name, address, index of its customer] */
export const SITES: [string, string, number][] = [
  ["Quay House", "12 Quay Street, Sydney", 0],
  ["Quay House Annex", "14 Quay Street, Sydney", 0],
  ["Mill Lane Clinic", "3 Mill Lane, Newtown", 1],
  ["St Brigid's Main Hall", "40 Chapel Road, Marrickville", 2],
  ["St Brigid's Gym", "42 Chapel Road, Marrickville", 2],
  ["Corner Cafe", "1 King Street, Newtown", 3],
  ["Parkview Tower A", "200 Park Avenue, Zetland", 4],
  ["Parkview Tower B", "202 Park Avenue, Zetland", 4],
  ["Delta Depot North", "9 Wharf Road, Botany", 5],
  ["Delta Depot South", "77 Foreshore Road, Botany", 5],
  ["Old Post Gallery", "5 Market Street, Balmain", 6],
  ["Seaview East Wing", "31 Ocean Drive, Coogee", 7],
  ["Seaview West Wing", "33 Ocean Drive, Coogee", 7],
  ["The Foundry", "18 Iron Street, Alexandria", 8],
  ["Hillcrest Preschool", "6 Hill Street, Leichhardt", 9],
  ["Hillcrest Nursery", "8 Hill Street, Leichhardt", 9],
  ["Bayside Pool", "1 Esplanade, Brighton-Le-Sands", 10],
  ["Union Street Books", "90 Union Street, Pyrmont", 11],
  ["Harbour & Field Workshop", "2 Dock Road, Rozelle", 8],
  ["Parkview Car Park", "204 Park Avenue, Zetland", 4],
];

/** [name, code, category, contractor who knows it] */
export const ASSETS: [string, string, string, string][] = [
  ["Main switchboard", "MSB", "Electrical", "brightline"],
  ["Emergency lighting", "EML", "Electrical", "brightline"],
  ["Hot water unit", "HWU", "Plumbing", "clearwater"],
  ["Booster pump", "PMP", "Plumbing", "clearwater"],
  ["Rooftop air handler", "AHU", "Heating and cooling", "northair"],
  ["Chiller", "CHL", "Heating and cooling", "northair"],
  ["Fire panel", "FIP", "Fire safety", "sentry"],
  ["Sprinkler valve set", "SPR", "Fire safety", "sentry"],
  ["Roof membrane", "RFM", "Roofing and access", "highreach"],
  ["Gutters", "GUT", "Roofing and access", "highreach"],
  ["Courtyard garden", "GDN", "Grounds", "greenline"],
  ["Irrigation controller", "IRR", "Grounds", "greenline"],
];

export const JOB_TYPES = [
  {
    id: "repair",
    name: "Repair",
    photos: 1,
    meterReading: false,
    signature: false,
    checklist: [] as string[],
  },
  {
    id: "service",
    name: "Planned service",
    photos: 2,
    meterReading: false,
    signature: false,
    checklist: ["Isolate and tag", "Service to the maker's list", "Test and restore"],
  },
  {
    id: "meter",
    name: "Meter check",
    photos: 1,
    meterReading: true,
    signature: false,
    checklist: [] as string[],
  },
  {
    id: "inspection",
    name: "Safety inspection",
    photos: 2,
    meterReading: false,
    signature: true,
    checklist: ["Walk the site with the manager", "Note each fault", "Leave the site safe"],
  },
];

export const PASSWORD = "harbour-and-field";
export const emailOf = (name: string, domain: string) =>
  `${name
    .toLowerCase()
    .replace(/^(dr|sister) /, "")
    .replace(/[^a-z]+/g, ".")}@${domain}.test`;
