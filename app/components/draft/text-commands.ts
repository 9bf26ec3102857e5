import { lift, setBlockType, toggleMark } from "@tiptap/pm/commands";
import type { NodeType } from "@tiptap/pm/model";
import { liftListItem, wrapInList } from "@tiptap/pm/schema-list";
import type { Command, EditorState } from "@tiptap/pm/state";
import { marks, nodes, textSchema } from "./text-schema.ts";

export const shapes = ["bold", "italic", "heading", "bullets", "numbers"] as const;
/** What the toolbar turns on and off. */
export type Shape = (typeof shapes)[number];

const listAround = ({ selection: { $from } }: EditorState) =>
  $from.depth >= 2 ? $from.node($from.depth - 2).type : null;

export function hasShape(state: EditorState, shape: Shape): boolean {
  const { $from, from, to, empty } = state.selection;
  if (shape === "bold" || shape === "italic") {
    const mark = textSchema.mark(shape).type;
    return empty
      ? mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined
      : state.doc.rangeHasMark(from, to, mark);
  }
  if (shape === "heading") return $from.parent.type === nodes.heading;
  return listAround(state) === nodes[shape];
}

export function toggle(shape: Shape): Command {
  if (shape === "bold" || shape === "italic") return toggleMark(marks[shape]);
  if (shape === "heading")
    return (state, dispatch) =>
      setBlockType(hasShape(state, "heading") ? nodes.paragraph : nodes.heading)(state, dispatch);
  return toggleList(nodes[shape]);
}

function toggleList(list: NodeType): Command {
  return (state, dispatch) => {
    const around = listAround(state);
    if (around === list) return liftListItem(nodes.item)(state, dispatch);
    if (around !== nodes.bullets && around !== nodes.numbers) return wrapAsList(list)(state, dispatch);
    const { $from } = state.selection;
    dispatch?.(state.tr.setNodeMarkup($from.before($from.depth - 2), list));
    return true;
  };
}

/** An item holds paragraphs only: a heading becomes one first. */
const wrapAsList =
  (list: NodeType): Command =>
  (state, dispatch, view) => {
    if (state.selection.$from.parent.type === nodes.heading && dispatch) {
      setBlockType(nodes.paragraph)(state, dispatch);
      return view ? wrapInList(list)(view.state, dispatch) : true;
    }
    return wrapInList(list)(state, dispatch);
  };

export const leaveList: Command = (state, dispatch, view) =>
  listAround(state) ? liftListItem(nodes.item)(state, dispatch) : lift(state, dispatch, view);
