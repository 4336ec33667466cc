export const id = 9141;
export const ids = [9141];
export const modules = {

/***/ 3928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ toBuildError),
/* harmony export */   WL: () => (/* binding */ formatEntry),
/* harmony export */   cM: () => (/* binding */ runBuild),
/* harmony export */   jq: () => (/* binding */ toLogHint),
/* harmony export */   mW: () => (/* binding */ findUnfinishedNpm),
/* harmony export */   rI: () => (/* binding */ usualEntries),
/* harmony export */   tG: () => (/* binding */ isInherited),
/* harmony export */   w4: () => (/* binding */ findEntry)
/* harmony export */ });
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19441);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53916);



// pipeline/builders/build-environment.ts
var inherited = [
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
  /^(?:VC(?:INSTALLDIR|IDEInstallDir|Tools\w+)|VS(?:INSTALLDIR|CMD_\w+|\d+COMNTOOLS)|VisualStudioVersion|Windows(?:SDK|Sdk)\w+|UniversalCRTSdkDir)$/i
];
var credential = /auth|passw|secret|token|_key$|otp/i;
var login = /:\/\/[^/\s@]*:[^/\s@]+@/;
function isInherited(name, value, asked) {
  if (asked.some((one) => one.toUpperCase() === name.toUpperCase())) return true;
  return inherited.some((pattern) => pattern.test(name)) && !credential.test(name) && !login.test(value);
}

// pipeline/shared/npm/unfinished.ts
function findUnfinishedNpm(output) {
  const line = /^npm (?:error|ERR!) Exit handler never called!.*$/m.exec(output)?.[0].trimEnd();
  if (line === void 0) return void 0;
  const log = /^npm (?:error|ERR!)\s+(?:A complete log of this run can be found in: *)?(\S.*-debug-\d+\.log)\s*$/m;
  return { line, log: log.exec(output)?.[1] };
}
var toLogHint = ({ log }) => log === void 0 ? "the newest file in _logs of the folder that `npm config get cache` prints" : log;

// pipeline/builders/run-build.ts
function toBuildError(service, code, what, remedy, output = "") {
  const tail = (0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_0__/* .toTail */ .iF)(output);
  const message = `service "${service}": ${what}${tail === "" ? "" : `
${tail}`}`;
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code,
    blame: "input",
    message,
    remedy,
    diagnostics: [{ severity: "error", code, message, remedy }]
  });
}
async function runBuild(ctx, service, command) {
  const lines = [];
  const result = await ctx.exec.run(command.file, command.args, {
    cwd: command.cwd,
    pathFirst: command.pathFirst ?? [],
    inherits: (name, value) => isInherited(name, value, ctx.buildVariables),
    env: { SOURCE_DATE_EPOCH: String(ctx.sourceDateEpoch), ...command.env },
    onLine: (line) => {
      lines.push(line);
      ctx.log.debug(`${service}: ${line}`);
    }
  });
  const output = lines.join("\n");
  const unfinished = findUnfinishedNpm(output);
  if (unfinished !== void 0) {
    throw toBuildError(
      service,
      "build-failed",
      `\`${command.shown}\` was not finished${result.exitCode === 0 ? ", although its exit code is 0" : ""}: npm printed "${unfinished.line}"`,
      `check the network and the registry that npm is configured for, and run this again; npm's log has the reason: ${toLogHint(unfinished)}`,
      output
    );
  }
  if (result.exitCode === 0) return;
  throw toBuildError(
    service,
    "build-failed",
    `\`${command.shown}\` failed with exit code ${result.exitCode}`,
    command.remedy ?? `run \`${command.shown}\` in the folder of the service "${service}" and correct what it reports`,
    output
  );
}

// pipeline/builders/python/entry.ts

var usualEntries = [
  "main.py",
  "app.py",
  "server.py",
  "api.py",
  "src/main.py",
  "app/main.py",
  "__main__.py"
];
function formatEntry({ run, name }) {
  return run === "module" ? `-m ${name}` : name;
}
function parseEntry(text) {
  const module = /^-m\s+(\S+)$/.exec(text)?.[1];
  if (module !== void 0) return { run: "module", name: module };
  return text.endsWith(".py") ? { run: "file", name: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.normalize)(text) } : { run: "command", name: text };
}
async function findEntry(fs, { id, dir, build }) {
  const isFile = async (name) => (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(dir, name)))?.kind === "file";
  if (build.entry_point !== void 0) {
    const entry = parseEntry(build.entry_point);
    const isInside = !entry.name.startsWith("../") && !entry.name.startsWith("/");
    if (entry.run !== "file" || isInside && await isFile(entry.name)) return entry;
  } else for (const name of usualEntries) if (await isFile(name)) return { run: "file", name };
  throw toBuildError(
    id,
    "build-output-missing",
    `${build.source_dir} has no ${build.entry_point ?? usualEntries.join(", ")}`,
    "name the file, the module (-m package) or the command of a package (uvicorn) that starts the service in build.entry_point"
  );
}




/***/ }),

/***/ 19498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ platforms),
/* harmony export */   V8: () => (/* binding */ toGpuRequirement),
/* harmony export */   _g: () => (/* binding */ toTier),
/* harmony export */   cK: () => (/* binding */ tiers),
/* harmony export */   pg: () => (/* binding */ gpuRequirements),
/* harmony export */   rE: () => (/* binding */ toPlatform),
/* harmony export */   zV: () => (/* binding */ targets)
/* harmony export */ });
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84145);


// schema/vocabulary.ts
var targets = ["win-x64", "linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64"];
var platforms = [...targets, "universal"];
var platformAliases = {
  "windows-x64": "win-x64",
  "windows-amd64": "win-x64",
  "win32-x64": "win-x64",
  "mac-arm64": "darwin-arm64",
  "macos-arm64": "darwin-arm64",
  "mac-x64": "darwin-x64",
  "macos-x64": "darwin-x64",
  "mac-amd64": "darwin-x64",
  "darwin-amd64": "darwin-x64",
  "linux-amd64": "linux-x64",
  "linux-aarch64": "linux-arm64"
};
function toPlatform(key) {
  return platforms.includes(key) ? key : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(platformAliases, key);
}
var tiers = ["local", "server", "desktop", "mobile", "saas", "enterprise"];
var tierAliases = {
  "tier-1-local": "local",
  "tier-2-desktop": "desktop",
  "tier-3-mobile": "mobile",
  "tier-4-saas": "saas",
  "tier-5-enterprise": "enterprise"
};
function toTier(word) {
  const key = word.trim().toLowerCase();
  return tiers.includes(key) ? key : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(tierAliases, key);
}
var gpuRequirements = [
  "required",
  "optional_with_cpu_fallback",
  "optional_but_warn",
  "none"
];
var gpuAliases = {
  gpu_required: "required",
  optional: "optional_with_cpu_fallback",
  gpu_optional_with_cpu_fallback: "optional_with_cpu_fallback",
  gpu_optional_but_warn: "optional_but_warn"
};
function toGpuRequirement(word) {
  return gpuRequirements.includes(word) ? word : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(gpuAliases, word);
}




/***/ }),

/***/ 11445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ nodeFileSystem)
/* harmony export */ });
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17961);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);



// host/fs.ts





// pipeline/ports.ts
var wholeFileLimit = 256 * 1024 * 1024;

// host/fs.ts
async function stat2(path) {
  try {
    const found = await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat(path);
    const kind = found.isFile() ? "file" : found.isDirectory() ? "dir" : found.isSymbolicLink() ? "symlink" : "other";
    return { kind, size: found.size, mode: found.mode & 4095 };
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR") return void 0;
    throw error;
  }
}
var chunkBytes = 1024 * 1024;
var smallestRead = 4096;
async function assertWholeFile(path) {
  const { size } = await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat(path);
  if (size <= wholeFileLimit) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "file-too-large",
    blame: "input",
    message: `${path} has ${size} bytes; a file that is read at once may have ${wholeFileLimit}`,
    remedy: "make the file smaller, or leave it out"
  });
}
async function readBytes(path) {
  await assertWholeFile(path);
  return node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile(path);
}
async function readText(path) {
  await assertWholeFile(path);
  return node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile(path, "utf8");
}
async function* readChunks(path, range, toBuffer) {
  if (range.end <= range.start) return;
  const file = await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open(path);
  try {
    const { size } = await file.stat();
    let position = range.start;
    while (position < range.end) {
      const expected = Math.max(size - position, smallestRead);
      const length = Math.min(chunkBytes, expected, range.end - position);
      const { buffer, bytesRead } = await file.read(toBuffer(length), 0, length, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
var wholeFile = { start: 0, end: Infinity };
var read = (path, range = wholeFile) => readChunks(path, range, Buffer.allocUnsafe);
async function* scan(path, range = wholeFile) {
  let buffer = Buffer.alloc(0);
  yield* readChunks(path, range, (length) => {
    if (buffer.length < length) buffer = Buffer.allocUnsafeSlow(length);
    return buffer;
  });
}
async function write(path, content, mode = 420) {
  await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
  const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(6).toString("hex")}.tmp`;
  try {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile(temporary, content, { mode });
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod(temporary, mode);
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename(temporary, path);
  } catch (error) {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm(temporary, { force: true });
    throw error;
  }
}
async function sha256(path) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256");
  for await (const chunk of scan(path)) hash.update(chunk);
  return hash.digest("hex");
}
var unlinkable = /* @__PURE__ */ new Set(["EXDEV", "EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);
async function link2(from, to) {
  await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(to), { recursive: true });
  try {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link(from, to);
  } catch (error) {
    if (!unlinkable.has(error.code ?? "")) throw error;
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.cp(from, to, { preserveTimestamps: true, mode: node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.COPYFILE_FICLONE });
  }
}
var nodeFileSystem = {
  readText,
  readBytes,
  read,
  scan,
  write,
  stat: stat2,
  realpath: (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath(path),
  readlink: (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink(path),
  list: async (dir) => (await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir(dir)).sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_5__/* .byCodeUnit */ .X),
  mkdir: async (dir) => {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir(dir, { recursive: true });
  },
  copy: async (from, to) => {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(to), { recursive: true });
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.cp(from, to, { recursive: true, verbatimSymlinks: true, mode: node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.COPYFILE_FICLONE });
  },
  link: link2,
  symlink: async (target, path) => {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.symlink(target, path);
  },
  chmod: (path, mode) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod(path, mode),
  utimes: (path, epochSeconds) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lutimes(path, epochSeconds, epochSeconds),
  rename: (from, to) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename(from, to),
  remove: (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm(path, { recursive: true, force: true }),
  makeTempDir: (prefix) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), prefix)),
  sha256
};




/***/ }),

/***/ 19441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ npmPack),
/* harmony export */   Pv: () => (/* binding */ fetchPinned),
/* harmony export */   X7: () => (/* binding */ fetchPackage),
/* harmony export */   iF: () => (/* binding */ toTail)
/* harmony export */ });
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10044);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53916);



// pipeline/shared/npm/npm-pack.ts


// pipeline/shared/fetch-pinned.ts
async function fetchPinned({ fs }, { cached, shown, digest, measure, download, to, remedy }) {
  const inCache = await fs.stat(cached) !== void 0;
  if (inCache) await fs.copy(cached, to);
  else await fs.rename(await download(), to);
  const actual = await measure(to);
  if (actual !== digest) {
    await fs.remove(to);
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
      code: "package-digest-mismatch",
      blame: "environment",
      message: `${shown}${inCache ? ` in ${cached}` : ""} has the digest ${actual}, pinned is ${digest}`,
      remedy: inCache ? `delete ${cached} and run this again` : remedy?.(actual) ?? "the registry or mirror returned a different file: use another registry or mirror"
    });
  }
  if (!inCache) await fs.write(cached, fs.read(to));
  return to;
}

// pipeline/shared/npm/npm-pack.ts
function toTail(output, lines = 20) {
  return output.trimEnd().split(/\r?\n/).slice(-lines).join("\n");
}
async function npmPack(ctx, spec, dir) {
  await ctx.fs.mkdir(dir);
  const wanted = `${spec.name}@${spec.version}`;
  const result = await ctx.exec.run(
    "npm",
    ["pack", wanted, "--pack-destination", dir, "--loglevel", "error"],
    {
      cwd: dir
    }
  );
  const tarball = (await ctx.fs.list(dir)).find((name) => name.endsWith(".tgz"));
  if (result.exitCode !== 0 || tarball === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
      code: "download-failed",
      blame: "environment",
      message: `npm could not download ${wanted} (exit code ${result.exitCode}):
${toTail(result.stderr || result.stdout)}`,
      remedy: "check the network and the registry that npm is configured for (`npm ping`), then run this again"
    });
  }
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(dir, tarball);
}
async function toIntegrity(chunks) {
  const { digests } = await (0,_chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_0__/* .measureStream */ .f)(chunks, ["sha512"]);
  return `sha512-${Buffer.from(digests.sha512, "hex").toString("base64")}`;
}
function fetchPackage(ctx, spec, dir) {
  const file = `${spec.name.replaceAll(/[@/]/g, "_")}-${spec.version}.tgz`;
  return fetchPinned(ctx, {
    cached: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(ctx.cacheDir, "npm", file),
    shown: `${spec.name}@${spec.version}`,
    digest: spec.integrity,
    measure: (path) => toIntegrity(ctx.fs.read(path)),
    download: () => npmPack(ctx, spec, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(dir, "download")),
    to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_2__.join)(dir, file)
  });
}




/***/ }),

/***/ 10044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ measureStream),
/* harmony export */   r: () => (/* binding */ readAtMost)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);


// pipeline/shared/archive/chunks.ts

async function measureStream(chunks, algorithms, keep = 0) {
  const hashes = algorithms.map((algorithm) => [algorithm, (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)(algorithm)]);
  let kept = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    for (const [, hash] of hashes) hash.update(chunk);
    if (size <= keep) kept.push(chunk);
    else kept = [];
  }
  const digests = Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest("hex")]));
  return {
    size,
    digests,
    bytes: size <= keep ? Buffer.concat(kept) : void 0
  };
}
async function readAtMost(chunks, limit, name) {
  const { bytes, size } = await measureStream(chunks, [], limit);
  if (bytes !== void 0) return bytes;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "file-too-large",
    blame: "input",
    message: `${name} has ${size} bytes; at most ${limit} are read`,
    remedy: "make the file smaller"
  });
}




/***/ }),

/***/ 14365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ parseYamlText)
/* harmony export */ });
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22217);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38815);


// pipeline/shared/document/parse-yaml.ts

var mebibyte = 1024 * 1024;
var maxNesting = 50;
function isTooNested(text) {
  let depth = 0;
  for (const bracket of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket[0] === "[" || bracket[0] === "{" ? 1 : -1));
    if (depth > maxNesting) return true;
  }
  return new RegExp(`(?:[-?:][ \\t]+){${maxNesting}}`).test(text);
}
function refused(message) {
  return { value: void 0, fault: { message, line: 1, column: 1 } };
}
function toMessage(text) {
  const [first = ""] = text.split("\n");
  return first.slice(0, 200) || "not valid YAML";
}
function parseYamlText(text, maxMebibytes = 1) {
  if (text.length > maxMebibytes * mebibyte) return refused(`the file is larger than ${maxMebibytes} MiB`);
  if (isTooNested(text)) return refused(`lists and maps are nested more than ${maxNesting} deep`);
  try {
    const options = { logLevel: "silent", uniqueKeys: false, prettyErrors: false };
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(text, options);
    const value = JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 100 }) ?? null));
    const [fault] = document.errors;
    if (fault === void 0) return { value };
    const { line, column } = (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__/* .positionIn */ .Nu)(text)(fault.pos[0]);
    return { value, fault: { message: toMessage(fault.message), line, column } };
  } catch (error) {
    return refused(error instanceof Error ? error.message.split("\n")[0] ?? "" : "not valid YAML");
  }
}




/***/ }),

/***/ 4322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ omitUndefined),
/* harmony export */   l: () => (/* binding */ parseJsonText)
/* harmony export */ });
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22217);
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99547);


// pipeline/shared/document/parse-json.ts


// schema/omit-undefined.ts
function omitUndefined(members) {
  const present = Object.entries(members).filter(([, value]) => value !== void 0);
  return Object.fromEntries(present);
}

// pipeline/shared/document/syntax-messages.ts
function syntax(message, remedy, cascades = true) {
  return { code: "json-syntax", message, remedy, cascades };
}
var trailingComma = {
  code: "json-trailing-comma",
  message: "unexpected comma before the closing bracket",
  remedy: "remove the trailing comma",
  cascades: false
};
var byName = {
  InvalidSymbol: syntax(
    "not a JSON value or name",
    'quote names and texts with " and use true, false or null'
  ),
  InvalidNumberFormat: syntax("not a JSON number", "write the number in decimal, such as 10, -2.5 or 1e3"),
  PropertyNameExpected: syntax("a property name in double quotes is expected", 'quote the name with "'),
  ValueExpected: syntax("a value is expected", "add a value or remove the surplus comma or colon"),
  ColonExpected: syntax(
    "a colon is expected after the property name",
    "put : between the name and its value"
  ),
  CommaExpected: syntax("a comma is expected", "put a comma between the two entries", false),
  CloseBraceExpected: syntax("the object is not closed", "add the missing }"),
  CloseBracketExpected: syntax("the array is not closed", "add the missing ]"),
  EndOfFileExpected: syntax(
    "there is more text after the end of the document",
    "remove what follows the value"
  ),
  InvalidCommentToken: syntax("JSON has no comments", "remove the comment", false),
  UnexpectedEndOfComment: syntax("a comment is not closed, and JSON has none", "remove the comment"),
  UnexpectedEndOfString: syntax(
    "the text is not closed on its line",
    'close it with " and write line breaks as \\n'
  ),
  UnexpectedEndOfNumber: syntax("the number is incomplete", "complete the number"),
  InvalidUnicode: syntax("not a Unicode escape", "write \\u followed by four hex digits", false),
  InvalidEscapeCharacter: syntax("not an escape that JSON knows", "write a backslash as \\\\", false),
  InvalidCharacter: syntax(
    "a string contains a control character",
    "write it as an escape, such as \\t",
    false
  )
};
var unknown = syntax("not valid JSON", "correct the document at this place");
function toSyntaxMessage(name) {
  return byName[name] ?? unknown;
}

// pipeline/shared/document/parse-json.ts
var defaultMaxDepth = 200;
var openBrace = 1;
var closeBrace = 2;
var openBracket = 3;
var closeBracket = 4;
var endOfFile = 17;
function findTooDeep(text, maxDepth) {
  const scanner = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_1__.createScanner)(text, true);
  let depth = 0;
  for (; ; ) {
    const token = scanner.scan();
    if (token === endOfFile) return void 0;
    if (token === openBrace || token === openBracket) depth += 1;
    if (token === closeBrace || token === closeBracket) depth -= 1;
    if (depth > maxDepth) {
      return { line: scanner.getTokenStartLine() + 1, column: scanner.getTokenStartCharacter() + 1 };
    }
  }
}
var Findings = class {
  diagnostics = [];
  text;
  file;
  keys = [];
  silent = false;
  constructor(text, file) {
    this.text = text;
    this.file = file;
  }
  onObjectBegin = () => {
    this.keys.push(/* @__PURE__ */ new Set());
  };
  onObjectEnd = () => {
    this.keys.pop();
  };
  onObjectProperty = (name, _offset, _length, line, column, path) => {
    const seen = this.keys.at(-1);
    if (seen?.has(name)) {
      this.add("json-key-duplicate", `the key ${JSON.stringify(name)} occurs twice in the same object`, {
        remedy: "keep one of the two",
        at: { line: line + 1, column: column + 1 },
        pointer: (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__/* .toPointer */ .rb)([...path(), name])
      });
    }
    seen?.add(name);
    this.checkText(name, line, column);
  };
  onLiteralValue = (value, _offset, _length, line, column) => {
    if (typeof value === "string") this.checkText(value, line, column);
    if (typeof value === "number" && !Number.isFinite(value)) {
      this.add("json-number-range", "the number is too large", {
        remedy: "use a number below 1.8e308",
        at: { line: line + 1, column: column + 1 }
      });
    }
  };
  onError = (error, offset, _length, line, column) => {
    const at = { line: line + 1, column: column + 1 };
    if (this.silent || this.diagnostics.some((found2) => found2.line === at.line && found2.code !== "json-key-duplicate"))
      return;
    const name = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_1__.printParseErrorCode)(error);
    const isTrailing = /,\s*$/.test(this.text.slice(Math.max(0, offset - 256), offset)) && /[}\]]/.test(this.text.charAt(offset));
    const found = isTrailing ? trailingComma : toSyntaxMessage(name);
    this.silent = found.cascades;
    this.add(found.code, found.message, { remedy: found.remedy, at });
  };
  checkText(value, line, column) {
    if (value.isWellFormed()) return;
    this.add("json-lone-surrogate", "the text contains half of a surrogate pair, which is not a character", {
      remedy: "write the whole character, or both \\u escapes of it",
      at: { line: line + 1, column: column + 1 }
    });
  }
  add(code, message, more) {
    this.diagnostics.push({
      severity: "error",
      code,
      message,
      ...omitUndefined({ file: this.file, pointer: more.pointer }),
      ...more.at,
      remedy: more.remedy
    });
  }
};
function parseJsonText(source, options = {}) {
  const file = options.file === void 0 ? {} : { file: options.file };
  const hasMark = source.startsWith("\uFEFF");
  const text = hasMark ? source.slice(1) : source;
  const diagnostics = [];
  if (hasMark) {
    const message = "the file begins with a byte order mark";
    const remedy = "save it as UTF-8 without a byte order mark";
    diagnostics.push({ severity: "warning", code: "json-bom", message, ...file, line: 1, column: 1, remedy });
  }
  const failed = () => ({ ok: false, value: void 0, diagnostics, locate: () => void 0 });
  const maxDepth = options.maxDepth ?? defaultMaxDepth;
  const tooDeep = findTooDeep(text, maxDepth);
  if (tooDeep !== void 0) {
    const message = `objects and arrays are nested more than ${maxDepth} deep`;
    diagnostics.push({
      severity: "error",
      code: "json-too-deep",
      message,
      ...file,
      ...tooDeep,
      remedy: "flatten the document"
    });
    return failed();
  }
  if (text.trim() === "") {
    const message = "the file is empty";
    diagnostics.push({
      severity: "error",
      code: "json-empty",
      message,
      ...file,
      line: 1,
      column: 1,
      remedy: "write a JSON document"
    });
    return failed();
  }
  const findings = new Findings(text, options.file);
  (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_1__.visit)(text, findings, { disallowComments: true });
  diagnostics.push(...findings.diagnostics);
  if (findings.diagnostics.length > 0) return failed();
  return { ok: true, value: JSON.parse(text), diagnostics, locate: (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__/* .locator */ .fl)(text) };
}




/***/ }),

/***/ 22217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ positionIn),
/* harmony export */   fl: () => (/* binding */ locator),
/* harmony export */   rb: () => (/* binding */ toPointer)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99547);
// schema/bundle/pointer.ts
function toPointer(path) {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function parsePointer(pointer) {
  if (pointer === "") return [];
  return pointer.slice(1).split("/").map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// pipeline/shared/document/locate.ts

function lineStarts(text) {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}
function toPosition(starts, offset) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
function positionIn(text) {
  const starts = lineStarts(text);
  return (offset) => toPosition(starts, offset);
}
function findDeepest(root, segments) {
  let node = root;
  for (const segment of segments) {
    const key = [node.type === "array" ? Number(segment) : segment];
    const child = Number.isNaN(key[0]) ? void 0 : (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.findNodeAtLocation)(node, key);
    if (child === void 0) return node;
    node = child;
  }
  return node;
}
function locator(text) {
  let index;
  return (pointer) => {
    index ??= { root: (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(text), toPlace: positionIn(text) };
    if (index.root === void 0) return void 0;
    const node = findDeepest(index.root, parsePointer(pointer));
    const place = node.parent?.type === "property" ? node.parent : node;
    return index.toPlace(place.offset);
  };
}




/***/ }),

/***/ 17961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ byCodeUnit)
/* harmony export */ });
// schema/by-code-unit.ts
function byCodeUnit(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}




/***/ }),

/***/ 79157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   AI: () => (/* binding */ longestRandom),
/* harmony export */   D$: () => (/* binding */ generatorSchema),
/* harmony export */   Fd: () => (/* binding */ normalizePath),
/* harmony export */   M5: () => (/* binding */ randomDefaults),
/* harmony export */   N4: () => (/* binding */ runtimeDefaults),
/* harmony export */   PC: () => (/* binding */ findPathFault),
/* harmony export */   Xs: () => (/* binding */ secretTargetSchema),
/* harmony export */   aA: () => (/* binding */ portRangeSchema),
/* harmony export */   a_: () => (/* binding */ promptSchema),
/* harmony export */   cM: () => (/* binding */ secretSchema),
/* harmony export */   cR: () => (/* binding */ formatRuntimeDefaults),
/* harmony export */   dO: () => (/* binding */ pathSchema),
/* harmony export */   dh: () => (/* binding */ serviceSchema),
/* harmony export */   rw: () => (/* binding */ scheduleSchema),
/* harmony export */   uS: () => (/* binding */ remoteSchema),
/* harmony export */   zC: () => (/* binding */ secretClasses)
/* harmony export */ });
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);


// schema/bundle/path.ts
var rootTemplate = /^\$\{(?:data|bundle)\}(?:\/|$)/;
function normalizePath(path) {
  const slashed = path.replaceAll("\\", "/");
  const root = rootTemplate.exec(slashed)?.[0] ?? (slashed.startsWith("/") ? "/" : "");
  const kept = [];
  for (const part of slashed.slice(root.length).split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else kept.push(part);
  }
  const rest = kept.join("/");
  if (root === "") return rest === "" ? "." : rest;
  return rest === "" && root !== "/" ? root.replace(/\/$/, "") : `${root}${rest}`;
}
function findPathFault(path) {
  if (path.includes("\0")) return "path-invalid";
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return "path-absolute";
  const rest = normalizePath(path).replace(rootTemplate, "");
  return rest === ".." || rest.startsWith("../") ? "path-escapes" : void 0;
}

// schema/bundle/secret.ts


// schema/bundle/canonical.ts
function platforms2(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).map(([key, binary]) => [(0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlatform */ .rE)(key) ?? key, binary])) : value;
}
function gpu(word) {
  if (word === "") return void 0;
  return typeof word === "string" ? (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .toGpuRequirement */ .V8)(word) ?? word : word;
}
function secretTarget(target) {
  return target.type === "file" ? { ...target, name: normalizePath(target.name) } : target;
}
var canonical = {
  path: normalizePath,
  digest: (digest) => digest.toLowerCase(),
  platforms: platforms2,
  gpu,
  secretTarget,
  /** Programs that serialize every field of a structure write an empty value for an unset field. */
  absentWhenEmpty: (value) => value === "" || Array.isArray(value) && value.length === 0 ? void 0 : value,
  orNone: (list) => list ?? []
};

// schema/bundle/defaults.ts
var restartDefaults = {
  initial_ms: 500,
  factor: 2,
  max_ms: 3e4,
  reset_after_ms: 6e4,
  max_restarts: 5
};
var randomDefaults = { length: 32, charset: "alnum" };
var longestRandom = 4096;
var runtimeDefaults = {
  schema_version: "runtime-config.v1",
  ipc: { auth_token_path: "runtime/auth-token" },
  telemetry: { file: "telemetry/deployment-telemetry.jsonl" },
  ports: { default_range: { min: 47e3, max: 47999 } },
  logs: { max_bytes: 10 * 1024 * 1024, max_files: 5 },
  service: {
    critical: true,
    stop_grace_ms: 5e3,
    health: { interval_ms: 2e3, timeout_ms: 2e3, retries: 3 },
    readiness: { timeout_ms: 3e4 },
    restart: restartDefaults
  }
};
var formatRuntimeDefaults = () => `${JSON.stringify(runtimeDefaults, void 0, 2)}
`;

// schema/bundle/secret.ts
var secretClasses = ["per_install_generated", "user_prompt", "remote_fetch"];
var generatorSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt("type", [
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("random"),
    length: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(longestRandom).default(randomDefaults.length).describe("number of characters"),
    charset: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["alnum", "hex", "base64"]).default(randomDefaults.charset)
  }),
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("uuid") })
]);
var promptSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  label: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
  hint: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional()
});
var secretTargetSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["env", "file"]),
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe("environment variable, or a file path relative to app data")
}).overwrite(canonical.secretTarget);
var remoteSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  url: zod__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5({ protocol: /^https$/ }),
  auth_secret: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("id of the secret sent as bearer token"),
  json_pointer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
  ttl_seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive().optional().describe("how long the cached value is used")
});
var secretSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  class: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(secretClasses),
  description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
  format: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("ECMAScript regular expression the value must match"),
  required: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(true),
  generator: generatorSchema.optional(),
  prompt: promptSchema.optional(),
  remote: remoteSchema.optional(),
  target: secretTargetSchema
});

// schema/bundle/path-schema.ts

var pathSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).overwrite(canonical.path);

// schema/bundle/service.ts

function mayBeEmpty(schema) {
  return zod__WEBPACK_IMPORTED_MODULE_1__/* .preprocess */ .vkY(canonical.absentWhenEmpty, schema.optional()).optional();
}
var envSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP());
var portRangeSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  min: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(65535),
  max: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(65535)
});
var binarySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  path: pathSchema.describe(
    "executable, relative to the bundle root; a .js, .mjs, .cjs or .ts file runs on the runtime itself"
  ),
  args: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
  env: envSchema.optional(),
  cwd: mayBeEmpty(pathSchema)
});
var binariesSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .preprocess */ .vkY(canonical.platforms, zod__WEBPACK_IMPORTED_MODULE_1__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .platforms */ .Bn), binarySchema));
var buildSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["go", "rust", "npm", "python", "custom"]),
  source_dir: pathSchema.describe("relative to the scenario"),
  entry_point: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
  output_pattern: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("can contain {{platform}} {{goos}} {{goarch}} {{ext}} {{output}}"),
  args: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
  env: envSchema.optional(),
  node_args: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional().describe(
    "npm: options of Node before the program, whose arguments are then those of the binary alone; absent: options and arguments of the start script in package.json"
  ),
  bundle: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().describe(
    "npm: join the program and its packages into one file; false, the default, ships them as files"
  )
});
var kitSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  extensions: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1)).optional().describe("extensions of the database whose files ship because a scenario creates them")
});
var portRequestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  range: portRangeSchema.optional(),
  preferred: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(65535).optional().describe(
    "a port inside the range that is taken whenever it is free, for pages that have its number in them"
  ),
  original_port: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(65535).optional().describe(
    "the port of the server that a resource replaces, for code that has its number in it: taken whenever it is free, also outside of the range; when another program has it, /status lists a problem"
  ),
  requires_socket: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
  socket: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional()
});
var healthSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["http", "tcp", "command", "log_match", "unix"]),
  path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("http: request path; unix: socket path relative to app data; log_match: pattern"),
  pattern: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
  port_name: mayBeEmpty(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
  command: mayBeEmpty(zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1)),
  interval_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).optional(),
  timeout_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).optional(),
  retries: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).optional()
});
var readinessSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["health_success", "port_open", "log_match", "dependencies_ready"]),
  port_name: mayBeEmpty(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
  pattern: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
  notice_pattern: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe(
    "regular expression; the first group of a line that it finds in the log of a start is added to the message of the ready service"
  ),
  timeout_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).optional()
});
var migrationSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  command: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1),
  env: envSchema.optional(),
  run_on: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["", "install", "upgrade", "always"]).optional().describe("empty: once")
});
var assetSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  path: pathSchema,
  sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().overwrite(canonical.digest).optional().describe('64 hex digits, or "pending" until packaging fills it'),
  size_bytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).optional()
});
var gpuSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  requirement: zod__WEBPACK_IMPORTED_MODULE_1__/* .preprocess */ .vkY(canonical.gpu, zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .gpuRequirements */ .pg).default("none")).default("none")
});
var restartSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  initial_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).default(restartDefaults.initial_ms),
  factor: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(1).default(restartDefaults.factor),
  max_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).default(restartDefaults.max_ms),
  reset_after_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).default(restartDefaults.reset_after_ms),
  max_restarts: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).default(restartDefaults.max_restarts),
  on_restart: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1).optional(),
  final_exit_codes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(255)).optional().describe(
    "exit codes after which the service is not restarted; the last line of its output is added to the message of the failed service"
  )
});
var limitsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  memory_mb: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().optional(),
  cpu: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().optional().describe("share of cores: 0.5 is half a core"),
  processes: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive().optional(),
  open_files: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive().optional()
});
var scheduleSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  every_seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(366 * 86400).optional().describe("time from one start to the next; either this or `cron`"),
  cron: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional().describe(
    "cron expression: minute, hour, day of month, month, day of week; with six fields, seconds come first"
  ),
  time_zone: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional().describe("time zone of `cron`, a name of the IANA database; absent: that of the computer"),
  missed: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["run", "skip"]).optional().describe(
    'what follows times that came while the computer slept or the app was closed: "run", the default, runs once soon after; "skip" waits for the next time'
  ),
  run_at_start: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().describe("run at each start of the app too"),
  jitter_seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).max(86400).optional().describe("longest random delay of a run"),
  timeout_seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(7 * 86400).optional().describe("time after which a run is stopped; absent: none")
});
var proxiedPathSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  strip_prefix: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional()
});
var serviceTypes = ["api-binary", "ui-bundle", "worker", "resource"];
var serviceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(serviceTypes),
  description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
  scenario: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional(),
  binaries: binariesSchema.optional(),
  build: buildSchema.optional(),
  kit: kitSchema.optional(),
  env: envSchema.optional(),
  secrets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
  data_dirs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pathSchema).optional(),
  log_dir: mayBeEmpty(pathSchema),
  ports: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ requested: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(portRequestSchema) }).optional(),
  proxy: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(proxiedPathSchema).optional(),
  network: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
  health: healthSchema,
  readiness: readinessSchema,
  dependencies: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
  migrations: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(migrationSchema).optional(),
  assets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(assetSchema).optional(),
  gpu: gpuSchema.optional(),
  critical: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(runtimeDefaults.service.critical),
  restart: restartSchema.optional(),
  schedule: scheduleSchema.optional(),
  limits: limitsSchema.optional(),
  stop_grace_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).default(runtimeDefaults.service.stop_grace_ms),
  metadata: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    role: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    page_port: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("the port whose start page is the user interface of an app without a ui-bundle")
  }).optional()
});




/***/ }),

/***/ 39141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   initCommand: () => (/* binding */ initCommand)
/* harmony export */ });
/* harmony import */ var _chunk_FOSDJYJ5_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48301);
/* harmony import */ var _chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3928);
/* harmony import */ var _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53117);
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14365);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19498);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23238);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11445);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19441);
/* harmony import */ var _chunk_EVYGIBHO_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(10044);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4322);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(22217);
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(84145);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(48179);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(76760);
















// cli/commands/init.ts


// pipeline/stages/init/index.ts


// pipeline/stages/init/plan-init.ts


// pipeline/stages/init/find-about.ts


// pipeline/stages/init/sources.ts

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
function objectAt(value, key) {
  const found = isObject(value) ? value[key] : void 0;
  return isObject(found) ? found : {};
}
function textAt(value, key) {
  const found = isObject(value) ? value[key] : void 0;
  return typeof found === "string" && found.trim() !== "" ? found.trim() : void 0;
}
function packageJsonOf(files, folder) {
  const text = files.get(node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, "package.json"));
  if (text === void 0) return void 0;
  const document = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_10__/* .parseJsonText */ .l)(text, {});
  return document.ok && isObject(document.value) ? document.value : void 0;
}
function filesIn(files, folder) {
  return [...files.keys()].filter((path) => folder === "." || path.startsWith(`${folder}/`));
}
function lineOf(text, offset) {
  return text.slice(0, offset).split("\n").length;
}

// pipeline/stages/init/find-about.ts
function toSlug(text) {
  const slug = text.toLowerCase().replace(/^@[^/]*\//, "").replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
  return slug === "" ? "app" : slug.slice(0, 60);
}
function toTitle(slug) {
  return slug.replaceAll(
    /(?:^|-)([a-z0-9])/g,
    (found, letter) => `${found.startsWith("-") ? " " : ""}${letter.toUpperCase()}`
  );
}
var partNames = ["api", "server", "backend", "ui", "web", "client", "frontend", "app", "root"];
function findAbout(files, folders, folderName) {
  const places = [".", ...folders.filter((folder) => folder !== void 0)];
  const manifests = places.flatMap((folder) => {
    const manifest = packageJsonOf(files, folder);
    return manifest === void 0 ? [] : { manifest, file: node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, "package.json") };
  });
  const first = (key) => {
    const found = manifests.find(({ manifest }) => textAt(manifest, key) !== void 0);
    return found === void 0 ? void 0 : { text: textAt(found.manifest, key) ?? "", file: found.file };
  };
  const named = first("name");
  const usable = named !== void 0 && !partNames.includes(toSlug(named.text)) ? named : void 0;
  const name = toSlug(usable?.text ?? folderName);
  const version = first("version");
  const description = first("description");
  const license = first("license");
  return {
    about: {
      name,
      displayName: toTitle(name),
      version: version?.text ?? "0.1.0",
      ...description === void 0 ? {} : { description: description.text },
      ...license === void 0 || license.text === "UNLICENSED" ? {} : { license: license.text }
    },
    guesses: [
      usable === void 0 ? { field: "service.name", message: `the app is called ${name}, like its folder` } : { field: "service.name", message: `the app is called ${name}`, file: usable.file },
      version === void 0 ? { field: "service.version", message: "the version is 0.1.0: no package.json states one" } : { field: "service.version", message: `the version is ${version.text}`, file: version.file }
    ]
  };
}

// pipeline/stages/init/find-api.ts


// pipeline/stages/init/find-python-api.ts

var projectFiles = ["pyproject.toml", "requirements.txt", "setup.py", "Pipfile"];
var servers = [
  {
    framework: "an ASGI application",
    object: /^(\w+)\s*(?::[^=\n]*)?=\s*(?:fastapi\.)?(?:FastAPI|Starlette|Litestar|Quart)\(/m,
    command: (module, name) => `python3 -m uvicorn ${module}:${name} --host 127.0.0.1 --port $API_PORT`
  },
  {
    framework: "a Flask application",
    object: /^(\w+)\s*(?::[^=\n]*)?=\s*(?:flask\.)?Flask\(/m,
    command: (module, name) => `python3 -m flask --app ${module}:${name} run --host 127.0.0.1 --port $API_PORT`
  }
];
var startsItself = /__name__\s*==\s*['"]__main__['"]/;
var toModule = (path) => path.replace(/(?:\/__init__)?\.py$/, "").replace(/^src\//, "").replaceAll("/", ".");
function findStart(files, folder) {
  const inside = (path) => node_path__WEBPACK_IMPORTED_MODULE_14__.posix.relative(folder, path);
  const code = filesIn(files, folder).filter((path) => path.endsWith(".py"));
  const usual = _chunk_2MI3UP7V_js__WEBPACK_IMPORTED_MODULE_1__/* .usualEntries */ .rI.find((entry) => files.has(node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, entry)));
  if (files.has(node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, "manage.py")))
    return {
      command: "python3 manage.py runserver --noreload 127.0.0.1:$API_PORT",
      reason: "manage.py of Django"
    };
  for (const path of [...usual === void 0 ? [] : [node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, usual)], ...code]) {
    const text = files.get(path) ?? "";
    const server = servers.find(({ object }) => object.test(text));
    if (server === void 0) continue;
    if (startsItself.test(text))
      return { command: `python3 ${inside(path)}`, reason: `${inside(path)} starts itself` };
    const name = server.object.exec(text)?.[1] ?? "app";
    return {
      command: server.command(toModule(inside(path)), name),
      reason: `${inside(path)} has ${server.framework}`
    };
  }
  return usual === void 0 ? void 0 : { command: `python3 ${usual}`, reason: `${usual} is its usual name` };
}
function findPythonApi(files, folder) {
  const project = projectFiles.map((file) => node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, file)).find((file) => files.has(file));
  const start = project === void 0 ? void 0 : findStart(files, folder);
  if (project === void 0 || start === void 0) return void 0;
  return {
    folder,
    language: "python",
    build: [],
    start: folder === "." ? start.command : `cd ${folder} && ${start.command}`,
    guess: {
      field: "lifecycle.develop",
      message: `the API is the Python program in ${folder}, started by \`${start.command}\`: ${start.reason}`,
      file: project
    }
  };
}

// pipeline/stages/init/find-api.ts
var servers2 = [
  "express",
  "fastify",
  "koa",
  "hono",
  "@hono/node-server",
  "@nestjs/core",
  "@hapi/hapi",
  "polka",
  "restify"
];
var usualEntries2 = ["src/server", "src/index", "src/main", "server", "index", "main", "app"].flatMap(
  (stem) => ["js", "mjs", "cjs", "ts", "mts"].map((suffix) => `${stem}.${suffix}`)
);
var inFolder = (folder, command) => folder === "." ? command : `cd ${folder} && ${command}`;
function toEntry(script) {
  const found = /\b(?:node|tsx|ts-node|nodemon)\s+(?:[\w=./-]+\s+)*?([\w./-]+\.[cm]?[jt]s)\b/.exec(
    script ?? ""
  )?.[1];
  return found === void 0 ? void 0 : node_path__WEBPACK_IMPORTED_MODULE_14__.posix.normalize(found);
}
function findNpmApi(files, folder) {
  const manifest = packageJsonOf(files, folder);
  if (manifest === void 0) return void 0;
  const scripts = objectAt(manifest, "scripts");
  const started = ["start", "serve", "dev"].map((name) => toEntry(textAt(scripts, name)));
  const main = textAt(manifest, "main");
  const isThere = (entry2) => files.has(node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, entry2));
  const usual = usualEntries2.find(isThere);
  const library = servers2.find((name) => Object.hasOwn(objectAt(manifest, "dependencies"), name));
  const entry = started.find((found) => found !== void 0) ?? main ?? usual;
  const listens = filesIn(files, folder).some((path) => /\.listen\s*\(/.test(files.get(path) ?? ""));
  if (entry === void 0 || library === void 0 && !listens) return void 0;
  const file = node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, "package.json");
  const reason = library === void 0 ? "its code listens on a port" : `it depends on ${library}`;
  return {
    folder,
    language: "npm",
    build: textAt(scripts, "build") === void 0 ? [] : [inFolder(folder, "npm run build")],
    start: inFolder(folder, `node ${entry}`),
    guess: {
      field: "lifecycle.develop",
      message: `the API is the npm package in ${folder}, started with ${entry}: ${reason}`,
      file
    }
  };
}
function findGoEntry(files, folder) {
  if (files.has(node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, "main.go"))) return ".";
  const mains = filesIn(files, node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, "cmd")).filter((path) => path.endsWith("/main.go"));
  const isProgram = (path) => /^package main\b/m.test(files.get(path) ?? "");
  const beside = filesIn(files, folder).some(
    (path) => node_path__WEBPACK_IMPORTED_MODULE_14__.posix.dirname(path) === node_path__WEBPACK_IMPORTED_MODULE_14__.posix.normalize(folder) && path.endsWith(".go") && isProgram(path)
  );
  if (beside) return ".";
  return mains.length === 1 ? `./${node_path__WEBPACK_IMPORTED_MODULE_14__.posix.relative(folder, node_path__WEBPACK_IMPORTED_MODULE_14__.posix.dirname(mains[0] ?? ""))}` : void 0;
}
function findGoApi(files, folder) {
  const file = node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, "go.mod");
  if (!files.has(file)) return void 0;
  const entry = findGoEntry(files, folder);
  if (entry === void 0) return void 0;
  return {
    folder,
    language: "go",
    build: [inFolder(folder, `go build -o app ${entry}`)],
    start: inFolder(folder, "./app"),
    guess: {
      field: "lifecycle.setup",
      message: `the API is the Go module in ${folder}, compiled from ${entry}`,
      file
    }
  };
}
function findRustApi(files, folder) {
  const file = node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, "Cargo.toml");
  if (!files.has(file) || !files.has(node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, "src/main.rs"))) return void 0;
  return {
    folder,
    language: "rust",
    build: [inFolder(folder, "cargo build --release")],
    start: inFolder(folder, "cargo run --release"),
    guess: { field: "lifecycle.setup", message: `the API is the Cargo package in ${folder}`, file }
  };
}
function findApi(files) {
  for (const folder of [..._chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_2__/* .apiFolders */ .YT, "."]) {
    const found = findGoApi(files, folder) ?? findRustApi(files, folder) ?? findNpmApi(files, folder) ?? findPythonApi(files, folder);
    if (found !== void 0) return found;
  }
  return void 0;
}

// pipeline/stages/init/find-endpoints.ts
var wellKnown = ["API_PORT", "PORT", "HTTP_PORT", "SERVER_PORT", "APP_PORT"];
var foreign = /^(?:PG|DB_|DATABASE_|POSTGRES|MYSQL|REDIS|MONGO|RABBIT|SMTP|MAIL|UI_|VITE_|CLIENT_|WEB_)/;
var health = /['"`](?:GET )?(\/(?:api\/)?(?:health|healthz|healthcheck|api\/health|ping|status))['"`]/;
function codeOf(files, apiFolder, uiFolder) {
  const isUi = (path) => uiFolder !== void 0 && uiFolder !== "." && uiFolder !== apiFolder && path.startsWith(`${uiFolder}/`);
  return filesIn(files, apiFolder).flatMap((path) => {
    const text = files.get(path);
    return text === void 0 || isUi(path) ? [] : [[path, text]];
  });
}
function findPortVariable(files, apiFolder, uiFolder) {
  const reads = codeOf(files, apiFolder, uiFolder).flatMap(
    ([file2, text]) => (0,_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_2__/* .findEnvReads */ .wu)(file2, text).filter(({ name: name2 }) => /(?:^|_)PORT$/.test(name2) && !foreign.test(name2)).map(({ name: name2, line: line2 }) => ({ name: name2, line: line2, file: file2 }))
  );
  const rank = (name2) => (wellKnown.indexOf(name2) + wellKnown.length + 1) % (wellKnown.length + 1);
  const [best] = reads.sort((a, b) => rank(a.name) - rank(b.name) || (a.file < b.file ? -1 : 1));
  const field = "ports.api.env_var";
  if (best === void 0) {
    const message = "no code that reads the port of the API from the environment was found; it will be given as API_PORT and PORT";
    return {
      name: "API_PORT",
      guess: {
        field,
        message,
        remedy: "let the API listen on the port of process.env.PORT, and on 127.0.0.1"
      }
    };
  }
  const { name, file, line } = best;
  return { name, guess: { field, message: `the API reads its port from ${name}`, file, line } };
}
function findHealthPath(files, apiFolder, uiFolder) {
  for (const [file, text] of codeOf(files, apiFolder, uiFolder)) {
    const found = health.exec(text);
    const path = found?.[1];
    if (found === null || path === void 0) continue;
    const line = lineOf(text, found.index);
    return {
      path,
      guess: {
        field: "lifecycle.health.endpoints.api",
        message: `the API answers ${path} when it is healthy`,
        file,
        line
      }
    };
  }
  return void 0;
}

// pipeline/stages/init/find-resources.ts

function findClients(files, folder) {
  const npm = node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, "package.json");
  const go = node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, "go.mod");
  const cargo = node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, "Cargo.toml");
  const inFile = (file, found) => found.map((client) => ({ ...client, file }));
  return [
    ...inFile(npm, (0,_chunk_FOSDJYJ5_js__WEBPACK_IMPORTED_MODULE_0__/* .findNpmClients */ .ZE)(objectAt(packageJsonOf(files, folder), "dependencies"))),
    ...inFile(go, (0,_chunk_FOSDJYJ5_js__WEBPACK_IMPORTED_MODULE_0__/* .findGoClients */ ._)(files.get(go) ?? "")),
    ...inFile(cargo, (0,_chunk_FOSDJYJ5_js__WEBPACK_IMPORTED_MODULE_0__/* .findCargoClients */ .iF)(files.get(cargo) ?? ""))
  ];
}
function findComposeServices(files) {
  const composed = [...files].filter(([path]) => /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/.test(path));
  return composed.flatMap(([file, text]) => {
    const { value } = (0,_chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYamlText */ .c)(text ?? "");
    return Object.values(objectAt(value, "services")).flatMap((service) => {
      const image = textAt(service, "image") ?? "";
      const name = node_path__WEBPACK_IMPORTED_MODULE_14__.posix.basename(image.replace(/[@:][^/]*$/, ""));
      const resource = (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_15__/* .ownValue */ .e)(_chunk_FOSDJYJ5_js__WEBPACK_IMPORTED_MODULE_0__/* .images */ .zC, name);
      return resource === void 0 ? [] : { resource, library: image, file };
    });
  });
}
function findResources(files, apiFolder) {
  const found = /* @__PURE__ */ new Map();
  for (const { resource, library, ...place } of findClients(files, apiFolder)) {
    if (found.has(resource)) continue;
    const message = `${resource} is required: the API depends on ${library}`;
    found.set(resource, {
      name: resource,
      required: true,
      guess: { field: `dependencies.resources.${resource}`, message, ...place }
    });
  }
  for (const { resource, library, file } of findComposeServices(files)) {
    if (found.has(resource)) continue;
    const guess = {
      field: `dependencies.resources.${resource}`,
      message: `${resource} is optional: ${file} runs ${library}, but the API depends on no client library that is known`,
      file,
      remedy: 'set "required" to true if the app does not work without it, or remove it'
    };
    found.set(resource, { name: resource, required: false, guess });
  }
  return [...found.values()].sort((a, b) => a.name < b.name ? -1 : 1);
}
var migrationTools = /\b(?:knex|prisma|drizzle-orm|sequelize|typeorm|umzug|node-pg-migrate|postgrator|golang-migrate|goose|sqlx|refinery)\b/;
function findMigrations(files, apiFolder) {
  const sql = [...files.keys()].filter((path) => /(?:^|\/)(?:migrations|db|sql|schema|initdb)\/[^/]+\.sql$/.test(path)).sort();
  const [first] = sql;
  if (first === void 0) return {};
  const folder = node_path__WEBPACK_IMPORTED_MODULE_14__.posix.dirname(first);
  const name = node_path__WEBPACK_IMPORTED_MODULE_14__.posix.basename(folder);
  const field = "dependencies.resources.postgres.initialization";
  const user = filesIn(files, apiFolder).find((path) => {
    const text = files.get(path) ?? "";
    return isManifest(path) && migrationTools.test(text) || !isManifest(path) && new RegExp(`['"\`/]${escapePattern(name)}\\b`).test(text);
  });
  if (user !== void 0) {
    return {
      guess: {
        field,
        message: `the SQL files in ${folder} are left to the API, which refers to them`,
        file: user
      }
    };
  }
  return {
    folder,
    guess: {
      field,
      message: `the database is filled from the SQL files in ${folder} on its first start`,
      file: first
    }
  };
}
function escapePattern(name) {
  return name.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
function isManifest(path) {
  return /(?:^|\/)(?:package\.json|go\.mod|Cargo\.toml)$/.test(path);
}

// pipeline/stages/init/find-ui.ts

var bundlers = [
  "vite",
  "@vitejs/plugin-react",
  "react-scripts",
  "parcel",
  "webpack",
  "@angular/cli",
  "@vue/cli-service",
  "astro"
];
var viteConfigs = ["ts", "js", "mts", "mjs", "cts", "cjs"].map((suffix) => `vite.config.${suffix}`);
function findOutDir(files, folder, script) {
  const config = viteConfigs.map((name) => files.get(node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, name))).find((text) => text !== void 0);
  const named = /\boutDir\s*:\s*['"`]([\w./-]+)['"`]/.exec(config ?? "")?.[1];
  return named ?? (/\breact-scripts\b/.test(script) ? "build" : "dist");
}
function findBuiltUi(files, folder) {
  const manifest = packageJsonOf(files, folder);
  const script = textAt(objectAt(manifest, "scripts"), "build");
  if (script === void 0) return void 0;
  const named = { ...objectAt(manifest, "dependencies"), ...objectAt(manifest, "devDependencies") };
  const bundler = bundlers.find((name) => Object.hasOwn(named, name));
  const config = viteConfigs.map((name) => node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, name)).find((path) => files.has(path));
  if (bundler === void 0 && config === void 0) return void 0;
  const output = findOutDir(files, folder, script);
  const sources = files.has(node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, "index.html")) ? "" : "src";
  return {
    folder,
    build: [folder === "." ? "npm run build" : `cd ${folder} && npm run build`],
    check: {
      bundlePath: node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, output, "index.html"),
      sourceDir: node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, sources) || "."
    },
    guess: {
      field: "lifecycle.setup",
      message: `the user interface is built in ${folder} by its script "build", into ${node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, output)}`,
      file: config ?? node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, "package.json")
    }
  };
}
function findStaticUi(files, folder) {
  const page = node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, "index.html");
  if (!files.has(page)) return void 0;
  return {
    folder,
    build: [],
    check: { bundlePath: page, sourceDir: folder },
    guess: {
      field: "lifecycle.setup",
      message: `the user interface is the static pages in ${folder}`,
      file: page
    }
  };
}
function findUi(files, apiFolder) {
  const top = apiFolder === "." ? [] : ["."];
  for (const folder of [..._chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_2__/* .uiFolders */ ._m, ...top]) {
    const found = findBuiltUi(files, folder);
    if (found !== void 0) return found;
  }
  const places = [
    ..._chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_2__/* .uiFolders */ ._m.flatMap((folder) => _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_2__/* .pageFolders */ .P2.map((place) => node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, place))),
    ..._chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_2__/* .pageFolders */ .P2
  ];
  for (const folder of /* @__PURE__ */ new Set([...places, "site", "docs/site"])) {
    if (folder === "." && apiFolder === ".") continue;
    const found = findStaticUi(files, folder);
    if (found !== void 0) return found;
  }
  return void 0;
}

// pipeline/stages/init/plan-init.ts
var apiRange = "15000-19999";
var uiRange = "35000-39999";
function findNestedFolders(files) {
  const known = /* @__PURE__ */ new Set([..._chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_2__/* .apiFolders */ .YT, ..._chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_2__/* .uiFolders */ ._m]);
  const parents = [...files.keys()].flatMap((path) => {
    const parts = path.split("/");
    const at = parts.findIndex((part, index) => index > 0 && index < parts.length - 1 && known.has(part));
    return at === -1 ? [] : parts.slice(0, at).join("/");
  });
  return [...new Set(parents)].sort();
}
function nothingFound(files) {
  const nested = findNestedFolders(files);
  const tried = `a Node, Go, Rust or Python program in ${_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_2__/* .apiFolders */ .YT.join(", ")} or at the top; a package with a bundler or an index.html in ${_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_2__/* .uiFolders */ ._m.join(", ")}, public, static or at the top`;
  const remedy = nested.length > 0 ? `run it on the folder of the app: ${nested.map((folder) => `vrooli-bundle init ${folder}`).join(" or ")}` : "add one of these, or write .vrooli/service.json by hand (docs/reference/service-json.md)";
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_12__/* .PipelineError */ .z({
    code: "init-nothing-found",
    blame: "input",
    message: `nothing that can be packaged was found: ${tried}`,
    remedy
  });
}
function toLifecycle(api, ui, health2) {
  const step = (name, run) => ({ name, run });
  const setup = [
    ...(api?.build ?? []).map((run) => step("build-api", run)),
    ...(ui?.build ?? []).map((run) => step("build-ui", run))
  ];
  const endpoints = {
    ...health2 === void 0 ? {} : { api: health2 },
    ...ui === void 0 ? {} : { ui: "/health" }
  };
  return {
    ...Object.keys(endpoints).length === 0 ? {} : { health: { endpoints } },
    setup: {
      ...ui === void 0 ? {} : {
        condition: {
          checks: [
            { type: "ui-bundle", bundle_path: ui.check.bundlePath, source_dir: ui.check.sourceDir }
          ]
        }
      },
      steps: setup
    },
    ...api === void 0 ? {} : { develop: { steps: [{ ...step("start-api", api.start), background: true }] } }
  };
}
function toDependencies(files, apiFolder) {
  const found = findResources(files, apiFolder);
  const postgres = found.some(({ name }) => name === "postgres");
  const migrations = postgres ? findMigrations(files, apiFolder) : {};
  const entries = found.map(({ name, required }) => [
    name,
    {
      required,
      ...name === "postgres" && migrations.folder !== void 0 ? { initialization: [{ file: migrations.folder, type: "schema" }] } : {}
    }
  ]);
  return {
    resources: Object.fromEntries(entries),
    guesses: [
      ...found.map(({ guess }) => guess),
      ...migrations.guess === void 0 ? [] : [migrations.guess]
    ]
  };
}
function planInit(files, folderName) {
  const api = findApi(files);
  const ui = findUi(files, api?.folder);
  if (api === void 0 && ui === void 0) throw nothingFound(files);
  const { about, guesses } = findAbout(files, [api?.folder, ui?.folder], node_path__WEBPACK_IMPORTED_MODULE_14__.posix.basename(folderName));
  const port = api === void 0 ? void 0 : findPortVariable(files, api.folder, ui?.folder);
  const health2 = api === void 0 ? void 0 : findHealthPath(files, api.folder, ui?.folder);
  const needs = api === void 0 ? { resources: {}, guesses: [] } : toDependencies(files, api.folder);
  const found = [api?.guess, ui?.guess, port?.guess, health2?.guess].filter((guess) => guess !== void 0);
  return {
    config: {
      $schema: "https://raw.githubusercontent.com/vrooli/bundle-action/v1/schema/generated/service-config.schema.json",
      version: "2.0.0",
      service: { ...about, type: "scenario" },
      ports: {
        ...port === void 0 ? {} : { api: { env_var: port.name, range: apiRange } },
        ...ui === void 0 ? {} : { ui: { env_var: "UI_PORT", range: uiRange } }
      },
      lifecycle: toLifecycle(api, ui, health2?.path),
      dependencies: { resources: needs.resources }
    },
    guesses: [...guesses, ...found, ...needs.guesses]
  };
}

// pipeline/stages/init/read-sources.ts

var maxFiles = 5e3;
var maxBytes = 256 * 1024;
var maxDepth = 6;
var skipped = /^(?:\.|node_modules$|vendor$|target$|dist$|build$|out$|coverage$|venv$|__pycache__$)/;
var described = /^(?:package\.json|go\.mod|Cargo\.toml|vite\.config\.[cm]?[jt]s|(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml)$/;
async function readFile(fs, path, name, size) {
  const isWanted = described.test(name) || (0,_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_2__/* .isReadableCode */ .Yx)(path) || name.endsWith(".rs");
  return isWanted && size <= maxBytes ? await fs.readText(path) : void 0;
}
async function readSources(fs, root) {
  const files = /* @__PURE__ */ new Map();
  const visit = async (folder, depth) => {
    for (const name of await fs.list(node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(root, folder))) {
      if (files.size >= maxFiles) return;
      if (skipped.test(name)) continue;
      const path = node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(folder, name);
      const stat = await fs.stat(node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(root, path));
      if (stat?.kind === "dir" && depth < maxDepth) await visit(path, depth + 1);
      if (stat?.kind === "file") files.set(path, await readFile(fs, node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(root, path), name, stat.size));
    }
  };
  await visit(".", 0);
  return files;
}

// pipeline/stages/init/index.ts
function toDiagnostic({ field, message, file, line, remedy }) {
  return {
    severity: remedy === void 0 ? "info" : "warning",
    code: remedy === void 0 ? "init-guess" : "init-guess-uncertain",
    message: `${field}: ${message}`,
    ...file === void 0 ? {} : { file },
    ...line === void 0 ? {} : { line },
    ...remedy === void 0 ? {} : { remedy }
  };
}
async function draftServiceConfig(fs, dir) {
  if ((await fs.stat(dir))?.kind !== "dir") {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_12__/* .PipelineError */ .z({
      code: "root-missing",
      blame: "input",
      message: `${dir} is not a folder`,
      remedy: "name the folder of the repository"
    });
  }
  const { config, guesses } = planInit(await readSources(fs, dir), node_path__WEBPACK_IMPORTED_MODULE_14__.posix.basename(dir));
  const text = `${JSON.stringify(_chunk_FOSDJYJ5_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceConfigSchema */ .$B.parse(config), void 0, 2)}
`;
  return { text, diagnostics: guesses.map(toDiagnostic) };
}
async function writeServiceConfig(fs, dir, { text }, force) {
  const path = node_path__WEBPACK_IMPORTED_MODULE_14__.posix.join(dir, _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceConfigPath */ .XB);
  if (!force && await fs.stat(path) !== void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_12__/* .PipelineError */ .z({
      code: "service-config-exists",
      blame: "usage",
      message: `${path} exists and is not changed`,
      remedy: "edit it, see the draft with --dry-run, or replace it with --force"
    });
  }
  await fs.write(path, text);
}

// cli/commands/init.ts
async function init(session, dir, options) {
  const folder = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_6__/* .toPath */ .b)(session, dir);
  const draft = await draftServiceConfig(_chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_7__/* .nodeFileSystem */ .G, folder);
  if (options.dryRun !== true)
    await writeServiceConfig(_chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_7__/* .nodeFileSystem */ .G, folder, draft, options.force === true);
  for (const diagnostic of draft.diagnostics) session.reporter.diagnostic(diagnostic);
  if (options.dryRun === true) session.io.stdout(draft.text);
  else session.log.info(`wrote ${dir}/${_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceConfigPath */ .XB}; next: vrooli-bundle analyze ${dir}`);
  return 0;
}
function initCommand(session, finish) {
  return new commander__WEBPACK_IMPORTED_MODULE_13__/* .Command */ .uB("init").description("writes .vrooli/service.json for a repository from its files, and lists each guess").argument("[repo-dir]", "the folder of the app", ".").option("--dry-run", "print the file to stdout and write nothing").option("--force", "replace an existing file").action((dir, options) => finish(init(session, dir, options)));
}



/***/ })

};
