import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectCalm, expectStill, seesSoon, withoutReload } from "./setup/expecting.ts";
import { type Person, PHONE, person } from "./setup/people.ts";
import { bring, giveWork, photo, runAs } from "./setup/program.ts";

const talk = (page: Page) => page.locator(".composer").getByLabel("Comment");
const isLive = (page: Page) => page.locator(".composer input[type=file]").waitFor({ state: "attached" });

async function onPhone(path: string): Promise<Person> {
  const lead = await person("lead", { viewport: PHONE });
  await lead.to(path);
  return lead;
}

test("what is begun before the script of the talk is there goes on in it", async () => {
  const work = await giveWork();
  const lead = await onPhone(`/work/${work.workOrderId}`);
  const { page } = lead;
  expect(await page.locator(".composer input[type=file]").count()).toBe(0);
  await withoutReload([lead], async () => {
    await talk(page).fill("Gate code, please");
    await isLive(page);
    expect(await talk(page).inputValue()).toBe("Gate code, please");
    await page.locator(".composer").getByRole("button", { name: "Send" }).click();
    await page.locator(".entry-quote").getByText("Gate code, please").waitFor();
    await expect.poll(() => talk(page).inputValue()).toBe("");
  });
  expectCalm([lead]);
});

test("nothing moves when the script of a page comes", async () => {
  const work = await giveWork();
  const { workOrderId } = work;
  await bring(work, "accept", "start");
  for (const [who, path] of [
    ["lead", `/work/${workOrderId}`],
    ["lead", `/work/${workOrderId}/additional`],
    ["manager", `/work-orders/${workOrderId}`],
  ] as const)
    await expectStill(await person(who, { viewport: PHONE }), path);
});

test("what somebody else does shows below without a touch", async () => {
  const work = await giveWork();
  const lead = await onPhone(`/work/${work.workOrderId}`);
  await withoutReload([lead], async () => {
    await runAs("manager", "comment/add", {
      jobId: work.jobId,
      workOrderId: work.workOrderId,
      body: "Key is with the guard",
      audience: ["contractor:brightline"],
    });
    await seesSoon(lead.page, "Key is with the guard");
  });
  expectCalm([lead]);
});

/** Gives a file to the box of the composer as the system's clipboard or a drag would. */
const give = (page: Page, how: "paste" | "drop", { name, mimeType, buffer }: ReturnType<typeof photo>) =>
  talk(page).evaluate(
    (box, { how, name, mimeType, bytes }) => {
      const data = new DataTransfer();
      const binary = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      data.items.add(new File([binary], name, { type: mimeType }));
      const about = { bubbles: true, cancelable: true };
      box.dispatchEvent(
        how === "paste"
          ? new ClipboardEvent("paste", { ...about, clipboardData: data })
          : new DragEvent("drop", { ...about, dataTransfer: data }),
      );
    },
    { how, name, mimeType, bytes: buffer.toString("base64") },
  );

test("a pasted and a dropped photo are sent from where the comment is written", async () => {
  const work = await giveWork();
  await bring(work, "accept");
  const lead = await onPhone(`/work/${work.workOrderId}`);
  const { page } = lead;
  await talk(page).focus();
  await isLive(page);
  await withoutReload([lead], async () => {
    for (const [how, picture] of [
      ["paste", photo(11)],
      ["drop", photo(12)],
    ] as const) {
      await give(page, how, picture);
      await page.getByRole("img", { name: new RegExp(`^${picture.name}`) }).waitFor();
    }
  });
  expectCalm([lead]);
});
