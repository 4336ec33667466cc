/** Verifies one path and prints the errors, the seconds and the peak of this process's memory. A test runner uses memory itself. */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { verify } from '../../pipeline/stages/release/verify.ts';
import { createTestContext } from '../packaging/context.ts';

const { diagnostics } = await verify(createTestContext(tmpdir()), process.argv[2] ?? '');
const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
// Of this program alone: what getrusage(2) counts includes the process that started it, before it became this program.
const peakKib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
const peakBytes = Number(peakKib) * 1024;
console.log(JSON.stringify({ errors, seconds: process.uptime(), peakBytes }));
