import type { AnyNode } from 'acorn';
import { evaluatePath } from './evaluate-path.ts';
import { isRemark, toCalledName, toMethodCall, toRoute, toText } from './parse-server.ts';

export interface ServerFacts {
  /** The folder of the pages, relative to the server's. */
  output: string;
  /** Whether the proxy library leaves out the path that it is mounted at. */
  proxyStrips: boolean;
  paths: Map<string, string>;
  /** Modules by the name of the variable that holds them. */
  modules: Map<string, string>;
}

/** Middleware that has no effect on pages of the same origin. */
const harmless = /^(?:cors|compression|morgan)$/;
const staticOptions = /^(?:maxAge|etag|lastModified|immutable|cacheControl)$/;
const proxyOptions = /^(?:target|changeOrigin|ws|logLevel|secure|timeout|proxyTimeout|xfwd)$/;

/** What a call at the top of a server adds to serving files; undefined when it adds nothing. */
export function findRouteMore(node: AnyNode, facts: ServerFacts): string | undefined {
  const call = toMethodCall(node);
  if (call === undefined) return 'has code besides the serving of files';
  const { object, method, args } = call;
  if (object === 'console' || (facts.modules.get(object) === 'dotenv' && method === 'config'))
    return undefined;
  if (object === 'process') return method === 'on' || method === 'exit' ? undefined : 'changes its process';
  switch (method) {
    case 'listen':
      return args.every((arg) => !isFunction(arg) || hasOnlyRemarks(arg))
        ? undefined
        : 'does work at its start';
    case 'disable':
      return undefined;
    case 'on':
      return toText(args[0]) === 'error' ? undefined : 'listens to further events';
    case 'use':
      return findInUse(args, facts);
    case 'get':
      return findInGet(args, facts);
    default:
      return `answers ${method.toUpperCase()} ${toRoute(args[0]) ?? 'requests'} itself`;
  }
}

function isFunction(node: AnyNode): boolean {
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
}

function hasOnlyRemarks(node: AnyNode): boolean {
  return (
    (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression') &&
    node.body.type === 'BlockStatement' &&
    isRemark(node.body)
  );
}

function findInUse(args: readonly AnyNode[], facts: ServerFacts): string | undefined {
  const [first, second] = args;
  if (first === undefined || args.length > 2) return 'has code besides the serving of files';
  if (second === undefined) return findInMiddleware(first, facts);
  const route = toRoute(first);
  if (route === '/' || route === '*')
    return isFunction(second) && answersWithIndex(second, facts) ? undefined : findInStatic(second, facts);
  if (route !== '/api' && route !== '/ws') return `answers ${route ?? 'further paths'} itself`;
  return findInProxy(route, second, facts);
}

function findInMiddleware(node: AnyNode, facts: ServerFacts): string | undefined {
  if (harmless.test(facts.modules.get(toCalledName(node) ?? '') ?? '')) return undefined;
  if (isFunction(node)) return answersWithIndex(node, facts) ? undefined : 'has middleware of its own';
  return isBodyParser(node, facts) ? undefined : findInStatic(node, facts);
}

function isBodyParser(node: AnyNode, { modules }: ServerFacts): boolean {
  const call = toMethodCall(node);
  return modules.get(call?.object ?? '') === 'express' && /^(?:json|urlencoded)$/.test(call?.method ?? '');
}

/** `express.static(…)` or `serveStatic(…)` of the folder with the pages. */
function findInStatic(node: AnyNode, facts: ServerFacts): string | undefined {
  const call = toMethodCall(node);
  const isStatic =
    (facts.modules.get(call?.object ?? '') === 'express' && call?.method === 'static') ||
    facts.modules.get(toCalledName(node) ?? '') === 'serve-static';
  if (!isStatic || node.type !== 'CallExpression') return 'has middleware of its own';
  const [folder, options] = node.arguments;
  const path = folder === undefined ? undefined : evaluatePath(folder, facts.paths);
  if (path !== facts.output)
    return `serves ${path ?? 'a folder that is chosen at its start'}, not ${facts.output}`;
  return options === undefined || hasOnlyKeys(options, staticOptions)
    ? undefined
    : 'serves files in its own way';
}

function hasOnlyKeys(node: AnyNode, allowed: RegExp): boolean {
  return (
    node.type === 'ObjectExpression' &&
    node.properties.every(
      (one) => one.type === 'Property' && one.key.type === 'Identifier' && allowed.test(one.key.name),
    )
  );
}

function findInProxy(route: string, node: AnyNode, facts: ServerFacts): string | undefined {
  const isProxy = facts.modules.get(toCalledName(node) ?? '') === 'http-proxy-middleware';
  const options = node.type === 'CallExpression' ? node.arguments[0] : undefined;
  const isPlain =
    isProxy && !facts.proxyStrips && options !== undefined && hasOnlyKeys(options, proxyOptions);
  return isPlain ? undefined : `answers ${route} in its own way`;
}

function findInGet(args: readonly AnyNode[], facts: ServerFacts): string | undefined {
  const [first, handler] = args;
  const route = toRoute(first);
  if (route === '/health' && args.length === 2) return undefined;
  if (args.length === 1) return undefined;
  if ((route === '*' || route === '/') && handler !== undefined && args.length === 2)
    return answersWithIndex(handler, facts) ? undefined : 'answers pages in its own way';
  return `answers GET ${route ?? 'further paths'} itself`;
}

/** `(req, res) => res.sendFile(path.join(__dirname, 'dist', 'index.html'))`. */
function answersWithIndex(node: AnyNode, facts: ServerFacts): boolean {
  const sent = toOnlyExpression(node);
  const call = sent === undefined ? undefined : toMethodCall(sent);
  const [file] = call?.args ?? [];
  if (call?.method !== 'sendFile' || call.args.length !== 1 || file === undefined) return false;
  return (
    evaluatePath(file, facts.paths) === (facts.output === '.' ? 'index.html' : `${facts.output}/index.html`)
  );
}

/** The expression that is all that a function does. */
function toOnlyExpression(node: AnyNode): AnyNode | undefined {
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return undefined;
  if (node.body.type !== 'BlockStatement') return node.body;
  const [only, ...more] = node.body.body;
  if (more.length > 0) return undefined;
  if (only?.type === 'ExpressionStatement') return only.expression;
  return only?.type === 'ReturnStatement' ? (only.argument ?? undefined) : undefined;
}
