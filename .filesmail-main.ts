import { DurableObject } from "cloudflare:workers";
export { Throttle } from "#party/throttle.ts";
export class JobRoom extends DurableObject { async nudge() {} async publish() {} }
export class BoardRoom extends DurableObject { async publish() {} async leave() {} }
export default { fetch: () => new Response("ok") };
