import { describe, expect, it } from '@jest/globals';
import { isInherited } from './build-environment.ts';

describe('isInherited', () => {
  it.each(
    'PATH HOME LANG LC_ALL TMPDIR HTTPS_PROXY https_proxy NODE_EXTRA_CA_CERTS npm_config_registry npm_config_cafile GOPROXY GOFLAGS CARGO_HOME CC CI SystemRoot SYSTEMROOT Path XDG_CACHE_HOME VSINSTALLDIR VCToolsInstallDir'.split(
      ' ',
    ),
  )('lets a build have %s', (name) => {
    expect(isInherited(name, 'x', [])).toBe(true);
  });

  it.each(
    'GITHUB_TOKEN GITHUB_ENV GITHUB_PATH GITHUB_OUTPUT ACTIONS_RUNTIME_TOKEN ACTIONS_ID_TOKEN_REQUEST_URL INPUT_SIGNING-KEY RUNNER_TEMP AWS_SECRET_ACCESS_KEY AZURE_CLIENT_SECRET GOOGLE_APPLICATION_CREDENTIALS NPM_TOKEN NODE_AUTH_TOKEN npm_config__authToken npm_config__auth npm_config__password CARGO_REGISTRY_TOKEN SSH_AUTH_SOCK CSC_LINK NODE_ENV VAULT_ADDR DATABASE_URL github_token Npm_Config__AuthToken npm_config_key XDG_RUNTIME_DIR VSCODE_IPC_HOOK_CLI VSCODE_GIT_ASKPASS_NODE VCPKG_BINARY_SOURCES COREPACK_NPM_TOKEN DBUS_SESSION_BUS_ADDRESS DOCKER_HOST GPG_AGENT_INFO'.split(
      ' ',
    ),
  )('keeps %s from a build', (name) => {
    expect(isInherited(name, 'x', [])).toBe(false);
  });

  it('lets a build have what the workflow names', () => {
    expect(isInherited('NODE_AUTH_TOKEN', 'x', ['NODE_AUTH_TOKEN'])).toBe(true);
  });

  it.each([
    ['HTTPS_PROXY', 'http://ada:word@proxy.example:3128'],
    ['npm_config_registry', 'https://ada:word@registry.example/'],
    ['GOPROXY', 'https://one.example,https://ada:word@two.example'],
  ])('keeps %s from a build when it has a password', (name, value) => {
    expect(isInherited(name, value, [])).toBe(false);
    expect(isInherited(name, value, [name.toLowerCase()])).toBe(true);
    expect(isInherited(name, value.replace('ada:word@', ''), [])).toBe(true);
  });
});
