import * as z from 'zod';
import type { BackendContext, SecretBackend } from '../backend.ts';
import { parseReply, pickField } from '../pick.ts';

const title = 'Kubernetes';
const account = '/var/run/secrets/kubernetes.io/serviceaccount';
const secretSchema = z.object({
  kind: z.literal('Secret'),
  data: z.record(z.string(), z.base64()).default({}),
});
const reviewSchema = z.object({ major: z.string(), minor: z.string() });

/** The server of the settings, or that of the cluster in which the job runs. */
async function toServer({ get, readText }: BackendContext) {
  const address = get('KUBERNETES_API_URL');
  const [host, port = '443'] = [get('KUBERNETES_SERVICE_HOST'), get('KUBERNETES_SERVICE_PORT')];
  const isInside = address === undefined && host !== undefined;
  const caFile = get('KUBERNETES_CA_FILE') ?? (isInside ? `${account}/ca.crt` : undefined);
  const token =
    get('KUBERNETES_TOKEN') ?? (await readText(get('KUBERNETES_TOKEN_FILE') ?? `${account}/token`)).trim();
  const inside = `https://${host?.includes(':') === true ? `[${host}]` : host}:${port}`;
  return {
    base: (address ?? inside).replace(/\/+$/, ''),
    headers: { authorization: `Bearer ${token}` },
    ...(caFile === undefined ? {} : { ca: await readText(caFile) }),
  };
}

/** Secrets of a Kubernetes cluster, read with a service account. */
export const kubernetes: SecretBackend = {
  id: 'kubernetes',
  title,
  schemes: ['kubernetes', 'k8s'],
  form: 'kubernetes://<namespace>/<secret>#<key>',
  settings: {
    KUBERNETES_API_URL: {
      description: 'Address of the API server; default: that of the cluster in which the job runs.',
      secret: false,
    },
    KUBERNETES_TOKEN: { description: 'Token of a service account; default: that of the pod.', secret: true },
    KUBERNETES_CA_FILE: {
      description: 'File of PEM certificates that the server is checked with.',
      secret: false,
    },
  },
  findFault: ({ path, key }) =>
    path.length !== 2
      ? 'it does not name a namespace and a secret'
      : key === undefined
        ? 'it does not name a key behind #'
        : undefined,
  async read(ctx, { path, key = '' }) {
    const { base, headers, ...tls } = await toServer(ctx);
    const [namespace = '', name = ''] = path.map(encodeURIComponent);
    const { json } = await ctx.send({
      title,
      method: 'GET',
      url: `${base}/api/v1/namespaces/${namespace}/secrets/${name}`,
      headers,
      ...tls,
    });
    const encoded = pickField(title, parseReply(title, secretSchema, json).data, key);
    return Buffer.from(encoded, 'base64').toString('utf8');
  },
  async probe(ctx) {
    const { base, headers, ...tls } = await toServer(ctx);
    const { json } = await ctx.send({ title, method: 'GET', url: `${base}/version`, headers, ...tls });
    const { major, minor } = parseReply(title, reviewSchema, json);
    return `the server is of version ${major}.${minor}`;
  },
};
