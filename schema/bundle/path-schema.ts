import * as z from 'zod';
import { normalizePath } from './path.ts';

/** A path inside the bundle root or app data; a backslash is read as a slash, and `..` that stays inside is resolved. */
export const pathSchema = z.string().min(1).overwrite(normalizePath);
