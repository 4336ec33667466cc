import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readVisit, startVisit } from './session.ts';

const secret = 'a-secret-that-is-only-used-in-tests';

function cookieOf(setCookie: string): string {
  return setCookie.split(';', 1)[0] ?? '';
}

test('a visit that was started is recognised', () => {
  const { visit, cookie } = startVisit(secret);
  assert.equal(readVisit(`theme=dark; ${cookieOf(cookie)}`, secret), visit);
});

test('a cookie signed with another secret counts as none', () => {
  const { cookie } = startVisit('another-secret-that-somebody-made-up');
  assert.equal(readVisit(cookieOf(cookie), secret), undefined);
});

test('a changed visit counts as none', () => {
  const { visit, cookie } = startVisit(secret);
  const forged = cookieOf(cookie).replace(visit, '0'.repeat(32));
  assert.equal(readVisit(forged, secret), undefined);
});

test('no cookie is not a visit', () => {
  assert.equal(readVisit(undefined, secret), undefined);
});
