import { useTranslation } from 'react-i18next';

export type Step = { label: string; state: 'done' | 'current' | 'todo'; note?: string };

type Props = Readonly<{ steps: Step[]; quiet?: boolean }>;

/** Where something long-lived is: what is done, what is asked now, what comes. `quiet`: a second line below the first. */
export function Stepper({ steps, quiet = false }: Props) {
  const { t } = useTranslation();
  return (
    <ol className={`qs-stepper${quiet ? ' qs-stepper--quiet' : ''}`}>
      {steps.map(({ label, state, note }) => (
        <li
          key={label}
          className={`qs-step qs-step--${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span className="qs-visually-hidden">{t(`step.${state}`)}</span>
          <strong>{label}</strong>
          {note && <small>{note}</small>}
        </li>
      ))}
    </ol>
  );
}
