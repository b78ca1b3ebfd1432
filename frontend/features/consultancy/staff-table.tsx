import type ConsultancyStaff from 'Frontend/generated/cn/qingshen/consultancy/ConsultancyStaff';
import { Button } from 'Frontend/components/button';
import { Empty } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffLeave } from './staff-leave';

type Props = Readonly<{ staff: ConsultancyStaff[]; onChange: () => void }>;

export function StaffTable({ staff, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const mayWrite = useMay('consultancies:write');
  const [leaving, setLeaving] = useState<ConsultancyStaff>();
  if (staff.length === 0) {
    return (
      <Empty title={t('staff.none')}>
        <p>{t('staff.noneText')}</p>
      </Empty>
    );
  }
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('staff.name')}</th>
            <th scope="col">{t('staff.skill')}</th>
            <th scope="col">{t('staff.certificateNumber')}</th>
            <th scope="col">{t('staff.state')}</th>
          </tr>
        </thead>
        <tbody>
          {staff.map((one) => (
            <tr key={one.id}>
              <td>
                {one.name}
                <small className="qs-muted">{one.title}</small>
              </td>
              <td>{t(`skill.${one.skill}`)}</td>
              <td className="qs-wide-only">{one.certificateNumber ?? '—'}</td>
              <td>
                {one.leftOn && t('staff.left', { on: formatDay(one.leftOn, i18n.language) })}
                {!one.leftOn && !mayWrite && t('staff.present')}
                {!one.leftOn && mayWrite && (
                  <Button aria-label={t('staff.leaveOf', { name: one.name })} onClick={() => setLeaving(one)}>
                    {t('staff.leave')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {leaving && (
        <StaffLeave
          person={leaving}
          onClose={() => setLeaving(undefined)}
          onDone={() => {
            setLeaving(undefined);
            onChange();
          }}
        />
      )}
    </div>
  );
}
