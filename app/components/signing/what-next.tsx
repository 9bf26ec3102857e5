import type { SigningPage } from "#db/queries/signing/page.ts";

/** Said before the button is pressed. */
export function WhatNext({ signing, organisation }: { signing: SigningPage; organisation: string }) {
  const { head, left } = signing;
  return (
    <div>
      <h2 className="font-medium">What happens when you press Sign</h2>
      <ul className="list-disc pl-5">
        <li>
          {head.from.name} at {organisation} is told at once.
        </li>
        <li>
          {left > 0
            ? "It is agreed once everybody who is asked has signed."
            : "It is agreed from then on. It changes only if you agree to a change."}
        </li>
        <li>Then it is sealed, and you are mailed the way to your copy.</li>
        <li>A signature cannot be taken back here.</li>
      </ul>
    </div>
  );
}
