import { toPackageName } from '../../shared/archive/naming.ts';
import { toShell } from '../../shells/registry.ts';
import type { FileSet } from '../file-set.ts';
import type { About, PayloadFacts } from '../format.ts';
import { planLinuxFiles } from '../linux/files.ts';
import { toGzip } from '../linux/gzip.ts';
import { toInstallDir } from '../linux/install-dir.ts';
import { toPackageVersion } from '../linux/version.ts';
import { formatCopyright } from './control.ts';
import { formatLintianOverrides } from './lintian-overrides.ts';
import { planMaintainerScripts } from './scripts.ts';

function toChangelog(name: string, version: string, about: About, epoch: number): Uint8Array {
  const date = new Date(epoch * 1000).toUTCString().replace('GMT', '+0000');
  const text = `${name} (${version}) stable; urgency=medium\n\n  * Release ${version}.\n\n -- ${about.maintainer}  ${date}\n`;
  return toGzip(text);
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
      ...planLinuxFiles(payload, about, 'vendor-completions'),
      {
        path: `${docs}/copyright`,
        mode: 0o644,
        content: about && formatCopyright(name, about, payload.epoch),
      },
      {
        path: `${docs}/changelog.gz`,
        mode: 0o644,
        content: about && toChangelog(name, version, about, payload.epoch),
      },
      {
        path: `usr/share/lintian/overrides/${name}`,
        mode: 0o644,
        content: formatLintianOverrides(name),
      },
      ...planMaintainerScripts(payload, hasMenuEntry),
      { path: 'DEBIAN/md5sums', mode: 0o644, content: undefined },
      { path: 'DEBIAN/control', mode: 0o644, content: undefined },
    ],
  };
}
