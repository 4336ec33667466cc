import type { CommandOptions } from '../../schema/command-line/option.ts';
import type { Target } from '../../schema/vocabulary.ts';
import type { AppIcon } from '../formats/content.ts';
import type { BuildContext } from '../ports.ts';
import type { NamedApp } from '../shared/archive/naming.ts';
import type { StagedFile } from '../shared/staged-file.ts';
import type { ToolRequirement } from '../shared/tools.ts';

/** Paths of an installed app: absolute, in the syntax of the operating system. */
export interface InstalledLayout {
  /** The payload's folder. */
  dir: string;
  /** The runtime's executable. */
  runtime: string;
  app: NamedApp;
  target: Target;
}

/** What a shell needs to make its files for an app. Paths are absolute. */
export interface ShellBuild {
  payload: string;
  target: Target;
  /** The app's name in files and commands. */
  slug: string;
  /** The app's name for people. */
  title: string;
  version: string;
  vendor: string | undefined;
  /** The scheme of the app's links. */
  scheme: string;
  icons: readonly AppIcon[];
  macos: { bundleId: string; version: string; minimumSystem: string };
  /** A folder with an unpacked Electron of the target; undefined when none was named. */
  electronDist: string | undefined;
}

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/** The start of the app on a system: from the menu, or as a service of the logged-in user. */
export type Integration = 'menu-entry' | 'user-service';

/** What the end user sees of an app. Each member of the registry has its own folder here. */
export interface ShellKind<Id extends string = string> {
  readonly id: Id;
  /** A description for help texts and tables. */
  readonly title: string;
  readonly targets: readonly Target[];
  /** Whether the window is one of a browser that the user has installed. */
  readonly usesSystemBrowser: boolean;
  /** Programs that building it needs. */
  tools(target: Target): readonly ToolRequirement[];
  /** The files of this product that the payload needs for it. */
  stage(): readonly StagedFile[];
  /** Makes the files that are other ones for each app; absent where there are none. Returns the version of what it has put there. */
  build?(
    ctx: Pick<BuildContext, 'fs' | 'log' | 'packageRoot'>,
    request: ShellBuild,
  ): Promise<{ version: string }>;
  /** The command that starts the installed app. */
  launch(layout: InstalledLayout): Command;
  integration(target: Target): Integration;
  /** Whether the app opens links of its own scheme. */
  readonly opensLinks: boolean;
  /** Whether a Chromium ships with the app, whose sandbox some systems have to allow. */
  readonly hasOwnChromium: boolean;
  /** What its command does, in a sentence, and its options; without the commands of the control API. */
  readonly commandLine: { readonly summary: string; readonly options: CommandOptions };
}
