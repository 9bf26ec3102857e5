import { LinkButton } from "../button.tsx";
import { MoreIcon } from "../icons/actions.tsx";
import { Menu, MenuItem } from "../menu.tsx";

export interface BudgetMenuProps {
  jobId: string;
  /** Staff who only look may take the file with them, and no more. */
  changes: boolean;
}

/** What can be done with a budget as a whole, beside the grid. Each entry is a page of its own. */
export function BudgetMenu({ jobId, changes }: BudgetMenuProps) {
  const at = `/jobs/${jobId}/budget`;
  const file = `${at}.csv`;
  if (!changes)
    return (
      <LinkButton to={file} reloadDocument download>
        Download CSV
      </LinkButton>
    );
  return (
    <Menu button={<MoreIcon />} label="More about this budget" icon>
      {CHANGES.map(([path, label]) => (
        <MenuItem key={path}>
          <a href={`${at}/${path}`}>{label}</a>
        </MenuItem>
      ))}
      <MenuItem>
        <a href={file} download>
          Download CSV
        </a>
      </MenuItem>
    </Menu>
  );
}

const CHANGES = [
  ["groups/new", "Add a group"],
  ["fill", "Add from a template"],
  ["copy", "Copy from another job"],
  ["import", "Import a file"],
  ["save-template", "Save as a template"],
  ["views/new", "Choose columns"],
] as const;
