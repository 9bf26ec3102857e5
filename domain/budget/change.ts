import type { ItemFields } from "./budget.ts";
import type { After } from "./place.ts";

/**
 * One step of editing a budget. Browser and server apply the same steps by the same function, so that a line looks
 * on the screen of who typed it as it will on everybody's.
 */
export type BudgetChange =
  | { do: "add-item"; id: string; groupId: string | null; after: After; fields: ItemFields }
  /** `was` holds what the person saw in the cells they changed; a cell that moved on since is a conflict. */
  | { do: "set-item"; id: string; fields: Partial<ItemFields>; was?: Partial<ItemFields> | undefined }
  | { do: "move-item"; id: string; groupId: string | null; after: After }
  | { do: "remove-item"; id: string }
  | { do: "add-group"; id: string; name: string; after: After }
  | { do: "rename-group"; id: string; name: string; was?: string | undefined }
  | { do: "move-group"; id: string; after: After }
  | { do: "remove-group"; id: string };

export type ChangeKind = BudgetChange["do"];
export type ChangeOf<Kind extends ChangeKind> = Extract<BudgetChange, { do: Kind }>;
