export const id = 227;
export const ids = [227];
export const modules = {

/***/ 91543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_zlib__WEBPACK_IMPORTED_MODULE_4___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ formatSums),
/* harmony export */   Lb: () => (/* binding */ toDebVersion),
/* harmony export */   VZ: () => (/* binding */ toRuntimeName),
/* harmony export */   X: () => (/* binding */ byCodeUnit),
/* harmony export */   ch: () => (/* binding */ toReleaseStem),
/* harmony export */   dV: () => (/* binding */ toInstallerName),
/* harmony export */   e_: () => (/* binding */ debArchitectures),
/* harmony export */   mi: () => (/* binding */ parseSums),
/* harmony export */   nT: () => (/* binding */ listTree),
/* harmony export */   sB: () => (/* binding */ readTar),
/* harmony export */   tf: () => (/* binding */ requireZstd),
/* harmony export */   ug: () => (/* binding */ toAppSlug)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38321);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56118);


// pipeline/archive/naming.ts
function toAppSlug(name) {
  const slug = name.normalize("NFKD").toLowerCase().replaceAll(/\s+/g, "-").replaceAll(/[^a-z0-9+.-]/g, "").replaceAll(/\.{2,}/g, ".").replaceAll(/^[^a-z0-9]+|[^a-z0-9+]+$/g, "");
  return slug.length >= 2 ? slug : `app-${slug || "unnamed"}`;
}
function toDebVersion(version) {
  const [core = "", ...build] = version.trim().replace(/^v(?=\d)/i, "").split("+");
  const ordered = core.replace("-", "~").replaceAll("-", ".");
  const text = [ordered, ...build].join("+").replaceAll(/[^A-Za-z0-9.+~]/g, ".");
  return /^\d/.test(text) ? text : `0~${text}`;
}
var debArchitectures = {
  "linux-x64": "amd64",
  "linux-arm64": "arm64"
};
function toReleaseStem(name, version) {
  return `${toAppSlug(name)}-${version.replaceAll(/[^A-Za-z0-9.+~-]/g, ".")}`;
}
function toInstallerName(app, target, format) {
  if (format === "deb") {
    return `${toAppSlug(app.name)}_${toDebVersion(app.version)}_${debArchitectures[target] ?? target}.deb`;
  }
  return `${toReleaseStem(app.name, app.version)}-${target}.${format}`;
}
function toRuntimeName(target) {
  return target.startsWith("win-") ? "runtime.exe" : "runtime";
}

// pipeline/archive/tree.ts
var byCodeUnit = (a, b) => a < b ? -1 : a > b ? 1 : 0;
async function listTree(fs, root, skip = () => false) {
  const found = [];
  const visit = async (dir) => {
    for (const name of await fs.list(dir === "" ? root : `${root}/${dir}`)) {
      const path = dir === "" ? name : `${dir}/${name}`;
      if (skip(path)) continue;
      const stat = await fs.stat(`${root}/${path}`);
      if (stat === void 0) continue;
      if (stat.kind === "other") throw new Error(`${path} is neither a file, a folder nor a symbolic link`);
      if (stat.kind === "dir") {
        found.push({ kind: "dir", path });
        await visit(path);
      } else if (stat.kind === "symlink") {
        found.push({ kind: "symlink", path, target: await fs.readlink(`${root}/${path}`) });
      } else {
        found.push({ kind: "file", path, mode: stat.mode, size: stat.size });
      }
    }
  };
  await visit("");
  return found.sort((a, b) => byCodeUnit(a.path, b.path));
}

// pipeline/archive/untar.ts





function requireZstd() {
  if (typeof node_zlib__WEBPACK_IMPORTED_MODULE_4__.createZstdCompress !== "function") {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
      code: "node-too-old",
      blame: "environment",
      message: `Node ${process.versions.node} has no zstd`,
      remedy: "run this with Node 24 or newer"
    });
  }
  return /*#__PURE__*/ (node_zlib__WEBPACK_IMPORTED_MODULE_4___namespace_cache || (node_zlib__WEBPACK_IMPORTED_MODULE_4___namespace_cache = __webpack_require__.t(node_zlib__WEBPACK_IMPORTED_MODULE_4__, 2)));
}
function toDecompressor(compression) {
  return compression === "gzip" ? node_zlib__WEBPACK_IMPORTED_MODULE_4__.createGunzip() : requireZstd().createZstdDecompress();
}
var types = {
  file: "file",
  "contiguous-file": "file",
  directory: "dir",
  symlink: "symlink"
};
async function readTar(archive, compression, visit) {
  const entries = (0,tar_stream__WEBPACK_IMPORTED_MODULE_5__.extract)();
  const chunks = function* () {
    for (let at = 0; at < archive.length; at += 1 << 20) yield archive.subarray(at, at + (1 << 20));
  };
  const source = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(chunks()), toDecompressor(compression), entries);
  const reader = (async () => {
    for await (const entry of entries) {
      const { header } = entry;
      await visit({
        path: header.name,
        type: types[header.type ?? "file"] ?? "other",
        mode: header.mode ?? 0,
        uid: header.uid ?? 0,
        gid: header.gid ?? 0,
        mtime: Math.floor((header.mtime?.getTime() ?? 0) / 1e3),
        target: header.linkname ?? void 0,
        bytes: () => (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__.buffer)(entry)
      });
      entry.resume();
    }
  })();
  const [fromSource, fromReader] = await Promise.allSettled([source, reader]);
  if (fromSource.status === "rejected") throw fromSource.reason;
  if (fromReader.status === "rejected") throw fromReader.reason;
}

// pipeline/archive/sums.ts
function formatSums(sums) {
  return [...sums].sort((a, b) => byCodeUnit(a.name, b.name)).map(({ name, sha256 }) => `${sha256}  ${name}
`).join("");
}
function parseSums(text) {
  const sums = [];
  const faulty = [];
  text.split("\n").forEach((line, at) => {
    if (line === "") return;
    const [, sha256, name] = /^([0-9a-f]{64}) [ *]([^/\\]+)$/.exec(line) ?? [];
    if (sha256 === void 0 || name === void 0) faulty.push(at + 1);
    else sums.push({ sha256, name });
  });
  return { sums, faulty };
}




/***/ }),

/***/ 50227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ packageDesktop)
/* harmony export */ });
/* unused harmony export planPackageDesktop */
/* harmony import */ var _chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91543);
/* harmony import */ var _chunk_CQJ6X2LT_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80907);
/* harmony import */ var _chunk_T2LCDVSV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36453);
/* harmony import */ var _chunk_ZLTKDSKP_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49568);
/* harmony import */ var _chunk_6YBRVM2Q_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20524);
/* harmony import */ var _chunk_SSWEYHI3_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66774);
/* harmony import */ var _chunk_TO7QNLOW_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80616);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53916);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(26921);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(77598);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(38522);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(38321);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(56118);










// pipeline/package-desktop/index.ts


// pipeline/package-desktop/about.ts


var maintainerSchema = zod__WEBPACK_IMPORTED_MODULE_10__/* .union */ .KCZ([
  zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(),
  zod__WEBPACK_IMPORTED_MODULE_10__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), email: zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP().optional() })
]);
var serviceConfigSchema = zod__WEBPACK_IMPORTED_MODULE_10__/* .looseObject */ ._H3({
  service: zod__WEBPACK_IMPORTED_MODULE_10__/* .looseObject */ ._H3({
    description: zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP().optional().catch(void 0),
    maintainers: zod__WEBPACK_IMPORTED_MODULE_10__/* .array */ .YOg(maintainerSchema).optional().catch(void 0)
  }).optional().catch(void 0)
});
var oneLine = (text) => text.replaceAll(/\s+/g, " ").trim();
function toMaintainer(config, fallback) {
  const [first] = config.service?.maintainers ?? [];
  if (typeof first === "string")
    return /<[^<>\s]+@[^<>\s]+>$/.test(first) ? oneLine(first) : `${oneLine(first)} <${fallback}>`;
  if (first === void 0) return "";
  return `${oneLine(first.name)} <${first.email ?? fallback}>`;
}
async function readConfig(fs, scenarioDir) {
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(scenarioDir, ".vrooli/service.json");
  if (await fs.stat(path) === void 0) return {};
  try {
    return serviceConfigSchema.parse(JSON.parse(await fs.readText(path)));
  } catch {
    return {};
  }
}
async function readAbout(ctx, bundle, scenarioDir, slug) {
  const config = await readConfig(ctx.fs, scenarioDir);
  const displayName = oneLine(bundle.app.display_name ?? bundle.app.name);
  const fallback = `${slug}@localhost`;
  const names2 = await ctx.fs.stat(scenarioDir) === void 0 ? [] : await ctx.fs.list(scenarioDir);
  const license = names2.find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  return {
    displayName,
    summary: oneLine(bundle.app.description ?? config.service?.description ?? displayName) || displayName,
    maintainer: toMaintainer(config, fallback) || `${displayName} maintainers <${fallback}>`,
    license: license === void 0 ? void 0 : await ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(scenarioDir, license))
  };
}

// pipeline/package-desktop/apply.ts


// pipeline/package-desktop/base-node.ts



// pipeline/package-desktop/npm-pack.ts


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
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
      code: "download-failed",
      blame: "environment",
      message: `npm could not download ${wanted} (exit code ${result.exitCode}):
${toTail(result.stderr || result.stdout)}`,
      remedy: "check the network and the registry that npm is configured for (`npm ping`), then run this again"
    });
  }
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, tarball);
}
function toIntegrity(bytes) {
  return `sha512-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha512").update(bytes).digest("base64")}`;
}
async function fetchPackage(ctx, spec) {
  const cached = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.cacheDir, "npm", `${spec.name.replaceAll(/[@/]/g, "_")}-${spec.version}.tgz`);
  const inCache = await ctx.fs.stat(cached) !== void 0;
  const dir = await ctx.fs.makeTempDir("vrooli-npm-");
  try {
    const path = inCache ? cached : await npmPack(ctx, spec, dir);
    const bytes = await ctx.fs.readBytes(path);
    const actual = toIntegrity(bytes);
    if (actual !== spec.integrity) {
      throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
        code: "package-digest-mismatch",
        blame: "environment",
        message: `${spec.name}@${spec.version}${inCache ? ` in ${cached}` : ""} has the digest ${actual}, pinned is ${spec.integrity}`,
        remedy: inCache ? `delete ${cached} and run this again` : "the registry or mirror gave other bytes than the pinned ones: use another one"
      });
    }
    if (!inCache) await ctx.fs.write(cached, bytes);
    return bytes;
  } finally {
    await ctx.fs.remove(dir);
  }
}

// pipeline/package-desktop/base-node.ts
var digestSchema = zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
var baseNodeTableSchema = zod__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ikc({
  version: zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(),
  license: zod__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), sha256: digestSchema }),
  targets: zod__WEBPACK_IMPORTED_MODULE_10__/* .record */ .g1P(
    zod__WEBPACK_IMPORTED_MODULE_10__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_7__/* .targets */ .zV),
    zod__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ikc({ package: zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), executable: zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), sha256: digestSchema, size: zod__WEBPACK_IMPORTED_MODULE_10__/* .int */ .Whr() })
  )
});
async function readBaseNodeTable(ctx) {
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.packageRoot, "pipeline/package-desktop/base-node.json");
  return baseNodeTableSchema.parse(JSON.parse(await ctx.fs.readText(path)));
}
function toBuildHost({ platform, arch }) {
  const host = (0,_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_7__/* .toPlatform */ .rE)(`${platform}-${arch}`);
  if (host !== void 0 && host !== "universal") return host;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "host-unsupported",
    blame: "environment",
    message: `installers cannot be built on ${platform}-${arch}`,
    remedy: `build on one of: ${_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_7__/* .targets */ .zV.join(", ")}`
  });
}
async function download(ctx, table, target, dir) {
  const pin = table.targets[target];
  const tarball = await npmPack(ctx, { name: pin.package, version: table.version }, dir);
  const wanted = /* @__PURE__ */ new Map([
    [`package/${pin.executable}`, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(pin.executable))],
    [`package/${table.license.path}`, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, "LICENSE")]
  ]);
  await (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .readTar */ .sB)(await ctx.fs.readBytes(tarball), "gzip", async (entry) => {
    const to = wanted.get(entry.path);
    if (to !== void 0 && entry.type === "file") await ctx.fs.write(to, await entry.bytes(), 493);
  });
  await ctx.fs.remove(tarball);
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(pin.executable));
}
async function assertPinned(ctx, table, target, path) {
  const pin = table.targets[target];
  const actual = (await ctx.fs.stat(path))?.kind === "file" ? await ctx.fs.sha256(path) : "no file";
  if (actual === pin.sha256) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "base-node-digest-mismatch",
    blame: "environment",
    message: `the base Node ${table.version} for ${target} at ${path} is not the pinned one: sha256 ${actual}, expected ${pin.sha256}`,
    remedy: `remove it and fetch ${pin.package}@${table.version} from a source that you trust (in this project: npm ci)`
  });
}
async function findLicense(ctx, table, dir) {
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, table.license.path);
  if (await ctx.fs.stat(path) === void 0) return void 0;
  return await ctx.fs.sha256(path) === table.license.sha256 ? ctx.fs.readText(path) : void 0;
}
async function fetchBaseNode(ctx, table, target, given) {
  const pin = table.targets[target];
  const installed = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.packageRoot, "node_modules", pin.package);
  const cache = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.cacheDir, "base-node", `${table.version}-${target}`);
  const candidates = [
    [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(installed, pin.executable), installed],
    [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(cache, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(pin.executable)), cache]
  ];
  if (given !== void 0) candidates.unshift([given, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(given, "../..")]);
  for (const [executable, folder] of candidates) {
    if (executable !== given && await ctx.fs.stat(executable) === void 0) continue;
    await assertPinned(ctx, table, target, executable);
    return { executable, license: await findLicense(ctx, table, folder) };
  }
  const partial = `${cache}.${process.pid}.partial`;
  try {
    await ctx.fs.mkdir(partial);
    await assertPinned(ctx, table, target, await download(ctx, table, target, partial));
    await ctx.fs.remove(cache);
    await ctx.fs.rename(partial, cache);
  } finally {
    await ctx.fs.remove(partial);
  }
  return { executable: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(cache, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(pin.executable)), license: await findLicense(ctx, table, cache) };
}

// pipeline/package-desktop/build/build-service.ts


// pipeline/package-desktop/toolchain.ts



// pipeline/package-desktop/build/placeholders.ts
var goos = { win: "windows", linux: "linux", darwin: "darwin" };
var goarch = { x64: "amd64", arm64: "arm64" };
function toGoPlatform(target) {
  const [os = "", arch = ""] = target.split("-");
  return { goos: goos[os] ?? os, goarch: goarch[arch] ?? arch };
}
function toExecutableSuffix(target) {
  return target.startsWith("win-") ? ".exe" : "";
}
function expandPlaceholders(text, target, output) {
  const values = {
    ...toGoPlatform(target),
    platform: target,
    ext: toExecutableSuffix(target),
    output
  };
  return text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (whole, word) => values[word] ?? whole);
}

// pipeline/package-desktop/toolchain.ts
var osNames = { win: "win32" };
function toEsbuildPath(dir, host) {
  const [os = "", arch = ""] = host.split("-");
  const suffix = toExecutableSuffix(host);
  const folder = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, "node_modules/@esbuild", `${osNames[os] ?? os}-${arch}`);
  return suffix === "" ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(folder, "bin/esbuild") : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(folder, `esbuild${suffix}`);
}
async function install(ctx, dir) {
  const partial = `${dir}.${process.pid}.partial`;
  const source = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.packageRoot, "actions/package-desktop/toolchain");
  try {
    for (const file of ["package.json", "package-lock.json"]) {
      await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(source, file), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(partial, file));
    }
    const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"];
    const result = await ctx.exec.run("npm", args, { cwd: partial });
    if (result.exitCode !== 0) {
      throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
        code: "toolchain-install-failed",
        blame: "environment",
        message: `npm could not install the packaging tools (exit code ${result.exitCode}):
${toTail(result.stderr)}`,
        remedy: "check the network and the registry that npm is configured for, then run this again"
      });
    }
    await ctx.fs.remove(dir);
    await ctx.fs.rename(partial, dir);
  } finally {
    await ctx.fs.remove(partial);
  }
}
async function findEsbuild(ctx, host) {
  const beside = toEsbuildPath(ctx.packageRoot, host);
  if (await ctx.fs.stat(beside) !== void 0) return beside;
  const lock = await ctx.fs.readText(
    (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.packageRoot, "actions/package-desktop/toolchain/package-lock.json")
  );
  const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256").update(lock).digest("hex").slice(0, 16);
  const dir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.cacheDir, `toolchain-${key}`);
  const path = toEsbuildPath(dir, host);
  if (await ctx.fs.stat(path) === void 0) await install(ctx, dir);
  return path;
}

// pipeline/package-desktop/build/bundle-api.ts



// pipeline/package-desktop/build/native-addons.ts


var addonSchema = zod__WEBPACK_IMPORTED_MODULE_10__/* .looseObject */ ._H3({
  gypfile: zod__WEBPACK_IMPORTED_MODULE_10__/* .boolean */ .zMY().optional(),
  binary: zod__WEBPACK_IMPORTED_MODULE_10__/* .unknown */ .L5J().optional(),
  dependencies: zod__WEBPACK_IMPORTED_MODULE_10__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP()).optional()
});
var loaders = ["bindings", "node-gyp-build", "prebuild-install", "@mapbox/node-pre-gyp", "node-pre-gyp"];
function toPackageDir(input) {
  return /^(.*\/?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}
async function findNativeAddons(ctx, dir, inputs) {
  const folders = new Set(inputs.flatMap((input) => toPackageDir(input) ?? []));
  const found = /* @__PURE__ */ new Set();
  for (const folder of folders) {
    const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, folder);
    if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(path, "package.json")) === void 0) continue;
    const manifest = addonSchema.parse(JSON.parse(await ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(path, "package.json"))));
    const hasGyp = manifest.gypfile === true || await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(path, "binding.gyp")) !== void 0;
    const loads = loaders.some((loader) => manifest.dependencies?.[loader] !== void 0);
    if (hasGyp || loads) found.add(name);
  }
  return [...found].sort();
}

// pipeline/package-desktop/build/npm.ts



// pipeline/package-desktop/build/local-dependencies.ts


// pipeline/package-desktop/build/local-packages.ts

var pnpmLink = /^\s+version: link:([^\s'"(]+)$/gm;
var references = [
  { manifest: /(^|\/)package\.json$/, path: /"(?:file|link|portal):([^"]+)"/g },
  // What package.json asks for as `workspace:^`, a lockfile beside it names by its folder.
  { manifest: /(^|\/)pnpm-lock\.yaml$/, path: pnpmLink },
  // `replace example.org/shared => ../../shared`, alone or in a block; a local path begins with a dot (go.dev/ref/mod).
  { manifest: /(^|\/)go\.mod$/, path: /^(?!\s*\/\/)[^\n]*=>[ \t]*["`]?(\.{1,2}(?:\/[^\s"`]*)?)/gm },
  { manifest: /(^|\/)Cargo\.toml$/, path: /^(?!\s*#)[^\n]*\bpath\s*=\s*["'](\.[^"']*)["']/gm }
];
async function findLocalPackages(fs, dir, copied) {
  const found = [];
  for (const entry of await (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .listTree */ .nT)(fs, copied, (path) => /(^|\/)node_modules$/.test(path))) {
    const reference = references.find(({ manifest }) => manifest.test(entry.path));
    if (entry.kind !== "file" || reference === void 0) continue;
    const text = await fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(copied, entry.path));
    for (const [, path = ""] of text.matchAll(reference.path)) found.push((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, entry.path, "..", path));
  }
  return found;
}

// pipeline/package-desktop/build/local-dependencies.ts
function toLocalFolders(manifest, pnpmLock = "") {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const folders = Object.values(wanted).map((spec) => /^(?:file|link|portal):(.+)$/.exec(spec)?.[1]);
  const linked = [...pnpmLock.matchAll(pnpmLink)].map(([, folder]) => folder);
  return [...new Set([...folders, ...linked].filter((folder) => folder !== void 0))].sort();
}
function listExports(value) {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(listExports) : [];
}
async function needsBuild(fs, dir, manifest) {
  if (manifest.scripts?.["build"] === void 0) return false;
  const entries = [manifest.main, manifest["module"], ...listExports(manifest["exports"])];
  for (const entry of entries) {
    if (typeof entry !== "string" || entry.includes("*")) continue;
    const tried = [entry, `${entry}.js`].map((path) => fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, path)));
    if ((await Promise.all(tried)).every((found) => found === void 0)) return true;
  }
  return false;
}
var last = Promise.resolve();
function inTurn(work) {
  const turn = last.then(work, work);
  last = turn.catch(() => void 0);
  return turn;
}

// pipeline/package-desktop/build/package-manager.ts

var lockfiles = [
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"]
];
var npmFlags = ["--include=dev", "--no-audit", "--no-fund", "--loglevel", "error"];
function toInstall(name, lockText) {
  if (name === "npm") return { file: "npm", args: ["ci", ...npmFlags], shown: "npm ci" };
  if (name === "pnpm") {
    const args = ["install", "--frozen-lockfile", "--prod=false"];
    return { file: "pnpm", args, shown: "pnpm install --frozen-lockfile" };
  }
  const flag = lockText.includes("__metadata:") ? "--immutable" : "--frozen-lockfile";
  return { file: "yarn", args: ["install", flag], shown: `yarn install ${flag}` };
}
function toRunBuild(name, extra) {
  if (name === "npm") return ["run", "build", "--silent", ...extra.length > 0 ? ["--", ...extra] : []];
  return [...name === "pnpm" ? ["--silent"] : [], "run", "build", ...extra];
}
async function findLock(fs, dir, top) {
  for (let folder = dir; ; folder = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.dirname)(folder)) {
    for (const [file, name] of lockfiles) {
      if (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(folder, file)) !== void 0) return { dir: folder, file, name };
    }
    if (folder === top || folder === (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.dirname)(folder)) return void 0;
  }
}
async function findPackageManager(ctx, dir, top) {
  const lock = await findLock(ctx.fs, dir, top);
  if (lock === void 0) {
    const args = ["install", "--no-package-lock", ...npmFlags];
    return { name: "npm", dir, install: { file: "npm", args, shown: "npm install" }, pinned: false };
  }
  if (await ctx.exec.which(lock.name) === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
      code: "tool-missing",
      blame: "environment",
      message: `${lock.file} needs ${lock.name}, which is not installed`,
      remedy: lock.name === "npm" ? "install Node with npm" : `run \`npm install --global ${lock.name}\` or \`corepack enable\``
    });
  }
  const text = await ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(lock.dir, lock.file));
  return { name: lock.name, dir: lock.dir, install: toInstall(lock.name, text), pinned: true };
}

// pipeline/package-desktop/build/run-build.ts
var withheld = {
  ACTIONS_RUNTIME_TOKEN: void 0,
  ACTIONS_RESULTS_URL: void 0,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: void 0,
  ACTIONS_ID_TOKEN_REQUEST_URL: void 0,
  NODE_ENV: void 0
};
function toBuildError(service, code, what, remedy, output = "") {
  const tail = toTail(output);
  const message = `service "${service}": ${what}${tail === "" ? "" : `
${tail}`}`;
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
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
    env: { ...withheld, SOURCE_DATE_EPOCH: String(ctx.sourceDateEpoch), ...command.env },
    onLine: (line) => {
      lines.push(line);
      ctx.log.debug(`${service}: ${line}`);
    }
  });
  if (result.exitCode === 0) return;
  throw toBuildError(
    service,
    "build-failed",
    `\`${command.shown}\` failed with exit code ${result.exitCode}`,
    `run \`${command.shown}\` in the folder of the service "${service}" and correct what it reports`,
    lines.join("\n")
  );
}

// pipeline/package-desktop/build/npm.ts
var packageSchema = zod__WEBPACK_IMPORTED_MODULE_10__/* .looseObject */ ._H3({
  main: zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP().optional(),
  files: zod__WEBPACK_IMPORTED_MODULE_10__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP()).optional(),
  scripts: zod__WEBPACK_IMPORTED_MODULE_10__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP()).optional(),
  dependencies: zod__WEBPACK_IMPORTED_MODULE_10__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP()).optional(),
  devDependencies: zod__WEBPACK_IMPORTED_MODULE_10__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP()).optional(),
  optionalDependencies: zod__WEBPACK_IMPORTED_MODULE_10__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP()).optional()
});
async function readPackageJson(ctx, source) {
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(source.dir, "package.json");
  if (await ctx.fs.stat(path) === void 0) return void 0;
  try {
    return packageSchema.parse(JSON.parse(await ctx.fs.readText(path)));
  } catch (cause) {
    throw toBuildError(
      source.id,
      "package-json-invalid",
      `${source.build.source_dir}/package.json cannot be read: ${cause instanceof Error ? cause.message : cause}`,
      "correct package.json"
    );
  }
}
function toBuildEnv(source, output = "") {
  return Object.fromEntries(
    Object.entries(source.build.env ?? {}).map(([name, text]) => [
      name,
      expandPlaceholders(text, source.target, output)
    ])
  );
}
async function findLocal(ctx, source, manifest, seen) {
  const found = [];
  const lock = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(source.dir, "pnpm-lock.yaml");
  const text = await ctx.fs.stat(lock) === void 0 ? "" : await ctx.fs.readText(lock);
  for (const folder of toLocalFolders(manifest, text)) {
    const dir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(source.dir, folder);
    if (seen.has(dir)) continue;
    seen.add(dir);
    const build = { type: "npm", source_dir: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(source.build.source_dir, folder) };
    const local = { ...source, dir, scenarioDir: dir, build };
    const inner = await readPackageJson(ctx, local);
    if (inner !== void 0) found.push(...await findLocal(ctx, local, inner, seen), [local, inner]);
  }
  return found;
}
async function buildPackage(ctx, source, manifest) {
  for (const [local, inner] of await findLocal(ctx, source, manifest, /* @__PURE__ */ new Set([source.dir]))) {
    await inTurn(async () => {
      if (!await needsBuild(ctx.fs, local.dir, inner)) return;
      await installAndBuild(ctx, local, inner, `cd ${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.relative)(source.dir, local.dir)} && `);
    });
  }
  await installAndBuild(ctx, source, manifest, "");
}
async function installAndBuild(ctx, source, manifest, place) {
  const { id, dir, scenarioDir } = source;
  const env = toBuildEnv(source);
  const manager = await findPackageManager(ctx, dir, scenarioDir);
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  if (manager.pinned || Object.keys(wanted).length > 0) {
    if (!manager.pinned) {
      ctx.log.warn(
        `service "${id}" has no lockfile: its dependencies are not pinned, so two builds can differ`
      );
    }
    await runBuild(ctx, id, {
      ...manager.install,
      cwd: manager.dir,
      env,
      shown: `${place}${manager.install.shown}`
    });
  }
  if (manifest.scripts?.["build"] !== void 0) {
    const extra = (source.build.args ?? []).map((arg) => expandPlaceholders(arg, source.target, ""));
    const args = toRunBuild(manager.name, extra);
    const shown = `${place}${manager.name} run build`;
    await runBuild(ctx, id, { file: manager.name, args, cwd: dir, env, shown });
  }
}

// pipeline/package-desktop/build/bundle-api.ts
var usualEntries = [
  "dist/main.js",
  "dist/index.js",
  "dist/server.js",
  "server.js",
  "index.js",
  "src/main.ts",
  "src/index.ts"
];
var isScript = (path) => /^\.[cm]?[jt]s$/.test((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.extname)(path));
var optionalAddons = ["pg-native", "bufferutil", "utf-8-validate", "cpu-features"];
function toEntries(source, manifest) {
  const output = source.build.output_pattern;
  const expanded = output === void 0 ? "" : expandPlaceholders(output, source.target, "");
  const named = [
    ...isScript(expanded) ? [expanded] : [],
    ...source.build.entry_point ? [source.build.entry_point] : []
  ];
  if (named.length > 0) return named;
  return manifest?.main === void 0 ? usualEntries : [manifest.main, `${manifest.main}.js`];
}
function toEsbuildArgs(entry, outfile, metafile) {
  const place = `var __service_file=require("node:path").join(__dirname,${JSON.stringify(entry)}),__service_dir=require("node:path").dirname(__service_file),__service_url=require("node:url").pathToFileURL(__service_file).href;`;
  return [
    `./${entry}`,
    "--bundle",
    "--platform=node",
    "--target=node26",
    "--format=cjs",
    `--outfile=${outfile}`,
    `--metafile=${metafile}`,
    "--log-level=warning",
    "--color=false",
    `--banner:js=${place}`,
    "--define:import.meta.url=__service_url",
    "--define:import.meta.dirname=__service_dir",
    "--define:import.meta.filename=__service_file",
    "--define:__dirname=__service_dir",
    "--define:__filename=__service_file",
    ...optionalAddons.map((name) => `--external:${name}`)
  ];
}
var metafileSchema = zod__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ikc({ inputs: zod__WEBPACK_IMPORTED_MODULE_10__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_10__/* .unknown */ .L5J()) });
async function findEntry(ctx, source, manifest) {
  const entries = toEntries(source, manifest);
  for (const entry of entries) {
    if ((await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(source.dir, entry)))?.kind === "file")
      return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.relative)(source.dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(source.dir, entry));
  }
  throw toBuildError(
    source.id,
    "build-output-missing",
    `the build left none of ${entries.join(", ")} in ${source.build.source_dir}`,
    "name the built program in the service's build.entry_point, relative to its source_dir"
  );
}
async function buildApi(ctx, source, esbuild, outfile) {
  const manifest = await readPackageJson(ctx, source);
  if (manifest !== void 0) await buildPackage(ctx, source, manifest);
  const entry = await findEntry(ctx, source, manifest);
  const metafile = `${outfile}.meta.json`;
  await runBuild(ctx, source.id, {
    file: esbuild,
    args: toEsbuildArgs(entry, outfile, metafile),
    cwd: source.dir,
    shown: `esbuild ${entry} --bundle --platform=node --format=cjs`
  });
  const { inputs } = metafileSchema.parse(JSON.parse(await ctx.fs.readText(metafile)));
  await ctx.fs.remove(metafile);
  const addons = await findNativeAddons(ctx, source.dir, Object.keys(inputs));
  if (addons.length === 0) return;
  throw toBuildError(
    source.id,
    "native-addon",
    `it uses packages with compiled code, which cannot be bundled yet: ${addons.join(", ")}`,
    'use a package without compiled code, or build the service as an own program with build.type "custom"'
  );
}

// pipeline/package-desktop/build/executable.ts

var expandAll = (source, output) => (source.build.args ?? []).map((arg) => expandPlaceholders(arg, source.target, output));
function planGo(source, output) {
  const { goos: goos2, goarch: goarch2 } = toGoPlatform(source.target);
  const entry = source.build.entry_point ?? ".";
  const flags = ["build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", output];
  const target = /^\.{0,2}\//.test(entry) || entry === "." ? entry : `./${entry}`;
  const env = { CGO_ENABLED: "0", GOOS: goos2, GOARCH: goarch2, ...toBuildEnv(source, output) };
  return {
    output,
    command: {
      file: "go",
      args: [...flags, ...expandAll(source, output), target],
      cwd: source.dir,
      env,
      shown: `GOOS=${env.GOOS} GOARCH=${env.GOARCH} CGO_ENABLED=${env.CGO_ENABLED} go build ${target}`
    }
  };
}
function toOutput(source, output) {
  const pattern = source.build.output_pattern;
  const path = pattern === void 0 ? output : expandPlaceholders(pattern, source.target, output);
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.isAbsolute)(path) ? path : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.resolve)(source.dir, path);
}
function planCustom(source, output) {
  const first = source.build.entry_point;
  const program = first === void 0 ? [] : [expandPlaceholders(first, source.target, output)];
  const [file, ...args] = [...program, ...expandAll(source, output)];
  if (file === void 0) {
    throw toBuildError(
      source.id,
      "build-command-missing",
      "its custom build names no command",
      "name the program in build.entry_point and its arguments in build.args"
    );
  }
  const runs = file.includes("/") && !(0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.isAbsolute)(file) ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(source.dir, file) : file;
  const env = toBuildEnv(source, output);
  const shown = [first ?? file, ...(source.build.args ?? []).slice(first === void 0 ? 1 : 0)].join(" ");
  return { output: toOutput(source, output), command: { file: runs, args, cwd: source.dir, env, shown } };
}
function planRust(source, output, host) {
  if (source.target !== host) {
    throw toBuildError(
      source.id,
      "build-type-not-supported",
      `a Rust service is built on its own system only: this machine is ${host}, the target is ${source.target}`,
      `run this on ${source.target}, or cross-compile with build.type "custom"`
    );
  }
  const name = source.build.entry_point ?? source.id;
  const target = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(source.dir, "target");
  const pattern = source.build.output_pattern;
  const built = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(target, "release", `${name}${toExecutableSuffix(source.target)}`);
  const rustflags = `--remap-path-prefix=${source.dir}=.`;
  return {
    output: pattern === void 0 ? built : toOutput(source, output),
    command: {
      file: "cargo",
      args: ["build", "--release", "--locked", "--bin", name, ...expandAll(source, output)],
      cwd: source.dir,
      env: { CARGO_TARGET_DIR: target, RUSTFLAGS: rustflags, ...toBuildEnv(source, output) },
      shown: `cargo build --release --locked --bin ${name}`
    }
  };
}
async function buildExecutable(ctx, id, plan) {
  await runBuild(ctx, id, plan.command);
  if (await ctx.fs.stat(plan.output) !== void 0) return plan.output;
  throw toBuildError(
    id,
    "build-output-missing",
    `\`${plan.command.shown}\` succeeded but left nothing at its output`,
    "let the build write to {{output}}, or name its result in build.output_pattern, relative to source_dir"
  );
}

// pipeline/package-desktop/build/extra-files.ts

var isCode = (path) => /\.(?:[cm]?[jt]sx?|map|node)$/.test(path) || /(^|\/)package\.json$/.test(path);
async function copyExtraFiles(ctx, dir, manifest, to) {
  for (const listed of manifest?.files ?? []) {
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)("/", listed.replace(/\/?\*.*$/, "")).slice(1);
    const kind = path === "" ? void 0 : (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, path)))?.kind;
    if (kind === "file" && !isCode(path)) await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(to, path));
    if (kind !== "dir") continue;
    for (const entry of await (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .listTree */ .nT)(ctx.fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, path), (name) => /(^|\/)node_modules$/.test(name))) {
      if (entry.kind !== "file" || isCode(entry.path)) continue;
      await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, path, entry.path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(to, path, entry.path));
    }
  }
}

// pipeline/package-desktop/build/ui-output.ts

var usualFolders = ["dist", "build", "out", "public"];
function toOutputFolders(source) {
  const { dir, scenarioDir, target } = source;
  if (source.build.output_pattern === void 0) return usualFolders.map((name) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, name));
  const pattern = expandPlaceholders(source.build.output_pattern, target, "").replace(/\/?\*.*$/, "").replace(/(^|\/)index\.html$/, "");
  return [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, pattern), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(scenarioDir, pattern)];
}
async function buildUi(ctx, source) {
  const manifest = await readPackageJson(ctx, source);
  const folders = toOutputFolders(source);
  if (manifest !== void 0) {
    if (manifest.scripts?.["build"] !== void 0) {
      const stale = folders.filter((folder) => folder !== source.dir && folder !== source.scenarioDir);
      for (const folder of stale) if (!folder.endsWith("/public")) await ctx.fs.remove(folder);
    }
    await buildPackage(ctx, source, manifest);
  }
  if (manifest?.scripts?.["build"] === void 0) folders.push(source.dir);
  for (const folder of folders) {
    if ((await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(folder, "index.html")))?.kind === "file") return folder;
  }
  throw toBuildError(
    source.id,
    "build-output-missing",
    `the build left no index.html in ${source.build.output_pattern ?? usualFolders.join(", ")}`,
    "name the folder of the built UI in the service's build.output_pattern, relative to its source_dir"
  );
}

// pipeline/package-desktop/build/build-service.ts
async function copyUi(ctx, from, to) {
  const isLeftOut = (path) => /(^|\/)(node_modules|\.git|\.gitignore|\.npmrc|\.env[^/]*)$/.test(path);
  for (const entry of await (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .listTree */ .nT)(ctx.fs, from, isLeftOut)) {
    if (entry.kind !== "dir") await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(from, entry.path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(to, entry.path));
  }
}
async function buildProgram(ctx, source, options) {
  const output = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(source.scenarioDir, `../.output-${source.id}`, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(options.to));
  await ctx.fs.mkdir((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.dirname)(output));
  switch (source.build.type) {
    case "go":
      return buildExecutable(ctx, source.id, planGo(source, output));
    case "rust":
      return buildExecutable(ctx, source.id, planRust(source, output, options.host));
    case "custom":
      return buildExecutable(ctx, source.id, planCustom(source, output));
    default:
      throw toBuildError(
        source.id,
        "build-type-not-supported",
        `services of build.type "${source.build.type}" cannot be built yet`,
        'make an executable with a tool such as PyInstaller in a build of type "custom"'
      );
  }
}
async function buildService(ctx, options) {
  const { id, build, target, scenarioDir, role, to } = options;
  const source = { id, build, target, scenarioDir, dir: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(scenarioDir, build.source_dir) };
  if ((await ctx.fs.stat(source.dir))?.kind !== "dir") {
    throw toBuildError(
      id,
      "source-missing",
      `its source_dir ${build.source_dir} is not a folder of the scenario`,
      "correct build.source_dir, and check that git does not ignore the folder"
    );
  }
  if (role === "ui") {
    const built = build.type === "npm" ? await buildUi(ctx, source) : await buildProgram(ctx, source, options);
    await copyUi(ctx, built, to);
  } else if (role === "script") {
    await buildApi(ctx, source, await findEsbuild(ctx, options.host), to);
    await copyExtraFiles(ctx, source.dir, await readPackageJson(ctx, source), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.dirname)(to));
  } else {
    const built = await buildProgram(ctx, source, options);
    await ctx.fs.copy(built, to);
    if ((await ctx.fs.stat(to))?.kind === "file") await ctx.fs.chmod(to, 493);
  }
}

// pipeline/package-desktop/build/copy-source.ts

var isInside = (path, dir) => path === dir || path.startsWith(`${dir}/`);
async function listByGit(ctx, dir) {
  if (await ctx.exec.which("git") === void 0) return void 0;
  const listing = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  const result = await ctx.exec.run("git", ["-C", dir, ...listing]);
  const paths = result.stdout.split("\0").filter((path) => path !== "");
  return result.exitCode === 0 && paths.length > 0 ? paths : void 0;
}
async function listSources(ctx, dir, leaveOut) {
  const isLeftOut = (path) => /(^|\/)(node_modules|\.git)(\/|$)/.test(path) || leaveOut.some((other) => isInside((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, path), other));
  const byGit = await listByGit(ctx, dir);
  if (byGit !== void 0) return byGit.filter((path) => !isLeftOut(path));
  const tree = await (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .listTree */ .nT)(ctx.fs, dir, isLeftOut);
  return tree.filter((entry) => entry.kind !== "dir").map((entry) => entry.path);
}
async function copyFolder(ctx, from, to, leaveOut) {
  await ctx.fs.mkdir(to);
  for (const path of await listSources(ctx, from, leaveOut)) {
    const source = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(from, path);
    if (await ctx.fs.stat(source) !== void 0) await ctx.fs.copy(source, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(to, path));
  }
}
async function copyInto(ctx, root, place, leaveOut) {
  const inside = isInside(place.scenarioDir, place.root);
  const copyOf = (dir) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root, "src", (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.relative)(inside ? place.root : place.scenarioDir, dir));
  const done = [];
  const waiting = [place.scenarioDir];
  for (let dir = waiting.pop(); dir !== void 0; dir = waiting.pop()) {
    const folder = dir;
    if (done.some((earlier) => isInside(folder, earlier)) || !isInside(folder, inside ? place.root : folder))
      continue;
    if (await ctx.fs.stat(folder) === void 0) continue;
    await copyFolder(ctx, folder, copyOf(folder), leaveOut);
    done.push(folder);
    waiting.push(...await findLocalPackages(ctx.fs, folder, copyOf(folder)));
  }
  return { root, scenarioDir: copyOf(place.scenarioDir) };
}
async function copySource(ctx, place, leaveOut) {
  const root = await ctx.fs.realpath(await ctx.fs.makeTempDir("vrooli-build-"));
  try {
    return await copyInto(ctx, root, place, leaveOut);
  } catch (error) {
    await ctx.fs.remove(root);
    throw error;
  }
}

// pipeline/package-desktop/installers.ts


// pipeline/package-desktop/deb/make-deb.ts




// pipeline/package-desktop/icons.ts

var places = ["", ".vrooli", "assets", "ui", "ui/public", "ui/assets", "ui/src/assets", "public"];
var names = ["icon", "logo", "favicon"];
async function findFile(fs, dirs, stems, suffix) {
  for (const stem of stems) {
    for (const dir of dirs) {
      const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, `${stem}${suffix}`);
      if ((await fs.stat(path))?.kind === "file") return path;
    }
  }
  return void 0;
}
var shippedSizes = [16, 32, 48, 64, 128, 256, 512];
async function findIcons(ctx, scenarioDir) {
  const dirs = places.map((place) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(scenarioDir, place));
  const svg = await findFile(ctx.fs, dirs, names, ".svg");
  const png = await findFile(ctx.fs, dirs, names, ".png");
  if (svg !== void 0 || png !== void 0) return { svg, pngs: png === void 0 ? [] : [png] };
  const shipped = [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.packageRoot, "shell/icons")];
  const pngs = await Promise.all(
    shippedSizes.map((size) => findFile(ctx.fs, shipped, [`icon-${size}`], ".png"))
  );
  return {
    svg: await findFile(ctx.fs, shipped, ["icon"], ".svg"),
    pngs: pngs.filter((path) => path !== void 0)
  };
}
function toMainPng({ pngs }) {
  return pngs.find((path) => path.endsWith("-256.png")) ?? pngs.at(-1);
}
function toPngSize(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 2303741511 || view.getUint32(4) !== 218765834)
    return void 0;
  const width = view.getUint32(16);
  return width > 0 && width === view.getUint32(20) ? width : void 0;
}

// pipeline/package-desktop/payload.ts

async function normalizeTree(ctx, root) {
  const tree = await (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .listTree */ .nT)(ctx.fs, root);
  for (const entry of tree.toReversed()) {
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root, entry.path);
    const mode = entry.kind === "dir" || entry.kind === "file" && (entry.mode & 73) !== 0 ? 493 : 420;
    if (entry.kind !== "symlink") await ctx.fs.chmod(path, mode);
    await ctx.fs.utimes(path, ctx.sourceDateEpoch);
  }
  await ctx.fs.chmod(root, 493);
  await ctx.fs.utimes(root, ctx.sourceDateEpoch);
}
async function describePayload(ctx, root) {
  const entries = [];
  for (const entry of await (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .listTree */ .nT)(ctx.fs, root)) {
    if (entry.kind === "symlink") {
      const inside = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)("/root", entry.path, "..", entry.target);
      if (entry.target.startsWith("/") || !inside.startsWith("/root/")) {
        throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
          code: "payload-link-escapes",
          blame: "input",
          message: `the symbolic link ${entry.path} points outside the payload, to ${entry.target}`,
          remedy: "ship a file or a relative link inside the service"
        });
      }
      entries.push({ type: "symlink", path: entry.path, target: entry.target });
    } else if (entry.kind === "file") {
      const mode = `0${entry.mode.toString(8).padStart(3, "0")}`;
      const sha256 = await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root, entry.path));
      entries.push({ type: "file", path: entry.path, mode, size: entry.size, sha256 });
    }
  }
  return entries;
}

// pipeline/package-desktop/deb/control.ts
var depends = ["libc6 (>= 2.28)", "libatomic1", "libgcc-s1 | libgcc1", "libstdc++6 (>= 8)"];
var recommends = [
  "chromium | google-chrome-stable | microsoft-edge-stable | firefox | firefox-esr | www-browser",
  "xdg-utils"
];
function wrap(text, width) {
  const lines = [];
  for (const word of text.split(" ")) {
    const last2 = lines.pop();
    if (last2 === void 0) lines.push(word);
    else if (last2.length + 1 + word.length > width) lines.push(last2, word);
    else lines.push(`${last2} ${word}`);
  }
  return lines;
}
function formatControl(facts) {
  const { about } = facts;
  const synopsis = about.displayName.slice(0, 78);
  const fields = [
    ["Package", facts.package],
    ["Version", facts.version],
    ["Architecture", facts.architecture],
    ["Maintainer", about.maintainer],
    ["Installed-Size", String(facts.installedKib)],
    ["Depends", depends.join(", ")],
    ...facts.hasWindow ? [["Recommends", recommends.join(", ")]] : [],
    ["Section", "misc"],
    ["Priority", "optional"],
    ["Description", [synopsis, ...wrap(about.summary, 76).map((line) => ` ${line}`)].join("\n")]
  ];
  return `${fields.map(([name, value]) => `${name}: ${value}`).join("\n")}
`;
}
function toInstalledKib(sizes, foldersAndLinks) {
  return sizes.reduce((sum, size) => sum + Math.ceil(size / 1024), foldersAndLinks);
}
function formatCopyright(packageName, about) {
  const paragraph = (text) => text.trimEnd().split(/\r?\n/).map((line) => line.trim() === "" ? " ." : ` ${line}`).join("\n");
  const own = about.license ?? "The package states no license. Ask its maintainer before you copy it.";
  return [
    "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/",
    `Upstream-Name: ${packageName}`,
    "",
    "Files: *",
    `Copyright: ${about.maintainer}`,
    "License: app",
    paragraph(own),
    "",
    "Files: opt/*/runtime",
    "Copyright: Node.js contributors",
    "License: Node.js",
    " The full text is in the folder licenses of the app.",
    ""
  ].join("\n");
}

// pipeline/package-desktop/deb/files.ts
var toEntryText = (text) => text.replaceAll("\\", "\\\\").replaceAll(/[\r\n]+/g, " ");
function formatLauncher(slug, shell) {
  const dir = `/opt/${slug}`;
  const command = shell === "none" ? `${dir}/runtime --manifest ${dir}/bundle.json` : `${dir}/runtime exec ${dir}/shell/browser.cjs`;
  return `#!/bin/sh
exec ${command} "$@"
`;
}
function formatDesktopEntry(slug, about) {
  return [
    "[Desktop Entry]",
    "Type=Application",
    "Version=1.5",
    `Name=${toEntryText(about.displayName)}`,
    `Comment=${toEntryText(about.summary)}`,
    `Exec=/usr/bin/${slug}`,
    `Icon=${slug}`,
    "Terminal=false",
    "Categories=Utility;",
    "StartupNotify=true",
    // The window's class, so that a dock shows the window under the app's own icon.
    `StartupWMClass=${slug}`,
    "Actions=health;quit;",
    "",
    "[Desktop Action health]",
    "Name=Health",
    `Exec=/usr/bin/${slug} --health`,
    "",
    "[Desktop Action quit]",
    "Name=Quit",
    `Exec=/usr/bin/${slug} --quit`,
    ""
  ].join("\n");
}
function formatUserUnit(slug, about) {
  return [
    "[Unit]",
    `Description=${about.displayName.replaceAll("%", "%%")}`,
    "",
    "[Service]",
    `ExecStart=/opt/${slug}/runtime --manifest /opt/${slug}/bundle.json`,
    "Restart=on-failure",
    "TimeoutStopSec=30",
    "",
    "[Install]",
    "WantedBy=default.target",
    ""
  ].join("\n");
}
function planDebFiles(slug, shell, about) {
  const files = [{ path: `usr/bin/${slug}`, mode: 493, text: formatLauncher(slug, shell) }];
  if (shell === "none") {
    files.push({
      path: `usr/lib/systemd/user/${slug}.service`,
      mode: 420,
      text: formatUserUnit(slug, about)
    });
  } else {
    files.push({
      path: `usr/share/applications/${slug}.desktop`,
      mode: 420,
      text: formatDesktopEntry(slug, about)
    });
  }
  return files;
}
function planMaintainerScripts(slug, shell) {
  const refresh = shell === "none" ? "" : "if command -v update-desktop-database >/dev/null 2>&1; then\n  update-desktop-database -q /usr/share/applications || true\nfi\n";
  const postinst = `#!/bin/sh
set -e
if [ "$1" = configure ]; then
  update-alternatives --install /usr/bin/vrooli vrooli /opt/${slug}/vrooli 50
fi
${refresh}`;
  const prerm = `#!/bin/sh
set -e
if [ "$1" = remove ] || [ "$1" = deconfigure ]; then
  update-alternatives --remove vrooli /opt/${slug}/vrooli
fi
`;
  return [
    { path: "DEBIAN/postinst", mode: 493, text: postinst },
    { path: "DEBIAN/prerm", mode: 493, text: prerm }
  ];
}

// pipeline/package-desktop/deb/make-deb.ts
var compression = ["-Zxz", "-z3"];
async function placeIcons(ctx, request) {
  const theme = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.root, "usr/share/icons/hicolor");
  const { svg, pngs } = request.icons;
  if (svg !== void 0) await ctx.fs.copy(svg, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(theme, `scalable/apps/${request.package}.svg`));
  for (const png of pngs) {
    const size = toPngSize(await ctx.fs.readBytes(png));
    if (size !== void 0)
      await ctx.fs.copy(png, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(theme, `${size}x${size}/apps/${request.package}.png`));
  }
}
function formatChangelog(request, epoch) {
  const date = new Date(epoch * 1e3).toUTCString().replace("GMT", "+0000");
  return `${request.package} (${request.version}) stable; urgency=medium

  * Release ${request.version}.

 -- ${request.about.maintainer}  ${date}
`;
}
async function placeDocuments(ctx, request) {
  const docs = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.root, "usr/share/doc", request.package);
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(docs, "copyright"), formatCopyright(request.package, request.about));
  const changelog = (0,node_zlib__WEBPACK_IMPORTED_MODULE_12__.gzipSync)(formatChangelog(request, ctx.sourceDateEpoch), { level: 9 });
  changelog[9] = 255;
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(docs, "changelog.gz"), changelog);
}
async function placeControl(ctx, request) {
  const tree = await (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .listTree */ .nT)(ctx.fs, request.root, (path) => path === "DEBIAN");
  const sums = [];
  const sizes = [];
  for (const entry of tree) {
    if (entry.kind !== "file") continue;
    const bytes = await ctx.fs.readBytes((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.root, entry.path));
    sums.push(`${(0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("md5").update(bytes).digest("hex")}  ${entry.path}
`);
    sizes.push(entry.size);
  }
  const control = formatControl({
    ...request,
    hasWindow: request.shell !== "none",
    installedKib: toInstalledKib(sizes, tree.length - sizes.length)
  });
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.root, "DEBIAN/md5sums"), sums.join(""));
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.root, "DEBIAN/control"), control);
}
async function makeDeb(ctx, request) {
  const files = [
    ...planDebFiles(request.package, request.shell, request.about),
    ...planMaintainerScripts(request.package, request.shell)
  ];
  for (const file of files) await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.root, file.path), file.text, file.mode);
  await placeIcons(ctx, request);
  await placeDocuments(ctx, request);
  await placeControl(ctx, request);
  for (const folder of ["usr", "DEBIAN"]) await normalizeTree(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.root, folder));
  for (const folder of [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.root, "opt"), request.root]) {
    await ctx.fs.chmod(folder, 493);
    await ctx.fs.utimes(folder, ctx.sourceDateEpoch);
  }
  const args = ["--root-owner-group", ...compression, "--build", request.root, request.to];
  const result = await ctx.exec.run("dpkg-deb", args, {
    env: {
      SOURCE_DATE_EPOCH: String(ctx.sourceDateEpoch),
      DPKG_DEB_COMPRESSOR_LEVEL: void 0,
      DPKG_DEB_COMPRESSOR_TYPE: void 0
    }
  });
  if (result.exitCode === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "deb-failed",
    blame: "environment",
    message: `dpkg-deb failed with exit code ${result.exitCode}:
${toTail(result.stderr)}`,
    remedy: "check the free space, and that dpkg is at least version 1.19"
  });
}

// pipeline/package-desktop/documents.ts
var unsigned = {
  linux: "Linux packages are signed by the repository that carries them; none was named",
  darwin: "Apple's codesign runs on macOS only, and this was made elsewhere; Apple silicon does not start the executable before it is signed, and Gatekeeper refuses it on other Macs",
  win: "no Authenticode certificate was given; Windows warns before the first start"
};
function toSignature(target) {
  const [os = ""] = target.split("-");
  return { signed: false, why: unsigned[os] ?? "no certificate was given" };
}
function toPayloadManifest(bundle, target, files) {
  const { name, version } = bundle.app;
  return _chunk_T2LCDVSV_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadManifestSchema */ .FD.parse({
    schema_version: "payload-manifest.v1",
    app: { name, version },
    payloads: [{ target, files }]
  });
}
function toArtifactManifest(request, finished, baseNode, tools, installers) {
  const { target, shell } = request;
  const checksum = (0,_chunk_6YBRVM2Q_js__WEBPACK_IMPORTED_MODULE_4__/* .checksumOf */ .lf)(finished);
  const files = installers.map((installer) => ({ ...installer, target, signature: toSignature(target) })).sort((a, b) => a.name < b.name ? -1 : 1);
  return _chunk_T2LCDVSV_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactManifestSchema */ .zF.parse({
    schema_version: "artifact-manifest.v1",
    app: { name: finished.app.name, version: finished.app.version },
    bundle_checksum: checksum,
    ...request.provenance,
    feature_flags: request.featureFlags ?? {},
    security_checklists: request.securityChecklists ?? [],
    targets: [{ target, shell, bundle_checksum: checksum, base_node: baseNode, tools }],
    files
  });
}

// pipeline/package-desktop/stage.ts


// pipeline/package-desktop/finish-bundle.ts
function refuse(diagnostics) {
  const [first] = diagnostics;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "bundle-incomplete",
    blame: "input",
    message: diagnostics.length === 1 ? `the finished bundle has a fault: ${first?.message}` : `the finished bundle has ${diagnostics.length} faults`,
    remedy: first?.remedy ?? "correct what is listed",
    diagnostics
  });
}
function findAssetFaults(bundle, facts) {
  return bundle.services.flatMap(
    (service, at) => (service.assets ?? []).flatMap((asset, index) => {
      const pointer = `/services/${at}/assets/${index}`;
      const found = facts.get(asset.path);
      const pinned = asset.sha256 !== void 0 && asset.sha256 !== "pending";
      if (found === void 0) {
        return [
          {
            severity: "error",
            code: "asset-missing",
            message: `the asset ${asset.path} of service "${service.id}" is neither in the scenario nor made by a build`,
            pointer,
            remedy: "add the file, or let the build write it there"
          }
        ];
      }
      if (!pinned || asset.sha256 === found.sha256) return [];
      return [
        {
          severity: "error",
          code: "asset-digest-mismatch",
          message: `the asset ${asset.path} has the sha256 ${found.sha256}, the bundle says ${asset.sha256}`,
          pointer: `${pointer}/sha256`,
          remedy: "assemble the bundle again, or restore the file"
        }
      ];
    })
  );
}
function finishBundle(bundle, services, facts) {
  const faults = findAssetFaults(bundle, facts);
  if (faults.length > 0) refuse(faults);
  const finished = {
    ...bundle,
    services: services.map((plan) => {
      const { service } = plan;
      const assets = service.assets?.map((asset) => {
        const { sha256, size } = facts.get(asset.path) ?? { sha256: "pending", size: 0 };
        return { ...asset, sha256, size_bytes: size };
      });
      return {
        ...service,
        ...plan.from === "nothing" ? {} : { binaries: { [plan.platform]: plan.binary } },
        ...assets === void 0 ? {} : { assets }
      };
    })
  };
  const verdict = (0,_chunk_TO7QNLOW_js__WEBPACK_IMPORTED_MODULE_6__/* .validateBundle */ .T_)(finished, { complete: true });
  if (!verdict.ok) refuse(verdict.faults.map((fault) => ({ severity: "error", ...fault })));
  return verdict.bundle;
}

// pipeline/package-desktop/programs.ts
function listPrograms(bundle) {
  const found = /* @__PURE__ */ new Map();
  bundle.services.forEach((service, at) => {
    for (const platform of _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_7__/* .platforms */ .Bn) {
      const binary = service.binaries?.[platform];
      if (binary !== void 0) found.set(`/services/${at}/binaries/${platform}/path`, binary.path);
    }
    const commands = [
      [`/services/${at}/health/command/0`, service.health.command],
      [`/services/${at}/restart/on_restart/0`, service.restart?.on_restart],
      ...(service.migrations ?? []).map((migration, index) => [
        `/services/${at}/migrations/${index}/command/0`,
        migration.command
      ])
    ];
    for (const [pointer, command] of commands) {
      const program = command?.[0]?.replace(/^\$\{bundle\}\//, "") ?? "";
      if (program.includes("/") && !program.includes("${") && !program.startsWith("/"))
        found.set(pointer, program);
    }
  });
  return found;
}
async function findMissingPrograms(bundle, isThere) {
  const faults = [];
  for (const [pointer, path] of listPrograms(bundle)) {
    if (await isThere(path)) continue;
    faults.push({
      severity: "error",
      code: "program-missing",
      message: `${path} is not in the payload`,
      pointer,
      remedy: "name a file that a build or a resource puts there"
    });
  }
  return faults;
}

// pipeline/package-desktop/state.ts
function need(value, what) {
  if (value === void 0) throw new Error(`${what} is not there: a step ran before the one that makes it`);
  return value;
}

// pipeline/package-desktop/stage.ts
async function stageFiles({ ctx, workspace }, files) {
  for (const { from, to } of files) {
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.packageRoot, from);
    if (await ctx.fs.stat(path) === void 0) {
      throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
        code: "dist-missing",
        blame: "environment",
        message: `${from} is not built`,
        remedy: "run `npm run build` in the folder of this product"
      });
    }
    await ctx.fs.copy(path, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.payload, to));
  }
}
async function stageIcons({ ctx, workspace, icons }) {
  if (icons.svg !== void 0) await ctx.fs.copy(icons.svg, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.payload, "icon.svg"));
  const png = toMainPng(icons);
  if (png !== void 0) await ctx.fs.copy(png, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.payload, "icon.png"));
}
async function copyPrebuilt(state, service, path) {
  const { ctx, request, workspace } = state;
  const from = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.scenarioDir, path);
  if (await ctx.fs.stat(from) === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
      code: "prebuilt-missing",
      blame: "input",
      message: `service "${service}": its program ${path} is not in the scenario, and the service has no build`,
      remedy: "build it before packaging, or give the service a build"
    });
  }
  await ctx.fs.copy(from, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.payload, path));
}
async function stageAssets({ ctx, request, workspace }) {
  const facts = /* @__PURE__ */ new Map();
  for (const { path } of request.bundle.services.flatMap((service) => service.assets ?? [])) {
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.payload, path);
    const from = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.scenarioDir, path);
    if (await ctx.fs.stat(to) === void 0 && (await ctx.fs.stat(from))?.kind === "file")
      await ctx.fs.copy(from, to);
    const stat = await ctx.fs.stat(to);
    if (stat?.kind === "file") facts.set(path, { size: stat.size, sha256: await ctx.fs.sha256(to) });
  }
  return facts;
}
async function applyFinishBundle(state) {
  const { ctx, request, plan, workspace } = state;
  const finished = finishBundle(request.bundle, plan.services, await stageAssets(state));
  const isThere = async (path) => await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.payload, path)) !== void 0;
  const faults = await findMissingPrograms(finished, isThere);
  if (faults.length > 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
      code: "bundle-incomplete",
      blame: "input",
      message: `${faults.map(({ message }) => message).join("; ")}`,
      remedy: "name files that a build or a resource puts there",
      diagnostics: faults
    });
  }
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.payload, "bundle.json"), (0,_chunk_6YBRVM2Q_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .dj)(finished));
  const license = [...state.bases.values()].find((base) => base.license !== void 0)?.license;
  const licenses = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.payload, "licenses");
  if (license !== void 0) await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(licenses, "node/LICENSE"), license);
  for (const part of ["runtime", "shell"]) {
    const from = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.packageRoot, "dist", part, "licenses.txt");
    if (await ctx.fs.stat(from) !== void 0)
      await ctx.fs.copy(from, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(licenses, part, "licenses.txt"));
  }
  state.finished = finished;
}
var ours = /^(?:runtime(?:\.exe)?$|vrooli$|shell\/|resources\/|licenses\/)/;
async function readAllowList({ ctx, request }) {
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(request.scenarioDir, _chunk_ZLTKDSKP_js__WEBPACK_IMPORTED_MODULE_3__/* .allowListPath */ .Dl);
  if (await ctx.fs.stat(path) === void 0) return { entries: [], diagnostics: [] };
  return (0,_chunk_ZLTKDSKP_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAllowList */ .jR)(await ctx.fs.readText(path), _chunk_ZLTKDSKP_js__WEBPACK_IMPORTED_MODULE_3__/* .allowListPath */ .Dl);
}
async function applyScan(state) {
  const { ctx, workspace } = state;
  await normalizeTree(ctx, workspace.payload);
  const files = (await (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .listTree */ .nT)(ctx.fs, workspace.payload)).filter(({ kind }) => kind === "file");
  const names2 = files.filter(({ path }) => !ours.test(path));
  const targets2 = names2.map(({ path }) => ({ path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.payload, path), name: path }));
  const allow = await readAllowList(state);
  const { diagnostics } = await (0,_chunk_ZLTKDSKP_js__WEBPACK_IMPORTED_MODULE_3__/* .scanFiles */ .Tu)(ctx, targets2, { allow: allow.entries });
  const found = [...allow.diagnostics, ...diagnostics];
  for (const { severity, message, file } of found) {
    if (severity === "warning") ctx.log.warn(`${file ?? "payload"}: ${message}`);
  }
  const faults = found.filter(({ severity }) => severity === "error");
  if (faults.length === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "secret-found",
    blame: "input",
    message: `the payload holds ${faults.length === 1 ? "what looks like a secret" : `${faults.length} things that look like secrets`}`,
    remedy: "take them out of the sources and let the bundle ask for them or generate them",
    diagnostics: faults
  });
}
function toBundleText(state) {
  return (0,_chunk_6YBRVM2Q_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .dj)(need(state.finished, "the finished bundle"));
}

// pipeline/package-desktop/tar-zst.ts



var level = 9;
async function makeTarZst(ctx, root, top) {
  const zlib = (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .requireZstd */ .tf)();
  const archive = (0,tar_stream__WEBPACK_IMPORTED_MODULE_14__.pack)();
  const mtime = new Date(ctx.sourceDateEpoch * 1e3);
  const compress = zlib.createZstdCompress({
    params: {
      [zlib.constants.ZSTD_c_compressionLevel]: level,
      [zlib.constants.ZSTD_c_checksumFlag]: 1
    }
  });
  const add = (header, content) => new Promise((resolve2, reject) => {
    const done = (error) => error ? reject(error) : resolve2();
    const full = { ...header, mtime, uid: 0, gid: 0, uname: "root", gname: "root" };
    if (content === void 0) archive.entry(full, done);
    else archive.entry(full, Buffer.from(content.buffer, content.byteOffset, content.byteLength), done);
  });
  const fill = async () => {
    await add({ name: `${top}/`, type: "directory", mode: 493 });
    for (const entry of await (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .listTree */ .nT)(ctx.fs, root)) {
      const name = `${top}/${entry.path}`;
      if (entry.kind === "dir") await add({ name: `${name}/`, type: "directory", mode: 493 });
      else if (entry.kind === "symlink")
        await add({ name, type: "symlink", linkname: entry.target, mode: 511 });
      else await add({ name, mode: entry.mode }, await ctx.fs.readBytes((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(root, entry.path)));
    }
    archive.finalize();
  };
  archive.pipe(compress);
  archive.on("error", (error) => compress.destroy(error));
  const filled = fill().catch((error) => {
    compress.destroy(error);
    throw error;
  });
  const [bytes] = await Promise.all([(0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_13__.buffer)(compress), filled]);
  return bytes;
}

// pipeline/package-desktop/tools.ts
var questions = {
  npm: ["--version"],
  go: ["env", "GOVERSION"],
  cargo: ["--version"],
  "dpkg-deb": ["--version"]
};
function listTools(plan) {
  const names2 = plan.steps.flatMap((step) => {
    if (step.kind === "make-installer") return step.format === "deb" ? ["dpkg-deb"] : [];
    if (step.kind !== "build-service") return [];
    return { npm: ["npm"], go: ["go"], rust: ["cargo"], python: [], custom: [] }[step.build.type];
  });
  return [...new Set(names2)].sort();
}
var remedies = {
  npm: "install Node with npm (https://nodejs.org)",
  go: "install Go (https://go.dev/dl)",
  cargo: "install Rust with cargo (https://rustup.rs)",
  "dpkg-deb": "install dpkg (part of Debian and Ubuntu; `dnf install dpkg`, `brew install dpkg`), or leave out the format deb"
};
async function assertTools(ctx, names2) {
  const missing = [];
  for (const name of names2) {
    if (await ctx.exec.which(name) !== void 0) continue;
    const remedy = remedies[name] ?? `install ${name}`;
    missing.push({ severity: "error", code: "tool-missing", message: `${name} is not on PATH`, remedy });
  }
  if (missing.length === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "tool-missing",
    blame: "environment",
    message: missing.map(({ message }) => message).join("; "),
    remedy: missing.map(({ remedy }) => remedy).join("; "),
    diagnostics: missing
  });
}
async function readToolVersions(ctx, names2) {
  const versions = {};
  for (const name of names2) {
    if (await ctx.exec.which(name) === void 0) continue;
    const { exitCode, stdout } = await ctx.exec.run(name, questions[name] ?? ["--version"]);
    const version = /\d+(?:\.\d+)+/.exec(stdout)?.[0];
    if (exitCode === 0 && version !== void 0) versions[name] = version;
  }
  return versions;
}

// pipeline/package-desktop/installers.ts
async function makeInstaller(state, format, name) {
  const { ctx, request, workspace, slug } = state;
  const { app } = request.bundle;
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.release, name);
  switch (format) {
    case "tar.zst":
      await ctx.fs.write(to, await makeTarZst(ctx, workspace.payload, (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .toReleaseStem */ .ch)(app.name, app.version)));
      break;
    case "deb":
      await makeDeb(ctx, {
        root: workspace.tree,
        package: slug,
        version: (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .toDebVersion */ .Lb)(app.version),
        architecture: need(_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .debArchitectures */ .e_[request.target], `a Debian name for ${request.target}`),
        shell: request.shell,
        about: state.about,
        icons: state.icons,
        to
      });
      break;
    default:
      throw new Error(`the plan asks for ${format}, which has no maker`);
  }
  const size = need(await ctx.fs.stat(to), name).size;
  state.installers.push({ name, format, size, sha256: await ctx.fs.sha256(to) });
}
async function writePayloadManifest(state) {
  const { ctx, request, workspace } = state;
  const files = await describePayload(ctx, workspace.payload);
  const manifest = toPayloadManifest(need(state.finished, "the finished bundle"), request.target, files);
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.release, "manifest.json"), (0,_chunk_6YBRVM2Q_js__WEBPACK_IMPORTED_MODULE_4__/* .prettyJson */ .D_)(manifest));
}
async function writeDocuments(state) {
  const { ctx, request, plan, table, workspace } = state;
  const tools = { node: table.version, ...await readToolVersions(ctx, listTools(plan)) };
  const baseNode = { version: table.version, sha256: table.targets[request.target].sha256 };
  const finished = need(state.finished, "the finished bundle");
  const metadata = toArtifactManifest(request, finished, baseNode, tools, state.installers);
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.release, "bundle.json"), toBundleText(state));
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.release, "metadata.json"), (0,_chunk_6YBRVM2Q_js__WEBPACK_IMPORTED_MODULE_4__/* .prettyJson */ .D_)(metadata));
  const sums = [];
  for (const name of await ctx.fs.list(workspace.release)) {
    sums.push({ name, sha256: await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.release, name)) });
  }
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.release, "SHA256SUMS"), (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSums */ .K3)(sums));
}

// pipeline/package-desktop/kit.ts



// pipeline/package-desktop/glob.ts

function toGlobMatcher(globs) {
  return (path) => globs.some((glob) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.matchesGlob)(path, glob) || (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.matchesGlob)(path, `${glob}/**`));
}

// pipeline/package-desktop/kit.ts
var symlinksSchema = zod__WEBPACK_IMPORTED_MODULE_10__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ikc({ source: zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), target: zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP() }));
async function readKitMember(ctx, kit) {
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.packageRoot, "resources", (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)("/", kit.name), "kit.json");
  if (await ctx.fs.stat(path) === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
      code: "kit-unknown",
      blame: "input",
      message: `the resource kit has no member "${kit.name}"`,
      remedy: "assemble the bundle again with this version"
    });
  }
  const member = _chunk_SSWEYHI3_js__WEBPACK_IMPORTED_MODULE_5__/* .kitMemberSchema */ .I.parse(JSON.parse(await ctx.fs.readText(path)));
  if (member.version !== kit.version) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
      code: "kit-version-mismatch",
      blame: "input",
      message: `the bundle asks for ${kit.name} ${kit.version}, the resource kit has ${member.version}`,
      remedy: "assemble the bundle again with this version"
    });
  }
  return member;
}
function toKitPackage(member, target) {
  const found = member.packages[target];
  if (found !== void 0) return found;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "kit-target-unsupported",
    blame: "input",
    message: `the resource "${member.name}" has no programs for ${target}`,
    remedy: `build for one of: ${Object.keys(member.packages).sort().join(", ")}`
  });
}
async function linkSymlinks(ctx, text, toPlace) {
  for (const { source, target } of symlinksSchema.parse(JSON.parse(text))) {
    const from = toPlace(source);
    const at = toPlace(target);
    if (from === void 0 || at === void 0 || await ctx.fs.stat(from) === void 0) continue;
    await ctx.fs.remove(at);
    await ctx.fs.symlink((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.relative)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.dirname)(at), from), at);
  }
}
async function stageKit(ctx, member, target, place) {
  const driver = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.packageRoot, "dist/kit", member.name, "driver.cjs");
  if (await ctx.fs.stat(driver) === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
      code: "dist-missing",
      blame: "environment",
      message: `the driver of "${member.name}" is not built (dist/kit/${member.name}/driver.cjs)`,
      remedy: "run `npm run build -- --only kit` in the folder of this product"
    });
  }
  const tarball = await fetchPackage(ctx, toKitPackage(member, target));
  const isExcluded = toGlobMatcher(member.exclude);
  const top = `${member.root.replace(/\/+$/, "")}/`;
  const toPlace = (path) => {
    const inside = path.startsWith(top) ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)("/", path.slice(top.length)).slice(1) : "";
    return inside === "" || isExcluded(inside) ? void 0 : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(place.to, inside);
  };
  let symlinks;
  await (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .readTar */ .sB)(tarball, "gzip", async (entry) => {
    const path = entry.path.replace(/^[^/]+\//, "");
    if (entry.type !== "file") return;
    if (path === member.symlinks) {
      symlinks = new TextDecoder().decode(await entry.bytes());
      return;
    }
    const isLicense = /^(?:licen[cs]e|notice|copying)[^/]*$/i.test(path);
    const to = isLicense ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(place.licenses, path) : toPlace(path);
    if (to !== void 0) await ctx.fs.write(to, await entry.bytes(), entry.mode & 73 ? 493 : 420);
  });
  if (symlinks !== void 0) await linkSymlinks(ctx, symlinks, toPlace);
  await ctx.fs.copy(driver, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(place.to, member.driver));
  const licenses = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.packageRoot, "dist/kit", member.name, "licenses.txt");
  if (await ctx.fs.stat(licenses) !== void 0) {
    await ctx.fs.copy(licenses, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(place.licenses, "driver.txt"));
  }
}

// pipeline/package-desktop/runtime.ts


// pipeline/package-desktop/elf.ts
var headerSize = 64;
var isForDebugging = (name) => /^\.(debug_.*|symtab|strtab)$/.test(name);
function readName(bytes, at) {
  return Buffer.from(bytes.subarray(at, bytes.indexOf(0, at))).toString("latin1");
}
function readSections(bytes, view) {
  const table = Number(view.getBigUint64(40, true));
  const count = view.getUint16(60, true);
  const names2 = Number(view.getBigUint64(table + view.getUint16(62, true) * headerSize + 24, true));
  return Array.from({ length: count }, (_, index) => {
    const header = table + index * headerSize;
    return {
      header,
      name: readName(bytes, names2 + view.getUint32(header, true)),
      offset: Number(view.getBigUint64(header + 24, true)),
      size: Number(view.getBigUint64(header + 32, true))
    };
  });
}
function isElf(bytes) {
  return Buffer.from(bytes.subarray(0, 6)).equals(Buffer.from([127, 69, 76, 70, 2, 1]));
}
function trimElf(bytes) {
  if (!isElf(bytes)) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sections = readSections(bytes, view);
  const first = sections.findIndex(({ name }) => isForDebugging(name));
  const names2 = sections.at(-1);
  const kept = sections.slice(0, first);
  const [start] = sections.slice(first);
  if (first < 1 || names2?.name !== ".shstrtab" || start === void 0) return bytes;
  if (!sections.slice(first, -1).every(({ name }) => isForDebugging(name))) return bytes;
  const segments = Array.from({ length: view.getUint16(56, true) }, (_, index) => {
    const at = Number(view.getBigUint64(32, true)) + index * view.getUint16(54, true);
    return Number(view.getBigUint64(at + 8, true) + view.getBigUint64(at + 32, true));
  });
  if (Math.max(...segments) > start.offset) return bytes;
  const table = Math.ceil((start.offset + names2.size) / 8) * 8;
  const trimmed = new Uint8Array(table + (kept.length + 1) * headerSize);
  trimmed.set(bytes.subarray(0, start.offset));
  trimmed.set(bytes.subarray(names2.offset, names2.offset + names2.size), start.offset);
  [...kept, names2].forEach(({ header }, index) => {
    trimmed.set(bytes.subarray(header, header + headerSize), table + index * headerSize);
  });
  const target = new DataView(trimmed.buffer);
  target.setBigUint64(40, BigInt(table), true);
  target.setUint16(60, kept.length + 1, true);
  target.setUint16(62, kept.length, true);
  target.setBigUint64(table + kept.length * headerSize + 24, BigInt(start.offset), true);
  return trimmed;
}

// pipeline/package-desktop/runtime.ts
var programs = ["runtime.cjs", "supervisor.cjs"];
var codeCache = "supervisor.cache";
function toSeaConfig(build) {
  return {
    main: "runtime.cjs",
    executable: "base",
    output: "runtime",
    disableExperimentalSEAWarning: true,
    useSnapshot: false,
    useCodeCache: build.native,
    execArgvExtension: "none",
    assets: Object.fromEntries(
      (build.native ? [...programs, codeCache] : programs).slice(1).map((file) => [file, file])
    )
  };
}
async function compileRuntime(ctx, build) {
  const dist = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(ctx.packageRoot, "dist/runtime");
  for (const file of programs) await assertBuilt(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dist, file), file);
  const dir = await ctx.fs.makeTempDir("vrooli-runtime-");
  try {
    for (const file of programs) await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dist, file), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, file));
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, "base"), trimElf(await ctx.fs.readBytes(build.base)), 493);
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, "sea.json"), JSON.stringify(toSeaConfig(build)));
    if (build.native) await runNode(ctx, build.compiler, ["runtime.cjs", "write-code-cache", codeCache], dir);
    await runNode(ctx, build.compiler, ["--build-sea", "sea.json"], dir);
    await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, "runtime"), build.to);
    await ctx.fs.chmod(build.to, 493);
  } finally {
    await ctx.fs.remove(dir);
  }
}
async function assertBuilt(ctx, path, name) {
  if (await ctx.fs.stat(path) !== void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "dist-missing",
    blame: "environment",
    message: `the runtime is not built (dist/runtime/${name})`,
    remedy: "run `npm run build -- --only runtime` in the folder of this product"
  });
}
async function runNode(ctx, node, args, cwd) {
  const result = await ctx.exec.run(node, ["--random-seed=1", ...args], {
    cwd,
    env: { NODE_OPTIONS: void 0 }
  });
  if (result.exitCode === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "runtime-compile-failed",
    blame: "environment",
    message: `the runtime could not be compiled (exit code ${result.exitCode}):
${toTail(result.stderr || result.stdout)}`,
    remedy: "check the free space of the temporary folder and that this machine can run the pinned Node"
  });
}

// pipeline/package-desktop/schedule.ts
function merge(errors) {
  const [first] = errors;
  if (errors.length === 1) return first;
  const unexpected = errors.find((error) => !(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z));
  if (unexpected !== void 0) return unexpected;
  const known = errors.filter((error) => error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z);
  const diagnostics = known.flatMap(
    ({ code, message, remedy, diagnostics: diagnostics2 }) => diagnostics2.length > 0 ? diagnostics2 : [{ severity: "error", code, message, remedy }]
  );
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: known[0]?.code ?? "package-failed",
    blame: known.some(({ blame }) => blame === "environment") ? "environment" : known[0]?.blame ?? "input",
    message: known.map(({ message }) => message).join("\n"),
    remedy: known.map(({ remedy }) => remedy).join("; "),
    diagnostics,
    cause: first
  });
}
async function runSteps(ctx, steps, run) {
  const outcomes = /* @__PURE__ */ new Map();
  const errors = [];
  const start = async (step) => {
    const before = step.after.map((id) => {
      const outcome = outcomes.get(id);
      if (outcome === void 0)
        throw new Error(`step "${step.id}" waits for "${id}", which does not come before it`);
      return outcome;
    });
    if (!(await Promise.all(before)).every(Boolean)) return false;
    const began = ctx.clock.now();
    try {
      await run(step);
      ctx.log.info(`${step.id}: ${((ctx.clock.now() - began) / 1e3).toFixed(1)} s`);
      return true;
    } catch (error) {
      errors.push(error);
      return false;
    }
  };
  for (const step of steps) outcomes.set(step.id, start(step));
  await Promise.all(outcomes.values());
  if (errors.length > 0) throw merge(errors);
}

// pipeline/package-desktop/apply.ts
async function applyStep(state, step) {
  const { ctx, request, workspace } = state;
  switch (step.kind) {
    case "copy-source": {
      const { scenarioDir, root = scenarioDir } = request;
      state.source = await copySource(ctx, { root, scenarioDir }, [request.outDir, workspace.dir]);
      return;
    }
    case "build-service": {
      const { scenarioDir } = need(state.source, "the copy of the sources");
      const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.payload, step.to);
      const { service: id, role, build } = step;
      return buildService(ctx, {
        id,
        role,
        build,
        target: request.target,
        host: state.host,
        scenarioDir,
        to
      });
    }
    case "copy-prebuilt":
      return copyPrebuilt(state, step.service, step.path);
    case "stage-files":
      return stageFiles(state, step.files);
    case "stage-icons":
      return stageIcons(state);
    case "stage-kit": {
      const member = need(
        state.kits.find(({ name }) => name === step.kit.name),
        `the kit member ${step.kit.name}`
      );
      const place = {
        to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.payload, step.to),
        licenses: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.payload, "licenses", member.name)
      };
      return stageKit(ctx, member, request.target, place);
    }
    case "fetch-base-node": {
      const given = step.target === request.target ? request.baseNode : void 0;
      state.bases.set(step.target, await fetchBaseNode(ctx, state.table, step.target, given));
      return;
    }
    case "compile-runtime": {
      const compiler = need(state.bases.get(step.host), "the base Node of this machine").executable;
      const base = need(state.bases.get(step.target), "the base Node of the target").executable;
      const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.payload, step.to);
      await compileRuntime(ctx, { compiler, base, to, native: step.host === step.target });
      if (step.shim !== void 0) await ctx.fs.symlink(step.to, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.payload, step.shim));
      return;
    }
    case "finish-bundle":
      return applyFinishBundle(state);
    case "scan-payload":
      return applyScan(state);
    case "write-manifest":
      return writePayloadManifest(state);
    case "make-installer":
      return makeInstaller(state, step.format, step.name);
    case "write-documents":
      return writeDocuments(state);
  }
}
async function applySteps(state) {
  await runSteps(state.ctx, state.plan.steps, (step) => applyStep(state, step));
}

// pipeline/package-desktop/services.ts

function planBuilt(service, target) {
  const { id, type } = service;
  const role = type === "ui-bundle" ? "ui" : service.build?.type === "npm" ? "script" : "program";
  const platform = role === "program" ? target : "universal";
  const given = service.binaries?.[platform] ?? service.binaries?.[target] ?? service.binaries?.universal;
  if (role === "ui") {
    const path2 = given?.path ?? `services/${id}`;
    const folder = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.extname)(path2) === ".html" ? path2.replace(/\/?[^/]*$/, "") : path2.replace(/\/+$/, "");
    return { from: "build", service, platform, binary: { ...given, path: path2 }, role, to: folder };
  }
  const isScript2 = given !== void 0 && /\.c?js$/.test(given.path);
  const path = role === "script" ? isScript2 ? given.path : `services/${id}/main.cjs` : given?.path ?? `services/${id}/${id}${toExecutableSuffix(target)}`;
  return { from: "build", service, platform, binary: { ...given, path }, role, to: path };
}
function planService(service, target, driverOf) {
  if (service.kit !== void 0) {
    const { name } = service.kit;
    const given = service.binaries?.[target];
    const binary2 = { ...given, path: `resources/${name}/${driverOf(name)}` };
    return { from: "kit", service, platform: target, binary: binary2 };
  }
  if (service.build !== void 0) return planBuilt(service, target);
  const platform = service.binaries?.[target] === void 0 ? "universal" : target;
  const binary = service.binaries?.[platform];
  return binary === void 0 ? { from: "nothing", service } : { from: "prebuilt", service, platform, binary };
}

// pipeline/package-desktop/plan.ts
function assertEveryServiceRuns(services, target) {
  const faults = services.flatMap(
    ({ from, service }, index) => from !== "nothing" ? [] : [
      {
        severity: "error",
        code: "binary-missing",
        message: `service "${service.id}" has no program for ${target}`,
        pointer: `/services/${index}/binaries/${target}`,
        remedy: 'give it a binary for this platform or for "universal", or a build'
      }
    ]
  );
  if (faults.length === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "binary-missing",
    blame: "input",
    message: `${faults.length === 1 ? "a service has" : `${faults.length} services have`} no program for ${target}`,
    remedy: 'give each a binary for this platform or for "universal", or a build',
    diagnostics: faults
  });
}
function planServiceStep(plan) {
  const { service } = plan;
  const { id, build, kit } = service;
  if (plan.from === "build" && build !== void 0) {
    const { role, to } = plan;
    return [
      { kind: "build-service", id: `build ${id}`, after: ["copy sources"], service: id, role, build, to }
    ];
  }
  if (plan.from === "prebuilt") {
    return [{ kind: "copy-prebuilt", id: `copy ${id}`, after: [], service: id, path: plan.binary.path }];
  }
  if (plan.from === "kit" && kit !== void 0) {
    return [{ kind: "stage-kit", id: `fetch ${kit.name}`, after: [], kit, to: `resources/${kit.name}` }];
  }
  return [];
}
var browserShell = [
  { from: "dist/shell/browser.cjs", to: "shell/browser.cjs" },
  { from: "dist/shell/console", to: "shell/console" }
];
function planPackage(request, kits, host) {
  (0,_chunk_CQJ6X2LT_js__WEBPACK_IMPORTED_MODULE_1__/* .assertSupported */ .h)(request);
  const { bundle, target } = request;
  const drivers = new Map(kits.map((kit) => [kit.name, kit.driver]));
  const services = bundle.services.map(
    (service) => planService(service, target, (name) => drivers.get(name) ?? "driver.cjs")
  );
  assertEveryServiceRuns(services, target);
  const built = services.flatMap(planServiceStep);
  const copies = built.some(({ kind }) => kind === "build-service") ? [{ kind: "copy-source", id: "copy sources", after: [] }] : [];
  const bases = [.../* @__PURE__ */ new Set([host, target])].map((system) => ({
    kind: "fetch-base-node",
    id: `check base Node ${system}`,
    after: [],
    target: system
  }));
  const runtime = {
    kind: "compile-runtime",
    id: "compile runtime",
    after: bases.map(({ id }) => id),
    host,
    target,
    to: (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .toRuntimeName */ .VZ)(target),
    shim: target.startsWith("win-") ? void 0 : "vrooli"
  };
  const shell = request.shell === "browser" ? [{ kind: "stage-files", id: "stage shell", after: [], files: browserShell }] : [];
  const icons = { kind: "stage-icons", id: "stage icons", after: [] };
  const staged = [...copies, ...bases, ...shell, icons, ...built, runtime];
  const installers = [...new Set(request.formats)].map(
    (format) => ({
      kind: "make-installer",
      id: `make ${format}`,
      after: ["scan for secrets"],
      format,
      name: (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .toInstallerName */ .dV)(bundle.app, target, format)
    })
  );
  return {
    target,
    services,
    steps: [
      ...staged,
      { kind: "finish-bundle", id: "finish bundle", after: staged.map(({ id }) => id) },
      { kind: "scan-payload", id: "scan for secrets", after: ["finish bundle"] },
      { kind: "write-manifest", id: "write manifest", after: ["scan for secrets"] },
      ...installers,
      {
        kind: "write-documents",
        id: "write documents",
        after: ["write manifest", ...installers.map(({ id }) => id)]
      }
    ]
  };
}

// pipeline/package-desktop/workspace.ts


async function createWorkspace(ctx, outDir, slug) {
  const there = await ctx.fs.stat(outDir);
  if (there !== void 0 && there.kind !== "dir" && there.kind !== "symlink") {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
      code: "out-not-a-folder",
      blame: "usage",
      message: `the output ${outDir} is a file`,
      remedy: "name a folder"
    });
  }
  const dir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.dirname)(outDir), `.${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.basename)(outDir)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.randomBytes)(4).toString("hex")}.partial`);
  const workspace = {
    dir,
    tree: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, "tree"),
    payload: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, "tree/opt", slug),
    release: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(dir, "release")
  };
  try {
    await ctx.fs.mkdir(workspace.payload);
    await ctx.fs.mkdir(workspace.release);
  } catch (error) {
    await ctx.fs.remove(dir);
    throw error;
  }
  return workspace;
}
async function publish(ctx, workspace, outDir) {
  if (await ctx.fs.stat(outDir) === void 0) {
    await ctx.fs.rename(workspace.release, outDir);
    return;
  }
  for (const name of await ctx.fs.list(workspace.release)) {
    await ctx.fs.rename((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(workspace.release, name), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(outDir, name));
  }
}
var causes = {
  ENOSPC: "free some space, or choose another folder",
  EDQUOT: "free some space, or choose another folder",
  EACCES: "choose a folder that you may write to",
  EPERM: "choose a folder that you may write to",
  EROFS: "choose a folder that you may write to"
};
function toDiskError(error) {
  const { code = "", message } = error;
  const remedy = error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z ? void 0 : causes[code];
  if (remedy === void 0) return error;
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({ code: "cannot-write", blame: "environment", message, remedy, cause: error });
}

// pipeline/package-desktop/index.ts
async function readKits(ctx, request) {
  const kits = request.bundle.services.flatMap(({ kit }) => kit ?? []);
  return Promise.all(kits.map((kit) => readKitMember(ctx, kit)));
}
async function planPackageDesktop(ctx, request) {
  assertSupported(request);
  const host = toBuildHost(ctx.host);
  return planPackage(request, await readKits(ctx, request), host);
}
async function packageDesktop(ctx, request) {
  (0,_chunk_CQJ6X2LT_js__WEBPACK_IMPORTED_MODULE_1__/* .assertSupported */ .h)(request);
  const host = toBuildHost(ctx.host);
  const kits = await readKits(ctx, request);
  const plan = planPackage(request, kits, host);
  await assertTools(ctx, listTools(plan));
  const table = await readBaseNodeTable(ctx);
  const slug = (0,_chunk_53BCYH2Z_js__WEBPACK_IMPORTED_MODULE_0__/* .toAppSlug */ .ug)(request.bundle.app.name);
  const state = {
    ctx,
    request,
    plan,
    host,
    table,
    kits,
    slug,
    about: await readAbout(ctx, request.bundle, request.scenarioDir, slug),
    icons: await findIcons(ctx, request.scenarioDir),
    // The last that can fail before the `try` which removes it again.
    workspace: await createWorkspace(ctx, request.outDir, slug).catch((error) => {
      throw toDiskError(error);
    }),
    bases: /* @__PURE__ */ new Map(),
    installers: [],
    source: void 0,
    finished: void 0
  };
  try {
    await applySteps(state);
    const text = await ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_9__.join)(state.workspace.release, "metadata.json"));
    await publish(ctx, state.workspace, request.outDir);
    return _chunk_T2LCDVSV_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactManifestSchema */ .zF.parse(JSON.parse(text));
  } catch (error) {
    throw toDiskError(error);
  } finally {
    await ctx.fs.remove(state.workspace.dir);
    if (state.source !== void 0) await ctx.fs.remove(state.source.root);
  }
}




/***/ })

};
