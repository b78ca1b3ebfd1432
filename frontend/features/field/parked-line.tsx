import { useLiveQuery } from 'dexie-react-hooks';
import { Button } from 'Frontend/components/button';
import { formatMoment } from 'Frontend/lib/format';
import type { Answer, Check, Current, Finding, Item, Template } from 'Frontend/offline/contract';
import type { Command } from 'Frontend/offline/queue';
import { useTranslation } from 'react-i18next';
import { KeptBadge } from './kept-badge';
import { missingCodes, useMissingWords } from './missing';
import { readFindings, said } from './use-check';
import { useField } from './use-field';

export type Line = Readonly<{
  command: Command;
  check?: Check;
  /** What the check asks, and of that what the command answers. */
  template?: Template;
  item?: Item;
  about: string;
}>;

/** What the server would not have: why, and what can be done. */
export function ParkedLine({ line }: Readonly<{ line: Line }>) {
  const { t } = useTranslation();
  const { store, keep } = useField();
  const { command, check, about } = line;
  const { code = 'UNKNOWN', message, current } = command.outcome ?? {};
  const missing = command.kind === 'FINISH' ? missingCodes(message) : undefined;
  return (
    <div className="qs-field-item" role="group" aria-label={`${t(`command.${command.kind}`)} ${about}`}>
      <div className="qs-field-question">
        <h3>
          {t(`command.${command.kind}`)} {about}
        </h3>
        <KeptBadge state={command.state} />
      </div>
      <p>
        {check?.subject.name}
        {t('signs.colon')}
        {t([`parked.${code}`, 'parked.UNKNOWN'])}
      </p>
      {missing && <Missing line={line} codes={missing} />}
      {message && !missing && <p className="qs-muted">{message}</p>}
      {current && <BothValues line={line} current={current} />}
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

function Missing({ line, codes }: Readonly<{ line: Line; codes: readonly string[] }>) {
  const { t } = useTranslation();
  const { db } = useField().store;
  const of = line.command.check;
  const findings = useLiveQuery(() => readFindings(db, of), [db, of]);
  const words = useMissingWords({ ...line, findings });
  return (
    <>
      <p>{t('tablet.missing', { count: codes.length })}</p>
      <ul className="qs-list">
        {codes.map((code) => (
          <li key={code}>{words(code)}</li>
        ))}
      </ul>
    </>
  );
}

function BothValues({ line: { command, item }, current }: Readonly<{ line: Line; current: Current }>) {
  const { t, i18n } = useTranslation();
  const words = useStandWords(item);
  const isAnswer = command.kind === 'ANSWER';
  // A server that is older tells of an answer its value alone.
  const theirs = current.answer ?? (isAnswer ? { value: current.value } : current.value);
  const sides = [
    { name: t('tablet.mine'), stand: command.payload },
    {
      name: t('tablet.theirs', { name: current.by, at: formatMoment(current.at, i18n.language) }),
      stand: theirs,
    },
  ];
  return (
    <dl className="qs-facts">
      {sides.map(({ name, stand }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {words(stand).map((one) => (
              <div key={one}>{one}</div>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** All that a decision is about: an answer with its note and why it has no place, or a finding with its severity and article. */
function useStandWords(item?: Item): (stand: unknown) => string[] {
  const { t, i18n } = useTranslation();
  function answered(value: Answer['value'] | undefined): string | undefined {
    const { choice, number, text } = (value ?? {}) as Record<string, string | undefined>;
    const label = item?.choices?.find(({ code }) => code === choice)?.label;
    return said(label, i18n.language) || (choice && t([`tabletAnswer.${choice}`, choice])) || number || text;
  }
  return (stand) => {
    const { value, note, noPosition, severity, article, text } = (stand ?? {}) as Partial<Answer & Finding>;
    if (severity) {
      return [[t(`severity.${severity}`), article].filter(Boolean).join(' · '), text ?? ''];
    }
    return [
      answered(value) || t('tablet.takenBack'),
      note ? `${t('tablet.note')}${t('signs.colon')}${note}` : '',
      noPosition ? `${t('tablet.noPosition')}${t('signs.colon')}${noPosition}` : '',
    ].filter(Boolean);
  };
}
