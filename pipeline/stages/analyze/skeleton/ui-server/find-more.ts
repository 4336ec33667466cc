import type { AnyNode, Program } from 'acorn';
import { chooseBranch } from './choose-branch.ts';
import { evaluatePath } from './evaluate-path.ts';
import { findRouteMore, type ServerFacts } from './find-route-more.ts';
import { isRemark, parseServer, toCalledName, toMethodCall, toRequired } from './parse-server.ts';

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
    case 'BlockStatement':
      return node.body.map((one) => findIn(one, facts)).find((what) => what !== undefined);
    case 'IfStatement': {
      const taken = chooseBranch(node, facts);
      if (taken !== undefined) return taken === null ? undefined : findIn(taken, facts);
      // Only what ends or warns may depend on a condition.
      return isRemark(node.consequent) && (node.alternate == null || isRemark(node.alternate))
        ? undefined
        : 'decides at its start what it does';
    }
    default:
      return 'has code besides the serving of files';
  }
}

function findModule(name: string | undefined): string | undefined {
  return name === undefined || plainModules.test(name) ? undefined : `uses ${name}`;
}

type Declarator = Extract<AnyNode, { type: 'VariableDeclarator' }>;

function findInVariable({ id, init: given }: Declarator, facts: ServerFacts): string | undefined {
  if (given == null) return undefined;
  const init = toTaken(given, facts);
  const required = toRequired(init);
  if (required !== undefined) return findInRequired(id, required, facts);
  const path = evaluatePath(init, facts.paths);
  if (id.type === 'Identifier' && path !== undefined) facts.paths.set(id.name, path);
  if (path !== undefined || isValue(init)) return undefined;
  if (toCalledName(init) === 'express') return undefined;
  const call = toMethodCall(init);
  if (call?.method === 'listen') return findRouteMore(init, facts);
  return 'has code besides the serving of files';
}

/** The value of a condition that asks for the built pages. */
function toTaken(node: AnyNode, facts: ServerFacts): AnyNode {
  return node.type === 'ConditionalExpression' ? (chooseBranch(node, facts) ?? node) : node;
}

function findInRequired(id: Declarator['id'], module: string, facts: ServerFacts): string | undefined {
  if (id.type === 'Identifier') facts.modules.set(id.name, module);
  if (id.type === 'ObjectPattern') {
    for (const one of id.properties) {
      if (one.type === 'Property' && one.value.type === 'Identifier')
        facts.modules.set(one.value.name, module);
    }
  }
  return findModule(module);
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
