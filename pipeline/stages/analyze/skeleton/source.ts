import { posix } from 'node:path';
import type { Schedule } from '../../../../schema/bundle/service.ts';
import { type Command, parseCommands } from '../../../shared/shell/commands.ts';
import type { ScenarioConfig } from '../config/model.ts';
import type { Finding, Findings } from '../findings.ts';
import type { LoadedScenario } from '../load-scenario.ts';
import type { Repository } from '../repository.ts';

/** A command of the lifecycle with its step. */
export interface StepCommand extends Command {
  phase: string;
  step: string;
  isBackground?: boolean;
  /** When the step's program runs; it is a worker, as one in the background. */
  schedule?: Schedule;
}

/** Read access to the sources of one scenario. Paths are relative to the scenario. */
export class ScenarioSource {
  readonly folder: string;
  readonly config: ScenarioConfig;
  readonly commands: readonly StepCommand[];
  readonly findings: Findings;
  readonly #repository: Repository;
  readonly #loaded: LoadedScenario;

  constructor(repository: Repository, findings: Findings, loaded: LoadedScenario, config: ScenarioConfig) {
    this.#repository = repository;
    this.#loaded = loaded;
    this.findings = findings;
    this.folder = loaded.folder;
    this.config = config;
    this.commands = config.steps.flatMap((step) =>
      parseCommands(step.run).map((command) => ({
        ...command,
        phase: step.phase,
        step: step.name,
        isBackground: step.isBackground === true,
        ...(step.schedule === undefined ? {} : { schedule: step.schedule }),
      })),
    );
  }

  /** A finding about the scenario's service.json. */
  report(finding: Finding): void {
    this.findings.add({ ...finding, file: this.#loaded.file, locate: this.#loaded.locate });
  }

  /** A finding about a line of another file of the scenario. */
  reportLine(finding: Omit<Finding, 'pointer'>, relative: string, line: number): void {
    const { severity = 'warning', ...rest } = finding;
    this.findings.addAll([{ severity, ...rest, file: this.path(relative), line }]);
  }

  path(relative: string): string {
    return posix.join(this.folder, relative);
  }

  hasFile(relative: string): Promise<boolean> {
    return this.#repository.hasFile(this.path(relative), this.findings);
  }

  hasFolder(relative: string): Promise<boolean> {
    return this.#repository.hasFolder(this.path(relative), this.findings);
  }

  /** Names in a folder of the scenario, sorted; empty when the folder does not exist. */
  list(relative: string): Promise<string[]> {
    return this.#repository.list(this.path(relative), this.findings);
  }

  /** The text of a source file; undefined when it does not exist. Bytes that are not UTF-8 become replacement characters. */
  async text(relative: string): Promise<string | undefined> {
    const source = await this.#repository.read(this.path(relative), this.findings);
    return source === undefined ? undefined : new TextDecoder().decode(source.bytes);
  }

  /** The first of several files that exists. */
  async firstFile(relatives: readonly string[]): Promise<string | undefined> {
    for (const relative of relatives) if (await this.hasFile(relative)) return relative;
    return undefined;
  }

  /** Program calls in a folder of the scenario. */
  commandsIn(folder: string): StepCommand[] {
    return this.commands.filter((command) => posix.normalize(command.cwd).replace(/\/$/, '') === folder);
  }
}
