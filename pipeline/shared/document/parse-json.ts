import { createScanner, type JSONPath, type JSONVisitor, printParseErrorCode, visit } from 'jsonc-parser';
import { toPointer } from '../../../schema/bundle/pointer.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { DiagnosticCode } from '../../../schema/errors/codes.ts';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import { locator, type Position } from './locate.ts';
import { toSyntaxMessage, trailingComma } from './syntax-messages.ts';

/** A JSON text that was read. `value` is undefined when `ok` is false. */
export interface JsonDocument {
  ok: boolean;
  value: unknown;
  diagnostics: Diagnostic[];
  /** The position of a JSON pointer, or of its nearest existing ancestor. */
  locate(pointer: string): Position | undefined;
}

export interface ParseOptions {
  /** Named in diagnostics: relative to the repository root, never a path of the machine. */
  file?: string;
  /** Accepted nesting depth of objects and arrays. */
  maxDepth?: number;
}

const defaultMaxDepth = 200;
// jsonc-parser's SyntaxKind, which is a const enum that isolated modules cannot read
const openBrace = 1;
const closeBrace = 2;
const openBracket = 3;
const closeBracket = 4;
const endOfFile = 17;

/** The first position that is nested too deep, found without recursion. */
function findTooDeep(text: string, maxDepth: number): Position | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (;;) {
    const token: number = scanner.scan();
    if (token === endOfFile) return undefined;
    if (token === openBrace || token === openBracket) depth += 1;
    if (token === closeBrace || token === closeBracket) depth -= 1;
    if (depth > maxDepth) {
      return { line: scanner.getTokenStartLine() + 1, column: scanner.getTokenStartCharacter() + 1 };
    }
  }
}

/** Collects the faults of a text: syntax, duplicate keys, numbers and texts that JSON cannot represent exactly. */
class Findings implements JSONVisitor {
  readonly diagnostics: Diagnostic[] = [];
  private readonly text: string;
  private readonly file: string | undefined;
  private readonly keys: Set<string>[] = [];
  private silent = false;

  constructor(text: string, file: string | undefined) {
    this.text = text;
    this.file = file;
  }

  readonly onObjectBegin = (): void => {
    this.keys.push(new Set());
  };

  readonly onObjectEnd = (): void => {
    this.keys.pop();
  };

  readonly onObjectProperty = (
    name: string,
    _offset: number,
    _length: number,
    line: number,
    column: number,
    path: () => JSONPath,
  ): void => {
    const seen = this.keys.at(-1);
    if (seen?.has(name)) {
      this.add('json-key-duplicate', `the key ${JSON.stringify(name)} occurs twice in the same object`, {
        remedy: 'keep one of the two',
        at: { line: line + 1, column: column + 1 },
        pointer: toPointer([...path(), name]),
      });
    }
    seen?.add(name);
    this.checkText(name, line, column);
  };

  readonly onLiteralValue = (
    value: unknown,
    _offset: number,
    _length: number,
    line: number,
    column: number,
  ): void => {
    if (typeof value === 'string') this.checkText(value, line, column);
    if (typeof value === 'number' && !Number.isFinite(value)) {
      this.add('json-number-range', 'the number is too large', {
        remedy: 'use a number below 1.8e308',
        at: { line: line + 1, column: column + 1 },
      });
    }
  };

  readonly onError = (error: number, offset: number, _length: number, line: number, column: number): void => {
    const at = { line: line + 1, column: column + 1 };
    if (
      this.silent ||
      this.diagnostics.some((found) => found.line === at.line && found.code !== 'json-key-duplicate')
    )
      return;
    const name = printParseErrorCode(error);
    const isTrailing =
      /,\s*$/.test(this.text.slice(Math.max(0, offset - 256), offset)) &&
      /[}\]]/.test(this.text.charAt(offset));
    const found = isTrailing ? trailingComma : toSyntaxMessage(name);
    this.silent = found.cascades;
    this.add(found.code, found.message, { remedy: found.remedy, at });
  };

  private checkText(value: string, line: number, column: number): void {
    if (value.isWellFormed()) return;
    this.add('json-lone-surrogate', 'the text contains half of a surrogate pair, which is not a character', {
      remedy: 'write the whole character, or both \\u escapes of it',
      at: { line: line + 1, column: column + 1 },
    });
  }

  private add(
    code: DiagnosticCode,
    message: string,
    more: { remedy: string; at: Position; pointer?: string },
  ): void {
    this.diagnostics.push({
      severity: 'error',
      code,
      message,
      ...omitUndefined({ file: this.file, pointer: more.pointer }),
      ...more.at,
      remedy: more.remedy,
    });
  }
}

/**
 * Reads strict JSON (RFC 8259) and reports every fault with line and column. A byte order mark is accepted
 * with a warning; a duplicate key, a comment, a trailing comma and nesting beyond `maxDepth` are errors. Never throws.
 */
export function parseJsonText(source: string, options: ParseOptions = {}): JsonDocument {
  const file = options.file === undefined ? {} : { file: options.file };
  const hasMark = source.startsWith('\uFEFF');
  const text = hasMark ? source.slice(1) : source;
  const diagnostics: Diagnostic[] = [];
  if (hasMark) {
    const message = 'the file begins with a byte order mark';
    const remedy = 'save it as UTF-8 without a byte order mark';
    diagnostics.push({ severity: 'warning', code: 'json-bom', message, ...file, line: 1, column: 1, remedy });
  }
  const failed = (): JsonDocument => ({ ok: false, value: undefined, diagnostics, locate: () => undefined });

  const maxDepth = options.maxDepth ?? defaultMaxDepth;
  const tooDeep = findTooDeep(text, maxDepth);
  if (tooDeep !== undefined) {
    const message = `objects and arrays are nested more than ${maxDepth} deep`;
    diagnostics.push({
      severity: 'error',
      code: 'json-too-deep',
      message,
      ...file,
      ...tooDeep,
      remedy: 'flatten the document',
    });
    return failed();
  }
  if (text.trim() === '') {
    const message = 'the file is empty';
    diagnostics.push({
      severity: 'error',
      code: 'json-empty',
      message,
      ...file,
      line: 1,
      column: 1,
      remedy: 'write a JSON document',
    });
    return failed();
  }
  const findings = new Findings(text, options.file);
  visit(text, findings, { disallowComments: true });
  diagnostics.push(...findings.diagnostics);
  if (findings.diagnostics.length > 0) return failed();
  return { ok: true, value: JSON.parse(text), diagnostics, locate: locator(text) };
}
