import type { RehearsalDocument, Rehearsed } from '../../schema/rehearsal.ts';
import { code, escapeMarkdown, section, table } from './markdown.ts';

const toSeconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

function renderServices({ services }: Rehearsed): string {
  return table(
    ['Service', 'Ready after', 'Health check'],
    services.map(({ id, ready_ms: ms, health }) => [
      code(id),
      ms === undefined ? '' : toSeconds(ms),
      health === undefined ? 'of its own kind' : `${code(health.path)} answered ${health.status}`,
    ]),
  );
}

function renderPages({ pages }: Rehearsed): string {
  return table(
    ['Start page', 'Files asked', 'Other hosts', 'Screenshot'],
    pages.map(({ service, files, external_hosts: hosts, screenshot, why_no_screenshot: why }) => [
      code(service),
      String(files),
      hosts.map(code).join(' ') || 'none',
      screenshot === undefined ? `none: ${escapeMarkdown(why ?? '')}` : code(screenshot),
    ]),
  );
}

function renderOutcome({ outcome }: RehearsalDocument): string {
  if (!outcome.rehearsed) return `The app was not started: ${escapeMarkdown(outcome.why)}.\n`;
  const { user, network, starts, answered } = outcome;
  const reach = network.isolated
    ? 'without a network'
    : `with the network, because ${escapeMarkdown(network.why ?? '')}`;
  const times = starts.map(({ ready_ms: ready, stop_ms: stop }, index) => {
    return `${index === 0 ? 'first' : 'second'} start ready after ${toSeconds(ready)}, stopped in ${toSeconds(stop)}`;
  });
  const secrets =
    answered.length === 0 ? '' : ` Secrets with a value for it: ${answered.map(code).join(' ')}.`;
  return `Started as ${code(user)} ${reach}: ${times.join('; ')}.${secrets}\n\n${renderServices(outcome)}\n${renderPages(outcome)}`;
}

/** The section of a job summary about the rehearsal, as Markdown. */
export function renderRehearsalSection(document: RehearsalDocument): string {
  return section('Rehearsal', renderOutcome(document));
}
