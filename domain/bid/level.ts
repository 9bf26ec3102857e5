import { sum } from "../money/document-totals.ts";
import type { Minor } from "../money/money.ts";
import type { BidContent, RequestedLine, Standing } from "./bid.ts";
import { bidLineNet } from "./totals.ts";

/** What the buyer puts in for a line that a bid does not hold, so that bids can be compared. Never the bidder's. */
export interface Plug {
  bidId: string;
  lineId: string;
  amountMinor: Minor;
}

export interface LevelledBid {
  id: string;
  content: Pick<BidContent, "lines">;
  /** Whether it stands for the version that is out (rule B3). */
  isConfirmed: boolean;
}

export interface Cell {
  lineId: string;
  standing: Standing | "missing";
  /** As it was bid; null for a line that has no price of its own. */
  netMinor: Minor | null;
  /** The buyer's own amount in its place. */
  plugMinor: Minor | null;
  note: string;
}

export interface Column {
  bidId: string;
  /** One for each line of the request, in its order. */
  cells: Cell[];
  submittedMinor: Minor;
  /** With the buyer's amounts for what is left out or missing. */
  levelledMinor: Minor;
  /** Whether every line is priced, held by another, or has an amount of the buyer's. */
  isComplete: boolean;
  /** The lowest levelled total of those that are complete and confirmed. */
  isLowest: boolean;
}

/** Whether the buyer may put an amount in: what was bid is never written over. */
export const isHole = ({ standing }: Pick<Cell, "standing">): boolean =>
  standing === "excluded" || standing === "missing";

/** Rule B4: the same lines side by side, and the two totals apart. */
export function level(
  requested: readonly RequestedLine[],
  bids: readonly LevelledBid[],
  plugs: readonly Plug[],
): Column[] {
  const columns = bids.map((bid) => ({ ...columnOf(requested, bid, plugs), isConfirmed: bid.isConfirmed }));
  const comparable = columns.filter(({ isComplete, isConfirmed }) => isComplete && isConfirmed);
  const lowest = Math.min(...comparable.map(({ levelledMinor }) => levelledMinor));
  return columns.map(({ isConfirmed, ...column }) => ({
    ...column,
    isLowest: column.isComplete && isConfirmed && column.levelledMinor === lowest,
  }));
}

function columnOf(
  requested: readonly RequestedLine[],
  { id, content }: LevelledBid,
  plugs: readonly Plug[],
): Omit<Column, "isLowest"> {
  const cells = requested.map((line): Cell => {
    const bid = content.lines.find(({ lineId }) => lineId === line.id);
    const standing = bid?.standing ?? "missing";
    const plug = plugs.find(({ bidId, lineId }) => bidId === id && lineId === line.id);
    return {
      lineId: line.id,
      standing,
      netMinor: bidLineNet(line, content),
      plugMinor: isHole({ standing }) ? (plug?.amountMinor ?? null) : null,
      note: bid?.note ?? "",
    };
  });
  const submittedMinor = sum(cells.map(({ netMinor }) => netMinor ?? 0));
  const plugged = sum(cells.map(({ plugMinor }) => plugMinor ?? 0));
  return {
    bidId: id,
    cells,
    submittedMinor,
    levelledMinor: submittedMinor + plugged,
    isComplete: cells.every((cell) => !isHole(cell) || cell.plugMinor !== null),
  };
}
