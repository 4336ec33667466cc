import { describe, expect, it } from '@jest/globals';
import { compileSecretFormat } from '../../schema/bundle/format/secret-format.ts';
import { type Secret, secretSchema } from '../../schema/bundle/secret.ts';
import { planAnswers } from './plan-answers.ts';
import { sampleFormat } from './sample-format.ts';

const secret = (id: string, changes: object = {}): Secret =>
  secretSchema.parse({
    id,
    class: 'user_prompt',
    prompt: { label: id },
    target: { type: 'env', name: id.toUpperCase() },
    ...changes,
  });

describe('sampleFormat', () => {
  it.each([
    '^[A-Z]{2}-\\d{4}$',
    '^sk-[A-Za-z0-9]{20,}$',
    '^https?://[^\\s]+$',
    '^(?=.*[A-Z])(?=.*\\d)(?=.*[a-z]).{12,}$',
    '^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$',
    '\\d{3}',
    '^(?:eu|us)-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}$',
    '^[ -~]{8,64}$',
    '^(?!admin)[a-z]{5,}$',
    '^\\u00e9+$',
  ])('makes a value of %s', (format) => {
    const compiled = compileSecretFormat(format);
    const value = sampleFormat(format);
    expect(compiled.ok && compiled.format.matches(value ?? '')).toBe(true);
    expect(sampleFormat(format)).toBe(value);
  });

  it('says when chance does not meet a format', () => {
    expect(sampleFormat('^(?=zq9x)[a-z0-9]{4}$')).toBeUndefined();
  });
});

describe('planAnswers', () => {
  it('answers required questions, by their format or their name, and leaves the others to the runtime', () => {
    const planned = planAnswers(
      [
        secret('station', { format: '^[A-Z]{2}$' }),
        secret('api_url'),
        secret('token'),
        secret('optional', { required: false }),
        secret('made', { class: 'per_install_generated', generator: { type: 'uuid' } }),
      ],
      {},
    );
    expect(Object.keys(planned.values)).toEqual(['station', 'api_url', 'token']);
    expect(planned.values['station']).toMatch(/^[A-Z]{2}$/);
    expect(planned.values['api_url']).toBe('http://127.0.0.1:9');
    expect(planned.values['token']?.length).toBeGreaterThanOrEqual(32);
    expect([...planned.missing, ...planned.unknown]).toEqual([]);
  });

  it('takes given values by id or variable, and names those of no secret', () => {
    const planned = planAnswers([secret('token'), secret('optional', { required: false })], {
      TOKEN: 'one',
      optional: 'two',
      other: 'three',
    });
    expect(planned.values).toEqual({ token: 'one', optional: 'two' });
    expect(planned.given).toEqual(['one', 'two', 'three']);
    expect(planned.unknown).toMatchObject([{ code: 'rehearsal-answer-unknown' }]);
    expect(JSON.stringify(planned.unknown)).not.toContain('three');
  });

  it('names a required secret whose format cannot be met, and how to give a value', () => {
    const { missing } = planAnswers([secret('odd', { format: '^(?=zq9x)[a-z0-9]{4}$' })], {});
    expect(missing).toMatchObject([
      { code: 'rehearsal-answer-missing', remedy: expect.stringContaining('odd=<value>') },
    ]);
  });
});
