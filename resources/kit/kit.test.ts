import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../host/fs.ts';
import { readCatalogue } from '../../pipeline/shared/catalogue/read-catalogue.ts';
import { parseJsonText } from '../../pipeline/shared/document/parse-json.ts';
import { toKitTargets } from '../../pipeline/shared/kit/kit-sources.ts';
import { readKit } from '../../pipeline/shared/kit/read-kit.ts';

const packageRoot = join(import.meta.dirname, '../..');
const ctx = { fs: nodeFileSystem, packageRoot };
const members = await readKit(ctx);
const catalogue = await readCatalogue(ctx);

/** The placeholders of a member's variables: `${data}`, `${<service>.<port>}`, `${secret:<id>}`. */
function placeholdersOf(env: Readonly<Record<string, string>>): string[] {
  return Object.values(env).flatMap((value) =>
    [...value.matchAll(/\$\{([^}]+)\}/g)].map(([, name]) => name ?? ''),
  );
}

describe.each(members.map((member) => [member.name, member] as const))('%s', (name, member) => {
  it('has a driver and a README', () => {
    for (const file of ['driver/main.ts', 'README.md']) {
      expect([file, existsSync(join(import.meta.dirname, name, file))]).toEqual([file, true]);
    }
  });

  it('is in the catalogue as a replacement for each resource in `replaces`', () => {
    for (const original of member.replaces) {
      const swap = catalogue.swapsOf(original).find(({ replacement }) => replacement === name);
      expect([original, swap?.shipped]).toEqual([original, true]);
    }
  });

  it('can be built for a target', () => {
    expect(toKitTargets(member)).not.toEqual([]);
  });

  it('refers only to its own ports and secrets', () => {
    const known = [
      'data',
      ...(member.service.ports?.requested ?? []).map((port) => `${name}.${port.name}`),
      ...member.secrets.map(({ id }) => `secret:${id}`),
    ];
    const used = placeholdersOf({ ...member.service.env, ...member.provides.env });
    expect(used.filter((placeholder) => !known.includes(placeholder))).toEqual([]);
  });
});

it.each(globSync('resources/{catalogue,kit/*}/*.json', { cwd: packageRoot }))(
  '%s has no duplicate key and no other fault that JSON.parse accepts',
  (name) => {
    expect(parseJsonText(readFileSync(join(packageRoot, name), 'utf8'), { file: name }).diagnostics).toEqual(
      [],
    );
  },
);
