/** Severities of a JSON line (pino, bunyan) from which a line is never left out. */
const warningLevel = 40;

interface JsonLine {
  reqId?: unknown;
  level?: unknown;
  res?: { statusCode?: unknown };
}

/**
 * A service's log without the lines about the runtime's health checks: lines that name a GET of one of `paths`, and
 * JSON lines of the same request id. Warnings, errors and refused checks stay.
 */
export function hideProbeLines(text: string, paths: readonly string[]): string {
  const patterns = paths.map(toPattern);
  if (patterns.length === 0) return text;
  const requests = new Set<string>();
  return text
    .split('\n')
    .filter((line) => !isProbeLine(line, patterns, requests))
    .join('\n');
}

/** The path as a whole: after a port number or a quote, but not as the end of a longer path. */
function toPattern(path: string): RegExp {
  const literal = path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![A-Za-z_.~-])${literal}(?![\\w/.~-])`);
}

function isProbeLine(line: string, paths: readonly RegExp[], requests: Set<string>): boolean {
  const json = parseLine(line);
  if (json !== undefined) return isProbeRequest(line, json, paths, requests);
  return (
    paths.some((path) => path.test(line)) && /\bGET\b/.test(line) && !/\b[45]\d\d\b|\berror\b/i.test(line)
  );
}

function isProbeRequest(
  line: string,
  json: JsonLine,
  paths: readonly RegExp[],
  requests: Set<string>,
): boolean {
  if (typeof json.level === 'number' && json.level >= warningLevel) return false;
  if (typeof json.level === 'string' && /warn|error|fatal/i.test(json.level)) return false;
  if (Number(json.res?.statusCode ?? 0) >= 400) return false;
  const id = json.reqId === undefined ? undefined : JSON.stringify(json.reqId);
  if (id !== undefined && requests.has(id)) return true;
  const isProbe = /"(method|verb)"\s*:\s*"GET"|\bGET\b/.test(line) && paths.some((path) => path.test(line));
  if (isProbe && id !== undefined) requests.add(id);
  return isProbe;
}

function parseLine(line: string): JsonLine | undefined {
  const start = line.indexOf('{');
  if (start < 0 || !line.endsWith('}')) return undefined;
  try {
    return JSON.parse(line.slice(start)) as JsonLine;
  } catch {
    return undefined;
  }
}
