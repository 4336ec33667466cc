import type { Target } from '../../schema/vocabulary.ts';

/** The runner that builds a target natively. https://docs.github.com/en/actions/reference/runners/github-hosted-runners */
export const runners: Record<Target, string> = {
  'win-x64': 'windows-2025',
  'linux-x64': 'ubuntu-24.04',
  'linux-arm64': 'ubuntu-24.04-arm',
  'darwin-arm64': 'macos-15',
  'darwin-x64': 'macos-15-intel',
};
