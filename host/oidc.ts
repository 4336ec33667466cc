import { PipelineError } from '../pipeline/errors.ts';

/** The audience that Fulcio asks for. */
const sigstore = 'sigstore';

function refuse(reason: string): PipelineError {
  return new PipelineError({
    code: 'document-signing-failed',
    blame: 'environment',
    message: `the runner gave no token of OpenID Connect: ${reason}`,
    remedy: 'give the job "permissions: id-token: write", or sign with a key',
  });
}

/**
 * Where a job of GitHub Actions with the right "id-token: write" gets its token; undefined elsewhere.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export function findTokenSource(
  env: NodeJS.ProcessEnv,
  audience = sigstore,
): (() => Promise<string>) | undefined {
  const [address, secret] = [env['ACTIONS_ID_TOKEN_REQUEST_URL'], env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']];
  if (address === undefined || address === '' || secret === undefined) return undefined;
  return async () => {
    const url = new URL(address);
    url.searchParams.set('audience', audience);
    const response = await fetch(url, {
      headers: { authorization: `bearer ${secret}`, accept: 'application/json' },
      signal: AbortSignal.timeout(30_000),
    }).catch((error: unknown) => {
      throw refuse(error instanceof Error ? error.message : String(error));
    });
    const body: unknown = response.ok ? await response.json() : undefined;
    if (typeof body !== 'object' || body === null || !('value' in body) || typeof body.value !== 'string')
      throw refuse(`status ${response.status}`);
    return body.value;
  };
}
