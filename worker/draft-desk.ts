import type { DraftDesk } from "#commands/press.ts";

/** The rooms in which an organisation's drafts are written. */
export function draftDesk(env: Env, orgId: string): DraftDesk {
  const roomOf = (documentId: string) => env.DRAFT_ROOM.getByName(`${orgId}:${documentId}`);
  return {
    freeze: (documentId) => roomOf(documentId).freeze(),
    thaw: (documentId) => roomOf(documentId).thaw(),
    settle: (documentId) => roomOf(documentId).settle(),
  };
}
