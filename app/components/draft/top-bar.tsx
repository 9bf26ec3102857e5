import type { Safety } from "#app/live/draft-link.ts";
import type { Mode } from "#party/draft-doc/wire.ts";
import { Button, LinkButton } from "../button.tsx";
import { AvatarStack } from "../person.tsx";
import { useDesk } from "./desk-context.ts";
import { SavedWord } from "./saved-word.tsx";
import { TextToolbar } from "./text-toolbar.tsx";

/** What stands beside the sheet. */
export type Aside = "terms" | "preview" | "history";

const ASIDES: [Aside, string][] = [
  ["terms", "Terms"],
  ["preview", "Preview"],
  ["history", "History"],
];

interface TopBarProps {
  documentId: string;
  safety: Safety;
  mode: Mode | null;
  here: string[];
  aside: Aside;
  setAside(aside: Aside): void;
}

/** Always in sight: shapes, undo, who is here, whether it is saved, and the next step. */
export function TopBar({ documentId, safety, mode, here, aside, setAside }: TopBarProps) {
  const { history, mayWrite } = useDesk();
  return (
    <div className="draft-bar">
      <TextToolbar />
      <div className="draft-tools">
        <Button kind="bare" size="small" disabled={!mayWrite} onClick={() => history.undo()}>
          Undo
        </Button>
        <Button kind="bare" size="small" disabled={!mayWrite} onClick={() => history.redo()}>
          Redo
        </Button>
      </div>
      <fieldset className="draft-tools" aria-label="Beside the sheet">
        {ASIDES.map(([name, label]) => (
          <Button
            key={name}
            kind="bare"
            size="small"
            aria-pressed={aside === name}
            onClick={() => setAside(name)}
          >
            {label}
          </Button>
        ))}
      </fieldset>
      <span className="draft-end">
        <SavedWord safety={safety} mode={mode} />
        <AvatarStack names={here} />
        {mayWrite && (
          <LinkButton kind="primary" to={`/documents/${documentId}/send`}>
            Check and send
          </LinkButton>
        )}
      </span>
    </div>
  );
}
