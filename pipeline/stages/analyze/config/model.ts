import type { Schedule } from '../../../../schema/bundle/service.ts';
import type { Tier } from '../../../../schema/vocabulary.ts';
import type { InitializationFile } from './initialization.ts';
import type { PartialRequirements } from './requirements.ts';

/** The requirements of a scenario or resource in normalized form. */
export interface Dependency {
  kind: 'resource' | 'scenario';
  /** Canonical. */
  name: string;
  required: boolean;
  enabled: boolean;
  /** Switched off by the user of the command, not in service.json. */
  isLeftOut?: boolean;
  /** A scenario that the user of the command wants in the bundle, whatever service.json says. */
  isAsked?: boolean;
  /** JSON pointer to the declaration. */
  pointer: string;
  /** A resource by its position in the file, or a scenario by its position or type. */
  stated: 'resource' | 'scenario';
  /** Files that prepare the resource, in the order in which they are to be loaded. */
  initialization: InitializationFile[];
  /** The declarations as they are written, of which members of the kit read fields of their own. */
  declarations: unknown[];
  /** Whether a failing statement of those ends the first start. */
  isStrict: boolean;
}

export interface DeclaredPort {
  name: string;
  /** Environment variable that carries the port. */
  envVar?: string;
  range?: { min: number; max: number };
}

export interface LifecycleStep {
  phase: string;
  name: string;
  run: string;
  /** The step goes on after its command has started. */
  isBackground?: true;
  /** When the program of the step runs, as it is written. */
  schedule?: Schedule;
}

export interface HealthCheck {
  path: string;
  intervalMs?: number;
  timeoutMs?: number;
}

/** The data of the `deployment` block for one tier, of the scenario itself or of one dependency. */
export interface DeclaredTier {
  supported?: boolean;
  score?: number;
  status?: 'ready' | 'limited' | 'blocked';
  requirements: PartialRequirements;
  reason?: string;
}

export interface DeclaredSwap {
  original: string;
  replacement: string;
  tiers: Tier[];
  reason: string;
}

export interface DeclaredDependency {
  requirements: PartialRequirements;
  tiers: Map<Tier, DeclaredTier>;
  offline?: boolean;
}

export interface DeclaredDeployment {
  requirements: PartialRequirements;
  tiers: Map<Tier, DeclaredTier>;
  /** By `<kind>:<name>`. */
  dependencies: Map<string, DeclaredDependency>;
  swaps: DeclaredSwap[];
}

/** A service.json in normalized form. */
export interface ScenarioConfig {
  name: string;
  version: string;
  displayName?: string;
  description?: string;
  dependencies: Dependency[];
  ports: DeclaredPort[];
  steps: LifecycleStep[];
  /** By endpoint name, such as api and ui. */
  health: Map<string, HealthCheck>;
  startupGraceMs?: number;
  /** Path of the built user interface in the ui-bundle check, relative to the scenario. */
  uiBundlePath?: string;
  /** Folder of the user interface's sources in the same check, relative to the scenario. */
  uiSourceDir?: string;
  /** Globs of further files that programs read, relative to the scenario; "!" excludes. */
  files: string[];
  /** Ids of services whose build is to join the program and its packages into one file. */
  joined: string[];
  deployment: DeclaredDeployment;
}
