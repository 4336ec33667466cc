import { init, parse } from 'es-module-lexer';
import type { Reference } from './reference.ts';

/** A specifier that a browser resolves without an import map. */
const isAddress = (specifier: string) => /^(?:\.{0,2}\/|https?:)/.test(specifier);

/** The modules that a module script imports with a literal, dynamic imports included. A script that cannot be parsed names none. */
export async function findModuleReferences(script: string): Promise<Reference[]> {
  await init;
  try {
    const [imports] = parse(script);
    const named = imports.flatMap((one) => ('specifier' in one ? (one.specifier ?? []) : []));
    return named.filter(isAddress).map((url) => ({ url, destination: 'script' }));
  } catch {
    // The browser reports it on the console of the page, with its line.
    return [];
  }
}
