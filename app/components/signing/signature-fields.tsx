import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { RadioGroup } from "#app/components/form/choice-fields.tsx";
import { FileField } from "#app/components/form/file-field.tsx";
import { useField } from "#app/components/form/form-context.ts";
import { TextField } from "#app/components/form/text-field.tsx";
import { useHydrated } from "#app/components/form/use-hydrated.ts";

const SignaturePad = lazy(() => import("#app/components/work-order/signature-pad.tsx"));

const WAYS = [
  { value: "typed", label: "Type my name" },
  { value: "drawn", label: "Draw it", hint: "With a finger or a mouse", needsScript: true },
  { value: "uploaded", label: "Use a picture of it", hint: "PNG or JPEG" },
];

/** The name, and the signature: typed, drawn or as a picture. Without script it is typed, or a picture. */
export function SignatureFields({ name: known }: { name: string }) {
  const fields = useRef<HTMLDivElement>(null);
  const isAlive = useHydrated();
  const [name, setName] = useState(useField("name").typed ?? known);
  const [how, setHow] = useState(useField("how").typed ?? "typed");
  useEffect(() => {
    // What was typed and chosen before the script came
    const form = fields.current?.closest("form");
    if (!form) return;
    const given = new FormData(form);
    setName(String(given.get("name")));
    setHow(String(given.get("how")));
  }, []);
  return (
    <div ref={fields} className="signature-fields">
      <TextField
        name="name"
        label="Your full name"
        autoComplete="name"
        maxLength={100}
        defaultValue={known}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        required
      />
      <div
        onChange={({ target }) => {
          if (target instanceof HTMLInputElement) setHow(target.value);
        }}
      >
        <RadioGroup name="how" label="How do you sign?" options={WAYS} defaultValue="typed" required />
      </div>
      <p className="signature-typed with-script" aria-hidden="true">
        {name || " "}
      </p>
      {how === "drawn" && (
        <Suspense fallback={<p className="signature-pad" />}>
          <SignaturePad name="picture" label="Signature, drawn by finger or mouse" />
        </Suspense>
      )}
      <fieldset className="signature-picture" disabled={isAlive && how !== "uploaded"}>
        <FileField
          name="picture"
          label="Picture of your signature"
          accept="image/png,image/jpeg"
          required={how === "uploaded"}
        />
      </fieldset>
    </div>
  );
}
