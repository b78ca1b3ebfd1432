import ChecklistState from 'Frontend/generated/cn/qingshen/inspection/ChecklistState';
import type Template from 'Frontend/generated/cn/qingshen/inspection/web/ChecklistEndpoint/Template';
import { ChecklistEndpoint } from 'Frontend/generated/endpoints';
import { Badge } from 'Frontend/components/badge';
import { Button } from 'Frontend/components/button';
import { Page } from 'Frontend/components/page';
import { Failed, Skeleton } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { useBilingual } from 'Frontend/lib/use-bilingual';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ChecklistBadge } from './checklist-badge';
import { ChecklistCreate } from './checklist-create';

/** What spot checks ask: all templates, with the version that new checks take. */
export function ChecklistList() {
  const { t } = useTranslation();
  const mayWrite = useMay('checklists:write');
  const [isCreating, setCreating] = useState(false);
  const { value, failed, reload } = useLoad(() => ChecklistEndpoint.templates(), '');
  return (
    <Page
      title={t('checklists.title')}
      lead={t('checklists.lead')}
      actions={
        mayWrite && (
          <Button look="primary" onClick={() => setCreating(true)}>
            {t('checklists.create')}
          </Button>
        )
      }
    >
      {failed && <Failed retry={reload} />}
      {!value && !failed && <Skeleton lines={6} />}
      {value && <Templates templates={value} />}
      {isCreating && <ChecklistCreate onClose={() => setCreating(false)} />}
    </Page>
  );
}

function Templates({ templates }: Readonly<{ templates: Template[] }>) {
  const { t } = useTranslation();
  return (
    <section className="qs-panel">
      <div className="qs-table-frame">
        <table className="qs-table qs-table--cards">
          <thead>
            <tr>
              <th scope="col">{t('checklists.name')}</th>
              <th scope="col">{t('checklists.state')}</th>
              <th scope="col">{t('checklists.latest')}</th>
              <th scope="col">{t('checklists.itemCount')}</th>
              <th scope="col">{t('checklists.openChecks')}</th>
            </tr>
          </thead>
          <tbody>
            {templates.map((template) => (
              <Row key={template.code} template={template} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ template }: Readonly<{ template: Template }>) {
  const { t } = useTranslation();
  const words = useBilingual();
  const { code, name, version, state, hasDraft, items, openChecks } = template;
  return (
    <tr>
      <td>
        <Link to={`/checklists/${code}`}>{words(name)}</Link>
      </td>
      <td>
        <span className="qs-badges">
          <ChecklistBadge state={state} />
          {hasDraft && state !== ChecklistState.DRAFT && (
            <Badge tone="info">{t('checklists.hasDraft')}</Badge>
          )}
        </span>
      </td>
      <td>{version > 0 ? t('sheets.version', { version }) : t('checklists.neverPublished')}</td>
      <td>{t('checklists.count', { count: items })}</td>
      <td>{openChecks > 0 ? t('checklists.inUse', { count: openChecks }) : t('checklists.notInUse')}</td>
    </tr>
  );
}
