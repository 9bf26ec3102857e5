/** An address that phones open in the map people chose, and desks in a tab. */
export const mapLink = (siteName: string, address: string) =>
  `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(`${siteName}, ${address}`)}`;
