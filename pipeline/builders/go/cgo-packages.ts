import { join } from 'node:path/posix';
import { isInherited } from '../build-environment.ts';
import type { BuilderContext } from '../builder.ts';
import { toGoPlatform } from '../placeholders.ts';
import { type ServiceSource, toBuildArgs, toBuildEnv } from '../source.ts';

/** A package as `go list` prints it, one field after a tab. */
interface ListedPackage {
  path: string;
  /** The folder, or the compiled package, depending on the list. */
  place: string;
  goFiles: string[];
}

const toLine = (place: string) => `{{.ImportPath}}{{"\\t"}}{{.${place}}}{{"\\t"}}{{join .GoFiles ","}}`;

function parseLines(text: string): ListedPackage[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [path = '', place = '', files = ''] = line.split('\t');
    return path === '' ? [] : [{ path, place, goFiles: files.split(',').filter((name) => name !== '') }];
  });
}

/** A program that is compiled without C, and says when it runs that it cannot work so. */
const saysCgo = /"[^"\n]*\b(?:cgo|CGO_ENABLED)\b[^"\n]*"/i;

/**
 * Packages of a program with C code for which the sources have nothing else: without cgo they are not compiled, or a stub is. Packages of
 * Go itself always have an alternative. Empty when `go list` fails: `go build` then reports why.
 */
export async function findCgoPackages(
  ctx: Pick<BuilderContext, 'exec' | 'fs' | 'buildVariables'>,
  source: ServiceSource,
  entry: string,
): Promise<string[]> {
  const { goos, goarch } = toGoPlatform(source.target);
  const list = async (cgo: '0' | '1', args: readonly string[]) => {
    const env = { GOOS: goos, GOARCH: goarch, ...toBuildEnv(source), CGO_ENABLED: cgo };
    const all = ['list', '-e', ...toBuildArgs(source), ...args];
    const inherits = (name: string, value: string) => isInherited(name, value, ctx.buildVariables);
    const { exitCode, stdout } = await ctx.exec.run('go', all, { cwd: source.dir, env, inherits });
    return exitCode === 0 ? parseLines(stdout) : [];
  };
  const withC = `{{if not .Standard}}{{if .CgoFiles}}${toLine('Dir')}{{end}}{{end}}`;
  const found = await list('1', ['-deps', '-f', withC, entry]);
  if (found.length === 0) return [];
  const paths = found.map(({ path }) => path);
  const compiled = await list('0', ['-export', '-f', toLine('Export'), ...paths]);
  const needed: string[] = [];
  for (const { path, place: dir, goFiles } of found) {
    const plain = compiled.find((one) => one.path === path && one.place !== '');
    const instead = (plain?.goFiles ?? []).filter((name) => !goFiles.includes(name));
    const texts = await Promise.all(instead.map((name) => ctx.fs.readText(join(dir, name))));
    if (plain === undefined || texts.some((text) => saysCgo.test(text))) needed.push(path);
  }
  return needed;
}
