import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import { ownValue } from '../../../schema/own-value.ts';
import { positionIn } from '../document/locate.ts';
import { copesWithout } from './fallbacks.ts';

/** A name that code reads from its environment, with the line of the first read. */
export interface EnvRead {
  name: string;
  line: number;
  /** Whether every read has a fallback. */
  isOptional: boolean;
}

const name = '([A-Z_][A-Z0-9_]*)';
/** Names in capitals, as environment variables have; another name on an `env` object is probably not an environment variable. */
const patterns: Record<string, RegExp[]> = {
  go: [
    new RegExp(`\\b(?!Setenv|Unsetenv)\\w{0,40}(?:[eE]nv)(?!iron)\\w{0,40}\\(\\s*"${name}"`, 'g'),
    new RegExp(`\`[^\`]*\\benv(?:config)?:"${name}[",]`, 'g'),
  ],
  script: [
    new RegExp(
      `\\b(?:process\\.env|Deno\\.env|Bun\\.env|\\w{0,40}[eE]nv(?:ironment)?)(?:\\?\\.|\\.)${name}\\b(?!\\s*\\()`,
      'g',
    ),
    new RegExp(
      `\\b(?:process\\.env|Bun\\.env|\\w{0,40}[eE]nv(?:ironment)?)(?:\\?\\.)?\\[\\s*['"\`]${name}['"\`]`,
      'g',
    ),
    new RegExp(`\\b\\w{0,40}(?:[eE]nv)\\w{0,40}(?:\\.get)?\\(\\s*['"\`]${name}['"\`]`, 'g'),
  ],
  python: [
    new RegExp(
      `\\b(?:getenv|environ(?:\\.get|\\.setdefault|\\.pop)?|\\w{0,40}env\\w{0,40}(?:\\.\\w{1,40})?)\\s*[([]\\s*['"]${name}['"]`,
      'g',
    ),
    new RegExp(`\\b(?:alias|env|validation_alias)\\s*=\\s*['"]${name}['"]`, 'g'),
  ],
};

const languages: Record<string, string> = {
  go: 'go',
  py: 'python',
  ts: 'script',
  tsx: 'script',
  mts: 'script',
  cts: 'script',
  js: 'script',
  jsx: 'script',
  mjs: 'script',
  cjs: 'script',
  svelte: 'script',
  vue: 'script',
};
const destructuring = /\{([^{}]*)\}\s*(?::\s*[\w.]+\s*)?=\s*(?:process\.env|import\.meta\.env|Bun\.env)\b/g;
const tests =
  /(?:^|\/)(?:tests?|__tests__|__mocks__|testdata|e2e|spec)\/|[._-](?:test|spec)\.[a-z]+$|_test\.go$|(?:^|\/)(?:test_[^/]*|conftest)\.py$|(?:^|\/)test_[^/]*\.go$/;

/** By the suffix of its name. */
function findLanguage(path: string) {
  const suffix = path.split('.').at(-1) ?? '';
  return ownValue(languages, suffix);
}

/** Whether a file is product code in a language whose environment reads are recognized. */
export function isReadableCode(path: string): boolean {
  return findLanguage(path) !== undefined && !tests.test(path) && !/\.(?:min|d)\.[a-z]+$/.test(path);
}

/** Replaces whole-line comments by spaces, so that names in them do not count; line numbers stay. */
export function withoutComments(text: string): string {
  return text.replaceAll(/^[ \t]*(?:\/\/|#|\*|\/\*).*$/gm, '');
}

function destructured(list: string): { name: string; offset: number; hasDefault: boolean }[] {
  return [...list.matchAll(/(?:^|,)\s*([A-Z_][A-Z0-9_]*)\s*(?=[:=,]|$)/g)].map((found) => ({
    name: found[1] ?? '',
    offset: found.index,
    hasDefault: /^[^,]*=/.test(list.slice(found.index + found[0].length)),
  }));
}

/**
 * Names that a source text reads from its environment: Go (os.Getenv, LookupEnv, helpers named like them, struct tags), TypeScript
 * and JavaScript (process.env, an object called env, destructuring), Python (os.environ, getenv). Names only, never values.
 * `import.meta.env` is left out: it is replaced when pages are built and cannot contain a secret.
 */
export function findEnvReads(path: string, source: string): EnvRead[] {
  const language = findLanguage(path);
  if (language === undefined) return [];
  const text = withoutComments(source).replaceAll(/import\.meta\.env[.[][^\s]*/g, (found) =>
    ' '.repeat(found.length),
  );
  const first = new Map<string, { offset: number; isOptional: boolean }>();
  const add = (found: string, offset: number, isOptional: boolean) => {
    const earlier = first.get(found) ?? { offset, isOptional };
    first.set(found, {
      offset: Math.min(offset, earlier.offset),
      isOptional: isOptional && earlier.isOptional,
    });
  };
  for (const pattern of patterns[language] ?? []) {
    for (const found of text.matchAll(pattern)) {
      const end = found.index + found[0].lastIndexOf(found[1] ?? '') + (found[1] ?? '').length;
      add(found[1] ?? '', found.index, copesWithout(text, found.index, end));
    }
  }
  if (language === 'script') {
    for (const found of text.matchAll(destructuring)) {
      if (found[0].includes('import.meta')) continue;
      for (const item of destructured(found[1] ?? '')) {
        add(item.name, found.index + item.offset, item.hasDefault);
      }
    }
  }
  const toPosition = positionIn(text);
  return [...first]
    .map(([found, { offset, isOptional }]) => ({ name: found, line: toPosition(offset).line, isOptional }))
    .sort((a, b) => a.line - b.line || byCodeUnit(a.name, b.name));
}
