import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cli.ts';

/** A fenced `sh` block of a page. `notRun` is the reason of a block that the test cannot run. */
export interface CommandBlock {
  page: string;
  line: number;
  text: string;
  notRun?: string;
}

const opening = /^```(\S+)(.*)$/;

/** The shell blocks of a Markdown page in order. @throws {Error} for an unclosed fence and for an unknown attribute */
export function readCommandBlocks(page: string): CommandBlock[] {
  const lines = readFileSync(join(root, page), 'utf8').split('\n');
  const blocks: CommandBlock[] = [];
  let begun: { language: string; attributes: string; line: number } | undefined;
  for (const [index, text] of lines.entries()) {
    if (begun === undefined) {
      const [, language, attributes] = opening.exec(text) ?? [];
      if (language !== undefined) begun = { language, attributes: attributes?.trim() ?? '', line: index + 1 };
      continue;
    }
    if (text !== '```') continue;
    if (begun.language === 'sh') {
      const notRun = /^not-run="([^"]+)"$/.exec(begun.attributes)?.[1];
      if (notRun === undefined && begun.attributes !== '')
        throw new Error(`${page}:${begun.line}: unknown attribute ${begun.attributes}`);
      const block = { page, line: begun.line, text: lines.slice(begun.line, index).join('\n') };
      blocks.push(notRun === undefined ? block : { ...block, notRun });
    }
    begun = undefined;
  }
  if (begun !== undefined) throw new Error(`${page}:${begun.line}: the block is not closed`);
  return blocks;
}
