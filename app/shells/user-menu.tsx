import { Form, Link } from "react-router";
import { SignOutIcon } from "#app/components/icons/actions.tsx";
import { AccountIcon } from "#app/components/icons/places.tsx";
import { Menu, MenuHead, MenuItem } from "#app/components/menu.tsx";
import { Avatar } from "#app/components/person.tsx";

export interface ShellUser {
  name: string;
  email: string;
}

export interface UserMenuProps {
  user: ShellUser;
  sessionsTo: string;
  signOutAction: string;
}

export function UserMenu({ user, sessionsTo, signOutAction }: UserMenuProps) {
  return (
    <Menu kind="bare" icon button={<Avatar name={user.name} />} label={`Your menu, ${user.name}`}>
      <MenuHead>
        <span className="block font-medium text-ink">{user.name}</span>
        {user.email}
      </MenuHead>
      <MenuItem>
        <Link to={sessionsTo}>
          <AccountIcon /> Your account
        </Link>
      </MenuItem>
      <MenuItem>
        <Form method="post" action={signOutAction}>
          <button type="submit" className="flex w-full items-center gap-2 text-left">
            <SignOutIcon /> Sign out
          </button>
        </Form>
      </MenuItem>
    </Menu>
  );
}
