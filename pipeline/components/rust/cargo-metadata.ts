import { dirname } from 'node:path/posix';
import * as z from 'zod';
import type { Target } from '../../../schema/vocabulary.ts';
import type { BuildContext } from '../../ports.ts';

/** https://doc.rust-lang.org/cargo/commands/cargo-metadata.html */
const metadataSchema = z.looseObject({
  packages: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      version: z.string(),
      license: z.string().nullish(),
      source: z.string().nullish(),
      manifest_path: z.string(),
      targets: z.array(z.looseObject({ name: z.string(), kind: z.array(z.string()) })),
    }),
  ),
  resolve: z.looseObject({
    nodes: z.array(
      z.looseObject({
        id: z.string(),
        deps: z.array(
          z.looseObject({
            pkg: z.string(),
            dep_kinds: z.array(z.looseObject({ kind: z.string().nullable() })),
          }),
        ),
      }),
    ),
  }),
});

/** A crate as Cargo has resolved it. */
export interface ResolvedCrate {
  name: string;
  version: string;
  license: string | undefined;
  isPublished: boolean;
  /** Absolute folder of its sources on this machine. */
  dir: string;
  /** Whether it has the program that was built. */
  isRoot: boolean;
  /** `name@version` of the crates that its code uses; those of its build script and its tests do not ship. */
  uses: string[];
}

const triples: Readonly<Record<Target, string>> = {
  'win-x64': 'x86_64-pc-windows-msvc',
  'linux-x64': 'x86_64-unknown-linux-gnu',
  'linux-arm64': 'aarch64-unknown-linux-gnu',
  'darwin-arm64': 'aarch64-apple-darwin',
  'darwin-x64': 'x86_64-apple-darwin',
};

/**
 * Asks Cargo, without the network, which crates the program `binary` of a folder is built from on a target; undefined without Cargo or when
 * it cannot say.
 */
export async function resolveCrates(
  { exec }: Pick<BuildContext, 'exec'>,
  dir: string,
  binary: string,
  target: Target,
): Promise<ResolvedCrate[] | undefined> {
  if ((await exec.which('cargo')) === undefined) return undefined;
  const args = [
    'metadata',
    '--format-version',
    '1',
    '--locked',
    '--offline',
    '--filter-platform',
    triples[target],
  ];
  const { exitCode, stdout } = await exec.run('cargo', args, { cwd: dir });
  const parsed = exitCode === 0 ? metadataSchema.safeParse(JSON.parse(stdout)) : undefined;
  if (parsed?.success !== true) return undefined;
  const { packages, resolve } = parsed.data;
  const byId = new Map(packages.map((one) => [one.id, one]));
  const uses = new Map(
    resolve.nodes.map(({ id, deps }) => [
      id,
      deps.filter(({ dep_kinds }) => dep_kinds.some(({ kind }) => kind === null)).map(({ pkg }) => pkg),
    ]),
  );
  const root = packages.find(({ targets }) =>
    targets.some(({ name, kind }) => name === binary && kind.includes('bin')),
  );
  if (root === undefined) return undefined;
  const reached = new Set([root.id]);
  for (const id of reached) for (const used of uses.get(id) ?? []) reached.add(used);
  const toKey = (id: string) => `${byId.get(id)?.name}@${byId.get(id)?.version}`;
  return [...reached].flatMap((id) => {
    const one = byId.get(id);
    if (one === undefined) return [];
    return {
      name: one.name,
      version: one.version,
      license: one.license ?? undefined,
      isPublished: one.source?.startsWith('registry+') === true,
      dir: dirname(one.manifest_path),
      isRoot: id === root.id,
      uses: (uses.get(id) ?? []).map(toKey),
    };
  });
}
