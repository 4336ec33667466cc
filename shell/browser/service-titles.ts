import type { ServiceKind } from '../shell-info.ts';

/** The fields of a service in bundle.json from which its title is made. */
export interface TitledService {
  id: string;
  type: string;
  title?: unknown;
  display_name?: unknown;
}

/** By the name of a kit member or service, first match first. */
const kinds: readonly (readonly [RegExp, ServiceKind])[] = [
  [/postgres|mysql|maria|sqlite|mongo|database|(^|[-_])db($|[-_])/i, 'database'],
  [/redis|valkey|cache|memcached/i, 'cache'],
  [/minio|object|storage|(^|[-_])s3($|[-_])/i, 'storage'],
  [/qdrant|vector|search|meili|elastic/i, 'search'],
  [/ollama|llama|llm|whisper|model/i, 'language-model'],
  [/playwright|browserless|chrom/i, 'browser'],
  [/queue|rabbit|nats|kafka/i, 'queue'],
];

const types: Readonly<Record<string, ServiceKind>> = {
  'api-binary': 'server',
  'ui-bundle': 'interface',
  worker: 'background',
};

const english: Readonly<Record<ServiceKind, string>> = {
  database: 'Database',
  cache: 'Cache',
  storage: 'File storage',
  search: 'Search',
  'language-model': 'Language model',
  browser: 'Web browser',
  queue: 'Message queue',
  server: 'App server',
  interface: 'Interface',
  background: 'Background tasks',
};

/** The title of a service; `kind` where the service states none of its own. */
export interface ServiceTitle {
  label: string;
  kind?: ServiceKind;
}

/** The title of every service for the end user, by id: its own one, else one for its kind. Equal titles get the id added. */
export function toServiceTitles(services: readonly TitledService[]): ReadonlyMap<string, ServiceTitle> {
  const titles = services.map((service) => [service.id, toTitle(service)] as const);
  const isShared = (label: string) => titles.filter(([, other]) => other.label === label).length > 1;
  return new Map(
    titles.map(([id, title]) => [
      id,
      isShared(title.label) ? { ...title, label: `${title.label} (${id})` } : title,
    ]),
  );
}

function toTitle({ id, type, title, display_name: displayName }: TitledService): ServiceTitle {
  const own = [title, displayName].find((text) => typeof text === 'string' && text.trim() !== '');
  if (typeof own === 'string') return { label: own.trim() };
  const kind = types[type] ?? kinds.find(([pattern]) => pattern.test(id))?.[1];
  return kind === undefined ? { label: toWords(id) } : { label: english[kind], kind };
}

/** `mail-sender` as `Mail sender`. */
function toWords(id: string): string {
  const text = id.replaceAll(/[-_.]+/g, ' ').trim();
  return text === '' ? id : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
