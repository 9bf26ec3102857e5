import { LinkButton } from "../button.tsx";
import { Dialog, DialogLink } from "../dialog.tsx";
import { CommandForm } from "../form/command-form.tsx";
import { PressButton } from "../form/press-button.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextArea } from "../form/text-area.tsx";

interface JobMenuProps {
  job: { id: string; state: "open" | "done" | "cancelled" };
}

/** What managers do with a job as a whole. */
export function JobMenu({ job: { id, state } }: JobMenuProps) {
  return (
    <>
      <LinkButton to={`/jobs/${id}/edit`}>Edit</LinkButton>
      {state === "open" && (
        <>
          <DialogLink dialog="cancel-job" to={`/jobs/${id}/cancel`}>
            Cancel job
          </DialogLink>
          <PressButton to={`/jobs/${id}/finish`}>Finish job</PressButton>
          <Dialog id="cancel-job" title="Cancel this job">
            <CancelJobForm jobId={id} inPlace />
          </Dialog>
        </>
      )}
    </>
  );
}

export function CancelJobForm({ jobId, inPlace = false }: { jobId: string; inPlace?: boolean }) {
  return (
    <CommandForm action={`/jobs/${jobId}/cancel`} inPlace={inPlace}>
      <TextArea label="Reason" name="reason" hint="Only staff read it." required />
      <SubmitButton kind="danger">Cancel job</SubmitButton>
    </CommandForm>
  );
}
