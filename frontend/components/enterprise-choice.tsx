import type EnterpriseFilter from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseFilter';
import EnterpriseOrder from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseOrder';
import { EnterpriseEndpoint } from 'Frontend/generated/endpoints';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { SearchBox } from './search-box';

const MOST = 10;

type Props = Readonly<{
  /** What is looked for before anything is typed. */
  initialText?: string;
  filter?: EnterpriseFilter;
  /** The one that cannot be chosen. */
  except?: string;
  /** Said when none is found. */
  none: string;
  value: string;
  onChange: (id: string) => void;
}>;

/** One enterprise, found by typing a part of its name or credit code. */
export function EnterpriseChoice({ initialText = '', filter, except, none, value, onChange }: Props) {
  const [text, setText] = useState(initialText);
  const found = useLoad(
    () => EnterpriseEndpoint.list({ ...filter, text }, EnterpriseOrder.NAME, MOST, undefined),
    text,
  );
  const candidates = found.value?.items.filter((one) => one.id !== except);
  return (
    <div className="qs-stack">
      <div className="qs-search">
        <SearchBox value={text} onSearch={setText} />
      </div>
      {candidates?.map((one) => (
        <label key={one.id}>
          <input
            type="radio"
            name="enterprise"
            checked={one.id === value}
            onChange={() => onChange(one.id)}
          />{' '}
          {one.name} <span className="qs-code">{one.creditCode}</span>
        </label>
      ))}
      {candidates?.length === 0 && <p className="qs-muted">{none}</p>}
    </div>
  );
}
