export const id = 830;
export const ids = [830];
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

/***/ 16830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_zlib__WEBPACK_IMPORTED_MODULE_5___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ npmPack),
/* harmony export */   EJ: () => (/* binding */ defaultShell),
/* harmony export */   FI: () => (/* binding */ findFormat),
/* harmony export */   I_: () => (/* binding */ comparePayload),
/* harmony export */   SK: () => (/* binding */ normalizeTree),
/* harmony export */   VZ: () => (/* binding */ toRuntimeName),
/* harmony export */   Vr: () => (/* binding */ toFormat),
/* harmony export */   X7: () => (/* binding */ fetchPackage),
/* harmony export */   Zn: () => (/* binding */ identifyFile),
/* harmony export */   aB: () => (/* binding */ toShell),
/* harmony export */   dd: () => (/* binding */ listFormats),
/* harmony export */   ec: () => (/* binding */ toFault),
/* harmony export */   iF: () => (/* binding */ toTail),
/* harmony export */   l2: () => (/* binding */ shellIds),
/* harmony export */   nT: () => (/* binding */ listTree),
/* harmony export */   oL: () => (/* binding */ recognizeFormat),
/* harmony export */   qz: () => (/* binding */ findStagedShell),
/* harmony export */   rU: () => (/* binding */ readAtMost),
/* harmony export */   sB: () => (/* binding */ readTar),
/* harmony export */   ug: () => (/* binding */ toAppSlug),
/* harmony export */   wP: () => (/* binding */ formatIds)
/* harmony export */ });
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33231);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17961);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53916);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77598);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46466);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56118);




// pipeline/shared/archive/naming.ts
function toAppSlug(name) {
  const slug = name.normalize("NFKD").toLowerCase().replaceAll(/\s+/g, "-").replaceAll(/[^a-z0-9+.-]/g, "").replaceAll(/\.{2,}/g, ".").replaceAll(/^[^a-z0-9]+|[^a-z0-9+]+$/g, "");
  return slug.length >= 2 ? slug : `app-${slug || "unnamed"}`;
}
function toReleaseStem(name, version) {
  return `${toAppSlug(name)}-${version.replaceAll(/[^A-Za-z0-9.+~-]/g, ".")}`;
}
function toRuntimeName(target) {
  return target.startsWith("win-") ? "runtime.exe" : "runtime";
}

// pipeline/formats/content.ts

function toFault(code, file, message, remedy = notAsBuilt) {
  return { severity: "error", code, message, file, remedy };
}
var notAsBuilt = "do not install it: fetch the release again from its source, or build it again";
function describe(entry) {
  return entry.type === "symlink" ? `a link to ${entry.target}` : "a file";
}
function compareEntry(file, expected, actual) {
  const { path } = expected;
  const faults = [];
  const differ = (code, what, is, should) => faults.push(toFault(code, file, `${path}: ${what} is ${is}, manifest.json states ${should}`));
  if (expected.type !== "file" || actual.type !== "file") {
    const isSame = expected.type === "symlink" && actual.type === "symlink" && expected.target === actual.target;
    if (!isSame) differ("payload-type-mismatch", "kind", describe(actual), describe(expected));
    return faults;
  }
  if (expected.mode !== actual.mode) differ("payload-mode-mismatch", "mode", actual.mode, expected.mode);
  if (expected.size !== actual.size) differ("payload-size-mismatch", "size", actual.size, expected.size);
  if (expected.sha256 !== actual.sha256)
    differ("payload-digest-mismatch", "sha256", actual.sha256, expected.sha256);
  return faults;
}
function comparePayload(file, expected, actual) {
  const listed = new Map(expected.map((entry) => [entry.path, entry]));
  const there = new Map(actual.map((entry) => [entry.path, entry]));
  const paths = [.../* @__PURE__ */ new Set([...listed.keys(), ...there.keys()])].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_3__/* .byCodeUnit */ .X);
  return paths.flatMap((path) => {
    const should = listed.get(path);
    const is = there.get(path);
    if (should === void 0)
      return [toFault("payload-file-extra", file, `${path} is in the installer but not in manifest.json`)];
    if (is === void 0)
      return [toFault("payload-file-missing", file, `${path} is in manifest.json but not in the installer`)];
    return compareEntry(file, should, is);
  });
}
function staysInside(path) {
  const normal = node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(path);
  return !node_path__WEBPACK_IMPORTED_MODULE_2__.posix.isAbsolute(path) && normal !== ".." && !normal.startsWith("../");
}

// pipeline/formats/deb/index.ts


// pipeline/formats/deb/layout.ts


// pipeline/shells/browser/index.ts
var browser = {
  id: "browser",
  title: "a window of the system's browser",
  targets: _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV,
  usesSystemBrowser: true,
  tools: () => [],
  stage: () => [
    { from: "dist/shell/browser.cjs", to: "shell/browser.cjs", origin: "product" },
    { from: "dist/shell/console", to: "shell/console", origin: "product" }
  ],
  launch: ({ dir, runtime }) => [runtime, "exec", `${dir}/shell/browser.cjs`],
  integration: () => "menu-entry"
};

// pipeline/shells/none/index.ts
var none = {
  id: "none",
  title: "no window, a service of the logged-in user",
  targets: _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV,
  usesSystemBrowser: false,
  tools: () => [],
  stage: () => [],
  launch: ({ dir, runtime }) => [runtime, "--manifest", `${dir}/bundle.json`],
  integration: () => "user-service"
};

// pipeline/shells/registry.ts
var shells = { browser, none };
var byId = shells;
var defaultShell = "browser";
var shellIds = Object.keys(shells);
function toShell(id) {
  return byId[id];
}
function findStagedShell(has) {
  const found = shellIds.find((id) => {
    const files = toShell(id).stage();
    return files.length > 0 && files.every(({ to }) => has(to));
  });
  return found ?? "none";
}

// pipeline/formats/linux/desktop-entry.ts
var toEntryText = (text) => text.replaceAll("\\", "\\\\").replaceAll(/[\r\n]+/g, " ");
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

// pipeline/formats/linux/icon-theme.ts
var theme = "usr/share/icons/hicolor";
function toPath(slug, size) {
  return size === "scalable" ? `${theme}/scalable/apps/${slug}.svg` : `${theme}/${size}x${size}/apps/${slug}.png`;
}
function planIcons(slug, icons) {
  return icons.map(({ size, from }) => ({
    path: toPath(slug, size),
    mode: 420,
    content: from === void 0 ? void 0 : { copyOf: from }
  }));
}
function findPlacedIcons(slug, paths) {
  return paths.flatMap((path) => {
    const [, pixels] = /\/(\d+)x\1\/apps\/[^/]+$/.exec(path) ?? [];
    const size = pixels === void 0 ? "scalable" : Number(pixels);
    return toPath(slug, size) === path ? [{ size, from: void 0 }] : [];
  });
}

// pipeline/formats/linux/install-dir.ts
function toInstallDir(slug) {
  return `/opt/${slug}`;
}

// pipeline/formats/linux/launcher.ts
function formatLauncher(slug, shell) {
  const dir = toInstallDir(slug);
  const command = toShell(shell).launch({ dir, runtime: `${dir}/runtime` });
  return `#!/bin/sh
exec ${command.join(" ")} "$@"
`;
}

// pipeline/formats/linux/user-unit.ts
function formatUserUnit(slug, shell, about) {
  const dir = toInstallDir(slug);
  const command = toShell(shell).launch({ dir, runtime: `${dir}/runtime` });
  return [
    "[Unit]",
    `Description=${about.displayName.replaceAll("%", "%%")}`,
    "",
    "[Service]",
    `ExecStart=${command.join(" ")}`,
    "Restart=on-failure",
    "TimeoutStopSec=30",
    "",
    "[Install]",
    "WantedBy=default.target",
    ""
  ].join("\n");
}

// pipeline/formats/linux/files.ts
var linux = "linux-x64";
function planLinuxFiles(slug, { shell, icons }, about) {
  const integration = toShell(shell).integration(linux) === "user-service" ? {
    path: `usr/lib/systemd/user/${slug}.service`,
    mode: 420,
    content: about && formatUserUnit(slug, shell, about)
  } : {
    path: `usr/share/applications/${slug}.desktop`,
    mode: 420,
    content: about && formatDesktopEntry(slug, about)
  };
  return [
    { path: `usr/bin/${slug}`, mode: 493, content: formatLauncher(slug, shell) },
    integration,
    ...planIcons(slug, icons)
  ];
}

// pipeline/formats/linux/dependencies.ts
var libraries = [
  { soname: "libc.so.6", minimum: "2.28" },
  { soname: "libatomic.so.1" },
  { soname: "libgcc_s.so.1" },
  { soname: "libstdc++.so.6", minimum: "8" }
];

// pipeline/formats/deb/dependencies.ts
var packages = {
  "libc.so.6": "libc6",
  "libatomic.so.1": "libatomic1",
  "libgcc_s.so.1": "libgcc-s1 | libgcc1",
  "libstdc++.so.6": "libstdc++6"
};
var depends = libraries.map(
  (library) => "minimum" in library ? `${packages[library.soname]} (>= ${library.minimum})` : packages[library.soname]
);
var browsers = [
  "chromium | google-chrome-stable | microsoft-edge-stable | firefox | firefox-esr | www-browser",
  "xdg-utils"
];

// pipeline/formats/deb/control.ts
function wrap(text, width) {
  const lines = [];
  for (const word of text.split(" ")) {
    const last = lines.pop();
    if (last === void 0) lines.push(word);
    else if (last.length + 1 + word.length > width) lines.push(last, word);
    else lines.push(`${last} ${word}`);
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
    ...facts.usesSystemBrowser ? [["Recommends", browsers.join(", ")]] : [],
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

// pipeline/formats/deb/names.ts
function toDebVersion(version) {
  const [core = "", ...build] = version.trim().replace(/^v(?=\d)/i, "").split("+");
  const ordered = core.replace("-", "~").replaceAll("-", ".");
  const text = [ordered, ...build].join("+").replaceAll(/[^A-Za-z0-9.+~]/g, ".");
  return /^\d/.test(text) ? text : `0~${text}`;
}
var debArchitectures = { "linux-x64": "amd64", "linux-arm64": "arm64" };
var debTargets = [
  "linux-x64",
  "linux-arm64"
];
function toDebArchitecture(target) {
  const found = debTargets.find((one) => one === target);
  return found === void 0 ? void 0 : debArchitectures[found];
}
function toDebName(app, target) {
  return `${toAppSlug(app.name)}_${toDebVersion(app.version)}_${toDebArchitecture(target) ?? target}.deb`;
}
function identifyDeb(name) {
  if (!/\.deb$/i.test(name)) return void 0;
  const [, app = name.slice(0, -4), version = "", architecture] = /^(.+)_([^_]+)_([a-z0-9]+)\.deb$/i.exec(name) ?? [];
  return {
    app: { name: app, version: version.replace("~", "-") },
    target: debTargets.find((target) => debArchitectures[target] === architecture),
    shell: void 0
  };
}

// pipeline/formats/deb/layout.ts
function toChangelog(slug, version, about, epoch) {
  const date = new Date(epoch * 1e3).toUTCString().replace("GMT", "+0000");
  const text = `${slug} (${version}) stable; urgency=medium

  * Release ${version}.

 -- ${about.maintainer}  ${date}
`;
  const bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.gzipSync)(text, { level: 9 });
  bytes[9] = 255;
  return bytes;
}
function planMaintainerScripts(slug, hasMenuEntry) {
  const dir = toInstallDir(slug);
  const refresh = hasMenuEntry ? "if command -v update-desktop-database >/dev/null 2>&1; then\n  update-desktop-database -q /usr/share/applications || true\nfi\n" : "";
  const postinst = `#!/bin/sh
set -e
if [ "$1" = configure ]; then
  update-alternatives --install /usr/bin/vrooli vrooli ${dir}/vrooli 50
fi
${refresh}`;
  const prerm = `#!/bin/sh
set -e
if [ "$1" = remove ] || [ "$1" = deconfigure ]; then
  update-alternatives --remove vrooli ${dir}/vrooli
fi
`;
  return [
    { path: "DEBIAN/postinst", mode: 493, content: postinst },
    { path: "DEBIAN/prerm", mode: 493, content: prerm }
  ];
}
function layoutDeb(payload, about) {
  const slug = toAppSlug(payload.app.name);
  const docs = `usr/share/doc/${slug}`;
  const version = toDebVersion(payload.app.version);
  const hasMenuEntry = toShell(payload.shell).integration("linux-x64") === "menu-entry";
  return {
    payload: toInstallDir(slug).slice(1),
    files: [
      ...planLinuxFiles(slug, payload, about),
      { path: `${docs}/copyright`, mode: 420, content: about && formatCopyright(slug, about) },
      {
        path: `${docs}/changelog.gz`,
        mode: 420,
        content: about && toChangelog(slug, version, about, payload.epoch)
      },
      ...planMaintainerScripts(slug, hasMenuEntry),
      { path: "DEBIAN/md5sums", mode: 420, content: void 0 },
      { path: "DEBIAN/control", mode: 420, content: void 0 }
    ]
  };
}

// pipeline/formats/deb/make.ts


// pipeline/shared/archive/chunks.ts

async function measureStream(chunks, algorithms, keep = 0) {
  const hashes = algorithms.map((algorithm) => [algorithm, (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)(algorithm)]);
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
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: "file-too-large",
    blame: "input",
    message: `${name} has ${size} bytes; at most ${limit} are read`,
    remedy: "make the file smaller"
  });
}

// pipeline/shared/archive/normalize-tree.ts


// pipeline/shared/archive/tree.ts
async function readEntry(fs, root, path) {
  const stat = await fs.stat(`${root}/${path}`);
  switch (stat?.kind) {
    case void 0:
      return void 0;
    case "dir":
      return { kind: "dir", path };
    case "symlink":
      return { kind: "symlink", path, target: await fs.readlink(`${root}/${path}`) };
    case "file":
      return { kind: "file", path, mode: stat.mode, size: stat.size };
    default:
      throw new Error(`${path} is neither a file, a folder nor a symbolic link`);
  }
}
async function listTree(fs, root, skip = () => false) {
  const found = [];
  const visit = async (dir) => {
    for (const name of await fs.list(dir === "" ? root : `${root}/${dir}`)) {
      const path = dir === "" ? name : `${dir}/${name}`;
      if (skip(path)) continue;
      const entry = await readEntry(fs, root, path);
      if (entry !== void 0) found.push(entry);
      if (entry?.kind === "dir") await visit(path);
    }
  };
  await visit("");
  return found.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_3__/* .byCodeUnit */ .X)(a.path, b.path));
}

// pipeline/shared/archive/normalize-tree.ts
async function normalizeTree(ctx, root) {
  const tree = await listTree(ctx.fs, root);
  for (const entry of tree.toReversed()) {
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(root, entry.path);
    const mode = entry.kind === "dir" || entry.kind === "file" && (entry.mode & 73) !== 0 ? 493 : 420;
    if (entry.kind !== "symlink") await ctx.fs.chmod(path, mode);
    await ctx.fs.utimes(path, ctx.sourceDateEpoch);
  }
  await ctx.fs.chmod(root, 493);
  await ctx.fs.utimes(root, ctx.sourceDateEpoch);
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
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(dir, tarball);
}
async function toIntegrity(chunks) {
  const { digests } = await measureStream(chunks, ["sha512"]);
  return `sha512-${Buffer.from(digests.sha512, "hex").toString("base64")}`;
}
async function fetchPackage(ctx, spec, dir) {
  const file = `${spec.name.replaceAll(/[@/]/g, "_")}-${spec.version}.tgz`;
  const cached = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(ctx.cacheDir, "npm", file);
  const tarball = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(dir, file);
  const inCache = await ctx.fs.stat(cached) !== void 0;
  if (inCache) await ctx.fs.copy(cached, tarball);
  else await ctx.fs.rename(await npmPack(ctx, spec, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(dir, "download")), tarball);
  const actual = await toIntegrity(ctx.fs.read(tarball));
  if (actual !== spec.integrity) {
    await ctx.fs.remove(tarball);
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
      code: "package-digest-mismatch",
      blame: "environment",
      message: `${spec.name}@${spec.version}${inCache ? ` in ${cached}` : ""} has the digest ${actual}, pinned is ${spec.integrity}`,
      remedy: inCache ? `delete ${cached} and run this again` : "the registry or mirror returned a different file: use another registry or mirror"
    });
  }
  if (!inCache) await ctx.fs.write(cached, ctx.fs.read(tarball));
  return tarball;
}

// pipeline/formats/deb/make.ts
var compression = ["-Zxz", "-z3"];
async function linkPayload(ctx, from, to) {
  const tree = await listTree(ctx.fs, from);
  await ctx.fs.mkdir(to);
  for (const entry of tree) {
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(to, entry.path);
    if (entry.kind === "dir") await ctx.fs.mkdir(path);
    else if (entry.kind === "symlink") await ctx.fs.symlink(entry.target, path);
    else await ctx.fs.link((0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(from, entry.path), path);
  }
  const folders = tree.filter(({ kind }) => kind !== "file").map(({ path }) => path);
  await settle(ctx, to, ["", ...folders]);
}
async function settle(ctx, root, paths) {
  for (const path of paths.toReversed()) {
    const full = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(root, path);
    if ((await ctx.fs.stat(full))?.kind === "dir") await ctx.fs.chmod(full, 493);
    await ctx.fs.utimes(full, ctx.sourceDateEpoch);
  }
}
async function placeFiles(ctx, root, files) {
  for (const { path, mode, content } of files) {
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(root, path);
    if (content === void 0) continue;
    if (typeof content === "string" || content instanceof Uint8Array) await ctx.fs.write(to, content, mode);
    else await ctx.fs.copy(content.copyOf, to);
  }
}
async function placeControl(ctx, root, request) {
  const tree = await listTree(ctx.fs, root, (path) => path === "DEBIAN");
  const sums = [];
  const sizes = [];
  for (const entry of tree) {
    if (entry.kind !== "file") continue;
    const { digests } = await measureStream(ctx.fs.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(root, entry.path)), ["md5"]);
    sums.push(`${digests.md5}  ${entry.path}
`);
    sizes.push(entry.size);
  }
  const control = formatControl({
    package: toAppSlug(request.app.name),
    version: toDebVersion(request.app.version),
    architecture: toDebArchitecture(request.target) ?? request.target,
    about: request.about,
    usesSystemBrowser: toShell(request.shell).usesSystemBrowser,
    installedKib: toInstalledKib(sizes, tree.length - sizes.length)
  });
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(root, "DEBIAN/md5sums"), sums.join(""));
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(root, "DEBIAN/control"), control);
}
async function runDpkgDeb(ctx, root, to) {
  const args = ["--root-owner-group", ...compression, "--build", root, to];
  const result = await ctx.exec.run("dpkg-deb", args, {
    env: {
      SOURCE_DATE_EPOCH: String(ctx.sourceDateEpoch),
      DPKG_DEB_COMPRESSOR_LEVEL: void 0,
      DPKG_DEB_COMPRESSOR_TYPE: void 0
    }
  });
  if (result.exitCode === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: "installer-failed",
    blame: "environment",
    message: `dpkg-deb failed with exit code ${result.exitCode}:
${toTail(result.stderr)}`,
    remedy: "check the free space, and that dpkg is at least version 1.19"
  });
}
async function makeDeb(ctx, request) {
  const root = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(request.work, "tree");
  const layout = layoutDeb(request, request.about);
  await linkPayload(ctx, request.payload, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(root, layout.payload));
  await placeFiles(ctx, root, layout.files);
  await placeControl(ctx, root, request);
  for (const folder of ["usr", "DEBIAN"]) await normalizeTree(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(root, folder));
  await settle(ctx, root, ["", "opt"]);
  const partial = `${request.to}.partial`;
  try {
    await runDpkgDeb(ctx, root, partial);
    await ctx.fs.rename(partial, request.to);
  } finally {
    await ctx.fs.remove(partial);
  }
}

// pipeline/shared/archive/untar.ts



function requireZstd() {
  if (typeof node_zlib__WEBPACK_IMPORTED_MODULE_5__.createZstdCompress !== "function") {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
      code: "node-too-old",
      blame: "environment",
      message: `Node ${process.versions.node} has no zstd`,
      remedy: "run this with Node 24 or newer"
    });
  }
  return /*#__PURE__*/ (node_zlib__WEBPACK_IMPORTED_MODULE_5___namespace_cache || (node_zlib__WEBPACK_IMPORTED_MODULE_5___namespace_cache = __webpack_require__.t(node_zlib__WEBPACK_IMPORTED_MODULE_5__, 2)));
}
var chunkBytes = 256 * 1024;
function toDecompressor(compression2) {
  if (compression2 === "none") return [];
  return [
    compression2 === "gzip" ? node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGunzip({ chunkSize: chunkBytes }) : requireZstd().createZstdDecompress({ chunkSize: chunkBytes })
  ];
}
var types = {
  file: "file",
  "contiguous-file": "file",
  directory: "dir",
  symlink: "symlink"
};
function toEntry(header, content) {
  return {
    path: header.name,
    type: types[header.type ?? "file"] ?? "other",
    size: header.size ?? 0,
    mode: header.mode ?? 0,
    uid: header.uid ?? 0,
    gid: header.gid ?? 0,
    uname: header.uname ?? "",
    gname: header.gname ?? "",
    mtime: Math.floor((header.mtime?.getTime() ?? 0) / 1e3),
    target: header.linkname ?? void 0,
    content
  };
}
async function readTar(archive, compression2, visit) {
  const entries = (0,tar_stream__WEBPACK_IMPORTED_MODULE_8__.extract)();
  const source = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_7__.pipeline)([archive, ...toDecompressor(compression2), entries]);
  const failures = [];
  const reader = (async () => {
    for await (const entry of entries) {
      try {
        await visit(toEntry(entry.header, entry));
      } catch (error) {
        failures.push(error);
        throw error;
      }
      entry.resume();
    }
  })();
  for (const outcome of await Promise.allSettled([source, reader])) {
    if (outcome.status === "rejected") failures.push(outcome.reason);
  }
  if (failures.length > 0) throw failures[0];
}

// pipeline/formats/payload-file.ts
var maxTextBytes = 16 * 1024 * 1024;
function toModeText(mode) {
  return `0${mode.toString(8).padStart(3, "0")}`;
}
async function readPayloadFile(file, path, algorithms) {
  const isBundle = path === "bundle.json";
  const { size, digests, bytes } = await measureStream(file.content, algorithms, isBundle ? maxTextBytes : 0);
  if (isBundle && bytes === void 0)
    throw new Error(`bundle.json has ${size} bytes; at most ${maxTextBytes} are read`);
  return {
    entry: { type: "file", path, mode: toModeText(file.mode), size, sha256: digests.sha256 },
    digests,
    text: isBundle ? new TextDecoder().decode(bytes) : void 0
  };
}
function isOwnedByRoot({ uid, gid, uname, gname }) {
  return uid === 0 && gid === 0 && [uname, gname].every((name) => name === "" || name === "root");
}
function describeOwner({ uid, gid, uname, gname }) {
  const toText = (id, name) => id === 0 && name !== "" && name !== "root" ? `${id} (${name})` : String(id);
  return `${toText(uid, uname)}:${toText(gid, gname)}`;
}

// pipeline/formats/deb/control-check.ts
function findControlFaults(name, control, { app, target }) {
  const fields = new Map(
    control.split("\n").flatMap((line) => {
      const [, key, value] = /^([A-Za-z-]+): (.*)$/.exec(line) ?? [];
      return key === void 0 || value === void 0 ? [] : [[key, value]];
    })
  );
  const expected = [
    ["Package", toAppSlug(app.name)],
    ["Version", toDebVersion(app.version)],
    ["Architecture", toDebArchitecture(target)]
  ];
  return expected.flatMap(
    ([field, value]) => value === void 0 || fields.get(field) === value ? [] : [
      toFault(
        "deb-control-mismatch",
        name,
        `its ${field} is ${fields.get(field) ?? "not given"}, expected ${value}`
      )
    ]
  );
}
function parseMd5Sums(text) {
  return new Map(text.split("\n").map((line) => [line.slice(34), line.slice(0, 32)]));
}

// pipeline/formats/deb/read.ts
var maxControlBytes = 32 * 1024 * 1024;
var maxOutsideBytes = 1024 * 1024;
async function readMember(ctx, path, member, visit) {
  const result = await ctx.exec.run("dpkg-deb", [member, path], {
    readStdout: (chunks) => readTar(
      chunks,
      "none",
      (entry) => visit({ ...entry, path: entry.path.replace(/^\.\//, "").replace(/\/$/, "") })
    )
  });
  if (result.exitCode !== 0) throw new Error(result.stderr.trim() || `dpkg-deb ${member} failed`);
}
async function readControl(ctx, path) {
  const files = /* @__PURE__ */ new Map();
  await readMember(ctx, path, "--ctrl-tarfile", async (entry) => {
    if (entry.type === "dir") return;
    const { bytes, size } = await measureStream(entry.content, [], maxControlBytes);
    if (bytes === void 0) throw new Error(`DEBIAN/${entry.path} has ${size} bytes`);
    const { type, mode } = entry;
    const found = { path: `DEBIAN/${entry.path}`, type, mode, text: new TextDecoder().decode(bytes) };
    files.set(found.path, found);
  });
  return files;
}
var allowedModes = {
  file: [420, 493],
  dir: [493],
  symlink: [511],
  other: []
};
function findEntryFaults(name, entry, seen) {
  const { path, type, mode } = entry;
  const faults = [];
  if (type === "other") faults.push("is neither a file, a folder nor a symbolic link");
  else if (!allowedModes[type].includes(mode)) faults.push(`has the mode ${mode.toString(8)}`);
  if (!isOwnedByRoot(entry)) faults.push(`belongs to ${describeOwner(entry)}, not to root`);
  if (seen.has(path)) faults.push("occurs twice");
  return faults.map((what) => toFault("archive-entry-unexpected", name, `${path || "the root"} ${what}`));
}
var toFoundFile = ({ path, type, mode }, text) => ({
  path,
  type,
  mode,
  text
});
async function readDeb(ctx, path, name, identity) {
  const slug = toAppSlug(identity.app.name);
  const top = `${toInstallDir(slug).slice(1)}/`;
  const control = await readControl(ctx, path);
  const sums = parseMd5Sums(control.get("DEBIAN/md5sums")?.text ?? "");
  const faults = findControlFaults(name, control.get("DEBIAN/control")?.text ?? "", identity);
  const outside = [...control.values()];
  const entries = [];
  let bundleText;
  const compareSum = (file, md5) => {
    if (sums.get(file) === md5) return;
    faults.push(toFault("deb-md5sums-mismatch", name, `${file} differs from its line in DEBIAN/md5sums`));
  };
  const seen = /* @__PURE__ */ new Set();
  await readMember(ctx, path, "--fsys-tarfile", async (entry) => {
    faults.push(...findEntryFaults(name, entry, seen));
    seen.add(entry.path);
    const isInside = entry.path.startsWith(top);
    const inside = isInside ? entry.path.slice(top.length) : "";
    if (isInside && entry.type === "symlink") {
      entries.push({ type: "symlink", path: inside, target: entry.target ?? "" });
    }
    if (!isInside && (entry.type === "symlink" || entry.type === "other"))
      outside.push(toFoundFile(entry, void 0));
    if (entry.type !== "file") return;
    if (isInside) {
      const file = await readPayloadFile(entry, inside, ["sha256", "md5"]);
      compareSum(entry.path, file.digests.md5);
      entries.push(file.entry);
      if (inside === "bundle.json") bundleText = file.text;
      return;
    }
    const { digests, bytes } = await measureStream(entry.content, ["md5"], maxOutsideBytes);
    compareSum(entry.path, digests.md5);
    outside.push(toFoundFile(entry, bytes === void 0 ? void 0 : new TextDecoder().decode(bytes)));
  });
  entries.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_3__/* .byCodeUnit */ .X)(a.path, b.path));
  const icons = findPlacedIcons(
    slug,
    outside.map((file) => file.path)
  );
  return { entries, bundleText, outside, icons, faults };
}
async function readDebBundle(ctx, path) {
  let text;
  await readMember(ctx, path, "--fsys-tarfile", async (entry) => {
    if (entry.type === "file" && /^opt\/[^/]+\/bundle\.json$/.test(entry.path))
      text = (await readPayloadFile(entry, "bundle.json", ["sha256"])).text;
  });
  return text;
}

// pipeline/formats/deb/index.ts
var deb = {
  id: "deb",
  title: "Debian package",
  extension: ".deb",
  targets: debTargets,
  limits: [
    {
      // The payload is one member of the ar archive, at least as large as its largest file where that file does not compress.
      // dpkg-deb refuses a larger one. https://manpages.debian.org/bookworm/dpkg-dev/deb.5.en.html
      largestFile: 9999999999,
      name: "the size field of an ar member, ten decimal digits",
      remedy: "leave out the format deb, or let the app download the file on its first start"
    }
  ],
  signing: "repository",
  buildableOn: (host) => !host.startsWith("win-"),
  tools: () => [
    {
      name: "dpkg-deb",
      versionArgs: ["--version"],
      // --root-owner-group
      minimum: "1.19",
      remedy: "install dpkg (part of Debian and Ubuntu; `dnf install dpkg`, `brew install dpkg`), or leave out the format deb"
    }
  ],
  fileName: toDebName,
  magic: "!<arch>\n",
  identify: identifyDeb,
  layout: layoutDeb,
  make: async (ctx, request) => {
    await makeDeb(ctx, request);
    return [{ path: request.to }];
  },
  readBundle: readDebBundle,
  read: (ctx, path, identity) => readDeb(ctx, path, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.basename)(path), identity)
};

// pipeline/formats/tar-zst/index.ts


// pipeline/formats/tar-zst/make.ts



var level = 9;
function createCompressor() {
  const zlib2 = requireZstd();
  return zlib2.createZstdCompress({
    chunkSize: chunkBytes,
    params: {
      [zlib2.constants.ZSTD_c_compressionLevel]: level,
      [zlib2.constants.ZSTD_c_checksumFlag]: 1
    }
  });
}
function toHeader(entry, top) {
  const name = `${top}/${entry.path}`;
  if (entry.kind === "dir") return { name: `${name}/`, type: "directory", mode: 493 };
  if (entry.kind === "symlink") return { name, type: "symlink", linkname: entry.target, mode: 511 };
  return { name, type: "file", mode: entry.mode, size: entry.size };
}
async function addEntry(archive, header, content) {
  const packed = Promise.withResolvers();
  const sink = archive.entry(header, (error) => error ? packed.reject(error) : packed.resolve());
  const filled = content === void 0 ? void 0 : (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_7__.pipeline)(content, sink);
  await Promise.all([packed.promise, filled]);
}
async function makeTarZst(ctx, root, top, to) {
  const compressor = createCompressor();
  const archive = (0,tar_stream__WEBPACK_IMPORTED_MODULE_8__.pack)();
  const owner = { mtime: new Date(ctx.sourceDateEpoch * 1e3), uid: 0, gid: 0, uname: "root", gname: "root" };
  const fill = async () => {
    await addEntry(archive, { name: `${top}/`, type: "directory", mode: 493, ...owner });
    for (const entry of await listTree(ctx.fs, root)) {
      const content = entry.kind === "file" ? ctx.fs.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.join)(root, entry.path)) : void 0;
      await addEntry(archive, { ...toHeader(entry, top), ...owner }, content);
    }
    archive.finalize();
  };
  const failures = [];
  const stop = (error) => {
    failures.push(error);
    archive.destroy();
    compressor.destroy();
  };
  const work = [fill(), (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_7__.pipeline)(archive, compressor), ctx.fs.write(to, compressor)];
  await Promise.all(work.map((part) => part.catch(stop)));
  if (failures.length > 0) throw failures[0];
}

// pipeline/formats/tar-zst/names.ts
var extension = ".tar.zst";
function toArchiveName(app, target) {
  return `${toReleaseStem(app.name, app.version)}-${target}${extension}`;
}
function identifyArchive(name) {
  if (!name.toLowerCase().endsWith(extension)) return void 0;
  const stem = name.slice(0, -extension.length);
  const target = _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV.find((one) => stem.endsWith(`-${one}`));
  const released = target === void 0 ? stem : stem.slice(0, -1 - target.length);
  const [, app = stem, version = ""] = /^(.+?)-(\d.*)$/.exec(released) ?? [];
  return { app: { name: app, version }, target, shell: void 0 };
}

// pipeline/formats/tar-zst/read.ts
function findEntryFaults2(name, top, entry, seen) {
  const { path } = entry;
  const bad = (what) => toFault("archive-entry-unexpected", name, `${path} ${what}`);
  return [
    ...staysInside(path) && `${path}/`.startsWith(`${top}/`) ? [] : [bad(`is not below ${top}/`)],
    ...seen.has(path) ? [bad("occurs twice")] : [],
    ...entry.type === "other" ? [bad("is neither a file, a folder nor a symbolic link")] : [],
    ...isOwnedByRoot(entry) ? [] : [bad(`belongs to ${describeOwner(entry)}, not to root`)],
    ...entry.type === "dir" && entry.mode !== 493 ? [bad(`has the mode ${entry.mode.toString(8)}`)] : []
  ];
}
async function readTarZst(ctx, path, name, top) {
  const content = {
    entries: [],
    bundleText: void 0,
    outside: [],
    icons: [],
    faults: []
  };
  const seen = /* @__PURE__ */ new Set();
  await readTar(ctx.fs.read(path), "zstd", async (entry) => {
    content.faults.push(...findEntryFaults2(name, top, entry, seen));
    seen.add(entry.path);
    const inside = entry.path.slice(top.length + 1);
    if (entry.type === "symlink") {
      content.entries.push({ type: "symlink", path: inside, target: entry.target ?? "" });
    }
    if (entry.type !== "file") return;
    const file = await readPayloadFile(entry, inside, ["sha256"]);
    content.entries.push(file.entry);
    if (inside === "bundle.json") content.bundleText = file.text;
  });
  content.entries.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_3__/* .byCodeUnit */ .X)(a.path, b.path));
  return content;
}
async function readTarZstBundle(ctx, path) {
  let text;
  await readTar(ctx.fs.read(path), "zstd", async (entry) => {
    if (entry.type === "file" && /^[^/]+\/bundle\.json$/.test(entry.path))
      text = (await readPayloadFile(entry, "bundle.json", ["sha256"])).text;
  });
  return text;
}

// pipeline/formats/tar-zst/index.ts
var tarZst = {
  id: "tar.zst",
  title: "archive to unpack",
  extension,
  targets: _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV,
  limits: [],
  signing: "detached",
  buildableOn: () => true,
  tools: () => [],
  fileName: toArchiveName,
  magic: "(\xB5/\xFD",
  identify: identifyArchive,
  layout: ({ app }) => ({ payload: toReleaseStem(app.name, app.version), files: [] }),
  make: async (ctx, { app, payload, to }) => {
    await makeTarZst(ctx, payload, toReleaseStem(app.name, app.version), to);
    return [{ path: to }];
  },
  readBundle: readTarZstBundle,
  read: (ctx, path, { app }) => readTarZst(ctx, path, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_4__.basename)(path), toReleaseStem(app.name, app.version))
};

// pipeline/formats/registry.ts
var formats = { deb, "tar.zst": tarZst };
var byId2 = formats;
var formatIds = Object.keys(formats);
function toFormat(id) {
  return byId2[id];
}
function findFormat(id) {
  const known = formatIds.find((one) => one === id);
  return known === void 0 ? void 0 : toFormat(known);
}
function identifyFile(name) {
  for (const id of formatIds) {
    const format = toFormat(id);
    const identity = format.identify(name);
    if (identity !== void 0) return { format, identity };
  }
  return void 0;
}
function recognizeFormat(head) {
  const text = Array.from(head, (byte) => String.fromCharCode(byte)).join("");
  return formatIds.map(toFormat).find(({ magic }) => text.startsWith(magic));
}
function listFormats(target, host) {
  return formatIds.filter((id) => toFormat(id).targets.includes(target) && toFormat(id).buildableOn(host));
}




/***/ })

};
