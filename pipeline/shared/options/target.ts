import { type Target, targets, toPlatform } from '../../../schema/vocabulary.ts';
import { PipelineError } from '../../errors.ts';

const known = targets.join(', ');

/** What is missing for a system that could be a target. */
const missingParts: ReadonlyMap<string, string> = new Map([
  ...['win-arm64', 'windows-arm64', 'win32-arm64'].map((name): [string, string] => [
    name,
    'the npm registry has no base Node of the pinned version for it, and no member of the resource kit; Windows 11 on ARM runs the installers for win-x64',
  ]),
  ...['universal', 'darwin-universal', 'macos-universal', 'mac-universal'].map((name): [string, string] => [
    name,
    'bundle.json and payload.json state one digest for each file, and programs, packages of npm and members of the kit differ for the two processors, so that such an app would be two apps in one download; build darwin-arm64 and darwin-x64',
  ]),
]);

/** The target of a name or alias. @throws {PipelineError} target-unknown (usage), listing the known targets */
export function parseTarget(word: string): Target {
  const platform = toPlatform(word.trim().toLowerCase());
  if (platform !== undefined && platform !== 'universal') return platform;
  const missing = missingParts.get(word.trim().toLowerCase());
  throw new PipelineError({
    code: 'target-unknown',
    blame: 'usage',
    message: `"${word}" is not a target${missing === undefined ? '' : `: ${missing}`}`,
    remedy: `choose one of ${known}`,
  });
}

/** The target of a machine from Node's process.platform and process.arch. @throws {PipelineError} host-target-unknown */
export function toHostTarget(platform: string, arch: string): Target {
  const found = toPlatform(`${platform}-${arch}`);
  if (found !== undefined && found !== 'universal') return found;
  throw new PipelineError({
    code: 'host-target-unknown',
    blame: 'usage',
    message: `this machine (${platform}-${arch}) is not a supported target`,
    remedy: `name the target to build for: one of ${known}`,
  });
}
