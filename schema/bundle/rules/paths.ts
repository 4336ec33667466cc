import { findPathFault, type PathFault } from '../path.ts';
import type { Place } from '../place.ts';
import { type Finding, found, nameOf, type Rule, servicesOf, warned } from './rule.ts';

const explanations: Record<PathFault, { problem: string; remedy: string }> = {
  'path-absolute': { problem: 'is an absolute path', remedy: 'make it relative to its root' },
  'path-escapes': { problem: 'leaves its root', remedy: 'keep it inside: use fewer ".." parts' },
  'path-invalid': { problem: 'contains a NUL character', remedy: 'remove the character' },
};

function check(place: Place, root: string): Finding[] {
  const path = place.text;
  const fault = path === undefined ? undefined : findPathFault(path);
  if (path === undefined || fault === undefined) return [];
  const { problem, remedy } = explanations[fault];
  return [found(fault, place, `${nameOf(place)} ${JSON.stringify(path)} ${problem} (${root})`, remedy)];
}

/** A program is a name that PATH finds, or a path inside the bundle. */
function checkProgram(place: Place): Finding[] {
  const fault = findPathFault(place.text ?? '');
  if (fault !== 'path-absolute') return check(place, 'the bundle root');
  const message = `${nameOf(place)} ${JSON.stringify(place.text)} lies outside the bundle and may be missing on another machine`;
  return [warned('command-outside-bundle', place, message, 'ship the program with the bundle')];
}

/** Every path stays inside the bundle root, app data, or (for builds) the scenario. */
export const pathsStayInside: Rule = (root) => [
  ...check(root.at('ipc', 'auth_token_path'), 'app data'),
  ...check(root.at('telemetry', 'file'), 'app data'),
  ...root
    .at('secrets')
    .items.flatMap((secret) =>
      secret.at('target', 'type').text === 'file' ? check(secret.at('target', 'name'), 'app data') : [],
    ),
  ...servicesOf(root).flatMap(({ place }) => [
    ...place
      .at('binaries')
      .entries.flatMap(([, binary]) => [
        ...check(binary.at('path'), 'the bundle root'),
        ...check(binary.at('cwd'), 'the bundle root'),
      ]),
    ...check(place.at('build', 'source_dir'), 'the scenario'),
    ...check(place.at('build', 'output_pattern'), 'the scenario'),
    ...place.at('data_dirs').items.flatMap((item) => check(item, 'app data')),
    ...check(place.at('log_dir'), 'app data'),
    ...place.at('assets').items.flatMap((asset) => check(asset.at('path'), 'the bundle root')),
    ...(place.at('health', 'type').text === 'unix' ? check(place.at('health', 'path'), 'app data') : []),
    ...checkProgram(place.at('health', 'command', 0)),
    ...place.at('migrations').items.flatMap((migration) => checkProgram(migration.at('command', 0))),
  ]),
];
