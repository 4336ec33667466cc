import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import { toFault } from '../content.ts';
import type { FileIdentity } from '../format.ts';
import { toPackageVersion } from '../linux/version.ts';
import { controlFields } from './control.ts';
import { toDebArchitecture } from './names.ts';

/** Fields of DEBIAN/control that differ from the app, and lines that this product does not write. `name` is the file name in the faults. */
export function findControlFaults(
  name: string,
  control: string,
  { app, target }: Pick<FileIdentity, 'app' | 'target'>,
): Diagnostic[] {
  const fields = new Map<string, string>();
  const faults: Diagnostic[] = [];
  for (const line of control.trimEnd().split('\n')) {
    if (/^ \S/.test(line)) continue;
    const [, key = '', value = ''] = /^([A-Za-z-]+): (.*)$/.exec(line) ?? [];
    const isKnown = controlFields.some((field) => field === key);
    if (!isKnown || fields.has(key)) {
      const what = isKnown ? `the field ${key} twice` : `the line ${JSON.stringify(line.slice(0, 80))}`;
      faults.push(toFault('deb-control-mismatch', name, `DEBIAN/control has ${what}`));
    }
    fields.set(key, value);
  }
  const expected: [field: string, value: string | undefined][] = [
    ['Package', toPackageName(app)],
    ['Version', toPackageVersion(app.version)],
    ['Architecture', toDebArchitecture(target)],
  ];
  const differing = expected.flatMap(([field, value]) =>
    value === undefined || fields.get(field) === value
      ? []
      : [
          toFault(
            'deb-control-mismatch',
            name,
            `its ${field} is ${fields.get(field) ?? 'not given'}, expected ${value}`,
          ),
        ],
  );
  return [...faults, ...differing];
}

/** The lines of DEBIAN/md5sums: digest by path. */
export function parseMd5Sums(text: string): ReadonlyMap<string, string> {
  return new Map(text.split('\n').map((line) => [line.slice(34), line.slice(0, 32)]));
}
