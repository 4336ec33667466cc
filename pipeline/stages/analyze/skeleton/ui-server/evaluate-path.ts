import { posix } from 'node:path';
import type { AnyNode } from 'acorn';
import { toCalledName, toMethodCall, toText } from './parse-server.ts';

/** Paths that variables of a script hold, relative to the script's folder. */
export type KnownPaths = ReadonlyMap<string, string>;

/**
 * The path, relative to the script's folder, that an expression names: `path.join(__dirname, 'dist')`, `'./dist'`, a variable with
 * such a value. Undefined when it depends on anything else.
 */
export function evaluatePath(node: AnyNode, known: KnownPaths): string | undefined {
  const text = toText(node);
  if (text !== undefined) return posix.isAbsolute(text) ? undefined : posix.normalize(text);
  if (node.type === 'Identifier') return node.name === '__dirname' ? '.' : known.get(node.name);
  if (node.type === 'MemberExpression') return isOwnFolder(node) ? '.' : undefined;
  if (toCalledName(node) === 'fileURLToPath' && node.type === 'CallExpression') {
    return isOwnUrl(node.arguments[0]) ? 'server.js' : undefined;
  }
  return evaluateCall(node, known);
}

function evaluateCall(node: AnyNode, known: KnownPaths): string | undefined {
  const call = toMethodCall(node);
  if (call?.object === 'process' && call.method === 'cwd') return '.';
  if (call?.object !== 'path') return undefined;
  const parts = call.args.map((part) => evaluatePath(part, known));
  const given = parts.filter((part) => part !== undefined);
  if (given.length === 0 || given.length < parts.length) return undefined;
  if (call.method === 'dirname') return posix.dirname(given[0] ?? '');
  return call.method === 'join' || call.method === 'resolve' ? posix.join(...given) : undefined;
}

function isMeta(node: AnyNode): boolean {
  return node.type === 'MetaProperty' && node.meta.name === 'import';
}

function isOwnFolder(node: AnyNode): boolean {
  return (
    node.type === 'MemberExpression' &&
    isMeta(node.object) &&
    node.property.type === 'Identifier' &&
    node.property.name === 'dirname'
  );
}

function isOwnUrl(node: AnyNode | undefined): boolean {
  return (
    node?.type === 'MemberExpression' &&
    isMeta(node.object) &&
    node.property.type === 'Identifier' &&
    node.property.name === 'url'
  );
}
