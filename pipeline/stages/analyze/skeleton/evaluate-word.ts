import type { DoubleQuotedChild, Word, WordPart } from 'unbash';

/** What is known of the variables of a step when it runs. */
export interface ShellScope {
  /** The value of a variable: empty when the step starts without it, undefined when it cannot be known before the start. */
  find(name: string): string | undefined;
  /** What `$(pwd)` prints. */
  cwd: string;
}

/**
 * The value of a shell word when it depends on nothing but the scope; undefined for anything else, such as the output of a program.
 * A constant that reads like a template of the bundle (`'${x}'`) has no value either: it could not be written down.
 */
export function evaluateWord(word: Word, scope: ShellScope): string | undefined {
  if (word.parts === undefined) return toConstant(word.value, !/["'\\]/.test(word.text));
  return join(word.parts.map((part) => toText(part, scope)));
}

function join(parts: readonly (string | undefined)[]): string | undefined {
  return parts.some((part) => part === undefined) ? undefined : parts.join('');
}

function toConstant(text: string, isPlain: boolean): string | undefined {
  return text.includes('${') || (isPlain && text.startsWith('~')) ? undefined : text;
}

function toText(part: WordPart | DoubleQuotedChild, scope: ShellScope): string | undefined {
  switch (part.type) {
    case 'Literal':
      return toConstant(part.value, part.text === part.value);
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return toConstant(part.value, false);
    case 'DoubleQuoted':
      return join(part.parts.map((inner) => toText(inner, scope)));
    case 'SimpleExpansion':
      return /^\$\w+$/.test(part.text) ? scope.find(part.text.slice(1)) : undefined;
    case 'ParameterExpansion': {
      const { operation, parameter, prefix, index } = part;
      if (prefix !== undefined || index !== undefined) return undefined;
      const value = scope.find(parameter);
      if (operation === undefined) return value;
      if (operation.type !== 'Default' || value === undefined) return undefined;
      if (/^:?[-=]$/.test(operation.operator)) return value || evaluateWord(operation.operand, scope);
      return operation.operator.endsWith('?') ? value || undefined : undefined;
    }
    case 'CommandExpansion':
      return /^(?:\$\(\s*pwd\s*\)|`\s*pwd\s*`)$/.test(part.text) ? scope.cwd : undefined;
    case 'Glob':
      return part.value;
    default:
      return undefined;
  }
}
