import type { Secret } from './model.ts';

const words =
  /(^|[\W_])(key|keys|apikey|token|secret|secrets|password|passwd|passphrase|passcode|pwd|pin|credential|credentials|auth|bearer|private|signature|seed|mnemonic|dsn|webhook)($|[\W_])/i;

/** `apiKey` as `api Key`. */
const splitCase = (text: string) => text.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2');

/**
 * Whether the value of an answer is hidden while it is typed: passwords, keys and tokens by their id or label, and every class
 * but `user_prompt`. Names, numbers and addresses are shown, so that a mistake is seen.
 */
export function isSensitive({ id, class: secretClass, prompt }: Secret): boolean {
  if (secretClass !== 'user_prompt') return true;
  return [id, prompt?.label ?? ''].some((text) => words.test(splitCase(text)));
}

/** The keyboard that a touch screen shows, by the format of the value. */
export function toInputMode({ id, format = '', prompt }: Secret): 'numeric' | 'url' | 'email' | 'text' {
  if (/^\^?(\\d|\[0-9\])(\{[\d,]+\}|\+|\*)?\$?$/.test(format)) return 'numeric';
  const name = `${id} ${prompt?.label ?? ''}`;
  if (/https?/.test(format) || /\b(url|uri|web address)\b/i.test(name.replaceAll('_', ' '))) return 'url';
  return /\be-?mail\b/i.test(name.replaceAll('_', ' ')) ? 'email' : 'text';
}
