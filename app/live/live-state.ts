/** Whether what is on screen still moves. `since` is when it stopped, UTC ms; `ended` is for good. */
export interface LiveState {
  online: boolean;
  since: number | null;
  ended: boolean;
}

export const ONLINE: LiveState = { online: true, since: null, ended: false };

const states = new Map<string, LiveState>();
const listeners = new Set<() => void>();
let shown = ONLINE;

/** One page may hold several sockets: it is as well as the worst of them. Null once a socket is given up. */
export function setLiveState(path: string, state: LiveState | null): void {
  if (state) states.set(path, state);
  else states.delete(path);
  const all = [...states.values()];
  shown = all.find(({ ended }) => ended) ?? all.find(({ online }) => !online) ?? ONLINE;
  for (const listener of listeners) listener();
}

export const liveState = () => shown;

export function onLiveState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
