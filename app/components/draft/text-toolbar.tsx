import { Button } from "../button.tsx";
import { useDesk } from "./desk-context.ts";
import { hasShape, type Shape, shapes, toggle } from "./text-commands.ts";

const LOOKS: Record<Shape, { label: string; face: string; keys: string }> = {
  bold: { label: "Bold", face: "B", keys: "Control+B" },
  italic: { label: "Italic", face: "I", keys: "Control+I" },
  heading: { label: "Heading", face: "H", keys: "Control+Alt+1" },
  bullets: { label: "Bullets", face: "•", keys: "Control+Shift+8" },
  numbers: { label: "Numbers", face: "1.", keys: "Control+Shift+7" },
};

/** Shapes for the text that is written in. */
export function TextToolbar() {
  const { writing, mayWrite } = useDesk();
  return (
    <div className="draft-tools" role="toolbar" aria-label="Shape of the text">
      {shapes.map((shape) => {
        const { label, face, keys } = LOOKS[shape];
        return (
          <Button
            key={shape}
            kind="bare"
            size="small"
            icon
            aria-label={label}
            title={label}
            aria-keyshortcuts={keys}
            aria-pressed={writing !== null && hasShape(writing.state, shape)}
            disabled={!writing || !mayWrite}
            // The text keeps the focus
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              if (!writing) return;
              toggle(shape)(writing.view.state, writing.view.dispatch, writing.view);
              writing.view.focus();
            }}
          >
            <span className={`draft-face draft-face-${shape}`} data-face={face} aria-hidden="true" />
          </Button>
        );
      })}
    </div>
  );
}
