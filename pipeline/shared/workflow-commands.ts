/**
 * A text as lines that a workflow's runner takes for nothing but text. The runner reads every line of a job's output, ends lines at
 * carriage returns too, and runs `::command::` after white space and `##[command]` anywhere.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function withoutCommands(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/^(?:[^\S\n]|\x85)*::/gm, '| ::')
    .replaceAll('##[', '## [');
}
