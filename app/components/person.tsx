const tints = 6;

export interface AvatarProps {
  name: string;
  large?: boolean;
  /** Where no name stands beside it. */
  title?: string;
}

/** Initials on a tint that is always the same for the same person. */
export function Avatar({ name, large = false, title }: AvatarProps) {
  return (
    <span
      className={`avatar tint-${tintOf(name)}${large ? " avatar-large" : ""}`}
      data-initials={initials(name)}
      aria-hidden="true"
      title={title}
    />
  );
}

export interface PersonNameProps {
  name: string;
  /** Their company or role, said after the name. */
  of?: string | undefined;
}

export function PersonName({ name, of }: PersonNameProps) {
  return (
    <span className="person">
      <Avatar name={name} />
      <span>
        {name}
        {of && <span className="text-ink-3"> · {of}</span>}
      </span>
    </span>
  );
}

/** Who is here. */
export function AvatarStack({ names, most = 4 }: { names: readonly string[]; most?: number }) {
  if (names.length === 0) return null;
  const hidden = names.length - most;
  return (
    <span className="avatar-stack" role="img" aria-label={`Here now: ${names.join(", ")}`}>
      {names.slice(0, most).map((name) => (
        <Avatar key={name} name={name} title={name} />
      ))}
      {hidden > 0 && <span className="avatar bg-sunken text-ink-2" data-initials={`+${hidden}`} />}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? "")][0] ?? "";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toUpperCase();
}

function tintOf(name: string): number {
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return hash % tints;
}
