/** The parts of a package's METADATA that describe it. https://packaging.python.org/en/latest/specifications/core-metadata/ */
export interface PythonMetadata {
  name: string;
  version: string;
  /** An SPDX expression where the package states one, else its own words. */
  license?: string;
  /** Names of the packages that it needs without an extra. */
  needs: readonly string[];
}

/** Licenses that packages without an expression state as a classifier. */
const classifiers: Readonly<Record<string, string>> = {
  'MIT License': 'MIT',
  'BSD License': 'BSD-3-Clause',
  'Apache Software License': 'Apache-2.0',
  'ISC License (ISCL)': 'ISC',
  'Python Software Foundation License': 'PSF-2.0',
  'Mozilla Public License 2.0 (MPL 2.0)': 'MPL-2.0',
  'The Unlicense (Unlicense)': 'Unlicense',
};

/** Reads the headers; a text without them has no name. */
export function parseMetadata(text: string): PythonMetadata {
  const head = text.slice(0, 1024 * 1024).split(/\r?\n\r?\n/, 1)[0] ?? '';
  const values = (name: string) =>
    head.split(/\r?\n/).flatMap((line) => {
      const at = line.indexOf(':');
      return line.slice(0, at).toLowerCase() === name ? [line.slice(at + 1).trim()] : [];
    });
  const [classifier] = values('classifier').flatMap((one) => /^License :: .*:: (.+)$/.exec(one)?.[1] ?? []);
  const [stated] = values('license').filter((one) => one !== '' && one !== 'UNKNOWN' && one.length < 100);
  const known =
    classifier === undefined || !Object.hasOwn(classifiers, classifier) ? undefined : classifiers[classifier];
  const license = values('license-expression')[0] ?? known ?? stated ?? classifier;
  return {
    name: values('name')[0] ?? '',
    version: values('version')[0] ?? '',
    ...(license === undefined ? {} : { license }),
    needs: values('requires-dist').flatMap((one) =>
      /;.*\bextra\s*==/.test(one) ? [] : (/^[A-Za-z0-9][\w.-]*/.exec(one)?.[0] ?? []),
    ),
  };
}
