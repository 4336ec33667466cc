import { createHash } from 'node:crypto';
import type { PayloadEntry } from '../../../../schema/artifact-manifest.ts';
import type { Bundle } from '../../../../schema/bundle/manifest.ts';
import { payloadListFile } from '../../../../schema/installed-app.ts';
import type { StagedDocument } from '../../../../schema/staged-payload.ts';
import { assertTexts, toManyLines } from '../../../formats/app-texts.ts';
import type { About } from '../../../formats/format.ts';
import type { BuildContext } from '../../../ports.ts';
import { listTree } from '../../../shared/archive/tree.ts';
import { canonicalJson } from '../../../shared/document/canonical.ts';
import type { ShellId } from '../../../shells/registry.ts';
import { findPrograms } from '../../../signing/find-programs.ts';
import { formatPayloadList } from '../payload.ts';
import { listBeside } from '../payload-beside.ts';
import { toStagedError } from './fault.ts';
import { stagedDocumentName } from './names.ts';
import { toAbout, toIcons, toPayloadEntries } from './read.ts';
import { readStagedBundle } from './read-bundle.ts';

type Folders = { dir: string; payload: string };

/** A file system that holds two names for one would have lost a file. */
async function findTreeFaults(
  { fs }: Pick<BuildContext, 'fs'>,
  { folders, files }: StagedDocument,
  payload: string,
): Promise<string[]> {
  const listed = [...folders, ...files.map(({ path }) => path)].sort();
  const found = (await listTree(fs, payload)).map(({ path }) => path).sort();
  const isSame = listed.length === found.length && listed.every((path, at) => path === found[at]);
  return isSame
    ? []
    : ['this machine cannot hold all its files: names differ only in case or in their Unicode form'];
}

function findTextFaults({ app, about }: StagedDocument): string[] {
  const line = (value: string, pointer: string) => ({
    value,
    file: stagedDocumentName,
    pointer,
    kind: 'line' as const,
  });
  assertTexts([
    line(app.name, '/app/name'),
    line(app.version, '/app/version'),
    line(app.vendor ?? '', '/app/vendor'),
    line(about.display_name, '/about/display_name'),
    line(about.summary, '/about/summary'),
    line(about.maintainer, '/about/maintainer'),
  ]);
  const isPlain = about.license === undefined || toManyLines(about.license) === about.license;
  return isPlain ? [] : ['/about/license has characters that only a terminal interprets'];
}

/** payload.json is what this product writes about these files. */
async function findListFaults(
  ctx: Pick<BuildContext, 'fs' | 'sourceDateEpoch'>,
  document: StagedDocument,
  { shell, about, dir }: { shell: ShellId; about: About; dir: string },
): Promise<string[]> {
  const { app, target } = document;
  const entries: PayloadEntry[] = toPayloadEntries(document);
  const files = entries.filter(({ path }) => path !== payloadListFile);
  const beside = await listBeside(ctx, { app, target, shell }, about, toIcons(document, dir));
  const text = canonicalJson(formatPayloadList({ app, target, files, beside }));
  const digest = createHash('sha256').update(text).digest('hex');
  const own = document.files.find(({ path }) => path === payloadListFile);
  return own?.type === 'file' && own.sha256 === digest
    ? []
    : [`payload/${payloadListFile} does not list the payload`];
}

async function readOwnBundle(
  ctx: Pick<BuildContext, 'fs'>,
  name: string,
  document: StagedDocument,
  payload: string,
): Promise<Bundle> {
  const own = document.files.find(({ path }) => path === 'bundle.json');
  if (own?.type !== 'file') throw toStagedError(name, ['payload/bundle.json is missing']);
  const bundle = await readStagedBundle(ctx, payload, name);
  const isSame = (['name', 'version', 'vendor'] as const).every(
    (key) => bundle.app[key] === document.app[key],
  );
  if (isSame) return bundle;
  throw toStagedError(name, [`payload/bundle.json is of another app than ${stagedDocumentName}`]);
}

/**
 * Compares what the files of an unpacked payload say with its document, and returns its bundle.json. `name` is the file.
 * @throws {PipelineError} staged-payload-invalid, app-text-refused (input)
 */
export async function checkStagedContent(
  ctx: Pick<BuildContext, 'fs' | 'sourceDateEpoch'>,
  name: string,
  document: StagedDocument,
  { shell, dir, payload }: Folders & { shell: ShellId },
): Promise<Bundle> {
  const bundle = await readOwnBundle(ctx, name, document, payload);
  const faults = [...(await findTreeFaults(ctx, document, payload)), ...findTextFaults(document)];
  if (faults.length > 0) throw toStagedError(name, faults);
  const programs = (await findPrograms(ctx.fs, payload, document.target)).sort();
  const isListed = programs.join('\n') === document.signing.programs.join('\n');
  const found = [
    ...(isListed ? [] : ['/signing/programs does not list the programs of the payload']),
    ...(await findListFaults(ctx, document, { shell, about: toAbout(document), dir })),
  ];
  if (found.length > 0) throw toStagedError(name, found);
  return bundle;
}
