import { Notice } from "#app/components/notice.tsx";
import { AnswerPage } from "#app/components/received/answer-page.tsx";
import type { Route } from "./+types/passed-on.ts";
import { readAnswerPage } from "./read-answer-page.ts";

export const loader = readAnswerPage;

export const meta = () => [{ title: "Asked · Jobroom" }];

export default function PassedOn({ loaderData }: Route.ComponentProps) {
  const { document } = loaderData;
  return (
    <AnswerPage {...loaderData} title="Asked" asks="decline">
      <Notice tone="green" title={`${document.from} is asked`} live>
        <p>You hear by mail if they would rather have your own answer.</p>
      </Notice>
    </AnswerPage>
  );
}
