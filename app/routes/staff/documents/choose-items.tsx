import { useRef } from "react";
import { Button } from "#app/components/button.tsx";
import { Money, Quantity } from "#app/components/money.tsx";
import type { Budget } from "#domain/budget/budget.ts";
import { itemFigures } from "#domain/budget/figures.ts";
import { outline } from "#domain/budget/outline.ts";
import type { KindFacts } from "#domain/document/kinds.ts";

interface ChooseItemsProps {
  budget: Budget;
  /** Items that stand on such a document already: not chosen to begin with. */
  used: readonly string[];
  priced: KindFacts["priced"];
  currency: string;
}

/** The lines of the budget, grouped as they are there, with those chosen that no such document has yet. */
export function ChooseItems({ budget, used, priced, currency }: ChooseItemsProps) {
  const lines = useRef<HTMLDivElement>(null);
  function chooseAll(isChosen: boolean) {
    for (const box of lines.current?.querySelectorAll<HTMLInputElement>("input") ?? [])
      box.checked = isChosen;
  }
  return (
    <fieldset className="field">
      <legend className="field-label mb-1">Lines of the budget</legend>
      <div className="mb-2 flex gap-2">
        <Button size="small" onClick={() => chooseAll(true)}>
          All
        </Button>
        <Button size="small" onClick={() => chooseAll(false)}>
          None
        </Button>
      </div>
      <div className="choose-items" ref={lines}>
        {outline(budget)
          .filter(({ items }) => items.length > 0)
          .map(({ group, items }) => (
            <div key={group?.id ?? ""}>
              {group && <h3>{group.name}</h3>}
              {items.map((item) => {
                const { costMinor, priceMinor } = itemFigures(item);
                const isUsed = used.includes(item.id);
                return (
                  <label className="choice" key={item.id}>
                    <input type="checkbox" name="itemIds" value={item.id} defaultChecked={!isUsed} />
                    <span className="min-w-0 flex-1">
                      {item.description || "A line without a name"}
                      <span className="field-hint block">
                        <Quantity milli={item.quantityMilli} unit={item.unit} />
                        {isUsed && " · on another one already"}
                      </span>
                    </span>
                    <Money minor={priced === "price" ? priceMinor : costMinor} currency={currency} />
                  </label>
                );
              })}
            </div>
          ))}
      </div>
    </fieldset>
  );
}
