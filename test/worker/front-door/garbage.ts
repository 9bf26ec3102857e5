import fc from "fast-check";

/** Text that once broke something somewhere. */
const ODD_TEXTS = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff\ud800",
  "\u202egpj.exe",
  "e\u0301".repeat(50),
  "👩‍👩‍👧‍👦",
  "' or 1=1 --",
  "%00",
  "../../etc/passwd",
  "{{7*7}}",
  "<script>alert(1)</script>",
  "__proto__",
  "NaN",
  "1e309",
  "-1",
  "0x10",
  "1,2,3",
  "99999999999999999999",
  "9007199254740993",
  "2026-02-30",
  "2026-13-45T99:99",
  "0000-01-01",
  "x".repeat(70_000),
];

const ODD_NUMBERS = [
  -1,
  0,
  0.5,
  1e21,
  -1e21,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  8.64e15,
  -8.64e15,
  8.64e15 + 1,
  2 ** 63,
];

export const oddText = fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.string({ unit: "binary", maxLength: 40 }));

/** Any JSON, in which the oddest come first. */
export const oddValue = fc.oneof(
  oddText,
  fc.constantFrom(...ODD_NUMBERS),
  fc.constantFrom<unknown>(
    null,
    true,
    [],
    {},
    [[]],
    [null],
    [{}],
    [{ line: -1 }],
    { length: 1 },
    { toString: 1 },
  ),
  fc.array(oddText, { maxLength: 4 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** `1e309` is a number in JSON that no double holds, and `__proto__` a name like any other. */
export const asJson = (value: unknown) =>
  JSON.stringify(value).replaceAll('"~infinite"', "1e309").replaceAll('"~proto"', '"__proto__"');

/** The input with one of its fields replaced, and sometimes a field that it does not have. */
export const spoiled = (input: Record<string, unknown>) => {
  const own = Object.keys(input);
  const name = fc.constantFrom(...own, ...own, ...own, "expectedVersion", "~proto");
  return fc
    .tuple(name, fc.oneof(oddValue, fc.constant("~infinite")))
    .map(([field, value]) => ({ ...input, [field]: value }));
};

/** What a bug looks like from outside. */
export const isBroken = (status: number, body: string) =>
  status >= 500 || /\bat \S+ \(|\.tsx?:\d|SQLITE|D1_ERROR|insert into|TypeError|drizzle/.test(body);
