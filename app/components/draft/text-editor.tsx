import { EditorState } from "@tiptap/pm/state";
import { EditorView } from "@tiptap/pm/view";
import { useEffect, useRef } from "react";
import { type TextPart, textOf } from "#party/draft-doc/shape.ts";
import { useDesk } from "./desk-context.ts";
import { textPlugins } from "./text-plugins.ts";
import { textSchema } from "./text-schema.ts";

export interface TextEditorProps {
  part: TextPart;
  label: string;
  placeholder: string;
}

/** One of the texts of a draft, which several people write at once. */
export function TextEditor({ part, label, placeholder }: TextEditorProps) {
  const { link, history, mayWrite, setWriting } = useDesk();
  const holder = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const writes = useRef(mayWrite);
  writes.current = mayWrite;

  useEffect(() => {
    if (!holder.current) return;
    const view = new EditorView(holder.current, {
      state: EditorState.create({
        schema: textSchema,
        plugins: textPlugins(textOf(link.doc, part), link.carets, history),
      }),
      editable: () => writes.current,
      nodeViews: { heading: () => headingOf(part) },
      attributes: {
        class: "draft-text prose",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        "data-placeholder": placeholder,
      },
      // The view is told of the shared text before it is made
      dispatchTransaction(this: EditorView, change) {
        // Carets are told of a little later, when the page may have gone
        if (this.isDestroyed) return;
        this.updateState(this.state.apply(change));
        showEmpty(this);
        if (this.hasFocus()) setWriting({ view: this, state: this.state });
      },
      handleDOMEvents: {
        focus: (focused) => {
          setWriting({ view: focused, state: focused.state });
          return false;
        },
      },
    });
    editor.current = view;
    showEmpty(view);
    return () => {
      editor.current = null;
      view.destroy();
      setWriting(null);
    };
  }, [link, history, part, label, placeholder, setWriting]);

  useEffect(() => {
    if (editor.current?.editable !== mayWrite) editor.current?.setProps({ editable: () => writes.current });
  }, [mayWrite]);

  return <div ref={holder} data-place={part} />;
}

const showEmpty = ({ dom, state }: EditorView) =>
  dom.classList.toggle("is-empty", state.doc.textContent === "");

/** The cover stands right below the title of the page, the other texts below headings of their own. */
function headingOf(part: TextPart) {
  const dom = document.createElement(part === "cover" ? "h2" : "h3");
  return { dom, contentDOM: dom };
}
