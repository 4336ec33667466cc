import { createStreamLog } from '../host/log.ts';
import { toManyLines } from '../pipeline/formats/app-texts.ts';
import type { Log } from '../pipeline/ports.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';

/** Reports findings and progress on stderr, as text for people or as JSON Lines for programs. */
export interface Reporter {
  diagnostic(diagnostic: Diagnostic): void;
  log: Log;
}

/** `file:line:column`, then the JSON pointer; empty when the diagnostic has no position. */
function toPlace({ file, line, column, pointer }: Diagnostic): string {
  const position = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined);
  return [position.join(':'), pointer].filter((part) => part !== undefined && part !== '').join(' ');
}

/** A diagnostic as text for people: the message on one line, then indented lines with the position and the remedy. */
export function renderDiagnostic(diagnostic: Diagnostic): string {
  const { severity, code, message, remedy } = diagnostic;
  const place = toPlace(diagnostic);
  const lines = [`${severity} ${code}: ${message}`];
  if (place !== '') lines.push(`  at ${place}`);
  if (remedy !== undefined && remedy !== '') lines.push(`  help: ${remedy}`);
  return `${lines.join('\n')}\n`;
}

/**
 * A reporter that writes text for people. `debug`: also writes debug messages. Names and output of a repository are in the texts, so that
 * characters which a terminal interprets are left out.
 */
export function createTextReporter(writeOut: (text: string) => void, debug: boolean): Reporter {
  const write = (text: string) => writeOut(toManyLines(text));
  return {
    diagnostic: (diagnostic) => write(renderDiagnostic(diagnostic)),
    log: createStreamLog(write, { debug }),
  };
}

/** Every line is one diagnostic; progress has the code "progress", so that a reader handles one shape only. */
export function createJsonReporter(write: (text: string) => void, debug: boolean): Reporter {
  const line = (diagnostic: Diagnostic) => write(`${JSON.stringify(diagnostic)}\n`);
  const progress = (severity: Diagnostic['severity'], message: string) =>
    line({ severity, code: 'progress', message });
  return {
    diagnostic: line,
    log: {
      info: (message) => progress('info', message),
      warn: (message) => progress('warning', message),
      debug: (message) => {
        if (debug) progress('info', message);
      },
      group: async (name, body) => {
        progress('info', name);
        return await body();
      },
    },
  };
}
