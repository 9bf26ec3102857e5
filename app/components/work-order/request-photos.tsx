import { lazy, Suspense, useState } from "react";
import { FileField } from "#app/components/form/file-field.tsx";
import { useHydrated } from "#app/components/form/use-hydrated.ts";
import { CameraIcon } from "#app/components/icons/actions.tsx";
import { PickButton } from "./pick-button.tsx";

// Sending files is code of its own, which travels once somebody picks one
const RequestUploads = lazy(() => import("./request-uploads.tsx"));

/** Photos for one request: they go up while it is written, and travel with it by their ids. */
export function RequestPhotos({ workOrderId }: { workOrderId: string }) {
  const hydrated = useHydrated();
  const [picked, setPicked] = useState<readonly File[]>([]);
  const add = (files: Iterable<File>) => setPicked([...picked, ...files]);
  return (
    <>
      <div className="field with-script">
        <span className="field-label">
          Photos <span className="field-optional">(optional)</span>
        </span>
        {picked.length > 0 && (
          <Suspense>
            <RequestUploads workOrderId={workOrderId} picked={picked} />
          </Suspense>
        )}
        <div className="flex flex-wrap gap-2">
          <PickButton label="Take a photo" icon={<CameraIcon />} accept="image/*" camera add={add} />
          <PickButton label="Choose photos" icon={<CameraIcon />} accept="image/*" add={add} />
        </div>
      </div>
      {!hydrated && (
        <div className="without-script">
          <FileField label="Photos" name="photos" accept="image/*" multiple />
        </div>
      )}
    </>
  );
}
