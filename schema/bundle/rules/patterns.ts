import { canonical } from '../canonical.ts';
import { compileLinePattern } from '../format/line-pattern.ts';
import type { JsonNode } from '../json-node.ts';
import { type Finding, found, nameOf, type Rule, servicesOf } from './rule.ts';

function checkPattern(node: JsonNode): Finding[] {
  if (node.text === undefined || canonical.absentWhenEmpty(node.text) === undefined) return [];
  const result = compileLinePattern(node.text);
  if (result.ok) return [];
  return [found('log-pattern-unbounded', node, `${nameOf(node)} ${result.message}`, result.remedy)];
}

/** A pattern for log lines can be matched in linear time: strangers write into logs, and the supervisor reads every line. */
export const logPatternsAreLinear: Rule = (root) =>
  servicesOf(root).flatMap(({ node }) => {
    const [health, readiness] = [node.at('health'), node.at('readiness')];
    const isPath = health.at('type').text === 'log_match' && !health.at('pattern').isPresent;
    return [
      health.at('pattern'),
      ...(isPath ? [health.at('path')] : []),
      readiness.at('pattern'),
      readiness.at('notice_pattern'),
    ].flatMap(checkPattern);
  });
