import { expect, it } from 'vitest';
import { clean, cleanLine, isNumber, LONGEST, numeral } from './clean';

it.each([
  ['a tab', '台账\t不全', '台账 不全'],
  ['ends of lines', '一行\r\n二行\r三行\n四行', '一行\n二行\n三行\n四行'],
  ['what parts lines elsewhere', '甲\u2028乙\u2029丙\u0085丁', '甲 乙 丙 丁'],
  ['what is not seen', '兰\u200b州\ufeff石\u2060化\u00ad', '兰州石化'],
  ['what changes the direction', '合格\u202e格合不\u2066', '合格格合不'],
  ['controls', '甲\0乙\u001b[31m\u007f\u009b', '甲乙[31m'],
  ['halves of a pair', '甲\ud83d乙\ude00', '甲乙'],
  ['letters that are not seen', '甲\u3164乙\u115f\u1160\uffa0\u17b4\u17b5\u034f', '甲乙'],
  ['what is no character', '甲\ufffe乙\u{e0041}\u{10ffff}', '甲乙'],
  ['nothing that the server takes', '𠮷野家 😀　（甲）café\u0301\ue000', '𠮷野家 😀　（甲）café\u0301\ue000'],
])('takes out what the server does not keep: %s', (_, typed, kept) => {
  expect(clean(typed, LONGEST.text)).toBe(kept);
});

it('leaves no second line where there is one only', () => {
  expect(cleanLine('第三十九条\r\n第二款\n', LONGEST.article)).toBe('第三十九条 第二款 ');
});

it('counts as the server does, and never halves a character', () => {
  expect(clean('长'.repeat(2_001), LONGEST.text)).toHaveLength(2_000);
  expect(clean('😀'.repeat(2_001), LONGEST.text)).toBe('😀'.repeat(2_000));
  expect(clean('\u200b'.repeat(60) + '赵'.repeat(50), LONGEST.person)).toBe('赵'.repeat(50));
});

it.each([
  ['１２．５', '12.5'],
  ['12。5', '12.5'],
  ['－3', '-3'],
  ['−0.000001', '-0.000001'],
  ['　12.50 ', '12.50'],
  ['1\u200b2', '12'],
  ['12.', '12'],
  ['123456789012.123456', '123456789012.123456'],
])('reads %j as %j', (typed, number) => {
  expect(numeral(typed)).toBe(number);
  expect(isNumber(number)).toBe(true);
});

it.each(
  '约12|约１２|1,200|1 200|１，２００|12²|½|①|12.1234567|1234567890123|1e3|+5|.5|.|-|--1|1.2.3|٣|一百|12 m³'.split(
    '|',
  ),
)('leaves %j as it is typed: it is no number', (typed) => {
  expect(numeral(typed)).toBe(typed);
  expect(isNumber(typed)).toBe(false);
});

it('makes no number of too long a one by cutting it', () => {
  expect(isNumber(numeral(`-123456789012.123456${'7'.repeat(60)}`))).toBe(false);
});
