import fc from "fast-check";
import { expect, test } from "vitest";
import { networkOf } from "#domain/access/network.ts";

const hextet = fc.integer({ min: 1, max: 0xffff }).map((n) => n.toString(16));
const eight = fc.array(hextet, { minLength: 8, maxLength: 8 });

test("addresses of one /64 are one network, and of two /64s are two", () => {
  fc.assert(
    fc.property(eight, eight, (a, b) => {
      const sibling = [...a.slice(0, 4), ...b.slice(4)];
      expect(networkOf(sibling.join(":"))).toBe(networkOf(a.join(":")));
      const neighbour = [...b.slice(0, 4), ...a.slice(4)];
      expect(networkOf(neighbour.join(":")) === networkOf(a.join(":"))).toBe(
        b.slice(0, 4).join() === a.slice(0, 4).join(),
      );
    }),
  );
});

test("each IPv4 address is a network of its own, however it is written", () => {
  fc.assert(
    fc.property(fc.ipV4(), (ip) => {
      expect(networkOf(ip)).toBe(ip);
      expect(networkOf(`::ffff:${ip}`)).toBe(ip);
    }),
  );
});

test("anything at all is some network", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(networkOf(text)).not.toBe("");
    }),
  );
});

test.each([
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["2001:DB8:0:0:1:2:3:4", "2001:db8:0:0::/64"],
  ["2001:0db8:0000:0000::", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["::ffff:7f00:1", "127.0.0.1"],
  ["::ffff:300.1.1.1", "unknown"],
  ["1.2.3.4.5", "unknown"],
  ["2001:db8::1::2", "unknown"],
  ["2001:db8", "unknown"],
  ["1:2:3:4:5:6:7:8:9", "unknown"],
  ["xyz::1", "unknown"],
  [null, "unknown"],
  ["", "unknown"],
])("%s is of %s", (ip, network) => expect(networkOf(ip)).toBe(network));
