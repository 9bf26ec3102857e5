import { bidSentences } from "./sentences/bid.ts";
import { budgetSentences } from "./sentences/budget.ts";
import { documentSentences } from "./sentences/document.ts";
import { mailSentences } from "./sentences/mail.ts";
import { moneySentences } from "./sentences/money.ts";
import { organisationSentences } from "./sentences/organisation.ts";
import type { Book } from "./sentences/said.ts";
import { standingSentences } from "./sentences/standing.ts";
import { talkSentences } from "./sentences/talk.ts";
import { workSentences } from "./sentences/work.ts";

/** Every verb of a job's log, in the words of those who work. Customers have a book of their own. */
export const jobSentences: Book = {
  ...talkSentences,
  ...workSentences,
  ...moneySentences,
  ...budgetSentences,
  ...documentSentences,
  ...bidSentences,
  ...standingSentences,
  ...mailSentences,
};

/** Every verb there is, for the organisation's own log. */
export const sentences: Book = { ...jobSentences, ...organisationSentences };
