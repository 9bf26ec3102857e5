import { expect, test } from "vitest";
import { saved } from "./setup/drafting.ts";
import { expectCalm, seriousFaults } from "./setup/expecting.ts";
import { PHONE, person } from "./setup/people.ts";
import { writtenProposal } from "./setup/proposals.ts";
import { press } from "./setup/screens.ts";

const pdf = (name: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(`%PDF-1.7 ${name}`),
});

test("files are added to a draft that two write, go along with it, and are read by its recipient", async () => {
  const { documentId } = await writtenProposal();
  const both = [await person("manager"), await person("admin")] as const;
  const [{ page: daniel }, { page: grace }] = both;
  for (const { to, page } of both) {
    await to(`/documents/${documentId}/draft`);
    await saved(page);
  }
  const along = (page: typeof daniel) => page.getByRole("list", { name: "Attachments" });
  await daniel
    .getByLabel("Add files")
    .last()
    .setInputFiles([pdf("Plan of the bathroom.pdf"), pdf("Tiles.pdf")]);
  for (const page of [daniel, grace])
    for (const name of ["Plan of the bathroom.pdf", "Tiles.pdf"])
      await along(page).getByText(name).first().waitFor();
  await press(along(grace), /Take off Tiles\.pdf/);
  await along(daniel).getByText("Tiles.pdf").first().waitFor({ state: "detached" });
  await press(daniel, "Choose from the job");
  await daniel.getByRole("checkbox", { name: /Tiles\.pdf/ }).check();
  await press(daniel, "Add 1 file");
  await along(grace).getByText("Tiles.pdf").first().waitFor();
  await grace.getByLabel("Message").fill("The plan goes along.");
  await Promise.all([saved(daniel), saved(grace)]);
  expect(await seriousFaults(daniel)).toEqual([]);
  await press(daniel, "Preview");
  await daniel.locator(".doc-files").getByRole("link", { name: "Tiles.pdf", exact: true }).waitFor();

  await daniel.getByRole("link", { name: "Check and send" }).click();
  await daniel.getByRole("checkbox", { name: /Tiles\.pdf/ }).uncheck();
  expect(await daniel.getByLabel("Message").inputValue()).toBe("The plan goes along.");
  expect(await daniel.locator(".doc-files").innerText()).not.toContain("Tiles.pdf");
  await daniel.getByLabel("Add other files").setInputFiles(pdf("Colours.pdf"));
  await press(daniel, /^Send/);
  await daniel.waitForURL(`**/documents/${documentId}`);

  const customer = await person("customer", { viewport: PHONE });
  const { page } = customer;
  await customer.to(`/portal/documents/${documentId}`);
  const files = page.getByRole("list", { name: "Attachments" });
  expect(await files.innerText()).toMatch(/Plan of the bathroom\.pdf[\s\S]*Colours\.pdf/);
  expect(await files.innerText()).not.toContain("Tiles.pdf");
  const coming = page.waitForEvent("download");
  await files.getByRole("link", { name: "Download Colours.pdf" }).click();
  expect((await coming).suggestedFilename()).toBe("Colours.pdf");
  const [href] = await files
    .getByRole("link", { name: "Colours.pdf", exact: true })
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(await (await page.request.get(href ?? "")).text()).toBe("%PDF-1.7 Colours.pdf");
  expect(await seriousFaults(page)).toEqual([]);
  expectCalm([...both, customer]);
});
