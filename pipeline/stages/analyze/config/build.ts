import { quote } from '../findings.ts';
import type { Reader } from './reader.ts';
import { child, isRecord, kindOf, sortedEntries } from './values.ts';

const maxServices = 500;

/** Ids of the services with `build.<id>.bundle`, sorted; values of another form are reported and left out. */
export function readJoined(reader: Reader, build: unknown): string[] {
  if (build === undefined) return [];
  if (!isRecord(build)) {
    reader.odd(
      ['build'],
      `the build is expected to be an object, not ${kindOf(build)}`,
      'write {"api": {"bundle": true}}',
    );
    return [];
  }
  return sortedEntries(build)
    .slice(0, maxServices)
    .flatMap(([id, value]) => {
      const bundle = child(value, 'bundle');
      if (bundle === true) return [id];
      if (bundle !== undefined && bundle !== false)
        reader.odd(
          ['build', id, 'bundle'],
          `${quote(bundle)} is neither true nor false`,
          'write true or false',
        );
      return [];
    });
}
