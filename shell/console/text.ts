import { type Language, languages, toDirection } from './messages/choose.ts';
import { en, type Messages } from './messages/en.ts';

/** The texts in the language of the page. Pages read it when they are drawn: see `useLanguage`. */
export const text: Messages = { ...en };

/** Selects the language of everything that is drawn from now on. */
export function useLanguage(language: Language): void {
  Object.assign(text, languages[language].messages);
}

/** States the language of the page for the browser and for screen readers. */
export function markLanguage(language: Language, element: HTMLElement): void {
  element.lang = language;
  element.dir = toDirection(language);
}
