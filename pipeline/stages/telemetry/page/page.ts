import {
  type FailureGroup,
  type FailureKind,
  failureKinds,
  type Proposal,
  type TelemetryReport,
} from '../../../../schema/telemetry/report.ts';
import { type Bar, barChart, columnChart } from './charts.ts';
import { type Html, html } from './html.ts';

const kindNames: Readonly<Record<FailureKind, string>> = {
  dependency: 'Dependency not reached',
  asset: 'File missing or changed',
  migration: 'Migration failed',
  update: 'Update failed',
  exit: 'Service ended',
  crash: 'Crash of the runtime',
  limit: 'Limit exceeded',
  disk: 'Disk full',
};

const style = `:root{color-scheme:light dark;--bar:#2f6f9f;--line:#8886}@media(prefers-color-scheme:dark){:root{--bar:#6fb1e0}}
body{font:16px/1.5 system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem}h2{margin-top:2.5rem}
svg{max-width:100%;height:auto}svg text{font-size:13px;fill:currentColor}svg rect{fill:var(--bar)}
.table{overflow-x:auto}table{border-collapse:collapse;width:100%}caption{text-align:left;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}figure{margin:1rem 0}`;

const orUnknown = (text: string) => (text === '' ? 'unknown' : text);

interface Column {
  title: string;
  isNumber?: boolean;
}

function table(caption: string, columns: readonly Column[], rows: readonly (string | number)[][]): Html {
  const className = ({ isNumber }: Column) => (isNumber === true ? html` class="number"` : undefined);
  const heads = columns.map((column) => html`<th scope="col"${className(column)}>${column.title}</th>`);
  const body = rows.map((cells) => {
    const fields = cells.map(
      (cell, index) => html`<td${className(columns[index] ?? { title: '' })}>${cell}</td>`,
    );
    return html`<tr>${fields}</tr>`;
  });
  return html`<div class="table" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function sum(groups: readonly FailureGroup[], toLabel: (group: FailureGroup) => string): Bar[] {
  const sums = new Map<string, number>();
  for (const group of groups) sums.set(toLabel(group), (sums.get(toLabel(group)) ?? 0) + group.events);
  return [...sums].map(([label, value]) => ({ label, value })).sort((a, b) => b.value - a.value);
}

function toDays({ days }: TelemetryReport): Bar[] {
  const sums = new Map<string, number>();
  for (const { day, events } of days) sums.set(day, (sums.get(day) ?? 0) + events);
  return [...sums].map(([label, value]) => ({ label, value })).slice(-180);
}

const isGap = (bars: readonly Bar[]) => bars.length === 0;

function chart(draw: typeof barChart, id: string, title: string, bars: readonly Bar[]): Html {
  if (isGap(bars)) return html`<p>No event.</p>`;
  return html`<figure>${draw(id, title, bars)}<figcaption>${title}</figcaption></figure>`;
}

const number = (title: string): Column => ({ title, isNumber: true });

function failures(title: string, groups: readonly FailureGroup[]): Html {
  const columns = [
    ...['What', 'App', 'Version', 'Target', 'Service', 'About', 'Swap'].map((name) => ({ title: name })),
    ...['Events', 'Installations'].map(number),
    ...['Last', 'Message'].map((name) => ({ title: name })),
  ];
  const rows = groups.map((group) => [
    kindNames[group.kind],
    ...[group.app, group.version, group.target].map(orUnknown),
    group.service,
    group.subject,
    group.swap === undefined ? '' : `${group.swap.original} → ${group.swap.replacement}`,
    group.events,
    group.installations,
    group.last.slice(0, 19).replace('T', ' '),
    group.message,
  ]);
  return rows.length === 0 ? html`<p>None.</p>` : table(title, columns, rows);
}

function toProposalRow(proposal: Proposal): (string | number)[] {
  const what =
    proposal.kind === 'swap'
      ? `--with-swap ${proposal.original}=${proposal.replacement}`
      : `catalogue: ${proposal.resource} → ${proposal.rule.replacement}, fitness ${proposal.rule.fitness}`;
  return [what, proposal.reason, proposal.evidence.events];
}

/** The report as one page of HTML that loads nothing and runs no script: every chart has its numbers in a table or beside its bars. */
export function toPage(report: TelemetryReport): string {
  const { failures: groups, releases, proposals, events } = report;
  const kinds = sum(groups, ({ kind }) => kindNames[kind]);
  const ordered = failureKinds.flatMap((kind) => kinds.filter(({ label }) => label === kindNames[kind]));
  const uses = releases.map(({ app, version, target, installations, starts, ready }) => [
    ...[app, version, target].map(orUnknown),
    ...[installations, starts, ready],
    starts === 0 ? '' : `${Math.round((Math.min(ready, starts) / starts) * 100)} %`,
  ]);
  const useColumns = [
    ...['App', 'Version', 'Target'].map((title) => ({ title })),
    ...['Installations', 'Starts', 'Ready', 'Share ready'].map(number),
  ];
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Telemetry of installed apps</title><style>${{ html: style }}</style></head>
<body><main><h1>Telemetry of installed apps</h1><p>${events} events of ${releases.length} releases.</p>
<h2>Failures by kind</h2>${chart(barChart, 'kinds', 'Events of each kind of failure', ordered)}
<h2>Failures by release</h2>${chart(barChart, 'releases', 'Failures of each app and version', sum(groups, ({ app, version }) => `${orUnknown(app)} ${version}`).slice(0, 30))}
<h2>Failures by target</h2>${chart(
    barChart,
    'targets',
    'Failures on each target',
    sum(groups, ({ target }) => orUnknown(target)),
  )}
<h2>Failures by day</h2>${chart(columnChart, 'days', 'Failures of each day (UTC)', toDays(report))}
<h2>Releases in use</h2>${uses.length === 0 ? html`<p>None.</p>` : table('Starts of each release', useColumns, uses)}
<h2>Gaps of swaps</h2>${failures(
    'Failures in which a replacement takes part',
    groups.filter(({ swap }) => swap !== undefined),
  )}
<h2>All failures</h2>${failures('Failures in groups, the most frequent first', groups)}
<h2>Proposals</h2>${proposals.length === 0 ? html`<p>None.</p>` : table('Rules that would have avoided failures', [{ title: 'Rule' }, { title: 'Because' }, number('Events')], proposals.map(toProposalRow))}
</main></body></html>
`;
  return page.html;
}
