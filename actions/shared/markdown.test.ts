import { describe, expect, it } from '@jest/globals';
import { PipelineError } from '../../pipeline/errors.ts';
import { renderFailure } from './failure-summary.ts';
import { code, escapeMarkdown, section, table } from './markdown.ts';

describe('Markdown', () => {
  it('escapes the shown text', () => {
    expect(escapeMarkdown('a|b <img src=x> *c*\nd')).toBe('a\\|b &lt;img src=x&gt; \\*c\\* d');
    expect(code('a|b`</code>')).toBe('<code>a&#124;b`&lt;/code></code>');
  });

  it('leaves out a section and a table that would be empty', () => {
    expect(table(['A'], [])).toBe('');
    expect(section('Title', '')).toBe('');
    expect(table(['A', 'B'], [['1', '2']])).toBe('| A | B |\n| --- | --- |\n| 1 | 2 |\n');
  });

  it('shows a failure with its remedy and every finding', () => {
    const error = new PipelineError({
      code: 'analyze-failed',
      blame: 'input',
      message: 'analyze found an error',
      remedy: 'correct it',
      diagnostics: [
        {
          severity: 'error',
          code: 'resource-unknown',
          message: 'no "x|y"',
          file: 'a.json',
          line: 4,
          pointer: '/b',
        },
      ],
    });
    expect(renderFailure(error)).toBe(
      '## The bundle was not built\n\n<code>analyze-failed</code> analyze found an error\n\ncorrect it\n\n' +
        '| Severity | Code | What | Where | What to do |\n| --- | --- | --- | --- | --- |\n' +
        '| error | <code>resource-unknown</code> | no "x\\|y" | <code>a.json:4</code> <code>/b</code> |  |\n',
    );
  });
});
