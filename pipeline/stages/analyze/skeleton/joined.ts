import type { Build } from '../../../../schema/bundle/service.ts';
import { toPointer } from '../../../../schema/bundle/pointer.ts';
import { quote } from '../findings.ts';
import type { ScenarioSource } from './source.ts';

/** A part whose build joins the program and its packages into one file, where service.json asks for it. */
export function withJoined<Part extends { build: Build }>(
  source: ScenarioSource,
  id: string,
  part: Part,
): Part {
  if (part.build.type !== 'npm' || !source.config.joined.includes(id)) return part;
  return { ...part, build: { ...part.build, bundle: true } };
}

/** Reports `build.<id>.bundle` for what is not built as a program of Node. */
export function reportUnjoined(source: ScenarioSource, services: readonly Record<string, unknown>[]): void {
  const isJoined = (id: string) =>
    services.some(
      (service) => service['id'] === id && (service['build'] as Build | undefined)?.bundle === true,
    );
  for (const id of source.config.joined.filter((one) => !isJoined(one))) {
    source.report({
      code: 'config-not-understood',
      message: `${quote(id)} is not a program of Node in this scenario, so that its build cannot join it into one file`,
      pointer: toPointer(['build', id, 'bundle']),
      remedy: 'name the id of a service with a package.json, such as "api", or remove the entry',
    });
  }
}
