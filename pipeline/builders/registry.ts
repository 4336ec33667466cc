import type { BuildableService, BuildType, ServiceBuilder } from './builder.ts';
import { customBuilder } from './custom/custom-builder.ts';
import { goBuilder } from './go/go-builder.ts';
import { npmBuilder } from './npm/npm-builder.ts';
import { pythonBuilder } from './python/python-builder.ts';
import { rustBuilder } from './rust/rust-builder.ts';

/** Every builder. */
const builders = {
  go: goBuilder,
  rust: rustBuilder,
  npm: npmBuilder,
  python: pythonBuilder,
  custom: customBuilder,
} as const satisfies { [Type in BuildType]: ServiceBuilder & { readonly type: Type } };

/** The builder of a service. */
export function requireBuilder({ build }: Pick<BuildableService, 'build'>): ServiceBuilder {
  return builders[build.type];
}
