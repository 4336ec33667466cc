import { afterEach, describe, expect, it } from '@jest/globals';
import { PipelineError } from '../../pipeline/errors.ts';
import { defineInputs, readInputs } from './define-inputs.ts';
import {
  fileInput,
  flagInput,
  levelInput,
  listInput,
  optionalInput,
  outInput,
  wholeInput,
} from './input-kinds.ts';

const environment = { workspace: '/checkout', temp: '/temp', all: {} };
const inputs = defineInputs({
  plan: fileInput('A file.'),
  out: outInput('plan.json'),
  strict: flagInput('A flag.', true),
  days: wholeInput('A number.', 1, 30),
  level: levelInput('A number with a default.', 0, 9, 3),
  words: listInput('A list.', (word) => word.trim().toUpperCase()),
  system: optionalInput(
    'A word.',
    (word) => word,
    () => 'here',
  ),
});

/** Reads inputs as the runner sets them: INPUT_<NAME in upper case>. */
function read(texts: Record<string, string>) {
  for (const [name, text] of Object.entries(texts)) process.env[`INPUT_${name.toUpperCase()}`] = text;
  return readInputs(inputs, environment);
}

function readFaults(texts: Record<string, string>): string[] {
  try {
    read(texts);
  } catch (error) {
    if (error instanceof PipelineError) return error.diagnostics.map(({ message }) => message);
    throw error;
  }
  throw new Error('nothing was refused');
}

afterEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('INPUT_')) delete process.env[name];
});

describe('readInputs', () => {
  it('gives each input its default, from the definition or decided at run time', () => {
    expect(read({ plan: 'a/plan.json' })).toEqual({
      plan: { path: '/checkout/a/plan.json', name: 'a/plan.json' },
      out: '/temp/vrooli-bundle/plan.json',
      strict: true,
      days: undefined,
      level: 3,
      words: [],
      system: 'here',
    });
  });

  it('reads what the workflow sets', () => {
    const texts = {
      plan: 'p',
      out: 'o.json',
      strict: 'False',
      days: '30',
      level: '0',
      words: 'a\n b,c',
      system: 'x',
    };
    expect(read(texts)).toMatchObject({
      out: '/checkout/o.json',
      strict: false,
      days: 30,
      level: 0,
      words: ['A', 'B', 'C'],
      system: 'x',
    });
  });

  it('names every fault at once', () => {
    expect(readFaults({ strict: 'yes', days: '31', level: '-1' })).toEqual([
      'input "plan": the value is empty',
      'input "strict": "yes" is neither true nor false',
      'input "days": "31" is not a whole number from 1 to 30',
      'input "level": "-1" is not a whole number from 0 to 9',
    ]);
  });
});
