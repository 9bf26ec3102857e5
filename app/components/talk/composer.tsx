import { lazy, Suspense, useRef, useState } from "react";
import type { PartyTag } from "#domain/access/audience.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { type Party, readerChoices } from "#domain/comment/readers.ts";
import { Button } from "../button.tsx";
import { CommandForm } from "../form/command-form.tsx";
import { OptionList } from "../form/option-list.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";
import { AttachIcon } from "../icons/actions.tsx";
import { useListeners } from "../use-listeners.ts";
import { Readers } from "./readers.tsx";
import { useMentions } from "./use-mentions.ts";

interface ComposerProps {
  jobId: string;
  workOrderId: string | undefined;
  documentId: string | undefined;
  me: { id: string; kind: Viewer["kind"] };
  parties: readonly Party[];
  organisation: string;
  sendTyping: (on: boolean, audience?: PartyTag[], workOrderId?: string | null) => void;
}

/** Sending files takes more script than writing words: it comes when somebody turns to the composer. */
const ComposerFiles = lazy(() => import("./composer-files.tsx"));

/** Names who may see it before the first letter (rule A6); files are pasted, dropped or chosen. */
export function Composer({
  jobId,
  workOrderId,
  documentId,
  me,
  parties,
  organisation,
  sendTyping,
}: ComposerProps) {
  const composer = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const isStaff = me.kind === "staff";
  const choices = readerChoices(isStaff ? parties : []);
  const [chosen, setChosen] = useState("");
  const [isNear, setNear] = useState(false);
  const [wantsFiles, setWantsFiles] = useState(false);
  const near = () => setNear(true);
  const readers = choices.find(({ value }) => value === chosen) ?? choices[0];
  const tags = readers?.tags ?? [];
  const mentions = useMentions(box, {
    jobId,
    audience: readers?.value ?? "",
    enabled: me.kind !== "customer",
  });

  function sent() {
    sendTyping(false);
    setChosen("");
    mentions.clear();
  }
  useListeners(composer, { pointerenter: near, focusin: near });
  useListeners(box, {
    input() {
      mentions.look();
      sendTyping(true, tags, workOrderId ?? null);
    },
    focusout: () => sendTyping(false),
    keydown(event) {
      if (mentions.steer(event) || event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      box.current?.closest("form")?.requestSubmit();
    },
  });

  return (
    <div className="composer" ref={composer}>
      <CommandForm inPlace action={`/talk/${jobId}/comments`} className="contents" onSent={sent}>
        {workOrderId && <input type="hidden" name="workOrderId" value={workOrderId} />}
        {documentId && <input type="hidden" name="documentId" value={documentId} />}
        {isStaff ? (
          <Readers choices={choices} chosen={readers?.value ?? ""} onChoose={setChosen} />
        ) : (
          <p className="entry-audience flex items-center gap-1">You and {organisation} can see this</p>
        )}
        <div className={tags.length > 0 ? "composer-box is-shared" : "composer-box"} ref={box}>
          <TextArea
            label={me.kind === "customer" ? "Message" : "Comment"}
            name="body"
            rows={2}
            maxLength={4_000}
            placeholder={
              isStaff
                ? `Write to ${label(readers?.label)}`
                : me.kind === "customer"
                  ? "Ask a question"
                  : "Write a comment"
            }
            required
          />
          {mentions.options.length > 0 && (
            <OptionList
              id="mentions"
              options={mentions.options}
              active={mentions.active}
              choose={mentions.choose}
            />
          )}
          <input type="hidden" name="mentions" value={mentions.ids} />
        </div>
        <div className="composer-end">
          <span className="composer-files with-script">
            <Suspense fallback={<AddFiles onPress={() => setWantsFiles(true)} />}>
              {isNear ? (
                <ComposerFiles
                  box={box}
                  opens={wantsFiles}
                  {...{ jobId, workOrderId, documentId, tags, parties, isStaff }}
                />
              ) : (
                <AddFiles onPress={() => setWantsFiles(true)} />
              )}
            </Suspense>
          </span>
          <SubmitButton kind="quiet">{isStaff ? `Send to ${label(readers?.label)}` : "Send"}</SubmitButton>
        </div>
      </CommandForm>
    </div>
  );
}

/** Stands where files are added until that is there. */
function AddFiles({ onPress }: { onPress: () => void }) {
  return (
    <Button kind="bare" size="small" onClick={onPress}>
      <AttachIcon /> Add files
    </Button>
  );
}

const label = (readers = "Staff only") =>
  readers === "Staff only" ? "staff" : readers === "Everyone on this job" ? "everyone" : readers;
