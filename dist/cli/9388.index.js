export const id = 9388;
export const ids = [9388];
export const modules = {

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

/***/ 39388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodeFileSystem: () => (/* reexport safe */ _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_0__.G)
/* harmony export */ });
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11445);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);






/***/ })

};
