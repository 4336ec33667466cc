import { join } from 'node:path/posix';
import { scenariosFolder } from '../../../../schema/bundle/scenario.ts';
import type { Diagnostic } from '../../../../schema/diagnostic.ts';
import {
  type InitializationReport,
  initializationReportSchema,
} from '../../../../schema/initialization-report.ts';
import type { KitMember } from '../../../../schema/kit.ts';
import { PipelineError } from '../../../errors.ts';
import { toKitTargets } from '../../../shared/kit/kit-sources.ts';
import { stageKit } from '../../../shared/kit/stage-kit.ts';
import { toPlace } from '../place.ts';
import { type BuildState, requireResult } from '../state.ts';
import { fileCodes, sqlCodes, toStatementDiagnostics } from '../statement-diagnostics.ts';
import type { StepOf } from '../step.ts';

const timeLimitMs = 10 * 60_000;

type Step = StepOf<'check-initialization'>;

function report(state: BuildState, diagnostics: readonly Diagnostic[]): void {
  for (const found of diagnostics) state.request.onDiagnostic?.(found);
}

/** The programs of this machine and the files of the bundle in a folder that every user can read, with one for what the driver writes. */
async function stage(
  { ctx, host, workspace }: BuildState,
  member: KitMember,
  step: Step,
  dir: string,
): Promise<void> {
  await ctx.fs.chmod(dir, 0o755);
  // The driver of Postgres gives up root, and its user has to remove what it made.
  await ctx.fs.mkdir(join(dir, 'tmp'));
  await ctx.fs.chmod(join(dir, 'tmp'), 0o1777);
  await stageKit(ctx, member, host, { to: join(dir, 'kit'), licenses: join(dir, 'licenses') });
  for (const path of step.files) {
    const to = join(dir, 'bundle', path);
    await ctx.fs.write(to, ctx.fs.read(join(workspace.payload, path)), 0o644);
  }
}

/** Runs the driver; a text says why there is no report. */
async function run(
  state: BuildState,
  member: KitMember,
  step: Step,
  dir: string,
): Promise<InitializationReport | string> {
  await stage(state, member, step, dir);
  const node = requireResult(state.bases.get(state.host), 'the base Node of this machine').executable;
  const args = [join(dir, 'kit', member.driver), ...(member.initialization?.check_args ?? [])];
  const tmp = join(dir, 'tmp');
  const env = { ...step.env, BUNDLE_ROOT: join(dir, 'bundle'), TMPDIR: tmp, TMP: tmp, TEMP: tmp };
  const { exitCode, stdout, stderr } = await state.ctx.exec.run(node, args, { env, timeoutMs: timeLimitMs });
  if (exitCode !== 0) return stderr.trim().split('\n').slice(-12).join('\n');
  return initializationReportSchema.parse(JSON.parse(stdout));
}

/** Whether a failing statement of a file ends the first start. */
function isStrict(file: string, step: Step): boolean {
  if (!file.startsWith(`${scenariosFolder}/`)) return step.isStrict;
  return step.strictFolders.some((folder) => file.startsWith(`${folder}/`));
}

/** The driver's own error: the first start fails in the same way on every computer. */
function toFailure(output: string): PipelineError {
  return new PipelineError({
    code: 'sql-not-applied',
    blame: 'input',
    message: `the initial SQL cannot be applied:\n${output}`,
    remedy: 'correct the file at the line of the message',
  });
}

/**
 * Applies the initialization files of a kit member to a new server on this machine, as the first start of the app does, and reports every
 * failing statement.
 * @throws {PipelineError} sql-not-applied (input) when the first start would fail; sql-statement-failed (input) in strict mode
 */
export async function checkInitialization(state: BuildState, step: Step): Promise<void> {
  const { ctx, kits, host } = state;
  const member = requireResult(
    kits.find(({ name }) => name === step.kit),
    `the kit member ${step.kit}`,
  );
  const toUnchecked = (why: string): Diagnostic => ({
    severity: 'warning',
    code: 'initialization-not-checked',
    message: `the initialization of ${member.name} was not tried: ${why}`,
    remedy: 'build on a system that can run it, to see what of it fails',
  });
  if (!toKitTargets(member).includes(host)) {
    report(state, [toUnchecked(`${member.name} has no programs for ${host}`)]);
    return;
  }
  const dir = await ctx.fs.makeTempDir('vrooli-sql-');
  try {
    const result = await run(state, member, step, dir);
    if (typeof result === 'string') {
      if (result.includes('code: initialization-failed')) throw toFailure(result);
      report(state, [toUnchecked(result)]);
      return;
    }
    ctx.log.info(
      `initialization of ${member.name}: ${result.statements} statements, ${result.failed} failed`,
    );
    const diagnostics = toStatementDiagnostics(
      result,
      toPlace(state.request),
      (file) => isStrict(file, step),
      member.initialization?.syntax === undefined ? fileCodes : sqlCodes,
    );
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) report(state, diagnostics);
    else
      throw new PipelineError({
        code: 'sql-statement-failed',
        blame: 'input',
        message: `${result.failed} statements of the initial SQL fail, and initialization_strict is set`,
        remedy: 'correct them, or remove initialization_strict from the resource in service.json',
        diagnostics,
      });
  } finally {
    await ctx.fs.remove(dir);
  }
}
