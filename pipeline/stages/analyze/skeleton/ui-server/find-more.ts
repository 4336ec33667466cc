import type { AnyNode, Program } from 'acorn';
import { findRouteMore, type ServerFacts } from './find-route-more.ts';
import { isRemark, parseServer, toCalledName, toMethodCall, toRequired } from './parse-server.ts';
import { evaluatePath } from './evaluate-path.ts';

/** What a server does besides serving a folder and passing calls on to the API. `line` counts from 1. */
export interface More {
  what: string;
  line: number;
}

/** Modules that a server of files needs, and that do nothing by themselves. */
const plainModules =
  /^(?:node:)?(?:path|fs|url|http|process)$|^(?:express|cors|compression|morgan|dotenv|serve-static|http-proxy-middleware)$/;

/**
 * The first thing that a server does besides serving `output` (relative to the server's folder) with a fallback to its index.html and
 * answering /health; undefined when the whole file is understood and there is no such thing. Whatever is not understood counts.
 */
export function findMore(text: string, output: string, options: { proxyStrips: boolean }): More | undefined {
  const program = parseServer(text);
  if (program === undefined) return { what: 'is not plain JavaScript', line: 1 };
  const facts: ServerFacts = { output, paths: new Map(), modules: new Map(), ...options };
  return firstIn(program.body, facts);
}

function firstIn(nodes: Program['body'], facts: ServerFacts): More | undefined {
  for (const node of nodes) {
    const what = findIn(node, facts);
    if (what !== undefined) return { what, line: node.loc?.start.line ?? 1 };
  }
  return undefined;
}

function findIn(node: AnyNode, facts: ServerFacts): string | undefined {
  switch (node.type) {
    case 'EmptyStatement':
      return undefined;
    case 'ImportDeclaration':
      for (const { local } of node.specifiers) facts.modules.set(local.name, String(node.source.value));
      return findModule(String(node.source.value));
    case 'VariableDeclaration':
      return node.declarations.map((one) => findInVariable(one, facts)).find((what) => what !== undefined);
    case 'ExpressionStatement':
      return findRouteMore(node.expression, facts);
    case 'IfStatement':
      // Only what ends or warns may depend on a condition.
      return isRemark(node.consequent) && (node.alternate == null || isRemark(node.alternate))
        ? undefined
        : 'decides at its start what it does';
    default:
      return 'has code besides the serving of files';
  }
}

function findModule(name: string | undefined): string | undefined {
  return name === undefined || plainModules.test(name) ? undefined : `uses ${name}`;
}

type Declarator = Extract<AnyNode, { type: 'VariableDeclarator' }>;

function findInVariable({ id, init }: Declarator, facts: ServerFacts): string | undefined {
  const required = toRequired(init);
  if (required !== undefined) {
    if (id.type === 'Identifier') facts.modules.set(id.name, required);
    if (id.type === 'ObjectPattern') {
      for (const one of id.properties) {
        if (one.type === 'Property' && one.value.type === 'Identifier')
          facts.modules.set(one.value.name, required);
      }
    }
    return findModule(required);
  }
  if (init == null) return undefined;
  const path = evaluatePath(init, facts.paths);
  if (id.type === 'Identifier' && path !== undefined) facts.paths.set(id.name, path);
  if (path !== undefined || isValue(init)) return undefined;
  if (toCalledName(init) === 'express') return undefined;
  const call = toMethodCall(init);
  if (call?.method === 'listen') return findRouteMore(init, facts);
  return 'has code besides the serving of files';
}

/** A value of the environment or a constant: nothing that answers a request. */
function isValue(node: AnyNode): boolean {
  switch (node.type) {
    case 'Literal':
      return true;
    case 'TemplateLiteral':
      return node.expressions.every(isValue);
    case 'Identifier':
      return true;
    case 'MemberExpression':
      return isValue(node.object);
    case 'LogicalExpression':
    case 'BinaryExpression':
      return isValue(node.left) && isValue(node.right);
    case 'ConditionalExpression':
      return [node.test, node.consequent, node.alternate].every(isValue);
    case 'UnaryExpression':
      return isValue(node.argument);
    case 'CallExpression':
      return /^(?:Number|String|parseInt)$/.test(toCalledName(node) ?? '') && node.arguments.every(isValue);
    default:
      return false;
  }
}
