import { Button } from "#app/components/button.tsx";
import { useHydrated } from "#app/components/form/use-hydrated.ts";
import { PrintIcon } from "#app/components/icons/actions.tsx";

export function PrintButton() {
  if (!useHydrated()) return null;
  return (
    <Button onClick={() => window.print()}>
      <PrintIcon /> Print
    </Button>
  );
}
