/**
 * The directions of docs/architecture.md. `npm run check -- directions` reports every import that goes another way, type imports included.
 * Tests may import what they test, so most rules start from `notTests`.
 */

const notTests = '(\\.test\\.ts$|^test/)';
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const anyPackage = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'npm-bundled'];

/** Node modules without effects: a pipeline stage reaches files, programs and the network through pipeline/ports.ts. */
const pureNode =
  '^(node:)?(buffer|crypto|path|path/posix|stream|stream/consumers|stream/promises|string_decoder|util|zlib)$';

/** Libraries without effects, for every part of the pipeline. */
const pureLibraries = ['zod', 'yaml', 'jsonc-parser', 'semver', 'tar-stream', 'canonicalize', 're2js'];

/** A module imports itself and the modules in `modules` (a regular expression of paths). */
const internal = (name, module, modules, comment) => ({
  name: `${name}-directions`,
  comment,
  severity: 'error',
  from: { path: module, pathNot: notTests },
  to: {
    path: '^(schema|pipeline|host|runtime|resources|shell|cli|actions|scripts|dist)/',
    pathNot: `(${module}|${modules})`,
  },
});

/** A module imports these npm packages only. */
const packages = (name, module, names, comment) => ({
  name: `${name}-packages`,
  comment,
  severity: 'error',
  from: { path: module, pathNot: notTests },
  to: {
    dependencyTypes: anyPackage,
    ...(names.length === 0 ? {} : { pathNot: npm(...names) }),
  },
});

/** A module imports only the Node modules that match. */
const node = (name, module, allowed, comment) => ({
  name: `${name}-node`,
  comment,
  severity: 'error',
  from: { path: module, pathNot: notTests },
  to: { dependencyTypes: ['core'], ...(allowed === undefined ? {} : { pathNot: allowed }) },
});

const secretScan = '^pipeline/shared/secret-scan/';
const serve = '^pipeline/stages/serve/';
const rehearsedPage = '^pipeline/rehearsal/page/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'A module does not import itself through other modules. Move what both need into a third module.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment:
        'The imported file or package does not exist. Correct the path, or add the package to package.json.',
      severity: 'error',
      from: {},
      // node:ffi is newer than dependency-cruiser's list of Node modules.
      to: { couldNotResolve: true, pathNot: '^(node:)?ffi$' },
    },
    {
      name: 'no-tests-in-product',
      comment: 'What ships does not import tests or their fixtures.',
      severity: 'error',
      from: { path: '^(schema|pipeline|host|runtime|resources|shell|cli|actions)/', pathNot: notTests },
      to: { path: notTests },
    },
    {
      name: 'no-dev-packages-in-product',
      comment: 'What ships does not import a development dependency. Move the package to "dependencies".',
      severity: 'error',
      from: {
        path: '^(schema|pipeline|host|runtime|resources|shell|cli|actions)/',
        // The module `electron` is a part of the Electron that ships; the package has its types only.
        pathNot: `${notTests}|^resources/kit/[^/]+/driver/|^shell/electron/`,
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },

    internal('schema', '^schema/', '^$', 'schema is used by every module and imports none.'),
    packages(
      'schema',
      '^schema/',
      ['zod', 're2js', 'croner'],
      'schema uses zod, re2js for the patterns of bundle.json and croner for its schedules.',
    ),
    node(
      'schema',
      '^schema/(?!minisign/)',
      undefined,
      'schema runs everywhere, so it imports no Node module. Signatures of minisign are verified by the pipeline and by the runtime.',
    ),

    internal('runtime', '^runtime/', '^schema/', 'runtime knows schema documents, not the pipeline.'),
    packages('runtime', '^runtime/', ['zod', 'ws', '@types/ws'], 'Every kilobyte of the runtime ships.'),
    {
      name: 'runtime-http-below-servers',
      comment:
        'The control API and the server of user interfaces share runtime/http, so it imports neither of them.',
      severity: 'error',
      from: { path: '^runtime/http/', pathNot: notTests },
      to: {
        path: '^runtime/',
        pathNot: '^runtime/(http/|ports/|platform/(peer|peer-owner|watch-peers)\\.ts$|errors\\.ts$)',
      },
    },

    internal(
      'pipeline',
      '^pipeline/',
      '^schema/',
      'The pipeline imports schema only. Effects come through pipeline/ports.ts.',
    ),
    node(
      'pipeline',
      '^pipeline/',
      pureNode,
      'Files, programs, the network and the environment come through pipeline/ports.ts.',
    ),
    packages(
      'pipeline',
      `^pipeline/(?!shared/secret-scan/|stages/serve/|rehearsal/page/|attest/|components/|signing/documents/sigstore/|signing/authenticode/|signing/notary/|secret-backends/aws/)`,
      [...pureLibraries, '@types/tar-stream', '@types/semver'],
      'The pipeline imports libraries without effects; it does not know GitHub (@actions/*).',
    ),
    packages(
      'secret-scan',
      secretScan,
      [...pureLibraries, '@secretlint'],
      'secretlint is used by the secret scan only.',
    ),
    packages(
      'rehearsed-page',
      rehearsedPage,
      [...pureLibraries, 'parse5', '@csstools', 'es-module-lexer', 'srcset'],
      'Parsers of pages are used by the rehearsal only.',
    ),
    packages(
      'supply-chain',
      '^pipeline/(attest|components)/',
      [
        ...pureLibraries,
        'smol-toml',
        '@cyclonedx',
        'packageurl-js',
        'spdx-expression-parse',
        '@types/spdx-expression-parse',
      ],
      'Libraries of bills of materials are used by attest and components only.',
    ),
    packages(
      'sigstore',
      '^pipeline/signing/documents/sigstore/',
      [...pureLibraries, '@sigstore'],
      'The libraries of Sigstore are used by its signer only.',
    ),
    packages(
      'authenticode',
      '^pipeline/signing/authenticode/',
      [...pureLibraries, 'asn1js'],
      'The reader of ASN.1 is used by signatures for Windows only.',
    ),
    packages(
      'amazon',
      '^pipeline/(signing/notary|secret-backends/aws)/',
      [...pureLibraries, 'aws4fetch'],
      'The signatures of calls to Amazon are used by notarization and by its backend of secrets only.',
    ),
    packages('serve', serve, [...pureLibraries, 'fastify'], 'fastify is used by the stage serve only.'),
    {
      name: 'stages-are-apart',
      comment:
        'Stages meet through schema documents. Move what two stages need into pipeline/shared, or join them in pipeline/compose.',
      severity: 'error',
      from: { path: '^pipeline/stages/([^/]+)/', pathNot: notTests },
      to: { path: '^pipeline/stages/', pathNot: '^pipeline/stages/$1/' },
    },
    {
      name: 'common-ground-below-stages',
      comment:
        'Common ground (shared, formats, builders, shells, signing, ports) does not import stages. Only compose joins stages.',
      severity: 'error',
      from: { path: '^pipeline/', pathNot: `^pipeline/(stages|compose)/|${notTests}` },
      to: { path: '^pipeline/(stages|compose)/' },
    },
    {
      name: 'stages-below-compose',
      comment: 'compose joins stages; a stage does not import it.',
      severity: 'error',
      from: { path: '^pipeline/stages/', pathNot: notTests },
      to: { path: '^pipeline/compose/' },
    },

    internal(
      'host',
      '^host/',
      '^schema/|^pipeline/(ports|release-ports|errors)\\.ts$',
      'host implements the ports of the pipeline and knows no stage.',
    ),
    packages(
      'host',
      '^host/',
      ['execa', '@actions', 'zod', 'pg', '@types/pg'],
      'host adapts the machine: processes, the runner and databases; zod checks the answers of GitHub.',
    ),
    internal('cli', '^cli/', '^(pipeline|host|schema)/|^dist/cli/', 'cli composes pipeline and host.'),
    packages('cli', '^cli/', ['commander', 'zod'], 'The command line knows no GitHub package.'),
    internal('actions', '^actions/', '^(pipeline|host|schema)/', 'actions compose pipeline and host.'),
    packages(
      'actions',
      '^actions/',
      ['@actions', 'zod'],
      'Actions use the @actions toolkit; everything else is in the pipeline.',
    ),
    {
      name: 'actions-are-apart',
      comment: 'An action does not import another one. What they share is in actions/shared.',
      severity: 'error',
      from: { path: '^actions/([^/]+)/', pathNot: notTests },
      to: { path: '^actions/[^/]+/', pathNot: '^actions/($1|shared)/' },
    },
    internal(
      'shell',
      '^shell/',
      '^schema/|^runtime/(proof/|platform/(peer-owner|watch-peers)\\.ts)',
      'A shell reaches the runtime by HTTP, once that has proved what it is; it knows who connects to its own server as the runtime does.',
    ),
    packages(
      'shell',
      '^shell/',
      ['electron'],
      'A shell has no npm package; the Electron shell runs in Electron.',
    ),
    internal(
      'resources',
      '^resources/',
      '^(schema/|runtime/platform/kernel-lock\\.ts)',
      'A kit member knows schema documents only; the driver-sdk locks data folders as the runtime does.',
    ),
    packages(
      'resources',
      '^resources/',
      ['pg', '@types/pg', 'pg-[^/]+', 'zod', 'playwright-core'],
      'Drivers ship with the app; playwright-core ships beside the one that uses it.',
    ),
    {
      name: 'kit-members-are-apart',
      comment: 'A kit member does not import another one. What they share is in resources/driver-sdk.',
      severity: 'error',
      from: { path: '^resources/kit/([^/]+)/', pathNot: notTests },
      to: { path: '^resources/kit/', pathNot: '^resources/kit/$1/' },
    },
    {
      name: 'driver-sdk-below-members',
      comment: 'The driver-sdk is the ground of every kit member and imports none.',
      severity: 'error',
      from: { path: '^resources/driver-sdk/', pathNot: notTests },
      to: { path: '^resources/kit/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|fixtures|golden|out)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
