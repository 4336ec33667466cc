import type { Build, Service } from '../../schema/bundle/service.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { Platform, Target } from '../../schema/vocabulary.ts';
import type { BuildContext } from '../ports.ts';
import type { ToolRequirement } from '../shared/tools.ts';

export type BuildType = Build['type'];

/** A service of a bundle that has a build. */
export type BuildableService = Pick<Service, 'id' | 'type' | 'binaries'> & { build: Build };

/**
 * The kind of a build's result in the payload: a folder of pages, one script for the runtime, a program in a folder with the packages
 * and files that it loads, or an executable of the target.
 */
export interface BuiltService {
  kind: 'folder' | 'script' | 'program' | 'executable';
  /** The key of `binaries` in bundle.json: the target of an executable, else `universal`. */
  platform: Platform;
  /** The path in `binaries`, relative to the payload; for a folder it can be its page. */
  path: string;
  /** The folder or file that the build writes, relative to the payload. */
  to: string;
  /** The working folder of a program, relative to the payload. */
  cwd?: string;
  /** Arguments of a program before those of the bundle. */
  args?: readonly string[];
  /** Variables of a program that the bundle does not set. */
  env?: Readonly<Record<string, string>>;
  /** Folders of the result, relative to the payload, with packages that a lockfile pins. */
  pinned?: readonly string[];
  /** The interpreter of a frozen Python program. */
  python?: FrozenPython;
  /** Absolute folders of the packages in the sources that a script was joined from. */
  joined?: readonly string[];
}

/** The interpreter of a frozen Python program, for the list of components. */
export interface FrozenPython {
  version: string;
  /** Absolute paths of its license texts. */
  texts: readonly string[];
  /** Libraries of the system beside it: name to absolute path on the machine that built. */
  libraries: ReadonlyMap<string, string>;
}

/** The build of one service, as data. */
export interface BuildPlan {
  service: string;
  build: Build;
  target: Target;
  /** The machine that builds. */
  host: Target;
  result: BuiltService;
}

/** A copy of the parts of a repository that a scenario needs. */
export interface CopiedRepository {
  /** Absolute, at or above the scenario's folder. */
  dir: string;
  /** Absolute folders in it that are copied whole, the scenario's among them. */
  folders: readonly string[];
  /** The packages of the repository's workspaces: name to folder, relative to the repository. */
  internal: ReadonlyMap<string, string>;
}

/** The versions of Node that an app can ship. */
export interface NodeShelf {
  /** The version in the runtime. */
  shipped: string;
  /** Other versions for the target, the newest first. */
  older: readonly string[];
  /** Absolute path of an executable of this machine of the same line as an older version; undefined when there is none. */
  find(version: string): Promise<string | undefined>;
  /** Puts an older version into the payload. Returns the path of its executable, relative to the payload. */
  stage(version: string): Promise<string>;
}

export interface BuilderContext extends BuildContext {
  /** Absolute folder of the scenario, in a copy of the sources that the build may write to. */
  scenarioDir: string;
  /** Absolute folder of the copy, which contains the scenario and what it refers to. */
  sourceRoot: string;
  /** Default: the scenario alone. */
  repository?: CopiedRepository;
  /** Absolute folder of the payload. */
  payload: string;
  /** Absolute path of the Node that ships, as an executable of this machine. */
  node: string;
  nodes: NodeShelf;
  /** Receives what a build finds besides errors. */
  onDiagnostic?: (found: Diagnostic) => void;
}

/** One value of `build.type`. */
export interface ServiceBuilder {
  readonly type: BuildType;
  /** The programs that a build runs. */
  tools(build: Build): readonly ToolRequirement[];
  /**
   * Plans the result of a service on a target. Pure.
   * @throws {PipelineError} build-type-unsupported when `host` cannot build for `target`
   */
  plan(service: BuildableService, target: Target, host: Target): BuildPlan;
  /**
   * Builds the service and copies the result into the payload. The service's source folder exists. Returns the plan's result, with the
   * path that the build decided where the plan could not know it.
   * @throws {PipelineError} build-failed, build-output-missing and the codes of the builder
   */
  build(ctx: BuilderContext, plan: BuildPlan): Promise<BuiltService>;
}
