import type { ErrorEntries } from './entry.ts';

/** `pipeline/stages/package-desktop`, `builders`, `formats`, `shells` and `shared/kit`: from bundle.json to installers. */
export const packageErrors = {
  'base-node-digest-mismatch': {
    meaning: 'The base Node executable is not the pinned one.',
    remedy: 'Remove it and fetch the pinned version again.',
  },
  'build-command-missing': {
    meaning: 'A build of type "custom" names no command.',
    remedy: 'Name the program in build.entry_point and its arguments in build.args.',
  },
  'build-failed': {
    meaning: 'The build of a service failed. The message contains the last lines of its output.',
    remedy: 'Run the command in the folder of the service, and correct what it reports.',
  },
  'build-output-ambiguous': {
    meaning: 'A build wrote pages to several folders, and none of them is named.',
    remedy: 'Name the built page in a check of type "ui-bundle" in service.json.',
  },
  'build-output-missing': {
    meaning: 'A build succeeded, but its result is not where it was expected.',
    remedy: 'Let the build write to {{output}}, or name its result in the build of the service.',
  },
  'build-type-unsupported': {
    meaning: 'Services of this build type cannot be built, or not for this target on this machine.',
    remedy: 'Build on the target, or use a build of type "custom".',
  },
  'bundle-incomplete': {
    meaning: 'After packaging, the bundle has faults: files that it names are missing or differ.',
    remedy: 'Correct the faults that are listed.',
  },
  'cgo-unavailable': {
    meaning: 'A Go program has C code, and this machine cannot compile C for the target.',
    remedy: 'Build on a runner of the target with a C compiler, or use packages in plain Go.',
  },
  'dist-missing': {
    meaning: 'A part of the product is not built.',
    remedy: 'Run `npm run build` in the folder of the product.',
  },
  'download-failed': {
    meaning: 'A package could not be downloaded.',
    remedy: 'Check the network and the registry that npm uses, then run the command again.',
  },
  'folder-not-writable': {
    meaning: 'The output folder is full or write-protected.',
    remedy: 'Free some space, or choose another folder.',
  },
  'format-limit-exceeded': {
    meaning: 'A file of the payload is larger than an installer format allows.',
    remedy: 'Leave out the format, or let the app download the file on its first start.',
  },
  'payload-path-refused': {
    meaning:
      'A file of the payload has a name or a path that the system of a format cannot have: a reserved name of Windows, a forbidden character, a path above 259 characters, or a name that differs from another only in its case.',
    remedy: 'Rename the file, or leave it out of the scenario.',
  },
  'format-missing': { meaning: 'No installer format was requested.', remedy: 'Name at least one format.' },
  'format-not-available': {
    meaning: 'A format cannot be made for this target, or not on this machine.',
    remedy: 'Choose one of the formats that the message lists.',
  },
  'host-target-unknown': {
    meaning: 'The build machine is not one of the targets, so that no default target exists.',
    remedy: 'Name the target with --target.',
  },
  'host-unsupported': {
    meaning: 'Installers cannot be built on this operating system or processor.',
    remedy: 'Build on one of the targets that the message lists.',
  },
  'installer-failed': {
    meaning: 'A tool could not write an installer. The message names the tool and contains its output.',
    remedy: 'Check the free space, and the version of the tool.',
  },
  'internal-package-exposed': {
    meaning:
      'A package of the repository would be asked of a registry, where anyone can publish its name, or a package of the workspace does not exist.',
    remedy: 'Depend on it by its folder, or pin it in the lockfile.',
  },
  'kit-target-unsupported': {
    meaning: 'A kit member has no programs for the target.',
    remedy: 'Build for one of the targets that the message lists.',
  },
  'kit-unknown': {
    meaning: 'The bundle names a kit member that this version does not have.',
    remedy: 'Assemble the bundle again with this version.',
  },
  'kit-version-mismatch': {
    meaning: 'The bundle names another version of a kit member than this version has.',
    remedy: 'Assemble the bundle again with this version.',
  },
  'license-text-missing': {
    meaning: 'Components of the payload have no license text that could be shipped with them.',
    remedy:
      'Read whether the license asks for the text, and add it to the package or to the LICENSE of the scenario.',
  },
  'native-addon': {
    meaning:
      'An npm service needs packages whose compiled code is missing, is not for the target, or cannot be joined into one file.',
    remedy:
      'Build on a runner of the target, let the install scripts of the named packages run, or replace them.',
  },
  'node-too-old': {
    meaning: 'This Node has no zstd.',
    remedy: 'Run the command with Node 24 or newer.',
  },
  'node-version-unavailable': {
    meaning: 'A service asks for a version of Node that an app for the target cannot have.',
    remedy: 'Let engines.node, volta.node or .nvmrc allow one of the versions that the message lists.',
  },
  'python-lock-unsupported': {
    meaning: 'The packages of a Python service are stated in a lockfile that a build does not read.',
    remedy: 'Write them to requirements.txt with the command that the message names, and commit it.',
  },
  'python-not-locked': {
    meaning: 'Nothing pins the versions of the packages of a Python service.',
    remedy: 'Commit a uv.lock, a poetry.lock or a requirements.txt with exact versions.',
  },
  'python-version-unavailable': {
    meaning: 'A Python service asks for another version of Python than the machine that builds has.',
    remedy: 'Put a Python of that version first on PATH, such as with actions/setup-python.',
  },
  'out-not-folder': { meaning: 'The output path is a file.', remedy: 'Name a folder.' },
  'package-digest-mismatch': {
    meaning: 'A downloaded npm package does not have the pinned digest.',
    remedy: 'Delete it from the cache and run the command again.',
  },
  'package-failed': {
    meaning: 'Several steps of packaging failed.',
    remedy: 'Correct the faults that are listed.',
  },
  'package-json-invalid': {
    meaning: 'The package.json of a service cannot be read.',
    remedy: 'Correct package.json.',
  },
  'package-name-taken': {
    meaning:
      'The distribution has a package with the name of the app: it would replace the app at an upgrade.',
    remedy: 'Choose another vendor.',
  },
  'packaged-file-refused': {
    meaning:
      'A file or folder that the packaging manifest names does not ship: it does not exist, is outside the repository, or matches nothing.',
    remedy: 'Correct the path in .vrooli/packaging.json.',
  },
  'packaging-invalid': {
    meaning: 'The packaging manifest `.vrooli/packaging.json` (or .yaml) is not valid.',
    remedy: 'Correct the field that is named; docs/reference/packaging-json.md has every field.',
  },
  'page-module-missing': {
    meaning: 'A page that ships unchanged loads a file of node_modules that is not installed.',
    remedy: 'Name its package in "dependencies" of package.json, or load the file from another place.',
  },
  'payload-link-escapes': {
    meaning: 'A symbolic link of the payload points outside of it.',
    remedy: 'Ship a file, or a relative link inside the service.',
  },
  'app-text-refused': {
    meaning:
      'A name, a description or an address of the app has characters that files and screens of an installed app interpret.',
    remedy:
      'Remove line breaks, control characters and characters that reorder text; write the address as name@domain.',
  },
  'shipped-file-refused': {
    meaning: 'A file that would ship is a symbolic link, a device or outside the repository.',
    remedy: 'Put the file itself into the scenario, as a copy.',
  },
  'payload-name-clash': {
    meaning: 'Two files have one name in a payload, on systems that do not distinguish upper and lower case.',
    remedy: 'Give one of them another place or name.',
  },
  'policy-not-verified': {
    meaning: 'A policy does not have the digest or the signature that the packaging manifest asks for.',
    remedy: 'Review the change of the file, then correct the digest or sign it again.',
  },
  'prebuilt-missing': {
    meaning: 'A service has no build, and its program is not in the scenario.',
    remedy: 'Build it before packaging, or give the service a build.',
  },
  'program-missing': {
    meaning: 'A program that a service starts is not in the payload.',
    remedy: 'Name a file that a build or a kit member writes there.',
  },
  'runtime-compile-failed': {
    meaning: 'The runtime executable could not be compiled.',
    remedy: 'Check the free space of the temporary folder, and that the machine can run the pinned Node.',
  },
  'initialization-not-checked': {
    meaning: 'The initial SQL was not tried on this machine, so that statements that fail are not known.',
    remedy: 'Build on a system that can run the database of the resource kit.',
  },
  'initialization-part-failed': {
    meaning:
      'A part of a file that a member of the resource kit loads, such as a bucket, cannot be made as it is declared. The app starts without it.',
    remedy: 'Correct that part of the file.',
  },
  'initialization-part-left-out': {
    meaning: 'A part of such a file asks for what the member of the resource kit does not have.',
    remedy: 'Nothing to do, unless the app needs it.',
  },
  'sql-adapted': {
    meaning:
      'Initial SQL runs in another way than in psql: an extension is created for it, or `\\c` means the database of the app.',
    remedy: 'Nothing to do, unless the app needs it otherwise.',
  },
  'sql-not-applied': {
    meaning: 'The initial SQL ends the first start, for example because a statement ends the connection.',
    remedy: 'Correct the statement at the file and line of the message.',
  },
  'sql-statement-failed': {
    meaning:
      'A statement of the initial SQL fails. The app starts without what it would make; with `initialization_strict` it is an error.',
    remedy: 'Correct the statement at the file and line of the message.',
  },
  'secret-found': {
    meaning: 'The payload contains literals that look like secrets.',
    remedy: 'Remove them from the sources, and let the app ask for them or generate them.',
  },
  'electron-dist-invalid': {
    meaning: 'The folder of --electron-dist has no Electron of the target.',
    remedy: 'Unpack the Electron of the target into an empty folder, and name that folder.',
  },
  'electron-missing': {
    meaning: 'The shell electron was chosen, and no folder with Electron was named.',
    remedy: 'Name one with --electron-dist, or the input electron-dist.',
  },
  'shell-unknown': {
    meaning: 'A shell does not exist.',
    remedy: 'Choose one of the shells that the message lists.',
  },
  'shell-not-available': {
    meaning: 'The shell cannot be built for this target.',
    remedy: 'Choose one of the shells that the message lists.',
  },
  'swap-invalid': {
    meaning: 'A swap is not written as <original>=<replacement>.',
    remedy: 'Write it as postgres=embedded-postgres.',
  },
  'target-not-packaged': {
    meaning: 'The packaging manifest of the repository lists no installers for this target.',
    remedy: 'Choose one of its targets, or add this one.',
  },
  'target-unknown': {
    meaning: 'A target does not exist.',
    remedy: 'Choose one of the targets that the message lists.',
  },
  'lfs-pointer': {
    meaning: 'A file of the sources is a pointer of Git LFS. Without its content the pointer ships.',
    remedy: 'Run `git lfs pull`, or set `lfs: true` for actions/checkout.',
  },
  'source-link-outside': {
    meaning: 'A symbolic link in the sources leads out of the repository. It is not followed.',
    remedy: 'Replace it by a copy of what it refers to, or remove it.',
  },
  'git-refused': {
    meaning: 'Git does not list the files of the repository, for example because another user owns it.',
    remedy: 'Run the `git config` command that the message names, or correct what `git status` reports.',
  },
  'submodule-empty': {
    meaning: 'A submodule is not checked out, so that its files do not ship.',
    remedy: 'Run `git submodule update --init`, or set `submodules: true` for actions/checkout.',
  },
  'install-script-ran': {
    meaning: 'Install scripts of packages ran, because the project allows them.',
    remedy:
      'Nothing, if you know them. Remove the package from the list of the project to keep them from running.',
  },
  'install-script-denied': {
    meaning: 'Install scripts of packages did not run, because the project denies them.',
    remedy: 'Nothing, if the app works without them.',
  },
  'install-script-skipped': {
    meaning: 'Install scripts of packages did not run, because the project does not list the packages.',
    remedy:
      'Packages often work without them. Where the app needs one, read it and add its package to the list that the message names.',
  },
  'tool-missing': {
    meaning: 'A program that a step needs is not installed.',
    remedy: 'Install it, and make sure that it is on PATH.',
  },
  'tool-too-old': {
    meaning: 'A program that a step needs is installed in a version that is too old.',
    remedy: 'Install the version that the message names, or a later one.',
  },
  'windows-version-too-large': {
    meaning:
      'A number of the version of the app is larger than Windows Installer can compare (255.255.65535).',
    remedy: 'Choose a version with smaller numbers, or leave out the formats msi and nsis.',
  },
  'toolchain-install-failed': {
    meaning: 'The tools that build a service could not be installed.',
    remedy: 'Check the network and the registry that npm uses, then run the command again.',
  },
} as const satisfies ErrorEntries;
