import { PASSWORD } from "../../../scripts/seed/demo-people.ts";
import type { Person } from "./people.ts";

/** Signs in by the form, as people do. */
export async function signIn({ page }: Person, email: string, password = PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}
