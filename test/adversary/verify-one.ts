/** Verifies one path and prints the errors, the seconds and the peak of this process's memory. A test runner uses memory itself. */
import { tmpdir } from 'node:os';
import { verify } from '../../pipeline/stages/release/verify.ts';
import { createTestContext } from '../packaging/context.ts';

const { diagnostics } = await verify(createTestContext(tmpdir()), process.argv[2] ?? '');
const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
// KiB on Linux
const peakBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ errors, seconds: process.uptime(), peakBytes }));
