import { JsonNode } from '../json-node.ts';
import { findPathFault, type PathFault } from '../path.ts';
import { type Finding, found, nameOf, type Rule, servicesOf, warned } from './rule.ts';

const explanations: Record<PathFault, { problem: string; remedy: string }> = {
  'path-absolute': { problem: 'is an absolute path', remedy: 'make it relative to its root' },
  'path-escapes': { problem: 'leaves its root', remedy: 'keep it inside: use fewer ".." parts' },
  'path-invalid': { problem: 'contains a NUL character', remedy: 'remove the character' },
};

function check(node: JsonNode, root: string): Finding[] {
  const path = node.text;
  const fault = path === undefined ? undefined : findPathFault(path);
  if (path === undefined || fault === undefined) return [];
  const { problem, remedy } = explanations[fault];
  return [found(fault, node, `${nameOf(node)} ${JSON.stringify(path)} ${problem} (${root})`, remedy)];
}

/** A program is a name that PATH finds, or a path inside the bundle. */
function checkProgram(node: JsonNode): Finding[] {
  const fault = findPathFault(node.text ?? '');
  if (fault !== 'path-absolute') return check(node, 'the bundle root');
  const message = `${nameOf(node)} ${JSON.stringify(node.text)} lies outside the bundle and may be missing on another machine`;
  return [warned('command-outside-bundle', node, message, 'ship the program with the bundle')];
}

/** A glob without the mark of an exclusion. */
function withoutMark(node: JsonNode): JsonNode {
  return new JsonNode(node.text?.replace(/^!/, ''), node.path);
}

/** The name of a scenario is the name of a folder. */
function checkName(node: JsonNode): Finding[] {
  if (node.text === undefined || !/[/\\:*?"<>|]|^\.{1,2}$/.test(node.text)) return [];
  const message = `${nameOf(node)} ${JSON.stringify(node.text)} cannot be the name of a folder`;
  return [found('path-invalid', node, message, 'name the scenario as its folder')];
}

function checkTree(tree: JsonNode): Finding[] {
  return [
    ...check(tree.at('path'), 'app data'),
    ...check(tree.at('source'), 'the bundle root'),
    ...tree.at('files').items.flatMap((item) => check(withoutMark(item), 'the scenario')),
    ...tree.at('programs').items.flatMap((item) => check(item, 'the working tree')),
    ...tree.at('links').items.flatMap((item) => check(item, 'the working tree')),
  ];
}

/** Every path stays inside the bundle root, app data, or (for builds) the scenario. */
export const pathsStayInside: Rule = (root) => [
  ...check(root.at('ipc', 'auth_token_path'), 'app data'),
  ...check(root.at('telemetry', 'file'), 'app data'),
  ...checkTree(root.at('working_tree')),
  ...root
    .at('scenarios')
    .items.flatMap((scenario) => [
      ...checkName(scenario.at('name')),
      ...check(scenario.at('folder'), 'the repository'),
      ...checkTree(scenario.at('working_tree')),
    ]),
  ...root
    .at('secrets')
    .items.flatMap((secret) =>
      secret.at('target', 'type').text === 'file' ? check(secret.at('target', 'name'), 'app data') : [],
    ),
  ...servicesOf(root).flatMap(({ node }) => [
    ...node
      .at('binaries')
      .entries.flatMap(([, binary]) => [
        ...check(binary.at('path'), 'the bundle root'),
        ...check(binary.at('cwd'), 'the bundle root'),
      ]),
    ...check(node.at('build', 'source_dir'), 'the scenario'),
    ...check(node.at('build', 'output_pattern'), 'the scenario'),
    ...node.at('data_dirs').items.flatMap((item) => check(item, 'app data')),
    ...check(node.at('log_dir'), 'app data'),
    ...node.at('assets').items.flatMap((asset) => check(asset.at('path'), 'the bundle root')),
    ...(node.at('health', 'type').text === 'unix' ? check(node.at('health', 'path'), 'app data') : []),
    ...checkProgram(node.at('health', 'command', 0)),
    ...node.at('migrations').items.flatMap((migration) => checkProgram(migration.at('command', 0))),
  ]),
];
