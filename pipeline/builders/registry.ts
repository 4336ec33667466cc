import { PipelineError } from '../errors.ts';
import type { BuildableService, BuildType, ServiceBuilder } from './builder.ts';
import { customBuilder } from './custom/custom-builder.ts';
import { goBuilder } from './go/go-builder.ts';
import { npmBuilder } from './npm/npm-builder.ts';
import { type refusedBuilds, toRefusedBuild } from './refused.ts';
import { rustBuilder } from './rust/rust-builder.ts';

type OfferedType = Exclude<BuildType, keyof typeof refusedBuilds>;

/** Every builder. A build.type of the schema is either here or among the refused ones. */
const builders = {
  go: goBuilder,
  rust: rustBuilder,
  npm: npmBuilder,
  custom: customBuilder,
} as const satisfies { [Type in OfferedType]: ServiceBuilder & { readonly type: Type } };

const isOffered = (type: BuildType): type is OfferedType => Object.hasOwn(builders, type);

/**
 * The builder of a service.
 * @throws {PipelineError} build-type-unsupported
 */
export function requireBuilder({ id, build }: Pick<BuildableService, 'id' | 'build'>): ServiceBuilder {
  if (isOffered(build.type)) return builders[build.type];
  throw new PipelineError({ blame: 'input', ...toRefusedBuild(id, build.type) });
}
