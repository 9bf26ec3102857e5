/** Every currency with its name; on the server, so that browsers need no list of their own. */
export function currencyChoices() {
  const names = new Intl.DisplayNames("en", { type: "currency" });
  return Intl.supportedValuesOf("currency").map((value) => ({
    value,
    label: `${value} · ${names.of(value)}`,
  }));
}

export const timeZoneChoices = () =>
  Intl.supportedValuesOf("timeZone").map((value) => ({ value, label: value.replaceAll("_", " ") }));
