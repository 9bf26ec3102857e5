import { expect, test } from "vitest";
import { expectCalm, seesSoon } from "./setup/expecting.ts";
import { linkMailedTo } from "./setup/mailbox.ts";
import { PHONE, person } from "./setup/people.ts";
import { runAs } from "./setup/program.ts";
import { press } from "./setup/screens.ts";

test("a page asked for while signed out comes back after signing in", async () => {
  const somebody = await person(null);
  const { page } = somebody;
  await page.goto("/invoices?state=approved");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await page.getByLabel("Email").fill("grace.okafor@harbour.test");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page
    .getByText(/do not belong together|does not match|not right|wrong/i)
    .first()
    .waitFor();
  expect(await page.getByLabel("Email").inputValue()).toBe("grace.okafor@harbour.test");
  await page.getByLabel("Password").fill("harbour-and-field");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/invoices?state=approved");
  expectCalm([somebody]);
});

test("a customer's link says whose it is, opens their jobs, and says when it was withdrawn", async () => {
  const { linkId } = await runAs("manager", "portal-link/create", { contactId: "contact1" });
  const customer = await person(null, { viewport: PHONE });
  const { page } = customer;
  await page.goto(await linkMailedTo(page, "samir.patel@mail.test"));
  await seesSoon(page, "Dr Samir Patel");
  const link = page.url();
  await press(page, "Open your page");
  await page.waitForURL("**/portal");
  await runAs("manager", "portal-link/revoke", { linkId });
  await page.goto(link);
  await page.getByRole("heading", { name: /withdrawn|revoked/ }).waitFor();
  expectCalm([customer]);
});
