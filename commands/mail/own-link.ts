/** What stands below a button whose address is a link of one person's own (rule A1). */
export const ownLink = (expires: string): string =>
  `The link is yours alone and needs no password, so do not pass it on. It works until ${expires}.`;
