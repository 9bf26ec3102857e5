import { Button } from "#app/components/button.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import type { Uploads } from "#app/files/use-uploads.ts";

/** What is still on its way, how far it is, and what to do about what failed. */
export function UploadRows({ uploads, retry, dismiss }: Pick<Uploads, "uploads" | "retry" | "dismiss">) {
  const under = uploads.filter((upload) => upload.state !== "sent");
  if (under.length === 0) return null;
  return (
    <List label="On the way">
      {under.map(({ key, name, state, progress, message, preview }) => (
        <ListRow
          key={key}
          mark={preview && <img className="size-10 rounded-md object-cover" src={preview} alt="" />}
          title={name}
          end={
            <span className="flex gap-1">
              {state === "failed" && (
                <Button kind="bare" size="small" onClick={() => retry(key)}>
                  Try again
                </Button>
              )}
              <Button kind="bare" size="small" onClick={() => dismiss(key)}>
                {state === "failed" ? "Remove" : "Stop"}
              </Button>
            </span>
          }
        >
          {state === "failed" ? (
            <span className="text-red">{message}</span>
          ) : (
            <progress className="w-full" value={progress} aria-label={`${name}, sending`} />
          )}
        </ListRow>
      ))}
    </List>
  );
}
