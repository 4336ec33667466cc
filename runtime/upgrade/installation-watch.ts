import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { maintenanceFile, maintenanceWork } from '../../schema/installed-app.ts';
import { hasTexts, parseObject } from '../files/json.ts';
import { toIdentity } from './identity.ts';

/** Why the installed files are not those of this start any more. */
export interface InstallationChange {
  /** `upgrading`: an installer is at work. `replaced`: other files are installed. `removing`: the app is about to be, or was, removed. */
  kind: 'upgrading' | 'replaced' | 'removing';
  /** The app version that is installed now; undefined when it is not known. */
  version?: string;
  /** For people. */
  message: string;
}

/** The installation of the running app. An installer may replace or remove its files at any time. */
export interface InstallationWatch {
  /** Looks at the disk now. Undefined while the files are those of this start. */
  look(): InstallationChange | undefined;
  /** What the last look found. */
  last(): InstallationChange | undefined;
  /** Looks from time to time and reports each other result; returns how to end that. */
  watch(changed: (change: InstallationChange | undefined) => void): () => void;
}

const intervalMs = 2_000;

/** An installer that moves a folder into the place of another leaves it empty for a moment. */
const missingLooks = 2;

/**
 * Watches an installation by its manifest and by the file in which an installer announces its work. `identity` is that of the manifest when
 * it was read.
 */
export function openInstallationWatch(
  { manifest, bundleRoot }: { manifest: string; bundleRoot: string },
  identity: string | undefined,
): InstallationWatch {
  let found: InstallationChange | undefined;

  function judge(): InstallationChange | undefined {
    const work = readWork(bundleRoot);
    if (work === 'remove') return { kind: 'removing', message: 'the app is being removed' };
    if (work === 'upgrade')
      return { kind: 'upgrading', message: 'restart needed: the app is being upgraded' };
    if (toIdentity([manifest]) === identity) return undefined;
    const version = readVersion(manifest);
    if (version === undefined)
      return { kind: 'removing', message: 'the installed files of the app are gone' };
    return { kind: 'replaced', version, message: `restart needed: version ${version} is installed now` };
  }

  const look = () => {
    found = judge();
    return found;
  };
  return {
    look,
    last: () => found,
    watch(changed) {
      let told: string | undefined;
      let missing = 0;
      const timer = setInterval(() => {
        const change = look();
        missing = change?.kind === 'removing' ? missing + 1 : 0;
        const key = change === undefined ? undefined : `${change.kind} ${change.version ?? ''}`;
        if (key === told || (missing > 0 && missing < missingLooks && readWork(bundleRoot) !== 'remove'))
          return;
        told = key;
        changed(change);
      }, intervalMs);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}

/** What an installer announces; undefined without an installer at work. */
function readWork(bundleRoot: string) {
  const text = readIfThere(join(bundleRoot, maintenanceFile))?.trim();
  return maintenanceWork.find((work) => work === text);
}

function readVersion(manifest: string): string | undefined {
  const app = parseObject(readIfThere(manifest) ?? '')?.['app'];
  return hasTexts(app, 'version') ? app.version : undefined;
}

function readIfThere(path: string): string | undefined {
  // It looks every time a page is served: an error would cost more than the look.
  if (!existsSync(path)) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
