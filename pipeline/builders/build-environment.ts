/**
 * The variables that the commands of a build inherit, as patterns of whole names. Commands of the scenario and of its dependencies run
 * with them, so tokens of the workflow, credentials of clouds and files that steer later steps (GITHUB_ENV) are not among them.
 */
const inherited: readonly RegExp[] = [
  // The system and the user.
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|TERM|TZ|TMPDIR|TEMP|TMP|LANG|LANGUAGE|LC_\w+|XDG_\w+|CI)$/,
  /^(?:SystemRoot|SystemDrive|windir|ComSpec|PATHEXT|OS|APPDATA|LOCALAPPDATA|ProgramData|ALLUSERSPROFILE|PUBLIC)$/i,
  /^(?:USERNAME|USERPROFILE|HOMEDRIVE|HOMEPATH|Program(?:Files|W6432).*|CommonProgram.*|NUMBER_OF_PROCESSORS|PROCESSOR_\w+)$/i,
  // The network.
  /^(?:HTTP|HTTPS|ALL|NO|FTP)_PROXY$/i,
  /^(?:SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS|CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE|GIT_SSL_CAINFO)$/,
  // Toolchains and package managers.
  /^(?:NODE_OPTIONS|NVM_\w+|VOLTA_\w+|COREPACK_\w+|PNPM_HOME|BUN_INSTALL|YARN_(?:CACHE_FOLDER|NPM_REGISTRY_SERVER))$/,
  /^npm_config_\w+$/i,
  /^(?:GO(?:PATH|ROOT|CACHE|MODCACHE|PROXY|FLAGS|SUMDB|NOSUMDB|NOPROXY|PRIVATE|TOOLCHAIN|TMPDIR|EXPERIMENT|AMD64|ARM64)|CGO_\w+)$/,
  /^(?:CARGO_(?:HOME|TARGET_\w+|NET_\w+|BUILD_\w+|HTTP_\w+)|RUST(?:UP_\w+|FLAGS|C|DOC|_BACKTRACE))$/,
  /^(?:CC|CXX|CPP|AR|AS|LD|NM|RANLIB|STRIP|CFLAGS|CXXFLAGS|CPPFLAGS|LDFLAGS|MAKEFLAGS|PKG_CONFIG\w*|LD_LIBRARY_PATH|LIBRARY_PATH|C_INCLUDE_PATH|CPLUS_INCLUDE_PATH)$/,
  /^(?:JAVA_HOME|PYTHON|SDKROOT|DEVELOPER_DIR|MACOSX_DEPLOYMENT_TARGET|INCLUDE|LIB|LIBPATH|VC\w+|VS\w+)$/,
];

/** Names of npm's settings that hold a credential. */
const credential = /auth|passw|secret|token|_key$|otp/i;

/**
 * Whether the commands of a build inherit a variable of this process.
 *
 * @param asked further names that the workflow or the command line allows
 */
export function isInherited(name: string, asked: readonly string[]): boolean {
  if (asked.includes(name)) return true;
  return inherited.some((pattern) => pattern.test(name)) && !credential.test(name);
}
