import { useLiveState } from "#app/live/use-live-state.ts";
import { formatTime } from "#domain/time/format.ts";
import { useClock } from "./clock.tsx";
import { OfflineBar } from "./notice.tsx";

/** A thin line at the top of the window while what is on screen does not move. */
export function LiveBar() {
  const { online, since, ended } = useLiveState();
  const { timeZone } = useClock();
  if (ended)
    return (
      <p className="offline-bar" role="status">
        Your access to this page has ended.
      </p>
    );
  if (online || since === null) return null;
  return (
    <OfflineBar state={navigator.onLine ? "connecting" : "offline"} since={formatTime(since, timeZone)} />
  );
}
