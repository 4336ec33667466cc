import { isLoopbackHost } from '../../../schema/loopback.ts';
import { PipelineError } from '../../errors.ts';
import type { BuildContext, HttpRequest, HttpResponse } from '../../ports.ts';
import type { ImageReference } from './reference.ts';
import { type Login, toRegistryHost } from './registries.ts';

const idleMs = 60_000;
const attempts = 4;

export function toPushError(what: string): PipelineError {
  return new PipelineError({
    code: 'container-push-failed',
    blame: 'environment',
    message: what,
    remedy: 'check the address, user and password, and that the user may write to the repository',
  });
}

type Ports = Pick<BuildContext, 'http' | 'clock'>;
type Call = Omit<HttpRequest, 'url' | 'idleMs'>;

/** Calls of one repository of a registry (OCI distribution), with the login that the registry asks for. */
export class RegistryClient {
  readonly #ctx: Ports;
  readonly #login: Login | undefined;
  readonly #name: string;
  readonly #base: string;
  #authorization: string | undefined;

  constructor(ctx: Ports, { registry, repository }: ImageReference, login: Login | undefined) {
    this.#ctx = ctx;
    this.#login = login;
    this.#name = `${registry}/${repository}`;
    const host = toRegistryHost(registry);
    // A password goes over TLS; a registry on this computer may have none.
    const scheme = isLoopbackHost(new URL(`http://${host}`).hostname) ? 'http' : 'https';
    this.#base = `${scheme}://${host}/v2/${repository}`;
  }

  /** The address that relative addresses of the registry are below. */
  get origin(): string {
    return new URL(this.#base).origin;
  }

  /** Calls an address of the repository, or one that the registry gave. @throws {PipelineError} container-push-failed */
  async call(path: string, call: Call, accepted: readonly number[]): Promise<HttpResponse> {
    const url = new URL(path.startsWith('/') ? `${this.#base}${path}` : path, this.#base).href;
    let isAsked = false;
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#send(url, call).catch(() => undefined);
      if (answer !== undefined && accepted.includes(answer.status)) return answer;
      if (answer?.status === 401 && !isAsked) {
        isAsked = true;
        this.#authorization = await this.#authorize(answer.headers['www-authenticate'] ?? '');
        continue;
      }
      const isPassing = answer === undefined || answer.status === 429 || answer.status >= 500;
      if (!isPassing || attempt >= attempts) {
        const how = answer === undefined ? 'could not be reached' : `answered with status ${answer.status}`;
        throw toPushError(`the registry of ${this.#name} ${how} (${call.method})`);
      }
      await this.#ctx.clock.pause(500 * 2 ** attempt);
    }
  }

  async #send(url: string, { headers = {}, ...call }: Call): Promise<HttpResponse> {
    // An address that the registry gave can be of another host, which gets no login.
    const isOwn = new URL(url).origin === new URL(this.#base).origin;
    const authorization =
      isOwn && this.#authorization !== undefined ? { authorization: this.#authorization } : {};
    return await this.#ctx.http.send({ ...call, url, idleMs, headers: { ...headers, ...authorization } });
  }

  /** The header that the challenge of a registry asks for: a password, or a token that its realm gives for one. */
  async #authorize(challenge: string): Promise<string> {
    const basic =
      this.#login === undefined
        ? undefined
        : `Basic ${Buffer.from(`${this.#login.user}:${this.#login.password}`).toString('base64')}`;
    if (/^basic\b/i.test(challenge) && basic !== undefined) return basic;
    const field = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(challenge)?.[1];
    const realm = field('realm');
    if (!/^bearer\b/i.test(challenge) || realm === undefined || !URL.canParse(realm))
      throw toPushError(`the registry of ${this.#name} needs a user and a password`);
    const url = new URL(realm);
    if (url.protocol !== 'https:' && !isLoopbackHost(url.hostname))
      throw toPushError(`the registry of ${this.#name} asks for a password without TLS`);
    const service = field('service');
    if (service !== undefined) url.searchParams.set('service', service);
    const [, repository = ''] = /^[^/]+\/(.+)$/.exec(this.#name) ?? [];
    url.searchParams.set('scope', `repository:${repository}:pull,push`);
    const headers: Record<string, string> = basic === undefined ? {} : { authorization: basic };
    const answer = await this.#ctx.http
      .send({ method: 'GET', url: url.href, headers, idleMs })
      .catch(() => undefined);
    const token = answer?.status === 200 ? readToken(answer.body) : undefined;
    if (token === undefined) throw toPushError(`${url.host} gave no token for ${this.#name}`);
    return `Bearer ${token}`;
  }
}

function readToken(body: Uint8Array): string | undefined {
  try {
    const value: { token?: unknown; access_token?: unknown } = JSON.parse(new TextDecoder().decode(body));
    const token = value.token ?? value.access_token;
    return typeof token === 'string' ? token : undefined;
  } catch {
    return undefined;
  }
}
