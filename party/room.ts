import { type Connection, type ConnectionContext, Server } from "partyserver";
import { closeCodes, Farewells, type Match, matches, type Reason } from "./farewells.ts";
import { Limiter } from "./limiter.ts";
import { type Pass, readPass } from "./pass.ts";
import { type Knows, Presence } from "./presence.ts";
import { CHANGED, type ClientMessage, FAILED, MISUSE, PING, PONG, parseClientMessage } from "./protocol.ts";
import { report } from "./report.ts";
import { type Group, type Seat, Seats } from "./seats.ts";

const SOCKETS_A_VIEWER = 32;
const REPROVE_MS = 3_600_000;
const LOOK_MS = 60_000;

/**
 * Sockets, who they belong to and who is here. Nothing that fails in here reaches a client: the library would answer
 * with a stack, so every entry catches its own.
 */
export abstract class Room extends Server {
  static override options = { hibernate: true };
  protected readonly seats = new Seats();
  readonly #farewells = new Farewells();
  readonly #limiter = new Limiter();
  readonly #presence: Presence;
  #lookedAt = 0;

  constructor(ctx: DurableObjectState, env: Cloudflare.Env, knows: Knows) {
    super(ctx, env);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG));
    for (const connection of this.getConnections()) {
      const seat = connection.state as Seat | null;
      if (seat) this.seats.add(connection, seat);
    }
    this.#presence = new Presence(this.seats, knows, (sockets, frame) => this.say(sockets, frame));
  }

  protected abstract joined(socket: WebSocket, group: Group): void;
  protected abstract left(socket: WebSocket, seat: Seat): void;
  protected abstract heard(socket: WebSocket, seat: Seat, seq: number): Promise<void>;

  override async fetch(request: Request): Promise<Response> {
    const pass = readPass(request.headers);
    if (!pass || request.headers.get("upgrade")?.toLowerCase() !== "websocket") return status(404);
    if (this.sentAway(pass)) return status(409);
    const { id } = pass.viewer;
    if (this.seats.socketsWhere(({ viewer }) => viewer.id === id).length >= SOCKETS_A_VIEWER)
      return status(429);
    return super.fetch(request);
  }

  override onConnect(connection: Connection, { request }: ConnectionContext): void {
    this.#guard("connect", () => {
      const pass = readPass(request.headers);
      if (!pass) return connection.close(MISUSE);
      const seat: Seat = { ...pass, away: false };
      connection.setState(seat);
      this.joined(connection, this.seats.add(connection, seat));
      this.#presence.changed(connection);
    });
  }

  override async onMessage(connection: Connection, raw: unknown): Promise<void> {
    const seat = this.seats.get(connection);
    if (!seat) return;
    const message = parseClientMessage(raw);
    if (!message || !this.#limiter.allow(connection, Date.now()))
      return this.dismiss([connection], MISUSE, "protocol");
    try {
      await this.#obey(connection, seat, message);
    } catch (error) {
      report(error, "message");
      // Half an answer is worse than none: the client connects again and asks again.
      this.dismiss([connection], FAILED, "failed");
    }
  }

  override onClose(connection: Connection): void {
    this.#forget(connection);
  }

  /** Not the library's: that one keeps silent about a connection that broke off, and the seat would stay taken. */
  override async webSocketError(socket: WebSocket): Promise<void> {
    this.#forget(socket);
  }

  /** Closes the sockets of a person, session or link, and turns back those on their way in. */
  async leave(match: Match, reason: Reason): Promise<void> {
    this.#farewells.say(match, Date.now());
    this.dismiss(
      this.seats.socketsWhere((seat) => matches(match, seat)),
      closeCodes[reason],
      reason,
    );
  }

  /** How many sockets are open. */
  async watching(): Promise<number> {
    return this.seats.size;
  }

  protected sentAway(pass: Pass): boolean {
    return this.#farewells.cover(pass);
  }

  /** Sends one frame, encoded once, to every socket given. */
  protected say(sockets: Iterable<WebSocket>, frame: string | Uint8Array): void {
    for (const socket of sockets) {
      try {
        socket.send(frame);
      } catch {
        this.#forget(socket);
      }
    }
  }

  /** Sessions and links run out without anybody saying so: before more is told, old sockets prove themselves again. */
  protected reprove(): void {
    const now = Date.now();
    if (now - this.#lookedAt < LOOK_MS) return;
    this.#lookedAt = now;
    this.dismiss(
      this.seats.socketsWhere(({ provedAt }) => now - provedAt > REPROVE_MS),
      CHANGED,
      "changed",
    );
  }

  async #obey(connection: Connection, seat: Seat, message: ClientMessage): Promise<void> {
    if (message.t === "since") return this.heard(connection, seat, message.seq);
    if (message.t === "typing") return this.#presence.typing(seat, message);
    seat.away = !message.on;
    if (message.documentId) seat.documentId = message.documentId;
    connection.setState(seat);
    this.#presence.changed();
  }

  protected dismiss(sockets: WebSocket[], code: number, reason: string): void {
    for (const socket of sockets) {
      this.#forget(socket);
      this.#guard("dismiss", () => socket.close(code, reason));
    }
  }

  #forget(socket: WebSocket): void {
    const seat = this.seats.get(socket);
    if (!seat) return;
    this.seats.remove(socket);
    this.left(socket, seat);
    this.#presence.changed();
  }

  #guard(where: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      report(error, where);
    }
  }
}

const status = (code: number) => new Response(null, { status: code });
