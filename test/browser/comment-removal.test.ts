import { expect, test } from "vitest";
import { expectCalm, withoutReload } from "./setup/expecting.ts";
import { type Person, person } from "./setup/people.ts";
import { giveWork } from "./setup/program.ts";
import { press } from "./setup/screens.ts";

async function comment(who: Person, words: string) {
  const { page } = who;
  const box = page.locator(".composer").getByLabel("Comment");
  await box.fill(words);
  await press(page, "Send to staff");
  await expect.poll(() => box.inputValue(), { timeout: 5_000 }).toBe("");
  await quoted(who, words).waitFor();
}

const quoted = ({ page }: Person, words: string) => page.locator(".entry-quote", { hasText: words });

const ask = (who: Person, words: string) =>
  quoted(who, words).locator("+ .comment-tools").getByRole("link", { name: "Remove" }).click();

async function remove(who: Person, words: string) {
  await ask(who, words);
  await press(who.page, "Remove comment");
  await quoted(who, words).waitFor({ state: "detached" });
}

test("a comment's own button removes that comment, one after another and without script", async () => {
  const { jobId } = await giveWork();
  const manager = await person("manager");
  const plain = await person("manager", { javaScriptEnabled: false });
  await manager.to(`/jobs/${jobId}`);
  await withoutReload([manager], async () => {
    for (const words of ["First words", "Second words", "Third words"]) await comment(manager, words);
    await remove(manager, "Third words");
    await remove(manager, "Second words");
  });
  await plain.page.goto(`/jobs/${jobId}`);
  await remove(plain, "First words");
  expect(new URL(plain.page.url()).pathname).toBe(`/jobs/${jobId}`);
  await quoted(manager, "First words").waitFor({ state: "detached" });
  expectCalm([manager, plain]);
});
