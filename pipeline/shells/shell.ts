import type { Target } from '../../schema/vocabulary.ts';
import type { StagedFile } from '../shared/staged-file.ts';
import type { ToolRequirement } from '../shared/tools.ts';

/** Where an installed app is. Paths are absolute and as the operating system writes them. */
export interface InstalledLayout {
  /** The payload's folder. */
  dir: string;
  /** The runtime's executable. */
  runtime: string;
}

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/** How the app is started on a system: from its menu, or as a service of the logged-in user. */
export type Integration = 'menu-entry' | 'user-service';

/** What the end user sees of an app. A member of the registry is a folder of this room. */
export interface ShellKind<Id extends string = string> {
  readonly id: Id;
  /** What it is, for help texts and tables. */
  readonly title: string;
  readonly targets: readonly Target[];
  /** Whether the window is one of a browser that the user has installed. */
  readonly usesSystemBrowser: boolean;
  /** Programs that building it needs. */
  tools(target: Target): readonly ToolRequirement[];
  /** The files of this product that the payload needs for it. */
  stage(): readonly StagedFile[];
  /** The command that starts the installed app. */
  launch(layout: InstalledLayout): Command;
  integration(target: Target): Integration;
}
