import { posix } from 'node:path';
import type { Analysis } from '../../../schema/analysis.ts';
import { findScenarioOf } from '../../../schema/bundle/scenario.ts';

type JsonObject = Record<string, unknown>;

/** An analysis as seen from one scenario of the bundle: with its services alone, and paths relative to its folder. */
export interface ScenarioView {
  /** Undefined for the app's own scenario. */
  scenario: string | undefined;
  analysis: Analysis;
  /** Absolute folder of the scenario. */
  scenarioDir: string;
}

function servicesOf({ skeleton }: Analysis): JsonObject[] {
  const { services } = skeleton;
  return Array.isArray(services) ? services : [];
}

function toLocal(service: JsonObject, { scenarios = [] }: Analysis): JsonObject {
  const build = service['build'] as JsonObject | undefined;
  const source = build?.['source_dir'];
  const found = typeof source === 'string' ? findScenarioOf(scenarios, source) : undefined;
  return found === undefined ? service : { ...service, build: { ...build, source_dir: found.path } };
}

/** The scenarios of a bundle, that of the app first. Pure. */
export function toViews(analysis: Analysis, place: { scenarioDir: string; root: string }): ScenarioView[] {
  const { scenarios = [], skeleton } = analysis;
  if (scenarios.length === 0) return [{ scenario: undefined, analysis, scenarioDir: place.scenarioDir }];
  const viewOf = (scenario: string | undefined): Analysis => ({
    ...analysis,
    scenario: scenario ?? analysis.scenario,
    skeleton: {
      ...skeleton,
      services: servicesOf(analysis)
        .filter((service) => service['scenario'] === scenario)
        .map((service) => toLocal(service, analysis)),
    },
  });
  return [
    { scenario: undefined, analysis: viewOf(undefined), scenarioDir: place.scenarioDir },
    ...scenarios.map(({ name, folder }) => ({
      scenario: name,
      analysis: viewOf(name),
      scenarioDir: posix.join(place.root, folder),
    })),
  ];
}
