import { DateText } from "#app/components/clock.tsx";

export function WhoWhen({ name, at }: { name: string | null; at: number }) {
  return (
    <>
      <DateText at={at} as="moment" />
      {name && `, ${name}`}
    </>
  );
}
