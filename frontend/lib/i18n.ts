import { ConnectionIndicator } from '@vaadin/common-frontend';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isFieldPath } from './field-path';

export type Language = 'zh-CN' | 'en';

const COOKIE = 'qingshen-language';
const A_YEAR_IN_SECONDS = 31_536_000;

type Words = Record<Language, () => Promise<{ default: object }>>;

/** Each language's words are a file of their own: nobody reads two at once. */
const ALL: Words = {
  'zh-CN': () => import('./i18n/zh-CN.json'),
  en: () => import('./i18n/en.json'),
};

/** What the tablet keeps. */
const OF_FIELD: Words = {
  'zh-CN': () => import('./i18n/zh-CN.json?field'),
  en: () => import('./i18n/en.json?field'),
};

/** The languages of which nothing is missing. */
const complete = new Set<Language>();

// A cookie, so that the server's own files and messages come in the same language.
function remembered(): Language {
  return document.cookie.split('; ').includes(`${COOKIE}=en`) ? 'en' : 'zh-CN';
}

void i18next.use(initReactI18next).init({
  lng: remembered(),
  fallbackLng: 'zh-CN',
  resources: {},
  interpolation: { escapeValue: false },
  returnNull: false,
  showSupportNotice: false,
});

/** Before it no page has words. */
export const wordsReady = loaded(remembered(), isFieldPath(location.pathname) ? OF_FIELD : ALL).then(
  saidEverywhere,
);

/** For whoever comes from the field to the other pages. */
export const allWords = () => loaded(i18next.language as Language, ALL);

async function loaded(language: Language, words: Words) {
  if (complete.has(language)) {
    return;
  }
  i18next.addResourceBundle(language, 'translation', (await words[language]()).default);
  if (words === ALL) {
    complete.add(language);
  }
}

/** What stands outside the pages: the document's language and Vaadin's strip that tells of a lost connection. */
function saidEverywhere() {
  document.documentElement.lang = i18next.language;
  const strip = ConnectionIndicator.create();
  strip.role = 'status';
  strip.onlineText = i18next.t('connection.online');
  strip.offlineText = i18next.t('connection.offline');
  strip.reconnectingText = i18next.t('connection.reconnecting');
}

export function setLanguage(language: Language) {
  document.cookie = `${COOKIE}=${language}; path=/; max-age=${A_YEAR_IN_SECONDS}; samesite=lax`;
  void loaded(language, ALL)
    .then(() => i18next.changeLanguage(language))
    .then(saidEverywhere);
}

export default i18next;
