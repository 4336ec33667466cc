import type { ToolRequirement } from '../../shared/tools.ts';
import type { AppleIdentity } from './identity.ts';
import { installRemedy } from './run.ts';

const versionScript = 'from importlib.metadata import version; print(version("apple-platform-py"))';

/** The program that signs: a Python with rcodesign, or Apple's own. */
export function listAppleTools(
  { key, python }: AppleIdentity,
  apples: 'codesign' | 'productsign',
): ToolRequirement[] {
  if (key.store === 'keychain')
    return [
      { name: apples, versionArgs: ['--help'], remedy: 'build on a Mac, or give the certificate as a file' },
    ];
  return [
    { name: python, versionArgs: ['-I', '-c', versionScript], minimum: '0.1.0', remedy: installRemedy },
  ];
}
