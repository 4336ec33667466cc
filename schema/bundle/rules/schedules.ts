import { parseCron } from '../cron.ts';
import type { JsonNode } from '../json-node.ts';
import { type Finding, found, nameOf, type Rule, servicesOf } from './rule.ts';

const usual = 'use "every_seconds": 3600, or "cron": "0 6 * * *"';

function checkTimes(schedule: JsonNode): Finding[] {
  const [every, cron, zone] = [schedule.at('every_seconds'), schedule.at('cron'), schedule.at('time_zone')];
  if (every.isPresent === cron.isPresent) {
    return [
      found('schedule-invalid', schedule, `${nameOf(schedule)} needs either every_seconds or cron`, usual),
    ];
  }
  if (cron.text === undefined) return [];
  const parsed = parseCron(cron.text, zone.text);
  if (!parsed.ok) {
    return [
      found(
        'schedule-invalid',
        cron,
        `${nameOf(cron)} "${cron.text}" cannot be read: ${parsed.message}`,
        usual,
      ),
    ];
  }
  if (parsed.times.nextAfter(Date.UTC(2024, 0, 1)) !== undefined) return [];
  return [found('schedule-invalid', cron, `${nameOf(cron)} "${cron.text}" names no time that comes`, usual)];
}

/** A scheduled service runs to its end, so nothing can need it as a running program. */
export const schedulesAreRight: Rule = (root) =>
  servicesOf(root).flatMap(({ node }) => {
    const schedule = node.at('schedule');
    if (!schedule.isObject) return [];
    const faults = checkTimes(schedule);
    const refuse = (at: JsonNode, problem: string, remedy: string) =>
      faults.push(found('schedule-invalid', at, `${nameOf(at)} ${problem}`, remedy));
    if (node.at('type').text !== 'worker')
      refuse(node.at('type'), 'is no worker, but has a schedule', 'use "type": "worker"');
    if (node.at('critical').value !== false) {
      refuse(
        node.at('critical'),
        'must be false for a service with a schedule, which does not run all the time',
        'set "critical": false',
      );
    }
    if (node.at('migrations').items.length > 0) {
      refuse(
        node.at('migrations'),
        'are not applied by a service with a schedule',
        'give them to the service that owns the data',
      );
    }
    return faults;
  });
