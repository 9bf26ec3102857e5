import { measureFacts, measures } from "#domain/performance/measures.ts";

/** Every figure with what it counts. */
export const Definitions = () => (
  <dl className="definitions">
    {measures.map((measure) => (
      <div key={measure}>
        <dt>{measureFacts[measure].label}</dt>
        <dd>{measureFacts[measure].definition}</dd>
      </div>
    ))}
  </dl>
);
