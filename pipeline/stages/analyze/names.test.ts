import { describe, expect, it } from '@jest/globals';
import { toCanonicalName } from '../../shared/catalogue/canonical-name.ts';
import { isUsableName, suggestName } from './names.ts';

describe('names', () => {
  it.each([
    ['Postgres', 'postgres'],
    [' resource-claude-code ', 'claude-code'],
    ['unstructured_io', 'unstructured-io'],
    ['resource-', 'resource-'],
    ['e\u0301', 'é'],
  ])('%j is %j', (name, canonical) => {
    expect(toCanonicalName(name)).toBe(canonical);
  });

  it.each(['a', 'node-red', 'K 9', '2048', 'v1.2', '日本'])('%j can be a name', (name) => {
    expect(isUsableName(name)).toBe(true);
  });

  it.each(['', '.', '..', 'a..b', 'a/b', 'a\\b', '-a', '_a', 'a\n', 'a.', 'x'.repeat(129), '~'])(
    '%j cannot',
    (name) => {
      expect(isUsableName(name)).toBe(false);
    },
  );
});

describe('suggestName', () => {
  const known = ['postgres', 'redis', 'qdrant', 'scenario-authenticator', 'n8n'];

  it.each([
    ['postgress', 'postgres'],
    ['redsi', 'redis'],
    ['quadrant', 'qdrant'],
    ['session-authenticator', 'scenario-authenticator'],
  ])('for %j it is %j', (name, expected) => {
    expect(suggestName(name, known)).toBe(expected);
  });

  it.each(['blob-cellar', 'x', 'postgres'])('returns undefined for %j', (name) => {
    expect(suggestName(name, known)).toBeUndefined();
  });
});
