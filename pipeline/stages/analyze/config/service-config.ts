import { JsonNode, toDotted } from '../../../../schema/bundle/json-node.ts';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import { findMisspeltFields } from '../../../../schema/service-config/misspelt-fields.ts';
import { serviceConfigSchema } from '../../../../schema/service-config.ts';
import { quote } from '../findings.ts';
import { isUsableName } from '../names.ts';
import { readJoined } from './build.ts';
import { readDependencies } from './dependencies.ts';
import { readDeployment } from './deployment.ts';
import { readFiles } from './files.ts';
import { readHealth, readStartupGrace, readSteps, readUiBundle } from './lifecycle.ts';
import type { ScenarioConfig } from './model.ts';
import { readPorts } from './ports.ts';
import type { Reader } from './reader.ts';
import { asText, child, isRecord, kindOf } from './values.ts';

const maxDescription = 2000;
const maxDisplayName = 80;
const defaultVersion = '0.0.0';

function readName(reader: Reader, config: unknown, folder: string): string {
  const raw = child(child(config, 'service'), 'name') ?? child(config, 'name');
  const name = asText(raw)?.trim();
  if (name !== undefined && isUsableName(name)) return name;
  if (raw === undefined) {
    reader.report(['service', 'name'], {
      code: 'service-name-missing',
      message: `the scenario has no name; its folder's name ${quote(folder)} is used`,
      remedy: 'add {"service": {"name": "…"}}',
    });
  } else {
    reader.report(['service', 'name'], {
      severity: 'error',
      code: 'service-name-refused',
      message: `${quote(raw)} cannot be the name of a scenario; its folder's name ${quote(folder)} is used`,
      remedy: 'use letters, digits, dots and hyphens; a name is never a path',
    });
  }
  return folder;
}

function readVersion(reader: Reader, config: unknown): string {
  const raw = child(child(config, 'service'), 'version') ?? child(config, 'version');
  const version = typeof raw === 'number' ? String(raw) : asText(raw)?.trim();
  if (version !== undefined && /^[\p{L}\p{N}][\p{L}\p{N}.+_-]{0,63}$/u.test(version)) return version;
  reader.report(['service', 'version'], {
    code: 'service-version-missing',
    message:
      raw === undefined
        ? `the scenario has no version; ${defaultVersion} is used`
        : `${quote(raw)} cannot be a version; ${defaultVersion} is used`,
    remedy: 'add {"service": {"version": "1.0.0"}}',
  });
  return defaultVersion;
}

/** Any of these says something of the scenario. */
const declaringKeys = [
  'service',
  'name',
  'dependencies',
  'resources',
  'ports',
  'lifecycle',
  'health',
  'deployment',
];

function declaresSomething(config: unknown): boolean {
  return declaringKeys.some((key) => {
    const value = child(config, key);
    return isRecord(value) || Array.isArray(value)
      ? Object.keys(value).length > 0
      : asText(value) !== undefined;
  });
}

function reportMisspelt(reader: Reader, config: unknown): void {
  for (const { place, meant } of findMisspeltFields(serviceConfigSchema, new JsonNode(config))) {
    reader.report(place.path, {
      code: 'field-misspelt',
      message: `${quote(toDotted(place.path))} is not a field of the service config, and nothing reads it`,
      remedy: `did you mean ${quote(meant)}?`,
    });
  }
}

/**
 * Reads a parsed service.json in every known shape. `folder` is the name of the scenario's folder. Never throws: a value that is
 * not understood is reported and treated as absent.
 */
export function readServiceConfig(reader: Reader, config: unknown, folder: string): ScenarioConfig {
  if (!isRecord(config)) {
    reader.report([], {
      severity: 'error',
      code: 'config-not-object',
      message: `the configuration is expected to be an object, not ${kindOf(config)}`,
      remedy: 'write {"service": {…}, "dependencies": {…}}',
    });
  } else if (!declaresSomething(config)) {
    reader.report([], {
      severity: 'error',
      code: 'config-empty',
      message: 'the configuration declares nothing: no service, ports, lifecycle or dependencies',
      remedy:
        'write them, or let a draft be made from the sources: remove the file and run vrooli-bundle init',
    });
  }
  reportMisspelt(reader, config);
  const lifecycle = child(config, 'lifecycle');
  if (lifecycle !== undefined && !isRecord(lifecycle)) {
    reader.odd(
      ['lifecycle'],
      `the lifecycle is expected to be an object, not ${kindOf(lifecycle)}`,
      'write {"setup": {"steps": []}}',
    );
  }
  const health = child(lifecycle, 'health') ?? child(config, 'health');
  const description = asText(
    child(child(config, 'service'), 'description') ?? child(config, 'description'),
  )?.trim();
  const displayName = asText(
    child(child(config, 'service'), 'displayName') ?? child(child(config, 'service'), 'display_name'),
  )?.trim();
  const startupGraceMs = readStartupGrace(health);
  return {
    name: readName(reader, config, folder),
    version: readVersion(reader, config),
    ...(displayName === undefined || displayName === ''
      ? {}
      : { displayName: displayName.slice(0, maxDisplayName).toWellFormed() }),
    ...(description === undefined
      ? {}
      : { description: description.slice(0, maxDescription).toWellFormed() }),
    dependencies: readDependencies(reader, config),
    ports: readPorts(reader, child(config, 'ports')),
    steps: readSteps(reader, lifecycle),
    health: readHealth(reader, health),
    ...omitUndefined({ startupGraceMs }),
    ...readUiBundle(lifecycle),
    files: readFiles(reader, child(config, 'files')),
    joined: readJoined(reader, child(config, 'build')),
    deployment: readDeployment(reader, child(config, 'deployment')),
  };
}
