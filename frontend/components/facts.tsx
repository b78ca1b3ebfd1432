import type { ReactNode } from 'react';

type Fact = { name: string; value: ReactNode };

/** Names and values; a value that is not known is shown as a dash, not left out. */
export function Facts({ facts }: Readonly<{ facts: Fact[] }>) {
  return (
    <dl className="qs-facts">
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value || '—'}</dd>
        </div>
      ))}
    </dl>
  );
}
