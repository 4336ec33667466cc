import { libraries, type Soname } from '../linux/dependencies.ts';

/** Debian's packages of the libraries. Alternatives are older names of the same package. */
const packages: Readonly<Record<Soname, string>> = {
  'libc.so.6': 'libc6',
  'libatomic.so.1': 'libatomic1',
  'libgcc_s.so.1': 'libgcc-s1 | libgcc1',
  'libstdc++.so.6': 'libstdc++6',
};

/** The field Depends. */
export const depends = libraries.map((library) =>
  'minimum' in library ? `${packages[library.soname]} (>= ${library.minimum})` : packages[library.soname],
);

/** Browsers that can show the app; only recommended, since a browser may be installed without dpkg. */
export const browsers = [
  'chromium | google-chrome-stable | microsoft-edge-stable | firefox | firefox-esr | www-browser',
  'xdg-utils',
];
