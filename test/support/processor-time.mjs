import { appendFileSync, readFileSync } from 'node:fs';

/**
 * Processor time in seconds of this process and of the programs that it started and waited for. Only Linux states it: 0 elsewhere. The load of
 * the machine changes it little, unlike the time on the clock.
 */
export function readProcessorTime() {
  if (process.platform !== 'linux') return 0;
  const text = readFileSync('/proc/self/stat', 'utf8');
  // Fields 14 to 17 of proc(5), in hundredths of a second: own user and system time, then those of children.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field) / 100, 0);
}

/**
 * Adds a line to the file that BUNDLE_TEST_TIMES names, if it is set.
 * @param {number} seconds
 * @param {string} path of a test file
 */
export function recordProcessorTime(seconds, path) {
  const file = process.env['BUNDLE_TEST_TIMES'];
  if (file !== undefined) appendFileSync(file, `${seconds.toFixed(2)}\t${path}\n`);
}
