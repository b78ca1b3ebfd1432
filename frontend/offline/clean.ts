/*
 * What the server takes of what is typed, as its `Texts` and `AnswerValue` have it: what it would refuse for good must be found out in the
 * plant and not behind it.
 */

/** How many characters there may be. */
export const LONGEST = {
  text: 2_000,
  reason: 500,
  article: 200,
  fileName: 200,
  person: 50,
  /** More than of any number: what is cut off one is none still. */
  number: 50,
} as const;

/** Controls, half surrogate pairs, and what is invisible or changes the direction; the last are letters by their category. */
const UNCLEAN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;

/** A text without what the server would not keep; what only parts words becomes a space. */
export function clean(typed: string, longest: number): string {
  const spaced = typed.replace(/\r\n?/g, '\n').replace(/[\t\v\f\x85\u2028\u2029]/g, ' ');
  // By characters and not by halves of them, as the server counts.
  return [...spaced.replace(UNCLEAN, '')].slice(0, longest).join('');
}

/** Likewise one that has no second line. */
export const cleanLine = (typed: string, longest: number) => clean(typed.replace(/[\r\n]+/g, ' '), longest);

export const isNumber = (text: string) => /^-?[0-9]{1,12}(\.[0-9]{1,6})?$/.test(text);

const POINTS_AND_MINUSES: Record<string, string> = { '．': '.', '。': '.', '－': '-', '−': '-' };

/** A number as the server reads it, whatever keyboard it came from; what is none stays as it was typed. */
export function numeral(typed: string): string {
  const line = cleanLine(typed, LONGEST.number).trim();
  const plain = line
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - '０'.charCodeAt(0) + 48))
    .replace(/[．。－−]/g, (sign) => POINTS_AND_MINUSES[sign])
    // On the way to the digits behind it.
    .replace(/\.$/, '');
  return isNumber(plain) ? plain : line;
}
