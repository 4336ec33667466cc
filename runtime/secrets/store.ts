import { join } from 'node:path';
import type { Bundle } from '../../schema/bundle/manifest.ts';
import type { Secret } from '../../schema/bundle/secret.ts';
import type { SecretFault, SecretStore, SecretView } from '../interfaces.ts';
import type { Keychain } from '../platform/keychain.ts';
import { checkValues } from './check.ts';
import { removeCutWrites, toSecretEnvironment } from './environment.ts';
import { generateValue } from './generate.ts';
import { createMaskStream, maskText, toPatterns } from './masking.ts';
import { createRefresher } from './refresh.ts';
import { createScanner, type Scanner } from './scanner.ts';
import { openVault, type Vault } from './vault.ts';

export interface SecretStoreOptions {
  bundle: Pick<Bundle, 'secrets'>;
  appData: string;
  /** Called when a fetched secret was stored. */
  onFetched?: () => void;
  /** Reports a problem: a corrupt store, a failing keychain. Also in `problems()`. */
  onProblem?: (message: string) => void;
  /** Detects a keychain; called only when its key is needed. */
  keychain: () => Keychain | undefined;
  /** PEM text of a private certificate authority for `remote_fetch`. */
  ca?: string;
}

/** Minimum number of replaced values that stay masked. */
const keptForMasking = 200;

/**
 * Opens secrets.json and generates the missing values. Fetches continue in the background.
 * @throws {RuntimeError} `keychain-unavailable`, `secret-generator-failed`
 */
export async function openSecretStore(options: SecretStoreOptions): Promise<SecretStore> {
  const secrets = options.bundle.secrets ?? [];
  const problems: string[] = [];
  const vault = await openVault(join(options.appData, 'secrets.json'), {
    appData: options.appData,
    keychain: options.keychain,
    onProblem: (message) => {
      problems.push(message);
      options.onProblem?.(message);
    },
  });
  await removeCutWrites(options.appData, secrets);
  await generateMissing(secrets, vault);

  // Replaced values stay masked: services that were started with them can still print them.
  let known: string[] = [];
  let scanner = learn();
  function learn(): Scanner {
    const current = [...vault.values.values()].map(({ value }) => value);
    known = [...new Set([...known.slice(-keptForMasking), ...current])];
    return createScanner(toPatterns(known));
  }
  async function save(values: Record<string, string>): Promise<void> {
    await vault.put(values);
    scanner = learn();
  }
  const refresher = createRefresher({
    secrets,
    values: () => vault.values,
    now: Date.now,
    ca: options.ca,
    store: async (id, value) => {
      await save({ [id]: value });
      options.onFetched?.();
      refresher.refreshDue();
    },
  });
  refresher.refreshDue();
  const value = (id: string): string | undefined => vault.values.get(id)?.value;
  const linked = (ids: readonly string[] = []): Secret[] => secrets.filter(({ id }) => ids.includes(id));

  return {
    list: () => secrets.map((secret) => toView(secret, value(secret.id) !== undefined)),
    missingFor: (service) =>
      linked(service.secrets)
        .filter(({ id, required }) => required && value(id) === undefined)
        .map(({ id }) => id),
    check: (values) => checkValues(secrets, values),
    async put(values) {
      const faults = checkValues(secrets, values);
      if (faults.length > 0) return faults;
      await save(values);
      refresher.refreshDue();
      return [];
    },
    value,
    environmentFor: (service) => toSecretEnvironment(options.appData, linked(service.secrets), value),
    async rotate(ids) {
      const faults = ids.flatMap((id) => toRotationFault(secrets, id));
      if (faults.length > 0) return faults;
      await save(generate(secrets.filter(({ id }) => ids.includes(id))));
      return [];
    },
    restore: (before) => vault.restore(before),
    mask: (text) => maskText(scanner, text),
    maskStream: () => createMaskStream(() => scanner),
    describe: () => vault.describe(),
    problems: () => [...problems, ...refresher.problems()],
    close: () => refresher.close(),
  };
}

async function generateMissing(secrets: readonly Secret[], vault: Vault): Promise<void> {
  const fresh = generate(
    secrets.filter((secret) => secret.class === 'per_install_generated' && !vault.values.has(secret.id)),
  );
  if (Object.keys(fresh).length > 0) await vault.put(fresh);
}

function generate(secrets: readonly Secret[]): Record<string, string> {
  return Object.fromEntries(
    secrets.flatMap(({ id, generator, format }) =>
      generator === undefined ? [] : [[id, generateValue(id, generator, format)]],
    ),
  );
}

function toRotationFault(secrets: readonly Secret[], id: string): SecretFault[] {
  const secret = secrets.find((candidate) => candidate.id === id);
  if (secret?.generator !== undefined && secret.class === 'per_install_generated') return [];
  return secret === undefined
    ? [{ id, code: 'secret-unknown', message: `unknown secret: ${id}` }]
    : [{ id, code: 'secret-not-generated', message: `${id} is not a generated secret` }];
}

function toView(secret: Secret, hasValue: boolean): SecretView {
  const { id, required, description, format, prompt } = secret;
  return {
    id,
    class: secret.class,
    required,
    has_value: hasValue,
    ...(description === undefined ? {} : { description }),
    ...(format === undefined ? {} : { format }),
    ...(prompt === undefined ? {} : { prompt: toPrompt(prompt) }),
  };
}

function toPrompt(prompt: NonNullable<Secret['prompt']>): NonNullable<SecretView['prompt']> {
  const { label, description, hint } = prompt;
  return {
    label,
    ...(description === undefined ? {} : { description }),
    ...(hint === undefined ? {} : { hint }),
  };
}
