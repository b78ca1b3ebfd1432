/** The sections of the words that the pages for the field use: all words are six times as much. A test follows the pages' imports. */
export const FIELD_SECTIONS: readonly string[] = [
  'auditState',
  'cancel',
  'checkState',
  'command',
  'connection',
  'failed',
  'field',
  'hindrance',
  'kept',
  'loading',
  'nav',
  'notFound',
  'notPrepared',
  'optionCost',
  'optionState',
  'parked',
  'prepareStep',
  'product',
  'session',
  'severity',
  'signer',
  'signs',
  'tablet',
  'tabletAnswer',
  'tabletFact',
  'tabletTrouble',
];

/** Of all words of a language those for the field. */
export function ofField(words: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(FIELD_SECTIONS.map((section) => [section, words[section]]));
}
