import { gzipSync } from 'node:zlib';
import { toPackageName } from '../../shared/archive/naming.ts';
import { toShell } from '../../shells/registry.ts';
import type { FileSet } from '../file-set.ts';
import type { About, PayloadFacts } from '../format.ts';
import { planLinuxFiles } from '../linux/files.ts';
import { toInstallDir } from '../linux/install-dir.ts';
import { toPackageVersion } from '../linux/version.ts';
import { formatCopyright } from './control.ts';
import { planMaintainerScripts } from './scripts.ts';

function toChangelog(name: string, version: string, about: About, epoch: number): Uint8Array {
  const date = new Date(epoch * 1000).toUTCString().replace('GMT', '+0000');
  const text = `${name} (${version}) stable; urgency=medium\n\n  * Release ${version}.\n\n -- ${about.maintainer}  ${date}\n`;
  const bytes = gzipSync(text, { level: 9 });
  // The byte for the operating system, RFC 1952 section 2.3.1: 255 is "unknown"
  bytes[9] = 255;
  return bytes;
}

/** The tree that dpkg-deb packs: the payload in /opt, the desktop integration in /usr, and the control files in DEBIAN. Pure. */
export function layoutDeb(payload: PayloadFacts, about: About | undefined): FileSet {
  const name = toPackageName(payload.app);
  const docs = `usr/share/doc/${name}`;
  const version = toPackageVersion(payload.app.version);
  const hasMenuEntry = toShell(payload.shell).integration('linux-x64') === 'menu-entry';
  return {
    payload: toInstallDir(name).slice(1),
    files: [
      ...planLinuxFiles(payload, about),
      { path: `${docs}/copyright`, mode: 0o644, content: about && formatCopyright(name, about) },
      {
        path: `${docs}/changelog.gz`,
        mode: 0o644,
        content: about && toChangelog(name, version, about, payload.epoch),
      },
      ...planMaintainerScripts(payload.app, hasMenuEntry),
      { path: 'DEBIAN/md5sums', mode: 0o644, content: undefined },
      { path: 'DEBIAN/control', mode: 0o644, content: undefined },
    ],
  };
}
