import { describe, expect, it } from '@jest/globals';
import { findReadPaths } from './read-paths.ts';

describe('findReadPaths', () => {
  it.each<[string, string[]]>([
    ['os.ReadFile(filepath.Join("..", "prompts", name+".txt"))', ['../prompts']],
    ['filepath.Join(filepath.Dir(exe), "templates")', ['templates']],
    [
      'filepath.Join(root, "scenarios", "x", "config", "rules.json")',
      ['scenarios/x/config/rules.json', 'rules.json'],
    ],
    ['template.ParseGlob("templates/*.html")', ['templates']],
    ['os.Open("config.json")', ['config.json']],
    ["readFileSync(path.join(__dirname, '..', 'data', 'seed.json'))", ['../data/seed.json', 'seed.json']],
    ["new URL('../sql/1.sql', import.meta.url)", ['../sql/1.sql']],
    ['http.Get("http://localhost/x.json")', []],
    ['fmt.Printf("a/b %s", x)', []],
    ['os.Open("/etc/passwd")', []],
    ['// os.Open("old.json")', []],
  ])('%s', (source, paths) => {
    expect(findReadPaths(source).map(({ path }) => path)).toEqual(paths);
  });

  it('names the line', () => {
    expect(findReadPaths('\n\nx("a/b.txt")')).toEqual([{ path: 'a/b.txt', line: 3 }]);
  });

  it('ends soon on a long line of brackets', () => {
    expect(findReadPaths('path.join('.repeat(20_000))).toEqual([]);
  });
});
