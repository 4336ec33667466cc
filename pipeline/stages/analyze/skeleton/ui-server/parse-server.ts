import { type AnyNode, type Options, type Program, parse } from 'acorn';

const options: Options = {
  ecmaVersion: 'latest',
  locations: true,
  allowHashBang: true,
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
};

/** A script or module as a syntax tree; undefined when it is neither, such as TypeScript. */
export function parseServer(text: string): Program | undefined {
  for (const sourceType of ['module', 'script'] as const) {
    try {
      return parse(text, { ...options, sourceType });
    } catch {
      // The other kind may fit.
    }
  }
  return undefined;
}

/** A member call such as `app.get('/x', …)`: its object, its method and its arguments. */
export function toMethodCall(node: AnyNode): { object: string; method: string; args: AnyNode[] } | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { object, property, computed } = node.callee;
  if (computed || object.type !== 'Identifier' || property.type !== 'Identifier') return undefined;
  return { object: object.name, method: property.name, args: node.arguments };
}

/** The name of what is called by name: `express()`. */
export function toCalledName(node: AnyNode): string | undefined {
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' ? node.callee.name : undefined;
}

/** The text of a string, or of a template without expressions. */
export function toText(node: AnyNode | null | undefined): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}

/** The module of `require('x')`. */
export function toRequired(node: AnyNode | null | undefined): string | undefined {
  return node != null && toCalledName(node) === 'require' && node.type === 'CallExpression'
    ? toText(node.arguments[0])
    : undefined;
}

/** Only output to the console, and the end of the program. */
export function isRemark(node: AnyNode): boolean {
  if (node.type === 'BlockStatement') return node.body.every(isRemark);
  if (node.type === 'IfStatement')
    return isRemark(node.consequent) && (node.alternate == null || isRemark(node.alternate));
  if (node.type !== 'ExpressionStatement') return false;
  const call = toMethodCall(node.expression);
  return call?.object === 'console' || (call?.object === 'process' && call.method === 'exit');
}

/** The text of a route; the usual ones for everything count as `*`. */
export function toRoute(node: AnyNode | undefined): string | undefined {
  if (node?.type === 'Literal' && 'regex' in node && node.regex != null) {
    return /^(?:\.\*|\^?\.\*\$?)$/.test(node.regex.pattern) ? '*' : undefined;
  }
  const text = toText(node);
  return text !== undefined && /^\/?(?:\*\w*|\{\*\w+\})$/.test(text) ? '*' : text;
}
