import { use, useEffect, useRef } from "react";
import { FormContext, fieldId } from "./form-context.ts";
import { errorCount } from "./reply.ts";

/** Everything that keeps a form from being accepted, in one place that takes the focus. */
export function FormError({ offline = false }: { offline?: boolean }) {
  const form = use(FormContext);
  const box = useRef<HTMLDivElement>(null);
  const reply = form?.reply;
  useEffect(() => {
    if (offline || errorCount(reply) > 0) box.current?.focus();
  }, [reply, offline]);

  if (!form || !(offline || errorCount(reply) > 0)) return null;
  const fields = Object.entries(reply?.errors ?? {});
  return (
    <div className="form-error" role="alert" tabIndex={-1} ref={box}>
      <h2>{title(offline, reply?.formError, fields.length)}</h2>
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, messages]) => (
            <li key={name}>
              <a href={`#${fieldId(form.id, name)}`}>{messages[0]}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function title(offline: boolean, formError: string | undefined, fields: number): string {
  if (offline) return "There is no connection. Nothing was sent, and what you typed is still here.";
  return formError ?? (fields === 1 ? "One thing to put right" : `${fields} things to put right`);
}
