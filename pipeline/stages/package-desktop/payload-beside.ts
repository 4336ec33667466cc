import type { PayloadList } from '../../../schema/payload-list.ts';
import { describeBeside } from '../../formats/file-set.ts';
import type { About, PayloadFacts } from '../../formats/format.ts';
import { formatIds, toFormat } from '../../formats/registry.ts';
import type { BuildContext } from '../../ports.ts';
import { type Icons, measureIcons } from './icons.ts';

/**
 * The files that an archive has in the folder of the payload. Every format is asked, so that the payload does not depend on the formats of
 * a build.
 */
export async function listBeside(
  ctx: Pick<BuildContext, 'fs' | 'sourceDateEpoch'>,
  app: Pick<PayloadFacts, 'app' | 'target' | 'shell'>,
  about: About,
  icons: Icons,
): Promise<PayloadList['beside']> {
  const facts: PayloadFacts = { ...app, icons: await measureIcons(ctx, icons), epoch: ctx.sourceDateEpoch };
  const beside: PayloadList['beside'] = [];
  for (const format of formatIds.map(toFormat)) {
    if (!format.targets.includes(app.target)) continue;
    const { payload, files } = format.layout(facts, about);
    const inside = files.filter(({ path }) => path.startsWith(`${payload}/`));
    for (const entry of await describeBeside(ctx, { payload, files: inside })) {
      if (entry.type !== 'file') continue;
      const { owner: _, ...file } = entry;
      beside.push({ ...file, path: entry.path.slice(payload.length + 1) });
    }
  }
  return beside;
}
