import type Counted from 'Frontend/generated/cn/qingshen/enterprise/web/EnterpriseEndpoint/Counted';
import { Panel } from 'Frontend/components/panel';
import { PROVINCE, useMay, useSession } from 'Frontend/lib/account';
import { formatCount } from 'Frontend/lib/format';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Bars } from 'Frontend/components/bars';
import { useListTasks, type Task } from './list-tasks';

const URGENT = ['EXCEEDS_STANDARD', 'EXCEEDS_TOTAL'];

type Props = Readonly<{ on: Counted; off: number }>;

/** The register of an officer's jurisdiction, and what in it waits for them. */
export function RegisterAtAGlance({ on, off }: Props) {
  const { t } = useTranslation();
  const { account } = useSession();
  const names = useNames();
  const mayWrite = useMay('register:write');
  const mayList = useMay('lists:write');
  const urgent = on.by.byBasis
    .filter((one) => URGENT.includes(one.key))
    .reduce((sum, one) => sum + one.count, 0);
  const isProvince = account.jurisdictionCode === PROVINCE;
  const ofTheRegister = [
    {
      may: mayList,
      to: '/enterprises?bases=EXCEEDS_STANDARD&bases=EXCEEDS_TOTAL',
      words: 'home.urgent',
      count: urgent,
    },
    { may: mayWrite, to: '/enterprises?onRegister=false', words: 'home.off', count: off },
  ].filter((task) => task.may && task.count > 0);
  const tasks: Task[] = [
    ...useListTasks(),
    ...ofTheRegister.map(({ to, words, count }) => ({
      to,
      title: t(`${words}.title`),
      text: t(`${words}.text`, { shown: formatCount(count) }),
    })),
  ];
  return (
    <>
      <Panel title={t('home.tasks')}>
        {tasks.length === 0 && <p className="qs-muted">{t('home.nothing')}</p>}
        <ul className="qs-tasks">
          {tasks.map((task) => (
            <li key={task.to}>
              <Link to={task.to}>
                <strong>{task.title}</strong>
                <span className="qs-muted">{task.text}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
      <div className="qs-figures">
        <Figure to="/enterprises?onRegister=true" count={on.total} label={t('home.onRegister')} />
        <Figure to="/enterprises?onRegister=false" count={off} label={t('home.offRegister')} />
        {on.by.byBasis.map((one) => (
          <Figure
            key={one.key}
            to={`/enterprises?bases=${one.key}`}
            count={one.count}
            label={t(`basis.${one.key}`)}
          />
        ))}
      </div>
      <div className="qs-columns">
        {isProvince && (
          <Panel title={t('home.byJurisdiction')}>
            <Bars
              counts={on.by.byJurisdiction}
              label={names.jurisdiction}
              to={(key) => `/enterprises?onRegister=true&jurisdictions=${key}`}
            />
          </Panel>
        )}
        <Panel title={t('home.byKeyIndustry')}>
          <Bars
            counts={on.by.byKeyIndustry}
            label={(key) => t(`keyIndustry.${key}`)}
            to={(key) => `/enterprises?onRegister=true&keyIndustries=${key}`}
          />
        </Panel>
      </div>
    </>
  );
}

function Figure({ to, count, label }: Readonly<{ to: string; count: number; label: string }>) {
  return (
    <Link className="qs-figure" to={to}>
      <strong>{formatCount(count)}</strong>
      <span>{label}</span>
    </Link>
  );
}
