import type Refusal from 'Frontend/generated/cn/qingshen/common/Refusal';
import type { TFunction } from 'i18next';
import type { Act } from './use-act';

/** What a refusal says, in the language of the page. */
export function refusalText(refusal: Refusal, t: TFunction): string {
  const args = Object.fromEntries((refusal.args ?? []).map((arg, index) => [`a${index}`, arg]));
  return t(`refusal.${refusal.code}`, args);
}

/** What is wrong with a field, and how it is forgotten once the field is changed. */
export type FieldError = Readonly<{ text: string; forget?: () => void }>;

/** The message at a field; undefined: nothing is wrong with it. */
export function fieldError(
  { refusals, forget }: Pick<Act, 'refusals' | 'forget'>,
  field: string,
  t: TFunction,
): FieldError | undefined {
  const refusal = refusals.find((one) => one.field === field);
  return refusal && { text: refusalText(refusal, t), forget: () => forget(field) };
}

/** What belongs to no field that the form shows. */
export function formErrors(refusals: Refusal[], fields: readonly string[], t: TFunction): string[] {
  return refusals
    .filter((one) => !one.field || !fields.includes(one.field))
    .map((one) => {
      const name = one.field && t([`field.${one.field}`, '']);
      return name ? t('form.named', { name, text: refusalText(one, t) }) : refusalText(one, t);
    });
}

/** Puts the cursor into the first field that has a message. */
export function focusFirstError(form: HTMLElement | null) {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[invalid]')?.focus());
}
