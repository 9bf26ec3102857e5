import { logoOf } from "../papers.ts";
import type { Row } from "../row.ts";
import { MANAGERS } from "../seats.ts";

const NEW = { kind: "estimate", name: "New", cover: "Dear {{customer}}" };

export const paperRows: Row[] = [
  {
    command: "document-number/set-pattern",
    allowed: ["admin"],
    input: () => ({ kind: "estimate", pattern: "Q-{YYYY}-{000}" }),
  },
  {
    command: "document-template/make-default",
    allowed: MANAGERS,
    input: (t) => ({ templateId: t.documentTemplateId }),
  },
  {
    command: "document-template/remove",
    allowed: MANAGERS,
    input: (t) => ({ templateId: t.documentTemplateId }),
  },
  {
    command: "document-template/rename",
    allowed: MANAGERS,
    input: (t) => ({ templateId: t.documentTemplateId, name: "New" }),
  },
  {
    command: "document-template/save",
    allowed: MANAGERS,
    input: (t) => ({ templateId: t.documentTemplateId, ...NEW }),
  },
  { command: "organisation/remove-logo", allowed: ["admin"], input: () => ({}) },
  { command: "organisation/set-logo", allowed: ["admin"], input: () => ({ picture: logoOf("org1") }) },
];
