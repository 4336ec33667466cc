import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { moveProfile } from './move-profile.ts';

let root = '';
const old = () => join(root, 'data/browser-profile');
const next = () => join(root, 'cache/app/browser-profile');
const move = () => moveProfile(join(root, 'data'), next());

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'profile-'));
  mkdirSync(old(), { recursive: true });
  writeFileSync(join(old(), 'Cookies'), 'mine');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the profile of an earlier version, in app data', () => {
  it('is moved once', () => {
    move();
    expect(readFileSync(join(next(), 'Cookies'), 'utf8')).toBe('mine');
    expect(existsSync(old())).toBe(false);
    move();
    expect(readFileSync(join(next(), 'Cookies'), 'utf8')).toBe('mine');
  });

  it('is deleted when there is a newer one', () => {
    mkdirSync(next(), { recursive: true });
    move();
    expect([existsSync(old()), existsSync(join(next(), 'Cookies'))]).toEqual([false, false]);
  });

  it('stays while a browser uses it, and moves when that has crashed', () => {
    const lock = join(old(), 'SingletonLock');
    symlinkSync(`${hostname()}-${process.pid}`, lock);
    move();
    expect(existsSync(next())).toBe(false);
    rmSync(lock);
    symlinkSync(`${hostname()}-999999999`, lock);
    move();
    expect(existsSync(join(next(), 'Cookies'))).toBe(true);
  });
});
