import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { PipelineError } from '../../errors.ts';
import { type JsonDocument, parseJsonText } from '../../shared/document/parse-json.ts';
import { decodeUtf8 } from '../../shared/document/read-json.ts';
import { serviceConfigPath } from '../../shared/scenario/layout.ts';
import type { ScenarioConfig } from './config/model.ts';
import { Reader } from './config/reader.ts';
import { readServiceConfig } from './config/service-config.ts';
import { Findings } from './findings.ts';
import type { Repository } from './repository.ts';

/** A scenario's configuration as read; `config` is undefined when the file cannot be read; `findings` has the reason. */
export interface LoadedScenario {
  /** Folder relative to the repository root. */
  folder: string;
  file: string;
  sha256: string;
  config: ScenarioConfig | undefined;
  findings: Findings;
  /** The position of a JSON pointer in the file. */
  locate: JsonDocument['locate'];
}

function decode(bytes: Uint8Array, file: string, findings: Findings): string | undefined {
  try {
    return decodeUtf8(bytes, file);
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    findings.addAll(error.diagnostics);
    return undefined;
  }
}

/** Reads `<folder>/.vrooli/service.json`. Undefined when the file does not exist. Never throws for its content. */
export async function loadScenario(
  repository: Repository,
  folder: string,
): Promise<LoadedScenario | undefined> {
  const findings = new Findings();
  const file = posix.join(folder, serviceConfigPath);
  if (!(await repository.hasFile(file, findings))) return undefined;
  const source = await repository.read(file, findings);
  const loaded: LoadedScenario = {
    folder,
    file,
    sha256: '',
    config: undefined,
    findings,
    locate: () => undefined,
  };
  if (source === undefined) return loaded;
  loaded.sha256 = createHash('sha256').update(source.bytes).digest('hex');
  const text = decode(source.bytes, file, findings);
  if (text === undefined) return loaded;
  const document = parseJsonText(text, { file });
  findings.addAll(document.diagnostics);
  if (!document.ok) return loaded;
  loaded.locate = document.locate;
  const reader = new Reader(findings, file, document.locate);
  loaded.config = readServiceConfig(reader, document.value, repository.nameOf(folder));
  return loaded;
}
