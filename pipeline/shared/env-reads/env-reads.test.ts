import { describe, expect, it } from '@jest/globals';
import { findEnvReads, isReadableCode } from './env-reads.ts';

const names = (path: string, text: string) => findEnvReads(path, text).map((read) => read.name);

describe('findEnvReads', () => {
  it('takes a file whose suffix is the name of a property of every object', () =>
    expect(findEnvReads('a.constructor', 'process.env.A')).toEqual([]));

  it.each([
    ['os.Getenv("A_KEY")', ['A_KEY']],
    ['v, ok := os.LookupEnv("B_KEY")', ['B_KEY']],
    ['getEnvOrDefault("C_KEY", "x")', ['C_KEY']],
    ['mustGetenv( "D_KEY" )', ['D_KEY']],
    ['type C struct {\n  K string `json:"k" env:"E_KEY,required"`\n}', ['E_KEY']],
    ['os.Setenv("F_KEY", "1")', []],
    ['// os.Getenv("G_KEY")', []],
  ])('reads Go: %s', (text, expected) => {
    expect(names('main.go', text)).toEqual(expected);
  });

  it.each([
    ['process.env.A_KEY', ['A_KEY']],
    ['process.env["B_KEY"] ?? process.env[\'C_KEY\']', ['B_KEY', 'C_KEY']],
    ['const { D_KEY, E_KEY: e = "1", F_KEY = "2" } = process.env;', ['D_KEY', 'E_KEY', 'F_KEY']],
    ['function f(env: Env) { return env.G_KEY ?? env?.H_KEY }', ['G_KEY', 'H_KEY']],
    ['requireEnv("I_KEY")', ['I_KEY']],
    ['Deno.env.get("J_KEY")', ['J_KEY']],
    ['import.meta.env.VITE_KEY', []],
    ['const { VITE_A } = import.meta.env', []],
    ['process.env.NODE_ENV === "x"', ['NODE_ENV']],
    ['  // process.env.K_KEY', []],
    ['config.A_KEY', []],
  ])('reads TypeScript: %s', (text, expected) => {
    expect(names('a.ts', text)).toEqual(expected);
  });

  it.each([
    ['os.environ["A_KEY"]', ['A_KEY']],
    ["os.environ.get('B_KEY', '')", ['B_KEY']],
    ['os.getenv("C_KEY")', ['C_KEY']],
    ['env.str("D_KEY")', ['D_KEY']],
    ['Field(..., alias="E_KEY")', ['E_KEY']],
    ['# os.getenv("F_KEY")', []],
  ])('reads Python: %s', (text, expected) => {
    expect(names('a.py', text)).toEqual(expected);
  });

  it.each<[string, string, boolean]>([
    ['a.go', 'x := os.Getenv("A_KEY")', false],
    ['a.go', 'x := getEnv("A_KEY", "default")', true],
    ['a.go', 'x := getEnv("A_KEY", "")', true],
    ['a.go', 'x := os.Getenv("A_KEY")\nif x == "" {\n\tx = "y"\n}', true],
    ['a.go', 'x := strings.TrimSpace(os.Getenv("A_KEY"))\nif x != "" {\n\tuse(x)\n}', true],
    ['a.go', 'x := os.Getenv("A_KEY")\nif x == "" {\n\tlog.Fatal("A_KEY is missing")\n}', false],
    ['a.go', 'x := os.Getenv("A_KEY")\nif y == "" {\n\ty = "z"\n}', false],
    ['a.go', 'x := trimOrDefault(os.Getenv("A_KEY"), "y")', true],
    ['a.go', 'x := cmp.Or(os.Getenv("A_KEY"), "y")', true],
    ['a.go', 'x := connect(os.Getenv("A_KEY"), "y")', false],
    ['a.ts', 'const x = process.env.A_KEY;', false],
    ['a.ts', 'const x = process.env.A_KEY ?? "y";', true],
    ['a.ts', "const x = process.env['A_KEY'] || 'y';", true],
    ['a.ts', 'const x = process.env.A_KEY ? on() : off();', true],
    ['a.ts', 'const x = process.env.A_KEY?.trim();', false],
    ['a.ts', 'const { A_KEY = "y" } = process.env;', true],
    ['a.ts', 'const { A_KEY, B = "y" } = process.env;', false],
    ['a.ts', 'const x = process.env.A_KEY;\nif (x === undefined) throw new Error("A_KEY");', false],
    ['a.ts', 'process.env.A_KEY ?? 1; process.env.A_KEY;', false],
    ['a.py', 'x = os.environ["A_KEY"]', false],
    ['a.py', "x = os.environ.get('A_KEY', 'y')", true],
    ['a.py', 'x = os.getenv("A_KEY")', false],
  ])('finds in %s whether the code has a fallback: %s', (path, text, isOptional) => {
    expect(findEnvReads(path, text).find(({ name }) => name === 'A_KEY')).toMatchObject({ isOptional });
  });

  it('gives each name once, with the first line', () => {
    expect(findEnvReads('a.ts', 'x\nprocess.env.A\nprocess.env.A\nprocess.env.B')).toEqual([
      { name: 'A', line: 2, isOptional: false },
      { name: 'B', line: 4, isOptional: false },
    ]);
  });

  it('leaves tests and other files aside', () => {
    const files = [
      'api/main.go',
      'api/main_test.go',
      'api/tests/x.py',
      'a.test.ts',
      'a.d.ts',
      'a.min.js',
      'README.md',
      'conftest.py',
      'lib/protest/a.py',
    ];
    expect(files.filter(isReadableCode)).toEqual(['api/main.go', 'lib/protest/a.py']);
  });

  it('does not hang on hostile text', () => {
    for (const text of [
      '`env:"'.repeat(20_000),
      '{'.repeat(100_000),
      `const {${'A,'.repeat(50_000)}`,
      'env['.repeat(50_000),
    ]) {
      expect(findEnvReads('a.go', text)).toEqual([]);
      expect(findEnvReads('a.ts', text)).toEqual([]);
    }
  });
});
