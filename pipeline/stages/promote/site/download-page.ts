import type { Promotion } from '../../../../schema/promotion.ts';
import { chooseTarget } from './choose-target.ts';
import type { Offer } from './offer.ts';

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const systems: Readonly<Record<string, string>> = {
  'win-x64': 'Windows',
  'linux-x64': 'Linux (Intel, AMD)',
  'linux-arm64': 'Linux (ARM)',
  'darwin-arm64': 'macOS (Apple silicon)',
  'darwin-x64': 'macOS (Intel)',
};

/** What a person who clicks on it can start at once comes first. */
const order = ['msi', 'nsis', 'dmg', 'pkg', 'appimage', 'deb', 'rpm', 'zip', 'tar.zst'];

const byUse = (a: Offer, b: Offer) => order.indexOf(a.format) - order.indexOf(b.format);

function renderOffer({ name, url, size, sha256, by }: Offer): string {
  const signed = by === undefined ? 'not signed' : `signed by ${escapeHtml(by)}`;
  return `<li><a href="${escapeHtml(url)}">${escapeHtml(name)}</a> ${(size / 1e6).toFixed(1)} MB, ${signed}<br><code>${sha256}</code></li>`;
}

const style = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:46rem;margin:2rem auto;padding:0 1rem}
#best a{display:inline-block;padding:.6rem 1.2rem;border:2px solid;border-radius:.5rem;font-weight:600;text-decoration:none}
li{margin:.4rem 0}code{overflow-wrap:anywhere;font-size:.8rem}`;

/**
 * A download page as one file without requests to other hosts: every installer with size, signer and digest, and the one for the visitor's
 * system on top. It shows all of them without scripts. Pure.
 */
export function renderDownloadPage(
  { predicate }: Promotion,
  title: string,
  offers: readonly Offer[],
): string {
  const { app, release } = predicate;
  const targets = [...new Set(offers.map(({ target }) => target))];
  const best = Object.fromEntries(
    targets.map((target) => {
      const [first] = offers.filter((one) => one.target === target).sort(byUse);
      return [target, { url: first?.url, label: `${title} for ${systems[target] ?? target}` }];
    }),
  );
  const sections = targets.map((target) => {
    const own = offers.filter((one) => one.target === target).sort(byUse);
    return `<section id="${target}"><h2>${systems[target] ?? target}</h2><ul>${own.map(renderOffer).join('')}</ul></section>`;
  });
  // In a script "<" could end it.
  const data = JSON.stringify(best).replaceAll('<', String.raw`\u003c`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)} ${escapeHtml(app.version)}</title>
<style>${style}</style></head><body>
<h1>${escapeHtml(title)} ${escapeHtml(app.version)}</h1>
<p id="best"></p>
${sections.join('\n')}
<p><a href="${escapeHtml(release.url)}">Release notes, checksums and promotion.json</a></p>
<script>
${chooseTarget.toString()}
const offers = ${data};
const show = (architecture) => {
  const offer = offers[${chooseTarget.name}(navigator.userAgent, architecture)];
  if (!offer) return;
  const link = document.createElement('a');
  link.href = offer.url;
  link.textContent = 'Download ' + offer.label;
  document.getElementById('best').replaceChildren(link);
};
show('');
navigator.userAgentData?.getHighEntropyValues(['architecture']).then(({ architecture }) => show(architecture)).catch(() => {});
</script></body></html>
`;
}
