import type { MouseEvent } from "react";
import { Button, LinkButton } from "../button.tsx";
import { PlusIcon } from "../icons/actions.tsx";

/** What the grid can do once it is there; null for what there is nothing of. */
export interface Tools {
  undo: (() => void) | null;
  redo: (() => void) | null;
  addLine(): void;
  addGroup(): void;
}

/** Without the grid, adding is a page of its own; with it, a new row. */
export function Toolbar({ at, tools }: { at: string; tools: Tools | null }) {
  const inPlace = (add: (() => void) | undefined) => (event: MouseEvent) => {
    if (!add) return;
    event.preventDefault();
    add();
  };
  return (
    <div className="budget-tools">
      <Button
        kind="bare"
        size="small"
        title="Undo (Ctrl+Z)"
        disabled={!tools?.undo}
        onClick={() => tools?.undo?.()}
      >
        Undo
      </Button>
      <Button
        kind="bare"
        size="small"
        title="Redo (Ctrl+Shift+Z)"
        disabled={!tools?.redo}
        onClick={() => tools?.redo?.()}
      >
        Redo
      </Button>
      <LinkButton size="small" to={`${at}/groups/new`} onClick={inPlace(tools?.addGroup)}>
        <PlusIcon /> Add group
      </LinkButton>
      <LinkButton kind="primary" size="small" to={`${at}/lines/new`} onClick={inPlace(tools?.addLine)}>
        <PlusIcon /> Add line
      </LinkButton>
    </div>
  );
}
