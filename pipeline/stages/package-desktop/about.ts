import { join } from 'node:path/posix';
import * as z from 'zod';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { About } from '../../formats/format.ts';
import type { BuildContext } from '../../ports.ts';
import { parseJsonText } from '../../shared/document/parse-json.ts';

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

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function toMaintainer(config: ServiceConfig, fallback: string): string {
  const [first] = config.service?.maintainers ?? [];
  if (typeof first === 'string')
    return /<[^<>\s]+@[^<>\s]+>$/.test(first) ? oneLine(first) : `${oneLine(first)} <${fallback}>`;
  if (first === undefined) return '';
  return `${oneLine(first.name)} <${first.email ?? fallback}>`;
}

/** Only texts are read from service.json here: analyze reports its faults, and a bundle can be packaged without it. */
async function readConfig(
  { fs, log }: Pick<BuildContext, 'fs' | 'log'>,
  scenarioDir: string,
): Promise<ServiceConfig> {
  const file = '.vrooli/service.json';
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

/** Reads names, maintainer and license for an installer from the scenario; falls back to the bundle. */
export async function readAbout(
  ctx: Pick<BuildContext, 'fs' | 'log'>,
  bundle: Bundle,
  scenarioDir: string,
  slug: string,
): Promise<About> {
  const config = await readConfig(ctx, scenarioDir);
  const displayName = oneLine(bundle.app.display_name ?? bundle.app.name);
  const fallback = `${slug}@localhost`;
  const names = (await ctx.fs.stat(scenarioDir)) === undefined ? [] : await ctx.fs.list(scenarioDir);
  const license = names.find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  return {
    displayName,
    summary: oneLine(bundle.app.description ?? config.service?.description ?? displayName) || displayName,
    maintainer: toMaintainer(config, fallback) || `${displayName} maintainers <${fallback}>`,
    license: license === undefined ? undefined : await ctx.fs.readText(join(scenarioDir, license)),
  };
}
