import { useId, type ReactNode } from 'react';

type Props = Readonly<{ title?: string; children: ReactNode }>;

export function Panel({ title, children }: Props) {
  const id = useId();
  return (
    <section className="qs-panel" aria-labelledby={title ? id : undefined}>
      {title && <h2 id={id}>{title}</h2>}
      {children}
    </section>
  );
}
