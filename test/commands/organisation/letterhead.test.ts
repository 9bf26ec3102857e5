import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { removeLogo } from "#commands/organisation/remove-logo.ts";
import { setLogo } from "#commands/organisation/set-logo.ts";
import { updateSettings } from "#commands/organisation/update-settings.ts";
import { readOrganisation } from "#db/queries/organisation.ts";
import { letterheadOf } from "#domain/document/letterhead.ts";
import { logoKey } from "#domain/file/logo.ts";
import { jpeg, PLACE, png } from "#test/files/pictures.ts";
import { makeWorld } from "#test/setup/world.ts";

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const settings = {
  name: "Harbour",
  defaultNteMinor: 50_000,
  defaultTaxBp: 1_000,
  currency: "AUD",
  timeZone: "Australia/Sydney",
};

test("the head of papers: what is left out is left off, and the paper stays", async () => {
  const { run, db } = await makeWorld();
  const address = "4 Quay Street\nSydney";
  await run("admin", updateSettings, {
    ...settings,
    address,
    phone: "02 9000",
    email: "a@b.test",
    paper: "letter",
  });
  const facts = await readOrganisation(db, "org1");
  expect(letterheadOf(facts)).toEqual({
    organisation: "Harbour",
    letterhead: ["4 Quay Street", "Sydney", "02 9000 · a@b.test"],
  });
  await run("admin", updateSettings, { ...settings, taxNumber: "ABN 51" });
  const after = await readOrganisation(db, "org1");
  expect([letterheadOf(after).letterhead, after.paper]).toEqual([["ABN 51"], "letter"]);
});

test("a logo is kept under the hash of its bytes, without what a camera wrote into it", async () => {
  const { run, db } = await makeWorld();
  const { sha256 } = await run("admin", setLogo, { picture: base64(jpeg()) });
  const { logo } = letterheadOf(await readOrganisation(db, "org1"));
  expect(logo).toEqual({ href: `/logo/${sha256}`, width: 40, height: 30 });
  const stored = await env.FILES.get(logoKey("org1", sha256));
  expect(await stored?.text()).not.toContain(PLACE);
  const again = await run("admin", setLogo, { picture: base64(png()) });
  expect(again.sha256).not.toBe(sha256);
  await run("admin", removeLogo, {});
  expect(letterheadOf(await readOrganisation(db, "org1")).logo).toBeUndefined();
});

test("what is no small PNG or JPEG is refused, and leaves the logo that is there", async () => {
  const { run, db } = await makeWorld();
  const { sha256 } = await run("admin", setLogo, { picture: base64(png()) });
  const refused = (picture: string) => expect(run("admin", setLogo, { picture })).rejects;
  await refused(base64(new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toMatchObject({
    code: "not_a_logo",
  });
  await refused(base64(png({ width: 4_000, height: 4_000 }))).toMatchObject({ code: "too_many_pixels" });
  await refused(base64(png().subarray(0, 20))).toMatchObject({ code: "damaged" });
  await refused(base64(new Uint8Array(1_000_010))).toMatchObject({
    fields: { picture: [expect.stringContaining("1 MB at most")] },
  });
  await refused("").toMatchObject({ fields: { picture: ["Choose a picture."] } });
  await expect(run("manager", setLogo, { picture: base64(png()) })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect((await readOrganisation(db, "org1")).logoSha256).toBe(sha256);
});
