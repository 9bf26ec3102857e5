import { expect, test } from "vitest";
import { bidOf, writtenBidRequest } from "./setup/bid-requests.ts";
import { budgetFigureSoon } from "./setup/budgets.ts";
import { expectCalm, seesSoon, withoutReload } from "./setup/expecting.ts";
import { linkMailedTo } from "./setup/mailbox.ts";
import { type Person, PHONE, person } from "./setup/people.ts";
import { runAs } from "./setup/program.ts";
import { figureSoon, follow, press } from "./setup/screens.ts";
import { signIn } from "./setup/sign-in.ts";

/** The contractor does the work of the accepted order on the phone, and staff accept it. Ends at its page. */
async function doTheWork(tom: Person, manager: Person, title: string): Promise<void> {
  const [phone, desk] = [tom.page, manager.page];
  await tom.to("/work/all");
  await follow(phone, title);
  await phone.waitForURL(/work\/(?!all)\w+$/);
  await follow(desk, /^Work order \d/);
  await withoutReload([tom, manager], async () => {
    await press(phone, "Start");
    await press(phone, "Complete");
    await figureSoon(desk, "Done", "4,621.25");
    await press(desk, "Accept the work");
    await figureSoon(phone, "Accepted", "4,621.25");
  });
}

/** Bills all of it, and somebody whose limit holds approves the bill: the asset has other bills of these days (rule P14). */
async function billTheWork(tom: Person): Promise<void> {
  const admin = await person("admin");
  const [phone, desk] = [tom.page, admin.page];
  const number = `BID-${process.pid}`;
  await follow(phone, "Invoice");
  await phone.getByLabel("Number, as printed").fill(number);
  await press(phone, "Send invoice");
  await phone.waitForURL("**/my-invoices/*");
  await admin.to("/invoices");
  await follow(desk, number);
  await withoutReload([tom, admin], async () => {
    await press(desk, /^Approve \$/);
    await seesSoon(phone, /Approved by Grace Okafor/);
  });
  expectCalm([admin]);
}

test("three are asked, two bid, one declines, bids are opened, levelled and awarded, and the order is accepted, worked and billed", {
  timeout: 300_000,
}, async () => {
  const { jobId, documentId, number, title } = await writtenBidRequest();
  const manager = await person("manager");
  const tom = await person("lead", { viewport: PHONE });
  const peter = await person(null, { viewport: PHONE });
  const desk = manager.page;

  await manager.to(`/documents/${documentId}/send`);
  await desk.getByLabel("Bids are taken until").fill("2099-03-03T12:00");
  for (const name of ["Tom Walsh", "Maria Costa", "Peter Lindqvist"])
    await desk.getByLabel(`What ${name} gets`).selectOption("signer");
  await press(desk, /^Send/);
  await desk.waitForURL(`**/documents/${documentId}`);
  await seesSoon(desk, "0 of 3 answered");

  await tom.page.goto(await linkMailedTo(tom.page, "tom.walsh@brightline.test"));
  await tom.page.waitForURL(`**/work/bids/${documentId}`);
  await manager.to(`/documents/${documentId}/bids`);
  await withoutReload([manager], async () => {
    await follow(tom.page, "Give a price");
    const prices = tom.page.getByLabel("Price each");
    await prices.nth(0).fill("1,200");
    await prices.nth(1).fill("80.50");
    await tom.page.getByLabel("This line is").nth(2).selectOption("excluded");
    await tom.page.getByText("4,621.25").waitFor();
    await press(tom.page, "Send my bid");
    await seesSoon(tom.page, "Your bid is in");
    await seesSoon(desk, "1 of 3 answered");
    await runAs("otherLead", "bid/submit", bidOf(documentId, [150_000, 9_000, 70_000]));
    await seesSoon(desk, "2 of 3 answered");

    await signIn(peter, "peter.lindqvist@north.test");
    await peter.page.waitForURL("**/work");
    await peter.page.goto("/work/documents");
    await follow(peter.page, /Renew the plant room/);
    await follow(peter.page, "I will not bid");
    await peter.page.getByLabel("Why do you not bid?").fill("We are full until May");
    await press(peter.page, "Decline to bid");
    await seesSoon(peter.page, "You said that you will not bid");
    await seesSoon(desk, "3 of 3 answered, ready to open");
    expect(await desk.content()).not.toMatch(/4,621\.25|462125|6,025/);
    await press(desk, "Open the bids");
    await seesSoon(desk, "$4,621.25");
    await seesSoon(desk, "Not complete");
  });

  await follow(desk, "Put our amounts into the bid of Brightline Electrical");
  await desk.getByLabel(/Test report/).fill("300");
  await press(desk, "Save our amounts");
  await seesSoon(desk, "$4,921.25");
  await follow(desk, "Award to Brightline Electrical");
  await desk.getByLabel("Asset").fill("Switchboard");
  await desk.getByRole("option").first().click();
  await press(desk, "Award to Brightline Electrical");
  await desk.getByRole("heading", { name: /Not included/ }).waitFor();
  const orderId = new URL(desk.url()).pathname.split("/").at(-1);
  await follow(desk, "Check and send");
  await desk.waitForURL("**/send");
  await press(desk, /^Send/);
  await desk.waitForURL(`**/documents/${orderId}`);

  await tom.to(`/work/documents/${orderId}`);
  await follow(tom.page, /^Accept/);
  await tom.page.getByText("What happens next").waitFor();
  await press(tom.page, /^Accept/);
  await seesSoon(tom.page, "You accepted it");
  await seesSoon(desk, "It is agreed");
  await tom.to(`/work/bids/${documentId}`);
  await seesSoon(tom.page, "The work is yours");

  const budget = await manager.tab(`/jobs/${jobId}/budget?view=progress`);
  await budgetFigureSoon(budget, "Committed", "$4,621.25");
  await doTheWork(tom, manager, title);
  await billTheWork(tom);
  await budgetFigureSoon(budget, "Billed", "$4,621.25");

  await manager.page.goto("/mailbox");
  const told = desk.getByRole("listitem").filter({ hasText: `About your bid for ${number}` });
  expect(await told.allInnerTexts()).toEqual([expect.stringContaining("maria.costa@clearwater.test")]);
  expectCalm([manager, tom, peter]);
});
