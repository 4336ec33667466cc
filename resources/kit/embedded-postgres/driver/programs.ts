import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DriverError } from '../../../driver-sdk/driver-error.ts';

/** Paths of the Postgres programs beside the driver. */
export interface Programs {
  postgres: string;
  initdb: string;
  pgCtl: string;
  /** The folder with the files that the server reads, such as `extension/`. */
  share: string;
  /** Major version, such as "18"; data directories of other versions cannot be opened. */
  major: string;
}

/** Finds the programs below the resource's root (`bin/`, `share/`). @throws {DriverError} `server-files-incomplete` when one is missing */
export function findPrograms(root: string, platform: NodeJS.Platform): Programs {
  const name = (program: string) => join(root, 'bin', platform === 'win32' ? `${program}.exe` : program);
  const share = platform === 'win32' ? join(root, 'share') : join(root, 'share', 'postgresql');
  return {
    postgres: name('postgres'),
    initdb: name('initdb'),
    pgCtl: name('pg_ctl'),
    share,
    major: readMajor(share),
  };
}

/** initdb's own bootstrap script begins with "# PostgreSQL <major>"; initdb relies on that line too. */
function readMajor(share: string): string {
  const file = join(share, 'postgres.bki');
  let line: string | undefined;
  try {
    line = readFileSync(file, 'utf8').split('\n', 1)[0];
  } catch (cause) {
    throw new DriverError(
      'server-files-incomplete',
      `the Postgres programs are not complete: ${file} is missing`,
      'reinstall the app',
      {
        cause,
      },
    );
  }
  const major = /^# PostgreSQL (\d+)$/.exec(line?.trim() ?? '')?.[1];
  if (major === undefined) {
    throw new DriverError(
      'server-files-incomplete',
      `${file} does not begin with "# PostgreSQL <major>"`,
      'reinstall the app',
    );
  }
  return major;
}
