import * as z from 'zod';
import { portMap } from './service-detail.ts';

export const ports = z.object({ services: portMap });
