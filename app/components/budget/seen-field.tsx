import { useField } from "../form/form-context.ts";

/** What a field showed before anybody typed. A refused form says what to hold from then on. */
export function SeenField({ name, text }: { name: string; text: string }) {
  const { typed } = useField(name);
  return <input type="hidden" name={name} value={typed ?? text} />;
}
