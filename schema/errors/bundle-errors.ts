import type { ErrorEntries } from './entry.ts';

/** The rules of a bundle manifest: `schema/bundle`. `validate`, every stage and the runtime apply them. */
export const bundleErrors = {
  'asset-digest-invalid': {
    meaning: 'The sha256 of an asset is not 64 hex digits.',
    remedy: 'Write the digest that `sha256sum` prints.',
  },
  'asset-digest-missing': {
    meaning: 'An asset has no sha256 yet.',
    remedy: 'Package the bundle: packaging fills the digests in.',
  },
  'asset-digest-pending': {
    meaning: 'The sha256 of an asset is still "pending".',
    remedy: 'Package the bundle: packaging fills the digests in.',
  },
  'binary-missing': {
    meaning: 'A service has no program for a target, or its program is not in the bundle.',
    remedy:
      'Add a binary for the target or for `universal`, or a build; install the app again if a file is lost.',
  },
  'binary-pending': {
    meaning: 'A service has no program yet: the bundle is not packaged.',
    remedy: 'Package the bundle.',
  },
  'command-outside-bundle': {
    meaning: 'A service starts a program by an absolute path, which other machines may not have.',
    remedy: 'Ship the program with the bundle.',
  },
  'dependency-cycle': {
    meaning:
      'Services or required dependencies depend on each other in a cycle, so that no start order exists.',
    remedy: 'Remove one dependency of the cycle, or make it optional.',
  },
  'dependency-unknown': {
    meaning: 'A service depends on a service that the manifest does not have.',
    remedy: 'Correct the id, or remove the dependency.',
  },
  'env-name-invalid': {
    meaning: 'The target of a secret cannot be the name of an environment variable.',
    remedy: 'Use letters, digits and underscores, not starting with a digit.',
  },
  'id-duplicate': {
    meaning: 'Two secrets or two services have the same id.',
    remedy: 'Give each its own id.',
  },
  'ipc-host-not-loopback': {
    meaning: 'The control API would listen on an address that other machines reach.',
    remedy: 'Set ipc.host to 127.0.0.1.',
  },
  'log-pattern-unbounded': {
    meaning: 'A pattern for log lines cannot be matched in linear time, or is too long.',
    remedy: 'Write it without lookarounds, backreferences and large counts: the syntax of RE2.',
  },
  'manifest-not-json': {
    meaning: 'The manifest is not JSON.',
    remedy: 'Correct it, or install the app again.',
  },
  'manifest-unreadable': { meaning: 'The manifest cannot be read.', remedy: 'Check --manifest.' },
  'migration-duplicate': {
    meaning: 'Two migrations of a service have the same version.',
    remedy: 'Give each migration its own version.',
  },
  'missing-field': { meaning: 'A required field is missing.', remedy: 'Add the field.' },
  'path-absolute': {
    meaning: 'A path of the manifest is absolute.',
    remedy: 'Write it relative to the bundle root, or to app data.',
  },
  'path-escapes': {
    meaning: 'A path leads out of its root through `..` or a symbolic link.',
    remedy: 'Use a path inside the root.',
  },
  'path-invalid': {
    meaning: 'A path contains a NUL character.',
    remedy: 'Remove the character.',
  },
  'platform-duplicate': {
    meaning: 'One platform has two binaries: under its name and under an alias.',
    remedy: 'Keep one of the two.',
  },
  'platform-unknown': {
    meaning: 'A binary is given for a platform that does not exist.',
    remedy: 'Use one of the targets of the product, or `universal`.',
  },
  'port-name-duplicate': {
    meaning: 'Two ports of a service have the same name.',
    remedy: 'Give each port its own name.',
  },
  'port-name-unknown': {
    meaning: 'A probe names a port that its service does not request.',
    remedy: 'Correct the name, or request the port.',
  },
  'port-range-inverted': {
    meaning: 'The lower end of a range of ports is above the upper end.',
    remedy: 'Swap the two ends.',
  },
  'probe-incomplete': {
    meaning: 'A health or readiness probe lacks a field that its type needs.',
    remedy: 'Add the field that the message names.',
  },
  'proxy-path-invalid': {
    meaning: 'A path in `proxy` of a user interface does not begin with a slash, or is the slash alone.',
    remedy: 'Use a path such as `/auth`.',
  },
  'runtime-config-invalid': {
    meaning: 'The `config/default.json` of an installation was changed, and is not valid.',
    remedy: 'Correct the field that is named, or install the app again.',
  },
  'schedule-invalid': {
    meaning: 'The schedule of a service cannot be read, or its service cannot have one.',
    remedy: 'Give a worker with "critical": false either every_seconds or cron.',
  },
  'schema-version-unsupported': {
    meaning: 'The document has a schema_version that this version does not read.',
    remedy: 'Use the version that wrote the document, or write the document again with this one.',
  },
  'secret-format-catastrophic': {
    meaning: 'The format of a generated secret can backtrack exponentially.',
    remedy: 'Rewrite it without a repetition inside a repetition, such as (a+)+.',
  },
  'secret-format-invalid': {
    meaning: 'The format of a secret is not a regular expression.',
    remedy: 'Write an ECMAScript regular expression.',
  },
  'secret-format-unbounded': {
    meaning: 'The format of a secret cannot be matched in bounded time, or is too long.',
    remedy: 'Avoid backreferences, and lookarounds other than lookaheads right after ^.',
  },
  'secret-generator-mismatch': {
    meaning: 'The generator of a secret cannot make values that match its format.',
    remedy: 'Change the length or charset of the generator, or the format.',
  },
  'secret-generator-missing': {
    meaning: 'A secret of the class per_install_generated has no generator.',
    remedy: 'Add a generator.',
  },
  'secret-infrastructure': {
    meaning: 'A credential of the class infrastructure is in the bundle.',
    remedy: 'Remove it, and swap the resource that it belongs to for one that the bundle contains.',
  },
  'secret-prompt-missing': {
    meaning: 'A secret of the class user_prompt has no prompt.',
    remedy: 'Add a prompt with a label and a description.',
  },
  'secret-remote-missing': {
    meaning: 'A secret of the class remote_fetch has no address to fetch it from.',
    remedy: 'Add remote.url. Without it the value is entered by hand.',
  },
  'secret-target-duplicate': {
    meaning: 'A service receives two secrets under the same name.',
    remedy: 'Give each secret its own target.',
  },
  'scenario-undefined': {
    meaning: 'A service is of a scenario that `scenarios` does not list.',
    remedy: 'Correct the name, or add the scenario to `scenarios`.',
  },
  'secret-unknown': {
    meaning: 'A secret is named that the app does not have.',
    remedy: 'Correct the id, or declare the secret.',
  },
  'secret-unused': {
    meaning: 'No service uses the secret.',
    remedy: 'List it in the secrets of the services that read it, or remove it.',
  },
  'service-without-content': {
    meaning: 'A service has neither binaries, nor a build, nor a kit member.',
    remedy: 'Add one of the three.',
  },
  'template-secret-misplaced': {
    meaning:
      'A ${secret:…} template is used outside of env. Other users of the computer can read the arguments of a program.',
    remedy: 'Pass the secret through env, or through a file: a target of type file.',
  },
  'template-secret-unlinked': {
    meaning: 'A service uses ${secret:…} of a secret that it does not list.',
    remedy: "Add the secret's id to the secrets of the service.",
  },
  'template-unknown': {
    meaning: 'A ${…} template names nothing that exists.',
    remedy: 'Use ${data}, ${bundle}, ${<service>.<port>} or ${secret:<id>} with names of the manifest.',
  },
  'unknown-field': {
    meaning: 'A field is not part of the schema. It is kept.',
    remedy: 'Correct the name, remove the field, or prefix it with x- if it is yours.',
  },
  'value-empty': {
    meaning: 'A list or text is shorter than it must be.',
    remedy: 'Add entries or characters.',
  },
  'value-form-invalid': {
    meaning: 'A text does not have the required form, such as that of an https URL.',
    remedy: 'Write it in the form that the message names.',
  },
  'value-invalid': {
    meaning: 'A value breaks a rule of its field.',
    remedy: 'Correct it in the form of the message.',
  },
  'value-out-of-range': {
    meaning: 'A number, length or count is outside its limits.',
    remedy: 'Use a value inside the limits that the message names.',
  },
  'value-type-invalid': {
    meaning: 'A value has the wrong JSON type.',
    remedy: 'Give it the type that the message names.',
  },
  'value-unknown': {
    meaning: 'A word is not one of the values that its field takes.',
    remedy: 'Use one of the values that the message lists.',
  },
  'update-settings-invalid': {
    meaning: 'The place or the keys of the updates in bundle.json cannot be used.',
    remedy: 'Give an address with https, and one or two public keys of minisign.',
  },
} as const satisfies ErrorEntries;
