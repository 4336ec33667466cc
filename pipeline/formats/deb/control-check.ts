import type { Diagnostic } from '../../../schema/diagnostic.ts';
import { toPackageName } from '../../shared/archive/naming.ts';
import { toFault } from '../content.ts';
import type { FileIdentity } from '../format.ts';
import { toDebArchitecture, toDebVersion } from './names.ts';

/** Fields of DEBIAN/control that differ from the app. `name` is the file name in the faults. */
export function findControlFaults(
  name: string,
  control: string,
  { app, target }: Pick<FileIdentity, 'app' | 'target'>,
): Diagnostic[] {
  const fields = new Map(
    control.split('\n').flatMap((line) => {
      const [, key, value] = /^([A-Za-z-]+): (.*)$/.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [[key, value] as const];
    }),
  );
  const expected: [field: string, value: string | undefined][] = [
    ['Package', toPackageName(app)],
    ['Version', toDebVersion(app.version)],
    ['Architecture', toDebArchitecture(target)],
  ];
  return expected.flatMap(([field, value]) =>
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
}

/** The lines of DEBIAN/md5sums: digest by path. */
export function parseMd5Sums(text: string): ReadonlyMap<string, string> {
  return new Map(text.split('\n').map((line) => [line.slice(34), line.slice(0, 32)]));
}
