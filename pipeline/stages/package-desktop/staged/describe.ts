import { join, relative } from 'node:path/posix';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import { type StagedDocument, stagedPayloadSchema } from '../../../../schema/staged-payload.ts';
import { toRehearsalFacts } from '../../../rehearsal/to-facts.ts';
import { listTree } from '../../../shared/archive/tree.ts';
import { findPrograms } from '../../../signing/find-programs.ts';
import { isFor } from '../packaging/with-hooks.ts';
import { type BuildState, requireResult, toOutcome } from '../state.ts';
import { describeComponents } from './components.ts';

async function describeIcons({ ctx, workspace }: BuildState): Promise<StagedDocument['icons']> {
  const icons: StagedDocument['icons'] = [];
  if ((await ctx.fs.stat(workspace.icons)) === undefined) return icons;
  const number = (name: string) => Number(/\d+/.exec(name)?.[0]);
  for (const name of (await ctx.fs.list(workspace.icons)).sort((a, b) => number(a) - number(b))) {
    const path = join(workspace.icons, name);
    const size = (await ctx.fs.stat(path))?.size ?? 0;
    icons.push({ path: `icons/${name}`, size, sha256: await ctx.fs.sha256(path) });
  }
  return icons;
}

function describeFiles({ payloadEntries, sha1, origins }: BuildState): unknown[] {
  return requireResult(payloadEntries, 'the list of the payload').map((entry) =>
    entry.type === 'symlink'
      ? entry
      : {
          ...entry,
          sha1: requireResult(sha1.get(entry.path), entry.path),
          origin: origins.of(entry.path),
        },
  );
}

/** The document of the payload that a build has staged: everything that the release is made from, besides the files that it lists. */
export async function describeStaged(state: BuildState): Promise<StagedDocument> {
  const { ctx, request, table, about, workspace, lockfiles, allowed } = state;
  const { bundle, target, shell, scenarioDir, root = scenarioDir, provenance, packaging } = request;
  const { name, version, vendor } = bundle.app;
  const { product, tools } = requireResult(state.buildOrigins, 'the versions of the programs');
  const { builder_commit: _, ...origin } = provenance;
  const tree = await listTree(ctx.fs, workspace.payload);
  return stagedPayloadSchema.parse({
    schema_version: 'staged-payload.v1',
    builder: omitUndefined({ version: product.version, commit: product.commit }),
    app: omitUndefined({ name, version, vendor }),
    target,
    shell,
    ...(request.formats === undefined ? {} : { formats: [...new Set(request.formats)] }),
    signing: {
      required: request.signingRequired ?? false,
      programs: (await findPrograms(ctx.fs, workspace.payload, target)).sort(),
    },
    source_date_epoch: ctx.sourceDateEpoch,
    about: omitUndefined({
      display_name: about.displayName,
      summary: about.summary,
      maintainer: about.maintainer,
      license: about.license,
    }),
    icons: await describeIcons(state),
    folders: tree.flatMap(({ kind, path }) => (kind === 'dir' ? [path] : [])),
    files: describeFiles(state),
    rehearsal: toRehearsalFacts(toOutcome(state)),
    components: describeComponents(requireResult(state.components, 'the list of components')),
    lockfiles: lockfiles.map((one) => ({ ...one })),
    base_node: { version: table.version, sha256: table.targets[target].sha256 },
    tools,
    hooks: (packaging?.packaging.hooks ?? [])
      .filter(isFor(target))
      .map(({ id, service, on }) => ({ id, service, on })),
    scenario: relative(root, scenarioDir) || '.',
    provenance: omitUndefined(origin),
    feature_flags: request.featureFlags ?? {},
    security_checklists: request.securityChecklists ?? [],
    secret_allow_list: allowed,
  });
}
