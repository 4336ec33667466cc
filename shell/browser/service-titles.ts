/** The fields of a service in bundle.json from which its title is made. */
export interface TitledService {
  id: string;
  type: string;
  title?: unknown;
  display_name?: unknown;
}

/** By the name of a kit member or service, first match first. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/postgres|mysql|maria|sqlite|mongo|database|(^|[-_])db($|[-_])/i, 'Database'],
  [/redis|valkey|cache|memcached/i, 'Cache'],
  [/minio|object|storage|(^|[-_])s3($|[-_])/i, 'File storage'],
  [/qdrant|vector|search|meili|elastic/i, 'Search'],
  [/ollama|llama|llm|whisper|model/i, 'Language model'],
  [/playwright|browserless|chrom/i, 'Web browser'],
  [/queue|rabbit|nats|kafka/i, 'Message queue'],
];

const types: Readonly<Record<string, string>> = {
  'api-binary': 'App server',
  'ui-bundle': 'Interface',
  worker: 'Background tasks',
};

/** The title of every service for the end user, by id: its own one, else one for its kind. Equal titles get the id added. */
export function toServiceTitles(services: readonly TitledService[]): ReadonlyMap<string, string> {
  const titles = services.map((service) => [service.id, toTitle(service)] as const);
  const isShared = (title: string) => titles.filter(([, other]) => other === title).length > 1;
  return new Map(titles.map(([id, title]) => [id, isShared(title) ? `${title} (${id})` : title]));
}

function toTitle({ id, type, title, display_name: displayName }: TitledService): string {
  const own = [title, displayName].find((text) => typeof text === 'string' && text.trim() !== '');
  if (typeof own === 'string') return own.trim();
  const kind = types[type] ?? kinds.find(([pattern]) => pattern.test(id))?.[1];
  return kind ?? toWords(id);
}

/** `mail-sender` as `Mail sender`. */
function toWords(id: string): string {
  const text = id.replaceAll(/[-_.]+/g, ' ').trim();
  return text === '' ? id : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
