import { type DragEvent, useEffect, useState } from "react";
import { AttachIcon } from "#app/components/icons/actions.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PickButton } from "#app/components/work-order/pick-button.tsx";
import type { Verdict } from "#domain/proof/verdict.ts";
import { Found } from "./found.tsx";

/** Not in the page's own script; fetched once that is alive, so that the check works without a connection after it. */
const load = () => import("#domain/proof/verify.ts");

type State =
  | { step: "waiting" }
  | { step: "checking"; name: string }
  | { step: "failed"; name: string }
  | { step: "found"; name: string; verdict: Verdict };

/** Takes a PDF or a pack and says what holds. The file never leaves the browser. */
export function CheckFile({ known }: { known: readonly string[] }) {
  const [state, setState] = useState<State>({ step: "waiting" });
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    // A failure shows when a file is to be checked
    load().catch(() => undefined);
  }, []);

  async function check([file]: Iterable<File>) {
    if (!file) return;
    const { name } = file;
    setState({ step: "checking", name });
    try {
      const { verifyFile } = await load();
      const bytes = new Uint8Array(await file.arrayBuffer());
      setState({
        step: "found",
        name,
        verdict: await verifyFile(bytes, known.length > 0 ? known : undefined),
      });
    } catch {
      setState({ step: "failed", name });
    }
  }

  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === "dragover");
    if (event.type === "drop") check(event.dataTransfer.files);
  };

  return (
    <>
      <section
        aria-label="File to check"
        className={`file-check grid justify-items-center gap-2 rounded-md border border-dashed p-6 text-center ${isOver ? "border-accent bg-accent-soft" : "border-line-strong"}`}
        onDragOver={over}
        onDragLeave={over}
        onDrop={over}
      >
        <PickButton
          label="Choose a file"
          icon={<AttachIcon />}
          accept=".pdf,.zip,application/pdf,application/zip"
          add={check}
        />
        <p className="text-13 text-ink-3">or drop it here: a sealed PDF, or an evidence pack as you got it</p>
      </section>
      <div aria-live="polite">
        {state.step === "checking" && <p className="text-ink-2">Checking {state.name}…</p>}
        {state.step === "failed" && (
          <Notice tone="red" title={`${state.name} could not be opened`}>
            <p>Check your connection, load this page again and choose the file once more.</p>
          </Notice>
        )}
        {state.step === "found" && <Found name={state.name} verdict={state.verdict} />}
      </div>
    </>
  );
}
