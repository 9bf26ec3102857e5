import { DurableObject } from "cloudflare:workers";
import { DraftRoom } from "#party/draft-room.ts";

/** Our room, without a document behind it. */
export class BenchDraft extends DraftRoom {
  protected override async keep(): Promise<boolean> {
    return true;
  }
}

/** The control: hibernating, one SQLite row an update, its bytes to every socket, and nothing else. */
export class RawDraft extends DurableObject {
  constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
    super(ctx, env);
    ctx.storage.sql.exec("create table if not exists edit (n integer primary key, bytes blob not null)");
  }

  override async fetch(): Promise<Response> {
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  override async webSocketMessage(_: WebSocket, bytes: ArrayBuffer): Promise<void> {
    this.ctx.storage.sql.exec("insert into edit (bytes) values (?)", bytes);
    for (const socket of this.ctx.getWebSockets()) socket.send(bytes);
  }
}
