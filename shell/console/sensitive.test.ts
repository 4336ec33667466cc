import { describe, expect, it } from '@jest/globals';
import type { Secret } from './model.ts';
import { isSensitive, toInputMode } from './sensitive.ts';

const secret = (id: string, label?: string, rest: Partial<Secret> = {}): Secret => ({
  id,
  class: 'user_prompt',
  required: true,
  has_value: false,
  ...(label === undefined ? {} : { prompt: { label } }),
  ...rest,
});

describe('the input of an answer', () => {
  it.each(['openai_api_key', 'apiKey', 'SMTP_PASSWORD', 'github-token', 'pin', 'auth', 'DATABASE_DSN'])(
    'hides %s',
    (id) => expect(isSensitive(secret(id))).toBe(true),
  );

  it.each([
    'station_code',
    'card_number',
    'nickname',
    'base_url',
    'author',
    'keyboard',
    'monkey',
    'pineapple',
  ])('shows %s', (id) => expect(isSensitive(secret(id))).toBe(false));

  it('is hidden by its label too, and for every other class', () => {
    expect(isSensitive(secret('x1', 'Your access key'))).toBe(true);
    expect(isSensitive(secret('nickname', undefined, { class: 'remote_fetch' }))).toBe(true);
  });

  it('chooses the keyboard by the format', () => {
    expect(toInputMode(secret('card', undefined, { format: '^[0-9]{8}$' }))).toBe('numeric');
    expect(toInputMode(secret('card', undefined, { format: '^\\d+$' }))).toBe('numeric');
    expect(toInputMode(secret('base_url'))).toBe('url');
    expect(toInputMode(secret('sender', 'E-mail'))).toBe('email');
    expect(toInputMode(secret('station_code', undefined, { format: '^[A-Z]{2}-[0-9]{4}$' }))).toBe('text');
  });
});
