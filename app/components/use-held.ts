import { useEffect, useRef, useState } from "react";

/**
 * Newest first, what arrives above the view is held back until somebody asks for it: nothing jumps under a finger.
 * `top` goes on an element before the first item; what scrolls, if not the page, is marked with `data-scroller`.
 */
export function useHeld<Item>(items: readonly Item[], keyOf: (item: Item) => string | number) {
  const top = useRef<HTMLLIElement>(null);
  const known = useRef<ReadonlySet<string | number>>(new Set());
  const [isAbove, setAbove] = useState(false);

  useEffect(() => {
    const element = top.current;
    if (!element) return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        const { isIntersecting, boundingClientRect, rootBounds } = entry;
        setAbove(
          !isIntersecting && boundingClientRect.width > 0 && boundingClientRect.top < (rootBounds?.top ?? 0),
        );
      },
      { root: element.closest("[data-scroller]") },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!isAbove) known.current = new Set(items.map(keyOf));
  }, [items, keyOf, isAbove]);

  const shown = isAbove ? items.filter((item) => known.current.has(keyOf(item))) : items;
  const show = () => {
    setAbove(false);
    top.current?.scrollIntoView({ behavior: "smooth", block: "nearest" });
  };
  return { top, shown, held: items.length - shown.length, show };
}
