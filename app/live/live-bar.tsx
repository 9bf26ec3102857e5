import { useClock } from "#app/components/clock.tsx";
import { OfflineBar } from "#app/components/notice.tsx";
import { formatTime } from "#domain/time/format.ts";
import { useLiveState } from "./use-live-state.ts";

/** Says, at the top of any page, since when it no longer moves; nothing while it does. */
export function LiveBar() {
  const { online, since, ended } = useLiveState();
  const { timeZone } = useClock();
  if (online) return null;
  if (ended)
    return (
      <p className="offline-bar" role="status">
        You no longer have access to this page. Nothing new arrives here.
      </p>
    );
  const at = since === null ? "" : formatTime(since, timeZone);
  return <OfflineBar state={navigator.onLine ? "connecting" : "offline"} since={at} />;
}
