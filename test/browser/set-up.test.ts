import { expect, test } from "vitest";
import { expectCalm } from "./setup/expecting.ts";
import { linkMailedTo } from "./setup/mailbox.ts";
import { emptyServer } from "./setup/own-server.ts";
import { type Person, person } from "./setup/people.ts";
import { signIn } from "./setup/sign-in.ts";

const PASSWORD = "slate and copper nails";

async function setUp({ page }: Person) {
  await page.goto("/");
  await page.waitForURL("**/set-up");
  await page.getByLabel("Organisation").fill("Slate Works");
  await page.getByLabel("Your name").fill("Ada Quarry");
  await page.getByLabel("Email").fill("ada@slate.test");
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Set up" }).click();
  await page
    .getByText(/at least 10 characters/i)
    .first()
    .waitFor();
  expect(await page.getByLabel("Organisation").inputValue()).toBe("Slate Works");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Set up" }).click();
  await page.waitForURL("**/board");
}

async function invite({ page }: Person, name: string, email: string) {
  await page.goto("/people");
  await page.getByRole("link", { name: "Invite somebody" }).click();
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("radio", { name: /^Manager/ }).check();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await page.getByRole("heading", { name }).waitFor();
}

test("an empty installation is set up, and its people come and go by themselves", async () => {
  const { url } = await emptyServer();
  const [admin, manager, phone] = [
    await person(null, { url }),
    await person(null, { url }),
    await person(null, { url }),
  ];
  await setUp(admin);
  await admin.page.getByText("No work yet").waitFor();
  await phone.to("/set-up");
  expect(new URL(phone.page.url()).pathname).toBe("/sign-in");

  await invite(admin, "Ben Shale", "ben@slate.test");
  await manager.to(await linkMailedTo(manager.page, "ben@slate.test"));
  await manager.page.getByRole("heading", { name: "Join Slate Works" }).waitFor();
  await manager.page.getByLabel("Password").fill(PASSWORD);
  await manager.page.getByRole("button", { name: "Accept the invitation" }).click();
  await manager.page.waitForURL("**/board");
  await admin.page.reload();
  await admin.page.getByRole("button", { name: "Suspend" }).waitFor();

  await manager.page.getByRole("button", { name: /Your menu/ }).click();
  await manager.page.getByRole("button", { name: "Sign out" }).click();
  await manager.page.waitForURL("**/sign-in");
  await signIn(manager, "ben@slate.test", PASSWORD);
  await manager.page.waitForURL("**/board");

  await signIn(phone, "ben@slate.test", PASSWORD);
  await phone.page.waitForURL("**/board");
  await manager.to("/account");
  await manager.page
    .getByRole("list", { name: "Sessions" })
    .getByRole("button", { name: "Sign out" })
    .click();
  await manager.page
    .getByRole("list", { name: "Sessions" })
    .getByRole("button")
    .waitFor({ state: "detached" });
  // By address: its board may have heard of it, and be on its way already
  await phone.to("/invoices");
  await phone.page.waitForURL("**/sign-in**");
  expectCalm([admin, manager]);
});

test("a forgotten password is replaced by mail, once, and ends other sessions", async () => {
  const { url } = await emptyServer();
  const [desk, laptop] = [await person(null, { url }), await person(null, { url })];
  await setUp(desk);
  await laptop.to("/sign-in");
  await laptop.page.getByRole("link", { name: "Forgotten your password?" }).click();
  await laptop.page.getByRole("heading", { name: "Choose a new password" }).waitFor();
  await laptop.page.getByLabel("Email").fill("ada@slate.test");
  await laptop.page.getByRole("button", { name: "Mail me a link" }).click();
  await laptop.page.getByRole("heading", { name: "Look in your mail" }).waitFor();
  const link = await linkMailedTo(laptop.page, "ada@slate.test");
  await laptop.to(link);
  await laptop.page.getByLabel("New password").fill("granite under the harbour");
  await laptop.page.getByRole("button", { name: "Save and sign in" }).click();
  await laptop.page.waitForURL("**/board");
  await desk.page.getByRole("link", { name: "People" }).first().click();
  await desk.page.waitForURL("**/sign-in**");
  await desk.to(link);
  await desk.page.getByRole("heading", { name: /no longer works/ }).waitFor();
  await signIn(desk, "ada@slate.test", PASSWORD);
  await desk.page.getByText("do not belong together").first().waitFor();
  await desk.page.getByLabel("Password").fill("granite under the harbour");
  await desk.page.getByRole("button", { name: "Sign in" }).click();
  await desk.page.waitForURL("**/board");
});

test("an invitation that was withdrawn or ran out says so, and a new one works", async () => {
  const { url, database } = await emptyServer();
  const [admin, guest] = [await person(null, { url }), await person(null, { url })];
  await setUp(admin);
  await invite(admin, "Cleo Flint", "cleo@slate.test");
  const first = await linkMailedTo(guest.page, "cleo@slate.test");
  await admin.page.getByRole("button", { name: "Withdraw the invitation" }).click();
  await admin.page.getByRole("button", { name: "Withdraw the invitation" }).waitFor({ state: "detached" });
  await guest.to(first);
  await guest.page.getByRole("heading", { name: /withdrawn|revoked/ }).waitFor();

  await admin.page.getByRole("button", { name: "Send the invitation again" }).click();
  await admin.page.getByRole("button", { name: "Withdraw the invitation" }).waitFor();
  const second = await linkMailedTo(guest.page, "cleo@slate.test");
  expect(second).not.toBe(first);
  await database
    .prepare("update invite set expires_at = ?")
    .bind(Date.now() - 1)
    .run();
  await guest.to(second);
  await guest.page.getByRole("heading", { name: /expired|run out/ }).waitFor();

  await guest.to("/invite/nothing-anybody-sent");
  await guest.page.getByRole("heading", { name: "We cannot find this invitation" }).waitFor();
  expectCalm([admin, guest]);
});
