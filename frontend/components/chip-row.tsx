import { formatCount } from 'Frontend/lib/format';
import { useId } from 'react';

export type ChipChoice = { value: string; label: string; count?: number };

type Props = Readonly<{
  title: string;
  choices: ChipChoice[];
  chosen: string[];
  onToggle: (value: string) => void;
}>;

export function ChipRow({ title, choices, chosen, onToggle }: Props) {
  const id = useId();
  return (
    <div className="qs-facet" role="group" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <div className="qs-chips qs-chips--scroll">
        {choices.map(({ value, label, count }) => (
          <button
            key={value}
            type="button"
            className="qs-chip"
            aria-pressed={chosen.includes(value)}
            onClick={() => onToggle(value)}
          >
            {label} {count !== undefined && <span>{formatCount(count)}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}
