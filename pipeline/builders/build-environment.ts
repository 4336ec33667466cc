/**
 * The variables that the commands of a build inherit, as patterns of whole names. Commands of the scenario and of its dependencies run
 * with them, so tokens of the workflow, credentials of clouds, files that steer later steps (GITHUB_ENV) and sockets of the user's session
 * (XDG_RUNTIME_DIR, VSCODE_IPC_HOOK_CLI) are not among them. Windows has no case in names, so the patterns have none.
 */
const inherited: readonly RegExp[] = [
  // The system and the user.
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|TERM|TZ|TMPDIR|TEMP|TMP|LANG|LANGUAGE|LC_\w+|XDG_(?:CACHE|CONFIG|DATA|STATE)_HOME|CI)$/i,
  /^(?:SystemRoot|SystemDrive|windir|ComSpec|PATHEXT|OS|APPDATA|LOCALAPPDATA|ProgramData|ALLUSERSPROFILE|PUBLIC)$/i,
  /^(?:USERNAME|USERPROFILE|HOMEDRIVE|HOMEPATH|Program(?:Files|W6432).*|CommonProgram.*|NUMBER_OF_PROCESSORS|PROCESSOR_\w+)$/i,
  // The network.
  /^(?:HTTP|HTTPS|ALL|NO|FTP)_PROXY$/i,
  /^(?:SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS|CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE|GIT_SSL_CAINFO)$/i,
  // Toolchains and package managers.
  /^(?:NODE_OPTIONS|NVM_\w+|VOLTA_\w+|COREPACK_\w+|PNPM_HOME|BUN_INSTALL|YARN_(?:CACHE_FOLDER|NPM_REGISTRY_SERVER))$/i,
  /^npm_config_\w+$/i,
  /^PIP_\w+$/i,
  /^(?:GO(?:PATH|ROOT|CACHE|MODCACHE|PROXY|FLAGS|SUMDB|NOSUMDB|NOPROXY|PRIVATE|TOOLCHAIN|TMPDIR|EXPERIMENT|AMD64|ARM64)|CGO_\w+)$/i,
  /^(?:CARGO_(?:HOME|TARGET_\w+|NET_\w+|BUILD_\w+|HTTP_\w+)|RUST(?:UP_\w+|FLAGS|C|DOC|_BACKTRACE))$/i,
  /^(?:CC|CXX|CPP|AR|AS|LD|NM|RANLIB|STRIP|CFLAGS|CXXFLAGS|CPPFLAGS|LDFLAGS|MAKEFLAGS|PKG_CONFIG\w*|LD_LIBRARY_PATH|LIBRARY_PATH|C_INCLUDE_PATH|CPLUS_INCLUDE_PATH)$/i,
  /^(?:PIP_(?:INDEX_URL|EXTRA_INDEX_URL|NO_INDEX|FIND_LINKS|TRUSTED_HOST|CERT|PROXY|CONFIG_FILE|CACHE_DIR|DEFAULT_TIMEOUT)|UV_(?:INDEX_URL|DEFAULT_INDEX|INDEX|CACHE_DIR|NATIVE_TLS))$/i,
  /^(?:JAVA_HOME|PYTHON|SDKROOT|DEVELOPER_DIR|MACOSX_DEPLOYMENT_TARGET|INCLUDE|LIB|LIBPATH)$/i,
  /^(?:VC(?:INSTALLDIR|IDEInstallDir|Tools\w+)|VS(?:INSTALLDIR|CMD_\w+|\d+COMNTOOLS)|VisualStudioVersion|Windows(?:SDK|Sdk)\w+|UniversalCRTSdkDir)$/i,
];

/** Names of npm's settings that hold a credential. */
const credential = /auth|passw|secret|token|_key$|otp/i;

/** A user name with a password in an address: `https://name:word@host`. */
const login = /:\/\/[^/\s@]*:[^/\s@]+@/;

/**
 * Whether the commands of a build inherit a variable of this process. An allowed variable whose value has a password, such as the address of
 * a proxy, is not inherited unless it is asked for.
 *
 * @param asked further names that the workflow or the command line allows
 */
export function isInherited(name: string, value: string, asked: readonly string[]): boolean {
  if (asked.some((one) => one.toUpperCase() === name.toUpperCase())) return true;
  return inherited.some((pattern) => pattern.test(name)) && !credential.test(name) && !login.test(value);
}
