import type { ReactNode } from 'react';

const SIGN = { info: 'ⓘ', success: '✓', warning: '△', danger: '✕' };

type Props = Readonly<{ tone?: keyof typeof SIGN; children: ReactNode }>;

/** Something to know before going on; what went wrong is told at once to those who cannot see it. */
export function Note({ tone = 'info', children }: Props) {
  return (
    <div className={`qs-note qs-note--${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <span aria-hidden="true">{SIGN[tone]}</span>
      <div>{children}</div>
    </div>
  );
}
