/** Folders whose files a build names by their content (Vite, Astro, Nuxt, SvelteKit, Next.js, Create React App). */
const builtFolder = /(?:^|\/)(?:assets|chunks|immutable|_astro|_nuxt|_next|_app|static\/(?:js|css|media))\//;

/** Hexadecimal (webpack, Next.js, Parcel, Angular). At least one digit and one letter, so that no date and no word is one. */
const hexHash = /^(?=[^a-f]*[a-f])(?=\D*\d)[0-9a-f]{8,64}$/;
/** Eight characters of base64url (Rollup, Vite) or base32 (esbuild). */
const shortHash = /^[A-Za-z0-9_-]{8}$/;
const base32Hash = /^(?=[^A-Z]*[A-Z])(?=\D*\d)[A-Z2-7]{8}$/;
/** Words in camel case or capitals, with a number at the end or without one: `DarkMode`, `IMG_1234`, `iPhone12`. */
const words = /^(?:[A-Za-z]?[a-z]*(?:[A-Z][a-z]+)*|[A-Z]+)[-_]?\d*$/;
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/**
 * Whether a build put a hash of the content into a file's name, so that the content at this path never changes
 * (`assets/index-BQ3fX9aZ.js`, `main.0a1b2c3d.chunk.css`). When unsure, false. `name` is relative to the root.
 */
export function isHashedName(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1);
  if (/\.html?$/i.test(base) || uuid.test(base)) return false;
  const stem = base.replace(
    /(?:[-.](?:chunk|min|module|esm|legacy|bundle|s|p))*(?:\.[A-Za-z][A-Za-z0-9]*){1,2}$/,
    '',
  );
  if (stem === base) return false;
  const last = stem.split(/[-._~]/).at(-1) ?? '';
  if (hexHash.test(last)) return true;
  // The hash may hold the character that separates it, so it is taken by its length.
  const short = /[-.]([A-Za-z0-9_-]{8})$/.exec(stem)?.[1] ?? '';
  if (!shortHash.test(short) || words.test(short)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(short)).length;
  return kinds === 3 || base32Hash.test(short) || (kinds === 2 && builtFolder.test(`/${name}`));
}
