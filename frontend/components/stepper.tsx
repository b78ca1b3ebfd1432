import { useTranslation } from 'react-i18next';

export type Step = { label: string; state: 'done' | 'current' | 'todo'; note?: string };

/** Where a long-lived thing is: what is done, who has it, what is next. */
export function Stepper({ steps, label }: Readonly<{ steps: Step[]; label: string }>) {
  const { t } = useTranslation();
  return (
    <ol className="qs-stepper" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={`qs-step qs-step--${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className="qs-step-mark" aria-hidden="true">
            {step.state === 'done' ? '✓' : ''}
          </span>
          <span>
            {step.label}
            <span className="qs-visually-hidden">{t(`step.${step.state}`)}</span>
            {step.note && <small>{step.note}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}
