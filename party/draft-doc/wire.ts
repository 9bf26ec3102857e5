import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** Whether what somebody writes is taken: `frozen` for the moment in which it is sent, `sent` for good. */
export type Mode = "open" | "frozen" | "sent" | "reading";

/** Where somebody is. `cursor` is a selection in one of the texts, `place` names any other field. */
export interface Whereabouts {
  cursor: unknown;
  place: string | null;
}

/** One socket of somebody: who it is comes from the room. `at` is null once it has gone. */
export interface Caret {
  seat: string;
  id: string;
  name: string;
  tint: number;
  at: Whereabouts | null;
}

/** What one person changed in one go. `n` names the state right after it. */
export interface Stretch {
  n: number;
  from: number;
  to: number;
  by: { id: string; name: string } | null;
  parts: string[];
}

/** Clients count their updates, so that each is told which of them are safe. */
export type FromClient =
  | { t: "hello"; vector: Uint8Array }
  | { t: "update"; n: number; bytes: Uint8Array }
  | { t: "caret"; at: Whereabouts }
  | { t: "history" }
  | { t: "moment"; n: number };

export type FromRoom =
  | { t: "welcome"; seat: string; mode: Mode; bytes: Uint8Array; vector: Uint8Array }
  | { t: "edits"; updates: Uint8Array[] }
  | { t: "saved"; n: number }
  /** Updates from `n` on were not taken: the client says hello again when it may. */
  | { t: "refused"; n: number }
  | { t: "carets"; carets: Caret[] }
  | { t: "mode"; mode: Mode }
  | { t: "history"; stretches: Stretch[] }
  | { t: "moment"; n: number; bytes: Uint8Array };

export const MOST_UPDATE = 256 * 1024;
const MOST_CARET = 1_024;
const MOST_PLACE = 80;

const clientTypes = ["hello", "update", "caret", "history", "moment"] as const;
const roomTypes = ["welcome", "edits", "saved", "refused", "carets", "mode", "history", "moment"] as const;

export function encodeToRoom(frame: FromClient): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, clientTypes.indexOf(frame.t));
    if (frame.t === "hello") encoding.writeVarUint8Array(to, frame.vector);
    if (frame.t === "update" || frame.t === "moment") encoding.writeVarUint(to, frame.n);
    if (frame.t === "update") encoding.writeVarUint8Array(to, frame.bytes);
    if (frame.t === "caret") encoding.writeVarString(to, JSON.stringify(frame.at));
  });
}

/** Returns null for anything a client may not say. */
export function decodeFromClient(bytes: Uint8Array): FromClient | null {
  if (bytes.length > MOST_UPDATE + 32) return null;
  try {
    const from = decoding.createDecoder(bytes);
    const t = clientTypes[decoding.readVarUint(from)];
    const frame = t && clientFrame(t, from);
    return frame && !decoding.hasContent(from) ? frame : null;
  } catch {
    return null;
  }
}

function clientFrame(t: FromClient["t"], from: decoding.Decoder): FromClient | null {
  if (t === "hello") return { t, vector: decoding.readVarUint8Array(from) };
  if (t === "update") return { t, n: decoding.readVarUint(from), bytes: decoding.readVarUint8Array(from) };
  if (t === "moment") return { t, n: decoding.readVarUint(from) };
  if (t === "history") return { t };
  const at = whereabouts(decoding.readVarString(from));
  return at && { t, at };
}

/** Only where they are: who they are is not theirs to say. */
function whereabouts(text: string): Whereabouts | null {
  if (text.length > MOST_CARET) return null;
  const { cursor = null, place = null } = JSON.parse(text) as Partial<Whereabouts>;
  const isPlace = place === null || (typeof place === "string" && place.length <= MOST_PLACE);
  return isPlace && typeof cursor === "object" ? { cursor, place } : null;
}

export function encodeToClient(frame: FromRoom): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, roomTypes.indexOf(frame.t));
    switch (frame.t) {
      case "welcome":
        encoding.writeVarString(to, frame.seat);
        encoding.writeVarString(to, frame.mode);
        encoding.writeVarUint8Array(to, frame.bytes);
        encoding.writeVarUint8Array(to, frame.vector);
        break;
      case "edits":
        encoding.writeVarUint(to, frame.updates.length);
        for (const update of frame.updates) encoding.writeVarUint8Array(to, update);
        break;
      case "moment":
        encoding.writeVarUint(to, frame.n);
        encoding.writeVarUint8Array(to, frame.bytes);
        break;
      case "saved":
      case "refused":
        encoding.writeVarUint(to, frame.n);
        break;
      default:
        encoding.writeVarString(to, JSON.stringify(frame));
    }
  });
}

export function decodeFromRoom(bytes: Uint8Array): FromRoom {
  const from = decoding.createDecoder(bytes);
  const t = roomTypes[decoding.readVarUint(from)];
  switch (t) {
    case "welcome": {
      const seat = decoding.readVarString(from);
      const mode = decoding.readVarString(from) as Mode;
      return {
        t,
        seat,
        mode,
        bytes: decoding.readVarUint8Array(from),
        vector: decoding.readVarUint8Array(from),
      };
    }
    case "edits":
      return {
        t,
        updates: Array.from({ length: decoding.readVarUint(from) }, () => decoding.readVarUint8Array(from)),
      };
    case "moment":
      return { t, n: decoding.readVarUint(from), bytes: decoding.readVarUint8Array(from) };
    case "saved":
    case "refused":
      return { t, n: decoding.readVarUint(from) };
    default:
      return JSON.parse(decoding.readVarString(from)) as FromRoom;
  }
}
