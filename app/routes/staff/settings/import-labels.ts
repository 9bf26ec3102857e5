import type { ImportKind } from "#domain/import/kinds.ts";

export const kindLabels: Record<ImportKind, string> = {
  contractors: "Contractors",
  customers: "Customers",
  contacts: "Contacts",
  sites: "Sites",
  assets: "Assets",
  jobs: "Jobs",
};

export const kindHints: Record<ImportKind, string> = {
  contractors: "Name; trade, email, phone, tax number",
  customers: "Name; email, phone, address",
  contacts: "Name, email, and their contractor or customer",
  sites: "Name; address, customer, how to get in",
  assets: "Name and site; code, category, notes",
  jobs: "Title and site; description, customer, manager's email",
};
