import * as z from 'zod';
import type { Reference } from './reference.ts';

const iconsSchema = z.array(z.looseObject({ src: z.string() }));
const manifestSchema = z.looseObject({
  icons: iconsSchema.optional().catch(undefined),
  screenshots: iconsSchema.optional().catch(undefined),
});

/** The pictures of a web app manifest; a file that is not one names none. */
export function findManifestReferences(text: string): Reference[] {
  const manifest = manifestSchema.safeParse(parseOrUndefined(text));
  if (!manifest.success) return [];
  const { icons = [], screenshots = [] } = manifest.data;
  return [...icons, ...screenshots].map(({ src }) => ({ url: src, destination: 'image' }));
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
