import { baseKeymap } from "@tiptap/pm/commands";
import { inputRules, textblockTypeInputRule, wrappingInputRule } from "@tiptap/pm/inputrules";
import { keymap } from "@tiptap/pm/keymap";
import { splitListItem } from "@tiptap/pm/schema-list";
import type { Plugin } from "@tiptap/pm/state";
import { yCursorPlugin, ySyncPlugin } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import type { DraftCarets } from "#app/live/draft-carets.ts";
import { leaveList, toggle } from "./text-commands.ts";
import { nodes } from "./text-schema.ts";

type User = { name: string; tint: number };

/** Everything an editor of one text does beside letters. */
export function textPlugins(fragment: Y.XmlFragment, carets: DraftCarets, history: Y.UndoManager): Plugin[] {
  const undo = () => history.undo() !== null;
  const redo = () => history.redo() !== null;
  return [
    ySyncPlugin(fragment),
    yCursorPlugin(carets.awareness, { cursorBuilder: caretOf, selectionBuilder: selectionOf }),
    inputRules({
      rules: [
        wrappingInputRule(/^\s*[-*]\s$/, nodes.bullets),
        wrappingInputRule(/^1[.)]\s$/, nodes.numbers),
        textblockTypeInputRule(/^#{1,3}\s$/, nodes.heading),
      ],
    }),
    keymap({
      "Mod-z": undo,
      "Mod-y": redo,
      "Shift-Mod-z": redo,
      "Mod-b": toggle("bold"),
      "Mod-i": toggle("italic"),
      "Mod-Alt-1": toggle("heading"),
      "Shift-Mod-8": toggle("bullets"),
      "Shift-Mod-7": toggle("numbers"),
      Enter: splitListItem(nodes.item),
      "Shift-Tab": leaveList,
    }),
    keymap(baseKeymap),
  ];
}

/** Where somebody else's caret stands, with their name. */
function caretOf({ name, tint }: User): HTMLElement {
  const caret = document.createElement("span");
  caret.className = `draft-caret tint-${tint}`;
  const label = document.createElement("span");
  label.className = `draft-caret-name tint-${tint}`;
  label.textContent = name;
  // A joiner on either side keeps the caret's width out of the words
  caret.replaceChildren("\u2060", label, "\u2060");
  return caret;
}

const selectionOf = ({ tint }: User) => ({ class: `draft-selection tint-${tint}` });
