import type { Plugin } from 'vite';
import { ofField } from './frontend/lib/i18n/field';

/** What is imported as `words.json?field` has only the words of the pages for the field. */
export function fieldWords(): Plugin {
  return {
    name: 'qingshen:field-words',
    enforce: 'pre',
    transform: (json, id) => (id.endsWith('.json?field') ? JSON.stringify(ofField(JSON.parse(json))) : undefined),
  };
}
