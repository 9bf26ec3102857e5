import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { FileField } from "#app/components/form/file-field.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import type { LogoShown } from "#domain/document/head.ts";

export function LogoCard({ logo, organisation }: { logo: LogoShown | undefined; organisation: string }) {
  return (
    <Card title="Logo">
      <div className="grid gap-4">
        {logo && (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <img
              className="logo"
              src={logo.href}
              width={logo.width}
              height={logo.height}
              alt={`Logo of ${organisation}`}
            />
            <PressButton to="/settings/logo/remove" size="small">
              Remove the logo
            </PressButton>
          </div>
        )}
        <CommandForm action="/settings/logo" encType="multipart/form-data" inPlace>
          <FileField
            label={logo ? "Another logo" : "Picture"}
            name="picture"
            accept="image/png,image/jpeg"
            hint="A PNG or JPEG of at most 1 MB, drawn for white paper."
            required
          />
          <SubmitButton kind="quiet">Use it</SubmitButton>
        </CommandForm>
      </div>
    </Card>
  );
}
