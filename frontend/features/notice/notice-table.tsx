import type Notice from 'Frontend/generated/cn/qingshen/notice/Notice';
import { ButtonLink, DownloadLink } from 'Frontend/components/button';
import { FileLink } from 'Frontend/components/file-link';
import { useMay } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

type Choosing = Readonly<{ chosen?: string[]; onChoose?: (id: string) => void }>;

export function NoticeTable({ notices, chosen, onChoose }: Choosing & Readonly<{ notices: Notice[] }>) {
  const { t } = useTranslation();
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('field.name')}</th>
            <th scope="col">{t('notices.number')}</th>
            <th scope="col">{t('notices.serving')}</th>
            <th scope="col">
              <span className="qs-visually-hidden">{t('notices.download')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} chosen={chosen} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NoticeRow({ notice, chosen, onChoose }: Choosing & Readonly<{ notice: Notice }>) {
  const { t, i18n } = useTranslation();
  const mayWrite = useMay('notices:write');
  const { serving } = notice;
  return (
    <tr>
      <td>
        {onChoose && (
          <input
            className="qs-choose"
            type="checkbox"
            aria-label={t('notices.choose', { name: notice.enterpriseName })}
            checked={chosen?.includes(notice.id) ?? false}
            onChange={() => onChoose(notice.id)}
          />
        )}
        <Link to={`/enterprises/${notice.enterpriseId}`}>{notice.enterpriseName}</Link>
        <small className="qs-code">{notice.creditCode}</small>
      </td>
      <td>
        {notice.documentNumber}
        <small>{formatDay(notice.dated, i18n.language)}</small>
      </td>
      <td>
        {serving ? t(`serveMethod.${serving.method}`) : t('notices.unserved')}
        {serving && (
          <small>
            {formatDay(serving.servedOn, i18n.language)} {serving.servedTo}
          </small>
        )}
        {notice.proof && <FileLink file={notice.proof} />}
      </td>
      <td>
        <div className="qs-actions">
          {mayWrite && (
            <ButtonLink to={`/notices/${notice.annualListId}/${notice.id}`}>
              {t(serving ? 'notices.correct' : 'notices.serve')}
            </ButtonLink>
          )}
          <DownloadLink href={`/notices/${notice.id}.pdf`}>{t('notices.download')}</DownloadLink>
        </div>
      </td>
    </tr>
  );
}
