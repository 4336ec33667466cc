import { listCode } from './list-code.ts';
import type { Program } from './program.ts';
import type { ScenarioSource } from './source.ts';

/** A file server at the root, or a root route beside an answer in HTML. */
const servesFiles =
  /\bexpress\.static\(|\bserveStatic\(|\bfastifyStatic\b|\.Handle\(\s*"\/"\s*,\s*http\.FileServer|\bPathPrefix\("\/"\)\.Handler\(\s*http\.FileServer|\.Static\(\s*"\/"\s*,|\bStaticFS\(\s*"\/"/;
const rootRoute =
  /(?:\.(?:get|GET|Get|HandleFunc|Handle|route)|HandleFunc)\(\s*['"`](?:GET )?\/(?:\{\$\})?['"`]\s*,/;
const html = /text\/html|\.HTML\(|\bsendFile\(|\bres\.render\(|index\.html/;

/** Where an API serves the start page of an app that has no other user interface: `file:line`; undefined when it shows none. */
export async function findServedPage(source: ScenarioSource, api: Program): Promise<string | undefined> {
  const files: string[] = [];
  await listCode(source, api.folder, files);
  for (const path of files) {
    const text = (await source.text(path)) ?? '';
    const found = servesFiles.exec(text) ?? (html.test(text) ? rootRoute.exec(text) : null);
    if (found !== null) return `${source.path(path)}:${text.slice(0, found.index).split('\n').length}`;
  }
  return undefined;
}
