import type { DiagnosticCode } from '../../schema/errors/codes.ts';

/** Why a build.type of the schema cannot be built, and what to do instead. */
export interface RefusedBuild {
  code: DiagnosticCode;
  reason: string;
  remedy: string;
}

/** The values of build.type that the schema knows and no builder covers. The registry's type makes both lists complete. */
export const refusedBuilds = {
  python: {
    code: 'build-type-unsupported',
    reason: 'a service with build.type "python" cannot be packaged',
    remedy:
      'make an executable with a tool such as PyInstaller, and name its command in a build of type "custom"',
  },
} as const satisfies Record<string, RefusedBuild>;
