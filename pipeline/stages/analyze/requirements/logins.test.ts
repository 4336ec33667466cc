import { describe, expect, it } from '@jest/globals';
import { analyzeShop, needs, writeScenario } from '../../../../test/support/analyze-shop.ts';

describe('a client without a password', () => {
  it.each([
    ['an address alone', 'var a = os.Getenv("REDIS_HOST")', 'by REDIS_HOST'],
    [
      'an address with its password',
      'var a = os.Getenv("REDIS_ADDR")\nvar b = os.Getenv("REDIS_PASSWORD")',
      undefined,
    ],
    ['a URL', 'var a = os.Getenv("REDIS_URL")', undefined],
    ['nothing', '', undefined],
  ])('is reported for the targets that refuse it: %s', async (_what, code, expected) => {
    const { diagnostics } = await analyzeShop(writeScenario('shop', { resources: needs('redis') }, code));
    const found = diagnostics.filter((one) => one.code === 'login-missing');
    const about = {
      message: expect.stringMatching(`${expected}.*: on win-x64 embedded-redis refuses`),
      file: 'scenarios/shop/api/main.go',
      line: 3,
    };
    expect(found).toMatchObject(expected === undefined ? [] : [about]);
  });
});
