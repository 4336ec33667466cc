import * as core from '@actions/core';
import type { Log } from '../../pipeline/ports.ts';

/** A message whose lines the runner does not read as commands: such a line begins with `::`, after spaces, or has `##[`. */
export const toPlainText = (message: string): string =>
  message
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/^\s*::/gm, (start) => `| ${start.trimStart()}`)
    .replaceAll('##[', '## [');

/** Progress in a job's log. A runner cannot nest groups: inner ones are lines of the outer one. */
export function createActionsLog(): Log {
  let depth = 0;
  return {
    info: (message) => core.info(toPlainText(message)),
    warn: (message) => core.warning(message),
    debug: (message) => core.debug(message),
    group: async (name, body) => {
      if (depth === 0) core.startGroup(name);
      else core.info(toPlainText(`${name} …`));
      depth += 1;
      const start = performance.now();
      try {
        return await body();
      } finally {
        depth -= 1;
        core.info(toPlainText(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`));
        if (depth === 0) core.endGroup();
      }
    },
  };
}
