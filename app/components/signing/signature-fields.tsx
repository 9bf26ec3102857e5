import { lazy, Suspense, useState } from "react";
import { RadioGroup } from "#app/components/form/choice-fields.tsx";
import { FileField } from "#app/components/form/file-field.tsx";
import { useField } from "#app/components/form/form-context.ts";
import { TextField } from "#app/components/form/text-field.tsx";
import { useHydrated } from "#app/components/form/use-hydrated.ts";

const SignaturePad = lazy(() => import("#app/components/work-order/signature-pad.tsx"));

const TYPED = { value: "typed", label: "Type my name" };
const DRAWN = { value: "drawn", label: "Draw it", hint: "With a finger or a mouse" };
const UPLOADED = { value: "uploaded", label: "Use a picture of it", hint: "PNG or JPEG" };

/** The name, and the signature: typed, drawn or as a picture. Without script it is typed, or a picture. */
export function SignatureFields({ name: known }: { name: string }) {
  const isAlive = useHydrated();
  const [name, setName] = useState(useField("name").typed ?? known);
  const [how, setHow] = useState(useField("how").typed ?? "typed");
  return (
    <>
      <TextField
        name="name"
        label="Your full name"
        autoComplete="name"
        maxLength={100}
        defaultValue={known}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        required
      />
      <HowField isAlive={isAlive} onChoose={setHow} />
      {how === "typed" && isAlive && (
        <p className="signature-typed" aria-hidden="true">
          {name || " "}
        </p>
      )}
      {how === "drawn" && (
        <Suspense fallback={<p className="signature-pad" />}>
          <SignaturePad name="picture" label="Signature, drawn by finger or mouse" />
        </Suspense>
      )}
      {(how === "uploaded" || !isAlive) && (
        <FileField
          name="picture"
          label="Picture of your signature"
          accept="image/png,image/jpeg"
          required={isAlive}
        />
      )}
    </>
  );
}

function HowField({ isAlive, onChoose }: { isAlive: boolean; onChoose: (how: string) => void }) {
  return (
    <div
      onChange={({ target }) => {
        if (target instanceof HTMLInputElement) onChoose(target.value);
      }}
    >
      <RadioGroup
        name="how"
        label="How do you sign?"
        options={isAlive ? [TYPED, DRAWN, UPLOADED] : [TYPED, UPLOADED]}
        defaultValue="typed"
        required
      />
    </div>
  );
}
