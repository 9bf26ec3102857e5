import { sql } from "drizzle-orm";
import type { LetterheadFacts } from "#domain/document/letterhead.ts";
import { organisation } from "../schema/index.ts";

/** The head of an organisation's papers, under names of its own: it is read beside sites and people. */
export const letterheadColumns = {
  organisation: sql<string>`${organisation.name}`.as("organisation_name"),
  organisationAddress: sql<string | null>`${organisation.address}`.as("organisation_address"),
  organisationPhone: sql<string | null>`${organisation.phone}`.as("organisation_phone"),
  organisationEmail: sql<string | null>`${organisation.email}`.as("organisation_email"),
  taxNumber: organisation.taxNumber,
  paper: organisation.paper,
  logoSha256: organisation.logoSha256,
  logoWidth: organisation.logoWidth,
  logoHeight: organisation.logoHeight,
};

interface Read extends Pick<LetterheadFacts, "taxNumber" | "logoSha256" | "logoWidth" | "logoHeight"> {
  organisation: string;
  organisationAddress: string | null;
  organisationPhone: string | null;
  organisationEmail: string | null;
}

export const letterheadFacts = (read: Read): LetterheadFacts => ({
  ...read,
  name: read.organisation,
  address: read.organisationAddress,
  phone: read.organisationPhone,
  email: read.organisationEmail,
});
