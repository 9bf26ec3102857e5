import type { Activity } from "#domain/log/activity.ts";
import { JobRoom } from "#party/job-room.ts";
import { withPass } from "#party/pass.ts";
import { BenchDraft, RawDraft } from "./drafts.ts";
import { RawRoom } from "./raw-room.ts";

export { BenchDraft, JobRoom, RawDraft, RawRoom };

interface BenchEnv {
  DRAFT_ROOM: DurableObjectNamespace<BenchDraft>;
  RAW_DRAFT: DurableObjectNamespace<RawDraft>;
  JOB_ROOM: DurableObjectNamespace<JobRoom>;
  RAW_ROOM: DurableObjectNamespace<RawRoom>;
}

const rowAt = (seq: number): Activity => ({
  orgId: "bench",
  jobId: "job",
  seq,
  at: 1_767_225_600_000 + seq,
  verb: "work_order.completed",
  actor: { kind: "contractor", id: "01JZ8M4W6M5C1Q7X2P9T3V8K0A", name: "Lou Lead" },
  subjectKind: "work_order",
  subjectId: "01JZ8M4W6M5C1Q7X2P9T3V8K0B",
  workOrderId: "01JZ8M4W6M5C1Q7X2P9T3V8K0B",
  audience: ["contractor:01JZ8M4W6M5C1Q7X2P9T3V8K0C"],
  data: { from: "in_progress", to: "completed", number: 1042, note: "Breaker replaced, tested under load." },
  customerData: null,
});

/**
 * `/watch?id=…` opens a watcher; `/drive` opens a socket whose every message is the `seq` of a row to publish.
 * `kind` chooses our room or the control, of a job or of a draft. Only benches serve this Worker.
 */
export default {
  async fetch(request: Request, env: BenchEnv): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const kind = searchParams.get("kind");
    const isRaw = kind === "raw";
    if (kind === "raw-draft") return env.RAW_DRAFT.getByName("bench:draft").fetch(request);
    const room = isRaw ? env.RAW_ROOM.getByName("bench:job") : env.JOB_ROOM.getByName("bench:job");
    if (pathname === "/drive") {
      const { 0: client, 1: server } = new WebSocketPair();
      server.accept();
      server.addEventListener("message", ({ data }) => void room.publish([rowAt(Number(data))]));
      return new Response(null, { status: 101, webSocket: client });
    }
    const id = searchParams.get("id") ?? "";
    const viewer = {
      kind: "staff",
      role: "manager",
      orgId: "bench",
      id,
      name: `Watcher ${id}`,
      via: id,
    } as const;
    if (isRaw) return room.fetch(request);
    const proved = withPass(request, { viewer, linkId: null, assigned: [], provedAt: Date.now() });
    return kind === "draft" ? env.DRAFT_ROOM.getByName("bench:draft").fetch(proved) : room.fetch(proved);
  },
};
