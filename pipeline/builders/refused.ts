import type { PipelineErrorCode } from '../../schema/errors/codes.ts';

/** The reason why a build.type of the schema cannot be built, and the remedy. */
export interface RefusedBuild {
  code: PipelineErrorCode;
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

type RefusedType = keyof typeof refusedBuilds;

/** Why a service of a refused build.type is refused. */
export function toRefusedBuild(
  id: string,
  type: RefusedType,
): Omit<RefusedBuild, 'reason'> & { message: string } {
  const { code, reason, remedy }: RefusedBuild = refusedBuilds[type];
  return { code, message: `service "${id}": ${reason}`, remedy };
}

/** Whether a value of build.type is one that no builder covers. */
export function isRefusedType(type: string | undefined): type is RefusedType {
  return type !== undefined && Object.hasOwn(refusedBuilds, type);
}
