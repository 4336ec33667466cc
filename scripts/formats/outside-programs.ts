import { spawnSync } from 'node:child_process';
import { hasProgram } from '../../host/exec.ts';

interface OutsideProgram {
  name: string;
  /** Arguments that make it read the whole file, or list what is in it. */
  args(file: string): readonly string[];
}

const sevenZip: OutsideProgram = { name: '7z', args: (file) => ['t', file] };
const bsdtar: OutsideProgram = { name: 'bsdtar', args: (file) => ['-tf', file] };

/** Programs that are not of this project and open a file of a format, by the suffix of its name. The first one on this machine is asked. */
const bySuffix: readonly (readonly [suffix: string, programs: readonly OutsideProgram[]])[] = [
  ['.deb', [{ name: 'dpkg-deb', args: (file) => ['--contents', file] }]],
  ['.rpm', [{ name: 'rpm', args: (file) => ['--query', '--list', '--package', file] }]],
  ['.tar.zst', [{ name: 'tar', args: (file) => ['--zstd', '-tf', file] }, bsdtar]],
  ['.zip', [{ name: 'unzip', args: (file) => ['-t', file] }, bsdtar, sevenZip]],
  ['.msi', [{ name: 'msiinfo', args: (file) => ['tables', file] }, sevenZip]],
  ['.exe', [sevenZip]],
  ['.dmg', [sevenZip]],
  ['.pkg', [bsdtar, sevenZip]],
  ['.AppImage', [{ name: 'file', args: (file) => ['--brief', file] }]],
];

/** Which outside program opens a file again: its name, or why none did. */
export function openAgain(file: string): string {
  const programs = bySuffix.find(([suffix]) => file.endsWith(suffix))?.[1] ?? [];
  const program = programs.find(({ name }) => hasProgram(name));
  if (programs.length === 0) return 'no program is listed for it';
  if (program === undefined) return `${programs.map(({ name }) => name).join(', ')}: not on this machine`;
  const { status, stderr, error } = spawnSync(program.name, program.args(file), {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status === 0) return program.name;
  const [first = ''] = (error?.message ?? stderr).trim().split('\n');
  return `${program.name} refuses it: ${first}`;
}
