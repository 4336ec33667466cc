import type { Build } from '../../../../schema/bundle/service.ts';
import type { PackageManifest } from './package-json.ts';

/** A program of the scenario and how it is made, as its sources and its own build lines say. */
export interface Program {
  id: string;
  /** Folder relative to the scenario. */
  folder: string;
  build: Build;
  language: 'go' | 'npm' | 'python' | 'rust';
  /** What a platform-free program is called in the bundle; undefined for a compiled one. */
  universalPath?: string;
  packageManager?: PackageManifest['packageManager'];
  /** One line for people: how the artifact comes about. */
  how: string;
}
