/** Where the bytes of an organisation's logo are kept: what a hash stands for never changes. */
export const logoKey = (orgId: string, sha256: string) => `${orgId}/logo/${sha256}`;
