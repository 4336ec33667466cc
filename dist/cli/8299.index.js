export const id = 8299;
export const ids = [8299];
export const modules = {

/***/ 8299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_zlib__WEBPACK_IMPORTED_MODULE_6___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findLinkFaults),
/* harmony export */   $2: () => (/* binding */ npmPack),
/* harmony export */   EJ: () => (/* binding */ defaultShell),
/* harmony export */   El: () => (/* binding */ toModeText),
/* harmony export */   FI: () => (/* binding */ findFormat),
/* harmony export */   I_: () => (/* binding */ comparePayload),
/* harmony export */   L4: () => (/* binding */ payloadListFile),
/* harmony export */   Od: () => (/* binding */ compareBeside),
/* harmony export */   SK: () => (/* binding */ normalizeTree),
/* harmony export */   VZ: () => (/* binding */ toRuntimeName),
/* harmony export */   Vr: () => (/* binding */ toFormat),
/* harmony export */   X7: () => (/* binding */ fetchPackage),
/* harmony export */   Zn: () => (/* binding */ identifyFile),
/* harmony export */   aB: () => (/* binding */ toShell),
/* harmony export */   dd: () => (/* binding */ listFormats),
/* harmony export */   ec: () => (/* binding */ toFault),
/* harmony export */   fe: () => (/* binding */ measureStream),
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
/* harmony import */ var _chunk_YUFWPJFP_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69168);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17961);
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84145);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53916);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38522);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(46466);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(56118);





// pipeline/shared/archive/naming.ts


// schema/app-folder.ts
var unusable = /[\p{Cc}\p{Cs}<>:"/\\|?*]/gu;
function toAppFolder(name) {
  const folder = name.normalize("NFC").trim().toLowerCase().replaceAll(/\s+/g, "-").replaceAll(unusable, "").replaceAll(/\.{2,}/g, ".").replaceAll(/^[.-]+|[.]+$/g, "");
  return folder === "" ? "app" : folder;
}
var browserProfile = "browser-profile";

// pipeline/shared/archive/naming.ts
var unknownVendor = "localbuild";
var longestSlug = 60;
var digest = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHash)("sha256").update(text, "utf8").digest("hex").slice(0, 8);
function toAscii(text) {
  return text.normalize("NFKD").replaceAll("\xDF", "ss").replaceAll("\xE6", "ae").replaceAll("\u0153", "oe").replaceAll("\xF8", "o").replaceAll("\u0111", "d").replaceAll("\u0142", "l").replaceAll("\u0131", "i").replaceAll("_", "-").replaceAll(/[^a-z0-9+.-]/g, "").replaceAll(/^[^a-z0-9]+|[^a-z0-9+]+$/g, "");
}
function toAppSlug(name) {
  const folder = toAppFolder(name);
  const isPlain = /^[a-z0-9]([a-z0-9+.-]*[a-z0-9+])?$/.test(folder) && folder.length <= longestSlug;
  if (isPlain && !/(^|-)[0-9a-f]{8}$/.test(folder)) return folder;
  const ascii = toAscii(folder).slice(0, longestSlug - 9).replace(/[^a-z0-9+]+$/, "");
  return `${ascii === "" ? "app" : ascii}-${digest(folder)}`;
}
function toVendorSlug(vendor) {
  const lower = vendor.toLowerCase();
  const isPlain = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(lower);
  return isPlain ? lower.replaceAll("-", ".") : `${lower.replaceAll(/[^a-z0-9]+/g, "") || "v"}.${digest(lower)}`;
}
function toPackageName({ name, vendor }) {
  return `${toVendorSlug(vendor ?? unknownVendor)}-${toAppSlug(name)}`;
}
function toReleaseStem(name, version) {
  return `${toAppSlug(name)}-${version.replaceAll(/[^A-Za-z0-9.+~-]/g, ".")}`;
}
function toRuntimeName(target) {
  return target.startsWith("win-") ? "runtime.exe" : "runtime";
}

// pipeline/formats/content.ts


// pipeline/formats/mode-text.ts
function toModeText(mode) {
  return `0${mode.toString(8).padStart(3, "0")}`;
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
  const paths = [.../* @__PURE__ */ new Set([...listed.keys(), ...there.keys()])].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_4__/* .byCodeUnit */ .X);
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
var toEntry = ({ path, type, mode, size, sha256, target }) => type === "symlink" ? { type, path, target: target ?? "" } : { type: "file", path, mode: toModeText(mode), size, sha256 };
function compareBeside(file, expected, actual) {
  const owners = new Map(expected.map(({ path, owner }) => [path, owner]));
  const found = actual.filter(({ type }) => type === "file" || type === "symlink");
  const others2 = found.filter(({ path, owner }) => (owners.get(path) ?? owner) !== owner);
  return [
    ...comparePayload(file, expected, found.map(toEntry)),
    ...others2.map(
      ({ path, owner }) => toFault(
        "archive-entry-unexpected",
        file,
        `${path} belongs to ${owner}, manifest.json states ${owners.get(path)}`
      )
    )
  ];
}
function isPlainPath(path) {
  return path === "" || path.split("/").every((part) => !["", ".", ".."].includes(part));
}
function findLinkFaults(name, entries) {
  const links = new Set(entries.filter(({ type }) => type === "symlink").map(({ path }) => path));
  const faultOf = (entry) => {
    const { path } = entry;
    for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) {
      if (links.has(path.slice(0, at))) return `${path} is below the symbolic link ${path.slice(0, at)}`;
    }
    if (entry.type === "file") return void 0;
    const leaves = !node_path__WEBPACK_IMPORTED_MODULE_3__.posix.join("/root", path, "..", entry.target).startsWith("/root/");
    return leaves || entry.target.startsWith("/") ? `${path} is a link to ${entry.target}` : void 0;
  };
  const messages = links.size === 0 ? [] : entries.map(faultOf).filter((message) => message !== void 0);
  return messages.map((message) => toFault("archive-entry-unexpected", name, message));
}

// pipeline/formats/deb/index.ts


// pipeline/formats/deb/layout.ts


// pipeline/shells/browser/index.ts
var browser = {
  id: "browser",
  title: "a window of the system's browser",
  targets: _chunk_YUFWPJFP_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV,
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
  targets: _chunk_YUFWPJFP_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV,
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
function formatDesktopEntry({ name, command, windowClass }, about) {
  return [
    "[Desktop Entry]",
    "Type=Application",
    "Version=1.4",
    `Name=${toEntryText(about.displayName)}`,
    `Comment=${toEntryText(about.summary)}`,
    `Exec=${command}`,
    `Icon=${name}`,
    "Terminal=false",
    "Categories=Utility;",
    "StartupNotify=true",
    // The window's class, so that a dock shows the window under the app's own icon.
    `StartupWMClass=${toEntryText(windowClass)}`,
    "Actions=health;quit;",
    "",
    "[Desktop Action health]",
    "Name=Health",
    `Exec=${command} --health`,
    "",
    "[Desktop Action quit]",
    "Name=Quit",
    `Exec=${command} --quit`,
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

// schema/installed-app.ts
var controlCommands = ["status", "port", "logs", "health", "keys", "verify", "purge"];
var maintenanceFile = "maintenance";
var payloadListFile = "payload.json";

// pipeline/formats/linux/launcher.ts
var toShellWord = (text) => /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
function planStart(dir, shell2, quote) {
  const runtime = `${dir}/runtime`;
  const start = toShell(shell2).launch({ dir, runtime });
  return [
    'case "${1-}" in',
    `${controlCommands.join(" | ")}) exec ${quote(runtime)} ctl "$@" ;;`,
    "esac",
    `exec ${start.map(quote).join(" ")} "$@"`
  ];
}
function formatLauncher(name, shell2) {
  return `${["#!/bin/sh", ...planStart(toInstallDir(name), shell2, toShellWord)].join("\n")}
`;
}

// pipeline/formats/linux/user-unit.ts
function formatUserUnit(command, about) {
  return [
    "[Unit]",
    `Description=${about.displayName.replaceAll("%", "%%").replace(/\\+$/, "")}`,
    "",
    "[Service]",
    `ExecStart=${command}`,
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
function planLinuxFiles({ app, shell: shell2, icons }, about) {
  const name = toPackageName(app);
  const dir = toInstallDir(name);
  const integration = toShell(shell2).integration(linux) === "user-service" ? {
    path: `usr/lib/systemd/user/${name}.service`,
    mode: 420,
    content: about && formatUserUnit(
      toShell(shell2).launch({ dir, runtime: `${dir}/runtime` }).join(" "),
      about
    )
  } : {
    path: `usr/share/applications/${name}.desktop`,
    mode: 420,
    content: about && formatDesktopEntry(
      { name, command: `/usr/bin/${name}`, windowClass: toAppFolder(app.name) },
      about
    )
  };
  return [
    { path: `usr/bin/${name}`, mode: 493, content: formatLauncher(name, shell2) },
    integration,
    ...planIcons(name, icons)
  ];
}

// pipeline/formats/linux/version.ts
function toPackageVersion(version) {
  const [core = "", ...build] = version.trim().replace(/^v(?=\d)/i, "").split("+");
  const ordered = core.replace("-", "~").replaceAll("-", ".");
  const text = [ordered, ...build].join("+").replaceAll(/[^A-Za-z0-9.+~]/g, ".");
  return /^\d/.test(text) ? text : `0~${text}`;
}

// pipeline/formats/linux/glibc.ts
var parts = [
  ...["libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libutil.so.1"],
  ...["libresolv.so.2", "libanl.so.1", "libnsl.so.1", "libmvec.so.1", "libBrokenLocale.so.1"]
];
var isOfGlibc = (soname) => parts.includes(soname);
function compare(a, b) {
  const [left, right] = [a, b].map((text) => text.split(".").map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
var highest = (versions) => [...versions].sort(compare).at(-1);
function toGlibc(version) {
  if (version === "GLIBC_ABI_DT_RELR") return ["2.36"];
  const [, number] = /^GLIBC_(\d+\.\d+(?:\.\d+)?)$/.exec(version) ?? [];
  return number === void 0 ? [] : [number];
}
function findFloorWarnings(libraries, { glibc, systems }) {
  const used = libraries.filter(({ soname }) => isOfGlibc(soname)).flatMap(
    ({ versions }) => [...versions].flatMap(([version, file]) => toGlibc(version).map((floor2) => ({ floor: floor2, file })))
  );
  const above = used.filter(({ floor: floor2 }) => compare(floor2, glibc) > 0);
  const floor = highest(above.map((one) => one.floor));
  if (floor === void 0) return [];
  const files = [...new Set(above.map(({ file }) => file))].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_4__/* .byCodeUnit */ .X);
  return [
    `the package needs glibc ${floor}, because of ${files.join(", ")}: it cannot be installed on ${systems} and other systems with glibc ${glibc}; build these files on an older system`
  ];
}

// pipeline/formats/deb/library-packages.ts
var others = {
  "libasound.so.2": "libasound2t64 | libasound2",
  "libatk-1.0.so.0": "libatk1.0-0t64 | libatk1.0-0",
  "libatk-bridge-2.0.so.0": "libatk-bridge2.0-0t64 | libatk-bridge2.0-0",
  "libatomic.so.1": "libatomic1",
  "libatspi.so.0": "libatspi2.0-0t64 | libatspi2.0-0",
  "libbz2.so.1.0": "libbz2-1.0",
  "libcairo.so.2": "libcairo2",
  "libcap.so.2": "libcap2",
  "libcom_err.so.2": "libcom-err2",
  "libcrypt.so.1": "libcrypt1",
  "libcups.so.2": "libcups2t64 | libcups2",
  "libcurl.so.4": "libcurl4t64 | libcurl4",
  "libdbus-1.so.3": "libdbus-1-3",
  "libdrm.so.2": "libdrm2",
  "libEGL.so.1": "libegl1",
  "libexpat.so.1": "libexpat1",
  "libffi.so.8": "libffi8",
  "libfontconfig.so.1": "libfontconfig1",
  "libfreetype.so.6": "libfreetype6",
  "libfuse.so.2": "libfuse2t64 | libfuse2",
  "libgbm.so.1": "libgbm1",
  "libgcc_s.so.1": "libgcc-s1",
  "libgdk_pixbuf-2.0.so.0": "libgdk-pixbuf-2.0-0",
  "libgfortran.so.5": "libgfortran5",
  "libgio-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
  "libGL.so.1": "libgl1",
  "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
  "libgmodule-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
  "libgmp.so.10": "libgmp10",
  "libgobject-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
  "libgomp.so.1": "libgomp1",
  "libgssapi_krb5.so.2": "libgssapi-krb5-2",
  "libgtk-3.so.0": "libgtk-3-0t64 | libgtk-3-0",
  "libjpeg.so.62": "libjpeg62-turbo | libjpeg62",
  "libjpeg.so.8": "libjpeg8",
  "libk5crypto.so.3": "libk5crypto3",
  "libkrb5.so.3": "libkrb5-3",
  "liblz4.so.1": "liblz4-1",
  "liblzma.so.5": "liblzma5",
  "libncurses.so.6": "libncurses6",
  "libncursesw.so.6": "libncursesw6",
  "libnspr4.so": "libnspr4",
  "libnss3.so": "libnss3",
  "libnssutil3.so": "libnss3",
  "libnuma.so.1": "libnuma1",
  "libopenblas.so.0": "libopenblas0",
  "libpango-1.0.so.0": "libpango-1.0-0",
  "libpng16.so.16": "libpng16-16t64 | libpng16-16",
  "libpq.so.5": "libpq5",
  "libpulse.so.0": "libpulse0",
  "libquadmath.so.0": "libquadmath0",
  "libreadline.so.8": "libreadline8t64 | libreadline8",
  "libsecret-1.so.0": "libsecret-1-0",
  "libselinux.so.1": "libselinux1",
  "libsmime3.so": "libnss3",
  "libsqlite3.so.0": "libsqlite3-0",
  "libssl.so.3": "libssl3t64 | libssl3",
  "libcrypto.so.3": "libssl3t64 | libssl3",
  "libstdc++.so.6": "libstdc++6",
  "libsystemd.so.0": "libsystemd0",
  "libtinfo.so.6": "libtinfo6",
  "libudev.so.1": "libudev1",
  "libusb-1.0.so.0": "libusb-1.0-0",
  "libuuid.so.1": "libuuid1",
  "libvulkan.so.1": "libvulkan1",
  "libwayland-client.so.0": "libwayland-client0",
  "libX11.so.6": "libx11-6",
  "libX11-xcb.so.1": "libx11-xcb1",
  "libxcb.so.1": "libxcb1",
  "libXcomposite.so.1": "libxcomposite1",
  "libXdamage.so.1": "libxdamage1",
  "libXext.so.6": "libxext6",
  "libXfixes.so.3": "libxfixes3",
  "libXi.so.6": "libxi6",
  "libxkbcommon.so.0": "libxkbcommon0",
  "libxml2.so.2": "libxml2",
  "libXrandr.so.2": "libxrandr2",
  "libXrender.so.1": "libxrender1",
  "libxslt.so.1": "libxslt1.1",
  "libXss.so.1": "libxss1",
  "libXtst.so.6": "libxtst6",
  "libz.so.1": "zlib1g",
  "libzstd.so.1": "libzstd1"
};
function findLibraryPackage(soname) {
  if (isOfGlibc(soname)) return "libc6";
  return (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_7__/* .ownValue */ .e)(others, soname);
}

// pipeline/formats/deb/dependencies.ts
var browsers = [
  "chromium | google-chrome-stable | microsoft-edge-stable | firefox | firefox-esr | www-browser",
  "xdg-utils"
];
var widest = { glibc: "2.31", systems: "Debian 11, Ubuntu 20.04" };
var libstdcxx = [
  [21, "5"],
  [22, "6"],
  [24, "7"],
  [25, "8"],
  [26, "9"],
  [28, "9.3"],
  [29, "11"],
  [30, "12"],
  [31, "13.1"],
  [32, "13.2"],
  [33, "14"]
];
function toLibstdcxx(version) {
  const [, number] = /^GLIBCXX_3\.4\.(\d+)$/.exec(version) ?? [];
  if (number === void 0) return [];
  const known = libstdcxx.find(([symbols]) => Number(number) <= symbols);
  return [known?.[1] ?? "14"];
}
function toMinimum(name, versions) {
  const floor = name === "libc6" ? highest(versions.flatMap(toGlibc)) : name === "libstdc++6" ? highest(versions.flatMap(toLibstdcxx)) : void 0;
  return floor === void 0 ? name : `${name} (>= ${floor})`;
}
function planDependencies(libraries) {
  const versions = /* @__PURE__ */ new Map();
  const warnings = findFloorWarnings(libraries, widest);
  for (const library of libraries) {
    const name = findLibraryPackage(library.soname);
    if (name === void 0) {
      warnings.push(
        `${library.file} links to ${library.soname}, which the payload does not contain, and whose Debian package is not known: put the library beside the file`
      );
      continue;
    }
    versions.set(name, [...versions.get(name) ?? [], ...library.versions.keys()]);
  }
  const depends = [...versions].map(([name, used]) => toMinimum(name, used)).sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_4__/* .byCodeUnit */ .X);
  return { depends, warnings };
}

// pipeline/formats/deb/control.ts
var controlFields = [
  ...["Package", "Version", "Architecture", "Maintainer", "Installed-Size"],
  ...["Depends", "Recommends", "Section", "Priority", "Description"]
];
var optional = (name, packages) => packages.length === 0 ? [] : [[name, packages.join(", ")]];
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
  const synopsis = [...about.displayName].slice(0, 78).join("");
  const fields = [
    ["Package", facts.package],
    ["Version", facts.version],
    ["Architecture", facts.architecture],
    ["Maintainer", about.maintainer],
    ["Installed-Size", String(facts.installedKib)],
    ...optional("Depends", facts.depends),
    ...optional("Recommends", facts.usesSystemBrowser ? browsers : []),
    ["Section", "misc"],
    ["Priority", "optional"],
    ["Description", [synopsis, ...wrap(about.summary, 76).map((line) => ` ${line}`)].join("\n")]
  ];
  for (const [name, value] of fields) {
    if (/\n(?! \S)|\r/.test(value)) throw new Error(`the field ${name} has a line break`);
  }
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

// pipeline/formats/linux/kept-data.ts
function formatKeptData({ name }, done) {
  const folder = toAppFolder(name);
  const word = toShellWord(folder);
  const lines = [
    `${name} ${done}.`,
    `The data of each user stays in ~/.config/${folder} (or below $XDG_CONFIG_HOME), the browser's profile in ~/.cache/${folder}/${browserProfile}.`,
    "A user who does not need it any more deletes it:",
    `  rm -rf -- ~/.config/${word} ~/.cache/${word}/${browserProfile}`
  ];
  return `printf '%s\\n' ${lines.map(toShellWord).join(" ")}`;
}

// pipeline/formats/linux/maintenance.ts
var maintenanceFunctions = `announce() {
  printf '%s\\n' "$1" >"$dir/${maintenanceFile}" && chmod 644 "$dir/${maintenanceFile}"
}
running() {
  found=
  for link in /proc/[0-9]*/exe; do
    case "$(readlink "$link" 2>/dev/null)" in
    "$dir"/*) link=\${link#/proc/} && found="$found \${link%/exe}" ;;
    esac
  done
  [ -n "$found" ]
}
stop_app() {
  announce remove
  seconds=0
  while running && [ "$seconds" -lt 40 ]; do
    if [ "$seconds" -eq 20 ]; then kill $found 2>/dev/null || true; fi
    sleep 1
    seconds=$((seconds + 1))
  done
  rm -f "$dir/${maintenanceFile}"
}
`;

// pipeline/formats/linux/short-names.ts
function planShortNames(app) {
  const name = toPackageName(app);
  return [
    { link: `/usr/bin/${toAppSlug(app.name)}`, target: `/usr/bin/${name}` },
    { link: "/usr/bin/vrooli", target: `${toInstallDir(name)}/vrooli` }
  ];
}
var offerFunction = `offer() {
  if [ -e "$root$1" ] || [ -L "$root$1" ]; then return 0; fi
  if [ -z "$root" ] && command -v "\${1##*/}" >/dev/null 2>&1; then return 0; fi
  ln -s "$2" "$root$1"
}
`;
var withdrawFunction = `withdraw() {
  if [ "$(readlink "$root$1" 2>/dev/null)" = "$2" ]; then rm -f "$root$1"; fi
}
`;
function callForShortNames(call, app) {
  return planShortNames(app).map(({ link, target }) => `${call} ${toShellWord(link)} ${toShellWord(target)}`);
}

// pipeline/formats/deb/scripts.ts
var head = (name) => `#!/bin/sh
set -e
root=\${DPKG_ROOT:-}
dir=$root${toInstallDir(name)}
`;
function formatPostinst(app, hasMenuEntry) {
  const offers = callForShortNames("offer", app).map((line) => `  ${line}
`);
  const refresh = hasMenuEntry ? 'if command -v update-desktop-database >/dev/null 2>&1; then\n  update-desktop-database -q "$root/usr/share/applications" || true\nfi\n' : "";
  return `${head(toPackageName(app))}
${offerFunction}case "$1" in
configure)
  rm -f "$dir/${maintenanceFile}"
${offers.join("")}  ;;
abort-*) rm -f "$dir/${maintenanceFile}" ;;
esac
${refresh}`;
}
function formatPrerm(app) {
  const withdrawals = callForShortNames("withdraw", app).map((line) => `  ${line}
`);
  return `${head(toPackageName(app))}
${withdrawFunction}${maintenanceFunctions}
case "$1" in
upgrade) announce upgrade ;;
remove)
  stop_app
${withdrawals.join("")}  ;;
esac
`;
}
function formatPostrm(app) {
  const toCase = (action, done) => `${action}) ${formatKeptData(app, done)} ;;
`;
  return `#!/bin/sh
set -e
case "$1" in
${toCase("remove", "was removed")}${toCase("purge", "was purged")}esac
`;
}
function planMaintainerScripts(app, hasMenuEntry) {
  return [
    { path: "DEBIAN/postinst", mode: 493, content: formatPostinst(app, hasMenuEntry) },
    { path: "DEBIAN/prerm", mode: 493, content: formatPrerm(app) },
    { path: "DEBIAN/postrm", mode: 493, content: formatPostrm(app) }
  ];
}

// pipeline/formats/deb/layout.ts
function toChangelog(name, version, about, epoch) {
  const date = new Date(epoch * 1e3).toUTCString().replace("GMT", "+0000");
  const text = `${name} (${version}) stable; urgency=medium

  * Release ${version}.

 -- ${about.maintainer}  ${date}
`;
  const bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_6__.gzipSync)(text, { level: 9 });
  bytes[9] = 255;
  return bytes;
}
function layoutDeb(payload, about) {
  const name = toPackageName(payload.app);
  const docs = `usr/share/doc/${name}`;
  const version = toPackageVersion(payload.app.version);
  const hasMenuEntry = toShell(payload.shell).integration("linux-x64") === "menu-entry";
  return {
    payload: toInstallDir(name).slice(1),
    files: [
      ...planLinuxFiles(payload, about),
      { path: `${docs}/copyright`, mode: 420, content: about && formatCopyright(name, about) },
      {
        path: `${docs}/changelog.gz`,
        mode: 420,
        content: about && toChangelog(name, version, about, payload.epoch)
      },
      ...planMaintainerScripts(payload.app, hasMenuEntry),
      { path: "DEBIAN/md5sums", mode: 420, content: void 0 },
      { path: "DEBIAN/control", mode: 420, content: void 0 }
    ]
  };
}

// pipeline/formats/deb/make.ts


// pipeline/shared/archive/chunks.ts

async function measureStream(chunks, algorithms2, keep = 0) {
  const hashes = algorithms2.map((algorithm) => [algorithm, (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHash)(algorithm)]);
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
var toRefusal = (path) => new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
  code: "shipped-file-refused",
  blame: "input",
  message: `${path} is neither a file, a folder nor a symbolic link`,
  remedy: "remove it: a pipe, a socket or a device does not ship"
});
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
      throw toRefusal(path);
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
  return found.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_4__/* .byCodeUnit */ .X)(a.path, b.path));
}

// pipeline/shared/archive/normalize-tree.ts
async function normalizeTree(ctx, root) {
  const tree = await listTree(ctx.fs, root);
  for (const entry of tree.toReversed()) {
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(root, entry.path);
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
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(dir, tarball);
}
async function toIntegrity(chunks) {
  const { digests } = await measureStream(chunks, ["sha512"]);
  return `sha512-${Buffer.from(digests.sha512, "hex").toString("base64")}`;
}
async function fetchPackage(ctx, spec, dir) {
  const file = `${spec.name.replaceAll(/[@/]/g, "_")}-${spec.version}.tgz`;
  const cached = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(ctx.cacheDir, "npm", file);
  const tarball = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(dir, file);
  const inCache = await ctx.fs.stat(cached) !== void 0;
  if (inCache) await ctx.fs.copy(cached, tarball);
  else await ctx.fs.rename(await npmPack(ctx, spec, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(dir, "download")), tarball);
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

// pipeline/formats/linux/needs.ts


// pipeline/shared/elf/read-needs.ts
var machines = { "linux-x64": 62, "linux-arm64": 183 };
var headerSize = 64;
var segmentSize = 56;
var largestTable = 16 * 1024 * 1024;
var tag = {
  needed: 1,
  strings: 5,
  stringsSize: 10,
  soname: 14,
  versionNeeds: 1879048190,
  versionCount: 1879048191
};
var toView = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
function toSegments(table) {
  return Array.from({ length: Math.floor(table.byteLength / segmentSize) }, (_, index) => {
    const at = index * segmentSize;
    const read = (offset) => Number(table.getBigUint64(at + offset, true));
    return { type: table.getUint32(at, true), offset: read(8), address: read(16), size: read(32) };
  });
}
function toEntries(section) {
  return Array.from({ length: Math.floor(section.byteLength / 16) }, (_, index) => [
    Number(section.getBigInt64(index * 16, true)),
    Number(section.getBigUint64(index * 16 + 8, true))
  ]);
}
function toText(strings, at) {
  const end = strings.indexOf(0, at);
  return new TextDecoder("latin1").decode(strings.subarray(at, end < 0 ? strings.length : end));
}
function toVersions(table, count, strings) {
  const versions = /* @__PURE__ */ new Map();
  let at = 0;
  for (let index = 0; index < count && at + 16 <= table.byteLength; index++) {
    const names3 = [];
    let name = at + table.getUint32(at + 8, true);
    for (let left = table.getUint16(at + 2, true); left > 0 && name + 16 <= table.byteLength; left--) {
      names3.push(toText(strings, table.getUint32(name + 8, true)));
      name += table.getUint32(name + 12, true);
    }
    const file = toText(strings, table.getUint32(at + 4, true));
    versions.set(file, [...versions.get(file) ?? [], ...names3]);
    at += table.getUint32(at + 12, true);
  }
  return versions;
}
function within(read) {
  return async ({ start, end }) => Number.isSafeInteger(end) && end - start <= largestTable ? read({ start, end }) : new Uint8Array();
}
function isElf(header) {
  return header.length === headerSize && [127, 69, 76, 70, 2, 1].every((byte, at) => header[at] === byte);
}
async function readElfNeeds(readAny) {
  const read = within(readAny);
  const header = await read({ start: 0, end: headerSize });
  if (!isElf(header)) return void 0;
  const elf = toView(header);
  const start = Number(elf.getBigUint64(32, true));
  const table = await read({ start, end: start + elf.getUint16(56, true) * segmentSize });
  const segments = toSegments(toView(table));
  const dynamic = segments.find(({ type }) => type === 2);
  if (dynamic === void 0) return void 0;
  const entries = toEntries(
    toView(await read({ start: dynamic.offset, end: dynamic.offset + dynamic.size }))
  );
  const find = (wanted) => entries.find(([found]) => found === wanted)?.[1];
  const toOffset = (address) => {
    const segment = segments.find(
      (one) => one.type === 1 && address >= one.address && address < one.address + one.size
    );
    return segment === void 0 ? address : address - segment.address + segment.offset;
  };
  const [stringsAt, stringsSize = 0, soname] = [find(tag.strings), find(tag.stringsSize), find(tag.soname)];
  if (stringsAt === void 0) return void 0;
  const strings = await read({ start: toOffset(stringsAt), end: toOffset(stringsAt) + stringsSize });
  const [needsAt, count = 0] = [find(tag.versionNeeds), find(tag.versionCount)];
  const needs = needsAt === void 0 ? void 0 : await read({ start: toOffset(needsAt), end: toOffset(needsAt) + 64 * 1024 });
  return {
    machine: elf.getUint16(18, true),
    soname: soname === void 0 ? void 0 : toText(strings, soname),
    libraries: entries.filter(([found]) => found === tag.needed).map(([, at]) => toText(strings, at)),
    versions: needs === void 0 ? /* @__PURE__ */ new Map() : toVersions(toView(needs), count, strings)
  };
}

// pipeline/formats/linux/needs.ts
var isOfMusl = ({ libraries }) => libraries.some((name) => /^(ld|libc\.)-?musl/.test(name));
async function readElfFiles({ fs }, payload) {
  const files = [];
  for (const entry of await listTree(fs, payload)) {
    if (entry.kind !== "file" || entry.size === 0) continue;
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(payload, entry.path);
    const needs = await readElfNeeds(
      ({ start, end }) => readAtMost(fs.read(path, { start, end: Math.min(end, entry.size) }), end - start, entry.path)
    );
    if (needs !== void 0) files.push({ ...needs, path: entry.path });
  }
  return files;
}
async function readSystemNeeds(ctx, payload, target) {
  const machine = target === "linux-arm64" ? machines["linux-arm64"] : machines["linux-x64"];
  const files = (await readElfFiles(ctx, payload)).filter(
    (file) => file.machine === machine && !isOfMusl(file)
  );
  const own = new Set(
    files.flatMap(({ path, soname }) => [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.basename)(path), ...soname === void 0 ? [] : [soname]])
  );
  const found = /* @__PURE__ */ new Map();
  for (const { path, libraries, versions } of files) {
    for (const soname of libraries) {
      if (own.has(soname) || /^ld-linux/.test(soname)) continue;
      const library = found.get(soname) ?? { versions: /* @__PURE__ */ new Map(), file: path };
      found.set(soname, library);
      for (const version of versions.get(soname) ?? []) {
        if (!library.versions.has(version)) library.versions.set(version, path);
      }
    }
  }
  return [...found].map(([soname, library]) => ({ soname, ...library }));
}

// pipeline/formats/linux/stage-tree.ts

async function linkPayload(ctx, from, to) {
  const tree = await listTree(ctx.fs, from);
  await ctx.fs.mkdir(to);
  for (const entry of tree) {
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(to, entry.path);
    if (entry.kind === "dir") await ctx.fs.mkdir(path);
    else if (entry.kind === "symlink") await ctx.fs.symlink(entry.target, path);
    else await ctx.fs.link((0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(from, entry.path), path);
  }
  const folders = tree.filter(({ kind }) => kind !== "file").map(({ path }) => path);
  await settle(ctx, to, ["", ...folders]);
}
async function settle(ctx, root, paths) {
  for (const path of paths.toReversed()) {
    const full = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(root, path);
    if ((await ctx.fs.stat(full))?.kind === "dir") await ctx.fs.chmod(full, 493);
    await ctx.fs.utimes(full, ctx.sourceDateEpoch);
  }
}
async function placeFiles(ctx, root, files) {
  for (const { path, mode, content } of files) {
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(root, path);
    if (content === void 0) continue;
    if (typeof content === "string" || content instanceof Uint8Array) await ctx.fs.write(to, content, mode);
    else await ctx.fs.copy(content.copyOf, to);
  }
}

// pipeline/formats/linux/package-name.ts
function parsePackageName(text) {
  const [, vendor, own] = /^([a-z0-9.]+)-(.+)$/.exec(text) ?? [];
  if (vendor === void 0 || own === void 0) return { name: text };
  return { name: own, vendor: vendor.replaceAll(".", "-") };
}

// pipeline/formats/deb/names.ts
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
  return `${toPackageName(app)}_${toPackageVersion(app.version)}_${toDebArchitecture(target) ?? target}.deb`;
}
function identifyDeb(name) {
  if (!/\.deb$/i.test(name)) return void 0;
  const [, app = name.slice(0, -4), version = "", architecture] = /^(.+)_([^_]+)_([a-z0-9]+)\.deb$/i.exec(name) ?? [];
  return {
    app: { ...parsePackageName(app), version: version.replace("~", "-") },
    target: debTargets.find((target) => debArchitectures[target] === architecture),
    shell: void 0
  };
}

// pipeline/formats/deb/make.ts
var compression = ["-Zxz", "-z3"];
async function describeTree(ctx, root, request) {
  const tree = await listTree(ctx.fs, root, (path) => path === "DEBIAN");
  const sums = [];
  const sizes = [];
  for (const entry of tree) {
    if (entry.kind !== "file") continue;
    const { digests } = await measureStream(ctx.fs.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(root, entry.path)), ["md5"]);
    sums.push(`${digests.md5}  ${entry.path}
`);
    sizes.push(entry.size);
  }
  const { depends, warnings } = planDependencies(await readSystemNeeds(ctx, request.payload, request.target));
  for (const warning of warnings) ctx.log.warn(warning);
  const control = formatControl({
    depends,
    package: toPackageName(request.app),
    version: toPackageVersion(request.app.version),
    architecture: toDebArchitecture(request.target) ?? request.target,
    about: request.about,
    usesSystemBrowser: toShell(request.shell).usesSystemBrowser,
    installedKib: toInstalledKib(sizes, tree.length - sizes.length)
  });
  return /* @__PURE__ */ new Map([
    ["DEBIAN/md5sums", sums.join("")],
    ["DEBIAN/control", control]
  ]);
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
  const root = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(request.work, "tree");
  const planned = layoutDeb(request, request.about);
  await linkPayload(ctx, request.payload, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(root, planned.payload));
  await placeFiles(ctx, root, planned.files);
  const computed = await describeTree(ctx, root, request);
  const files = planned.files.map((file) => ({ ...file, content: file.content ?? computed.get(file.path) }));
  await placeFiles(
    ctx,
    root,
    files.filter(({ path }) => computed.has(path))
  );
  for (const folder of ["usr", "DEBIAN"]) await normalizeTree(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(root, folder));
  await settle(ctx, root, ["", "opt"]);
  const partial = `${request.to}.partial`;
  try {
    await runDpkgDeb(ctx, root, partial);
    await ctx.fs.rename(partial, request.to);
  } finally {
    await ctx.fs.remove(partial);
  }
  return { ...planned, files };
}

// pipeline/formats/deb/name-faults.ts
var essential = /* @__PURE__ */ new Set([
  ...[
    "base-files",
    "base-passwd",
    "init-system-helpers",
    "libc-bin",
    "ncurses-base",
    "ncurses-bin",
    "perl-base"
  ],
  ...[
    "sysvinit-utils",
    "util-linux",
    "apt-utils",
    "ca-certificates",
    "console-setup",
    "debian-archive-keyring"
  ],
  ...[
    "libpam-modules",
    "libpam-runtime",
    "linux-base",
    "login-utils",
    "systemd-sysv",
    "ubuntu-keyring",
    "usr-is-merged"
  ]
]);
var isOfDistribution = (line) => /\/(debian|ubuntu)(-[a-z]+)*\/? /i.test(line.split("|")[2] ?? "");
async function isInDistribution({ exec }, name) {
  const aptCache = await exec.which("apt-cache");
  if (aptCache === void 0) return false;
  const { exitCode, stdout } = await exec.run(aptCache, ["madison", name]);
  return exitCode === 0 && stdout.split("\n").some(isOfDistribution);
}
async function findDebNameFaults(ctx, app) {
  const name = toPackageName(app);
  if (!essential.has(name) && !await isInDistribution(ctx, name)) return [];
  return [
    {
      severity: "error",
      code: "package-name-taken",
      message: `the distribution has a package called ${name}, which would replace the app`,
      remedy: "choose another vendor: --vendor, or the input vendor of the action"
    }
  ];
}

// pipeline/shared/archive/untar.ts




// pipeline/shared/archive/tar-frames.ts
var block = 512;
var maxMetaBytes = 16 * 1024;
var maxAllMetaBytes = 32 * 1024 * 1024;
var maxPadding = 1024 * 1024;
var contentTypes = /* @__PURE__ */ new Set(["0", "\0"]);
var emptyTypes = /* @__PURE__ */ new Set(["1", "2", "3", "4", "5", "6"]);
var metaTypes = /* @__PURE__ */ new Set(["x", "L", "K"]);
var paxKeys = /* @__PURE__ */ new Set(["path", "linkpath", "size"]);
var isZero = (bytes) => bytes.every((byte) => byte === 0);
function parseNumber(field) {
  const [first = 0] = field;
  if (first === 128) return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
  const text = Buffer.from(field).toString("latin1").replaceAll(/[\0 ]/g, "");
  return /^[0-7]*$/.test(text) ? Number.parseInt(text || "0", 8) : Number.NaN;
}
function parsePax(bytes) {
  const records = /* @__PURE__ */ new Map();
  let at = 0;
  while (at < bytes.length) {
    const space = bytes.indexOf(32, at);
    const digits = Buffer.from(bytes.subarray(at, Math.max(space, at))).toString("latin1");
    const end = at + Number(digits);
    if (!/^[1-9]\d{0,5}$/.test(digits) || end > bytes.length || bytes[end - 1] !== 10) return void 0;
    const text = Buffer.from(bytes.subarray(space + 1, end - 1)).toString("utf8");
    const equals = text.indexOf("=");
    const key = text.slice(0, equals);
    if (equals < 1 || records.has(key)) return void 0;
    records.set(key, text.slice(equals + 1));
    at = end;
  }
  return records;
}
var TarFrames = class {
  #limits;
  #header = [];
  #headerBytes = 0;
  /** Bytes up to the next header. */
  #skip = 0;
  /** The kind of the last entry when it describes the next one. */
  #pending = /* @__PURE__ */ new Set();
  #meta;
  #nextSize;
  #metaBytes = 0;
  #entries = 0;
  #bytes = 0;
  #padding;
  constructor(limits) {
    this.#limits = limits;
  }
  /** @throws {Error} for the first byte that must not be there */
  push(chunk) {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#limits.bytes)
      throw new Error(`the archive has more than ${this.#limits.bytes} bytes when it is unpacked`);
    let rest = chunk;
    while (rest.length > 0) rest = rest.subarray(this.#take(rest));
  }
  /** @throws {Error} when the archive has no end */
  end() {
    if (this.#padding === void 0) throw new Error("the tar archive has no end: Unexpected end of data");
  }
  #take(bytes) {
    if (this.#padding !== void 0) {
      this.#padding += bytes.length;
      if (!isZero(bytes) || this.#padding > maxPadding)
        throw new Error("bytes after the end of the tar archive");
      return bytes.length;
    }
    if (this.#skip > 0) {
      const taken3 = Math.min(this.#skip, bytes.length);
      this.#skip -= taken3;
      this.#takeMeta(bytes.subarray(0, taken3));
      return taken3;
    }
    const taken2 = Math.min(block - this.#headerBytes, bytes.length);
    this.#header.push(bytes.subarray(0, taken2));
    this.#headerBytes += taken2;
    if (this.#headerBytes === block) this.#takeHeader(Buffer.concat(this.#header));
    return taken2;
  }
  #takeMeta(bytes) {
    const meta = this.#meta;
    if (meta === void 0) return;
    const own = bytes.subarray(0, meta.missing);
    meta.parts.push(Uint8Array.from(own));
    meta.missing -= own.length;
    if (this.#skip > 0) return;
    this.#meta = void 0;
    if (meta.type !== "x") return;
    const records = parsePax(Buffer.concat(meta.parts));
    const other = [...records?.keys() ?? []].find((key) => !paxKeys.has(key));
    if (records === void 0 || other !== void 0)
      throw new Error(`a PAX header with ${other === void 0 ? "broken records" : `the key "${other}"`}`);
    const size = records.get("size");
    if (size !== void 0 && !/^\d{1,15}$/.test(size)) throw new Error("a PAX header with a broken size");
    this.#nextSize = size === void 0 ? void 0 : Number(size);
  }
  #takeHeader(header) {
    this.#header = [];
    this.#headerBytes = 0;
    if (isZero(header)) {
      if (this.#pending.size > 0) throw new Error("the tar archive ends after the header of a long name");
      this.#padding = 0;
      return;
    }
    this.#entries += 1;
    if (this.#entries > this.#limits.entries)
      throw new Error(`the archive has more than ${this.#limits.entries} entries`);
    const type = String.fromCharCode(header[156] ?? 0);
    const size = parseNumber(header.subarray(124, 136));
    if (!Number.isSafeInteger(size)) throw new Error("a tar header with a broken size");
    if (metaTypes.has(type)) this.#startMeta(type, size);
    else this.#startContent(type, this.#nextSize ?? size);
  }
  #startMeta(type, size) {
    this.#metaBytes += size;
    if (size > maxMetaBytes || this.#metaBytes > maxAllMetaBytes)
      throw new Error(`a header of ${size} bytes for a long name`);
    if (this.#pending.has(type) || size === 0) throw new Error("two headers for the name of one entry");
    this.#pending.add(type);
    this.#meta = { type, parts: [], missing: size };
    this.#skip = Math.ceil(size / block) * block;
  }
  #startContent(type, size) {
    this.#pending = /* @__PURE__ */ new Set();
    this.#nextSize = void 0;
    if (!contentTypes.has(type) && !emptyTypes.has(type))
      throw new Error(`an entry of the kind ${JSON.stringify(type)}, which installers do not have`);
    if (emptyTypes.has(type) && size !== 0) throw new Error("an entry that is not a file has a content");
    this.#skip = Math.ceil(size / block) * block;
  }
};
async function* checkTarFrames(chunks, limits) {
  const frames = new TarFrames(limits);
  for await (const chunk of chunks) {
    frames.push(chunk);
    yield chunk;
  }
  frames.end();
}

// pipeline/shared/archive/byte-reader.ts
var ByteReader = class {
  #rest = new Uint8Array();
  #chunks;
  #name;
  /** `name` is for the message at an early end. */
  constructor(chunks, name) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#name = name;
  }
  async #fill() {
    while (this.#rest.length === 0) {
      const next = await this.#chunks.next();
      if (next.done === true) return false;
      this.#rest = next.value;
    }
    return true;
  }
  /** The next `length` bytes in pieces, to be read to their end. @throws {Error} at the end of the stream */
  async *take(length) {
    let missing = length;
    while (missing > 0) {
      if (!await this.#fill()) throw new Error(`unexpected end of ${this.#name}`);
      const piece = this.#rest.subarray(0, missing);
      this.#rest = this.#rest.subarray(piece.length);
      missing -= piece.length;
      yield piece;
    }
  }
  /** The next `length` bytes, which must fit into memory. @throws {Error} at the end of the stream */
  async read(length) {
    const pieces = [];
    for await (const piece of this.take(length)) pieces.push(piece);
    return Buffer.concat(pieces);
  }
  async isAtEnd() {
    return !await this.#fill();
  }
  /** Lets the source release its file. */
  async close() {
    await this.#chunks.return?.();
  }
};

// pipeline/shared/archive/zstd-frame.ts
var maxWindow = 32 * 1024 * 1024;
var magic = 4247762216;
var emptyFrame = Buffer.from("28b52ffd240001000099e9d851", "hex");
function parseDescriptor(byte) {
  const isSingle = (byte & 32) !== 0;
  const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][byte >> 6] ?? 0;
  const dictionaryBytes = [0, 1, 2, 4][byte & 3] ?? 0;
  const windowBytes = isSingle ? 0 : 1;
  return {
    rest: windowBytes + dictionaryBytes + sizeBytes,
    hasChecksum: (byte & 4) !== 0,
    window(header) {
      if (!isSingle) {
        const descriptor = header.getUint8(0);
        const base = 2 ** (10 + (descriptor >> 3));
        return base + base / 8 * (descriptor & 7);
      }
      if (sizeBytes === 1) return header.getUint8(dictionaryBytes);
      if (sizeBytes === 2) return header.getUint16(dictionaryBytes, true) + 256;
      if (sizeBytes === 4) return header.getUint32(dictionaryBytes, true);
      return Number(header.getBigUint64(dictionaryBytes, true));
    }
  };
}
var toView2 = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
async function* checkFrame(reader) {
  const start = await reader.read(5);
  if (toView2(start).getUint32(0, true) !== magic) throw new Error("it does not begin with a zstd frame");
  const { rest, hasChecksum, window } = parseDescriptor(start[4] ?? 0);
  const header = await reader.read(rest);
  if (window(toView2(header)) > maxWindow)
    throw new Error(`its zstd window is larger than ${maxWindow} bytes`);
  yield start;
  yield header;
  for (let isLast = false; !isLast; ) {
    const head2 = await reader.read(3);
    const bits = (head2[0] ?? 0) | (head2[1] ?? 0) << 8 | (head2[2] ?? 0) << 16;
    isLast = (bits & 1) === 1;
    yield head2;
    yield* reader.take((bits >> 1 & 3) === 1 ? 1 : bits >> 3);
  }
  if (hasChecksum) yield* reader.take(4);
  if (await reader.isAtEnd()) return;
  const last = await reader.read(emptyFrame.length).catch(() => void 0);
  if (last === void 0 || !emptyFrame.equals(last) || !await reader.isAtEnd())
    throw new Error("bytes after the end of the zstd frame");
  yield last;
}
async function* checkZstdFrame(chunks) {
  const reader = new ByteReader(chunks, "the zstd frame");
  try {
    yield* checkFrame(reader);
  } finally {
    await reader.close();
  }
}

// pipeline/shared/archive/untar.ts
function requireZstd() {
  if (typeof node_zlib__WEBPACK_IMPORTED_MODULE_6__.createZstdCompress !== "function") {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
      code: "node-too-old",
      blame: "environment",
      message: `Node ${process.versions.node} has no zstd`,
      remedy: "run this with Node 24 or newer"
    });
  }
  return /*#__PURE__*/ (node_zlib__WEBPACK_IMPORTED_MODULE_6___namespace_cache || (node_zlib__WEBPACK_IMPORTED_MODULE_6___namespace_cache = __webpack_require__.t(node_zlib__WEBPACK_IMPORTED_MODULE_6__, 2)));
}
var chunkBytes = 256 * 1024;
function toDecompressor(compression3) {
  if (compression3 === "none") return [];
  return [
    compression3 === "gzip" ? node_zlib__WEBPACK_IMPORTED_MODULE_6__.createGunzip({ chunkSize: chunkBytes }) : requireZstd().createZstdDecompress({ chunkSize: chunkBytes })
  ];
}
var types = {
  file: "file",
  "contiguous-file": "file",
  directory: "dir",
  symlink: "symlink"
};
function toEntry2(header, content) {
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
async function readTar(archive, compression3, visit, limits) {
  const entries = (0,tar_stream__WEBPACK_IMPORTED_MODULE_9__.extract)();
  const checked = limits !== void 0 && compression3 === "zstd" ? checkZstdFrame(archive) : archive;
  const check = limits === void 0 ? [] : [(bytes) => checkTarFrames(bytes, limits)];
  const source = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_8__.pipeline)([checked, ...toDecompressor(compression3), ...check, entries]);
  const failures = [];
  const reader = (async () => {
    for await (const entry of entries) {
      try {
        await visit(toEntry2(entry.header, entry));
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
var maxTextBytes = {
  "bundle.json": 16 * 1024 * 1024,
  [payloadListFile]: 64 * 1024 * 1024
};
async function readPayloadFile(file, path, algorithms2) {
  const limit = (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_7__/* .ownValue */ .e)(maxTextBytes, path);
  const { size, digests, bytes } = await measureStream(file.content, algorithms2, limit);
  if (limit !== void 0 && bytes === void 0)
    throw new Error(`${path} has ${size} bytes; at most ${limit} are read`);
  return {
    entry: { type: "file", path, mode: toModeText(file.mode), size, sha256: digests.sha256 },
    digests,
    text: limit === void 0 ? void 0 : new TextDecoder().decode(bytes)
  };
}
function isOwnedByRoot({ uid, gid, uname, gname }) {
  return uid === 0 && gid === 0 && [uname, gname].every((name) => name === "" || name === "root");
}
async function readFileBeside(entry, path, keep) {
  const { size, digests, bytes } = await measureStream(entry.content, ["sha256", "md5"], keep);
  return {
    path,
    type: entry.type,
    mode: entry.mode,
    owner: isOwnedByRoot(entry) ? "root:root" : describeOwner(entry),
    size,
    sha256: digests.sha256,
    md5: digests.md5,
    target: entry.type === "symlink" ? entry.target ?? "" : void 0,
    text: bytes === void 0 || entry.type !== "file" ? void 0 : new TextDecoder().decode(bytes)
  };
}
function describeOwner({ uid, gid, uname, gname }) {
  const toText3 = (id, name) => id === 0 && name !== "" && name !== "root" ? `${id} (${name})` : String(id);
  return `${toText3(uid, uname)}:${toText3(gid, gname)}`;
}

// pipeline/formats/linux/entry-faults.ts
var allowedModes = {
  file: [420, 493],
  dir: [493],
  symlink: [511],
  other: []
};
function findEntryFaults(name, entry, seen) {
  const { path, type, mode } = entry;
  const faults = [];
  if (!isPlainPath(path)) faults.push("is not a plain path");
  if (type === "other") faults.push("is neither a file, a folder nor a symbolic link");
  else if (!allowedModes[type].includes(mode)) faults.push(`has the mode ${mode.toString(8)}`);
  if (!isOwnedByRoot(entry)) faults.push(`belongs to ${describeOwner(entry)}, not to root`);
  if (seen.has(path)) faults.push("occurs twice");
  return faults.map((what) => toFault("archive-entry-unexpected", name, `${path || "the root"} ${what}`));
}

// pipeline/formats/deb/ar.ts
var magic2 = "!<arch>\n";
var headerBytes = 60;
var names = [/^debian-binary$/, /^control\.tar(?:\.(?:xz|gz|zst))?$/, /^data\.tar(?:\.(?:xz|gz|zst))?$/];
async function readAt({ fs }, path, start, end) {
  const { bytes } = await measureStream(fs.read(path, { start, end }), [], end - start);
  return Buffer.from(bytes ?? []).toString("latin1");
}
async function readMember(ctx, path, at) {
  const header = await readAt(ctx, path, at, at + headerBytes);
  const [, name, size] = /^([a-z.-]+)\/? *\d+ *0 {5}0 {5}100644 {2}(\d+) *`\n$/.exec(header) ?? [];
  if (header.length !== headerBytes || name === void 0 || size === void 0)
    throw new Error(`the ar member at byte ${at} has a header that dpkg-deb does not write`);
  return { name, start: at + headerBytes, end: at + headerBytes + Number(size) };
}
async function assertDebMembers(ctx, path) {
  const { size = 0 } = await ctx.fs.stat(path) ?? {};
  if (await readAt(ctx, path, 0, magic2.length) !== magic2)
    throw new Error("it does not begin as an ar archive");
  let at = magic2.length;
  for (const pattern of names) {
    const member = await readMember(ctx, path, at);
    if (!pattern.test(member.name)) throw new Error(`the ar member ${member.name} is not expected here`);
    if (member.name === "debian-binary" && await readAt(ctx, path, member.start, member.end) !== "2.0\n")
      throw new Error("debian-binary is not 2.0");
    if (member.name.endsWith(".xz") && await readAt(ctx, path, member.end - 2, member.end) !== "YZ")
      throw new Error(`${member.name} does not end with its xz stream`);
    const isOdd = (member.end - member.start) % 2 === 1;
    if (isOdd && await readAt(ctx, path, member.end, member.end + 1) !== "\n")
      throw new Error(`${member.name} is not filled with a line break`);
    at = member.end + (isOdd ? 1 : 0);
  }
  if (at !== size) throw new Error(`${size - at} bytes after the last member`);
}

// pipeline/formats/deb/control-check.ts
function findControlFaults(name, control, { app, target }) {
  const fields = /* @__PURE__ */ new Map();
  const faults = [];
  for (const line of control.trimEnd().split("\n")) {
    if (/^ \S/.test(line)) continue;
    const [, key = "", value = ""] = /^([A-Za-z-]+): (.*)$/.exec(line) ?? [];
    const isKnown = controlFields.some((field) => field === key);
    if (!isKnown || fields.has(key)) {
      const what = isKnown ? `the field ${key} twice` : `the line ${JSON.stringify(line.slice(0, 80))}`;
      faults.push(toFault("deb-control-mismatch", name, `DEBIAN/control has ${what}`));
    }
    fields.set(key, value);
  }
  const expected = [
    ["Package", toPackageName(app)],
    ["Version", toPackageVersion(app.version)],
    ["Architecture", toDebArchitecture(target)]
  ];
  const differing = expected.flatMap(
    ([field, value]) => value === void 0 || fields.get(field) === value ? [] : [
      toFault(
        "deb-control-mismatch",
        name,
        `its ${field} is ${fields.get(field) ?? "not given"}, expected ${value}`
      )
    ]
  );
  return [...faults, ...differing];
}
function parseMd5Sums(text) {
  return new Map(text.split("\n").map((line) => [line.slice(34), line.slice(0, 32)]));
}

// pipeline/formats/deb/read.ts
var maxControlBytes = 32 * 1024 * 1024;
var controlLimits = { entries: 100, bytes: 2 * maxControlBytes };
var maxOutsideBytes = 1024 * 1024;
async function readMember2(ctx, path, member, visit, limits) {
  const result = await ctx.exec.run("dpkg-deb", [member, path], {
    readStdout: (chunks) => readTar(
      chunks,
      "none",
      (entry) => visit({ ...entry, path: entry.path.replace(/^\.\//, "").replace(/\/$/, "") }),
      limits
    )
  });
  if (result.exitCode !== 0) throw new Error(result.stderr.trim() || `dpkg-deb ${member} failed`);
}
async function readControl(ctx, path, name) {
  const files = /* @__PURE__ */ new Map();
  const faults = [];
  const seen = /* @__PURE__ */ new Set();
  const visit = async (entry) => {
    const inTree = entry.path === "" ? "DEBIAN" : `DEBIAN/${entry.path}`;
    faults.push(...findEntryFaults(name, { ...entry, path: inTree }, seen));
    seen.add(inTree);
    if (entry.type === "dir") {
      if (entry.path !== "")
        faults.push(
          toFault("archive-entry-unexpected", name, `${inTree} is a folder among the control files`)
        );
      return;
    }
    files.set(inTree, await readFileBeside(entry, inTree, maxControlBytes));
  };
  await readMember2(ctx, path, "--ctrl-tarfile", visit, controlLimits);
  return { files, faults };
}
async function readDeb(ctx, path, name, identity, limits) {
  const slug = toPackageName(identity.app);
  const top = `${toInstallDir(slug).slice(1)}/`;
  await assertDebMembers(ctx, path);
  const { files: control, faults } = await readControl(ctx, path, name);
  const sums = parseMd5Sums(control.get("DEBIAN/md5sums")?.text ?? "");
  faults.push(...findControlFaults(name, control.get("DEBIAN/control")?.text ?? "", identity));
  const outside = [...control.values()];
  const folders = [];
  const entries = [];
  let bundleText;
  let listText;
  const compareSum = (file, md5) => {
    if (sums.get(file) === md5) return;
    faults.push(toFault("deb-md5sums-mismatch", name, `${file} differs from its line in DEBIAN/md5sums`));
  };
  const seen = /* @__PURE__ */ new Set();
  const visit = async (entry) => {
    faults.push(...findEntryFaults(name, entry, seen));
    seen.add(entry.path);
    await (entry.path.startsWith(top) ? takePayload(entry) : takeOther(entry));
  };
  const takeOther = async (entry) => {
    if (entry.type === "dir") {
      folders.push(entry.path);
      return;
    }
    const found = await readFileBeside(entry, entry.path, maxOutsideBytes);
    if (entry.type === "file") compareSum(entry.path, found.md5);
    outside.push(found);
  };
  const takePayload = async (entry) => {
    const inside = entry.path.slice(top.length);
    if (entry.type === "symlink") {
      entries.push({ type: "symlink", path: inside, target: entry.target ?? "" });
    }
    if (entry.type === "file") {
      const file = await readPayloadFile(entry, inside, ["sha256", "md5"]);
      compareSum(entry.path, file.digests.md5);
      entries.push(file.entry);
      if (inside === "bundle.json") bundleText = file.text;
      if (inside === payloadListFile) listText = file.text;
    }
  };
  await readMember2(ctx, path, "--fsys-tarfile", visit, limits);
  entries.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_4__/* .byCodeUnit */ .X)(a.path, b.path));
  const icons = findPlacedIcons(
    slug,
    outside.map((file) => file.path)
  );
  return { entries, bundleText, listText, outside, folders, icons, faults };
}
async function readDebBundle(ctx, path, limits) {
  let text;
  const visit = async (entry) => {
    if (entry.type === "file" && /^opt\/[^/]+\/bundle\.json$/.test(entry.path))
      text = (await readPayloadFile(entry, "bundle.json", ["sha256"])).text;
  };
  await readMember2(ctx, path, "--fsys-tarfile", visit, limits);
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
  findNameFaults: findDebNameFaults,
  magic: "!<arch>\n",
  identify: identifyDeb,
  layout: layoutDeb,
  make: async (ctx, request) => [{ path: request.to, layout: await makeDeb(ctx, request) }],
  readBundle: readDebBundle,
  read: (ctx, path, identity, limits) => readDeb(ctx, path, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.basename)(path), identity, limits)
};

// pipeline/formats/rpm/index.ts


// pipeline/formats/rpm/scripts.ts
var scriptSections = ["pre", "post", "preun", "postun"];
function planScripts(app) {
  const head2 = `root=
dir=${toInstallDir(toPackageName(app))}
`;
  return {
    pre: `${head2}${maintenanceFunctions}if [ "$1" -gt 1 ] && [ -d "$dir" ]; then announce upgrade; fi
exit 0`,
    post: `${head2}${offerFunction}rm -f "$dir/${maintenanceFile}"
${callForShortNames("offer", app).join("\n")}
exit 0`,
    preun: `${head2}${withdrawFunction}${maintenanceFunctions}if [ "$1" -eq 0 ]; then
  stop_app
${callForShortNames(
      "withdraw",
      app
    ).map((line) => `  ${line}
`).join("")}fi
exit 0`,
    postun: `if [ "$1" -eq 0 ]; then ${formatKeptData(app, "was removed")}; fi
exit 0`
  };
}

// pipeline/formats/rpm/layout.ts
var headerFolder = "RPM";
var headerFile = `${headerFolder}/header`;
var toLicenseDir = (name) => `usr/share/licenses/${name}`;
function formatLicense({ displayName, license }) {
  const own = license?.trimEnd() ?? "The package states no license. Ask its maintainer before you copy it.";
  return `${displayName}

${own}

The runtime contains Node.js. Its license is in the folder licenses of the app.
`;
}
function layoutRpm(payload, about) {
  const name = toPackageName(payload.app);
  const scripts = planScripts(payload.app);
  return {
    payload: toInstallDir(name).slice(1),
    files: [
      ...planLinuxFiles(payload, about),
      { path: `${toLicenseDir(name)}/LICENSE`, mode: 420, content: about && formatLicense(about) },
      ...scriptSections.map(
        (section) => ({
          path: `${headerFolder}/${section}`,
          mode: 493,
          content: scripts[section]
        })
      ),
      { path: headerFile, mode: 420, content: void 0 }
    ]
  };
}

// pipeline/formats/rpm/make.ts


// pipeline/formats/rpm/header.ts
var introBytes = 16;
var entryBytes = 16;
var trailerBytes = 16;
var maxEntries = 65535;
var magic3 = 2393761793;
var types2 = { int16: 3, int32: 4, int64: 5, text: 6, binary: 7, texts: 8, translated: 9 };
var widths = /* @__PURE__ */ new Map([
  [types2.int16, 2],
  [types2.int32, 4],
  [types2.int64, 8],
  [types2.binary, 1]
]);
var toView3 = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
function parseIntro(intro, maxBytes) {
  const view = toView3(intro);
  if (view.getUint32(0) !== magic3 || view.getUint32(4) !== 0)
    throw new Error("a header does not begin with the magic of version 1");
  const [entries, store] = [view.getUint32(8), view.getUint32(12)];
  const bytes = entries * entryBytes + store;
  if (entries < 2 || entries > maxEntries || store < trailerBytes || bytes > maxBytes)
    throw new Error(`a header with ${entries} entries and a store of ${store} bytes`);
  return { entries, bytes };
}
function measureTexts(bytes, count) {
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const end = bytes.indexOf(0, at);
    if (end === -1) throw new Error("a text of a header has no end");
    at = end + 1;
  }
  return at;
}
function measure(type, count, rest) {
  const width = widths.get(type);
  if (width !== void 0) return width * count;
  if (type === types2.texts || (type === types2.text || type === types2.translated) && count === 1)
    return measureTexts(rest, count);
  throw new Error(`a value of the type ${type} with ${count} parts`);
}
function assertRegion(view, region, entries, storeAt) {
  const trailer2 = view.byteLength - trailerBytes;
  const entry = [0, 4, 8, 12].map((at) => view.getUint32(at));
  const end = [0, 4].map((at) => view.getUint32(trailer2 + at));
  const isWhole = view.getInt32(trailer2 + 8) === -entries * entryBytes && view.getUint32(trailer2 + 12) === trailerBytes;
  const expected = [region, types2.binary, trailer2 - storeAt, trailerBytes];
  if (!isWhole || entry.join() !== expected.join() || end.join() !== `${region},${types2.binary}`)
    throw new Error("a header has values outside its region");
}
function parseHeader(bytes, entries, region) {
  const view = toView3(bytes);
  const storeAt = entries * entryBytes;
  const store = bytes.subarray(storeAt, bytes.length - trailerBytes);
  assertRegion(view, region, entries, storeAt);
  const values = /* @__PURE__ */ new Map();
  let end = 0;
  let last = 0;
  for (let index = 1; index < entries; index += 1) {
    const [tag2 = 0, type = 0, offset = 0, count = 0] = [0, 4, 8, 12].map(
      (at) => view.getUint32(index * entryBytes + at)
    );
    const width = widths.get(type) ?? 1;
    const start = Math.ceil(end / width) * width;
    if (tag2 <= last || offset !== start || count === 0 || store.subarray(end, start).some((byte) => byte !== 0))
      throw new Error(`the value ${tag2} of a header is not where rpmbuild writes it`);
    const size = measure(type, count, store.subarray(start));
    if (start + size > store.length) throw new Error(`the value ${tag2} of a header has no end`);
    values.set(tag2, { tag: tag2, type, count, bytes: store.subarray(start, start + size) });
    end = start + size;
    last = tag2;
  }
  if (end !== store.length) throw new Error(`${store.length - end} bytes after the last value of a header`);
  return values;
}
function readTexts(values, tag2) {
  const value = values.get(tag2);
  if (value === void 0) return [];
  if (widths.has(value.type)) throw new Error(`the value ${tag2} of a header is not a text`);
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(value.bytes.subarray(0, -1)).split("\0");
}
function readNumbers(values, tag2) {
  const value = values.get(tag2);
  if (value === void 0) return [];
  const { type, count } = value;
  const width = widths.get(type);
  if (width === void 0 || type === types2.binary)
    throw new Error(`the value ${tag2} of a header is not a number`);
  const view = toView3(value.bytes);
  return Array.from({ length: count }, (_, index) => {
    const at = index * width;
    if (width === 2) return view.getUint16(at);
    if (width === 4) return view.getUint32(at);
    const large = view.getBigUint64(at);
    if (large > Number.MAX_SAFE_INTEGER) throw new Error(`the value ${tag2} of a header is too large`);
    return Number(large);
  });
}

// pipeline/formats/rpm/lead.ts
var leadBytes = 96;
var nameAt = 10;
var nameBytes = 66;
function parseLead(bytes) {
  const text = Buffer.from(bytes).toString("latin1");
  const name = text.slice(nameAt, nameAt + nameBytes).replace(/\0+$/, "");
  const processor = (bytes[8] ?? 0) * 256 + (bytes[9] ?? 0);
  const lead = { processor, name };
  if (text !== formatLead(lead).toString("latin1")) throw new Error("its lead is not that of a package");
  return lead;
}
function formatLead({ processor, name }) {
  const bytes = Buffer.alloc(leadBytes);
  Buffer.from("edabeedb03000000", "hex").copy(bytes);
  bytes.writeUInt16BE(processor, 8);
  bytes.write(name.slice(0, nameBytes - 1), nameAt, "latin1");
  bytes.writeUInt16BE(1, 76);
  bytes.writeUInt16BE(5, 78);
  return bytes;
}
var toLeadName = (stem) => stem.slice(0, nameBytes - 1);

// pipeline/formats/rpm/names.ts
var processors = {
  "linux-x64": { name: "x86_64", isa: "x86-64", leadNumber: 1 },
  "linux-arm64": { name: "aarch64", isa: "aarch-64", leadNumber: 19 }
};
var rpmTargets = [
  "linux-x64",
  "linux-arm64"
];
var release = "1";
function toRpmProcessor(target) {
  const found = rpmTargets.find((one) => one === target);
  return found === void 0 ? void 0 : processors[found];
}
function toRpmStem(app) {
  return `${toPackageName(app)}-${toPackageVersion(app.version)}-${release}`;
}
function toRpmName(app, target) {
  return `${toRpmStem(app)}.${toRpmProcessor(target)?.name ?? target}.rpm`;
}
function identifyRpm(name) {
  if (!/\.rpm$/i.test(name)) return void 0;
  const [, app = name.slice(0, -4), version = "", processor] = /^(.+)-([^-]+)-[^-]+\.([a-z0-9_]+)\.rpm$/i.exec(name) ?? [];
  return {
    app: { ...parsePackageName(app), version: version.replace("~", "-") },
    target: rpmTargets.find((target) => processors[target].name === processor),
    shell: void 0
  };
}

// pipeline/formats/rpm/requires.ts
var browsers2 = [
  "(chromium or google-chrome-stable or microsoft-edge-stable or firefox or MozillaFirefox)",
  "xdg-utils"
];
var widest2 = { glibc: "2.28", systems: "RHEL 8" };
var plain = /^[A-Za-z0-9_][A-Za-z0-9_.+-]*$/;
function planRequires(libraries) {
  const warnings = findFloorWarnings(libraries, widest2);
  const requires = /* @__PURE__ */ new Set();
  for (const { soname, versions, file } of libraries) {
    const words = [soname, ...versions.keys()];
    const other = words.find((word) => !plain.test(word));
    if (other !== void 0) {
      warnings.push(`${file} links to ${soname}: rpm cannot name ${JSON.stringify(other)} as a dependency`);
      continue;
    }
    requires.add(`${soname}()(64bit)`);
    for (const version of versions.keys()) requires.add(`${soname}(${version})(64bit)`);
  }
  return { requires: [...requires].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_4__/* .byCodeUnit */ .X), warnings };
}

// pipeline/formats/rpm/tags.ts
var tags = {
  region: 63,
  locales: 100,
  name: 1e3,
  version: 1001,
  release: 1002,
  summary: 1004,
  description: 1005,
  buildTime: 1006,
  buildHost: 1007,
  size: 1009,
  license: 1014,
  packager: 1015,
  group: 1016,
  os: 1021,
  processor: 1022,
  pre: 1023,
  post: 1024,
  preun: 1025,
  postun: 1026,
  fileSizes: 1028,
  fileModes: 1030,
  fileDevices: 1033,
  fileTimes: 1034,
  fileDigests: 1035,
  fileLinks: 1036,
  fileFlags: 1037,
  fileUsers: 1039,
  fileGroups: 1040,
  sourcePackage: 1044,
  fileVerifyFlags: 1045,
  archiveSize: 1046,
  provides: 1047,
  requireFlags: 1048,
  requires: 1049,
  requireVersions: 1050,
  rpmVersion: 1064,
  preProgram: 1085,
  postProgram: 1086,
  preunProgram: 1087,
  postunProgram: 1088,
  fileSystems: 1095,
  fileNumbers: 1096,
  fileLanguages: 1097,
  provideFlags: 1112,
  provideVersions: 1113,
  folderIndexes: 1116,
  baseNames: 1117,
  folders: 1118,
  compilerFlags: 1122,
  payloadFormat: 1124,
  payloadCompressor: 1125,
  payloadFlags: 1126,
  platform: 1132,
  fileColors: 1140,
  fileClasses: 1141,
  classes: 1142,
  longFileSizes: 5008,
  longSize: 5009,
  fileDigestAlgorithm: 5011,
  recommends: 5046,
  recommendVersions: 5047,
  recommendFlags: 5048,
  encoding: 5062,
  payloadDigest: 5092,
  payloadDigestAlgorithm: 5093,
  payloadDigestUnpacked: 5097,
  payloadSize: 5112,
  payloadSizeUnpacked: 5113,
  format: 5114,
  fileMimeIndexes: 5115,
  mimes: 5116,
  payloadSha512: 5121,
  payloadSha512Unpacked: 5122,
  payloadSha3: 5123,
  payloadSha3Unpacked: 5124
};
var signatureTags = {
  region: 62,
  sha1: 269,
  longSize: 270,
  longPayloadSize: 271,
  sha256: 273,
  sha3: 279,
  size: 1e3,
  md5: 1004,
  payloadSize: 1007,
  reserved: 1008
};
var names2 = new Map(
  Object.keys(tags).map((name) => [tags[name], name])
);
function findTagName(tag2) {
  return names2.get(tag2);
}

// pipeline/formats/rpm/check-header.ts
var shell = "/bin/sh";
var equal = 8;
var dependency = /^(?:\/bin\/sh|[\w.+-]+\((?:[\w.+-]*)\)\(64bit\)|rpmlib\(\w+\))$/;
function planTexts({ app }) {
  const name = toPackageName(app);
  return [
    ["locales", ["C"]],
    ["name", [name]],
    ["version", [toPackageVersion(app.version)]],
    ["release", [release]],
    ["os", ["linux"]],
    ["sourcePackage", [`${toRpmStem(app)}.src.rpm`]],
    ["payloadFormat", ["cpio"]],
    ["payloadCompressor", ["zstd"]],
    ["encoding", ["utf-8"]],
    ...["preProgram", "postProgram", "preunProgram", "postunProgram"].map(
      (tag2) => [tag2, [shell]]
    )
  ];
}
function findTextFaults(header, expected) {
  return expected.flatMap(([tag2, should]) => {
    const is = readTexts(header, tags[tag2]);
    return is.join("\0") === should.join("\0") ? [] : [`its ${tag2} is ${JSON.stringify(is)}, expected ${JSON.stringify(should)}`];
  });
}
function findDependencyFaults(header, { app }, isa) {
  const name = toPackageName(app);
  const version = `${toPackageVersion(app.version)}-${release}`;
  const requires = readTexts(header, tags.requires);
  const versions = readTexts(header, tags.requireVersions);
  const isOther = (text, index) => !dependency.test(text) || versions[index] !== "" && !text.startsWith("rpmlib(");
  const provides = readTexts(header, tags.provides);
  const provideVersions = readTexts(header, tags.provideVersions);
  const recommends = readTexts(header, tags.recommends);
  return [
    ...requires.filter(isOther).map((text) => `it requires ${JSON.stringify(text)}`),
    ...provides.filter((text) => text !== name && text !== `${name}(${isa})`).map((text) => `it provides ${JSON.stringify(text)}`),
    ...provideVersions.filter((text) => text !== version).map((text) => `it provides the version ${JSON.stringify(text)} of itself, expected ${version}`),
    ...recommends.filter((text) => !browsers2.includes(text)).map((text) => `it recommends ${JSON.stringify(text)}`),
    ...readNumbers(header, tags.provideFlags).every((flags) => flags === equal) ? [] : ["it provides more than its version"],
    ...readTexts(header, tags.recommendVersions).every((text) => text === "") ? [] : ["it recommends a version"]
  ];
}
function findTarget(header) {
  const [processor] = readTexts(header, tags.processor);
  return rpmTargets.find((target) => toRpmProcessor(target)?.name === processor);
}
function findHeaderFaults(name, { lead, header }, { app, target }) {
  const others2 = [...header.keys()].filter((tag2) => findTagName(tag2) === void 0);
  const found = findTarget(header);
  const processor = toRpmProcessor(found);
  const [algorithm] = readNumbers(header, tags.fileDigestAlgorithm);
  return [
    ...others2.map((tag2) => `its header has the value ${tag2}, which no package of this product has`),
    ...processor === void 0 || target !== void 0 && target !== found ? [
      `its processor is ${readTexts(header, tags.processor)}, expected ${toRpmProcessor(target)?.name ?? "another"}`
    ] : [],
    ...lead.name === toLeadName(toRpmStem(app)) && lead.processor === processor?.leadNumber ? [] : ["its lead is of another package"],
    // SHA-256 in the numbers of OpenPGP
    ...algorithm === 8 ? [] : ["the digests of its files are not SHA-256"],
    ...findTextFaults(header, planTexts({ app })),
    ...findDependencyFaults(header, { app }, processor?.isa ?? "")
  ].map((message) => toFault("rpm-header-mismatch", name, message));
}

// pipeline/formats/rpm/open.ts

var maxHeaderBytes = 64 * 1024 * 1024;
var maxSignatureBytes = 64 * 1024;
async function readHeader(ctx, path, at, region, maxBytes) {
  const read = async (start, length2) => {
    const bytes2 = await readAtMost(ctx.fs.read(path, { start, end: start + length2 }), length2, path);
    if (bytes2.length !== length2) throw new Error("the file ends in a header");
    return bytes2;
  };
  const intro = await read(at, introBytes);
  const { entries, bytes: length } = parseIntro(intro, maxBytes);
  const bytes = await read(at + introBytes, length);
  return {
    values: parseHeader(bytes, entries, region),
    bytes: Buffer.concat([intro, bytes]),
    end: at + introBytes + length,
    read
  };
}
async function openRpm(ctx, path) {
  const { size = 0 } = await ctx.fs.stat(path) ?? {};
  if (size < leadBytes + 2 * introBytes) throw new Error("it is too short for a package");
  const lead = parseLead(await readAtMost(ctx.fs.read(path, { start: 0, end: leadBytes }), leadBytes, path));
  const signature = await readHeader(ctx, path, leadBytes, signatureTags.region, maxSignatureBytes);
  const padding = (8 - signature.end % 8) % 8;
  if (padding > 0 && (await signature.read(signature.end, padding)).some((byte) => byte !== 0))
    throw new Error("the signature header is not filled with zeros");
  const header = await readHeader(ctx, path, signature.end + padding, tags.region, maxHeaderBytes);
  return {
    lead,
    signature: signature.values,
    header: header.values,
    headerBytes: header.bytes,
    payloadAt: header.end,
    size
  };
}
var digestOf = (algorithm, bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHash)(algorithm).update(bytes).digest("hex");

// pipeline/formats/rpm/describe-header.ts
var elsewhere = /* @__PURE__ */ new Set([
  ...["pre", "post", "preun", "postun"],
  ...["fileSizes", "longFileSizes", "fileModes", "fileDigests", "fileLinks", "fileFlags"],
  ...["fileUsers", "fileGroups", "folderIndexes", "baseNames", "folders"],
  ...[
    "payloadDigest",
    "payloadDigestUnpacked",
    "payloadSize",
    "payloadSizeUnpacked",
    "payloadSha512"
  ],
  ...[
    "payloadSha512Unpacked",
    "payloadSha3",
    "payloadSha3Unpacked",
    "archiveSize",
    "size",
    "longSize"
  ]
]);
var perFile = /* @__PURE__ */ new Set([
  ...[
    "fileDevices",
    "fileTimes",
    "fileVerifyFlags",
    "fileSystems",
    "fileNumbers",
    "fileLanguages"
  ],
  ...["fileColors", "fileClasses", "classes", "fileMimeIndexes", "mimes"]
]);
var isNumber = ({ type }) => type >= 3 && type <= 5;
function toLine(values, value) {
  const { tag: tag2, type, bytes } = value;
  const name = findTagName(tag2) ?? String(tag2);
  if (elsewhere.has(name)) return [];
  if (perFile.has(name)) return [`${name}: type ${type}, sha256 ${digestOf("sha256", bytes)}`];
  const content = isNumber(value) ? readNumbers(values, tag2) : readTexts(values, tag2);
  return [`${name}: type ${type}, ${JSON.stringify(content)}`];
}
function describeHeader(values) {
  return [...values.values()].flatMap((value) => toLine(values, value)).map((line) => `${line}
`).join("");
}

// pipeline/formats/rpm/spec.ts
var escapeMacros = (text) => text.replaceAll("%", "%%");
var toText2 = (text) => escapeMacros(text.replace(/^(\s*)%/, "$1- %"));
var toLicenseId = (name) => `LicenseRef-${name.replaceAll(/[^A-Za-z0-9.-]/g, ".")}`;
function formatSpec({ app, about, requires, recommends, files }) {
  const name = toPackageName(app);
  const scripts = planScripts(app);
  const placed = files.map(({ path }) => path).filter((path) => !path.startsWith(`${headerFolder}/`));
  const isLicense = (path) => path.startsWith(`${toLicenseDir(name)}/`);
  const fields = [
    ["Name", name],
    ["Version", toPackageVersion(app.version)],
    ["Release", release],
    [
      "Summary",
      [...about.displayName].slice(0, 78).join("").replace(/[.\s]+$/, "") || name
    ],
    ["License", toLicenseId(name)],
    ["Packager", about.maintainer],
    ["AutoReqProv", "no"],
    ...requires.map((one) => ["Requires", one]),
    ...recommends.map((one) => ["Recommends", one])
  ];
  const lines = [
    ...fields.map(([field = "", value = ""]) => `${field}: ${escapeMacros(value)}`),
    "",
    "%description",
    toText2(about.summary),
    "",
    "%install",
    'mkdir -p "$RPM_BUILD_ROOT"',
    'mv "%{staged_tree}/opt" "%{staged_tree}/usr" "$RPM_BUILD_ROOT"',
    "",
    ...scriptSections.flatMap((section) => [`%${section}`, escapeMacros(scripts[section]), ""]),
    "%files",
    "%defattr(-,root,root,-)",
    toInstallDir(name),
    `%dir /${toLicenseDir(name)}`,
    ...placed.map((path) => isLicense(path) ? `%license /${path}` : `/${path}`)
  ];
  return `${lines.join("\n")}
`;
}

// pipeline/formats/rpm/make.ts
var compression2 = "w9.zstdio";
var toPartial = (path) => `${path}.partial`;
function planMacros(folder, { target, to }) {
  const { name, isa } = toRpmProcessor(target) ?? { name: target, isa: target };
  return {
    _topdir: `${folder}/work/rpmbuild`,
    _tmppath: `${folder}/work/rpmbuild`,
    _rpmdir: `${folder}/out`,
    _build_name_fmt: toPartial((0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.basename)(to)),
    staged_tree: `${folder}/work/tree`,
    _arch: name,
    _isa: `(${isa})`,
    _target_platform: `${name}-linux`,
    _binary_payload: compression2,
    _rpmformat: "4",
    _buildhost: "localhost",
    use_source_date_epoch_as_buildtime: "1",
    source_date_epoch_from_changelog: "0",
    _build_id_links: "none",
    __os_install_post: "%{nil}",
    debug_package: "%{nil}"
  };
}
async function findMacros(ctx, env) {
  const { exitCode, stdout, stderr } = await ctx.exec.run("rpmbuild", ["--eval", "%{_rpmconfigdir}"], {
    env
  });
  const folder = stdout.trim();
  if (exitCode !== 0 || !folder.startsWith("/")) throw toFailure(exitCode, stderr);
  return folder;
}
function toFailure(exitCode, output) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: "installer-failed",
    blame: "environment",
    message: `rpmbuild failed with exit code ${exitCode}:
${toTail(output)}`,
    remedy: "check the free space, and that rpmbuild is at least version 4.14"
  });
}
async function runRpmbuild(ctx, request) {
  const short = await ctx.fs.makeTempDir("rpm-");
  try {
    await ctx.fs.symlink(request.work, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(short, "work"));
    await ctx.fs.symlink((0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.dirname)(request.to), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(short, "out"));
    const env = {
      SOURCE_DATE_EPOCH: String(ctx.sourceDateEpoch),
      LC_ALL: "C",
      HOME: request.work,
      MAGIC: void 0,
      RPM_CONFIGDIR: void 0
    };
    const folder = await findMacros(ctx, env);
    const macros = Object.entries(planMacros(short, request));
    const args = [
      `--macros=${folder}/macros`,
      `--rcfile=${folder}/rpmrc`,
      ...["--target", `${toRpmProcessor(request.target)?.name ?? request.target}-linux`],
      ...macros.flatMap(([name, value]) => ["--define", `${name} ${value}`]),
      ...["-bb", (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(short, "work/package.spec")]
    ];
    const { exitCode, stdout, stderr } = await ctx.exec.run("rpmbuild", args, { env });
    if (exitCode !== 0) throw toFailure(exitCode, `${stdout}${stderr}`);
  } finally {
    await ctx.fs.remove(short);
  }
}
async function writeSpec(ctx, request, planned) {
  const needs = await readSystemNeeds(ctx, request.payload, request.target);
  const { requires, warnings } = planRequires(needs);
  for (const warning of warnings) ctx.log.warn(warning);
  const recommends = toShell(request.shell).usesSystemBrowser ? browsers2 : [];
  const spec = formatSpec({ ...request, requires, recommends, files: planned.files });
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(request.work, "package.spec"), spec);
}
async function makeRpm(ctx, request) {
  const root = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(request.work, "tree");
  const planned = layoutRpm(request, request.about);
  const placed = planned.files.filter(({ path }) => path.startsWith("usr/"));
  await linkPayload(ctx, request.payload, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(root, planned.payload));
  await placeFiles(ctx, root, placed);
  await normalizeTree(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(root, "usr"));
  await settle(ctx, root, ["", "opt"]);
  await writeSpec(ctx, request, planned);
  const partial = toPartial(request.to);
  try {
    await runRpmbuild(ctx, request);
    const text = await readHeader2(ctx, partial, request);
    await ctx.fs.rename(partial, request.to);
    return withHeader(planned, text);
  } finally {
    await ctx.fs.remove(partial);
  }
}
async function readHeader2(ctx, path, request) {
  const rpm2 = await openRpm(ctx, path);
  const faults = findHeaderFaults((0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.basename)(path), rpm2, request);
  if (faults.length === 0) return describeHeader(rpm2.header);
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: "installer-failed",
    blame: "environment",
    message: `rpmbuild made another package than it was asked for: ${faults.map(({ message }) => message).join("; ")}`,
    remedy: "use the rpmbuild of another version, such as 4.18, without changes of its macros"
  });
}
function withHeader(planned, text) {
  return {
    ...planned,
    files: planned.files.map((file) => file.path === headerFile ? { ...file, content: text } : file)
  };
}

// pipeline/formats/rpm/name-faults.ts
var essential2 = /* @__PURE__ */ new Set([
  ...["coreutils-common", "crypto-policies", "dnf-data", "fedora-release", "fedora-repos", "glibc-common"],
  ...["libdnf-plugin", "openSUSE-release", "pam-config", "python3-rpm", "redhat-release", "rpm-libs"],
  ...["selinux-policy", "shadow-utils", "systemd-libs", "systemd-pam", "system-release", "util-linux"]
]);
async function findRpmNameFaults(app) {
  const name = toPackageName(app);
  if (!essential2.has(name)) return [];
  return [
    {
      severity: "error",
      code: "package-name-taken",
      message: `the distribution has a package called ${name}, which would replace the app`,
      remedy: "choose another vendor: --vendor, or the input vendor of the action"
    }
  ];
}

// pipeline/formats/rpm/check-digests.ts
var stated = (values, tag2, isText) => (isText ? readTexts(values, tag2) : readNumbers(values, tag2)).join();
function planSignature(rpm2, payload) {
  const rest = rpm2.size - rpm2.payloadAt + rpm2.headerBytes.length;
  return [
    [signatureTags.sha1, "SHA-1 of the header", digestOf("sha1", rpm2.headerBytes)],
    [signatureTags.sha256, "SHA-256 of the header", digestOf("sha256", rpm2.headerBytes)],
    [signatureTags.sha3, "SHA3-256 of the header", digestOf("sha3-256", rpm2.headerBytes)],
    [signatureTags.size, "size", rest],
    [signatureTags.longSize, "size", rest],
    [signatureTags.payloadSize, "size of the payload", payload.size],
    [signatureTags.longPayloadSize, "size of the payload", payload.size]
  ];
}
function planHeader(rpm2, { size, packed, unpacked }) {
  return [
    [tags.payloadDigest, "SHA-256 of the payload", packed.sha256],
    [tags.payloadDigestUnpacked, "SHA-256 of the unpacked payload", unpacked.sha256],
    [tags.payloadSha512, "SHA-512 of the payload", packed.sha512],
    [tags.payloadSha512Unpacked, "SHA-512 of the unpacked payload", unpacked.sha512],
    [tags.payloadSha3, "SHA3-256 of the payload", packed["sha3-256"]],
    [tags.payloadSha3Unpacked, "SHA3-256 of the unpacked payload", unpacked["sha3-256"]],
    [tags.archiveSize, "size of the payload", size],
    [tags.payloadSizeUnpacked, "size of the unpacked payload", size],
    [tags.payloadSize, "size of the payload", rpm2.size - rpm2.payloadAt]
  ];
}
function findDifferences(values, expected) {
  return expected.flatMap(
    ([tag2, what, value]) => !values.has(tag2) || stated(values, tag2, typeof value === "string") === String(value) ? [] : [`its ${what} is ${value}, which is not what it states`]
  );
}
function findSignatureFaults({ signature }, payload) {
  const known = new Set(Object.values(signatureTags));
  const others2 = [...signature.keys()].filter((tag2) => !known.has(tag2));
  const md5 = signature.get(signatureTags.md5);
  const reserved = signature.get(signatureTags.reserved)?.bytes ?? new Uint8Array();
  return [
    ...others2.map((tag2) => `its signature header has the value ${tag2}, which this version cannot check`),
    ...md5 === void 0 || Buffer.from(md5.bytes).toString("hex") === payload.md5 ? [] : [`its MD5 is ${payload.md5}, which is not what it states`],
    ...reserved.every((byte) => byte === 0) ? [] : ["the room for a signature is not empty"]
  ];
}
function findDigestFaults(name, rpm2, payload) {
  const missing = [
    ...rpm2.signature.has(signatureTags.sha256) ? [] : ["SHA-256 of the header"],
    ...rpm2.header.has(tags.payloadDigest) ? [] : ["SHA-256 of the payload"]
  ];
  return [
    ...findSignatureFaults(rpm2, payload),
    ...missing.map((what) => `it does not state the ${what}`),
    ...findDifferences(rpm2.signature, planSignature(rpm2, payload)),
    ...findDifferences(rpm2.header, planHeader(rpm2, payload))
  ].map((message) => toFault("rpm-digest-mismatch", name, message));
}

// pipeline/formats/rpm/files.ts
var kinds = /* @__PURE__ */ new Map([
  [16384, "dir"],
  [32768, "file"],
  [40960, "symlink"]
]);
var toKind = (mode) => kinds.get(mode & 61440) ?? "other";
var isBaseName = (name) => name !== "" && !name.includes("/") && isPlainPath(name);
function readFiles(header, limit) {
  const names3 = readTexts(header, tags.baseNames);
  if (names3.length > limit) throw new Error(`the archive has more than ${limit} entries`);
  const checkLength = (tag2, values) => {
    if (values.length !== names3.length)
      throw new Error(`its header has ${values.length} ${tag2} for ${names3.length} files`);
    return values;
  };
  const numbers = (tag2) => checkLength(tag2, readNumbers(header, tags[tag2]));
  const texts = (tag2) => checkLength(tag2, readTexts(header, tags[tag2]));
  const folders = readTexts(header, tags.folders);
  const places = numbers("folderIndexes");
  const sizes = numbers(header.has(tags.longFileSizes) ? "longFileSizes" : "fileSizes");
  const [modes, times, ids, flags] = ["fileModes", "fileTimes", "fileNumbers", "fileFlags"].map(
    numbers
  );
  const [users, groups, digests, links] = ["fileUsers", "fileGroups", "fileDigests", "fileLinks"].map(texts);
  return names3.map((name, index) => {
    const folder = folders[places[index] ?? -1];
    if (folder?.startsWith("/") !== true || !folder.endsWith("/") || !isBaseName(name))
      throw new Error(`its header places ${JSON.stringify(name)} in ${JSON.stringify(folder)}`);
    const mode = modes?.[index] ?? 0;
    const size = sizes[index] ?? 0;
    return {
      path: `${folder}${name}`,
      mode,
      time: times?.[index] ?? 0,
      number: ids?.[index] ?? 0,
      // A folder has the size of its list of names on some file systems, and no content.
      size: toKind(mode) === "dir" ? 0 : size,
      user: users?.[index] ?? "",
      group: groups?.[index] ?? "",
      sha256: digests?.[index] ?? "",
      target: links?.[index] ?? "",
      flags: flags?.[index] ?? 0
    };
  });
}

// pipeline/formats/rpm/payload.ts



// pipeline/formats/rpm/cpio.ts
var newMagic = "070701";
var strippedMagic = "07070X";
var hex = (value) => value.toString(16).padStart(8, "0");
function formatEntry({ path, mode, time, number, size }, links) {
  const name = `${path}\0`;
  const fields = [number, mode, 0, 0, links, time, size, 0, 0, 0, 0, Buffer.byteLength(name), 0];
  return `${newMagic}${fields.map(hex).join("")}${name}`;
}
var trailer = { path: "TRAILER!!!", mode: 0, time: 0, number: 0, size: 0 };
var Frames = class {
  #reader;
  #at = 0;
  constructor(reader) {
    this.#reader = reader;
  }
  async expect(text, what) {
    const expected = Buffer.from(text);
    const found = await this.#reader.read(expected.length);
    if (!found.equals(expected)) throw new Error(`${what} is not what the header of the package states`);
    this.#at += expected.length;
    await this.pad();
  }
  async pad() {
    const padding = (4 - this.#at % 4) % 4;
    this.#at += padding;
    if ((await this.#reader.read(padding)).some((byte) => byte !== 0))
      throw new Error("the payload is not filled with zeros");
  }
  async *content(size) {
    yield* this.#reader.take(size);
    this.#at += size;
    await this.pad();
  }
};
async function readCpio(chunks, files, isStripped, visit) {
  const reader = new ByteReader(chunks, "the payload");
  const frames = new Frames(reader);
  try {
    for (const [index, file] of files.entries()) {
      const entry = isStripped ? `${strippedMagic}${hex(index)}` : formatEntry({ ...file, path: `.${file.path}` }, 1);
      await frames.expect(entry, `the entry of ${file.path} in the payload`);
      await visit(index, frames.content(file.size));
    }
    await frames.expect(formatEntry(trailer, 1), "the end of the payload");
    if (!await reader.isAtEnd()) throw new Error("bytes after the end of the payload");
  } finally {
    await reader.close();
  }
}

// pipeline/formats/rpm/payload.ts
var algorithms = ["sha256", "sha512", "sha3-256"];
var tagsOf = {
  sha256: [tags.payloadDigest, tags.payloadDigestUnpacked],
  sha512: [tags.payloadSha512, tags.payloadSha512Unpacked],
  "sha3-256": [tags.payloadSha3, tags.payloadSha3Unpacked]
};
var createHashes = ({ header }) => new Map(
  algorithms.filter((algorithm) => tagsOf[algorithm].some((tag2) => header.has(tag2))).map((algorithm) => [algorithm, (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHash)(algorithm)])
);
var toDigests = (hashes) => {
  const digest2 = (algorithm) => hashes.get(algorithm)?.digest("hex") ?? "";
  return { sha256: digest2("sha256"), sha512: digest2("sha512"), "sha3-256": digest2("sha3-256") };
};
async function* pass(chunks, take) {
  for await (const chunk of chunks) {
    take(chunk);
    yield chunk;
  }
}
async function* unpack(chunks) {
  const decompressor = requireZstd().createZstdDecompress({ chunkSize: chunkBytes });
  const filling = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_8__.pipeline)(checkZstdFrame(chunks), decompressor);
  filling.catch(() => {
  });
  for await (const chunk of decompressor) yield chunk;
  await filling;
}
async function readPayload({ fs }, path, rpm2, limits, visit) {
  const files = readFiles(rpm2.header, limits.entries);
  const md5 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHash)("md5").update(rpm2.headerBytes);
  const [packed, unpacked] = [createHashes(rpm2), createHashes(rpm2)];
  let size = 0;
  const takePacked = (chunk) => {
    md5.update(chunk);
    for (const hash of packed.values()) hash.update(chunk);
  };
  const takeUnpacked = (chunk) => {
    size += chunk.length;
    if (size > limits.bytes)
      throw new Error(`the archive has more than ${limits.bytes} bytes when it is unpacked`);
    for (const hash of unpacked.values()) hash.update(chunk);
  };
  const source = pass(fs.read(path, { start: rpm2.payloadAt, end: rpm2.size }), takePacked);
  await readCpio(
    pass(unpack(source), takeUnpacked),
    files,
    rpm2.header.has(tags.longFileSizes),
    async (index, content) => {
      const file = files[index];
      if (file !== void 0) await visit(file, content);
    }
  );
  return { size, packed: toDigests(packed), unpacked: toDigests(unpacked), md5: md5.digest("hex") };
}

// pipeline/formats/rpm/read.ts
var maxOutsideBytes2 = 1024 * 1024;
var licenseFlag = 128;
function toHeaderFiles(header) {
  const scripts = scriptSections.flatMap(
    (section) => header.has(tags[section]) ? [
      {
        path: `${headerFolder}/${section}`,
        mode: 493,
        text: readTexts(header, tags[section]).join("\0")
      }
    ] : []
  );
  return [...scripts, { path: headerFile, mode: 420, text: describeHeader(header) }].map(
    ({ text, ...file }) => {
      const bytes = Buffer.from(text);
      const sha256 = digestOf("sha256", bytes);
      return {
        ...file,
        type: "file",
        owner: "root:root",
        size: bytes.length,
        sha256,
        target: void 0,
        text
      };
    }
  );
}
function toEntry3(file, content) {
  return {
    path: file.path.slice(1),
    type: toKind(file.mode),
    size: file.size,
    mode: file.mode & 4095,
    uid: 0,
    gid: 0,
    uname: file.user || "nobody",
    gname: file.group || "nobody",
    mtime: file.time,
    target: file.target,
    content
  };
}
function findFileFaults(name, file, isLicense) {
  const path = file.path.slice(1);
  const faults = [];
  if (path === headerFolder || path.startsWith(`${headerFolder}/`))
    faults.push("has the name of a part of the header");
  if (file.flags !== (isLicense ? licenseFlag : 0)) faults.push(`has the flags ${file.flags}`);
  if (toKind(file.mode) !== "symlink" && file.target !== "")
    faults.push("has the target of a link and is not a link");
  return faults.map((what) => toFault("archive-entry-unexpected", name, `${path} ${what}`));
}
async function findLinkFault(name, entry) {
  const chunks = [];
  if (entry.size > 4096) throw new Error(`the link ${entry.path} has a target of ${entry.size} bytes`);
  for await (const chunk of entry.content) chunks.push(chunk);
  if (Buffer.concat(chunks).toString("utf8") === entry.target) return [];
  return [toFault("archive-entry-unexpected", name, `${entry.path} has two targets`)];
}
var Collector = class {
  content = {
    entries: [],
    bundleText: void 0,
    listText: void 0,
    outside: [],
    folders: [],
    icons: [],
    faults: []
  };
  #seen = /* @__PURE__ */ new Set();
  #name;
  #slug;
  constructor(name, slug) {
    this.#name = name;
    this.#slug = slug;
  }
  async take(file, bytes) {
    const { faults, folders, entries } = this.content;
    const entry = toEntry3(file, bytes);
    const isLicense = entry.type === "file" && entry.path.startsWith(`${toLicenseDir(this.#slug)}/`);
    faults.push(
      ...findEntryFaults(this.#name, entry, this.#seen),
      ...findFileFaults(this.#name, file, isLicense)
    );
    this.#seen.add(entry.path);
    const top = `${toInstallDir(this.#slug).slice(1)}/`;
    const inside = entry.path.startsWith(top) ? entry.path.slice(top.length) : void 0;
    if (entry.type === "symlink") faults.push(...await findLinkFault(this.#name, entry));
    if (entry.type === "symlink" && inside !== void 0)
      entries.push({ type: "symlink", path: inside, target: file.target });
    else if (entry.type === "dir") {
      if (inside === void 0) folders.push(entry.path);
    } else if (entry.type === "file" && inside !== void 0) await this.#takePayload(entry, inside, file);
    else await this.#takeOther(entry, file);
  }
  async #takePayload(entry, inside, file) {
    const { entry: found, digests, text } = await readPayloadFile(entry, inside, ["sha256"]);
    this.content.entries.push(found);
    if (inside === "bundle.json") this.content.bundleText = text;
    if (inside === payloadListFile) this.content.listText = text;
    this.#compare(file, digests.sha256);
  }
  async #takeOther(entry, file) {
    const isLink = entry.type === "symlink";
    const rest = isLink ? { ...entry, content: (async function* () {
    })() } : entry;
    const found = await readFileBeside(rest, entry.path, maxOutsideBytes2);
    this.content.outside.push(found);
    if (!isLink) this.#compare(file, found.sha256);
  }
  #compare(file, sha256) {
    if (sha256 === file.sha256) return;
    const message = `${file.path.slice(1)} differs from its digest in the header`;
    this.content.faults.push(toFault("rpm-digest-mismatch", this.#name, message));
  }
};
async function readRpm(ctx, path, name, identity, limits) {
  const slug = toPackageName(identity.app);
  const rpm2 = await openRpm(ctx, path);
  const collector = new Collector(name, slug);
  const { content } = collector;
  content.faults.push(...findHeaderFaults(name, rpm2, identity));
  const facts = await readPayload(ctx, path, rpm2, limits, (file, bytes) => collector.take(file, bytes));
  content.faults.push(...findDigestFaults(name, rpm2, facts));
  const paths = content.outside.map((file) => file.path);
  content.outside.push(...toHeaderFiles(rpm2.header));
  return {
    ...content,
    entries: content.entries.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_4__/* .byCodeUnit */ .X)(a.path, b.path)),
    icons: findPlacedIcons(slug, paths)
  };
}
async function readRpmBundle(ctx, path, limits) {
  let text;
  await readPayload(ctx, path, await openRpm(ctx, path), limits, async (file, content) => {
    const entry = toEntry3(file, content);
    if (entry.type === "file" && /^opt\/[^/]+\/bundle\.json$/.test(entry.path))
      text = (await readPayloadFile(entry, "bundle.json", ["sha256"])).text;
    else for await (const _ of content) ;
  });
  return text;
}

// pipeline/formats/rpm/index.ts
var rpm = {
  id: "rpm",
  title: "RPM package",
  extension: ".rpm",
  targets: rpmTargets,
  limits: [],
  signing: "embedded",
  buildableOn: (host) => !host.startsWith("win-"),
  tools: () => [
    {
      name: "rpmbuild",
      versionArgs: ["--version"],
      // Payloads in zstd, and macros that make a package reproducible
      minimum: "4.14",
      remedy: "install rpmbuild (`apt-get install rpm`, `dnf install rpm-build`, `brew install rpm`), or leave out the format rpm"
    }
  ],
  fileName: toRpmName,
  findNameFaults: (_ctx, app) => findRpmNameFaults(app),
  magic: "\xED\xAB\xEE\xDB",
  identify: identifyRpm,
  layout: layoutRpm,
  make: async (ctx, request) => [{ path: request.to, layout: await makeRpm(ctx, request) }],
  readBundle: readRpmBundle,
  read: (ctx, path, identity, limits) => readRpm(ctx, path, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.basename)(path), identity, limits)
};

// pipeline/formats/tar-zst/index.ts


// pipeline/formats/tar-zst/starter.ts
var taken = [
  ...[
    "bundle.json",
    "icon.png",
    "icon.svg",
    "install.sh",
    "licenses",
    "maintenance",
    "payload.json",
    "readme.txt",
    "resources"
  ],
  ...["runtime", "runtime.exe", "services", "shell", "vrooli"]
];
var isWindows = (target) => target.startsWith("win-");
function toStarterName(app, target) {
  const slug = toAppSlug(app);
  const name = taken.includes(slug) ? `${slug}-app` : slug;
  return isWindows(target) ? `${name}.cmd` : name;
}
function formatPosixStarter(shell2) {
  return `${[
    "#!/bin/sh",
    "self=$0",
    'while [ -L "$self" ]; do',
    '  link=$(readlink "$self")',
    '  case "$link" in',
    "  /*) self=$link ;;",
    '  *) self=$(dirname "$self")/$link ;;',
    "  esac",
    "done",
    'dir=$(cd "$(dirname "$self")" && pwd -P) || exit 1',
    ...planStart("$dir", shell2, (word) => `"${word}"`)
  ].join("\n")}
`;
}
function formatWindowsStarter(shell2) {
  const start = toShell(shell2).launch({ dir: "%dir%", runtime: "%dir%\\runtime.exe" });
  return [
    "@echo off",
    "setlocal",
    'set "dir=%~dp0."',
    `for %%c in (${controlCommands.join(" ")}) do if /i "%~1"=="%%c" goto control`,
    `${start.map((word) => `"${word.replaceAll("/", "\\")}"`).join(" ")} %*`,
    "exit /b %errorlevel%",
    ":control",
    '"%dir%\\runtime.exe" ctl %*',
    "exit /b %errorlevel%",
    ""
  ].join("\r\n");
}
function formatStarter(shell2, target) {
  return isWindows(target) ? formatWindowsStarter(shell2) : formatPosixStarter(shell2);
}

// pipeline/formats/tar-zst/install-script.ts
var placeholder = "@COMMAND@";
function toPrint(text) {
  const lines = text.trimEnd().split("\n");
  return lines.map((line) => `  printf '%s\\n' ${line.split(placeholder).map(toShellWord).join('"$command"')}
`).join("");
}
var quotings = {
  // https://specifications.freedesktop.org/desktop-entry/latest/exec-variables.html
  entry: `sed 's/[\\\\"\`$]/\\\\&/g; s/\\\\/\\\\\\\\/g; s/%/%%/g'`,
  // https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Command%20lines
  unit: `sed 's/[\\\\"]/\\\\&/g; s/%/%%/g; s/\\$/$$/g'`
};
function planIntegration({ app, shell: shell2 }, about) {
  const name = toPackageName(app);
  const toQuote = (sed) => `command="\\"$(printf '%s' "$dir/$starter" | ${sed})\\""`;
  if (toShell(shell2).integration("linux-x64") === "user-service") {
    return {
      file: "$config/systemd/user/$name.service",
      text: formatUserUnit(placeholder, about),
      quote: toQuote(quotings.unit),
      note: `It starts at each login after: systemctl --user enable --now ${name}`
    };
  }
  const menu = { name, command: placeholder, windowClass: toAppFolder(app.name) };
  return {
    file: "$data/applications/$name.desktop",
    text: formatDesktopEntry(menu, about),
    quote: toQuote(quotings.entry),
    note: "It is in the menu of your desktop."
  };
}
function formatInstallScript(facts, about) {
  const { app, target } = facts;
  const { file, text, quote, note } = planIntegration(facts, about);
  const folder = toAppFolder(app.name);
  return `#!/bin/sh
# ./install.sh --user installs the app for the current user, ./install.sh --uninstall removes it again.
set -eu
name=${toPackageName(app)}
short=${toAppSlug(app.name)}
starter=${toShellWord(toStarterName(app.name, target))}
here=$(cd "$(dirname "$0")" && pwd -P)
base() {
  case "$2" in
  /*) printf '%s' "$2" ;;
  *) printf '%s' "$1" ;;
  esac
}
data=$(base "$HOME/.local/share" "\${XDG_DATA_HOME-}")
config=$(base "$HOME/.config" "\${XDG_CONFIG_HOME-}")
cache=$(base "$HOME/.cache" "\${XDG_CACHE_HOME-}")
bin=$HOME/.local/bin
dir=$data/$name

fail() {
  printf '%s\\n' "$1" >&2
  exit "\${2-1}"
}
${maintenanceFunctions}
integration() {
  ${quote}
${toPrint(text)}}
link() {
  if [ "$(readlink "$bin/$1" 2>/dev/null)" != "$dir/$starter" ]; then
    if [ -e "$bin/$1" ] || [ -L "$bin/$1" ] || command -v "$1" >/dev/null 2>&1; then return 0; fi
    ln -s "$dir/$starter" "$bin/$1"
  fi
  printf '%s\\n' "The command $1 is in $bin."
}
withdraw() {
  if [ "$(readlink "$bin/$1" 2>/dev/null)" = "$dir/$starter" ]; then rm -f "$bin/$1"; fi
}
install_app() {
  if [ "$here" = "$dir" ]; then fail 'this is the installed copy: run install.sh of the unpacked archive'; fi
  if [ -e "$dir" ] && [ ! -f "$dir/bundle.json" ]; then fail "$dir is not an installation of this app: move it away"; fi
  mkdir -p "$bin" "$data" "$(dirname "${file}")"
  rm -rf "$dir.new" "$dir.old"
  cp -RP "$here" "$dir.new"
  if [ -e "$dir" ]; then mv "$dir" "$dir.old"; fi
  mv "$dir.new" "$dir"
  rm -rf "$dir.old"
  integration >"${file}"
  if [ -f "$dir/icon.svg" ]; then
    mkdir -p "$data/icons/hicolor/scalable/apps"
    cp "$dir/icon.svg" "$data/icons/hicolor/scalable/apps/$name.svg"
  elif [ -f "$dir/icon.png" ]; then
    mkdir -p "$data/icons"
    cp "$dir/icon.png" "$data/icons/$name.png"
  fi
  printf '%s\\n' ${toShellWord(about.displayName)}" is installed in $dir."
  link "$name"
  if [ "$short" != "$name" ]; then link "$short"; fi
  printf '%s\\n' ${toShellWord(note)} "To remove it: $dir/install.sh --uninstall"
}
uninstall_app() {
  if [ ! -f "$dir/bundle.json" ]; then fail ${toShellWord(`${about.displayName} is not installed in `)}"$dir"; fi
  stop_app
  withdraw "$name"
  withdraw "$short"
  rm -f "${file}" "$data/icons/hicolor/scalable/apps/$name.svg" "$data/icons/$name.png"
  rm -rf "$dir"
  printf '%s\\n' ${toShellWord(about.displayName)}" was removed. Your data stays in $config/"${toShellWord(folder)}", the browser's profile in $cache/"${toShellWord(folder)}/${browserProfile}. \\
    'If you do not need it any more, delete these two folders.'
}
case "\${1-}" in
--user) install_app ;;
--uninstall) uninstall_app ;;
*) fail "usage: $0 --user | --uninstall" 2 ;;
esac
exit 0
`;
}

// pipeline/formats/tar-zst/readme.ts
function toDataFolders(target, folder) {
  if (isWindows(target)) return { data: `%APPDATA%\\${folder}`, cache: `%LOCALAPPDATA%\\${folder}` };
  if (target.startsWith("darwin-")) {
    return { data: `~/Library/Application Support/${folder}`, cache: `~/Library/Caches/${folder}` };
  }
  return {
    data: `~/.config/${folder} (or below $XDG_CONFIG_HOME)`,
    cache: `~/.cache/${folder} (or below $XDG_CACHE_HOME)`
  };
}
var installation = `
Install it for yourself, with a menu entry and a command:
  ./install.sh --user
`;
function formatReadme({ app, shell: shell2, target }, about) {
  const starter = toStarterName(app.name, target);
  const command = isWindows(target) ? starter : `./${starter}`;
  const { data, cache } = toDataFolders(target, toAppFolder(app.name));
  const title = `${about.displayName} ${app.version}`;
  const shows = toShell(shell2).usesSystemBrowser ? "It opens a window of the browser that is installed: Chromium, Chrome, Edge or Brave; another browser shows it in a tab." : "It has no window; it runs until it is stopped.";
  const isLinux = target.startsWith("linux-");
  const text = `${title}
${"=".repeat([...title].length)}

${about.summary}

Start it:
  ${command}
${shows}
Everything runs on this computer.
${isLinux ? installation : ""}
While it runs:
  ${command} status            the app and its services
  ${command} health            ok, degraded or failed
  ${command} port SERVICE      the port of a service
  ${command} logs SERVICE      the last lines of its log

Your data is in:
  ${data}
The browser's profile and its caches are in:
  ${cache}

Remove it: ${isLinux ? "run ./install.sh --uninstall if you have installed it, and delete this folder" : "stop it and delete this folder"}. The data and the caches
stay. To delete them too, run this first, while the app is stopped:
  ${command} purge --yes
`;
  return isWindows(target) ? text.replaceAll("\n", "\r\n") : text;
}

// pipeline/formats/tar-zst/layout.ts
var readme = "README.txt";
var installScript = "install.sh";
function listBeside({ name, version }) {
  const names3 = [readme, installScript, ..._chunk_YUFWPJFP_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV.map((target) => toStarterName(name, target))];
  return new Set(names3.map((file) => `${toReleaseStem(name, version)}/${file}`));
}
function layoutArchive(facts, about) {
  const { app, shell: shell2, target } = facts;
  const top = toReleaseStem(app.name, app.version);
  const install = target.startsWith("linux-") ? [{ path: `${top}/${installScript}`, mode: 493, content: about && formatInstallScript(facts, about) }] : [];
  return {
    payload: top,
    files: [
      {
        path: `${top}/${toStarterName(app.name, target)}`,
        mode: 493,
        content: formatStarter(shell2, target)
      },
      { path: `${top}/${readme}`, mode: 420, content: about && formatReadme(facts, about) },
      ...install
    ]
  };
}

// pipeline/formats/tar-zst/make.ts



// pipeline/formats/tar-zst/plan-entries.ts

async function* toChunks(bytes) {
  yield bytes;
}
function toPackEntry(entry, top, root, fs) {
  const name = `${top}/${entry.path}`;
  if (entry.kind === "dir") return { header: { name: `${name}/`, type: "directory", mode: 493 } };
  if (entry.kind === "symlink")
    return { header: { name, type: "symlink", linkname: entry.target, mode: 511 } };
  const header = { name, type: "file", mode: entry.mode, size: entry.size };
  return { header, content: fs.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.join)(root, entry.path)) };
}
function assertFree(payload, { payload: top, files }) {
  const added = new Map(files.map(({ path }) => [path.slice(top.length + 1).toLowerCase(), path]));
  const clash = payload.find(({ path }) => added.has(path.toLowerCase()));
  if (clash === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: "installer-failed",
    blame: "input",
    message: `the payload contains ${clash.path}, and the archive has a file of its own with this name`,
    remedy: `give the asset ${clash.path} another name`
  });
}
function planEntries(payload, root, layout, fs) {
  assertFree(payload, layout);
  const own = payload.map((entry) => ({
    path: `${layout.payload}/${entry.path}`,
    entry: toPackEntry(entry, layout.payload, root, fs)
  }));
  const added = layout.files.flatMap(({ path, mode, content }) => {
    if (typeof content !== "string" && !(content instanceof Uint8Array)) return [];
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const header = { name: path, type: "file", mode, size: bytes.length };
    return [{ path, entry: { header, content: toChunks(bytes) } }];
  });
  return [...own, ...added].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_4__/* .byCodeUnit */ .X)(a.path, b.path)).map(({ entry }) => entry);
}

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
async function addEntry(archive, { header, content }) {
  const packed = Promise.withResolvers();
  const sink = archive.entry(header, (error) => error ? packed.reject(error) : packed.resolve());
  const filled = content === void 0 ? void 0 : (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_8__.pipeline)(content, sink);
  await Promise.all([packed.promise, filled]);
}
async function makeTarZst(ctx, root, layout, to) {
  const entries = planEntries(await listTree(ctx.fs, root), root, layout, ctx.fs);
  const compressor = createCompressor();
  const archive = (0,tar_stream__WEBPACK_IMPORTED_MODULE_9__.pack)();
  const owner = { mtime: new Date(ctx.sourceDateEpoch * 1e3), uid: 0, gid: 0, uname: "root", gname: "root" };
  const fill = async () => {
    const top = { name: `${layout.payload}/`, type: "directory", mode: 493 };
    for (const entry of [{ header: top }, ...entries]) {
      await addEntry(archive, { ...entry, header: { ...entry.header, ...owner } });
    }
    archive.finalize();
  };
  const failures = [];
  const stop = (error) => {
    failures.push(error);
    archive.destroy();
    compressor.destroy();
  };
  const work = [fill(), (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_8__.pipeline)(archive, compressor), ctx.fs.write(to, compressor)];
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
  const target = _chunk_YUFWPJFP_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV.find((one) => stem.endsWith(`-${one}`));
  const released = target === void 0 ? stem : stem.slice(0, -1 - target.length);
  const [, app = stem, version = ""] = /^(.+?)-(\d.*)$/.exec(released) ?? [];
  return { app: { name: app, version }, target, shell: void 0 };
}

// pipeline/formats/tar-zst/read.ts
function findEntryFaults2(name, top, entry, seen) {
  const path = entry.path.replace(/\/$/, "");
  const bad = (what) => toFault("archive-entry-unexpected", name, `${path} ${what}`);
  return [
    ...isPlainPath(path) && `${path}/`.startsWith(`${top}/`) ? [] : [bad(`is not below ${top}/`)],
    ...entry.type === "file" && !fileModes.includes(entry.mode) ? [bad(`has the mode ${entry.mode.toString(8)}`)] : [],
    ...seen.has(path) ? [bad("occurs twice")] : [],
    ...entry.type === "other" ? [bad("is neither a file, a folder nor a symbolic link")] : [],
    ...isOwnedByRoot(entry) ? [] : [bad(`belongs to ${describeOwner(entry)}, not to root`)],
    ...entry.type === "dir" && entry.mode !== 493 ? [bad(`has the mode ${entry.mode.toString(8)}`)] : []
  ];
}
var fileModes = [420, 493];
var maxTextBytes2 = 1024 * 1024;
async function readTarZst(ctx, path, name, { top, beside }, limits) {
  const content = {
    entries: [],
    bundleText: void 0,
    listText: void 0,
    outside: [],
    folders: [],
    icons: [],
    faults: []
  };
  const seen = /* @__PURE__ */ new Set();
  const visit = async (entry) => {
    content.faults.push(...findEntryFaults2(name, top, entry, seen));
    seen.add(entry.path.replace(/\/$/, ""));
    const inside = entry.path.slice(top.length + 1);
    if (entry.type !== "dir" && beside.has(entry.path)) {
      content.outside.push(await readFileBeside(entry, entry.path, maxTextBytes2));
      return;
    }
    if (entry.type === "symlink") {
      content.entries.push({ type: "symlink", path: inside, target: entry.target ?? "" });
    }
    if (entry.type !== "file") return;
    const file = await readPayloadFile(entry, inside, ["sha256"]);
    content.entries.push(file.entry);
    if (inside === "bundle.json") content.bundleText = file.text;
    if (inside === payloadListFile) content.listText = file.text;
  };
  await readTar(ctx.fs.read(path), "zstd", visit, limits);
  content.entries.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_4__/* .byCodeUnit */ .X)(a.path, b.path));
  return content;
}
async function readTarZstBundle(ctx, path, limits) {
  let text;
  const visit = async (entry) => {
    if (entry.type === "file" && /^[^/]+\/bundle\.json$/.test(entry.path))
      text = (await readPayloadFile(entry, "bundle.json", ["sha256"])).text;
  };
  await readTar(ctx.fs.read(path), "zstd", visit, limits);
  return text;
}

// pipeline/formats/tar-zst/index.ts
var tarZst = {
  id: "tar.zst",
  title: "archive to unpack, with a script that starts it",
  extension,
  targets: _chunk_YUFWPJFP_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV,
  limits: [],
  signing: "detached",
  buildableOn: () => true,
  tools: () => [],
  fileName: toArchiveName,
  magic: "(\xB5/\xFD",
  identify: identifyArchive,
  layout: layoutArchive,
  make: async (ctx, request) => {
    const layout = layoutArchive(request, request.about);
    await makeTarZst(ctx, request.payload, layout, request.to);
    return [{ path: request.to, layout }];
  },
  readBundle: readTarZstBundle,
  read: (ctx, path, { app }, limits) => readTarZst(
    ctx,
    path,
    (0,node_path_posix__WEBPACK_IMPORTED_MODULE_5__.basename)(path),
    { top: toReleaseStem(app.name, app.version), beside: listBeside(app) },
    limits
  )
};

// pipeline/formats/registry.ts
var formats = { deb, rpm, "tar.zst": tarZst };
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
function recognizeFormat(head2) {
  const text = Array.from(head2, (byte) => String.fromCharCode(byte)).join("");
  return formatIds.map(toFormat).find(({ magic: magic4 }) => text.startsWith(magic4));
}
function listFormats(target, host) {
  return formatIds.filter((id) => toFormat(id).targets.includes(target) && toFormat(id).buildableOn(host));
}




/***/ })

};
