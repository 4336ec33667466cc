import { compileLinePattern, type LinePattern } from '../../schema/bundle/format/line-pattern.ts';

/** The compiled pattern of a manifest. @throws Error for one that the load of the manifest should have refused */
export function toLinePattern(source: string): LinePattern {
  const result = compileLinePattern(source);
  if (result.ok) return result.pattern;
  throw new Error(`the pattern ${source} ${result.message}; ${result.remedy}`);
}
