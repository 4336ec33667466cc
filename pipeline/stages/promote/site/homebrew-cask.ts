import type { Promotion } from '../../../../schema/promotion.ts';
import type { Offer } from './offer.ts';

/** A string of Ruby without interpolation, on one line. */
const quote = (text: string) =>
  `"${text.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`).replaceAll('#', String.raw`\#`).replaceAll(/\s+/g, ' ')}"`;

const processors = [
  ['darwin-arm64', 'on_arm'],
  ['darwin-x64', 'on_intel'],
] as const;

/** What Homebrew can install, the usual one first. */
const formats = ['dmg', 'pkg', 'zip'];

function find(offers: readonly Offer[], target: string): Offer | undefined {
  return formats
    .map((format) => offers.find((one) => one.target === target && one.format === format))
    .find((one) => one !== undefined);
}

/**
 * A Homebrew cask; undefined without an installer for macOS. https://docs.brew.sh/Cask-Cookbook
 * @param appBundle file name of the application in a disk image, such as `Field Notes.app`
 */
export function renderCask(
  { predicate }: Promotion,
  facts: { token: string; title: string; summary: string; appBundle: string },
  offers: readonly Offer[],
): string | undefined {
  const { app, repository } = predicate;
  const found = processors.flatMap(([target, block]) => {
    const offer = find(offers, target);
    return offer === undefined ? [] : [{ block, offer }];
  });
  if (found.length === 0) return undefined;
  const blocks = found.map(({ block, offer }) => {
    const stanza = offer.format === 'pkg' ? `pkg ${quote(offer.name)}` : `app ${quote(facts.appBundle)}`;
    return `  ${block} do\n    sha256 ${quote(offer.sha256)}\n    url ${quote(offer.url)}\n    ${stanza}\n  end\n`;
  });
  return `cask ${quote(facts.token)} do
  version ${quote(app.version)}

${blocks.join('\n')}
  name ${quote(facts.title)}
  desc ${quote(facts.summary)}
  homepage ${quote(repository)}
end
`;
}
