import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Extensions of the member whose control file does not let an ordinary role create them, though they give it no further rights. */
export const trustedByMember = ['earthdistance', 'vector'];

/** A value of a control file, which has the syntax of postgresql.conf. */
const quote = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/**
 * Writes control files into the data directory that let the app's role create these extensions: the role is not a superuser, and the files of
 * the installed app are read-only. The scripts stay in `share`, the folder of Postgres with `extension/`. On every start, because an update
 * can move the app.
 * @returns the server's setting; undefined when the path of the data directory contains the separator of its list
 */
export async function writeTrustedExtensions(dataDir: string, share: string): Promise<string | undefined> {
  if (dataDir.replace(/^[A-Za-z]:/, '').includes(delimiter)) return undefined;
  const top = join(dataDir, 'trusted');
  const scripts = join(share, 'extension');
  await mkdir(join(top, 'extension'), { recursive: true, mode: 0o700 });
  for (const name of trustedByMember) {
    const shipped = await readFile(join(scripts, `${name}.control`), 'utf8').catch(() => undefined);
    if (shipped === undefined) continue;
    const to = join(top, 'extension', `${name}.control`);
    const directory = quote(process.platform === 'win32' ? scripts.replaceAll('\\', '/') : scripts);
    await writeFile(`${to}.new`, `${shipped.trimEnd()}\ntrusted = true\ndirectory = ${directory}\n`, {
      mode: 0o600,
    });
    await rename(`${to}.new`, to);
  }
  return `extension_control_path=${top}${delimiter}$system`;
}

/**
 * The extensions that the app's role can create, sorted: trusted by their control file or by the member, with the library that they name.
 * Pure.
 * @param controls texts of control files by extension
 * @param libraries names of libraries without their ending
 */
export function findTrusted(controls: ReadonlyMap<string, string>, libraries: ReadonlySet<string>): string[] {
  return [...controls]
    .filter(([name, text]) => {
      const library = /^module_pathname\s*=\s*'\$libdir\/([^']+)'/m.exec(text)?.[1];
      const isTrusted = /^trusted\s*=\s*true\b/m.test(text) || trustedByMember.includes(name);
      return isTrusted && (library === undefined || libraries.has(library));
    })
    .map(([name]) => name)
    .sort();
}
