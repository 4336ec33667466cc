import { join } from 'node:path/posix';
import * as z from 'zod';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import { PipelineError } from '../../errors.ts';
import { type AppText, assertTexts, toManyLines, toOneLine } from '../../formats/app-texts.ts';
import type { About } from '../../formats/format.ts';
import type { BuildContext } from '../../ports.ts';
import { parseJsonText } from '../../shared/document/parse-json.ts';
import { assertShipped } from '../../shared/sources/shipped-file.ts';

const maintainerSchema = z.union([
  z.string(),
  z.looseObject({ name: z.string(), email: z.string().optional() }),
]);
const serviceConfigSchema = z.looseObject({
  service: z
    .looseObject({
      description: z.string().optional().catch(undefined),
      maintainers: z.array(maintainerSchema).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});
type ServiceConfig = z.infer<typeof serviceConfigSchema>;

const configFile = '.vrooli/service.json';

interface Maintainer {
  name: string;
  email: string | undefined;
  texts: AppText[];
}

function toMaintainer(config: ServiceConfig): Maintainer | undefined {
  const [first] = config.service?.maintainers ?? [];
  if (first === undefined) return undefined;
  const pointer = '/service/maintainers/0';
  if (typeof first === 'string') {
    const [, name = toOneLine(first), email] = /^(.*\S)\s*<([^<>]*)>$/.exec(toOneLine(first)) ?? [];
    const parts = [{ value: name, kind: 'name' as const }];
    const address = email === undefined ? [] : [{ value: email, kind: 'email' as const }];
    return {
      name,
      email,
      texts: [...parts, ...address].map((part) => ({ ...part, file: configFile, pointer })),
    };
  }
  const name = toOneLine(first.name);
  const texts: AppText[] = [{ value: name, file: configFile, pointer: `${pointer}/name`, kind: 'name' }];
  if (first.email !== undefined)
    texts.push({ value: first.email, file: configFile, pointer: `${pointer}/email`, kind: 'email' });
  return { name, email: first.email, texts };
}

/** Only texts are read from service.json here: analyze reports its faults, and a bundle can be packaged without it. */
async function readConfig(
  { fs, log }: Pick<BuildContext, 'fs' | 'log'>,
  scenarioDir: string,
): Promise<ServiceConfig> {
  const file = configFile;
  const path = join(scenarioDir, file);
  if ((await fs.stat(path)) === undefined) return {};
  const document = parseJsonText(await fs.readText(path), { file });
  const config = serviceConfigSchema.safeParse(document.value);
  if (document.ok && config.success) return config.data;
  const fault = document.diagnostics.find(({ severity }) => severity === 'error');
  const reason = fault === undefined ? 'it is not an object' : `line ${fault.line}: ${fault.message}`;
  log.warn(`${file}: ${reason}; the installer names no maintainer and no description from it`);
  return {};
}

/** In bytes. The longest texts in use are below 100 KB; this one has room for those of many packages. */
const longestLicense = 4 * 1024 * 1024;

/** The text of the license in the scenario's folder; undefined when it has none. */
async function readLicense(
  ctx: Pick<BuildContext, 'fs'>,
  root: string,
  scenarioDir: string,
): Promise<{ path: string; text: string } | undefined> {
  const names = (await ctx.fs.stat(scenarioDir)) === undefined ? [] : await ctx.fs.list(scenarioDir);
  const name = names.find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one));
  if (name === undefined) return undefined;
  const path = join(scenarioDir, name);
  if ((await ctx.fs.stat(path))?.kind === 'dir') return undefined;
  await assertShipped(ctx.fs, root, path, name);
  const size = (await ctx.fs.stat(path))?.size ?? 0;
  if (size > longestLicense) {
    throw new PipelineError({
      code: 'file-too-large',
      blame: 'input',
      message: `${name} has ${size} bytes; a license may have ${longestLicense}`,
      remedy: 'put the text of the license there, or rename the file',
    });
  }
  return { path, text: toManyLines(await ctx.fs.readText(path)) };
}

/**
 * Reads names, maintainer and license for an installer from the scenario; falls back to the bundle. `root` is the repository. Every text has
 * passed the check of its kind.
 * @throws {PipelineError} app-text-refused, shipped-file-refused, file-too-large (input)
 */
export async function readAbout(
  ctx: Pick<BuildContext, 'fs' | 'log'>,
  bundle: Bundle,
  { root, scenarioDir }: { root: string; scenarioDir: string },
  slug: string,
): Promise<About & { licenseFile: string | undefined }> {
  const config = await readConfig(ctx, scenarioDir);
  const { app } = bundle;
  const displayName = toOneLine(app.display_name ?? app.name);
  const inBundle = app.description !== undefined;
  const summary = toOneLine(app.description ?? config.service?.description ?? displayName) || displayName;
  const maintainer = toMaintainer(config);
  const line = (value: string, file: string, pointer: string): AppText => ({
    value,
    file,
    pointer,
    kind: 'line',
  });
  assertTexts([
    line(app.name, 'bundle.json', '/app/name'),
    line(app.version, 'bundle.json', '/app/version'),
    line(displayName, 'bundle.json', '/app/display_name'),
    line(app.vendor ?? '', 'bundle.json', '/app/vendor'),
    inBundle
      ? line(summary, 'bundle.json', '/app/description')
      : line(summary, configFile, '/service/description'),
    ...(maintainer?.texts ?? []),
  ]);
  const license = await readLicense(ctx, root, scenarioDir);
  const name = maintainer?.name || `${displayName.replaceAll(/[<>]/g, '')} maintainers`;
  return {
    displayName,
    summary,
    maintainer: `${name} <${maintainer?.email ?? `${slug}@localhost`}>`,
    license: license?.text,
    licenseFile: license?.path,
  };
}
