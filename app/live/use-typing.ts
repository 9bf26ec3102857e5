import { useCallback, useRef, useState } from "react";
import type { PartyTag } from "#domain/access/audience.ts";
import type { ClientMessage, Present, Typist } from "#party/protocol.ts";

/** Somebody who does not say again that they are typing has stopped. */
const FADES_MS = 6_000;
const AGAIN_MS = 2_500;

/** Who else is typing, and saying so oneself no more often than is needed. */
export function useTyping(me: string, send: (message: ClientMessage) => void) {
  const [typing, setTyping] = useState<Present[]>([]);
  const fading = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const saidAt = useRef(0);

  const hear = useCallback(
    (people: Typist[]) => {
      for (const { on, ...person } of people) {
        if (person.id === me) continue;
        const stop = () => setTyping((others) => others.filter(({ id }) => id !== person.id));
        clearTimeout(fading.current.get(person.id));
        if (!on) stop();
        else {
          fading.current.set(person.id, setTimeout(stop, FADES_MS));
          setTyping((others) => [...others.filter(({ id }) => id !== person.id), person]);
        }
      }
    },
    [me],
  );

  const sendTyping = useCallback(
    (on: boolean, audience: PartyTag[] = [], workOrderId: string | null = null) => {
      const now = Date.now();
      if (on ? now - saidAt.current < AGAIN_MS : saidAt.current === 0) return;
      saidAt.current = on ? now : 0;
      send({ t: "typing", on, audience, workOrderId });
    },
    [send],
  );

  return { typing, hear, sendTyping };
}
