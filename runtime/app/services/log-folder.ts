import { join } from 'node:path';
import type { Service } from '../../../schema/bundle/service.ts';
import { resolveInside } from '../../files/inside.ts';

/** The absolute folder of a service's log. */
export function toLogFolder(service: Service, appData: string): string {
  if (service.log_dir !== undefined) return resolveInside(appData, service.log_dir);
  return join(appData, 'logs', service.id.replaceAll(/[^A-Za-z0-9_-]/g, '_'));
}
