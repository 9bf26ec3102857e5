import type { ChangeEvent, ReactNode } from "react";
import { Button } from "#app/components/button.tsx";

export interface PickButtonProps {
  label: string;
  icon: ReactNode;
  accept?: string;
  /** Opens the camera at once on a phone. */
  camera?: boolean;
  add: (files: Iterable<File>) => void;
}

/** A button in front of a file input, which browsers label in words of their own. */
export function PickButton({ label, icon, accept, camera = false, add }: PickButtonProps) {
  function picked(event: ChangeEvent<HTMLInputElement>) {
    add([...(event.target.files ?? [])]);
    event.target.value = "";
  }
  return (
    <span className="contents">
      <Button
        onClick={(event) => {
          const input = event.currentTarget.nextElementSibling;
          if (input instanceof HTMLInputElement) input.click();
        }}
      >
        {icon} {label}
      </Button>
      <input
        type="file"
        hidden
        multiple={!camera}
        aria-label={label}
        accept={accept}
        capture={camera ? "environment" : undefined}
        onChange={picked}
      />
    </span>
  );
}
