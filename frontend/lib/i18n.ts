import { ConnectionIndicator } from '@vaadin/common-frontend';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './i18n/en.json';
import zh from './i18n/zh-CN.json';

export type Language = 'zh-CN' | 'en';

const COOKIE = 'qingshen-language';
const A_YEAR_IN_SECONDS = 31_536_000;

// A cookie, so that the server's own files and messages come in the same language.
function remembered(): Language {
  return document.cookie.split('; ').includes(`${COOKIE}=en`) ? 'en' : 'zh-CN';
}

// The texts come with the pages, so that a page without a network still has its words.
void i18next.use(initReactI18next).init({
  lng: remembered(),
  fallbackLng: 'zh-CN',
  resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
  interpolation: { escapeValue: false },
  returnNull: false,
  showSupportNotice: false,
});
saidEverywhere();

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
  void i18next.changeLanguage(language).then(saidEverywhere);
}

export default i18next;
