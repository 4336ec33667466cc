import type { ErrorEntries } from './entry.ts';

/** `pipeline/stages/analyze`: findings about a scenario's service config and sources. */
export const analyzeErrors = {
  'analyze-failed': { meaning: '`analyze` found errors.', remedy: 'Correct the errors that are listed.' },
  'api-source-missing': {
    meaning: 'The service config declares a port for an API, but the folder api has no sources.',
    remedy: 'Add the API, or remove the port.',
  },
  'catalogue-broken': {
    meaning: "The product's catalogue of resources cannot be read.",
    remedy: 'Install the product again.',
  },
  'cli-not-bundled': {
    meaning: 'The command-line tool in the folder cli stays out of the bundle.',
    remedy: 'Use `vrooli status|port|logs|health` of the installed app.',
  },
  'config-empty': {
    meaning: 'The service config declares nothing.',
    remedy: 'Write it, or remove it and let `vrooli-bundle init` make a draft.',
  },
  'config-not-object': {
    meaning: 'The service config is not a JSON object.',
    remedy: 'Write {"service": {…}, "dependencies": {…}}.',
  },
  'config-not-understood': {
    meaning: 'A field of the service config has a form that is not understood. The field is ignored.',
    remedy: 'Write it in the form of the message.',
  },
  'config-unreadable': { meaning: 'The service config cannot be read.', remedy: 'Correct the file.' },
  'dependencies-too-many': {
    meaning: 'The service config lists more dependencies than are read.',
    remedy: 'List only what the scenario needs.',
  },
  'dependency-contradiction': {
    meaning:
      'A dependency is in the required group and has "required": false, or the reverse. The group counts.',
    remedy: 'Move it to the other group, or remove the flag.',
  },
  'dependency-cycle-optional': {
    meaning: 'Dependencies form a cycle that contains an optional one.',
    remedy: 'Remove the optional dependency if the services do not need this order.',
  },
  'dependency-cycles-too-many': {
    meaning: 'The graph has more cycles than are listed.',
    remedy: 'Resolve the listed ones first.',
  },
  'dependency-duplicate': {
    meaning: 'A dependency is declared twice. The stronger declaration counts.',
    remedy: 'Keep one declaration.',
  },
  'dependency-name-refused': {
    meaning: 'A name cannot be that of a resource or scenario, for example because it is a path.',
    remedy: 'Use letters, digits, dots and hyphens.',
  },
  'env-example-used': {
    meaning:
      'A program needs a variable that only an example environment sets, so the app gets the value of the example.',
    remedy: 'Set the variable in the step that starts the program if the app needs another value.',
  },
  'field-misspelt': {
    meaning:
      'A field of the service config is not known, and its name is near to one that is missing. It is ignored.',
    remedy: 'Correct the name as the message says.',
  },
  'findings-too-many': {
    meaning: 'There are more findings than are listed.',
    remedy: 'Correct the listed ones first.',
  },
  'go-entry-unknown': {
    meaning:
      'A Go module has no main.go, or several programs and no `go build` line that names the one to compile.',
    remedy: 'Add a build step to the lifecycle of the service config.',
  },
  'go-needs-cgo': {
    meaning: 'A Go program needs cgo, so that it can be built only for the system of the build machine.',
    remedy: 'Build on each system, or use a driver in plain Go.',
  },
  'initialization-from-step': {
    meaning:
      'A step of the lifecycle loads an SQL file that `initialization` does not list. The database of the bundle loads it too.',
    remedy: 'List it in `initialization` to choose its place in the order.',
  },
  'initialization-missing': {
    meaning: 'A file that prepares a resource is declared but does not exist.',
    remedy: 'Add the file, or remove it from initialization.',
  },
  'initialization-not-applied': {
    meaning: 'The replacement of a resource does not load an initialization file.',
    remedy: 'Load the file in the app, or write it in a form that the replacement loads.',
  },
  'initialization-undeclared': {
    meaning:
      'The folder initialization has SQL files that neither `initialization` of the database lists nor a step of the lifecycle loads.',
    remedy: 'List them in `initialization` if the database needs them.',
  },
  'lockfiles-several': {
    meaning: 'A folder has lockfiles of several package managers. The one that the message names is used.',
    remedy: 'Remove the others, or name the package manager in "packageManager" of package.json.',
  },
  'node-version-other': {
    meaning: 'A Node service excludes the version of Node in the runtime; another one ships beside it.',
    remedy: 'Let the service allow that version, and test it, for a smaller installer.',
  },
  'npm-entry-unknown': {
    meaning: 'The start file of an npm service cannot be determined.',
    remedy: 'Set "main" in its package.json, or add a lifecycle step such as "node dist/main.js".',
  },
  'path-outside-root': {
    meaning: 'A path leads out of the repository and is not read.',
    remedy: 'Keep the files of a scenario inside its repository.',
  },
  'port-variable-duplicate': {
    meaning: 'Two ports are passed on in the same environment variable, so that one of them is lost.',
    remedy: 'Give each port an env_var of its own.',
  },
  'port-outside-range': {
    meaning: 'A fixed port is outside the range beside it. The range counts.',
    remedy: 'Keep one of the two.',
  },
  'login-missing': {
    meaning:
      'The code reads the address of a resource and no variable with its password. The replacement answers such clients on Linux and macOS, where only the app reaches it, and refuses them on the targets of the message.',
    remedy: 'Read a variable with the password too, or do not build for these targets.',
  },
  'next-not-standalone': {
    meaning:
      'The user interface is started with `next start`, which needs every package of its build; its Next config does not ask for the standalone server, which has what it loads.',
    remedy:
      'Set output: "standalone" in the Next config, and copy public and .next/static in the script "build".',
  },
  'port-literal': {
    meaning:
      'Code has the port of a resource as a number, and the resource is replaced. As a warning: it reads no variable with the address there, so that the number decides which program it reaches.',
    remedy: 'Read the address from a variable, and use the number only without it.',
  },
  'requirement-left-out': {
    meaning:
      'A dependency is left out of the bundle, as asked by --without, by --with-swap <name>=none, or by the inputs `without` and `with-swaps`.',
    remedy: 'Make sure that the app runs without it.',
  },
  'resource-among-scenarios': {
    meaning: 'A resource is listed under scenarios. It is treated as a resource.',
    remedy: 'Move it to dependencies.resources.',
  },
  'resource-host-need': {
    meaning: 'A resource needs something of the machine that a bundle cannot contain.',
    remedy: 'Make the resource optional, or describe a swap.',
  },
  'resource-undeclared': {
    meaning:
      'The code uses a resource that the service config does not declare, so that the bundle does not contain it.',
    remedy: 'Declare the resource under dependencies.resources.',
  },
  'resource-unknown': {
    meaning: 'A resource is not in the catalogue.',
    remedy: 'Correct the name, or describe the resource in resources/<name>/config.',
  },
  'resource-unused': {
    meaning:
      'A resource is declared as required and no bundle contains it, but no existing file prepares it, and no source of the scenario names it, or the sources only read its address into a setting that nothing uses, or it is a server of workflows of which none is in the repository. That follows from a search in the text of the sources: a library can still use it.',
    remedy:
      'If the app runs without it, leave it out with --with-swap <name>=none, or declare it with "required": false.',
  },
  'root-missing': {
    meaning: 'The root of the repository does not exist.',
    remedy: 'Name an existing folder with --root.',
  },
  'scenario-among-resources': {
    meaning: 'A scenario is listed under resources. It is treated as a scenario.',
    remedy: 'Move it to dependencies.scenarios.',
  },
  'scenario-outside-root': {
    meaning: 'The folder of the scenario is not inside the repository.',
    remedy: 'Name the repository that contains it with --root, or leave --root out.',
  },
  'scenario-service-renamed': {
    meaning: 'A service of a required scenario has another id in the bundle, since the id is taken.',
    remedy: 'Use the new id in the commands of the app.',
  },
  'scenario-variable-kept': {
    meaning:
      'A variable with the address of a required scenario keeps the value of the lifecycle, which is not on this computer.',
    remedy:
      'Remove the variable from the lifecycle step, so that the app gets the address of its own service.',
  },
  'scenario-variable-taken': {
    meaning:
      'A variable by which programs look for a required scenario carries a port of the scenario itself.',
    remedy: 'Give the port another variable.',
  },
  'scenario-unresolved': {
    meaning: 'A scenario depends on a scenario that the repository does not have.',
    remedy: 'Correct the name, or add the scenario.',
  },
  'scenario-unused': {
    meaning:
      'Another scenario is declared as required and no bundle contains it, but no source of the scenario names it.',
    remedy:
      'If the app runs without it, leave it out with --with-swap <name>=none, or declare it with "required": false.',
  },
  'scenarios-missing': {
    meaning: 'The repository has no scenarios/<name>/.vrooli/service.json.',
    remedy: 'Name the root of a repository with scenarios.',
  },
  'service-config-missing': {
    meaning: 'The folder has no .vrooli/service.json.',
    remedy: 'Name the folder of a scenario, or write the file with `vrooli-bundle init`.',
  },
  'service-name-missing': {
    meaning: 'The scenario has no name. The name of its folder is used.',
    remedy: 'Add {"service": {"name": "…"}}.',
  },
  'service-name-refused': {
    meaning: 'The name of the scenario cannot be used in paths.',
    remedy: 'Use letters, digits, dots and hyphens.',
  },
  'service-version-missing': {
    meaning: 'The scenario has no usable version. A default is used.',
    remedy: 'Add {"service": {"version": "1.0.0"}}.',
  },
  'skeleton-empty': {
    meaning: 'Nothing in the scenario can be built into a service.',
    remedy: 'Add a folder api or ui with sources.',
  },
  'start-not-carried': {
    meaning: 'A lifecycle step starts a program with variables or arguments that are not part of the app.',
    remedy: 'Set constants in the step if the program needs them.',
  },
  'swap-not-shipped': {
    meaning: 'A swap is chosen whose replacement the resource kit does not ship.',
    remedy: 'Make sure that the scenario runs without the resource.',
  },
  'swap-unknown': {
    meaning: 'The requested swap does not exist.',
    remedy: 'Use one of the swaps that the message lists.',
  },
  'ui-not-built': {
    meaning:
      'The folder of the UI holds sources that a browser cannot run, and no build script makes pages of them.',
    remedy: 'Add a package.json with a "build" script.',
  },
  'ui-proxy-not-carried': {
    meaning:
      'An entry of `server.proxy` in the Vite config has no equivalent in the bundle: it is a pattern, its target is another computer, or it rewrites more than its own prefix.',
    remedy: 'Call the API below /api, or proxy a plain path without rewriting it.',
  },
  'ui-server-shipped': {
    meaning: 'The server of the UI does more than serve files, so it ships and runs as a service.',
    remedy: 'Nothing to do. A server that only serves its pages is not shipped: the runtime serves them.',
  },
  'ui-server-replaced': {
    meaning: 'The server of the UI only serves files, so the runtime serves the pages instead.',
    remedy: 'Nothing to do.',
  },
  'ui-api-address': {
    meaning:
      "The server of the user interface reads the address of its API from a variable that nothing sets, and has a fixed port of the developer's computer for that case. The app sets the variable.",
    remedy: 'Nothing to do.',
  },
  'ui-port-fixed': {
    meaning:
      'The pages call the API at a port whose number is in their code. The app takes that port whenever it is free; while another program has it, the pages do not reach their API.',
    remedy: 'Let the pages call a path of their own origin, such as /api.',
  },
  'ui-served-by-api': {
    meaning: 'The app has no user interface of its own: it shows the page that its API serves.',
    remedy: 'Nothing to do.',
  },
  'ui-source-missing': {
    meaning: 'The service config declares a port for a UI, but the folder ui has no sources.',
    remedy: 'Add the UI, or remove the port.',
  },
  'ui-without-page': {
    meaning: 'A folder of a user interface has a build script, but neither a page nor a port.',
    remedy: 'If the build makes pages, declare the port of the user interface.',
  },
  'with-scenario-unknown': {
    meaning:
      '`--with-scenario` names a scenario that the scenario does not depend on, or that is not in the repository.',
    remedy: 'Choose one of the names that are listed.',
  },
  'without-unknown': {
    meaning: 'A name that is to be left out is not among the dependencies of the scenario.',
    remedy: 'Choose one of the names that the message lists.',
  },
} as const satisfies ErrorEntries;
