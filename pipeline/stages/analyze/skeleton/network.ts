import type { GraphNode } from '../../../../schema/analysis.ts';

type JsonObject = Record<string, unknown>;

/**
 * Marks the scenario's own programs with `network: true` when the scenario declares a need of the network, or uses a resource that
 * stays remote: the runtime then gives them the proxy settings of the user. Pages and members of the kit ask no other computer.
 */
export function withNetwork(skeleton: JsonObject, nodes: readonly GraphNode[]): JsonObject {
  const { services } = skeleton;
  if (!Array.isArray(services) || !nodes.some(needsNetwork)) return skeleton;
  return {
    ...skeleton,
    services: services.map((service: JsonObject) =>
      service['type'] === 'ui-bundle' || service['type'] === 'resource'
        ? service
        : { ...service, network: true },
    ),
  };
}

/** Whether a part of the scenario needs another computer. */
export function needsNetwork({ enabled, in_bundle, requirements }: GraphNode): boolean {
  if (!enabled) return false;
  return in_bundle === 'remote' || (in_bundle === 'service' && requirements.network !== 'none');
}
