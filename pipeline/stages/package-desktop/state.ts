import type { PayloadEntry } from '../../../schema/artifact-manifest.ts';
import type { Bundle } from '../../../schema/bundle/manifest.ts';
import type { KitMember } from '../../../schema/kit.ts';
import type { RehearsalOutcome } from '../../../schema/rehearsal.ts';
import type { AllowEntry } from '../../../schema/secret-allow-list.ts';
import type { Target } from '../../../schema/vocabulary.ts';
import type { BuiltService, NodeShelf } from '../../builders/builder.ts';
import type { Component } from '../../components/component.ts';
import type { About } from '../../formats/format.ts';
import type { BuildContext } from '../../ports.ts';
import type { Rehearsal } from '../../rehearsal/rehearse.ts';
import type { Lockfile } from './components/lockfiles.ts';
import type { SourceCopy } from './copy-source.ts';
import type { BaseNode, BaseNodeTable } from './executable/base-node.ts';
import type { Icons } from './icons.ts';
import type { Origins } from './origins.ts';
import type { StagingPlan } from './plan.ts';
import type { Product } from './product.ts';
import type { StageRequest } from './request.ts';
import type { Workspace } from './workspace.ts';

/** This product and the programs that the build used; versions by name. */
export interface BuildOrigins {
  product: Product & { commit: string | undefined };
  tools: Record<string, string>;
}

/** Results that steps before anything is signed pass to their dependents. */
export interface BuildState {
  readonly ctx: BuildContext;
  readonly request: StageRequest;
  readonly plan: StagingPlan;
  readonly host: Target;
  readonly table: BaseNodeTable;
  readonly kits: readonly KitMember[];
  readonly workspace: Workspace;
  readonly about: About;
  /** The scenario's license, whose text is in installers. Absolute. */
  readonly licenseFile: string | undefined;
  readonly icons: Icons;
  readonly bases: Map<Target, BaseNode>;
  /** The results of the builds, by service. */
  readonly built: Map<string, BuiltService>;
  /** The origins of the payload's files. */
  readonly origins: Origins;
  /** The version of what a shell has put into the payload beside the files of this product. */
  shellVersion: string | undefined;
  source: SourceCopy | undefined;
  nodes: NodeShelf | undefined;
  finished: Bundle | undefined;
  /** The parts of the payload that others publish, the app first. */
  components: Component[] | undefined;
  /** Files of the repository that pin dependencies; none before the components are listed. */
  lockfiles: Lockfile[];
  /** The files of the finished payload. */
  payloadEntries: PayloadEntry[] | undefined;
  /** SHA-1 of the files of the finished payload by path: SPDX identifies files by it. */
  readonly sha1: Map<string, string>;
  /** Literals of the scenario that are no secrets; none before the payload is scanned. */
  allowed: AllowEntry[];
  /** This product and the programs that the build used. */
  buildOrigins: BuildOrigins | undefined;
  /** Undefined until the app was rehearsed; a plan can leave that out. */
  rehearsal: Rehearsal | undefined;
}

/** A value that an earlier step must have set. @throws {Error} when it is missing, a bug in the order of the steps */
export function requireResult<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is missing: a step ran before the one that makes it`);
  return value;
}

/** What the rehearsal saw, or why there was none. */
export function toOutcome({ rehearsal, plan }: Pick<BuildState, 'rehearsal' | 'plan'>): RehearsalOutcome {
  if (plan.rehearsal.planned) return requireResult(rehearsal, 'the rehearsal').outcome;
  return { rehearsed: false, why: plan.rehearsal.why };
}
