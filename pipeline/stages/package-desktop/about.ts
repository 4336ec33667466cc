import { join } from 'node:path/posix';
import * as z from 'zod';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { BuildContext } from '../../ports.ts';

/** What an installer says about its app, beyond what bundle.json holds. */
export interface About {
  displayName: string;
  summary: string;
  maintainer: string;
  /** Text of the scenario's license; undefined when it has none. */
  license: string | undefined;
}

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

async function readConfig(fs: BuildContext['fs'], scenarioDir: string): Promise<ServiceConfig> {
  const path = join(scenarioDir, '.vrooli/service.json');
  if ((await fs.stat(path)) === undefined) return {};
  try {
    return serviceConfigSchema.parse(JSON.parse(await fs.readText(path)));
  } catch {
    // A bundle can be packaged without a readable service.json: only texts come from it, and analyze judges the file
    return {};
  }
}

/** Reads names, maintainer and license for an installer from the scenario; falls back to what the bundle says. */
export async function readAbout(
  ctx: Pick<BuildContext, 'fs'>,
  bundle: Bundle,
  scenarioDir: string,
  slug: string,
): Promise<About> {
  const config = await readConfig(ctx.fs, scenarioDir);
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
