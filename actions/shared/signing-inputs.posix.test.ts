import { afterEach, expect, it, jest } from '@jest/globals';
import { readInputs } from './define-inputs.ts';
import { signingInputs, toSigning } from './signing-inputs.ts';

const p12 = Buffer.from('a file').toString('base64');
const lines: string[] = [];

function read(inputs: Record<string, string>, variables: Record<string, string> = {}) {
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  for (const [name, value] of Object.entries(inputs)) process.env[`INPUT_${name.toUpperCase()}`] = value;
  Object.assign(process.env, variables);
  const environment = { workspace: '/checkout', temp: '/temp', all: process.env };
  try {
    return toSigning(readInputs(signingInputs, environment), environment);
  } finally {
    write.mockRestore();
  }
}

afterEach(() => {
  lines.length = 0;
  for (const name of Object.keys(process.env))
    if (/^(?:INPUT_|WIN_|CSC_)/.test(name)) delete process.env[name];
});

it('masks the secrets, and takes them out of the environment', () => {
  const { mode, identities } = read({ 'win-csc-link': p12 }, { WIN_CSC_KEY_PASSWORD: 'hunter2' });
  expect(mode).toBe('auto');
  expect(identities.authenticode?.label).toBe('the certificate of WIN_CSC_LINK');
  expect(lines.filter((line) => line.startsWith('::add-mask::')).map((line) => line.trim())).toEqual([
    `::add-mask::${p12}`,
    '::add-mask::hunter2',
  ]);
  for (const value of Object.values(process.env)) {
    expect(value).not.toContain(p12);
    expect(value).not.toContain('hunter2');
  }
});

it('signs nothing with empty secrets, as a fork has them, and without credentials when it is switched off', () => {
  expect(read({ 'win-csc-link': '' }).identities).toEqual({});
  expect(read({ sign: 'off', 'win-csc-link': 'no file!' })).toMatchObject({ mode: 'off', identities: {} });
});

it('prefers an input to its variable', () => {
  const { identities } = read(
    { 'win-timestamp-servers': 'http://a.example', 'win-csc-link': p12 },
    { WIN_TIMESTAMP_SERVERS: 'http://b.example' },
  );
  expect(identities.authenticode?.timestamping.servers).toEqual(['http://a.example']);
});
