import type { FormEvent, ReactNode } from "react";
import { useEffect, useId, useRef, useState } from "react";
import type { Fetcher, FormProps } from "react-router";
import {
  Form,
  useActionData,
  useFetcher,
  useNavigation,
  useResolvedPath,
  useRouteLoaderData,
} from "react-router";
import { FormContext } from "./form-context.ts";
import { FormError } from "./form-error.tsx";
import { isFormReply } from "./reply.ts";

export interface CommandFormProps {
  children: ReactNode;
  /** Where it posts; the page it stands on when left out. */
  action?: string;
  /** Stays on the page: posts beside other forms, then clears itself and closes the dialog it stands in. */
  inPlace?: boolean;
  /** What to start from when the action has said nothing yet, such as values carried by the address. */
  reply?: unknown;
  encType?: NonNullable<FormProps["encType"]>;
  className?: string;
  onSent?: () => void;
}

/** A form that posts one command: keyed once, sent once, and what was typed stays after a refusal. */
export function CommandForm({ inPlace = false, ...props }: CommandFormProps) {
  return inPlace ? <InPlaceForm {...props} /> : <PageForm {...props} />;
}

function PageForm({ reply, ...props }: Omit<CommandFormProps, "inPlace">) {
  const navigation = useNavigation();
  const actionData = useActionData<unknown>();
  const { pathname } = useResolvedPath(props.action ?? ".");
  const pending = navigation.formMethod === "POST" && samePath(navigation.formAction, pathname);
  return (
    <FormBody
      {...props}
      key={pathname}
      as={Form}
      state={pending ? "submitting" : "idle"}
      said={actionData ?? reply}
    />
  );
}

function InPlaceForm({ reply, ...props }: Omit<CommandFormProps, "inPlace">) {
  const fetcher = useFetcher<unknown>();
  const { pathname } = useResolvedPath(props.action ?? ".");
  return (
    <FormBody
      {...props}
      key={pathname}
      as={fetcher.Form}
      state={fetcher.state}
      said={fetcher.data ?? reply}
      clears
    />
  );
}

interface BodyProps extends Omit<CommandFormProps, "inPlace" | "reply"> {
  as: typeof Form;
  state: Fetcher["state"];
  said: unknown;
  clears?: boolean;
}

function FormBody({ as: Tag, state, said, clears = false, children, className, onSent, ...form }: BodyProps) {
  const id = useId();
  const element = useRef<HTMLFormElement>(null);
  const formKey = useRouteLoaderData<{ formKey: string }>("root")?.formKey ?? "";
  const [sent, setSent] = useState(0);
  const [offline, setOffline] = useState(false);
  const pending = state !== "idle";
  const reply = isFormReply(said) ? said : undefined;
  const wasPending = useRef(false);
  // The second press of a double click comes before anything is drawn anew.
  const held = useRef(false);
  const sentText = useRef("");

  useEffect(() => {
    held.current = pending;
    const justDone = wasPending.current && !pending;
    wasPending.current = pending;
    if (!justDone || reply) return;
    setSent((times) => times + 1);
    // What somebody has begun to write since is not theirs to lose.
    if (clears && element.current && written(element.current) === sentText.current) element.current.reset();
    element.current?.closest("dialog")?.close();
    onSent?.();
  }, [pending, reply, clears, onSent]);

  function holdBack(event: FormEvent<HTMLFormElement>) {
    setOffline(!navigator.onLine);
    if (held.current || !navigator.onLine) return event.preventDefault();
    held.current = true;
    sentText.current = written(event.currentTarget);
  }

  return (
    <FormContext value={{ id, reply, pending }}>
      <Tag
        {...form}
        ref={element}
        method="post"
        className={className ?? "form"}
        aria-busy={pending}
        onSubmit={holdBack}
        noValidate
      >
        <input type="hidden" name="idempotencyKey" value={`${formKey}${id}${sent}`} />
        <FormError offline={offline} />
        {children}
      </Tag>
    </FormContext>
  );
}

/** What people wrote into the form, without what the form says by itself and fields that have just come. */
const written = (form: HTMLFormElement) =>
  Array.from(
    form.querySelectorAll<HTMLInputElement>("textarea, input:not([type=hidden])"),
    ({ value }) => value,
  )
    .filter(Boolean)
    .join("\n");

function samePath(formAction: string | undefined, pathname: string): boolean {
  return formAction?.split("?")[0] === pathname;
}
