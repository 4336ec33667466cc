import { RuntimeError } from '../errors.ts';
import type { PortMap } from '../ports/allocate.ts';

/** The values of templates. */
export interface TemplateScope {
  appData: string;
  bundleRoot: string;
  ports: PortMap;
  /** The value of a linked secret; absent where secrets are not permitted. */
  secret?: (id: string) => string | undefined;
}

const template = /\$\{([^}]*)\}/g;

/**
 * Replaces `${data}`, `${bundle}`, `${<service>.<port>}` and `${secret:<id>}` in a text; values are not expanded again.
 * `location` names the field in the message. @throws {RuntimeError} `template-unknown`
 */
export function expandTemplates(text: string, scope: TemplateScope, location: string): string {
  return text.replaceAll(template, (whole, name: string) => {
    const value = toValue(name, scope);
    if (value !== undefined) return value;
    throw new RuntimeError(
      'template-unknown',
      `${location}: unknown template ${whole}`,
      'use ${data}, ${bundle} or ${<service>.<port>} with names of this manifest',
    );
  });
}

function toValue(name: string, { appData, bundleRoot, ports, secret }: TemplateScope): string | undefined {
  if (name === 'data') return appData;
  if (name === 'bundle') return bundleRoot;
  if (name.startsWith('secret:')) return secret?.(name.slice('secret:'.length));
  const dot = name.lastIndexOf('.');
  const portsOfService = Object.hasOwn(ports, name.slice(0, dot)) ? ports[name.slice(0, dot)] : undefined;
  const port = name.slice(dot + 1);
  return portsOfService !== undefined && Object.hasOwn(portsOfService, port)
    ? String(portsOfService[port])
    : undefined;
}
