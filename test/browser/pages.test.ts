import { describe, expect, inject, test } from "vitest";
import type { Role } from "./setup/cookies.ts";
import { expectAccessible, expectCalm } from "./setup/expecting.ts";
import { DESK, PHONE, person } from "./setup/people.ts";
import { type Places, placesOf } from "./setup/places.ts";

const EVERYBODY: (Role | null)[] = [null, "admin", "manager", "lead", "technician", "customer"];
const LOOKS = [
  { name: "desk, light", viewport: DESK, dark: false },
  { name: "phone, dark", viewport: PHONE, dark: true },
  { name: "phone, light", viewport: PHONE, dark: false },
  { name: "desk, dark", viewport: DESK, dark: true },
];

/** Words that only a mistake puts on a page. */
const SLIPS = /\bundefined\b|\bNaN\b|\[object |\bInvalid Date\b|\b\d{4}-\d\d-\d\d(T[\d:.]+Z?)?\b/;

describe.each(EVERYBODY)("pages of %s", (role) => {
  test.each(LOOKS)(
    "$name: accessible, quiet, no wider than the screen, in plain words",
    { timeout: 180_000 },
    async (looks) => {
      const places: Places = await placesOf(role, inject("cookies"));
      const visitor = await person(role, looks);
      const { page } = visitor;
      const wrong: string[] = [];
      for (const path of places) {
        await visitor.to(path);
        const found = await page.evaluate(() => ({
          text: document.body.innerText,
          tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        }));
        const slip = SLIPS.exec(found.text);
        if (slip) wrong.push(`${path} says ${slip[0]}`);
        if (found.tooWide > 0) wrong.push(`${path} is ${found.tooWide} px too wide`);
        await expectAccessible(page).catch((error: Error) => wrong.push(`${path}: ${error.message}`));
      }
      expect(wrong).toEqual([]);
      expectCalm([visitor]);
    },
  );
});
