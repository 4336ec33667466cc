import { DriverError } from '../../../driver-sdk/driver-error.ts';
import { type Directive, toPlace } from './redis-conf.ts';

const backup =
  'keep a copy of the folder; restore it from a backup, or move it to a safe place to start without data';

interface KnownFault {
  pattern: RegExp;
  toError: (match: RegExpExecArray, dataDir: string, directives: readonly Directive[]) => DriverError;
}

/** Lines with which Valkey ends. */
const knownFaults: readonly KnownFault[] = [
  {
    pattern: /(?:Bad file format reading|Unexpected end of file reading) the append only file ([^:\s]+)/,
    toError: ([, file], dataDir) =>
      new DriverError(
        'data-damaged',
        `the append-only file ${file} in ${dataDir} is damaged in its middle; nothing was changed`,
        backup,
      ),
  },
  {
    pattern: /Can't handle RDB format version (\d+)/,
    toError: ([, version], dataDir) =>
      new DriverError(
        'data-version-unsupported',
        `the data in ${dataDir} have the format ${version} of a newer server`,
        'install the newest version of the app that has used the data',
      ),
  },
  {
    pattern:
      /Wrong signature trying to load DB|Short read or OOM loading DB|Wrong RDB checksum|Internal error in RDB|Unrecoverable error reading the append only file|AOF file .* doesn't exist|Invalid AOF manifest/,
    toError: ([line], dataDir) =>
      new DriverError(
        'data-damaged',
        `the data in ${dataDir} are damaged: ${line}; nothing was changed`,
        backup,
      ),
  },
  {
    pattern:
      /AOF write error when the AOF fsync policy is 'always'|Error writing the RDB|No space left on device/,
    toError: (_, dataDir) =>
      new DriverError(
        'server-program-failed',
        `the disk of ${dataDir} is full or cannot be written`,
        'free disk space',
      ),
  },
  {
    pattern: /Could not create server TCP listening socket ([^:]+:\d+): bind: (.*)/,
    toError: ([, place, reason]) =>
      new DriverError(
        'server-program-failed',
        `the server cannot listen on ${place}: ${reason}`,
        'end the other program that listens there; the next start uses another port if it stays',
      ),
  },
  {
    pattern: /^>>> '(.+)'$/m,
    toError: ([, line = ''], _, directives) => {
      const [name = ''] = line.split(' ');
      const place = directives.findLast((directive) => directive.name === name.toLowerCase());
      return new DriverError(
        'settings-invalid',
        place === undefined
          ? `the server refuses the setting ${line}`
          : `${toPlace(place)}: the server refuses ${line}`,
        'correct the value in the configuration file of the scenario',
      );
    },
  },
];

/** Why the server ended, from the end of its log; undefined for a reason that is not known. */
export function findFault(
  log: string,
  dataDir: string,
  directives: readonly Directive[],
): DriverError | undefined {
  for (const { pattern, toError } of knownFaults) {
    const match = pattern.exec(log);
    if (match !== null) return toError(match, dataDir, directives);
  }
  return undefined;
}
