/** What the search box of a field that takes several posts, where a press cannot add to the list at once. */
export const added = (name: string) => `${name}Added`;

/** What each that is picked is called, posted beside the ids. */
export const nameBeside = (name: string) => `${name}Named`;

/** Puts what was found without script among what is picked. */
export function withAdded<Form extends FormData | URLSearchParams>(
  form: Form,
  names: readonly string[],
): Form {
  for (const name of names) {
    for (const one of form.getAll(added(name)))
      if (typeof one === "string" && one !== "") form.append(name, one);
    form.delete(added(name));
  }
  return form;
}
