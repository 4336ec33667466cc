import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { positionIn } from '../document/locate.ts';
import { isPlaceholder, type LiteralPattern } from './patterns.ts';

/** A literal that looks like a secret. Never contains the value. */
export interface Literal {
  rule: string;
  line: number;
  column: number;
  /** A credential of this machine or of an example, such as a development database on localhost. */
  isLocal: boolean;
}

const config = {
  rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }],
};

/** Host names that resolve only on a developer's machine or not at all: without a dot, loopback, or reserved by RFC 2606. */
const localHost =
  /@(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|[\w-]+|(?:[\w-]+\.)*example(?:\.(?:com|org|net))?|[\w.-]+\.(?:test|invalid|local|localhost))(?=[:/?"'`\s]|$)/i;
const placeholder = /:\/\/[^@\s]*(?:\$\{?[A-Za-z_]|<|\{\{|%s|\*\*\*|xxx)/i;

/** Limit of findings per file. */
export const maxFindings = 100;

/**
 * Finds known forms of credentials in a text: the rules of secretlint's recommended preset and those of
 * resources/secret-rules/literals.json. One finding for each place, ordered by place.
 */
export async function scanText(
  file: string,
  text: string,
  patterns: readonly LiteralPattern[],
): Promise<Literal[]> {
  const toPosition = positionIn(text);
  const found = new Map<string, Literal>();
  const add = (rule: string, offset: number, isLocal: boolean) => {
    const place = toPosition(offset);
    const key = String(place.line);
    if (!found.has(`${key} ${rule}`)) found.set(`${key} ${rule}`, { rule, ...place, isLocal });
  };
  for (const pattern of patterns) {
    for (const offset of pattern.find(text)) add(pattern.id, offset, false);
  }
  const covered = new Set([...found.values()].map((literal) => literal.line));
  const result = await lintSource({
    source: { filePath: file, content: text, contentType: 'text' },
    options: { config, maskSecrets: true },
  });
  for (const message of result.messages) {
    const [start, end] = message.range;
    const rule = message.ruleId.replace('@secretlint/secretlint-rule-', '');
    const isConnection = rule === 'basicauth' || rule === 'database-connection-string';
    const literal = text.slice(start, end + 64).split(/[\s"'`]/, 1)[0] ?? '';
    const isLocal = isConnection && (localHost.test(literal) || placeholder.test(literal));
    if (!covered.has(toPosition(start).line) && !isPlaceholder(literal)) add(rule, start, isLocal);
  }
  return [...found.values()].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, maxFindings);
}
