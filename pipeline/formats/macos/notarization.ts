import type { About, PayloadFacts } from '../format.ts';
import { minimumSystem } from './info-plist.ts';
import { isService, toAgentName } from './launch-agent.ts';
import { toBundleFolder, toBundleId, toSupportFolder } from './names.ts';

/** The checklist of notarization for the publisher of an app, with its own names, and what its users do without notarization. */
export function formatNotarization(facts: PayloadFacts, about: About): string {
  const { app } = facts;
  const bundle = toBundleFolder(app);
  const service = isService(facts)
    ? `\n## Login\n\nThe package installs \`/Library/LaunchAgents/${toAgentName(app)}\`: launchd starts the app when a user logs in. For a bundle that was copied, \`sh "${bundle}/Contents/Resources/login-service.sh" install\` does the same for one user.\n`
    : '';
  return `# Notarization of ${about.displayName} ${app.version}

macOS starts a downloaded app without a warning when Apple has notarized it. Identifier: \`${toBundleId(app)}\`; macOS ${minimumSystem} or newer.

## Checklist of the publisher

1. A *Developer ID Application* certificate signs programs, the bundle and the .dmg; *Developer ID Installer* signs the .pkg.
2. Every Mach-O file in \`Contents/Resources/payload\` is signed first, with the hardened runtime and a secure timestamp:
   \`find ${bundle} -type f -exec sh -c 'file "$1" | grep -q Mach-O && codesign --display --verbose=2 "$1"' _ {} \\;\` shows \`flags=0x10000(runtime)\` for each.
3. Only the runtime has entitlements, those that its JavaScript engine needs:
   \`codesign --display --entitlements - ${bundle}/Contents/Resources/payload/runtime\`. None has \`com.apple.security.get-task-allow\`.
4. The bundle is signed last: \`codesign --verify --deep --strict --verbose=2 ${bundle}\`.
5. \`vrooli-bundle notarize <folder>\`, or by hand \`xcrun notarytool submit <file> --wait\`, is answered with \`Accepted\`; with \`Invalid\`, \`xcrun notarytool log <submission>\` names each file.
6. \`xcrun stapler staple <file>\`, then \`xcrun stapler validate <file>\`. A .zip cannot have a ticket: staple the bundle and pack it again.
7. On another Mac: \`spctl --assess --type execute --verbose ${bundle}\`, and \`spctl --assess --type install --verbose <file>.pkg\`.

metadata.json beside the installers states who signed each of them, or why it is not signed.

## A build that is not notarized

Copy \`${bundle}\` to Applications, check where it came from, then run
\`sh "/Applications/${bundle}/Contents/Resources/quarantine-release.sh"\`. It compares the app with its list of files and removes the mark of the download from this
bundle alone. System Settings, Privacy & Security, *Open Anyway* does the same after a first attempt to open it.
${service}
## Removal

Quit the app and delete \`${bundle}\`. Its data is in \`${toSupportFolder(app)}\`; \`${bundle}/Contents/MacOS/${bundle.replace(/\.app$/, '')} purge --yes\` deletes it first.
`;
}
