/** One figure beside its control. */
export interface Figure {
  what: string;
  ours: string;
  control?: string;
  /** Ours over the control. */
  ratio?: number;
  /** The goal in words, and whether it was reached. */
  goal?: string;
  holds?: boolean;
}

/** A plain table, which reads the same in a terminal and in Markdown. */
export function table(rows: Record<string, string>[]): string {
  const names = [...new Set(rows.flatMap(Object.keys))];
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => (row[name] ?? "").length)));
  const line = (cells: string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  return [
    line(names),
    line(widths.map((width) => "-".repeat(width))),
    ...rows.map((row) => line(names.map((name) => row[name] ?? ""))),
  ].join("\n");
}

export const figureTable = (figures: Figure[]): string =>
  table(
    figures.map(({ what, ours, control = "", ratio, goal = "", holds }) => ({
      what,
      ours,
      control,
      ratio: ratio === undefined ? "" : `${ratio.toFixed(2)}×`,
      goal,
      reached: holds === undefined ? "" : holds ? "yes" : "no",
    })),
  );

export const ms = (value: number): string => `${value.toFixed(2)} ms`;
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
