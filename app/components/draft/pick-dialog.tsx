import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../button.tsx";

interface PickDialogProps<Item> {
  /** What its button and its head say. */
  title: string;
  items: readonly Item[];
  /** One of them, and several. */
  noun: readonly [one: string, many: string];
  disabled?: boolean;
  /** Said where there is nothing to choose. */
  none: string;
  /** Opens once the list has come. */
  isComing?: boolean;
  onOpen?: () => void;
  onTake: (chosen: Item[]) => void;
  children: (item: Item) => ReactNode;
}

/** Chooses several of a list to be added to the draft. */
export function PickDialog<Item extends { id: string }>(props: PickDialogProps<Item>) {
  const { title, items, noun, disabled, none, isComing = false, onOpen, onTake, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const chosen = items.filter(({ id }) => ticked.includes(id));
  const [isAsked, setAsked] = useState(false);
  const open = () => {
    onOpen?.();
    setTicked([]);
    setAsked(true);
  };
  useEffect(() => {
    if (!isAsked || isComing) return;
    setAsked(false);
    dialog.current?.showModal();
  }, [isAsked, isComing]);
  const take = () => {
    onTake(chosen);
    dialog.current?.close();
  };
  return (
    <>
      <Button size="small" disabled={disabled} pending={isAsked} onClick={open}>
        {title}
      </Button>
      <dialog ref={dialog} className="dialog" aria-label={title}>
        <div className="dialog-body">
          <h2 className="text-16 font-semibold">{title}</h2>
          {items.length === 0 && <p>{none}</p>}
          <ul className="draft-choices" hidden={items.length === 0}>
            {items.map((item) => (
              <li key={item.id}>
                <label className="draft-tick">
                  <input
                    type="checkbox"
                    checked={ticked.includes(item.id)}
                    onChange={({ target }) =>
                      setTicked(
                        target.checked ? [...ticked, item.id] : ticked.filter((one) => one !== item.id),
                      )
                    }
                  />
                  {children(item)}
                </label>
              </li>
            ))}
          </ul>
          <div className="draft-adds">
            <Button kind="primary" disabled={chosen.length === 0} onClick={take}>
              {chosen.length === 0 && `Add ${noun[1]}`}
              {chosen.length === 1 && `Add 1 ${noun[0]}`}
              {chosen.length > 1 && `Add ${chosen.length} ${noun[1]}`}
            </Button>
            <Button onClick={() => dialog.current?.close()}>Cancel</Button>
            {items.length > 1 && (
              <Button
                kind="bare"
                onClick={() => setTicked(chosen.length < items.length ? items.map(({ id }) => id) : [])}
              >
                {chosen.length < items.length ? "Choose all" : "Choose none"}
              </Button>
            )}
          </div>
        </div>
      </dialog>
    </>
  );
}
