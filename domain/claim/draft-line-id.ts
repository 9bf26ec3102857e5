/** The id that findings name a line of an invoice form by. */
export const draftLineId = (index: number): string => `line-${index}`;
export const draftExtraId = (index: number): string => `extra-${index}`;
