import { electronShellOptions, electronShellSummary } from '../../../schema/command-line/electron-shell.ts';
import { targets } from '../../../schema/vocabulary.ts';
import { toAppSlug } from '../../shared/archive/naming.ts';
import type { ShellKind } from '../shell.ts';
import { electronFolder, toElectronPlaces } from './places.ts';
import { stageElectron } from './stage-electron.ts';

/** The app has a window of its own, in an Electron that ships with it. */
export const electron: ShellKind<'electron'> = {
  id: 'electron',
  title: 'a window of its own, with the Electron in --electron-dist',
  targets,
  usesSystemBrowser: false,
  tools: () => [],
  stage: () => [{ from: 'dist/shell/console', to: 'shell/console', origin: 'product' }],
  build: stageElectron,
  launch: ({ dir, app, target }) => [
    `${dir}/${electronFolder}/${toElectronPlaces(target, toAppSlug(app.name)).program}`,
  ],
  integration: () => 'menu-entry',
  opensLinks: true,
  hasOwnChromium: true,
  commandLine: { summary: electronShellSummary, options: electronShellOptions },
};
