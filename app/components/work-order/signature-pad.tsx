import { type PointerEvent, useEffect, useRef, useState } from "react";
import { Button } from "#app/components/button.tsx";
import { FieldNotes } from "#app/components/form/field.tsx";
import { useField } from "#app/components/form/form-context.ts";

const PEN = 2.5;

interface SignaturePadProps {
  name: string;
  /** For those who do not see where to draw. */
  label?: string;
}

/** Signing by finger. Posts a picture as `name`. */
export default function SignaturePad({
  name,
  label = "Signature, drawn by finger or mouse. The typed name counts where nothing is drawn.",
}: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [signed, setSigned] = useState(false);
  const { id, error } = useField(name);

  function clear() {
    const surface = canvas.current;
    surface?.getContext("2d")?.clearRect(0, 0, surface.width, surface.height);
    if (file.current) file.current.value = "";
    setSigned(false);
  }

  const latest = useRef(clear);
  latest.current = clear;
  useEffect(() => {
    const form = file.current?.form;
    const forget = () => latest.current();
    form?.addEventListener("reset", forget);
    return () => form?.removeEventListener("reset", forget);
  }, []);

  function draw(event: PointerEvent<HTMLCanvasElement>) {
    if (event.buttons === 0) return;
    const surface = event.currentTarget;
    const scale = window.devicePixelRatio;
    if (event.type === "pointerdown") {
      surface.setPointerCapture(event.pointerId);
      if (!signed) sizeUp(surface, scale);
    }
    const pen = surface.getContext("2d");
    if (!pen) return;
    const [x, y] = [event.nativeEvent.offsetX * scale, event.nativeEvent.offsetY * scale];
    pen.lineWidth = PEN * scale;
    pen.lineCap = pen.lineJoin = "round";
    if (event.type === "pointerdown") pen.beginPath();
    pen.lineTo(x, y);
    pen.stroke();
  }

  function keep() {
    setSigned(true);
    canvas.current?.toBlob((picture) => {
      if (!picture || !file.current) return;
      const held = new DataTransfer();
      held.items.add(new File([picture], "signature.png", { type: "image/png" }));
      file.current.files = held.files;
    }, "image/png");
  }

  return (
    <div className="field">
      <span className="field-label">Sign here</span>
      <FieldNotes {...{ id, error }} />
      <canvas
        id={id}
        tabIndex={-1}
        ref={canvas}
        className="signature-pad"
        aria-label={label}
        onPointerDown={draw}
        onPointerMove={draw}
        onPointerUp={keep}
      />
      <input ref={file} type="file" name={name} hidden tabIndex={-1} aria-hidden="true" />
      {signed && (
        <div>
          <Button size="small" kind="bare" onClick={clear}>
            Clear
          </Button>
        </div>
      )}
    </div>
  );
}

/** As many pixels as the screen shows, once it is known how large that is. */
function sizeUp(surface: HTMLCanvasElement, scale: number) {
  surface.width = surface.clientWidth * scale;
  surface.height = surface.clientHeight * scale;
}
