interface OfParty {
  contractorId?: string | null;
  customerId: string | null;
}

/** The page of the contractor or customer that a contact belongs to. */
export const partyPage = ({ contractorId, customerId }: OfParty): string =>
  contractorId ? `/contractors/${contractorId}` : customerId ? `/customers/${customerId}` : "/customers";
