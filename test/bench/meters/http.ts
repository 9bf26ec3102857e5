import { Agent, request } from "node:http";

export interface Answer {
  status: number;
  body: string;
  headers: Record<string, string | string[] | undefined>;
}

export interface Ask {
  url: string;
  headers?: Record<string, string>;
  /** Posted where given. */
  body?: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One request on a connection that is kept; the body is read to its end. */
export function ask({ url, headers = {}, body }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers, method: body === undefined ? "GET" : "POST" }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString(),
        }),
      );
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Asks until it is answered with 200; anything else is an error of the bench. */
export async function page(wanted: Ask): Promise<string> {
  const { status, body } = await ask(wanted);
  if (status !== 200) throw new Error(`${wanted.url} answered ${status}: ${body.slice(0, 300)}`);
  return body;
}

/** Asks `count` times with so many requests in flight, and returns the time it took in ms. */
export async function saturated(wanted: Ask, count: number, inFlight = 4): Promise<number> {
  const start = performance.now();
  let left = count;
  const one = async () => {
    while (left > 0) {
      left -= 1;
      await page(wanted);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, one));
  return performance.now() - start;
}
