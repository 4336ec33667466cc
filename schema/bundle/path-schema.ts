import * as z from 'zod';
import { canonical } from './canonical.ts';

/** A path inside the bundle root or app data; a backslash is read as a slash, and `..` that stays inside is resolved. */
export const pathSchema = z.string().min(1).overwrite(canonical.path);
