import type { Graph, IncludedScenario, PlannedArtifact } from '../../../../schema/analysis.ts';
import { omitUndefined } from '../../../../schema/omit-undefined.ts';
import type { SkeletonPlan } from '../skeleton/plan-skeleton.ts';
import type { Member } from './members.ts';
import { chooseIds } from './names.ts';
import { toPageTemplate, withPageVariable } from './page-variable.ts';
import { rebasePlan } from './rebase.ts';
import { type Part, toCallee, wireScenario } from './wire.ts';

type JsonObject = Record<string, unknown>;

/** The plan of one scenario. */
export interface MemberPlan {
  member: Member;
  plan: SkeletonPlan;
}

/** The draft of a bundle with all its scenarios. */
export interface JoinedPlan extends SkeletonPlan {
  scenarios: IncludedScenario[];
  /** Ids in the graph of the scenarios whose programs are in it, the app's own included. */
  included: ReadonlySet<string>;
}

function servicesOf({ skeleton }: SkeletonPlan): JsonObject[] {
  return Array.isArray(skeleton['services']) ? (skeleton['services'] as JsonObject[]) : [];
}

const idsOf = (plan: SkeletonPlan) => servicesOf(plan).map(({ id }) => String(id));

function reportRenamed({ source, name }: Member, ids: ReadonlyMap<string, string>): void {
  for (const [id, newId] of ids) {
    if (id === newId) continue;
    source.report({
      severity: 'info',
      code: 'scenario-service-renamed',
      message: `service "${id}" of scenario ${name} has the id "${newId}" in the bundle: another service has its own`,
      remedy: `use "${newId}" in vrooli logs and vrooli port`,
    });
  }
}

/** The required edges between scenarios of the bundle decide what starts first; other edges only carry addresses. */
function findCalled(graph: Graph, id: string, required: boolean): Set<string> {
  const edges = graph.edges.filter(
    (edge) => edge.from === id && edge.enabled && (edge.required || !required),
  );
  return new Set(edges.map(({ to }) => to));
}

function withDependencies(service: JsonObject, apis: readonly string[]): JsonObject {
  if (service['type'] !== 'api-binary') return service;
  const before = Array.isArray(service['dependencies']) ? service['dependencies'] : [];
  return { ...service, dependencies: [...new Set([...before, ...apis])] };
}

async function wireAll(graph: Graph, parts: readonly (Part & { id: string })[]): Promise<JsonObject[][]> {
  const wired: JsonObject[][] = [];
  for (const part of parts) {
    const others = (required: boolean) => {
      const called = findCalled(graph, part.id, required);
      return parts.filter(({ id }) => id !== part.id && called.has(id)).flatMap((one) => toCallee(one) ?? []);
    };
    const apis = others(true).map(({ port }) => port.slice(2, port.indexOf('.')));
    const services = await wireScenario(part, others(false));
    wired.push(services.map((service) => withDependencies(service, apis)));
  }
  return wired;
}

function mergeArtifacts(plans: readonly SkeletonPlan[]): PlannedArtifact[] {
  const merged = new Map<string, PlannedArtifact>();
  for (const one of plans.flatMap(({ artifacts }) => artifacts)) {
    const key = `${one.kind} ${one.path}`;
    if (!merged.has(key)) merged.set(key, one);
  }
  return [...merged.values()];
}

/**
 * Joins the plan of the app's scenario, the last, and those of the scenarios that it requires to one draft: services under distinct ids, paths
 * below scenarios/<name>, the variables by which each finds the others. A scenario without programs is left out.
 */
export async function joinPlans(
  graph: Graph,
  plans: readonly MemberPlan[],
  kits: readonly string[],
): Promise<JoinedPlan> {
  const root = plans.find(({ member }) => member.isRoot);
  if (root === undefined) throw new Error('the graph has no plan of its own scenario');
  const others = plans.filter(({ member, plan }) => !member.isRoot && idsOf(plan).length > 0);
  const included = new Set([root.member.id, ...others.map(({ member }) => member.id)]);
  if (others.length === 0) return { ...root.plan, scenarios: [], included };
  const chosen = chooseIds(
    others.map(({ member, plan }) => ({ name: member.name, ids: idsOf(plan) })),
    [...idsOf(root.plan), ...kits],
  );
  const rebased = others.map(({ member, plan }) => {
    const ids = chosen.get(member.name) ?? new Map<string, string>();
    reportRenamed(member, ids);
    return { member, plan: rebasePlan(plan, { name: member.name, ids }) };
  });
  const all = [...rebased, root];
  const page = toPageTemplate(servicesOf(root.plan));
  const parts = all.map(({ member, plan }) => ({
    ...member,
    services: member.isRoot ? servicesOf(plan) : withPageVariable(member.source, servicesOf(plan), page),
  }));
  const wired = await wireAll(graph, parts);
  const names = new Map(all.map(({ member }) => [member.id, member.name]));
  const toRequiredBy = (id: string) =>
    graph.edges.flatMap((edge) => (edge.to === id && edge.enabled ? (names.get(edge.from) ?? []) : []));
  return {
    skeleton: {
      ...root.plan.skeleton,
      services: wired.flat(),
      scenarios: rebased.map(({ member, plan }) => ({
        name: member.name,
        folder: member.source.folder,
        version: member.source.config.version,
        ...omitUndefined({ working_tree: plan.skeleton['working_tree'] }),
      })),
    },
    artifacts: mergeArtifacts([root.plan, ...rebased.map(({ plan }) => plan)]),
    scenarios: rebased.map(({ member, plan }) => ({
      name: member.name,
      folder: member.source.folder,
      services: idsOf(plan),
      required_by: [...new Set(toRequiredBy(member.id))].sort(),
    })),
    included,
  };
}
