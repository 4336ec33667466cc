import { RuntimeError } from '../errors.ts';
import type { PortMap } from '../ports/allocate.ts';

/** What templates can name. */
export interface TemplateScope {
  appData: string;
  bundleRoot: string;
  ports: PortMap;
  /** The value of a secret that the service is linked to; absent where secrets may not stand. */
  secret?: (id: string) => string | undefined;
}

const template = /\$\{([^}]*)\}/g;

/**
 * The text with `${data}`, `${bundle}`, `${<service>.<port>}` and `${secret:<id>}` replaced; values are not expanded again.
 * @throws RuntimeError for a template that names nothing; `place` says where it stands
 */
export function expandTemplates(text: string, scope: TemplateScope, place: string): string {
  return text.replaceAll(template, (whole, name: string) => {
    const value = toValue(name, scope);
    if (value !== undefined) return value;
    throw new RuntimeError(
      'template-unknown',
      `${place}: ${whole} names nothing`,
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
