/** A user name with a password. */
export interface Login {
  user: string;
  password: string;
}

/** How a registry wants to be logged in to. */
export interface KnownRegistry {
  id: string;
  title: string;
  /** Host names. */
  host: RegExp;
  /** The user, or the variable that has its name. */
  user: { name: string } | { variable: string };
  /** The variable of the password or token. */
  password: string;
  /** How a job gets the password. */
  origin: string;
}

/** The registries whose logins are known; any other takes REGISTRY_USERNAME and REGISTRY_PASSWORD. */
export const knownRegistries: readonly KnownRegistry[] = [
  {
    id: 'ghcr',
    title: 'GitHub Container Registry',
    host: /^ghcr\.io$/,
    user: { variable: 'GITHUB_ACTOR' },
    password: 'GITHUB_TOKEN',
    origin: '`github.token` with `permissions: packages: write`',
  },
  {
    id: 'dockerhub',
    title: 'Docker Hub',
    host: /^(?:docker\.io|index\.docker\.io|registry-1\.docker\.io)$/,
    user: { variable: 'DOCKERHUB_USERNAME' },
    password: 'DOCKERHUB_TOKEN',
    origin: 'an access token of the account',
  },
  {
    id: 'ecr',
    title: 'Amazon ECR',
    host: /^(?:\d{12}\.dkr\.ecr(?:-fips)?\.[\w-]+\.amazonaws\.com(?:\.cn)?|public\.ecr\.aws)$/,
    user: { name: 'AWS' },
    password: 'ECR_PASSWORD',
    origin: '`aws ecr get-login-password`',
  },
  {
    id: 'acr',
    title: 'Azure Container Registry',
    host: /^[a-z0-9]{5,50}\.azurecr\.(?:io|cn|us)$/,
    user: { name: '00000000-0000-0000-0000-000000000000' },
    password: 'ACR_TOKEN',
    origin: '`az acr login --expose-token`',
  },
  {
    id: 'gar',
    title: 'Google Artifact Registry',
    host: /^(?:[a-z0-9-]+-docker\.pkg\.dev|(?:[a-z]+\.)?gcr\.io)$/,
    user: { name: 'oauth2accesstoken' },
    password: 'GOOGLE_OAUTH_ACCESS_TOKEN',
    origin: 'the output `access_token` of google-github-actions/auth',
  },
  {
    id: 'icr',
    title: 'IBM Cloud Container Registry',
    host: /^(?:[a-z0-9.-]+\.)?icr\.io$/,
    user: { name: 'iamapikey' },
    password: 'IBM_CLOUD_API_KEY',
    origin: 'a key of the IBM Cloud API',
  },
];

/** The login for a registry; undefined where no variable has one, for a registry that needs none. */
export function findLogin(registry: string, get: (name: string) => string | undefined): Login | undefined {
  const known = knownRegistries.find(({ host }) => host.test(registry));
  const [given, word] = [get('REGISTRY_USERNAME'), get('REGISTRY_PASSWORD')];
  if (given && word) return { user: given, password: word };
  if (known === undefined) return undefined;
  const user = 'name' in known.user ? known.user.name : get(known.user.variable);
  const password = get(known.password);
  return user && password ? { user, password } : undefined;
}

/** The host that answers for a registry: Docker Hub has another one than its images are named by. */
export const toRegistryHost = (registry: string): string =>
  /^(?:index\.)?docker\.io$/.test(registry) ? 'registry-1.docker.io' : registry;
