/** Light or dark for this browser; without a choice, as its system is. */
export type Theme = "light" | "dark";

const YEAR_S = 365 * 86_400;

export const isTheme = (value: unknown): value is Theme => value === "light" || value === "dark";

export function themeOf(request: Request): Theme | null {
  const [, value] = /(?:^|; *)theme=(\w+)/.exec(request.headers.get("Cookie") ?? "") ?? [];
  return isTheme(value) ? value : null;
}

/** Keeps the choice for a year; none is forgotten at once. */
export const themeCookie = (theme: Theme | null) =>
  `theme=${theme ?? ""}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=${theme ? YEAR_S : 0}`;
