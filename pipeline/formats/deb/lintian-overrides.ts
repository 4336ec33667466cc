/** What lintian reports of packages that this product makes, each with the reason why it stays. */
const overrides: readonly { why: string; tags: readonly string[] }[] = [
  {
    why: 'Software that is not of the distribution is in /opt, as the FHS has it.',
    tags: ['dir-or-file-in-opt'],
  },
  {
    why: 'The runtime is Node.js as its project builds it, and a database is as its packages have it: statically linked, not stripped.',
    tags: [
      'embedded-library',
      'unstripped-binary-or-object',
      'unstripped-static-library',
      'hardening-no-pie',
      'hardening-no-relro',
      'hardening-no-bindnow',
      'hardening-no-fortify-functions',
      'custom-library-search-path',
      'library-not-linked-against-libc',
      'shared-library-lacks-prerequisites',
      'shared-library-is-executable',
      'spelling-error-in-binary',
    ],
  },
  {
    why: 'Private libraries of the app are in its own folder, with the names that its programs ask for.',
    tags: ['package-name-doesnt-match-sonames', 'sharedobject-in-library-directory-missing-soname'],
  },
  {
    why: 'Programs and packages of the app ship with the files that they have: licenses, documents, scripts, tests.',
    tags: [
      'extra-license-file',
      'package-contains-documentation-outside-usr-share-doc',
      'executable-not-elf-or-script',
      'script-not-executable',
      'unusual-interpreter',
      'wrong-path-for-interpreter',
      'missing-dep-for-interpreter',
      'national-encoding',
      'embedded-javascript-library',
      'package-contains-vcs-control-file',
      'zero-byte-executable-in-path',
    ],
  },
];

/** The overrides in a package, with their reasons. https://lintian.debian.org/manual/index.html#overrides */
export function formatLintianOverrides(packageName: string): string {
  return overrides
    .map(({ why, tags }) => [`# ${why}`, ...tags.map((tag) => `${packageName}: ${tag}`), ''].join('\n'))
    .join('\n');
}
