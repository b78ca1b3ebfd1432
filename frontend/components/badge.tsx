import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const SIGN: Record<Tone, string> = { neutral: '', info: 'ⓘ', success: '✓', warning: '△', danger: '✕' };

type Props = Readonly<{ tone?: Tone; children: ReactNode }>;

export function Badge({ tone = 'neutral', children }: Props) {
  return (
    <span className={`qs-badge qs-badge--${tone}`}>
      {SIGN[tone] && <span aria-hidden="true">{SIGN[tone]}</span>}
      {children}
    </span>
  );
}
