import { posix } from 'node:path';
import { findBuiltInVariable, spreadPort } from './built-in-port.ts';
import { listCode } from './list-code.ts';
import type { PlannedPort, PortPlan } from './ports.ts';
import type { ScenarioSource } from './source.ts';
import type { UserInterface } from './ui.ts';

/** The address of a server at a port of this computer or of the page's own host: `http://localhost:${PORT}`. */
const address = /\b(?:https?|wss?):\/\/(?:localhost|127\.0\.0\.1|\$\{[^}]*host[^}]*\}):(?:\d|\$\{)/i;
/** A port as a constant: in quotes, or in such an address. */
const constant = /(["'`])([1-9]\d{3,4})\1|(?:localhost|127\.0\.0\.1):([1-9]\d{3,4})\b/g;
/** Programs of a user interface's folder that do not run in the page. */
const isProgram = (path: string): boolean =>
  /^(?:server|build|dev|start)\b|\.(?:config|test|spec|stories)\./.test(posix.basename(path));

/** Where a page has a port of a range in its code. */
interface FixedPort {
  port: number;
  /** Path in the repository and line. */
  place: string;
}

function findInText(text: string, range: { min: number; max: number }): { port: number; line: number }[] {
  if (!address.test(text)) return [];
  return [...text.matchAll(constant)].flatMap(({ index, 2: quoted, 3: addressed }) => {
    const port = Number(quoted ?? addressed);
    if (port < range.min || port > range.max) return [];
    return [{ port, line: text.slice(0, index).split('\n').length }];
  });
}

async function findFixedPorts(
  source: ScenarioSource,
  folder: string,
  range: { min: number; max: number },
): Promise<FixedPort[]> {
  const files: string[] = [];
  await listCode(source, folder, files);
  const pages = (await source.list(folder)).filter((name) => name.endsWith('.html'));
  const code = [...new Set([...files, ...pages.map((name) => posix.join(folder, name))])];
  const found: FixedPort[] = [];
  for (const path of code.filter((one) => !isProgram(one))) {
    for (const { port, line } of findInText((await source.text(path)) ?? '', range))
      found.push({ port, place: `${source.path(path)}:${line}` });
  }
  return found;
}

/** The one port that the pages have in their code. */
async function findWritten(
  source: ScenarioSource,
  folder: string,
  range: { min: number; max: number },
): Promise<FixedPort | undefined> {
  const [first, ...others] = await findFixedPorts(source, folder, range);
  return others.some(({ port }) => port !== first?.port) ? undefined : first;
}

/** The port that the build of the pages writes into them: the build gets the same one. */
async function findBuiltIn(
  source: ScenarioSource,
  folder: string,
  own: PlannedPort & { range: { min: number; max: number } },
): Promise<FixedPort | undefined> {
  const place = await findBuiltInVariable(source, folder, own.envVar ?? 'API_PORT');
  return place === undefined ? undefined : { port: spreadPort(source.config.name, own.range), place };
}

/** Lets the API take the one port of its range that the pages have in their code, or get from their build, and says so. */
export async function preferPagePort(
  source: ScenarioSource,
  ui: UserInterface | undefined,
  { api }: PortPlan,
): Promise<void> {
  const own: PlannedPort | undefined = api.find(({ name }) => name === 'api');
  const range = own?.range;
  if (ui === undefined || own === undefined || range === undefined) return;
  const found =
    (await findWritten(source, ui.folder, range)) ??
    (await findBuiltIn(source, ui.folder, { ...own, range }));
  if (found === undefined) return;
  own.preferred = found.port;
  source.report({
    severity: 'info',
    code: 'ui-port-fixed',
    message: `the API takes port ${found.port} whenever it is free, because the pages have its number in their code: ${found.place}`,
    pointer: '/ports/api',
    remedy: 'let the pages call a path of their own origin, such as /api',
  });
}
