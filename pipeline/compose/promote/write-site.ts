import { join } from 'node:path/posix';
import { toAppSlug } from '../../shared/archive/naming.ts';
import { listOffers } from '../../stages/promote/site/offer.ts';
import { renderCask } from '../../stages/promote/site/homebrew-cask.ts';
import { renderDownloadPage } from '../../stages/promote/site/download-page.ts';
import { renderWinget } from '../../stages/promote/site/winget.ts';
import { readReleaseDocuments } from '../../stages/release/documents.ts';
import { toBundleFolder } from '../../formats/macos/names.ts';
import type { Promoted, PromoteContext } from './options.ts';

/**
 * Writes static files about a published release: a download page, a Homebrew cask and the manifests of winget, those that have installers.
 * Returns their paths relative to `dir`, which is absolute.
 */
export async function writeSite(
  ctx: Pick<PromoteContext, 'fs'>,
  { promotion, metadata, outDir }: Pick<Promoted, 'promotion' | 'metadata' | 'outDir'>,
  dir: string,
): Promise<string[]> {
  const { bundle } = await readReleaseDocuments(ctx, outDir);
  const { name, vendor } = metadata.app;
  const { repository } = promotion.predicate;
  const title = bundle?.parsed.app.display_name ?? name;
  const summary = bundle?.parsed.app.description ?? title;
  const publisher = vendor ?? repository.split('/').at(-2) ?? name;
  const offers = listOffers(promotion, metadata);
  const token = toAppSlug(name);
  const appBundle = toBundleFolder(metadata.app);
  const cask = renderCask(promotion, { token, title, summary, appBundle }, offers);
  const license = `See ${repository}`;
  const winget = renderWinget(promotion, { publisher, title, summary, license }, offers) ?? [];
  const files = [
    { path: 'index.html', text: renderDownloadPage(promotion, title, offers) },
    ...(cask === undefined ? [] : [{ path: `homebrew/Casks/${token}.rb`, text: cask }]),
    ...winget.map((file) => ({ path: `winget/${file.name}`, text: file.text })),
  ];
  for (const { path, text } of files) await ctx.fs.write(join(dir, path), text, 0o644);
  return files.map(({ path }) => path);
}
