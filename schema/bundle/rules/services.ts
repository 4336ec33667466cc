import { toLoopback } from '../../loopback.ts';
import { canonical } from '../canonical.ts';
import type { JsonNode } from '../json-node.ts';
import { type Finding, found, nameOf, portNamesOf, type Rule, servicesOf, warned } from './rule.ts';

function checkRange(range: JsonNode): Finding[] {
  const [min, max] = [range.at('min').number, range.at('max').number];
  if (min === undefined || max === undefined || min <= max) return [];
  const message = `${nameOf(range)}: min ${min} is above max ${max}`;
  return [found('port-range-inverted', range, message, 'swap min and max')];
}

/** The minimum of a range is not above its maximum. */
export const rangesAreOrdered: Rule = (root) => [
  ...checkRange(root.at('ports', 'default_range')),
  ...servicesOf(root).flatMap(({ node }) =>
    node.at('ports', 'requested').items.flatMap((port) => checkRange(port.at('range'))),
  ),
];

/** A service has a binary, a build, or a member of the resource kit. */
export const servicesHaveContent: Rule = (root, { complete }) =>
  servicesOf(root).flatMap(({ node }) => {
    const binaries = node.at('binaries');
    const isMalformed = binaries.isPresent && !binaries.isObject;
    if (isMalformed || binaries.entries.length > 0) return [];
    const willHave = node.at('build').isPresent || node.at('kit').isPresent;
    if (!willHave) {
      const message = `${nameOf(node)} has neither a binary, nor a build, nor a kit resource`;
      return [found('service-without-content', binaries, message, 'add binaries, build or kit')];
    }
    if (!complete) return [];
    const message = `${nameOf(node)} has no binary yet`;
    return [found('binary-pending', binaries, message, 'package the bundle, which builds it')];
  });

/** Digests are SHA-256 in hex; a pending digest is a warning, and an error in a finished bundle. */
export const assetsAreDigested: Rule = (root, { complete }) =>
  servicesOf(root).flatMap(({ node }) =>
    node.at('assets').items.flatMap((asset) => {
      const digest = asset.at('sha256');
      if (digest.isPresent && digest.text === undefined) return [];
      if (digest.text !== undefined && /^[0-9a-f]{64}$/i.test(digest.text)) return [];
      if (digest.text !== undefined && digest.text !== 'pending') {
        const message = `${nameOf(digest)} is not a SHA-256 digest of 64 hex digits`;
        return [found('asset-digest-invalid', digest, message, 'write the digest that "sha256sum" prints')];
      }
      const message = `${nameOf(asset)} has no digest yet`;
      const remedy = 'package the bundle, which hashes what its builds produce';
      const code = digest.text === undefined ? 'asset-digest-missing' : 'asset-digest-pending';
      return [complete ? found(code, digest, message, remedy) : warned(code, digest, message, remedy)];
    }),
  );

/** The control API listens on loopback only. */
export const controlIsLocal: Rule = (root) => {
  const host = root.at('ipc', 'host');
  if (host.text === undefined || host.text === '') return [];
  if (toLoopback(host.text) !== undefined) return [];
  const message = `${nameOf(host)} ${JSON.stringify(host.text)} is not an address of this machine that the control API can listen on`;
  return [found('ipc-host-not-loopback', host, message, 'use 127.0.0.1')];
};

function hint(node: JsonNode, message: string, remedy: string): Finding[] {
  return [warned('probe-incomplete', node, `${nameOf(node)} ${message}`, remedy)];
}

/** Whether a field is missing or empty. */
function isMissing(node: JsonNode): boolean {
  return !node.isPresent || canonical.absentWhenEmpty(node.value) === undefined;
}

/** A probe has the fields that its type needs. */
export const probesAreComplete: Rule = (root) =>
  servicesOf(root).flatMap(({ node }) => {
    const health = node.at('health');
    const readiness = node.at('readiness');
    const lacksPort = (probe: JsonNode) =>
      probe.isPresent && isMissing(probe.at('port_name')) && portNamesOf(node).length !== 1;
    const type = health.at('type').text;
    const isNetwork = type === 'http' || type === 'tcp';
    return [
      ...(isNetwork && lacksPort(health) ? hint(health, 'does not name a port', 'add port_name') : []),
      ...(type === 'command' && isMissing(health.at('command'))
        ? hint(health, 'has no command', 'add command')
        : []),
      ...(readiness.at('type').text === 'port_open' &&
      lacksPort(readiness) &&
      isMissing(health.at('port_name'))
        ? hint(readiness, 'does not name a port', 'add port_name')
        : []),
      ...(readiness.at('type').text === 'log_match' && !readiness.at('pattern').isPresent
        ? hint(readiness, 'has no pattern', 'add pattern')
        : []),
    ];
  });

/** A path that is passed on to the API is one: it begins with a slash, and what `/` would cover is left for the pages. */
export const proxiedPathsAreBelowRoot: Rule = (root) =>
  servicesOf(root).flatMap(({ node }) =>
    node.at('proxy').items.flatMap((entry) => {
      const path = entry.at('path');
      if (path.text === undefined || /^\/[^/?#]/.test(path.text)) return [];
      const message = `${nameOf(path)} ${JSON.stringify(path.text)} is not a path below /`;
      return [found('proxy-path-invalid', path, message, 'write a path such as /auth')];
    }),
  );
