import * as core from '@actions/core';
import type { Log } from '../../pipeline/ports.ts';
import { withoutCommands } from '../../pipeline/shared/workflow-commands.ts';

/** Writes a text to the job's log. The other functions of @actions/core escape theirs. */
export const writeLine = (text: string): void => core.info(withoutCommands(text));

/** Progress in a job's log. A runner cannot nest groups: inner ones are lines of the outer one. */
export function createActionsLog(): Log {
  let depth = 0;
  return {
    info: writeLine,
    warn: (message) => core.warning(message),
    debug: (message) => core.debug(message),
    group: async (name, body) => {
      if (depth === 0) core.startGroup(name);
      else writeLine(`${name} …`);
      depth += 1;
      const start = performance.now();
      try {
        return await body();
      } finally {
        depth -= 1;
        writeLine(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
        if (depth === 0) core.endGroup();
      }
    },
  };
}
