export interface Request {
  method: "GET" | "POST" | "PUT";
  path: string;
  body?: Blob | FormData | string;
  headers?: Record<string, string>;
  signal: AbortSignal;
  /** Bytes of the body that have left so far. */
  onSent?: (bytes: number) => void;
}

export interface Answer {
  /** 0 where there was no connection. */
  status: number;
  body: unknown;
}

export type Send = (request: Request) => Promise<Answer>;

/** By XMLHttpRequest, because fetch does not tell how much of a body has left. */
export const send: Send = ({ method, path, body, headers = {}, signal, onSent }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const settle = (status: number, answer: unknown) => {
      signal.removeEventListener("abort", stop);
      resolve({ status, body: answer });
    };
    request.open(method, path);
    request.responseType = "json";
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onSent?.(event.loaded);
    request.onload = () => settle(request.status, request.response);
    request.onerror = () => settle(0, null);
    request.onabort = () => reject(signal.reason);
    signal.addEventListener("abort", stop);
    request.send(body ?? null);
  });
