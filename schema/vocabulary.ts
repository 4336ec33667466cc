import { ownValue } from './own-value.ts';

/** The five operating systems and processors that a bundle can be built for. */
export const targets = ['win-x64', 'linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64'] as const;
export type Target = (typeof targets)[number];

/** Platform keys of `binaries`: a target, or `universal` for content that is the same everywhere. */
export const platforms = [...targets, 'universal'] as const;
export type Platform = (typeof platforms)[number];

/** Other spellings of platforms; read everywhere, never written. */
export const platformAliases: Readonly<Record<string, Platform>> = {
  'windows-x64': 'win-x64',
  'windows-amd64': 'win-x64',
  'win32-x64': 'win-x64',
  'mac-arm64': 'darwin-arm64',
  'macos-arm64': 'darwin-arm64',
  'mac-x64': 'darwin-x64',
  'macos-x64': 'darwin-x64',
  'mac-amd64': 'darwin-x64',
  'darwin-amd64': 'darwin-x64',
  'linux-amd64': 'linux-x64',
  'linux-aarch64': 'linux-arm64',
};

/** The canonical platform for a key or one of its aliases, or undefined for an unknown key. */
export function toPlatform(key: string): Platform | undefined {
  return (platforms as readonly string[]).includes(key) ? (key as Platform) : ownValue(platformAliases, key);
}

export const tiers = ['local', 'server', 'desktop', 'mobile', 'saas', 'enterprise'] as const;
export type Tier = (typeof tiers)[number];

const tierAliases: Record<string, Tier> = {
  'tier-1-local': 'local',
  'tier-2-desktop': 'desktop',
  'tier-3-mobile': 'mobile',
  'tier-4-saas': 'saas',
  'tier-5-enterprise': 'enterprise',
};

/** The canonical tier for a word or its `tier-N-…` form, or undefined for an unknown word. */
export function toTier(word: string): Tier | undefined {
  const key = word.trim().toLowerCase();
  return (tiers as readonly string[]).includes(key) ? (key as Tier) : ownValue(tierAliases, key);
}

export const gpuRequirements = [
  'required',
  'optional_with_cpu_fallback',
  'optional_but_warn',
  'none',
] as const;
export type GpuRequirement = (typeof gpuRequirements)[number];

/** Other spellings of GPU requirements; read everywhere, never written. */
export const gpuAliases: Readonly<Record<string, GpuRequirement>> = {
  gpu_required: 'required',
  optional: 'optional_with_cpu_fallback',
  gpu_optional_with_cpu_fallback: 'optional_with_cpu_fallback',
  gpu_optional_but_warn: 'optional_but_warn',
};

/** The canonical GPU requirement for a word or one of its aliases, or undefined when it is unknown. */
export function toGpuRequirement(word: string): GpuRequirement | undefined {
  return (gpuRequirements as readonly string[]).includes(word)
    ? (word as GpuRequirement)
    : ownValue(gpuAliases, word);
}
