import type { DatePickerI18n } from '@vaadin/react-components/DatePicker.js';

const pad = (number: number) => String(number).padStart(2, '0');

const PARTS = /^\s*(\d{4})\s*[-./年]?\s*(\d{1,2})\s*[-./月]?\s*(\d{1,2})\s*日?\s*$/;

const WORDS: Record<string, DatePickerI18n> = { 'zh-CN': wordsOf(false), en: wordsOf(true) };

/** The same object each time: given another one, the date picker writes its value anew and forgets what was typed that is no day. */
export function datePickerWords(language: string): DatePickerI18n {
  return WORDS[language];
}

/** The date picker's words, and the ways of writing a day that it understands in both languages. */
function wordsOf(isEnglish: boolean): DatePickerI18n {
  const months = Array.from({ length: 12 }, (_, month) =>
    isEnglish
      ? new Intl.DateTimeFormat('en-GB', { month: 'long' }).format(new Date(2026, month, 1))
      : `${month + 1}月`,
  );
  return {
    monthNames: months,
    weekdays: isEnglish
      ? ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
      : ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
    weekdaysShort: isEnglish
      ? ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa']
      : ['日', '一', '二', '三', '四', '五', '六'],
    firstDayOfWeek: 1,
    today: isEnglish ? 'Today' : '今天',
    cancel: isEnglish ? 'Cancel' : '取消',
    formatDate: ({ year, month, day }) => `${year}-${pad(month + 1)}-${pad(day)}`,
    parseDate: (text) => {
      const parts = PARTS.exec(text);
      return parts
        ? { year: Number(parts[1]), month: Number(parts[2]) - 1, day: Number(parts[3]) }
        : undefined;
    },
    formatTitle: (month, year) => (isEnglish ? `${month} ${year}` : `${year}年${month}`),
  } as DatePickerI18n;
}
