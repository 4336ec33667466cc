import { posix } from 'node:path';
import { createContext } from '../../host/context.ts';
import { createGitHub, readGitHubAccess } from '../../host/github/create.ts';
import { findTokenSource } from '../../host/oidc.ts';
import type { Promoted } from '../../pipeline/compose/promote/options.ts';
import { promote } from '../../pipeline/compose/promote/promote.ts';
import { writeSite } from '../../pipeline/compose/promote/write-site.ts';
import { promotionName } from '../../pipeline/shared/promotion-name.ts';
import { nothingTrusted } from '../../pipeline/signing/documents/document-signer.ts';
import { setOutputs } from '../shared/define-action.ts';
import type { RunnerEnvironment } from '../shared/environment.ts';
import { renderInstallersSection } from '../shared/installers-section.ts';
import { createActionsLog } from '../shared/log.ts';
import { code, escapeMarkdown, section, table } from '../shared/markdown.ts';
import { writeSummary } from '../shared/write-summary.ts';
import { type PromoteInputs, promoteAction } from './inputs.ts';

/** What was checked and published, as Markdown. */
function renderPromotion({ status, release, promotion, metadata }: Promoted): string {
  const { app, run, artifact, checks, approval } = promotion.predicate;
  const title = `${escapeMarkdown(app.name)} ${escapeMarkdown(app.version)}`;
  const link = `<a href="${release.url}">${code(release.tag)}</a>`;
  const approved = approval === undefined ? '' : ` Approved by ${escapeMarkdown(approval.by.join(', '))}.`;
  return [
    `## ${title}: ${status === 'published' ? 'published' : 'was published before'}\n\n${link}, from the artifact ${code(artifact.name)} of <a href="${run.url}">run ${run.id}</a>.${approved}\n`,
    section(
      'Checks',
      table(
        ['Check', 'Result', 'What was seen'],
        checks.map(({ id, result, detail }) => [code(id), result, escapeMarkdown(detail)]),
      ),
    ),
    renderInstallersSection(metadata),
  ].join('');
}

/** Publishes the files of a run. */
export async function runPromote(environment: RunnerEnvironment, inputs: PromoteInputs): Promise<void> {
  const { request, requireSignature, keyless, outDir, env } = inputs;
  const context = createContext(import.meta.url, createActionsLog(), environment.all);
  const fetchToken = findTokenSource(environment.all);
  const promoted = await promote(context, {
    host: createGitHub(context, readGitHubAccess(env, {}), env),
    request,
    verify: {
      trust: { ...nothingTrusted, ...(requireSignature ? { keyless } : {}) },
      requireSignature,
    },
    identity: fetchToken === undefined ? undefined : { keyless: { fetchToken } },
    outDir,
  });
  if (inputs.siteDir !== undefined) await writeSite(context, promoted, inputs.siteDir);
  setOutputs(promoteAction.outputs, {
    status: promoted.status,
    tag: promoted.release.tag,
    url: promoted.release.url,
    'out-dir': outDir,
    promotion: posix.join(outDir, promotionName),
    'log-url': promoted.logUrl ?? '',
  });
  await writeSummary(environment, renderPromotion(promoted));
}
