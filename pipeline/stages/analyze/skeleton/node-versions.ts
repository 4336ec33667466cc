import { posix } from 'node:path';
import { JsonNode } from '../../../../schema/bundle/json-node.ts';
import { type Target, targets } from '../../../../schema/vocabulary.ts';
import { parseJsonText } from '../../../shared/document/parse-json.ts';
import { chooseNode, type NodeWish } from '../../../shared/node-versions/choose-node.ts';
import { listOwnWishes } from '../../../shared/node-versions/own-wishes.ts';
import type { NodeVersions } from '../../../shared/node-versions/read-versions.ts';
import { asText, child } from '../config/values.ts';
import type { ScenarioSource } from './source.ts';

async function findWishes(source: ScenarioSource, folder: string): Promise<NodeWish[]> {
  const text = (await source.text(posix.join(folder, 'package.json'))) ?? '{}';
  const { value } = parseJsonText(text);
  const node = (field: string) => ({ node: asText(child(child(value, field), 'node')) });
  const read = (path: string) => source.text(posix.relative('/', path));
  const place = { dir: posix.join('/', folder), top: '/' };
  return listOwnWishes(read, place, { engines: node('engines'), volta: node('volta') });
}

/** Reports a service whose package excludes the Node of the runtime, in the words of the build. */
function report(source: ScenarioSource, id: string, wishes: readonly NodeWish[], nodes: NodeVersions): void {
  const olderOf = (target: Target) => (nodes.older[target] ?? []).map(({ version }) => version);
  const choices = targets.map((target) => ({
    target,
    version: chooseNode(wishes, [], { shipped: nodes.version, older: olderOf(target) })?.version,
  }));
  if (choices.every(({ version }) => version === nodes.version)) return;
  const asked = wishes.map(({ range, from }) => `${from} asks for Node ${range}`).join(', ');
  const lacking = choices.flatMap(({ target, version }) => (version === undefined ? [target] : []));
  const older = [...new Set(choices.flatMap(({ version }) => version ?? []))];
  if (older.length > 0) {
    source.report({
      severity: 'info',
      code: 'node-version-other',
      message: `${id} excludes Node ${nodes.version}: ${asked}; Node ${older.join(' or ')} ships beside the runtime`,
      remedy: `let it allow Node ${nodes.version}, and test it with that, for a smaller installer`,
    });
  }
  if (lacking.length === 0) return;
  const known = [...new Set([nodes.version, ...targets.flatMap(olderOf)])];
  source.report({
    severity: older.length === 0 ? 'error' : 'warning',
    code: 'node-version-unavailable',
    message: `${id}: ${asked}; an app for ${lacking.join(', ')} cannot have it. Known: ${known.join(', ')}`,
    remedy: 'let it allow one of these versions, and test the service with it',
  });
}

/** Reports what the programs of Node in a draft ask for that the runtime is not. */
export async function reportNodeVersions(
  source: ScenarioSource,
  skeleton: Record<string, unknown>,
  nodes: NodeVersions,
): Promise<void> {
  for (const service of new JsonNode(skeleton).at('services').items) {
    const build = service.at('build');
    const isPages = service.at('type').text === 'ui-bundle' && build.at('entry_point').text === undefined;
    if (build.at('type').text !== 'npm' || build.at('bundle').value === true || isPages) continue;
    const wishes = await findWishes(source, build.at('source_dir').text ?? '.');
    report(source, service.at('id').text ?? '', wishes, nodes);
  }
}
