import { withoutComments } from '../../../shared/env-reads/env-reads.ts';

/** A source without comments, in which every line has its number. */
export const toCode = (text: string): string => withoutComments(text).replaceAll(/[ \t]\/\/ .*$/gm, '');
