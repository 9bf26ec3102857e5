import { expect, test } from "vitest";
import { expectCalm } from "./setup/expecting.ts";
import { type Person, person } from "./setup/people.ts";

const FILE = `name,trade,email,phone
Copperhead Roofing,Roofing,office@copperhead.test,02 5550 1000
,Painting,paint@nobody.test,
Lanternfish Electrical,Electrical,not an address,
Driftwood Joinery,Joinery,,02 5550 1001
`;

async function look({ page }: Person) {
  await page.goto("/settings/import");
  await page.getByRole("radio", { name: /^Contractors/ }).check();
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name: "contractors.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) });
  await page.getByRole("button", { name: "Look at it first" }).click();
}

test("a file is looked at row by row, imported, and changes nothing the second time", async () => {
  const admin = await person("admin");
  const { page } = admin;
  await look(admin);
  const rows = page.getByRole("row");
  await rows.filter({ hasText: "Copperhead Roofing" }).waitFor();
  expect(await rows.filter({ hasText: "Lanternfish Electrical" }).textContent()).toMatch(/email|address/i);
  await page
    .getByRole("button", { name: /^Import/ })
    .first()
    .click();
  await page.getByText("2 imported").waitFor();
  expect(await page.getByRole("main").textContent()).toMatch(/2 rows left out/);

  await look(admin);
  await page.getByText(/2 here already/).waitFor();
  expect(await page.getByRole("button", { name: "Import" }).count()).toBe(0);
  await page.goto("/contractors?q=Copperhead");
  expect(await page.getByRole("link", { name: "Copperhead Roofing" }).count()).toBe(1);
  expectCalm([admin]);
});
