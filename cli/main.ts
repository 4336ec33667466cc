import { ignoreDebugger } from '../host/ignore-debugger.ts';
import { runCli } from './program.ts';

ignoreDebugger();
process.exitCode = await runCli(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  cwd: process.cwd(),
  env: process.env,
});
