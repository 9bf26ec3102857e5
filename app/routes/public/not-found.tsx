import { answering } from "#app/answer.ts";
import { notFound } from "#domain/refusal.ts";

/** Any address that is no page: a quiet 404 for the reader and for the log. */
export const loader = answering(async () => {
  throw notFound();
});

export default function NotFound() {
  return null;
}
