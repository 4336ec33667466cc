import { expect, it } from '@jest/globals';
import { describeUserTool } from './user-tools.ts';

it('a program of the user is described in plain words', () => {
  const tool = { name: 'claude-code', program: 'claude', description: 'Coding agent of Anthropic.' };
  expect(describeUserTool({ ...tool, state: 'found' })).toBe(
    'claude (Coding agent of Anthropic): found on this computer',
  );
  expect(describeUserTool({ name: 'codex', program: 'codex', state: 'not-found' })).toBe(
    'codex: not found: what needs it does not work until you install it',
  );
});
