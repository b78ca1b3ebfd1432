import { switched } from 'Frontend/lib/address';
import { useSearchParams } from 'react-router';

type Choice = Readonly<{ value: string; label: string }>;

type Props = Readonly<{
  /** Under which name the choice stands in the address. */
  name: string;
  label: string;
  /** What is shown when nothing is chosen. */
  any: string;
  choices: readonly Choice[];
}>;

/** A choice by which a list is narrowed; it stands in the address, so that the list can be kept and sent. */
export function AddressChoice({ name, label, any, choices }: Props) {
  const [address, setAddress] = useSearchParams();
  return (
    <select
      className="qs-input"
      aria-label={label}
      value={address.get(name) ?? ''}
      onChange={(event) => setAddress(switched(address, name, event.target.value), { replace: true })}
    >
      <option value="">{any}</option>
      {choices.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}
