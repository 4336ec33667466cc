import type { Build, Schedule } from '../../../../schema/bundle/service.ts';
import type { PackageManifest } from './package-json.ts';

/** A program of the scenario and its build, derived from its sources and build lines. */
export interface Program {
  id: string;
  /** Folder relative to the scenario. */
  folder: string;
  build: Build;
  language: 'go' | 'npm' | 'python' | 'rust';
  /** Path of a platform-independent program in the bundle; undefined for a compiled one. */
  universalPath?: string;
  packageManager?: PackageManifest['packageManager'];
  /** When a worker runs; undefined for one that runs all the time. */
  schedule?: Schedule;
  /** One line for people that describes how the artifact is built. */
  how: string;
}
