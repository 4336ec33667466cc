import { describe, expect, it } from '@jest/globals';
import { toFrameRules, withFrameRules } from './framing.ts';

const rules = toFrameRules(['http://127.0.0.1:80']);

describe('who may show a page in a frame', () => {
  it('is the page itself and the pages of the app', () => {
    expect(rules).toEqual([
      'Content-Security-Policy',
      "frame-ancestors 'self' http://127.0.0.1:80",
      'X-Frame-Options',
      'SAMEORIGIN',
    ]);
  });

  it.each([
    [['Content-Type', 'text/html']],
    [['Content-Security-Policy', "default-src 'self'; img-src frame-ancestors.example"]],
    [['X-Frame-Options', 'ALLOW-FROM https://old.example']],
  ])('is added beside %j', (own) => {
    expect(withFrameRules(own, rules)).toEqual([...own, ...rules]);
  });

  it.each([
    [['content-security-policy', "frame-ancestors 'none'"]],
    [['Content-Security-Policy', "default-src 'self';frame-ancestors https://portal.example"]],
    [['Content-Security-Policy', "default-src 'self'", 'Content-Security-Policy', 'Frame-Ancestors *']],
    [['X-Frame-Options', 'DENY']],
    [['x-frame-options', 'sameorigin ']],
  ])('stays what the app says in %j', (own) => {
    expect(withFrameRules(own, rules)).toEqual(own);
  });
});
