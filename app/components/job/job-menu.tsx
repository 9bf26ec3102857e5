import { LinkButton } from "../button.tsx";
import { MoreIcon } from "../icons/actions.tsx";
import { Menu, MenuItem } from "../menu.tsx";

interface JobMenuProps {
  job: { id: string; state: "open" | "done" | "cancelled" };
}

/** What managers do with a job as a whole. */
export function JobMenu({ job: { id, state } }: JobMenuProps) {
  return (
    <>
      <LinkButton to={`/jobs/${id}/edit`}>Edit</LinkButton>
      {state === "open" && (
        <Menu button={<MoreIcon />} label="More about this job" icon>
          <MenuItem>
            <a href={`/jobs/${id}/finish`}>Finish job</a>
          </MenuItem>
          <MenuItem>
            <a href={`/jobs/${id}/cancel`}>Cancel job</a>
          </MenuItem>
        </Menu>
      )}
    </>
  );
}
