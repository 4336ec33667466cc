import { withoutCommands } from '../pipeline/shared/workflow-commands.ts';
import { followParent } from './follow-parent.ts';
import { runCli } from './program.ts';

followParent(process.env);

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  // A step of a workflow can run this program: names and paths of the repository must be no commands there.
  stderr: (text) => process.stderr.write(withoutCommands(text)),
  cwd: process.cwd(),
  env: process.env,
});
