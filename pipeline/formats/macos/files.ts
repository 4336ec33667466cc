import type { LayoutFile } from '../file-set.ts';
import type { About, PayloadFacts } from '../format.ts';
import { findIcnsImages } from './icns.ts';
import { formatInfoPlist, formatInfoStrings, iconFile } from './info-plist.ts';
import { formatLaunchAgent, isService, toAgentName } from './launch-agent.ts';
import { toBundleFolder, toCommandName } from './names.ts';
import { formatNotarization } from './notarization.ts';
import { formatLoginService, formatQuarantineRelease, formatStart, toBundlePlace } from './scripts.ts';

/** Files that a signature and a ticket of notarization add to a bundle, below Contents. */
const signatureFiles = ['_CodeSignature/CodeResources', 'CodeResources'];

/**
 * Everything that an application bundle has beside its payload; paths begin with the bundle's folder. The executable and the icons have no
 * content here: they are read from this product and the app when the bundle is made. Pure.
 */
export function planAppFiles(facts: PayloadFacts, about: About | undefined): LayoutFile[] {
  const { app, icons } = facts;
  const contents = `${toBundleFolder(app)}/Contents`;
  const resources = `${contents}/Resources`;
  const text = (path: string, content: string | undefined, mode = 0o644): LayoutFile => ({
    path,
    mode,
    content,
  });
  const place = toBundlePlace(app);
  const hasIcons = findIcnsImages(icons).length > 0;
  return [
    text(`${contents}/Info.plist`, about && formatInfoPlist(facts, about)),
    text(`${contents}/PkgInfo`, 'APPL????'),
    text(`${contents}/MacOS/${toCommandName(app)}`, undefined, 0o755),
    text(`${resources}/start.sh`, formatStart(facts), 0o755),
    text(`${resources}/en.lproj/InfoPlist.strings`, about && formatInfoStrings(app, about)),
    ...(hasIcons ? [text(`${resources}/${iconFile}`, undefined)] : []),
    text(`${resources}/${toAgentName(app)}`, formatLaunchAgent(facts)),
    ...(isService(facts)
      ? [text(`${resources}/login-service.sh`, formatLoginService(app, place), 0o755)]
      : []),
    text(`${resources}/NOTARIZATION.md`, about && formatNotarization(facts, about)),
    text(`${resources}/quarantine-release.sh`, formatQuarantineRelease(place), 0o755),
    ...signatureFiles.map((path) => ({ ...text(`${contents}/${path}`, undefined), isOptional: true })),
  ];
}
