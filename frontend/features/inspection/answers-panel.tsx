import type CheckAnswer from 'Frontend/generated/cn/qingshen/inspection/CheckAnswer';
import type Item from 'Frontend/generated/cn/qingshen/inspection/Checklist/Item';
import type Detail from 'Frontend/generated/cn/qingshen/inspection/web/CheckEndpoint/Detail';
import { Panel } from 'Frontend/components/panel';
import { useTranslation } from 'react-i18next';
import { useBilingual } from 'Frontend/lib/use-bilingual';

/** The checklist, with what was answered. */
export function AnswersPanel({ detail }: Readonly<{ detail: Detail }>) {
  const { t } = useTranslation();
  const words = useBilingual();
  const answers = new Map(detail.answers.map((one) => [one.item, one]));
  return (
    <Panel title={words(detail.checklist.name)}>
      {detail.checklist.sections.map((section) => (
        <section key={section.code} className="qs-stack">
          <h3>{words(section.title)}</h3>
          <div className="qs-table-frame">
            <table className="qs-table qs-table--cards">
              <thead>
                <tr>
                  <th scope="col">{t('checks.item')}</th>
                  <th scope="col">{t('checks.question')}</th>
                  <th scope="col">{t('checks.answer')}</th>
                </tr>
              </thead>
              <tbody>
                {section.items.map((item) => (
                  <Row key={item.code} item={item} answer={answers.get(item.code)} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </Panel>
  );
}

function Row({ item, answer }: Readonly<{ item: Item; answer?: CheckAnswer }>) {
  const { t } = useTranslation();
  const words = useBilingual();
  const value = answer?.value;
  const place = answer?.position;
  const choice = item.choices.find((one) => one.code === value?.choice);
  const said = choice ? words(choice.label) : value?.choice && t(`checkAnswer.${value.choice}`);
  const number = value?.number && `${value.number} ${item.unit}`;
  return (
    <tr>
      <td className="qs-code">{item.code}</td>
      <td>
        {words(item.question)}
        {item.article && <p className="qs-muted">{item.article}</p>}
      </td>
      <td>
        {said ?? number ?? value?.text ?? <span className="qs-muted">{t('checks.unanswered')}</span>}
        {answer?.note && <p>{answer.note}</p>}
        {answer?.noPosition && <p>{t('checks.noPosition', { reason: answer.noPosition })}</p>}
        {answer && (
          <p className="qs-muted">
            {[place && `${place.longitude}, ${place.latitude}`, answer.by].filter(Boolean).join(' · ')}
          </p>
        )}
      </td>
    </tr>
  );
}
