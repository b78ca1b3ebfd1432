import ListState from 'Frontend/generated/cn/qingshen/plan/ListState';
import { AnnualListEndpoint } from 'Frontend/generated/endpoints';
import { DownloadLink } from 'Frontend/components/button';
import { Page } from 'Frontend/components/page';
import { Failed, Skeleton } from 'Frontend/components/states';
import { today } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DraftStart } from './draft-start';
import { PublishStart } from './publish-start';
import { YearTable } from './year-table';

/** The lists of a year: each city's, how far it has come. The year is in the address. */
export function YearBoard() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const nextYear = Number(today().slice(0, 4)) + 1;
  const year = Number(address.get('year') ?? nextYear);
  const known = useLoad(() => AnnualListEndpoint.years(), 'years');
  const lists = useLoad(() => AnnualListEndpoint.lists(year), String(year));
  const years = [...new Set([nextYear, nextYear - 1, year, ...(known.value ?? [])])].sort((a, b) => b - a);
  return (
    <Page
      title={t('lists.title')}
      lead={t('lists.lead')}
      actions={
        <>
          <label>
            {t('lists.year')}{' '}
            <select
              className="qs-input"
              value={year}
              onChange={(event) => setAddress({ year: event.target.value }, { replace: true })}
            >
              {years.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          {lists.value?.some((one) => one.state === ListState.PUBLISHED) && (
            <>
              <DownloadLink href={`/lists/${year}.pdf`}>{t('lists.pdf')}</DownloadLink>
              <DownloadLink href={`/lists/${year}.xlsx`}>{t('lists.xlsx')}</DownloadLink>
            </>
          )}
          {lists.value && year <= nextYear && <DraftStart year={year} lists={lists.value} />}
          {lists.value && <PublishStart year={year} lists={lists.value} onDone={lists.reload} />}
        </>
      }
    >
      {lists.value ? (
        <YearTable year={year} lists={lists.value} />
      ) : lists.failed ? (
        <Failed retry={lists.reload} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}
