import { type RefObject, useCallback, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { YTextEvent } from "yjs";
import { typeAt } from "#party/draft-doc/edit.ts";
import { type PlainAt, plainAt } from "#party/draft-doc/plain.ts";
import { type Selected, selectionOf, shifted } from "./caret.ts";
import { useDesk } from "./desk-context.ts";

type Box = HTMLInputElement | HTMLTextAreaElement;

/** Words that several people type in one field: what each types goes where they typed it, and carets stay. */
export function usePlainText(at: PlainAt, box: RefObject<Box | null>, otherwise: string) {
  const { doc } = useDesk().link;
  const text = plainAt(doc, at);
  const isTyping = useRef(false);
  const caret = useRef<Selected | null>(null);
  const listen = useCallback(
    (tell: () => void) => {
      const heard = ({ delta }: YTextEvent) => {
        const field = box.current;
        if (field && field === document.activeElement) {
          const [start, end] = selectionOf(field);
          // Their own typing has moved it already
          caret.current = isTyping.current ? [start, end] : [shifted(start, delta), shifted(end, delta)];
        }
        tell();
      };
      text?.observe(heard);
      return () => text?.unobserve(heard);
    },
    [text, box],
  );
  const read = () => text?.toString() ?? otherwise;
  // Told at once, so that whoever types has before them what the text holds
  const words = useSyncExternalStore(listen, read, read);
  useLayoutEffect(() => {
    const field = box.current;
    const [start, end] = caret.current ?? [];
    caret.current = null;
    if (!field || start === undefined || end === undefined || field !== document.activeElement) return;
    const now = selectionOf(field);
    if (now[0] !== start || now[1] !== end) field.setSelectionRange(start, end);
  });
  const type = (after: string) => {
    isTyping.current = true;
    typeAt(doc, at, words, after, box.current?.selectionEnd ?? undefined);
    isTyping.current = false;
  };
  return { words, type };
}
