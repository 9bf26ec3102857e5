import { z } from "zod";
import { readMentioned } from "#db/queries/mentionable.ts";
import { readTalkPlace } from "#db/queries/talk-place.ts";
import { comment } from "#db/schema/index.ts";
import { type Audience, contractorTag, encodeAudience } from "#domain/access/audience.ts";
import { anyOf, contractorPerson, customerContact, manager } from "#domain/access/may.ts";
import { decideAudience } from "#domain/comment/audience.ts";
import { invalid, notFound } from "#domain/refusal.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { aboutDocument } from "./about-document.ts";
import { answerMails } from "./answer-mails.ts";
import { audience as audienceInput, body, mentions } from "./comment-input.ts";
import { mentionMails } from "./mention-mails.ts";
import { questionMails } from "./question-mails.ts";

const input = z.object({
  jobId: id,
  workOrderId: z.string().max(40).optional(),
  /** What was sent to somebody, and the line of it that this is about. */
  documentId: z.string().max(40).optional(),
  lineId: z.string().max(40).optional(),
  body,
  audience: audienceInput,
  mentions,
});

export const mayComment = anyOf(manager, contractorPerson, customerContact);

/** Rule A6: the audience is chosen before the words, and nobody outside it is told. */
export const addComment = defineCommand({
  name: "comment/add",
  summary: "Write a comment on a job, for staff only or for the parties named.",
  who: mayComment,
  input,
  async run(context, given) {
    const { db, viewer, orgId, now, newId, appUrl } = context;
    const { documentId, lineId } = given;
    const place = await readTalkPlace(db, viewer, given.jobId);
    const of = documentId
      ? await aboutDocument(context, { documentId, lineId, audience: given.audience })
      : null;
    if (of && of.facts.row.jobId !== place.job.id) throw notFound("document");
    const { audience } = of ?? allow(decideAudience(viewer, given.audience, place.parties));
    const about = of ? undefined : workOrderOf(place.workOrders, given.workOrderId, audience);
    if (given.workOrderId && !about) throw notFound("work order");
    // A technician reads by work order (rule W8): without one they could not read their own words.
    if (viewer.kind === "contractor" && !about && !of)
      throw invalid("Choose the work order this is about.", "workOrderId");
    const workOrderId = about?.id ?? null;
    const mentionIds =
      viewer.kind === "customer" ? [] : [...new Set(given.mentions)].filter((one) => one !== viewer.id);
    const people = await readMentioned(
      db,
      { orgId, audience, workOrderId, assigneeId: about?.assigneeId ?? null },
      mentionIds,
    );
    if (people.length < mentionIds.length)
      throw invalid(
        "Somebody you mentioned may not see this. Take the mention out, or choose a wider audience.",
        "body",
        "mention_outside",
      );
    const commentId = newId();
    const told = {
      organisation: place.organisation,
      by: viewer.name,
      job: place.job,
      body: given.body,
      appUrl,
    };
    const answers = of ? answerMails(context, of, { audience, body: given.body }) : null;
    return {
      writes: [
        ...(answers?.writes ?? []),
        db.insert(comment).values({
          orgId,
          id: commentId,
          jobId: place.job.id,
          workOrderId,
          documentId: of?.facts.row.id ?? null,
          lineId: of?.lineId ?? null,
          authorKind: viewer.kind,
          authorId: viewer.id,
          authorName: viewer.name,
          body: given.body,
          audience: encodeAudience(audience),
          mentions: mentionIds,
          createdAt: now,
        }),
      ],
      log: [
        {
          jobId: place.job.id,
          verb: "comment.added",
          subjectKind: "comment",
          subjectId: commentId,
          workOrderId,
          audience,
          data: { ...of?.data, body: given.body },
          customerData: { ...of?.customerData, body: given.body },
        },
      ],
      mail: [
        ...mentionMails({ ...told, to: people, workOrderId }),
        ...(viewer.kind === "customer" || (of && viewer.kind === "contractor")
          ? await questionMails(db, orgId, { ...told, documentId })
          : []),
        ...(answers?.mail ?? []),
      ],
      result: { commentId },
    };
  },
});

interface WorkOrder {
  id: string;
  contractorId: string;
  assigneeId: string | null;
}

/** The work order named, else the only one of the only contractor spoken to: so that its technician hears too. */
function workOrderOf(
  workOrders: WorkOrder[],
  named: string | undefined,
  audience: Audience,
): WorkOrder | undefined {
  if (named) return workOrders.find(({ id }) => id === named);
  const contractors = audience.filter((tag) => tag.startsWith("contractor:"));
  const theirs = workOrders.filter(({ contractorId }) => contractorTag(contractorId) === contractors[0]);
  return contractors.length === 1 && theirs.length === 1 ? theirs[0] : undefined;
}
