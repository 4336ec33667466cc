import { findEnvReads } from '../../shared/env-reads/env-reads.ts';
import { filesIn, type Guess, lineOf, type SourceFiles } from './sources.ts';

const wellKnown = ['API_PORT', 'PORT', 'HTTP_PORT', 'SERVER_PORT', 'APP_PORT'];
/** Variables for the ports of other programs. */
const foreign = /^(?:PG|DB_|DATABASE_|POSTGRES|MYSQL|REDIS|MONGO|RABBIT|SMTP|MAIL|UI_|VITE_|CLIENT_|WEB_)/;
const health = /['"`](?:GET )?(\/(?:api\/)?(?:health|healthz|healthcheck|api\/health|ping|status))['"`]/;

/** Code of the API: not of the user interface inside its folder. */
function codeOf(files: SourceFiles, apiFolder: string, uiFolder: string | undefined): [string, string][] {
  const isUi = (path: string) =>
    uiFolder !== undefined && uiFolder !== '.' && uiFolder !== apiFolder && path.startsWith(`${uiFolder}/`);
  return filesIn(files, apiFolder).flatMap((path) => {
    const text = files.get(path);
    return text === undefined || isUi(path) ? [] : [[path, text] as [string, string]];
  });
}

/** The variable from which the API reads its port. */
export function findPortVariable(
  files: SourceFiles,
  apiFolder: string,
  uiFolder: string | undefined,
): { name: string; guess: Guess } {
  const reads = codeOf(files, apiFolder, uiFolder).flatMap(([file, text]) =>
    findEnvReads(file, text)
      .filter(({ name }) => /(?:^|_)PORT$/.test(name) && !foreign.test(name))
      .map(({ name, line }) => ({ name, line, file })),
  );
  const rank = (name: string) => (wellKnown.indexOf(name) + wellKnown.length + 1) % (wellKnown.length + 1);
  const [best] = reads.sort((a, b) => rank(a.name) - rank(b.name) || (a.file < b.file ? -1 : 1));
  const field = 'ports.api.env_var';
  if (best === undefined) {
    const message =
      'no code that reads the port of the API from the environment was found; it will be given as API_PORT and PORT';
    return {
      name: 'API_PORT',
      guess: {
        field,
        message,
        remedy: 'let the API listen on the port of process.env.PORT, and on 127.0.0.1',
      },
    };
  }
  const { name, file, line } = best;
  return { name, guess: { field, message: `the API reads its port from ${name}`, file, line } };
}

/** The path of the health route of the API; undefined when no route looks like one. */
export function findHealthPath(
  files: SourceFiles,
  apiFolder: string,
  uiFolder: string | undefined,
): { path: string; guess: Guess } | undefined {
  for (const [file, text] of codeOf(files, apiFolder, uiFolder)) {
    const found = health.exec(text);
    const path = found?.[1];
    if (found === null || path === undefined) continue;
    const line = lineOf(text, found.index);
    return {
      path,
      guess: {
        field: 'lifecycle.health.endpoints.api',
        message: `the API answers ${path} when it is healthy`,
        file,
        line,
      },
    };
  }
  return undefined;
}
