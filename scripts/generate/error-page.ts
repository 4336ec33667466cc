import { type ErrorRoom, errorRooms } from '../../schema/errors/registry.ts';
import { toTable } from './markdown-table.ts';

function toSection({ title, from, entries }: ErrorRoom): string {
  const rows = Object.entries(entries)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { meaning, remedy }]) => [`<a id="${code}"></a>\`${code}\``, meaning, remedy]);
  const folders = from.split(', ').map((folder) => `\`${folder}\``);
  return `## ${title}\n\nReported by ${folders.join(', ')}.\n\n${toTable(['code', 'meaning', 'remedy'], rows)}`;
}

/** docs/reference/errors.md: every error code by the module that reports it. */
export function toErrorPage(): string {
  return `# Error codes

Made from \`schema/errors\` by \`npm run generate\`.

A command prints \`error <code>: <message>\`, the place and a remedy; with \`--json\` each is one JSON object per line. HTTP servers
answer \`{error, code, remedy}\`. Codes are stable; each message names the file, the position and the remedy.

Exit codes of \`vrooli-bundle\`: 0 success, 1 invalid input, 2 invalid command line, 3 fault of the machine (a missing
tool, a full disk).

${errorRooms.map(toSection).join('\n')}`;
}
