import { Button } from "#app/components/button.tsx";
import { PrintIcon } from "#app/components/icons/actions.tsx";

export function PrintButton() {
  return (
    <span className="with-script">
      <Button onClick={() => window.print()}>
        <PrintIcon /> Print
      </Button>
    </span>
  );
}
