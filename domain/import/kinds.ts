export const importKinds = ["contractors", "customers", "contacts", "sites", "assets", "jobs"] as const;
export type ImportKind = (typeof importKinds)[number];

export interface ImportColumn {
  key: string;
  label: string;
  required?: boolean;
  email?: boolean;
  /** The longest text it takes; 200 when left out. */
  longest?: number;
  /** Other headings that mean the same; letter case, spaces and marks aside. */
  aliases: readonly string[];
  example: string;
}

const id: ImportColumn = {
  key: "id",
  label: "Id",
  aliases: ["key", "number", "no", "reference", "ref", "externalid"],
  example: "",
};
const name = (label: string, aliases: readonly string[], example: string): ImportColumn => ({
  key: "name",
  label,
  required: true,
  longest: 120,
  aliases,
  example,
});
const email: ImportColumn = {
  key: "email",
  label: "Email",
  email: true,
  aliases: ["emailaddress", "mail"],
  example: "office@example.com",
};
const phone: ImportColumn = {
  key: "phone",
  label: "Phone",
  longest: 40,
  aliases: ["telephone", "tel", "mobile", "phonenumber"],
  example: "02 5550 1000",
};
const customer: ImportColumn = {
  key: "customer",
  label: "Customer",
  aliases: ["client", "customername", "owner"],
  example: "Quay Apartments",
};
const site: ImportColumn = {
  key: "site",
  label: "Site",
  required: true,
  aliases: ["location", "building", "sitename", "property"],
  example: "Quay House",
};

export const importColumns: Record<ImportKind, readonly ImportColumn[]> = {
  contractors: [
    { ...id, example: "C-100" },
    name("Name", ["contractor", "company", "contractorname", "supplier", "vendor"], "Brightside Electrical"),
    {
      key: "trade",
      label: "Trade",
      longest: 80,
      aliases: ["category", "service", "type"],
      example: "Electrical",
    },
    email,
    phone,
    {
      key: "taxNumber",
      label: "Tax number",
      longest: 40,
      aliases: ["abn", "vat", "vatnumber", "taxid"],
      example: "51 824 753 556",
    },
  ],
  customers: [
    { ...id, example: "K-200" },
    name("Name", ["customer", "client", "customername", "company"], "Quay Apartments"),
    email,
    phone,
    {
      key: "address",
      label: "Address",
      longest: 300,
      aliases: ["postaladdress", "street"],
      example: "1 Quay St, Sydney",
    },
  ],
  contacts: [
    id,
    name("Name", ["contact", "contactname", "person", "fullname"], "Cora Lane"),
    { ...email, required: true, example: "cora@example.com" },
    phone,
    {
      key: "contractor",
      label: "Contractor",
      aliases: ["contractorname", "supplier", "vendor"],
      example: "",
    },
    customer,
  ],
  sites: [
    { ...id, example: "S-300" },
    name("Name", ["site", "sitename", "location", "building", "property"], "Quay House"),
    {
      key: "address",
      label: "Address",
      longest: 300,
      aliases: ["street", "siteaddress"],
      example: "1 Quay St, Sydney",
    },
    customer,
    {
      key: "accessNotes",
      label: "Getting in",
      longest: 2_000,
      aliases: ["access", "accessnotes", "notes"],
      example: "Key at reception",
    },
  ],
  assets: [
    {
      ...id,
      key: "code",
      label: "Code",
      longest: 60,
      aliases: ["id", "assetcode", "assetid", "tag", "number", "serial"],
      example: "SB-2",
    },
    name("Name", ["asset", "assetname", "equipment", "description"], "Switchboard B"),
    site,
    { key: "category", label: "Category", longest: 60, aliases: ["type", "class"], example: "Electrical" },
    { key: "notes", label: "Notes", longest: 2_000, aliases: ["comment", "remarks"], example: "" },
  ],
  jobs: [
    { ...id, example: "J-400" },
    {
      key: "title",
      label: "Title",
      required: true,
      longest: 120,
      aliases: ["job", "name", "subject", "jobtitle"],
      example: "Replace lobby lights",
    },
    {
      key: "description",
      label: "Description",
      longest: 4_000,
      aliases: ["details", "notes", "scope"],
      example: "",
    },
    site,
    customer,
    {
      key: "manager",
      label: "Manager",
      email: true,
      aliases: ["manageremail", "owneremail", "responsible"],
      example: "",
    },
  ],
};

export const MOST_ROWS = 5_000;
