import type { Command } from "./command.ts";
import { endSession } from "./session/end-session.ts";
import { startSession } from "./session/start-session.ts";

const list = [endSession, startSession];

/** Everything that can change the product, by name. API, OpenAPI document and access matrix are read from here. */
export const commands: ReadonlyMap<string, Command> = new Map(
  list.map((command) => [command.name, command as unknown as Command]),
);
