import type ImportProblem from 'Frontend/generated/cn/qingshen/enterprise/sheet/ImportProblem';
import { refusalText } from 'Frontend/lib/refusals';
import { useTranslation } from 'react-i18next';

/** Why cells cannot be taken, to be mended in the sheet. */
export function ImportProblems({ problems }: Readonly<{ problems: ImportProblem[] }>) {
  const { t } = useTranslation();
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('imports.row')}</th>
            <th scope="col">{t('imports.column')}</th>
            <th scope="col">{t('imports.value')}</th>
            <th scope="col">{t('imports.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <tr key={`${problem.row} ${problem.column} ${problem.code}`}>
              <td className="qs-number qs-nowrap">{t('imports.rowNumber', { row: problem.row })}</td>
              <td>{problem.column}</td>
              <td>{problem.value || '—'}</td>
              <td>{refusalText({ code: problem.code, args: problem.args }, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
