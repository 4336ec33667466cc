import { gzipSync } from 'node:zlib';
import { toAppSlug } from '../../shared/archive/naming.ts';
import { toShell } from '../../shells/registry.ts';
import type { FileSet, LayoutFile } from '../file-set.ts';
import type { About, PayloadFacts } from '../format.ts';
import { planLinuxFiles } from '../linux/files.ts';
import { toInstallDir } from '../linux/install-dir.ts';
import { formatCopyright } from './control.ts';
import { toDebVersion } from './names.ts';

function toChangelog(slug: string, version: string, about: About, epoch: number): Uint8Array {
  const date = new Date(epoch * 1000).toUTCString().replace('GMT', '+0000');
  const text = `${slug} (${version}) stable; urgency=medium\n\n  * Release ${version}.\n\n -- ${about.maintainer}  ${date}\n`;
  const bytes = gzipSync(text, { level: 9 });
  // The byte for the operating system, RFC 1952 section 2.3.1: 255 is "unknown"
  bytes[9] = 255;
  return bytes;
}

/**
 * The maintainer scripts: several apps can be installed, so /usr/bin/vrooli is an alternative, not a file of one of them.
 * https://www.debian.org/doc/debian-policy/ch-maintainerscripts.html
 */
function planMaintainerScripts(slug: string, hasMenuEntry: boolean): LayoutFile[] {
  const dir = toInstallDir(slug);
  const refresh = hasMenuEntry
    ? 'if command -v update-desktop-database >/dev/null 2>&1; then\n  update-desktop-database -q /usr/share/applications || true\nfi\n'
    : '';
  const postinst = `#!/bin/sh
set -e
if [ "$1" = configure ]; then
  update-alternatives --install /usr/bin/vrooli vrooli ${dir}/vrooli 50
fi
${refresh}`;
  const prerm = `#!/bin/sh
set -e
if [ "$1" = remove ] || [ "$1" = deconfigure ]; then
  update-alternatives --remove vrooli ${dir}/vrooli
fi
`;
  return [
    { path: 'DEBIAN/postinst', mode: 0o755, content: postinst },
    { path: 'DEBIAN/prerm', mode: 0o755, content: prerm },
  ];
}

/** The tree that dpkg-deb packs: the payload in /opt, the desktop integration in /usr, and the control files in DEBIAN. Pure. */
export function layoutDeb(payload: PayloadFacts, about: About | undefined): FileSet {
  const slug = toAppSlug(payload.app.name);
  const docs = `usr/share/doc/${slug}`;
  const version = toDebVersion(payload.app.version);
  const hasMenuEntry = toShell(payload.shell).integration('linux-x64') === 'menu-entry';
  return {
    payload: toInstallDir(slug).slice(1),
    files: [
      ...planLinuxFiles(slug, payload, about),
      { path: `${docs}/copyright`, mode: 0o644, content: about && formatCopyright(slug, about) },
      {
        path: `${docs}/changelog.gz`,
        mode: 0o644,
        content: about && toChangelog(slug, version, about, payload.epoch),
      },
      ...planMaintainerScripts(slug, hasMenuEntry),
      { path: 'DEBIAN/md5sums', mode: 0o644, content: undefined },
      { path: 'DEBIAN/control', mode: 0o644, content: undefined },
    ],
  };
}
