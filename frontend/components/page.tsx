import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

type Props = Readonly<{
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Where "back" leads. */
  back?: { to: string; label: string };
  children: ReactNode;
}>;

/** A page: its heading, what can be done on it, its body. */
export function Page({ title, lead, actions, back, children }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  return (
    <main className="qs-main" id="main">
      {back && (
        <Link className="qs-back" to={back.to}>
          ← {back.label}
        </Link>
      )}
      <div className="qs-page-head">
        <div>
          <h1>{title}</h1>
          {lead && <p>{lead}</p>}
        </div>
        {actions && <div className="qs-actions">{actions}</div>}
      </div>
      <div className="qs-stack">{children}</div>
    </main>
  );
}
