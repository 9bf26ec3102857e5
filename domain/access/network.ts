/**
 * The network an address belongs to, for throttles: an IPv4 address itself, the /64 of an IPv6 address, since one
 * subscriber holds all of it. `unknown` for anything else, so that what cannot be told apart shares one throttle.
 */
export function networkOf(ip: string | null | undefined): string {
  const address = (ip ?? "").trim().toLowerCase();
  const v4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/.exec(address)?.[1];
  if (v4) return v4.split(".").every((octet) => Number(octet) <= 255) ? v4 : UNKNOWN;
  const groups = v6Groups(address);
  if (!groups) return UNKNOWN;
  const [a, b, c, d, e, f, g = 0, h = 0] = groups;
  if (!a && !b && !c && !d && !e && f === 0xffff) return [g >> 8, g & 255, h >> 8, h & 255].join(".");
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`;
}

const UNKNOWN = "unknown";

/** The eight groups, or null where `address` is not IPv6 in hexadecimal. */
function v6Groups(address: string): number[] | null {
  const [head = "", tail, more] = (address.split("%")[0] ?? "").split("::");
  if (more !== undefined || !address.includes(":")) return null;
  const before = head ? head.split(":") : [];
  const after = tail ? tail.split(":") : [];
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...before, ...Array<string>(missing).fill("0"), ...after];
  return groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))
    ? groups.map((g) => Number.parseInt(g, 16))
    : null;
}
