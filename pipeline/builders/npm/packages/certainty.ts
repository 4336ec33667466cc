/** Calls with a literal argument, which the tracer follows. */
const literal = /\b(?:require|import)\s*\(\s*(?:'[^'\n]*'|"[^"\n]*"|`[^`$]*`)\s*[,)]/g;

/** What leads to files that a tracer may not see. */
const computed = [
  /\brequire\s*\(/,
  /\bimport\s*\(/,
  /\b(?:createRequire|__dirname|__filename|dlopen|readdir|readdirSync|Worker|fork)\b/,
  /\bimport\.meta\.(?:url|dirname|filename|resolve|glob)\b/,
  /\brequire\.(?:resolve|extensions|cache|main)\b/,
  /\bmodule\.(?:require|paths|children|constructor)\b/,
  /\b(?:eval|Function)\s*\(/,
];

/**
 * Whether a tracer sees every file that a script loads: it neither computes the name of a module nor asks for its own folder, starts
 * workers, or evaluates text. Comments count too; a false `false` only makes the payload larger.
 */
export function isTraceable(script: string): boolean {
  const rest = script.replaceAll(literal, ' ');
  return computed.every((pattern) => !pattern.test(rest));
}
