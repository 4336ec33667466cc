import { de } from './de.ts';
import { en, type Messages } from './en.ts';
import { es } from './es.ts';
import { zh } from './zh.ts';

/** The languages of the console by BCP 47 primary subtag, with the name that each has for itself. */
export const languages = {
  en: { name: 'English', messages: en },
  de: { name: 'Deutsch', messages: de },
  es: { name: 'Español', messages: es },
  zh: { name: '简体中文', messages: zh },
} as const satisfies Record<string, { name: string; messages: Messages }>;

export type Language = keyof typeof languages;

export const isLanguage = (text: string): text is Language => Object.hasOwn(languages, text);

/** The first known language of a list such as `navigator.languages`; English when none is known. */
export function chooseLanguage(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage) ?? 'en';
}

/** Languages that are written from right to left, by primary subtag, for translations to come. */
const rightToLeft: readonly string[] = ['ar', 'fa', 'he', 'ur'];

export const toDirection = (language: string): 'rtl' | 'ltr' =>
  rightToLeft.includes(language) ? 'rtl' : 'ltr';
