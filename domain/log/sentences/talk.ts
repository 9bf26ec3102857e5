import { sentenceList } from "../../words.ts";
import { type Book, type Facts, say } from "./said.ts";

const aboutDocument = (facts: Facts) => {
  const which = `${facts.text("label", "document").toLowerCase()} ${facts.text("number")}`.trim();
  return facts.has("line") ? `${facts.text("line")} in ${which}` : which;
};

/** What is said and shared on a job, and the job itself. */
export const talkSentences: Book = {
  "comment.added": (facts) =>
    facts.has("documentId")
      ? say("wrote about", aboutDocument(facts), facts.text("body"))
      : say("wrote", "", facts.text("body")),
  "comment.edited": (facts) => say("changed", "a comment", facts.text("body")),
  "comment.removed": (facts) =>
    say("removed", facts.has("author") ? `a comment by ${facts.text("author")}` : "a comment"),
  "file.added": (facts) =>
    facts.has("documentId")
      ? say(`added ${facts.text("name", "a file")} to`, aboutDocument(facts))
      : say("added", facts.text("name", "a file")),
  "file.removed": (facts) => say("removed", facts.text("name", "a file")),
  "file.erased": (facts) => say("erased", facts.text("name", "a file"), "Its bytes are gone for good."),
  "job.created": (facts) => say("opened", `job ${facts.text("number")}`, facts.text("title")),
  "job.updated": (facts) => say("changed", `the ${sentenceList(facts.list("changed"))} of the job`),
  "job.finished": () => say("finished", "the job"),
  "job.cancelled": (facts) => say("cancelled", "the job", facts.text("reason")),
};
