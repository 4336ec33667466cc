import {
  gpuAliases,
  gpuRequirements,
  type Platform,
  platformAliases,
  platforms,
} from '../../schema/vocabulary.ts';

type JsonSchema = Record<string, unknown>;

const platformTexts: Readonly<Record<Platform, string>> = {
  'win-x64': 'Windows on x64',
  'linux-x64': 'Linux on x64, glibc',
  'linux-arm64': 'Linux on arm64, glibc',
  'darwin-arm64': 'macOS on Apple silicon',
  'darwin-x64': 'macOS on Intel',
  universal: 'the same on every platform; used for a platform without an entry',
};

const oneOf = (words: readonly string[]) => `^(?:${words.join('|')})$`;

/** Values that editors suggest, and their aliases, which are accepted but not suggested. Undefined without aliases. */
export function withAliases(words: readonly unknown[]): JsonSchema | undefined {
  if (words.join() !== gpuRequirements.join()) return undefined;
  return {
    anyOf: [
      { type: 'string', enum: [...words] },
      { type: 'string', pattern: oneOf(Object.keys(gpuAliases)) },
    ],
  };
}

/**
 * The schema of a map by platform: each platform is a property, because editors do not suggest the keys of a map; aliases are
 * accepted, other keys are not.
 */
export function toPlatformMap(map: JsonSchema): JsonSchema {
  const value = map['additionalProperties'] as JsonSchema;
  return {
    ...map,
    properties: Object.fromEntries(
      platforms.map((platform) => [platform, { ...value, description: platformTexts[platform] }]),
    ),
    propertyNames: { pattern: oneOf([...platforms, ...Object.keys(platformAliases)]) },
  };
}
