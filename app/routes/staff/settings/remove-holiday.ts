import type { RefusedHandle } from "#app/components/form/refused-page.tsx";
import { pressing } from "#app/press.ts";
import { removeHoliday } from "#commands/holiday/remove-holiday.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const handle: RefusedHandle = { back: "/settings/hours" };

export const loader = () => null;

export const action = pressing(removeHoliday, { known: (day) => ({ day }), to: () => "/settings/hours" });
