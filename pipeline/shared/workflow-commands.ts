/**
 * A text as lines that a workflow's runner takes for nothing but text. The runner reads every line of a job's output, ends lines at
 * carriage returns too, and runs `::command::` after white space and `##[command]` anywhere.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function withoutCommands(text: string): string {
  return text
    .replaceAll(/(^|[\r\n])([\s\x85]*):(?=:)/g, '$1$2: ')
    .replaceAll('##[', '## [')
    .replaceAll(/\r(?!\n)/g, '\n');
}
