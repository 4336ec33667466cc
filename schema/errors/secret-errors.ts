import type { ErrorEntries } from './entry.ts';

/** `pipeline/stages/plan-secrets` and the scan for literal secrets. */
export const secretErrors = {
  'infrastructure-unset': {
    meaning: 'Code reads a credential of the infrastructure that nothing in the bundle sets.',
    remedy: 'Make sure that the code runs without it, or read a variable that the replacement sets.',
  },
  'literal-secret': {
    meaning: 'A source file contains a literal that looks like a secret.',
    remedy: 'Read the value from the environment, and revoke it if it was real; or add it to the allow-list.',
  },
  'literal-secret-local': {
    meaning: 'A literal looks like a secret of a local or example service.',
    remedy: 'Read the value from the environment, or add it to the allow-list.',
  },
  'literal-secret-test': {
    meaning: 'A literal in a test of a compiled program looks like a secret. The file never ships.',
    remedy: 'Read the value from the environment, or add it to the allow-list.',
  },
  'plan-secrets-failed': {
    meaning: '`plan-secrets` found errors.',
    remedy: 'Correct the errors that are listed.',
  },
  'secret-allow-list-invalid': {
    meaning: 'The allow-list of literals has a fault.',
    remedy: 'Correct the field that is named.',
  },
  'secret-class-unknown': {
    meaning:
      'A secret is declared with a class that does not exist. The class is derived from the name instead.',
    remedy: 'Use per_install_generated, user_prompt, remote_fetch or infrastructure.',
  },
  'secret-format-conflict': {
    meaning: 'Two places give a secret different formats. The first is used.',
    remedy: 'Declare the format once, in deployment.tiers of the service config.',
  },
  'secret-generator-invalid': {
    meaning: 'The generator of a declared secret is not understood.',
    remedy: 'Write {"type": "random", "length": 32, "charset": "alnum"} or {"type": "uuid"}.',
  },
  'secret-reader-unknown': {
    meaning: 'The services that read a secret are not known.',
    remedy: 'Name its services in the declaration.',
  },
  'secret-renamed': {
    meaning: 'A secret of a required scenario has another id in the bundle, since the id is taken.',
    remedy: 'Nothing to do.',
  },
  'secret-shared': {
    meaning: 'Scenarios of one bundle read a variable of the same name; it is one secret for all of them.',
    remedy: 'Let one of them read another variable if the values must differ.',
  },
  'secret-unnamed': {
    meaning: 'A declared secret has no secret_id.',
    remedy: 'Add secret_id, and env with the name of its environment variable.',
  },
  'secret-without-service': {
    meaning: 'The service that reads a secret is not in the bundle.',
    remedy: 'Remove the secret, or keep the service.',
  },
} as const satisfies ErrorEntries;
