import { Button } from 'Frontend/components/button';
import { Panel } from 'Frontend/components/panel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict, FormField } from './facts-form';
import { useFactValue } from './use-fact-value';

type Props = Readonly<{ conflicts: Conflict[]; onTake: (conflict: Conflict) => void }>;

/** What another person changed meanwhile, beside what was typed here; what was typed stays unless theirs is taken. */
export function ConflictTable({ conflicts, onTake }: Props) {
  const { t } = useTranslation();
  const factValue = useFactValue();
  const [taken, setTaken] = useState<FormField[]>([]);
  return (
    <Panel title={t('conflict.title')}>
      <p>{conflicts.length > 0 ? t('conflict.text') : t('conflict.none')}</p>
      {conflicts.length > 0 && (
        <div className="qs-table-scroll">
          <table className="qs-table">
            <thead>
              <tr>
                <th scope="col">{t('conflict.field')}</th>
                <th scope="col">{t('conflict.opened')}</th>
                <th scope="col">{t('conflict.theirs')}</th>
                <th scope="col">{t('conflict.mine')}</th>
                <th scope="col">
                  <span className="qs-visually-hidden">{t('conflict.take')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {conflicts.map((conflict) => (
                <tr key={conflict.field}>
                  <th scope="row">{t(`field.${conflict.field}`)}</th>
                  <td>{factValue(conflict.field, conflict.opened)}</td>
                  <td>{factValue(conflict.field, conflict.theirs)}</td>
                  <td>{factValue(conflict.field, conflict.mine)}</td>
                  <td>
                    {taken.includes(conflict.field) ? (
                      t('conflict.taken')
                    ) : (
                      <Button
                        onClick={() => {
                          setTaken([...taken, conflict.field]);
                          onTake(conflict);
                        }}
                      >
                        {t('conflict.take')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
