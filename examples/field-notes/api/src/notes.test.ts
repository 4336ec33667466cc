import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDraft, toSearchQuery } from './notes.ts';

test('a draft is trimmed and absent fields are empty', () => {
  assert.deepEqual(parseDraft({ title: '  Kingfisher ' }), {
    draft: { title: 'Kingfisher', place: '', body: '' },
  });
});

test('every fault is told at once', () => {
  assert.deepEqual(parseDraft({ title: 'x'.repeat(121), place: 7 }), {
    faults: ['title is longer than 120 characters', 'place must be text'],
  });
});

test('a draft without a title is refused', () => {
  assert.deepEqual(parseDraft({ title: '   ', body: 'two adults' }), { faults: ['title is missing'] });
  assert.deepEqual(parseDraft(null), { faults: ['title is missing'] });
});

test('search matches the beginnings of words and drops operators', () => {
  assert.equal(toSearchQuery('king & riv!'), 'king:* & riv:*');
  assert.equal(toSearchQuery('Ärztin'), 'Ärztin:*');
  assert.equal(toSearchQuery(" ') | "), '');
});
