import RefusalCode from 'Frontend/generated/cn/qingshen/common/RefusalCode';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import en from './i18n/en.json';
import zh from './i18n/zh-CN.json';
import { fieldError, formErrors, refusalText } from './refusals';

const t = i18next.t;

test('has words for every refusal in both languages', () => {
  Object.values(RefusalCode).forEach((code) => {
    expect(zh.refusal, code).toHaveProperty(code);
    expect(en.refusal, code).toHaveProperty(code);
  });
});

test('has the same words in both languages', () => {
  const keys = (of: object, prefix = ''): string[] =>
    Object.entries(of).flatMap(([key, value]) =>
      typeof value === 'object' ? keys(value as object, `${prefix}${key}.`) : [`${prefix}${key}`],
    );
  expect(keys(en)).toEqual(keys(zh));
});

test('puts limits into the message', () => {
  expect(refusalText({ code: RefusalCode.TOO_LONG, field: 'name', args: ['200'] }, t)).toBe(
    '不能超过 200 个字符',
  );
});

test('shows a refusal at its field, and at the form what no field shows', () => {
  const refusals = [
    { code: RefusalCode.REQUIRED, field: 'name', args: [] },
    { code: RefusalCode.MERGED, field: undefined, args: [] },
    { code: RefusalCode.REQUIRED, field: 'evidence', args: [] },
  ];
  const act = { refusals, forget: () => undefined };
  expect(fieldError(act, 'name', t)?.text).toBe('请填写此项');
  expect(fieldError(act, 'address', t)).toBeUndefined();
  expect(formErrors(refusals, ['name'], t)).toEqual(['该记录已并入其他企业', '依据材料：请填写此项']);
});
