import { lazy, Suspense, useState } from "react";
import { AttachIcon, CameraIcon } from "#app/components/icons/actions.tsx";
import { PickButton } from "./pick-button.tsx";
import { type Picked, uploads } from "./uploads-begun.ts";

// Sending files is code of its own, which travels once somebody picks one
const UploadsOf = lazy(() => import("./uploads-of.tsx"));

/** Photos from the camera or the library, and other files: they go up while one goes on. */
export function AddFiles({ workOrderId }: { workOrderId: string }) {
  const [picked, setPicked] = useState<readonly Picked[]>([]);
  const add = (purpose: Picked["purpose"]) => (files: Iterable<File>) => {
    uploads.begun = true;
    setPicked([...picked, { purpose, files: [...files] }]);
  };
  return (
    <>
      {uploads.begun && (
        <Suspense>
          <UploadsOf workOrderId={workOrderId} picked={picked} />
        </Suspense>
      )}
      <div className="flex flex-wrap gap-2">
        <PickButton label="Take a photo" icon={<CameraIcon />} accept="image/*" camera add={add("photo")} />
        <PickButton label="Choose photos" icon={<CameraIcon />} accept="image/*" add={add("photo")} />
        <PickButton label="Add files" icon={<AttachIcon />} add={add("attachment")} />
      </div>
    </>
  );
}
