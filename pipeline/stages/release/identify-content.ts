import { JsonNode } from '../../../schema/bundle/json-node.ts';
import type { AppIdentity, InstallerFormat } from '../../formats/format.ts';
import { recognizeFormat } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';
import type { ArchiveLimits } from '../../shared/archive/tar-frames.ts';
import { parseJsonText } from '../../shared/document/parse-json.ts';

type Ports = Pick<BuildContext, 'fs' | 'exec'>;

/** More than the first bytes of any format. */
const headBytes = 16;

/** The format of a file by its content: a browser may have changed its name. */
export async function identifyFormat({ fs }: Ports, path: string): Promise<InstallerFormat | undefined> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of fs.read(path, { start: 0, end: headBytes })) chunks.push(chunk);
  return recognizeFormat(Buffer.concat(chunks));
}

/** The app that the bundle.json in an installer names; undefined when it names none. Throws for damaged bytes. */
export async function identifyApp(
  ctx: Ports,
  path: string,
  format: InstallerFormat,
  limits: ArchiveLimits,
): Promise<AppIdentity | undefined> {
  const text = await format.readBundle(ctx, path, limits);
  if (text === undefined) return undefined;
  const app = new JsonNode(parseJsonText(text, {}).value).at('app');
  const [name, version, vendor] = ['name', 'version', 'vendor'].map((key) => app.at(key).text);
  return name === undefined || version === undefined ? undefined : { name, version, vendor };
}
