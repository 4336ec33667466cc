import type { DiagnosticCode } from '../../schema/errors/codes.ts';

/** The reason why a build.type of the schema cannot be built, and the remedy. */
export interface RefusedBuild {
  code: DiagnosticCode;
  reason: string;
  remedy: string;
}

/** The values of build.type without a builder. The registry's type makes both lists complete. */
export const refusedBuilds = {
  python: {
    code: 'build-type-unsupported',
    reason: 'a service with build.type "python" cannot be packaged',
    remedy:
      'make an executable with a tool such as PyInstaller, and name its command in a build of type "custom"',
  },
} as const satisfies Record<string, RefusedBuild>;
