import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';

type Look = 'primary' | 'danger' | 'plain';

const className = (look?: Look) => `qs-button${look ? ` qs-button--${look}` : ''}`;

type ButtonProps = Readonly<ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look; busy?: boolean }>;

/** A verb. Disabled only while it runs. */
export function Button({ look, busy = false, type = 'button', disabled, ...rest }: ButtonProps) {
  return (
    <button className={className(look)} type={type} disabled={busy || disabled} aria-busy={busy} {...rest} />
  );
}

type LinkProps = Readonly<{ to: string; look?: Look; children: ReactNode }>;

export function ButtonLink({ to, look, children }: LinkProps) {
  return (
    <Link className={className(look)} to={to}>
      {children}
    </Link>
  );
}

type DownloadProps = Readonly<{ href: string; children: ReactNode }>;

export function DownloadLink({ href, children }: DownloadProps) {
  return (
    <a className="qs-button" href={href} download>
      {children}
    </a>
  );
}
