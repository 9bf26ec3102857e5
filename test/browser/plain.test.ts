import { expect, test } from "vitest";
import { EMAILS } from "./setup/cookies.ts";
import { expectCalm } from "./setup/expecting.ts";
import { PHONE, person } from "./setup/people.ts";
import { bring, giveWork, photo } from "./setup/program.ts";
import { figure, follow, press } from "./setup/screens.ts";
import { signIn } from "./setup/sign-in.ts";

test("without script: sign in, accept, comment, upload, complete and invoice", {
  timeout: 120_000,
}, async () => {
  const work = await giveWork({ jobTypeId: "repair" });
  const lead = await person(null, { viewport: PHONE, javaScriptEnabled: false });
  const { page } = lead;
  await signIn(lead, EMAILS.lead);
  await page.waitForURL("**/work");
  await page.goto(`/work/${work.workOrderId}`);
  await press(page, "Accept");
  await page.getByRole("button", { name: "Start" }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/work/${work.workOrderId}`);

  await page.locator(".composer").getByLabel("Comment").fill("On the way, ten minutes");
  await press(page.locator(".composer"), "Send");
  await page.getByText("On the way, ten minutes").first().waitFor();
  expect(new URL(page.url()).pathname).toBe(`/work/${work.workOrderId}`);

  await press(page, "Start");
  await press(page, "Complete");
  await page.getByText(/photo/i).first().waitFor();
  await page.goto(`/work/${work.workOrderId}`);
  expect(await page.getByRole("button", { name: /^(Take a photo|Add files|Print)/ }).count()).toBe(0);
  await page.getByLabel(/^Add photos/).setInputFiles(photo(4));
  await press(page.locator("form").filter({ has: page.getByLabel(/^Add photos/) }), "Send");
  await page.getByRole("link", { name: "photo-4.png" }).waitFor();
  await press(page, "Complete");

  await follow(page, "Invoice");
  await page.getByLabel("Number, as printed").fill(`PLAIN-${Date.now()}`);
  await page.getByLabel("This time").first().fill("99");
  await press(page, "Check");
  await page.getByText("Nothing was sent yet").waitFor();
  await page.getByLabel("This time").first().fill("2");
  await press(page, /^Send invoice/);
  await page.waitForURL("**/my-invoices/*");
  await page.goto(`/work/${work.workOrderId}`);
  expect(await figure(page, "Invoiced")).toBe("560.00");
  expectCalm([lead]);
});

test("without script: staff give work out, accept it and approve its invoice", {
  timeout: 120_000,
}, async () => {
  const manager = await person("manager", { javaScriptEnabled: false });
  const { page } = manager;
  await page.goto("/work-orders/new");
  await page.getByLabel("What needs doing").fill("Oil the hinges of the roof hatch");
  await page.getByText("More: money").click();
  await page.getByLabel("Not to exceed").fill("900");
  await page.getByLabel("Asset").first().fill("switchboard quay");
  await page.getByRole("button", { name: "Search" }).first().click();
  await page.getByRole("radio").first().check();
  expect(await page.getByLabel("What needs doing").inputValue()).toBe("Oil the hinges of the roof hatch");
  await page.getByLabel("Contractor").first().fill("Brightline");
  await page.getByRole("button", { name: "Search" }).nth(1).click();
  await page.getByRole("radio", { name: /Brightline/ }).check();
  expect(await page.getByLabel("Not to exceed").inputValue()).toBe("900");
  await press(page, "Give it out");
  await page.waitForURL(/work-orders\/(?!new)\w+$/);
  const workOrderId = page.url().split("/").at(-1) ?? "";
  await bring({ workOrderId, jobId: "", description: "" }, "accept", "start", "complete");
  await page.reload();
  await press(page, "Accept the work");
  await page.getByText("Closed").first().waitFor();
  expectCalm([manager]);
});

test("without script: a customer opens their link and asks a question", async () => {
  const work = await giveWork({ shareWithCustomer: true });
  const customer = await person("customer", { viewport: PHONE, javaScriptEnabled: false });
  const { page } = customer;
  await page.goto(`/portal/jobs/${work.jobId}`);
  await page.getByLabel("Message").fill("Will the lift be off?");
  await press(page, "Send");
  await page.getByText("Will the lift be off?").first().waitFor();
  expectCalm([customer]);
});
