export const id = 470;
export const ids = [470];
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

/***/ 11470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveCommand: () => (/* binding */ serveCommand)
/* harmony export */ });
/* harmony import */ var _chunk_4DJGWUE3_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2802);
/* harmony import */ var _chunk_LIP7XHS7_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99957);
/* harmony import */ var _chunk_SP4I5QNA_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39202);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23238);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53710);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48179);







// cli/commands/serve.ts

function parsePort(word) {
  const port = Number(word);
  if (!/^\d+$/.test(word) || port > 65535)
    throw new commander__WEBPACK_IMPORTED_MODULE_6__/* .InvalidArgumentError */ .Di("It must be a port number, 0 to 65535.");
  return port;
}
async function serve(session, options) {
  const { createBundleServer } = await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(890), __webpack_require__.e(904), __webpack_require__.e(815), __webpack_require__.e(209), __webpack_require__.e(634), __webpack_require__.e(656), __webpack_require__.e(294), __webpack_require__.e(6), __webpack_require__.e(213)]).then(__webpack_require__.bind(__webpack_require__, 70213));
  const context = (0,_chunk_4DJGWUE3_js__WEBPACK_IMPORTED_MODULE_0__/* .createContext */ .q)(import.meta.url, session.log, session.io.env);
  const server = createBundleServer(context, (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_3__/* .toPath */ .b)(session, options.root));
  const address = await server.listen({ host: options.host, port: options.port });
  session.log.info(`listening on ${address}`);
  const signal = await new Promise((stop) => {
    for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => stop(name));
  });
  session.log.info(`stopping after ${signal}`);
  await server.close();
  return 0;
}
function serveCommand(session, finish) {
  return new commander__WEBPACK_IMPORTED_MODULE_6__/* .Command */ .uB("serve").description("answers the HTTP endpoints of the bundle API").option("--port <number>", "port to listen on; 0 takes a free one", parsePort, 8080).option("--host <address>", "address to listen on", "127.0.0.1").option("--root <dir>", "the only folder that is read", ".").action((options) => finish(serve(session, options)));
}



/***/ })

};
