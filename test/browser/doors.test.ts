import { expect, test } from "vitest";
import { expectCalm } from "./setup/expecting.ts";
import { person } from "./setup/people.ts";

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
