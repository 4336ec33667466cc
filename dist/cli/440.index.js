export const id = 440;
export const ids = [440];
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

/***/ 82440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveCommand: () => (/* binding */ serveCommand)
/* harmony export */ });
/* harmony import */ var _chunk_MICO4DIR_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86482);
/* harmony import */ var _chunk_LIP7XHS7_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99957);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53710);
/* harmony import */ var _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78603);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23238);
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
  const { createBundleServer } = await Promise.all(/* import() */[__webpack_require__.e(675), __webpack_require__.e(856), __webpack_require__.e(815), __webpack_require__.e(904), __webpack_require__.e(978), __webpack_require__.e(703), __webpack_require__.e(316), __webpack_require__.e(473), __webpack_require__.e(909), __webpack_require__.e(620), __webpack_require__.e(685), __webpack_require__.e(771)]).then(__webpack_require__.bind(__webpack_require__, 67771));
  const context = (0,_chunk_MICO4DIR_js__WEBPACK_IMPORTED_MODULE_0__/* .createContext */ .q)(import.meta.url, session.log, session.io.env);
  const server = createBundleServer(context, (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_4__/* .toPath */ .b)(session, options.root));
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
  return new commander__WEBPACK_IMPORTED_MODULE_6__/* .Command */ .uB("serve").description("serves the bundle API over HTTP").option("--port <number>", "port to listen on; 0 selects a free port", parsePort, 8080).option("--host <address>", "address to listen on", "127.0.0.1").option("--root <dir>", "the only folder that is read", ".").action((options) => finish(serve(session, options)));
}



/***/ })

};
