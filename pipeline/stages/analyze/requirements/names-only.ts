/** A field of a configuration that has no value yet: `N8NURL string`, `readonly n8nUrl?: string;`. */
const declaration =
  /^\s*(?:(?:public|private|export|readonly)\s+)*(\w+)\??(?:\s*:\s*|\s+)\*?string\s*[;,]?\s*$/;
/** Its value, from the environment: `N8NURL: getEnv("N8N_URL", "http://localhost:5678"),`. */
const reading =
  /^\s*(?:[\w.]+\.)?(\w+)\s*(?::=|=|:)\s*(?:await\s+)?(?:(?:[\w.]*[eE]nv\w*\s*\([^()]*\))|(?:process\.env[.[][^()]*))\s*[;,]?\s*$/;

/**
 * Whether a source uses what the signs show: a line that only declares a setting with the name of a resource, or reads its address into
 * such a setting, does not. A use of the setting is another line with its name.
 */
export function usesSigns(code: string, signs: RegExp): boolean {
  return code.split('\n').some((line) => {
    if (!signs.test(line)) return false;
    const setting = (declaration.exec(line) ?? reading.exec(line))?.[1];
    return setting === undefined || !signs.test(setting);
  });
}
