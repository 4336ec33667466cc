/** The server that Next writes with `output: "standalone"`, relative to the folder of its package. */
export const nextEntry = '.next/standalone/server.js';

/** Names of the Next config, relative to the folder of its package. */
export const nextConfigs = ['ts', 'mts', 'js', 'mjs', 'cjs'].map((suffix) => `next.config.${suffix}`);

/** A build script that copies the assets of the pages. */
export const copiesAssets = /\.next\/static\b[\s\S]*\.next\/standalone\b/;

/** What Next leaves to the author of a standalone server. */
export const nextCopies =
  'let the script "build" copy public and .next/static into .next/standalone and .next/standalone/.next: Next does not copy them itself';

/** Whether the text of a Next config asks for a standalone server. */
export function isStandalone(config: string): boolean {
  return /\boutput\s*:\s*(["'`])standalone\1/.test(config.replaceAll(/\/\/.*$|\/\*[\s\S]*?\*\//gm, ''));
}
