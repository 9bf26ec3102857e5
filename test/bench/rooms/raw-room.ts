import { DurableObject } from "cloudflare:workers";
import type { Activity } from "#domain/log/activity.ts";

/** The control: hibernating, one SQLite row an event, the text to every socket, and nothing else. */
export class RawRoom extends DurableObject {
  constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
    super(ctx, env);
    ctx.storage.sql.exec("create table if not exists event (seq integer primary key, text text not null)");
  }

  override async fetch(): Promise<Response> {
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  async publish(rows: Activity[]): Promise<void> {
    for (const row of rows) {
      const text = JSON.stringify({ t: "rows", after: row.seq - 1, rows: [row] });
      this.ctx.storage.sql.exec("insert or replace into event values (?, ?)", row.seq, text);
      for (const socket of this.ctx.getWebSockets()) socket.send(text);
    }
  }

  override async webSocketMessage(): Promise<void> {}
}
