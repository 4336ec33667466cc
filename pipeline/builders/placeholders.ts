import type { Target } from '../../schema/vocabulary.ts';

const goos: Record<string, string> = { win: 'windows', linux: 'linux', darwin: 'darwin' };
const goarch: Record<string, string> = { x64: 'amd64', arm64: 'arm64' };

/** Go's names of a target. https://go.dev/doc/install/source#environment */
export function toGoPlatform(target: Target): { goos: string; goarch: string } {
  const [os = '', arch = ''] = target.split('-');
  return { goos: goos[os] ?? os, goarch: goarch[arch] ?? arch };
}

/** The suffix of executables: `.exe` on Windows. */
export function toExecutableSuffix(target: Target): string {
  return target.startsWith('win-') ? '.exe' : '';
}

/** Replaces {{platform}} {{goos}} {{goarch}} {{ext}} {{output}}; spaces inside the braces are allowed, unknown placeholders stay. */
export function expandPlaceholders(text: string, target: Target, output: string): string {
  const values: Record<string, string> = {
    ...toGoPlatform(target),
    platform: target,
    ext: toExecutableSuffix(target),
    output,
  };
  return text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (whole, word: string) => values[word] ?? whole);
}
