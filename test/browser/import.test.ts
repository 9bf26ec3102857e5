import { expect, test } from "vitest";
import { expectCalm } from "./setup/expecting.ts";
import { type Person, person } from "./setup/people.ts";

const FILE = `name,trade,email,phone
Copperhead Roofing,Roofing,office@copperhead.test,02 5550 1000
,Painting,paint@nobody.test,
Lanternfish Electrical,Electrical,not an address,
Driftwood Joinery,Joinery,,02 5550 1001
`;

async function look({ page }: Person, file = FILE) {
  await page.goto("/settings/import");
  await page.getByRole("radio", { name: /^Contractors/ }).check();
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name: "contractors.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
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

const LONG = `name,trade,email,phone
${Array.from({ length: 400 }, (_, row) => `Longlist ${row} Roofing,Roofing,,`).join("\n")}
`;

test("a long file says how far it is, and where it stopped", async () => {
  const admin = await person("admin");
  const { page } = admin;
  let bites = 0;
  let goOn = () => {};
  const seen = new Promise<void>((resolve) => (goOn = resolve));
  await page.route("**/api/v1/import/run", async (route) => {
    bites += 1;
    if (bites === 2) await seen;
    return bites === 3 ? route.abort() : route.continue();
  });
  await look(admin, LONG);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByText("150 of 400 rows").waitFor();
  goOn();
  await page.getByText("Stopped after 300 of 400 rows").waitFor();
  await page.getByText("300 imported").waitFor();

  await page.unroute("**/api/v1/import/run");
  await look(admin, LONG);
  await page.getByText(/100 new.*300 here already/).waitFor();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByText("100 imported").waitFor();
  expect(admin.complaints.filter((words) => !words.includes("ERR_FAILED"))).toEqual([]);
});
