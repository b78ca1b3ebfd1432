import { useLiveQuery } from 'dexie-react-hooks';
import { Button } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Empty, Skeleton } from 'Frontend/components/states';
import { formatMoment } from 'Frontend/lib/format';
import { exportUnsent } from 'Frontend/offline/export';
import type { Answer, Finding } from 'Frontend/offline/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeptBadge } from './kept-badge';
import { ParkedLine, type Line } from './parked-line';
import { itemsOf, said } from './use-check';
import { useField } from './use-field';

/** All that is on this tablet only: what becomes of each thing, and what needs a decision. */
export function Outbox() {
  const { t, i18n } = useTranslation();
  const { store, wake } = useField();
  const lines = useLiveQuery(async (): Promise<Line[]> => {
    const unsent = await store.unsent();
    const checks = new Map((await store.db.checks.toArray()).map((check) => [check.id, check]));
    const templates = new Map((await store.db.templates.toArray()).map((one) => [one.id, one]));
    return unsent.map((command) => {
      const { item: asked, text } = command.payload as Partial<Answer & Finding>;
      const check = checks.get(command.check);
      const template = check && templates.get(check.templateId);
      const item = itemsOf(template).find(({ code }) => code === asked);
      const about = said(item?.question, i18n.language) || text || '';
      return { command, check, template, item, about };
    });
  }, [store, i18n.language]);
  const parked = lines?.filter(({ command }) => command.state === 'PARKED') ?? [];
  const open = lines?.filter(({ command }) => command.state !== 'PARKED') ?? [];
  return (
    <Page title={t('tablet.outbox')} back={{ to: '/field', label: t('tablet.day') }}>
      {!lines && <Skeleton />}
      {lines?.length === 0 && <Empty title={t('tablet.allSafe')}>{t('tablet.allSafeText')}</Empty>}
      {parked.length > 0 && (
        <Panel title={t('tablet.needsAttention', { count: parked.length })}>
          {parked.map((line) => (
            <ParkedLine key={line.command.id} line={line} />
          ))}
        </Panel>
      )}
      {open.length > 0 && (
        <Panel title={t('tablet.waiting', { count: open.length })}>
          <div className="qs-field-actions">
            <Button look="primary" onClick={wake}>
              {t('tablet.tryNow')}
            </Button>
          </div>
          <ul className="qs-field-list">
            {open.map(({ command, check, about }) => (
              <li key={command.id} className="qs-field-row">
                <span>
                  <strong>{t(`command.${command.kind}`)}</strong> {about}
                  <small>
                    {check?.subject.name} · {formatMoment(command.madeAt, i18n.language)}
                  </small>
                </span>
                <KeptBadge state={command.state} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {lines && lines.length > 0 && <Export />}
    </Page>
  );
}

/** The last resort: all of it as a file. */
function Export() {
  const { t } = useTranslation();
  const { store } = useField();
  const [isFailed, setFailed] = useState(false);
  async function download() {
    try {
      setFailed(false);
      const file = await exportUnsent(store);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = file.name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    } catch {
      setFailed(true);
    }
  }
  return (
    <Panel title={t('tablet.export')}>
      <p>{t('tablet.exportText')}</p>
      <div className="qs-field-actions">
        <Button onClick={() => void download()}>{t('tablet.exportNow')}</Button>
      </div>
      {isFailed && (
        <Note tone="danger">
          <p>{t('tablet.exportFailed')}</p>
        </Note>
      )}
    </Panel>
  );
}
