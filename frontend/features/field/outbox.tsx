import { useLiveQuery } from 'dexie-react-hooks';
import { Button } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Empty, Skeleton } from 'Frontend/components/states';
import { formatMoment } from 'Frontend/lib/format';
import { exportUnsent } from 'Frontend/offline/export';
import type { Answer, Current, Finding } from 'Frontend/offline/contract';
import type { Command } from 'Frontend/offline/queue';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeptBadge } from './kept-badge';
import { itemsOf, said } from './use-check';
import { useField } from './use-field';

type Line = Readonly<{ command: Command; subject: string; about: string }>;

/** All that is on this tablet only: what becomes of each thing, and what needs a decision. */
export function Outbox() {
  const { t, i18n } = useTranslation();
  const { store, wake } = useField();
  const lines = useLiveQuery(async (): Promise<Line[]> => {
    const unsent = await store.unsent();
    const checks = new Map((await store.db.checks.toArray()).map((check) => [check.id, check]));
    const items = (await store.db.templates.toArray()).flatMap(itemsOf);
    return unsent.map((command) => {
      const { item, text } = command.payload as Partial<Answer & Finding>;
      const question = items.find(({ code }) => code === item)?.question;
      const about = said(question, i18n.language) || text || '';
      return { command, subject: checks.get(command.check)?.subject.name ?? '', about };
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
            {open.map(({ command, subject, about }) => (
              <li key={command.id} className="qs-field-row">
                <span>
                  <strong>{t(`command.${command.kind}`)}</strong> {about}
                  <small>
                    {subject} · {formatMoment(command.madeAt, i18n.language)}
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

/** What the server would not have: why, and what can be done. */
function ParkedLine({ line: { command, subject, about } }: Readonly<{ line: Line }>) {
  const { t } = useTranslation();
  const { store, keep } = useField();
  const { code = 'UNKNOWN', message, current } = command.outcome ?? {};
  return (
    <div className="qs-field-item" role="group" aria-label={`${t(`command.${command.kind}`)} ${about}`}>
      <div className="qs-field-question">
        <h3>
          {t(`command.${command.kind}`)} {about}
        </h3>
        <KeptBadge state={command.state} />
      </div>
      <p>
        {subject}
        {t('signs.colon')}
        {t([`parked.${code}`, 'parked.UNKNOWN'])}
      </p>
      {message && <p className="qs-muted">{message}</p>}
      {current && <BothValues command={command} current={current} />}
      <div className="qs-field-actions">
        <Button look="primary" onClick={() => void keep(store.keepMine(command, current))}>
          {t(current ? 'tablet.keepMine' : 'tablet.sendAgain')}
        </Button>
        {current ? (
          <Button onClick={() => void keep(store.takeTheirs(command, current))}>
            {t('tablet.takeTheirs')}
          </Button>
        ) : (
          <Button look="danger" onClick={() => void keep(store.giveUp(command))}>
            {t('tablet.giveUp')}
          </Button>
        )}
      </div>
    </div>
  );
}

function BothValues({ command, current }: Readonly<{ command: Command; current: Current }>) {
  const { t, i18n } = useTranslation();
  const words = useValueWords();
  const { value = command.payload } = command.payload as Partial<Answer>;
  return (
    <dl className="qs-facts">
      <div>
        <dt>{t('tablet.mine')}</dt>
        <dd>{words(value)}</dd>
      </div>
      <div>
        <dt>{t('tablet.theirs', { name: current.by, at: formatMoment(current.at, i18n.language) })}</dt>
        <dd>{words(current.value)}</dd>
      </div>
    </dl>
  );
}

/** A value in words: an answer's, or the text of a finding. */
function useValueWords(): (value: unknown) => string {
  const { t } = useTranslation();
  return (value) => {
    const { choice, number, text } = (value ?? {}) as Record<string, string | undefined>;
    return (choice && t([`tabletAnswer.${choice}`, choice])) || number || text || t('tablet.takenBack');
  };
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
