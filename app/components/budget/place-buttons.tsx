import { PressButton } from "../form/press-button.tsx";

interface PlaceButtonsProps {
  /** The address of the line or group. */
  to: string;
  /** Where it can still go. */
  ways: readonly ("up" | "down")[];
  /** What stands on the button that removes it; left out where it cannot be. */
  removes?: string | undefined;
}

/** Moves a line or a group among its own, or removes it: one press each. */
export function PlaceButtons({ to, ways, removes }: PlaceButtonsProps) {
  return (
    <div className="mt-6 flex flex-wrap gap-2 border-t border-line pt-4">
      {ways.map((way) => (
        <PressButton key={way} to={`${to}/move/${way}`}>
          Move {way}
        </PressButton>
      ))}
      {removes && (
        <PressButton to={`${to}/remove`} kind="danger">
          {removes}
        </PressButton>
      )}
    </div>
  );
}
