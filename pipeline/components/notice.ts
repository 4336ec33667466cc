import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';
import { byCodeUnit } from '../../schema/by-code-unit.ts';
import type { BuildContext } from '../ports.ts';
import { readAtMost } from '../shared/archive/chunks.ts';
import type { Component } from './component.ts';

/** Longer texts are none of a license. */
const maxTextBytes = 4 * 1024 * 1024;
const rule = `\n${'-'.repeat(72)}\n\n`;

async function readLicense({ fs }: Pick<BuildContext, 'fs'>, path: string): Promise<string> {
  const bytes = await readAtMost(fs.read(path), maxTextBytes, path);
  return `${new TextDecoder().decode(bytes).replaceAll('\r', '').trim()}\n`;
}

const describe = ({ name, version }: Component) => (version === '' ? name : `${name} ${version}`);

/** The components whose license text is one file or has the same text, by its digest. */
async function groupTexts(
  ctx: Pick<BuildContext, 'fs'>,
  payload: string,
  components: readonly Component[],
): Promise<{ path: string; names: string[] }[]> {
  const byPath = new Map<string, string[]>();
  for (const one of components) {
    if (one.licensePath === undefined) continue;
    byPath.set(one.licensePath, [...(byPath.get(one.licensePath) ?? []), describe(one)]);
  }
  const groups = new Map<string, { path: string; names: string[] }>();
  for (const [path, names] of [...byPath].sort(([a], [b]) => byCodeUnit(a, b))) {
    const digest = createHash('sha256')
      .update(await readLicense(ctx, join(payload, path)))
      .digest('hex');
    const group = groups.get(digest) ?? { path, names: [] };
    group.names.push(...names);
    groups.set(digest, group);
  }
  return [...groups.values()];
}

/**
 * The text of NOTICE, piece by piece: the components of a payload with their licenses, then each license text once, with the components that
 * are under it. Depends on nothing but the list and the texts.
 */
export async function* formatNotice(
  ctx: Pick<BuildContext, 'fs'>,
  payload: string,
  [app, ...others]: readonly Component[],
): AsyncGenerator<Uint8Array> {
  const encode = (text: string) => Buffer.from(text, 'utf8');
  const title = app === undefined ? '' : describe(app);
  yield encode(`${title} contains the software that is listed here, each part under its own license.\n\n`);
  if (app?.licensePath !== undefined)
    yield encode(`The license of ${app.name} itself is in ${app.licensePath}.\n\n`);
  const listed = others.filter(({ id }) => !id.startsWith('service:'));
  for (const one of listed) {
    const place = one.licensePath ?? 'its package contains no license text';
    yield encode(`${describe(one)}\n    ${one.license ?? 'no license is stated'}; ${place}\n`);
  }
  for (const { path, names } of await groupTexts(ctx, payload, listed)) {
    yield encode(`${rule}${names.join('\n')}\n\n`);
    yield encode(await readLicense(ctx, join(payload, path)));
  }
}
