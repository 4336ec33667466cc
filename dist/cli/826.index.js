export const id = 826;
export const ids = [826];
export const modules = {

/***/ 23238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ toPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
// cli/session.ts

function toPath(session, path) {
  const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(session.io.cwd, path);
  return node_path__WEBPACK_IMPORTED_MODULE_0__.sep === "/" ? absolute : absolute.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, "/");
}




/***/ }),

/***/ 61805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s2: () => (/* binding */ locateNamedScenario),
/* harmony export */   ue: () => (/* binding */ shared),
/* harmony export */   zf: () => (/* binding */ locateScenario)
/* harmony export */ });
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26758);
/* harmony import */ var _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78603);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23238);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48179);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76760);






// cli/options.ts


// pipeline/compose/find-root.ts

async function findRoot(fs, scenarioDir) {
  for (let dir = scenarioDir; ; dir = node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(dir)) {
    if (await fs.stat(node_path__WEBPACK_IMPORTED_MODULE_6__.posix.join(dir, ".git")) !== void 0) return dir;
    if (dir === node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(dir)) break;
  }
  const parent = node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(scenarioDir);
  return node_path__WEBPACK_IMPORTED_MODULE_6__.posix.basename(parent) === "scenarios" ? node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(parent) : scenarioDir;
}

// pipeline/compose/find-scenario.ts

async function findScenario(fs, place) {
  const { name, cwd, root } = place;
  const inRoot = root === void 0 ? [] : [
    root,
    .../[/\\]|^\.+$/.test(name) ? [] : [`scenarios/${name}`, name].map((dir) => node_path__WEBPACK_IMPORTED_MODULE_6__.posix.join(root, dir))
  ];
  const isInside = root === void 0 || cwd === root || cwd.startsWith(`${root}/`);
  for (const dir of [...isInside ? [cwd] : [], ...inRoot.slice(1), ...inRoot.slice(0, 1)]) {
    if ((await fs.stat(node_path__WEBPACK_IMPORTED_MODULE_6__.posix.join(dir, ".vrooli/service.json")))?.kind === "file") return dir;
  }
  return cwd;
}

// pipeline/shared/options/requested-swap.ts
function parseRequestedSwap(word) {
  const [original = "", replacement = "", ...rest] = word.split("=").map((part) => part.trim());
  if (original !== "" && replacement !== "" && rest.length === 0) return { original, replacement };
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({
    code: "swap-invalid",
    blame: "usage",
    message: `invalid swap "${word.trim()}": expected <original>=<replacement>`,
    remedy: "name both resources, such as postgres=embedded-postgres"
  });
}

// cli/options.ts
function parseTier(word) {
  const tier = (0,_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_3__/* .toTier */ ._g)(word);
  if (tier === void 0)
    throw new commander__WEBPACK_IMPORTED_MODULE_5__/* .InvalidArgumentError */ .Di(`It is not a tier: choose one of ${_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_3__/* .tiers */ .cK.join(", ")}.`);
  return tier;
}
function collectSwap(word, before = []) {
  return [...before, parseRequestedSwap(word)];
}
var shared = {
  root: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--root <dir>", "the repository (default: the repository of the scenario)"),
  tier: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--tier <tier>", "the deployment tier").argParser(parseTier).default("desktop"),
  withSwap: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--with-swap <original=replacement>", "apply this swap; may be repeated").argParser(
    collectSwap
  ),
  out: (what) => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--out <file>", `where to write ${what} (default: stdout)`)
};
async function locateScenario(session, dir, root) {
  const scenarioDir = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, dir);
  if (root === void 0) return { scenarioDir, root: await findRoot(_chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .G, scenarioDir) };
  const rootDir = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, root);
  if (scenarioDir !== rootDir && !scenarioDir.startsWith(rootDir === "/" ? "/" : `${rootDir}/`)) {
    throw (0,_chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_0__/* .usageError */ .W)(
      "scenario-outside-root",
      `${dir} is not inside the repository ${root}`,
      "name the repository that contains the scenario with --root, or leave --root out"
    );
  }
  return { scenarioDir, root: rootDir };
}
async function locateNamedScenario(session, name, { scenario, root }) {
  if (scenario !== void 0) return locateScenario(session, scenario, root);
  const place = {
    name,
    cwd: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, "."),
    root: root === void 0 ? void 0 : (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, root)
  };
  return locateScenario(session, await findScenario(_chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .G, place), root);
}




/***/ }),

/***/ 63812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bb: () => (/* binding */ concludePlan),
/* harmony export */   Kq: () => (/* binding */ packaging),
/* harmony export */   d_: () => (/* binding */ toRequest),
/* harmony export */   hP: () => (/* binding */ toChoice),
/* harmony export */   kL: () => (/* binding */ concludePackage),
/* harmony export */   qN: () => (/* binding */ outDir)
/* harmony export */ });
/* harmony import */ var _chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16830);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23238);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48179);





// cli/packaging.ts


// pipeline/compose/read-provenance.ts
async function readProvenance(ports, dir) {
  const git = await ports.exec.which("git");
  if (git === void 0) return {};
  const head = await ports.exec.run(git, ["-C", dir, "rev-parse", "--verify", "--quiet", "HEAD"]);
  if (head.exitCode !== 0) return {};
  const changes = await ports.exec.run(git, ["-C", dir, "status", "--porcelain", "--", "."]);
  if (changes.exitCode !== 0) return {};
  if (changes.stdout.trim() !== "") {
    ports.log.info("there are uncommitted changes, so the metadata names no commit");
    return {};
  }
  const branch = await ports.exec.run(git, ["-C", dir, "symbolic-ref", "--quiet", "HEAD"]);
  return {
    commit: head.stdout.trim(),
    ...branch.exitCode === 0 ? { ref: branch.stdout.trim() } : {}
  };
}

// pipeline/formats/parse-formats.ts
function parseFormats(words) {
  const asked = words.split(/[\s,]+/).filter((word) => word !== "");
  return [...new Set(asked)].map((word) => {
    const found = _chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_0__/* .formatIds */ .wP.find((id) => id === word);
    if (found !== void 0) return found;
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
      code: "format-unknown",
      blame: "usage",
      message: `"${word}" is not a format`,
      remedy: `choose from ${_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_0__/* .formatIds */ .wP.join(", ")}`
    });
  });
}

// pipeline/shared/options/target.ts
var known = _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_2__/* .targets */ .zV.join(", ");
function parseTarget(word) {
  const platform = (0,_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_2__/* .toPlatform */ .rE)(word.trim().toLowerCase());
  if (platform !== void 0 && platform !== "universal") return platform;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "target-unknown",
    blame: "usage",
    message: `"${word}" is not a target`,
    remedy: `choose one of ${known}`
  });
}
function toHostTarget(platform, arch) {
  const found = (0,_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_2__/* .toPlatform */ .rE)(`${platform}-${arch}`);
  if (found !== void 0 && found !== "universal") return found;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "host-target-unknown",
    blame: "usage",
    message: `this machine (${platform}-${arch}) is not a supported target`,
    remedy: `name the target to build for: one of ${known}`
  });
}

// pipeline/shells/parse-shell.ts
function parseShell(word) {
  const found = _chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_0__/* .shellIds */ .l2.find((id) => id === word.trim());
  if (found !== void 0) return found;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "shell-unknown",
    blame: "usage",
    message: `"${word}" is not a shell`,
    remedy: `choose from ${_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_0__/* .shellIds */ .l2.join(", ")}`
  });
}

// cli/packaging.ts
function packaging() {
  return [
    new commander__WEBPACK_IMPORTED_MODULE_4__/* .Option */ .c$("--target <target>", "the system to build for (default: this machine's)"),
    new commander__WEBPACK_IMPORTED_MODULE_4__/* .Option */ .c$("--shell <shell>", `what the user sees: ${_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_0__/* .shellIds */ .l2.join(" or ")}`).default(_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultShell */ .EJ),
    new commander__WEBPACK_IMPORTED_MODULE_4__/* .Option */ .c$(
      "--format <list>",
      `installers, separated by commas: ${_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_0__/* .formatIds */ .wP.join(", ")} (default: every one that this machine can make for the target)`
    )
  ];
}
function outDir() {
  return new commander__WEBPACK_IMPORTED_MODULE_4__/* .Option */ .c$("--out <dir>", "folder for the installers and their documents").makeOptionMandatory();
}
function toChoice(options) {
  const host = () => toHostTarget(process.platform, process.arch);
  const target = options.target === void 0 ? host() : parseTarget(options.target);
  return {
    target,
    shell: parseShell(options.shell),
    formats: options.format === void 0 ? (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_0__/* .listFormats */ .dd)(target, host()) : parseFormats(options.format)
  };
}
async function toRequest(session, context, options, scenarioDir) {
  return {
    ...toChoice(options),
    outDir: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, options.out),
    provenance: await readProvenance(context, scenarioDir)
  };
}
function concludePackage(session, manifest, out) {
  for (const { name, size, sha256 } of manifest.files) {
    session.log.info(`${out.replace(/\/$/, "")}/${name}  ${(size / 1e6).toFixed(1)} MB  sha256:${sha256}`);
  }
}
function concludePlan(session, plan) {
  for (const { refusals, tools } of plan.targets) {
    for (const refusal of refusals) session.reporter.diagnostic(refusal);
    for (const { name, state, minimum, remedy } of tools) {
      if (state === "found") continue;
      const message = state === "missing" ? `${name} is not on PATH` : `${name} is older than ${minimum}`;
      const code = state === "missing" ? "tool-missing" : "tool-too-old";
      session.reporter.diagnostic({ severity: "warning", code, message, remedy });
    }
  }
  session.io.stdout(`${JSON.stringify(plan, void 0, 2)}
`);
  return plan.targets.some(({ refusals }) => refusals.length > 0) ? 1 : 0;
}




/***/ }),

/***/ 86482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createContext)
/* harmony export */ });
/* harmony import */ var _chunk_LIP7XHS7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99957);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53710);
/* harmony import */ var _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78603);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76760);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73024);
/* harmony import */ var execa__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4434);





// host/cache-dir.ts


function toBase(env, { platform, home }) {
  const { isAbsolute, join } = platform === "win32" ? node_path__WEBPACK_IMPORTED_MODULE_5__.win32 : node_path__WEBPACK_IMPORTED_MODULE_5__.posix;
  const xdg = env["XDG_CACHE_HOME"] ?? "";
  if (isAbsolute(xdg)) return xdg;
  if (platform === "darwin") return join(home, "Library/Caches");
  if (platform !== "win32") return join(home, ".cache");
  const local = env["LOCALAPPDATA"] ?? "";
  return isAbsolute(local) ? local : join(home, "AppData/Local");
}
function toCacheDir(env, host = { platform: process.platform, home: (0,node_os__WEBPACK_IMPORTED_MODULE_4__.homedir)() }) {
  const { isAbsolute, join } = host.platform === "win32" ? node_path__WEBPACK_IMPORTED_MODULE_5__.win32 : node_path__WEBPACK_IMPORTED_MODULE_5__.posix;
  const toPortable = (path) => host.platform === "win32" ? path.replaceAll("\\", "/") : path;
  const own = env["VROOLI_BUNDLE_CACHE"] ?? "";
  if (own === "") return toPortable(join(toBase(env, host), "vrooli-bundle"));
  if (isAbsolute(own)) return toPortable(own);
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "cache-dir-relative",
    blame: "usage",
    message: `VROOLI_BUNDLE_CACHE is the relative path "${own}", which names another folder in each working folder`,
    remedy: "set it to an absolute path, or unset it"
  });
}

// host/exec.ts



// schema/find-program.ts
function toPathFolders(path, platform) {
  const isWindows = platform === "win32";
  return (path ?? "").split(isWindows ? ";" : ":").map((folder) => isWindows ? folder.replaceAll('"', "") : folder).filter((folder) => isWindows ? /^[a-z]:[\\/]|^\\\\/i.test(folder) : folder.startsWith("/"));
}
function toExtensions(name, pathExt, platform) {
  if (platform !== "win32") return [""];
  const known = (pathExt || ".COM;.EXE;.BAT;.CMD").split(";").filter((extension) => extension !== "");
  const lower = known.map((extension) => extension.toLowerCase());
  return lower.some((extension) => name.toLowerCase().endsWith(extension)) ? [""] : lower;
}
function listProgramPaths(name, env, platform) {
  const separator = platform === "win32" ? "\\" : "/";
  const extensions = toExtensions(name, env.PATHEXT, platform);
  return toPathFolders(env.PATH, platform).flatMap(
    (folder) => extensions.map((extension) => `${folder.replace(/[\\/]+$/, "")}${separator}${name}${extension}`)
  );
}
function findProgram(name, env, platform, isExecutable2) {
  return name === "" ? void 0 : listProgramPaths(name, env, platform).find(isExecutable2);
}

// host/exec.ts
function isExecutable(path) {
  try {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_6__.constants.X_OK);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.statSync)(path).isFile();
  } catch {
    return false;
  }
}
function toToolMissing(file, cause) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "tool-missing",
    blame: "environment",
    message: `the program "${file}" was not found`,
    remedy: `install "${file}" and make sure that it is on PATH`,
    cause
  });
}
function toLineTap(onLine) {
  return {
    preserveNewlines: true,
    *transform(line) {
      onLine(String(line).replace(/\r?\n$/, ""));
      yield line;
    }
  };
}
function toOutputs({ onLine, readStdout }) {
  const tap = onLine === void 0 ? "pipe" : toLineTap(onLine);
  if (readStdout === void 0) return { stdout: tap, stderr: tap };
  return { stdout: "pipe", stderr: tap, buffer: { stdout: false } };
}
async function run(file, args, options = {}) {
  const child = (0,execa__WEBPACK_IMPORTED_MODULE_7__/* .execa */ .Ho)(file, args, {
    reject: false,
    stripFinalNewline: false,
    maxBuffer: 64 * 1024 * 1024,
    ...toOutputs(options),
    ...options.cwd === void 0 ? {} : { cwd: options.cwd },
    ...options.env === void 0 ? {} : { env: options.env },
    ...options.timeoutMs === void 0 ? {} : { timeout: options.timeoutMs },
    ...options.signal === void 0 ? {} : { cancelSignal: options.signal },
    ...options.input === void 0 ? { stdin: "ignore" } : { input: options.input }
  });
  const reading = options.readStdout?.(child.stdout).catch((error) => {
    child.kill();
    throw error;
  });
  const [ended, read] = await Promise.allSettled([child, reading]);
  if (ended.status === "rejected") throw ended.reason;
  const result = ended.value;
  if (result.code === "ENOENT" && (options.cwd === void 0 || isDirectory(options.cwd))) {
    throw toToolMissing(file, result.cause);
  }
  if (read.status === "rejected") throw read.reason;
  if (result.exitCode === void 0 && result.signal === void 0) throw result.cause ?? result;
  return {
    exitCode: result.exitCode ?? 128,
    stdout: result.stdout ?? "",
    stderr: result.timedOut ? `${result.stderr}
timed out after ${options.timeoutMs} ms` : result.stderr
  };
}
function isDirectory(path) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.statSync)(path).isDirectory();
  } catch {
    return false;
  }
}
var nodeExec = {
  run,
  which: async (name) => findProgram(name, process.env, process.platform, isExecutable)
};

// host/context.ts
function parseSourceDateEpoch(env) {
  const text = env["SOURCE_DATE_EPOCH"];
  if (text === void 0 || text === "") return void 0;
  if (!/^\d{1,12}$/.test(text)) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
      code: "source-date-epoch-invalid",
      blame: "usage",
      message: `SOURCE_DATE_EPOCH is "${text}"`,
      remedy: "set it to whole seconds since 1970-01-01, such as the output of `git log -1 --format=%ct`"
    });
  }
  return Number(text);
}
function createContext(moduleUrl, log, env) {
  return {
    fs: _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeFileSystem */ .G,
    exec: nodeExec,
    log,
    clock: _chunk_LIP7XHS7_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m,
    host: { platform: process.platform, arch: process.arch },
    packageRoot: (0,_chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_1__/* .findPackageRoot */ .C)(moduleUrl),
    cacheDir: toCacheDir(env),
    sourceDateEpoch: parseSourceDateEpoch(env) ?? 315532800
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

/***/ 78603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ nodeFileSystem)
/* harmony export */ });
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17961);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);



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
async function* read(path, range = { start: 0, end: Infinity }) {
  if (range.end <= range.start) return;
  const file = await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open(path);
  try {
    const { size } = await file.stat();
    let position = range.start;
    while (position < range.end) {
      const expected = Math.max(size - position, smallestRead);
      const length = Math.min(chunkBytes, expected, range.end - position);
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
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
  await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(read(path), hash);
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
  write,
  stat: stat2,
  realpath: (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath(path),
  readlink: (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink(path),
  list: async (dir) => (await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir(dir)).sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_6__/* .byCodeUnit */ .X),
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

/***/ 43826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* binding */ planCommand)
/* harmony export */ });
/* harmony import */ var _chunk_GAZ3NCVE_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63812);
/* harmony import */ var _chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16830);
/* harmony import */ var _chunk_MICO4DIR_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86482);
/* harmony import */ var _chunk_LIP7XHS7_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99957);
/* harmony import */ var _chunk_D4AAYHUV_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61805);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26758);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53710);
/* harmony import */ var _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78603);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23238);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(48179);













// cli/commands/plan.ts

async function plan(session, dir, options) {
  const place = await (0,_chunk_D4AAYHUV_js__WEBPACK_IMPORTED_MODULE_4__/* .locateScenario */ .zf)(session, dir, options.root);
  const { planScenario } = await Promise.all(/* import() */[__webpack_require__.e(675), __webpack_require__.e(856), __webpack_require__.e(815), __webpack_require__.e(904), __webpack_require__.e(978), __webpack_require__.e(316), __webpack_require__.e(473), __webpack_require__.e(909), __webpack_require__.e(620), __webpack_require__.e(685), __webpack_require__.e(688), __webpack_require__.e(535)]).then(__webpack_require__.bind(__webpack_require__, 37535));
  const { tier, withSwap, out } = options;
  const context = (0,_chunk_MICO4DIR_js__WEBPACK_IMPORTED_MODULE_2__/* .createContext */ .q)(import.meta.url, session.log, session.io.env);
  const found = await planScenario(context, {
    ...(0,_chunk_GAZ3NCVE_js__WEBPACK_IMPORTED_MODULE_0__/* .toChoice */ .hP)(options),
    ...place,
    tier,
    ...withSwap === void 0 ? {} : { withSwaps: withSwap },
    ...out === void 0 ? {} : { outDir: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_8__/* .toPath */ .b)(session, out) }
  });
  for (const diagnostic of found.diagnostics) session.reporter.diagnostic(diagnostic);
  return (0,_chunk_GAZ3NCVE_js__WEBPACK_IMPORTED_MODULE_0__/* .concludePlan */ .Bb)(session, found.plan);
}
function planCommand(session, finish) {
  const command = new commander__WEBPACK_IMPORTED_MODULE_11__/* .Command */ .uB("plan").description('prints what "build" would do, as JSON, and writes nothing').argument("<scenario-dir>").addOption(_chunk_D4AAYHUV_js__WEBPACK_IMPORTED_MODULE_4__/* .shared */ .ue.root()).addOption(_chunk_D4AAYHUV_js__WEBPACK_IMPORTED_MODULE_4__/* .shared */ .ue.tier()).addOption(_chunk_D4AAYHUV_js__WEBPACK_IMPORTED_MODULE_4__/* .shared */ .ue.withSwap()).option("--out <dir>", "folder that the build would write to; it is checked and not created");
  for (const option of (0,_chunk_GAZ3NCVE_js__WEBPACK_IMPORTED_MODULE_0__/* .packaging */ .Kq)()) command.addOption(option);
  return command.action((dir, options) => finish(plan(session, dir, options)));
}



/***/ })

};
