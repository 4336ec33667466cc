import type { JsonNode } from '../json-node.ts';
import { type Finding, found, idsOf, portNamesOf, type Rule, servicesOf } from './rule.ts';

const code = 'update-settings-invalid';
const key = /^RW[A-Za-z0-9+/]{54}$/;

/** Whether feeds come over TLS, or from this computer. */
function isSecureUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username, password } = new URL(text);
  const isLocal = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  const isPlain = search === '' && hash === '' && username === '' && password === '';
  return isPlain && (protocol === 'https:' || (protocol === 'http:' && isLocal));
}

function checkBusy(root: JsonNode, busy: JsonNode): Finding[] {
  if (!busy.isObject) return [];
  const [service, port, path] = [busy.at('service'), busy.at('port'), busy.at('path')];
  const findings: Finding[] = [];
  const ids = idsOf(root.at('services'));
  const known = servicesOf(root).find(({ id }) => id === service.text);
  if (service.text !== undefined && known === undefined)
    findings.push(
      found(
        code,
        service,
        `update.busy names no service of the app: ${service.text}`,
        `name one of ${ids.join(', ')}`,
      ),
    );
  if (known !== undefined && port.text !== undefined && !portNamesOf(known.node).includes(port.text))
    findings.push(found(code, port, `service ${known.id} has no port ${port.text}`, 'name one of its ports'));
  if (path.text !== undefined && !path.text.startsWith('/'))
    findings.push(
      found(code, path, 'the path does not begin with a slash', 'write it as in a request, such as /busy'),
    );
  return findings;
}

/** Feeds come over TLS and are judged with one or two keys of minisign. */
export const updatesAreSecure: Rule = (root) => {
  const update = root.at('update');
  if (!update.isObject) return [];
  const [url, keys] = [update.at('url'), update.at('keys')];
  const wrongUrl =
    url.text === undefined || isSecureUrl(url.text)
      ? []
      : [
          found(
            code,
            url,
            'the place of the feeds is not an address with https',
            'write https://<host>/<folder>/; http only for this computer',
          ),
        ];
  const wrongKeys = keys.items
    .filter(({ text }) => text !== undefined && !key.test(text))
    .map((node) =>
      found(code, node, 'it is not a public key of minisign', 'copy the second line of the public key file'),
    );
  const tooMany =
    keys.items.length > 2
      ? [
          found(
            code,
            keys,
            `there are ${keys.items.length} keys`,
            'keep two: the present one and the next one',
          ),
        ]
      : [];
  return [...wrongUrl, ...wrongKeys, ...tooMany, ...checkBusy(root, update.at('busy'))];
};
