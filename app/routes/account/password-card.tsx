import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";

interface ChangePasswordProps {
  email: string;
  /** What its own page was told, where there is no script. */
  reply?: unknown;
}

export function ChangePassword({ email, reply }: ChangePasswordProps) {
  return (
    <Card title="Password">
      <CommandForm action="/account/password" inPlace reply={reply}>
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <TextField
          label="Current password"
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          required
        />
        <TextField
          label="New password"
          name="newPassword"
          type="password"
          autoComplete="new-password"
          hint="At least 10 characters. You stay signed in here and are signed out everywhere else."
          required
        />
        <SubmitButton kind="quiet">Change the password</SubmitButton>
      </CommandForm>
    </Card>
  );
}
