import type { AnyNode } from 'acorn';
import { evaluatePath } from './evaluate-path.ts';
import type { ServerFacts } from './find-route-more.ts';
import { toCalledName, toMethodCall } from './parse-server.ts';

type Branching = Extract<AnyNode, { type: 'IfStatement' | 'ConditionalExpression' }>;

/**
 * The branch that a condition takes once the pages are built: `existsSync(path.join(__dirname, 'dist'))` is true then. Null for a branch
 * that is not there, undefined for any other condition.
 */
export function chooseBranch(
  { test, consequent, alternate }: Branching,
  facts: Pick<ServerFacts, 'output' | 'paths' | 'modules'>,
): AnyNode | null | undefined {
  const isNegated = test.type === 'UnaryExpression' && test.operator === '!';
  if (!isBuilt(isNegated ? test.argument : test, facts)) return undefined;
  return (isNegated ? alternate : consequent) ?? null;
}

/** Whether an expression asks if the built pages exist. */
function isBuilt(
  node: AnyNode,
  { output, paths, modules }: Pick<ServerFacts, 'output' | 'paths' | 'modules'>,
): boolean {
  if (node.type !== 'CallExpression') return false;
  const call = toMethodCall(node);
  const isAsked =
    (call?.method === 'existsSync' && isFs(modules.get(call.object))) ||
    (toCalledName(node) === 'existsSync' && isFs(modules.get('existsSync')));
  const [asked] = node.arguments;
  const path = isAsked && asked !== undefined ? evaluatePath(asked, paths) : undefined;
  return path !== undefined && (path === output || path === `${output}/index.html`);
}

const isFs = (name: string | undefined): boolean => name === 'fs' || name === 'node:fs';
