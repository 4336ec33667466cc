/** The inherited variables: they describe the user's session and locale, and contain no credentials. */
const inherited = new Set([
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'LANG',
  'LANGUAGE',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'TERM',
  'DISPLAY',
  'WAYLAND_DISPLAY',
  'XAUTHORITY',
  'DBUS_SESSION_BUS_ADDRESS',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'NODE_EXTRA_CA_CERTS',
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'WINDIR',
  'COMSPEC',
  'PATHEXT',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'PROGRAMFILES',
  'PROGRAMFILES(X86)',
  'COMMONPROGRAMFILES',
  'PUBLIC',
  'ALLUSERSPROFILE',
  'USERPROFILE',
  'USERNAME',
  'USERDOMAIN',
  'HOMEDRIVE',
  'HOMEPATH',
  'COMPUTERNAME',
  'OS',
  'PROCESSOR_ARCHITECTURE',
  'NUMBER_OF_PROCESSORS',
  '__CF_USER_TEXT_ENCODING',
]);

const inheritedPrefixes = ['LC_', 'XDG_'];

/** The part of an environment that children inherit. Names are compared case-insensitively, as on Windows. */
export function toInheritedEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    const upper = name.toUpperCase();
    if (value === undefined) continue;
    if (inherited.has(upper) || inheritedPrefixes.some((prefix) => upper.startsWith(prefix))) {
      kept[name] = value;
    }
  }
  return kept;
}

const proxyNames = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'] as const;
const loopbackNames = ['localhost', '127.0.0.1', '::1'];

/**
 * The proxy variables for a service that needs the network, in both spellings: programs read either. NO_PROXY contains loopback,
 * since the services of an app call each other there. Empty without a proxy.
 */
export function toProxyEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  const [http, https, none] = proxyNames.map((name) => environment[name.toLowerCase()] || environment[name]);
  if (!http && !https) return {};
  const listed = (none ?? '').split(/[\s,]+/).filter((host) => host !== '');
  const noProxy = [...new Set([...listed, ...loopbackNames])].join(',');
  const found = { HTTP_PROXY: http, HTTPS_PROXY: https, NO_PROXY: noProxy };
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) =>
      value === undefined || value === ''
        ? []
        : [
            [name, value],
            [name.toLowerCase(), value],
          ],
    ),
  );
}
