import type { Analysis } from '../../../schema/analysis.ts';
import { compileSecretFormat } from '../../../schema/bundle/format/secret-format.ts';
import { alwaysSatisfies, canSatisfy } from '../../../schema/bundle/generator.ts';
import { remoteSchema, type SecretClass } from '../../../schema/bundle/secret.ts';
import { byCodeUnit } from '../../../schema/by-code-unit.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { DiagnosticCode } from '../../../schema/errors/codes.ts';
import { omitUndefined } from '../../../schema/omit-undefined.ts';
import type { PlannedSecret, SecretPlan } from '../../../schema/secret-plan.ts';
import { type Candidate, type Classification, toSecretId } from './candidate.ts';
import { type CandidateGroup, findFormatConflict, firstValue, groupByTarget } from './merge.ts';
import type { Infrastructure } from './replaced.ts';
import { classify, type SecretRules, toLabel } from './rules.ts';

export interface PlanInput {
  analysis: Analysis;
  candidates: readonly Candidate[];
  rules: SecretRules;
  infrastructure: ReadonlyMap<string, Infrastructure>;
  /** Services that get a secret without a known reader. */
  services: readonly string[];
}

interface Verdict {
  class: Classification;
  why: string;
}

function judge(group: CandidateGroup, input: PlanInput): Verdict {
  const { name, type } = group.target;
  const known = input.infrastructure.get(name);
  const ruled: Verdict =
    type === 'file' ? { class: 'user_prompt', why: 'is a file' } : classify(input.rules, name);
  if (known !== undefined && ruled.class !== 'configuration') {
    return { class: 'infrastructure', why: `is a credential of ${known.resource}` };
  }
  const declared = firstValue(group, 'class');
  if (declared !== undefined) return { class: declared, why: `is declared as ${declared}` };
  return known === undefined || ruled.class === 'configuration'
    ? ruled
    : { class: 'infrastructure', why: `is a credential of ${known.resource}` };
}

/** The replacement in the bundle of the server that a credential opens. */
function replacementFor(name: string, input: PlanInput): string | undefined {
  const known = input.infrastructure.get(name);
  if (known !== undefined) return known.replacedBy;
  const applied = input.analysis.swaps.filter((swap) => swap.applied && swap.replacement !== '');
  const spoken = applied.find((swap) => name.toLowerCase().includes(swap.original.replaceAll('-', '_')));
  if (spoken !== undefined) return spoken.replacement;
  const databases = applied.filter((swap) =>
    input.analysis.graph.nodes.some((node) => node.name === swap.original && node.class === 'database'),
  );
  return databases.length === 1 && /^(?:DB|DATABASE|PG)/.test(name) ? databases[0]?.replacement : undefined;
}

function toExcluded(group: CandidateGroup, why: string, input: PlanInput): SecretPlan['excluded'][number] {
  const replacedBy = replacementFor(group.target.name, input);
  const instead =
    replacedBy === undefined ? 'nothing in the bundle replaces it' : `the bundle has ${replacedBy} instead`;
  return {
    id: idOf(group),
    class: 'infrastructure',
    reason: `${group.target.name} ${why}; ${instead}`,
    ...omitUndefined({ replaced_by: replacedBy }),
    target: group.target,
    source: group.candidates[0]?.source ?? '',
  };
}

function idOf(group: CandidateGroup): string {
  return firstValue(group, 'id') ?? toSecretId(group.target.name, '');
}

/**
 * Whether the app requires a value: a declaration decides, else one resource that requires it. A value that code reads is required
 * unless every read has a fallback. A generated value is always required, because it needs no answer from the user.
 */
function isRequired(group: CandidateGroup, secretClass: SecretClass): boolean {
  const declared = group.candidates.find(
    (candidate) => candidate.origin === 'declared' && candidate.required !== undefined,
  );
  if (declared?.required !== undefined) return declared.required;
  const stated = group.candidates.filter((candidate) => candidate.required !== undefined);
  if (stated.length > 0) return stated.some((candidate) => candidate.required);
  return (
    secretClass !== 'user_prompt' || !group.candidates.every((candidate) => candidate.hasFallback === true)
  );
}

/** A generator whose sampled values all match the format. */
function chooseGenerator(group: CandidateGroup, input: PlanInput): PlannedSecret['generator'] {
  const declared = firstValue(group, 'generator');
  const format = firstValue(group, 'format');
  if (declared !== undefined || format === undefined) return declared ?? input.rules.generators[0];
  return input.rules.generators.find((generator) => alwaysSatisfies(generator, format));
}

function checkFormat(
  group: CandidateGroup,
  secretClass: SecretClass,
  generator: PlannedSecret['generator'],
): Diagnostic[] {
  const format = firstValue(group, 'format');
  const candidate = group.candidates.find((candidate) => candidate.format !== undefined);
  if (format === undefined || candidate === undefined) return [];
  const [file = '', pointer] = candidate.source.split('#');
  const fault = (code: DiagnosticCode, message: string, remedy: string): Diagnostic[] => [
    {
      severity: 'error',
      code,
      message: `${group.target.name}: ${message}`,
      file,
      ...omitUndefined({ pointer }),
      remedy,
    },
  ];
  const compiled = compileSecretFormat(format);
  if (!compiled.ok) return fault(compiled.code, compiled.message, compiled.remedy);
  if (secretClass !== 'per_install_generated') return [];
  if (compiled.format.isCatastrophic()) {
    const remedy = 'rewrite it without a repetition inside a repetition of the same characters';
    return fault('secret-format-catastrophic', `the format ${format} can backtrack catastrophically`, remedy);
  }
  if (generator !== undefined && canSatisfy(generator, format)) return [];
  const remedy = 'declare a generator whose values match the format, or the class user_prompt';
  return fault('secret-generator-mismatch', `no generator makes values of the format ${format}`, remedy);
}

function promptFor(
  group: CandidateGroup,
  description: string,
  rules: SecretRules,
): NonNullable<PlannedSecret['prompt']> {
  const declared = firstValue(group, 'prompt');
  return {
    label: declared?.label ?? toLabel(rules, group.target.name),
    description: declared?.description ?? description,
    ...omitUndefined({ hint: declared?.hint }),
  };
}

function toSecret(
  group: CandidateGroup,
  verdict: Verdict & { class: SecretClass },
  input: PlanInput,
): { secret: PlannedSecret; diagnostics: Diagnostic[] } {
  const format = firstValue(group, 'format');
  const generator = verdict.class === 'per_install_generated' ? chooseGenerator(group, input) : undefined;
  const described = firstValue(group, 'description');
  const description =
    described ??
    `${toLabel(input.rules, group.target.name)}: the application reads it as ${group.target.name}`;
  const remote = remoteSchema.safeParse(firstValue(group, 'remote'));
  const secret: PlannedSecret = {
    id: idOf(group),
    class: verdict.class,
    description,
    ...omitUndefined({ format }),
    required: isRequired(group, verdict.class),
    ...omitUndefined({ generator }),
    ...(verdict.class === 'user_prompt' ? { prompt: promptFor(group, description, input.rules) } : {}),
    ...(verdict.class === 'remote_fetch' && remote.success ? { remote: remote.data } : {}),
    target: group.target,
    services: group.services.length > 0 ? group.services : [...input.services].sort(),
    source: group.candidates[0]?.source ?? '',
  };
  return {
    secret,
    diagnostics: [...findFormatConflict(group), ...checkFormat(group, verdict.class, generator)],
  };
}

function info(
  group: CandidateGroup,
  severity: Diagnostic['severity'],
  code: DiagnosticCode,
  message: string,
  remedy: string,
): Diagnostic {
  const source = group.candidates[0]?.source ?? '';
  const [file = ''] = source.split(/[#:]/, 1);
  const line = /:(\d+)$/.exec(source)?.[1];
  const position = line === undefined ? { file } : { file, line: Number(line) };
  return { severity, code, message: `${group.target.name} ${message}`, ...position, remedy };
}

/** Findings about a credential that code reads and nothing in the bundle sets. */
function findUnprovided(group: CandidateGroup, input: PlanInput): Diagnostic[] {
  const { name } = group.target;
  if (
    input.infrastructure.get(name)?.isProvided ||
    !group.candidates.some((candidate) => candidate.origin === 'code')
  )
    return [];
  const replacedBy = replacementFor(name, input);
  if (replacedBy === undefined) {
    const message = `is read by ${group.services.join(', ')}, but the bundle leaves it out and nothing sets it`;
    return [info(group, 'info', 'infrastructure-unset', message, 'make sure that the code runs without it')];
  }
  const message = `is read by ${group.services.join(', ')}, but ${replacedBy} does not set it`;
  const remedy = 'let the code read one of the variables that it sets, such as DATABASE_URL';
  return [info(group, 'warning', 'infrastructure-unset', message, remedy)];
}

/** Makes ids unique: a later secret with a used id gets its target's name appended. */
function makeIdsUnique(secrets: PlannedSecret[]): void {
  const taken = new Set<string>();
  for (const secret of secrets) {
    if (taken.has(secret.id)) secret.id = `${secret.id}_${toSecretId(secret.target.name, '')}`;
    taken.add(secret.id);
  }
}

/** Classifies the secret of every group by the rules of docs/secrets.md and links it to the services that read it. Pure. */
export function planFrom(input: PlanInput): SecretPlan {
  const plan: SecretPlan = {
    schema_version: 'secret-plan.v1',
    scenario: input.analysis.scenario,
    tier: input.analysis.tier,
    secrets: [],
    excluded: [],
    configuration: [],
    offline: true,
    diagnostics: [],
  };
  const positions = new Map<PlannedSecret, number>();
  for (const group of groupByTarget(input.candidates)) {
    const verdict = judge(group, input);
    if (verdict.class === 'configuration') plan.configuration?.push(group.target.name);
    else if (verdict.class === 'infrastructure') {
      plan.excluded.push(toExcluded(group, verdict.why, input));
      plan.diagnostics.push(...findUnprovided(group, input));
    } else if (group.services.length === 0 && input.services.length === 0) {
      const message = 'is a secret, but the bundle has no service that could read it';
      plan.diagnostics.push(
        info(
          group,
          'warning',
          'secret-without-service',
          message,
          'remove it, or keep the service that reads it',
        ),
      );
    } else {
      const { secret, diagnostics } = toSecret(group, { ...verdict, class: verdict.class }, input);
      plan.secrets.push(secret);
      positions.set(secret, firstValue(group, 'position') ?? Number.MAX_SAFE_INTEGER);
      plan.diagnostics.push(...diagnostics);
      if (group.services.length === 0) {
        const message = `no code that reads it was found; it is given to ${secret.services.join(', ')}`;
        plan.diagnostics.push(
          info(group, 'info', 'secret-reader-unknown', message, 'name its services in the declaration'),
        );
      }
    }
  }
  makeIdsUnique(plan.secrets);
  plan.offline = !plan.secrets.some((secret) => secret.class === 'remote_fetch');
  // The user is asked in this order: as declared, then by id.
  const positionOf = (secret: PlannedSecret) => positions.get(secret) ?? Number.MAX_SAFE_INTEGER;
  plan.secrets.sort((a, b) => positionOf(a) - positionOf(b) || byCodeUnit(a.id, b.id));
  plan.excluded.sort((a, b) => byCodeUnit(a.id, b.id));
  return plan;
}
