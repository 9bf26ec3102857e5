import { expect, test } from "vitest";
import { budgetFigureSoon } from "./setup/budgets.ts";
import { caretAt, cover, firstParagraph, saved } from "./setup/drafting.ts";
import { expectCalm, seesSoon, withoutReload } from "./setup/expecting.ts";
import { linkMailedTo } from "./setup/mailbox.ts";
import { type Person, PHONE, person } from "./setup/people.ts";
import { runAs } from "./setup/program.ts";
import { askAndAnswer } from "./setup/questions.ts";
import { follow, press } from "./setup/screens.ts";
import { comeToSign } from "./setup/signing.ts";

const NORA = { name: "Nora Quill", email: `nora-${process.pid}@quill.test` };
const NED = { name: "Ned Quill", email: `ned-${process.pid}@quill.test` };

/** A job for a customer of its own, with one person to answer and one to read along. */
async function begunJob(): Promise<string> {
  const { customerId } = await runAs("manager", "customer/add", { name: `Quill and Sons ${process.pid}` });
  for (const contact of [NORA, NED]) await runAs("manager", "contact/add", { customerId, ...contact });
  const { jobId = "" } = await runAs("manager", "job/create", {
    title: `Renew the washroom of row ${process.pid}`,
    siteId: "site0",
    customerId,
  });
  return jobId;
}

/** What is typed into the columns of the budget, from the description on. */
const LINES = [
  ["Basin with mixer tap", "1", "each", "320", "25"],
  ["Heated mirror", "1", "each", "160", "25"],
  ["Skip bin", "1", "each", "80", "25"],
];

async function typeBudget({ page, to }: Person, jobId: string): Promise<void> {
  await to(`/jobs/${jobId}/budget`);
  await page.locator("table[data-alive]").waitFor();
  await follow(page, "Add line");
  for (const [at, cells] of LINES.entries()) {
    if (at > 0) await page.keyboard.press("Control+Enter");
    for (const text of cells) {
      await page.keyboard.type(text);
      await page.keyboard.press("Tab");
    }
  }
  await budgetFigureSoon(page, "Price", "$700.00");
}

/** Daniel and Grace write the draft side by side, and Daniel goes on to send it. */
async function writeTogether(daniel: Person, grace: Person, documentId: string): Promise<void> {
  await grace.to(`/documents/${documentId}/draft`);
  const both = [daniel.page, grace.page] as const;
  for (const page of both) {
    await cover(page).waitFor();
    await saved(page);
  }
  await withoutReload([daniel, grace], async () => {
    const [desk, other] = both;
    await caretAt(desk, "Home");
    await desk.keyboard.type("Thank you for having us.");
    await seesSoon(other.locator(".draft-caret-name"), "Daniel Reyes");
    await caretAt(other, "End");
    await other.keyboard.type(" We start in May.");
    await seesSoon(desk.locator(".draft-caret-name"), "Grace Okafor");
    await desk.locator(".draft-more > summary").nth(1).click();
    await desk.getByLabel("Whether line 2 is to be chosen").selectOption("optional");
    await other.getByLabel("Deposit").fill("50 %");
    await other.keyboard.press("Tab");
    for (const page of both) {
      await expect.poll(() => firstParagraph(page)).toBe("Thank you for having us. We start in May.");
      await saved(page);
    }
    await press(other, "Preview");
    await seesSoon(other.locator(".doc"), "Deposit 50%, due when accepted");
    await follow(desk, "Check and send");
    await desk.waitForURL("**/send");
    for (const words of ["We start in May.", "Optional, chosen", "Deposit 50%, due when accepted"])
      await desk.locator(".doc").getByText(words).waitFor();
  });
}

test("a proposal's whole way: budget, draft, mail, options, questions, signature, order, deposit, payment", {
  timeout: 300_000,
}, async () => {
  const jobId = await begunJob();
  const [daniel, grace, nora] = [
    await person("manager"),
    await person("admin"),
    await person(null, { viewport: PHONE }),
  ];
  const [desk, home] = [daniel.page, nora.page];
  await typeBudget(daniel, jobId);
  await daniel.to(`/jobs/${jobId}`);
  await desk.locator("a[href$='/documents/new']").click();
  await follow(desk, "Proposal");
  await desk.getByLabel("Skip bin").uncheck();
  await press(desk, "Make the draft");
  await desk.waitForURL("**/draft");
  const documentId = new URL(desk.url()).pathname.split("/")[2] ?? "";
  await writeTogether(daniel, grace, documentId);

  await desk.getByLabel(`What ${NORA.name} gets`).selectOption("signer");
  await desk.getByLabel(`What ${NED.name} gets`).selectOption("copy");
  await desk.getByLabel("Take a signature").check();
  await desk.getByLabel("Message").fill("Ring me with any question.");
  await press(desk, "Send proposal");
  await desk.waitForURL(`**/documents/${documentId}`);

  for (const { email } of [NED, NORA]) {
    const link = await linkMailedTo(home, email);
    await home.frameLocator("iframe").getByText("Ring me with any question.").waitFor();
    if (email === NORA.email) await home.goto(link);
  }
  await press(home, /^Open/);
  await home.waitForURL(`**/portal/documents/${documentId}`);
  const board = await daniel.tab("/board");
  const job = await daniel.tab(`/jobs/${jobId}`);
  const budget = await daniel.tab(`/jobs/${jobId}/budget?view=progress`);
  const bar = home.locator(".action-bar");
  await withoutReload([daniel, nora], async () => {
    await seesSoon(desk, "Looking now");
    await home.getByRole("checkbox", { name: /Heated mirror/ }).uncheck();
    await expect.poll(() => bar.innerText()).toContain("400.00");
    await seesSoon(desk, /chose no options/);
    await home.getByRole("checkbox", { name: /Heated mirror/ }).check();
    await expect.poll(() => bar.innerText()).toContain("600.00");
    await seesSoon(desk, /chose Heated mirror/);
    await askAndAnswer(home, desk, "Heated mirror");
  });

  await withoutReload([daniel], async () => {
    await follow(bar, "Sign");
    await comeToSign(home, NORA.email);
    await home.getByLabel(/^I may sign for/).check();
    await press(home, /^Sign$/);
    await home.getByRole("heading", { name: "Signed" }).waitFor();
    await seesSoon(desk, "It is agreed");
    await seesSoon(board.locator(".document-news"), /Nora Quill signed/);
    await seesSoon(job, /signed proposal/);
    await budgetFigureSoon(budget, "Ordered", "$600.00");
  });

  await nora.to(`/portal/documents/${documentId}`);
  await withoutReload([nora], async () => {
    await follow(desk, "Its invoice");
    await follow(desk, "Check and send");
    await desk
      .locator(".doc")
      .getByText(/^Deposit for /)
      .waitFor();
    await press(desk, "Send invoice");
    await seesSoon(desk, "It is with the customer to be paid.");
    await follow(home.getByRole("region", { name: "Changes and invoices" }), /Deposit/);
    await expect.poll(() => bar.innerText()).toMatch(/To pay\s*\$300\.00/);
    await budgetFigureSoon(budget, "Invoiced", "$300.00");
    await follow(desk, "Record a payment");
    await press(desk, "Record the payment");
    await seesSoon(home, "It is paid");
    await expect.poll(() => bar.innerText()).toMatch(/To pay\s*\$0\.00/);
  });
  expectCalm([daniel, grace, nora]);
});
