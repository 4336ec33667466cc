/** An option of a command line, as `parseArgs` reads it and as help texts, manual pages and shell completions describe it. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** One letter. */
  readonly short?: string;
  /** The placeholder of the value of a `string`. */
  readonly value?: string;
  /** What the value is, for completion. */
  readonly completes?: 'folder' | readonly string[];
  readonly summary: string;
}

export type CommandOptions = Readonly<Record<string, CommandOption>>;

/** The lines of a help text: forms of the command line in a column, and what each means. */
export function formatUsageLines(
  lines: readonly { form: string; summary: string }[],
  column: number,
): string[] {
  return lines.map(({ form, summary }) => `  ${form.padEnd(column)}${summary}`);
}
