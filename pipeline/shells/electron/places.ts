import type { Target } from '../../../schema/vocabulary.ts';

/** The folder of Electron in the payload. */
export const electronFolder = 'shell/electron';

/** Where the parts of an app lie in Electron's own folder, and what they are called there. Paths are relative to it. */
export interface ElectronPlaces {
  /** The program as Electron is published. */
  published: string;
  /** The program under the app's name. */
  program: string;
  /** The folder of the archive with the app's code. */
  resources: string;
  /** The file with the fuses, under its published name. */
  fused: string;
}

/**
 * The places of a target. `slug` is the app's name in files. On macOS the program keeps its name: its helpers are found by it, and the system shows
 * the name in Info.plist.
 */
export function toElectronPlaces(target: Target, slug: string): ElectronPlaces {
  if (target.startsWith('darwin-')) {
    const contents = 'Electron.app/Contents';
    return {
      published: `${contents}/MacOS/Electron`,
      program: `${contents}/MacOS/Electron`,
      resources: `${contents}/Resources`,
      fused: `${contents}/Frameworks/Electron Framework.framework/Versions/A/Electron Framework`,
    };
  }
  const suffix = target.startsWith('win-') ? '.exe' : '';
  const published = `electron${suffix}`;
  return { published, program: `${slug}${suffix}`, resources: 'resources', fused: published };
}

/** Languages of the console, and English as the fallback of Chromium. */
const languages = new Set(['en', 'en-US', 'en-GB', 'de', 'es', 'es-419', 'zh-CN', 'zh-TW']);

/** Whether a file of a published Electron belongs into an app. Paths are relative to its folder. */
export function isStaged(path: string): boolean {
  if (path === 'version' || path.startsWith('LICENSE')) return false;
  if (/(?:^|\/)default_app\.asar$/.test(path)) return false;
  const language = /^locales\/([^/]+)\.pak$/.exec(path)?.[1] ?? /([^/]+)\.lproj(?:\/|$)/.exec(path)?.[1];
  return language === undefined || languages.has(language.replace('_', '-'));
}
