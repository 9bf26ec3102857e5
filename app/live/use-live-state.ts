import { useSyncExternalStore } from "react";
import { type LiveState, liveState, ONLINE, onLiveState } from "./live-state.ts";

/** For the banner of a shell: offline since when, or no longer allowed. */
export const useLiveState = (): LiveState => useSyncExternalStore(onLiveState, liveState, () => ONLINE);
