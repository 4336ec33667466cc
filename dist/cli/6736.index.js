export const id = 6736;
export const ids = [6736];
export const modules = {

/***/ 54526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ runners)
/* harmony export */ });
// pipeline/shared/runners.ts
var runners = {
  "win-x64": "windows-2025",
  "linux-x64": "ubuntu-24.04",
  "linux-arm64": "ubuntu-24.04-arm",
  "darwin-arm64": "macos-15",
  "darwin-x64": "macos-15-intel"
};




/***/ }),

/***/ 16736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ packageDesktop),
/* harmony export */   I: () => (/* binding */ toBuildHost),
/* harmony export */   cI: () => (/* binding */ planPackageDesktop),
/* harmony export */   lE: () => (/* binding */ hookSchema)
/* harmony export */ });
/* harmony import */ var _chunk_QKLEHXMD_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48187);
/* harmony import */ var _chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23647);
/* harmony import */ var _chunk_MFI6CCVV_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23295);
/* harmony import */ var _chunk_7NS7FOAR_js__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(70558);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96813);
/* harmony import */ var _chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35357);
/* harmony import */ var _chunk_AYQN7G4H_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54526);
/* harmony import */ var _chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40445);
/* harmony import */ var _chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54918);
/* harmony import */ var _chunk_WSNBJS2S_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87675);
/* harmony import */ var _chunk_5JHOZZF7_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(55956);
/* harmony import */ var _chunk_J5Z3V47Y_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(65445);
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(14365);
/* harmony import */ var _chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(15724);
/* harmony import */ var _chunk_5HX7G5P4_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(24621);
/* harmony import */ var _chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(61368);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(19498);
/* harmony import */ var _chunk_TIMUUQTS_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(18871);
/* harmony import */ var _chunk_WC54UVKJ_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(20268);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(17961);
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(84145);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(93390);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(22217);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(53916);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(26921);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(3292);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(77598);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(62088);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(38815);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(57975);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(76760);
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(99547);
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(87091);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(38522);
























// pipeline/stages/package-desktop/index.ts


// pipeline/formats/limits.ts
var toBytes = (size) => `${size.toLocaleString("en-US")} bytes`;
function findLimitFaults(formats, files) {
  return formats.flatMap(
    ({ id, limits }) => limits.flatMap(
      ({ largestFile, name: name2, remedy: remedy2 }) => files.filter(({ size }) => size > largestFile).map(
        ({ path: path2, size }) => ({
          severity: "error",
          code: "format-limit-exceeded",
          message: `${path2} has ${toBytes(size)}; the format ${id} allows files up to ${toBytes(largestFile)} (${name2})`,
          file: path2,
          remedy: remedy2
        })
      )
    )
  );
}
function assertWithinLimits(formats, files) {
  const faults = findLimitFaults(formats, files);
  const [first] = faults;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "format-limit-exceeded",
    blame: "input",
    message: faults.map(({ message }) => message).join("; "),
    remedy: first.remedy ?? "",
    diagnostics: faults
  });
}

// pipeline/shared/confine-programs.ts


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
  /^(?:GO(?:PATH|ROOT|CACHE|MODCACHE|PROXY|FLAGS|SUMDB|NOSUMDB|NOPROXY|PRIVATE|TOOLCHAIN|TMPDIR|EXPERIMENT|AMD64|ARM64)|CGO_\w+)$/i,
  /^(?:CARGO_(?:HOME|TARGET_\w+|NET_\w+|BUILD_\w+|HTTP_\w+)|RUST(?:UP_\w+|FLAGS|C|DOC|_BACKTRACE))$/i,
  /^(?:CC|CXX|CPP|AR|AS|LD|NM|RANLIB|STRIP|CFLAGS|CXXFLAGS|CPPFLAGS|LDFLAGS|MAKEFLAGS|PKG_CONFIG\w*|LD_LIBRARY_PATH|LIBRARY_PATH|C_INCLUDE_PATH|CPLUS_INCLUDE_PATH)$/i,
  /^(?:JAVA_HOME|PYTHON|SDKROOT|DEVELOPER_DIR|MACOSX_DEPLOYMENT_TARGET|INCLUDE|LIB|LIBPATH)$/i,
  /^(?:VC(?:INSTALLDIR|IDEInstallDir|Tools\w+)|VS(?:INSTALLDIR|CMD_\w+|\d+COMNTOOLS)|VisualStudioVersion|Windows(?:SDK|Sdk)\w+|UniversalCRTSdkDir)$/i
];
var credential = /auth|passw|secret|token|_key$|otp/i;
var login = /:\/\/[^/\s@]*:[^/\s@]+@/;
function isInherited(name2, value, asked) {
  if (asked.some((one) => one.toUpperCase() === name2.toUpperCase())) return true;
  return inherited.some((pattern) => pattern.test(name2)) && !credential.test(name2) && !login.test(value);
}

// pipeline/shared/confine-programs.ts
var launcher = "host/confine/launcher.mjs";
var effect = "a build can read the memory and the environment of the other processes of this user";
async function reportLimits(ctx, { node, launcher: script }) {
  const isLinux = ctx.host.platform === "linux";
  const withheld = [];
  const inherits = (name2, value) => {
    const isUsual = isInherited(name2, "", ctx.buildVariables);
    if (isUsual && !isInherited(name2, value, ctx.buildVariables)) withheld.push(name2);
    return false;
  };
  const { stdout, exitCode } = await ctx.exec.run(node, [isLinux ? script : "--version"], { inherits });
  if (withheld.length > 0) {
    ctx.log.warn(
      `builds do not get ${withheld.join(", ")}, which has a password; name it in the input build-environment (--build-env) if they need it`
    );
  }
  if (!isLinux) ctx.log.info(`builds are confined on Linux only: here ${effect}`);
  else if (exitCode !== 0 || stdout !== "")
    ctx.log.warn(`${effect}: ${stdout || `the launcher ended with exit code ${exitCode}`}`);
}
function confinePrograms(ctx, findNode) {
  let checked;
  const find = async () => {
    const node = findNode();
    if (node === void 0) return {};
    const confinement = { node, launcher: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.packageRoot, launcher) };
    checked ??= reportLimits(ctx, confinement);
    await checked;
    return { confinement };
  };
  const inherits = (name2, value) => isInherited(name2, value, ctx.buildVariables);
  const { exec, sandboxes } = ctx;
  return {
    ...ctx,
    exec: {
      which: (name2) => exec.which(name2),
      run: async (file, args, options) => exec.run(file, args, { inherits, ...options, ...await find() })
    },
    ...sandboxes === void 0 ? {} : {
      sandboxes: {
        findBrowser: () => sandboxes.findBrowser(),
        open: async (request) => sandboxes.open({ ...request, ...await find() })
      }
    }
  };
}

// pipeline/signing/request.ts
var noSigning = {
  mode: "auto",
  identities: {},
  withCredentials: (body) => body()
};

// pipeline/signing/sign-plan.ts
var toProgram = (target) => ({ target, kind: "program", signing: "embedded" });
var toInstaller = (target, format) => ({
  target,
  kind: "installer",
  signing: (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toFormat */ .Vr)(format).signing,
  format
});
var hasSignedPrograms = (target) => !target.startsWith("linux-");
function listSignable({ target, formats }) {
  const installers = [...new Set(formats)].map((format) => ({
    name: `the ${(0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toFormat */ .Vr)(format).title} (${format})`,
    file: toInstaller(target, format)
  }));
  const programs2 = { name: `the programs of the app for ${target}`, file: toProgram(target) };
  return hasSignedPrograms(target) ? [programs2, ...installers] : installers;
}
function listSigners(build2, signing) {
  const found = listSignable(build2).flatMap(({ file }) => (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseSigner */ .Cl)(file, signing) ?? []);
  return [...new Map(found.map((signer) => [signer.id, signer])).values()];
}
function listSigningTools(build2, signing) {
  return listSigners(build2, signing).flatMap(({ tools }) => tools);
}
function findUnsigned(build2, signing, host) {
  if (signing.mode !== "require") return [];
  return listSignable(build2).flatMap(({ name: name2, file }) => {
    if (file.signing === "content") return [];
    const { signature } = (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .planSignature */ .CA)(file, signing, host);
    if (signature.signed) return [];
    return [
      {
        severity: "error",
        code: "signing-required",
        message: `${name2} would stay unsigned: ${signature.why}`,
        remedy: "give the credentials of its signer, leave the format out, or set sign to auto"
      }
    ];
  });
}
function toError(faults, code) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code,
    blame: "environment",
    message: faults.map(({ message }) => message).join("; "),
    remedy: [...new Set(faults.map(({ remedy: remedy2 }) => remedy2))].join("; "),
    diagnostics: faults
  });
}
function assertSigned(build2, signing, host) {
  const faults = findUnsigned(build2, signing, host);
  if (faults.length > 0) throw toError(faults, "signing-required");
}
async function inspectIdentities(ctx, build2, signing) {
  const found = [];
  for (const signer of listSigners(build2, signing)) found.push(...await signer.inspect(ctx));
  const faults = found.filter(({ severity }) => severity === "error");
  const [first] = faults;
  if (first !== void 0) throw toError(faults, first.code);
  return found;
}

// pipeline/stages/package-desktop/about.ts



// pipeline/shared/sources/shipped-file.ts
function refuse(name2, what) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "shipped-file-refused",
    blame: "input",
    message: `${name2} ${what}: only files of the repository ship`,
    remedy: `put the file itself there, as a copy, or remove ${name2}`
  });
}
async function isBelow(fs, root, path2) {
  const [real, top] = [await fs.realpath(path2), await fs.realpath(root)];
  return real.startsWith(top.endsWith("/") ? top : `${top}/`);
}
async function assertShipped(fs, root, path2, name2) {
  const kind = (await fs.stat(path2))?.kind;
  if (kind === "symlink") throw refuse(name2, "is a symbolic link");
  if (kind === "other") throw refuse(name2, "is neither a file nor a folder");
  if (kind !== void 0 && !await isBelow(fs, root, path2)) throw refuse(name2, "is outside the repository");
}

// pipeline/stages/package-desktop/about.ts
var maintainerSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .union */ .KCZ([
  zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
  zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), email: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional() })
]);
var serviceConfigSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
  service: zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
    description: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional().catch(void 0),
    maintainers: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(maintainerSchema).optional().catch(void 0)
  }).optional().catch(void 0)
});
var configFile = ".vrooli/service.json";
function toMaintainer(config) {
  const [first] = config.service?.maintainers ?? [];
  if (first === void 0) return void 0;
  const pointer = "/service/maintainers/0";
  if (typeof first === "string") {
    const [, name3 = (0,_chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_4__/* .toOneLine */ .GX)(first), email] = /^(.*\S)\s*<([^<>]*)>$/.exec((0,_chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_4__/* .toOneLine */ .GX)(first)) ?? [];
    const parts = [{ value: name3, kind: "name" }];
    const address = email === void 0 ? [] : [{ value: email, kind: "email" }];
    return {
      name: name3,
      email,
      texts: [...parts, ...address].map((part) => ({ ...part, file: configFile, pointer }))
    };
  }
  const name2 = (0,_chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_4__/* .toOneLine */ .GX)(first.name);
  const texts2 = [{ value: name2, file: configFile, pointer: `${pointer}/name`, kind: "name" }];
  if (first.email !== void 0)
    texts2.push({ value: first.email, file: configFile, pointer: `${pointer}/email`, kind: "email" });
  return { name: name2, email: first.email, texts: texts2 };
}
async function readConfig({ fs, log }, scenarioDir) {
  const file = configFile;
  const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(scenarioDir, file);
  if (await fs.stat(path2) === void 0) return {};
  const document = (0,_chunk_TIMUUQTS_js__WEBPACK_IMPORTED_MODULE_16__/* .parseJsonText */ .l)(await fs.readText(path2), { file });
  const config = serviceConfigSchema.safeParse(document.value);
  if (document.ok && config.success) return config.data;
  const fault = document.diagnostics.find(({ severity }) => severity === "error");
  const reason = fault === void 0 ? "it is not an object" : `line ${fault.line}: ${fault.message}`;
  log.warn(`${file}: ${reason}; the installer names no maintainer and no description from it`);
  return {};
}
var longestLicense = 4 * 1024 * 1024;
async function readLicense(ctx, root, scenarioDir) {
  const names4 = await ctx.fs.stat(scenarioDir) === void 0 ? [] : await ctx.fs.list(scenarioDir);
  const name2 = names4.find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one));
  if (name2 === void 0) return void 0;
  const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(scenarioDir, name2);
  if ((await ctx.fs.stat(path2))?.kind === "dir") return void 0;
  await assertShipped(ctx.fs, root, path2, name2);
  const size = (await ctx.fs.stat(path2))?.size ?? 0;
  if (size > longestLicense) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
      code: "file-too-large",
      blame: "input",
      message: `${name2} has ${size} bytes; a license may have ${longestLicense}`,
      remedy: "put the text of the license there, or rename the file"
    });
  }
  return { path: path2, text: (0,_chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_4__/* .toManyLines */ .GB)(await ctx.fs.readText(path2)) };
}
async function readAbout(ctx, bundle, { root, scenarioDir }, slug) {
  const config = await readConfig(ctx, scenarioDir);
  const { app } = bundle;
  const displayName = (0,_chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_4__/* .toOneLine */ .GX)(app.display_name ?? app.name);
  const inBundle = app.description !== void 0;
  const summary = (0,_chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_4__/* .toOneLine */ .GX)(app.description ?? config.service?.description ?? displayName) || displayName;
  const maintainer = toMaintainer(config);
  const line = (value, file, pointer) => ({
    value,
    file,
    pointer,
    kind: "line"
  });
  (0,_chunk_GVUNFEWH_js__WEBPACK_IMPORTED_MODULE_4__/* .assertTexts */ .hG)([
    line(app.name, "bundle.json", "/app/name"),
    line(app.version, "bundle.json", "/app/version"),
    line(displayName, "bundle.json", "/app/display_name"),
    line(app.vendor ?? "", "bundle.json", "/app/vendor"),
    inBundle ? line(summary, "bundle.json", "/app/description") : line(summary, configFile, "/service/description"),
    ...maintainer?.texts ?? []
  ]);
  const license = await readLicense(ctx, root, scenarioDir);
  const name2 = maintainer?.name || `${displayName.replaceAll(/[<>]/g, "")} maintainers`;
  return {
    displayName,
    summary,
    maintainer: `${name2} <${maintainer?.email ?? `${slug}@localhost`}>`,
    license: license?.text,
    licenseFile: license?.path
  };
}

// pipeline/stages/package-desktop/apply.ts


// pipeline/stages/package-desktop/copy-source.ts


// pipeline/builders/npm/local-packages.ts

var pnpmLink = /^\s+version: link:([^\s'"(]+)$/gm;
var references = [
  { manifest: /(^|\/)package\.json$/, path: /"(?:file|link|portal):([^"]+)"/g },
  // A `workspace:^` dependency of package.json is a folder in the lockfile beside it.
  { manifest: /(^|\/)pnpm-lock\.yaml$/, path: pnpmLink },
  // `replace example.org/shared => ../../shared`, alone or in a block; a local path begins with a dot (go.dev/ref/mod).
  { manifest: /(^|\/)go\.mod$/, path: /^(?!\s*\/\/)[^\n]*=>[ \t]*["`]?(\.{1,2}(?:\/[^\s"`]*)?)/gm },
  { manifest: /(^|\/)Cargo\.toml$/, path: /^(?!\s*#)[^\n]*\bpath\s*=\s*["'](\.[^"']*)["']/gm }
];
async function findLocalPackages(fs, dir, copied) {
  const found = [];
  for (const entry of await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(fs, copied, (path2) => /(^|\/)node_modules$/.test(path2))) {
    const reference2 = references.find(({ manifest }) => manifest.test(entry.path));
    if (entry.kind !== "file" || reference2 === void 0) continue;
    const text = await fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(copied, entry.path));
    for (const [, path2 = ""] of text.matchAll(reference2.path)) found.push((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, entry.path, "..", path2));
  }
  return found;
}

// pipeline/stages/package-desktop/copy-workspace-root.ts


// schema/private-names.ts
var privateName = /^\.(?:env|git|hg|svn|htaccess|htpasswd|npmrc|yarnrc|pnpmrc|netrc|pypirc|ssh|aws|gnupg|docker|kube|vrooli|ds_store$)/i;
function isPrivateName(name2) {
  return privateName.test(name2);
}

// pipeline/stages/package-desktop/copy-workspace-root.ts
var readFolders = /^(?:\.yarn|\.cargo|patches|vendor)\//;
var settings = /^\.(?:npmrc|yarnrc(?:\.yml)?|pnpmrc)$/;
function belongsToRoot(path2) {
  if (readFolders.test(path2)) return true;
  return !path2.includes("/") && (settings.test(path2) || !isPrivateName(path2));
}
async function copyManifests({ fs }, from, to) {
  for (const name2 of ["go.mod", "go.sum"]) {
    if ((await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(from, name2)))?.kind === "file") await fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(from, name2), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(to, name2));
  }
  if ((await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(from, "package.json")))?.kind !== "file") return;
  const text = await fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(from, "package.json"));
  const { scripts: _scripts, bin: _bin, ...rest } = JSON.parse(text);
  await fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(to, "package.json"), JSON.stringify(rest, void 0, 2));
}

// pipeline/stages/package-desktop/find-build-scripts.ts

var buildScript = /^(?:pre|post)?(?:build|install|prepare)$/;
var program = /(?:\$VROOLI_ROOT|\$\{VROOLI_ROOT(?::-[^}]*)?\})\/((?:[\w.@-]+\/)*[\w.@-]+\.(?:[cm]?[jt]s|sh))\b|(?<![\w./-])((?:\.\.\/)+(?:[\w.@-]+\/)*[\w.@-]+\.(?:[cm]?[jt]s|sh))\b/g;
function listLines(text) {
  const { value } = (0,_chunk_TIMUUQTS_js__WEBPACK_IMPORTED_MODULE_16__/* .parseJsonText */ .l)(text);
  const scripts = value?.scripts;
  if (typeof scripts !== "object" || scripts === null) return [];
  return Object.entries(scripts).flatMap(
    ([name2, line]) => buildScript.test(name2) && typeof line === "string" ? [line] : []
  );
}
async function findBuildScripts(fs, dir, copied, checkout) {
  const found = /* @__PURE__ */ new Set();
  for (const { kind, path: path2 } of await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(fs, copied, (name2) => /(^|\/)node_modules$/.test(name2))) {
    if (kind !== "file" || !/(^|\/)package\.json$/.test(path2)) continue;
    for (const line of listLines(await fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(copied, path2)))) {
      for (const [, ofCheckout, relative17] of line.matchAll(program)) {
        const file = ofCheckout === void 0 ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, path2, "..", relative17 ?? "") : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(checkout, ofCheckout);
        found.add((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(file));
      }
    }
  }
  return [...found];
}

// pipeline/stages/package-desktop/find-workspaces.ts


// pipeline/shared/workspaces/cargo-workspace.ts



var texts = zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP()).catch([]);
var manifestSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .object */ .Ikc({
  package: zod__WEBPACK_IMPORTED_MODULE_20__/* .unknown */ .L5J().optional(),
  workspace: zod__WEBPACK_IMPORTED_MODULE_20__/* .object */ .Ikc({
    members: texts.default([]),
    exclude: texts.default([]),
    dependencies: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .unknown */ .L5J()).catch({}).default({})
  }).optional()
});
async function readRoot(tree, root) {
  const text = await tree.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(root, "Cargo.toml"));
  if (text === void 0) return void 0;
  try {
    return manifestSchema.parse((0,smol_toml__WEBPACK_IMPORTED_MODULE_21__/* .parse */ .qg)(text));
  } catch {
    return void 0;
  }
}
function toPath(dependency) {
  if (dependency === null || typeof dependency !== "object" || !("path" in dependency)) return void 0;
  return typeof dependency.path === "string" ? dependency.path : void 0;
}
async function findCargoWorkspace(tree, dir, top) {
  for (const root of (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .listFoldersUp */ .Zf)(dir, top)) {
    const manifest = await readRoot(tree, root);
    if (manifest?.workspace === void 0) continue;
    if (root === dir) return void 0;
    const { members, exclude, dependencies } = manifest.workspace;
    const patterns = [...members, ...exclude.flatMap((path2) => [`!${path2}`, `!${path2}/**`])];
    const found = await (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .expandPatterns */ .qL)(tree, root, patterns);
    if (!found.includes(dir)) continue;
    const named = Object.values(dependencies).flatMap((one) => toPath(one) ?? []);
    const crates = [.../* @__PURE__ */ new Set([...found, ...named.map((path2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(root, path2))])].sort();
    return { root, crates, hasRootCrate: manifest.package !== void 0 };
  }
  return void 0;
}

// pipeline/shared/workspaces/go-work.ts

var withoutComments = (text) => text.replaceAll(/\/\/[^\n]*/g, "");
function readDirective(text, name2) {
  const blocks = [...text.matchAll(new RegExp(`^[ \\t]*${name2}[ \\t]*\\(([^)]*)\\)`, "gm"))];
  const lines = [...text.matchAll(new RegExp(`^[ \\t]*${name2}[ \\t]+([^(\\n]+)$`, "gm"))];
  return [...blocks.flatMap(([, block = ""]) => block.split("\n")), ...lines.map(([, line = ""]) => line)].map((line) => line.trim()).filter((line) => line !== "");
}
var unquote = (text) => text.replaceAll(/^["`]|["`]$/g, "");
async function findGoWorkspace(tree, dir, top) {
  for (const root of (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .listFoldersUp */ .Zf)(dir, top)) {
    const source = await tree.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(root, "go.work"));
    if (source === void 0) continue;
    const text = withoutComments(source);
    const modules = [];
    for (const folder2 of readDirective(text, "use").map(unquote)) {
      const place2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(root, folder2).replace(/\/$/, "");
      const path2 = /^\s*module\s+["`]?([^\s"`]+)/m.exec(await tree.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(place2, "go.mod")) ?? "")?.[1];
      if (path2 !== void 0) modules.push({ dir: place2, path: path2 });
    }
    const replaced = readDirective(text, "replace").flatMap((line) => {
      const folder2 = unquote(/=>\s*(\S+)\s*$/.exec(line)?.[1] ?? "");
      return folder2.startsWith(".") ? [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(root, folder2)] : [];
    });
    return modules.some((module) => module.dir === dir) ? { root, modules, replaced } : void 0;
  }
  return void 0;
}
function findImportedModules(modules, sources) {
  return modules.filter(({ path: path2 }) => {
    const escaped = path2.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const mention = new RegExp(`(?<![\\w./-])${escaped}(?![\\w.-])`);
    return sources.some((text) => mention.test(text));
  });
}

// pipeline/stages/package-desktop/find-workspaces.ts
async function addNode({ tree, top, folder: folder2, parts }, dir) {
  for (const { root, manifest, members } of await (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .listWorkspacesAbove */ .Sk)(tree, dir, top)) {
    for (const one of [{ dir: root, manifest }, ...members])
      if (one.manifest.name !== void 0) parts.internal.set(one.manifest.name, one.dir);
  }
  const workspace = await (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .findWorkspace */ .pl)(tree, dir, top);
  if (workspace === void 0 || (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isInside */ .FK)(workspace.root, folder2)) return;
  const own = workspace.members.filter((member) => member.dir === dir);
  parts.roots.push(workspace.root);
  parts.folders.push(...(0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .findNeededMembers */ .AG)(workspace, own).map((member) => member.dir));
  parts.listed.push(...workspace.members.map((member) => member.dir));
}
async function addGo({ tree, top, folder: folder2, parts }, dir, sources) {
  const workspace = await findGoWorkspace(tree, dir, top);
  if (workspace === void 0 || (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isInside */ .FK)(workspace.root, folder2)) return;
  parts.roots.push(workspace.root);
  parts.folders.push(...findImportedModules(workspace.modules, await sources()).map((module) => module.dir));
  parts.folders.push(...workspace.replaced);
  parts.listed.push(...workspace.modules.map((module) => module.dir));
}
async function addCargo({ tree, top, folder: folder2, parts }, dir) {
  const workspace = await findCargoWorkspace(tree, dir, top);
  if (workspace === void 0 || (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isInside */ .FK)(workspace.root, folder2)) return;
  parts.roots.push(workspace.root);
  parts.folders.push(...workspace.crates);
  if (workspace.hasRootCrate)
    parts.folders.push(...["src", "tests", "examples", "benches"].map((name2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.root, name2)));
}
async function findWorkspaceParts(fs, dir, copied, top) {
  const parts = { folders: [], roots: [], listed: [], internal: /* @__PURE__ */ new Map() };
  const search = { tree: (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .toPackageTree */ .Il)(fs), folder: dir, top, parts };
  const files = (await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(fs, copied, (path2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(path2) === "node_modules")).filter(
    (entry) => entry.kind === "file"
  );
  const readGo = () => Promise.all(
    files.filter(({ path: path2 }) => /(?:\.go|(?:^|\/)go\.mod)$/.test(path2)).map(({ path: path2 }) => fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(copied, path2)))
  );
  for (const { path: path2 } of files) {
    const place2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(path2)).replace(/\/$/, "");
    if ((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(path2) === "package.json") await addNode(search, place2);
    if ((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(path2) === "go.mod") await addGo(search, place2, readGo);
    if ((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(path2) === "Cargo.toml") await addCargo(search, place2);
  }
  return parts;
}

// pipeline/stages/package-desktop/copy-source.ts
async function listSources({ ctx, leaveOut }, dir) {
  const isLeftOut2 = (path2) => /(^|\/)(node_modules|\.git)(\/|$)/.test(path2) || leaveOut.some((other) => (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isInside */ .FK)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, path2), other));
  const flags2 = ["--cached", "--others", "--exclude-standard", "--deduplicate"];
  const byGit = await (0,_chunk_WSNBJS2S_js__WEBPACK_IMPORTED_MODULE_8__/* .listByGit */ .q4)(ctx, dir, flags2);
  if (byGit !== void 0 && byGit.length > 0) return byGit.filter((path2) => !isLeftOut2(path2));
  const tree = await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(ctx.fs, dir, isLeftOut2);
  return tree.filter((entry) => entry.kind !== "dir").map((entry) => entry.path);
}
async function copyFolder(copying, from, to, above = [], isWanted = () => true) {
  const { fs } = copying.ctx;
  await fs.mkdir(to);
  const here = [...above, await fs.realpath(from)];
  for (const path2 of (await listSources(copying, from)).filter(isWanted)) {
    const [source, copied] = [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(from, path2), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(to, path2)];
    const kind = (await fs.stat(source))?.kind;
    if (kind === "symlink") await copyLink(copying, source, copied, here);
    else if (kind === "dir") await copyFolder(copying, source, copied, here);
    else if (kind === "file") await fs.copy(source, copied);
    else if (kind === "other") await assertShipped(fs, copying.root, source, path2);
  }
}
async function copyLink(copying, link, to, above) {
  const { ctx, root, outside } = copying;
  const folder2 = await ctx.fs.realpath((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(link, ".."));
  const target = await (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .followLink */ .sT)(ctx, link, root, [...above, folder2]);
  if (target.kind === "outside") outside.push((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(root, link));
  else if (target.kind === "dir") await copyFolder(copying, target.path, to, above);
  else await ctx.fs.copy(target.kind === "file" ? target.path : link, to);
}
async function copyRoots(copying, { roots, listed, done: done2 }, copyOf) {
  for (const dir of roots) await copyFolder(copying, dir, copyOf(dir), [], belongsToRoot);
  for (const dir of listed) {
    if (!done2.some((folder2) => (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isInside */ .FK)(dir, folder2))) await copyManifests(copying.ctx, dir, copyOf(dir));
  }
}
async function copyInto(ctx, root, place2, leaveOut) {
  const inside = (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isInside */ .FK)(place2.scenarioDir, place2.root);
  const repository = inside ? place2.root : place2.scenarioDir;
  const copying = { ctx, root: repository, leaveOut, outside: [] };
  const copyOf = (dir) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(root, "src", (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(repository, dir));
  const done2 = [];
  const roots = /* @__PURE__ */ new Set();
  const listed = /* @__PURE__ */ new Set();
  const internal = /* @__PURE__ */ new Map();
  const waiting = [place2.scenarioDir];
  for (let dir = waiting.pop(); dir !== void 0; dir = waiting.pop()) {
    const folder2 = dir;
    if (done2.some((earlier) => (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isInside */ .FK)(folder2, earlier)) || !(0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isInside */ .FK)(folder2, inside ? place2.root : folder2))
      continue;
    if (await ctx.fs.stat(folder2) === void 0) continue;
    await copyFolder(copying, folder2, copyOf(folder2));
    done2.push(folder2);
    waiting.push(...await findLocalPackages(ctx.fs, folder2, copyOf(folder2)));
    const programs2 = await findBuildScripts(ctx.fs, folder2, copyOf(folder2), place2.root);
    waiting.push(...programs2.filter((program2) => !(0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isInside */ .FK)(place2.scenarioDir, program2)));
    const parts = await findWorkspaceParts(ctx.fs, folder2, copyOf(folder2), repository);
    waiting.push(...parts.folders);
    for (const dir2 of parts.roots) roots.add(dir2);
    for (const dir2 of parts.listed) listed.add(dir2);
    for (const [name2, dir2] of parts.internal) internal.set(name2, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(repository, dir2) || ".");
  }
  await copyRoots(copying, { roots, listed, done: done2 }, copyOf);
  (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .assertNoneOutside */ .yk)(copying.outside);
  const copied = { dir: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(root, "src"), folders: done2.map(copyOf), internal };
  return { root, scenarioDir: copyOf(place2.scenarioDir), repository: copied };
}
async function copySource(ctx, place2, leaveOut) {
  const root = await ctx.fs.realpath(await ctx.fs.makeTempDir("vrooli-build-"));
  try {
    return await copyInto(ctx, root, place2, leaveOut);
  } catch (error) {
    await ctx.fs.remove(root);
    throw error;
  }
}

// pipeline/stages/package-desktop/executable/base-node.ts


var digestSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
var pinSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .object */ .Ikc({
  package: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
  executable: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
  sha256: digestSchema,
  size: zod__WEBPACK_IMPORTED_MODULE_20__/* .int */ .Whr()
});
var baseNodeTableSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .object */ .Ikc({
  version: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
  license: zod__WEBPACK_IMPORTED_MODULE_20__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), sha256: digestSchema }),
  targets: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_15__/* .targets */ .zV), pinSchema),
  older: zod__WEBPACK_IMPORTED_MODULE_20__/* .partialRecord */ .jgl(
    zod__WEBPACK_IMPORTED_MODULE_20__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_15__/* .targets */ .zV),
    zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(pinSchema.extend({ version: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), license: digestSchema.optional() }))
  ).optional()
});
async function readBaseNodeTable(ctx) {
  const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.packageRoot, _chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .nodeTablePath */ .Qr);
  return baseNodeTableSchema.parse(JSON.parse(await ctx.fs.readText(path2)));
}
function toBuildHost({ platform, arch }) {
  const host = (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_15__/* .toPlatform */ .rE)(`${platform}-${arch}`);
  if (host !== void 0 && host !== "universal") return host;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "host-unsupported",
    blame: "environment",
    message: `installers cannot be built on ${platform}-${arch}`,
    remedy: `build on one of: ${_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_15__/* .targets */ .zV.join(", ")}`
  });
}
function requirePin({ version, targets: targets2 }, target) {
  const pin = targets2[target];
  if (pin === void 0) throw new Error(`Node ${version} is not pinned for ${target}`);
  return pin;
}
async function download(ctx, table, target, dir) {
  const pin = requirePin(table, target);
  const tarball = await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .npmPack */ .$2)(ctx, { name: pin.package, version: table.version }, dir);
  const wanted = /* @__PURE__ */ new Map([
    [`package/${pin.executable}`, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(pin.executable))],
    [`package/${table.license.path}`, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "LICENSE")]
  ]);
  await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .readTar */ .sB)(ctx.fs.read(tarball), "gzip", async (entry) => {
    const isHeader = entry.path.startsWith("package/include/");
    const to = isHeader ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, entry.path.slice("package/".length)) : wanted.get(entry.path);
    if (to !== void 0 && entry.type === "file") await ctx.fs.write(to, entry.content, 493);
  });
  await ctx.fs.remove(tarball);
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(pin.executable));
}
async function assertPinned(ctx, table, target, path2) {
  const pin = requirePin(table, target);
  const actual = (await ctx.fs.stat(path2))?.kind === "file" ? await ctx.fs.sha256(path2) : "no file";
  if (actual === pin.sha256) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "base-node-digest-mismatch",
    blame: "environment",
    message: `the base Node ${table.version} for ${target} at ${path2} is not the pinned one: sha256 ${actual}, expected ${pin.sha256}`,
    remedy: `remove it and fetch ${pin.package}@${table.version} from a source that you trust (in this project: npm ci)`
  });
}
async function readVersion(ctx, folder2) {
  const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(folder2, "package.json");
  if (await ctx.fs.stat(path2) === void 0) return void 0;
  return zod__WEBPACK_IMPORTED_MODULE_20__/* .object */ .Ikc({ version: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP() }).parse(JSON.parse(await ctx.fs.readText(path2))).version;
}
async function findLicense(ctx, table, dir) {
  const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, table.license.path);
  if (await ctx.fs.stat(path2) === void 0) return void 0;
  return await ctx.fs.sha256(path2) === table.license.sha256 ? ctx.fs.readText(path2) : void 0;
}
async function copyBaseNode(ctx, table, target, { executable }, to) {
  await ctx.fs.copy(executable, to);
  await assertPinned(ctx, table, target, to);
}
async function fetchBaseNode(ctx, table, target, given) {
  const pin = requirePin(table, target);
  const installed = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.packageRoot, "node_modules", pin.package);
  const cache = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.cacheDir, "base-node", `${table.version}-${target}`);
  const candidates = [
    [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(installed, pin.executable), installed],
    [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(cache, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(pin.executable)), cache]
  ];
  if ((await readVersion(ctx, installed) ?? table.version) !== table.version) candidates.shift();
  if (given !== void 0) candidates.unshift([given, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(given, "../..")]);
  for (const [executable, folder2] of candidates) {
    if (executable !== given && await ctx.fs.stat(executable) === void 0) continue;
    await assertPinned(ctx, table, target, executable);
    return { executable, license: await findLicense(ctx, table, folder2) };
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
  return { executable: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(cache, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(pin.executable)), license: await findLicense(ctx, table, cache) };
}

// pipeline/stages/package-desktop/executable/runtime.ts


// schema/node-options.ts
var noDebuggerOption = "--disable-sigusr1";

// pipeline/shared/macho/ad-hoc.ts


// pipeline/shared/macho/parse-program.ts
var magic = 4277009103;
var headBytes = 32;
var kinds = { execute: 2 };
var commandKinds = { segment: 25, codeSignature: 29 };
var segmentBytes = 72;
var sectionBytes = 80;
var maxCommandBytes = 64 * 1024;
var toName = (bytes) => bytes.toString("latin1").replace(/\0.*$/s, "");
function parseSegment(head, at, length) {
  const sections = head.readUInt32LE(at + 64);
  if (segmentBytes + sections * sectionBytes > length)
    throw new Error("a segment has more sections than its command");
  const offsets = Array.from(
    { length: sections },
    (_, index) => head.readUInt32LE(at + segmentBytes + index * sectionBytes + 48)
  );
  const used = offsets.filter((offset) => offset > 0);
  return {
    at,
    name: toName(head.subarray(at + 8, at + 24)),
    offset: Number(head.readBigUInt64LE(at + 40)),
    size: Number(head.readBigUInt64LE(at + 48)),
    firstSection: used.length === 0 ? void 0 : Math.min(...used)
  };
}
function parseProgram(head) {
  if (head.length < headBytes || head.readUInt32LE(0) !== magic) return void 0;
  const [commands, size] = [head.readUInt32LE(16), head.readUInt32LE(20)];
  const commandsEnd = headBytes + size;
  if (commandsEnd > head.length || commands * 8 > size)
    throw new Error("the load commands are larger than the file or the limit");
  const segments = [];
  let isSigned = false;
  let at = headBytes;
  for (let index = 0; index < commands; index++) {
    const [kind, length] = at + 8 <= commandsEnd ? [head.readUInt32LE(at), head.readUInt32LE(at + 4)] : [0, 0];
    if (length < 8 || at + length > commandsEnd) throw new Error("a load command is longer than all of them");
    if (kind === commandKinds.segment && length >= segmentBytes)
      segments.push(parseSegment(head, at, length));
    if (kind === commandKinds.codeSignature) isSigned = true;
    at += length;
  }
  const text = segments.find(({ name: name2 }) => name2 === "__TEXT");
  const last2 = segments.find(({ name: name2 }) => name2 === "__LINKEDIT");
  if (text === void 0 || last2 === void 0) throw new Error("the program has no __TEXT or no __LINKEDIT");
  const begins = segments.flatMap(({ firstSection }) => firstSection ?? []);
  return {
    commandsEnd,
    contentBegin: Math.min(...begins, last2.offset),
    commands,
    text: { offset: text.offset, size: text.size },
    linkEdit: { at: last2.at, offset: last2.offset },
    isSigned,
    isMain: head.readUInt32LE(12) === kinds.execute
  };
}

// pipeline/shared/macho/ad-hoc.ts
var pageBytes = 4096;
var digestBytes = 32;
var commandBytes = 16;
var superBlobBytes = 20;
var directoryBytes = 88;
var flags = 131074;
var align = (value, to) => Math.ceil(value / to) * to;
function planLayout(size, identifier) {
  const limit = align(size, 16);
  const pages = Math.ceil(limit / pageBytes);
  const names4 = Buffer.byteLength(identifier) + 1;
  return {
    limit,
    pages,
    signatureBytes: align(superBlobBytes + directoryBytes + names4 + pages * digestBytes, 16)
  };
}
function patchHead(head, program2, { limit, signatureBytes }) {
  const patched = Buffer.from(head);
  patched.writeUInt32LE(program2.commands + 1, 16);
  patched.writeUInt32LE(program2.commandsEnd - 32 + commandBytes, 20);
  for (const [index, value] of [29, commandBytes, limit, signatureBytes].entries())
    patched.writeUInt32LE(value, program2.commandsEnd + index * 4);
  const size = limit + signatureBytes - program2.linkEdit.offset;
  patched.writeBigUInt64LE(BigInt(align(size, 16384)), program2.linkEdit.at + 32);
  patched.writeBigUInt64LE(BigInt(size), program2.linkEdit.at + 48);
  return patched;
}
function formatSignature({ text, isMain }, { limit, pages, signatureBytes }, identifier, digests) {
  const names4 = Buffer.byteLength(identifier) + 1;
  const length = directoryBytes + names4 + pages * digestBytes;
  const bytes = Buffer.alloc(signatureBytes);
  const write = (at2, values) => {
    for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, at2 + index * 4);
  };
  write(0, [4208856256, superBlobBytes + length, 1, 0, superBlobBytes]);
  const at = superBlobBytes;
  write(at, [4208856066, length, 132096, flags, directoryBytes + names4, directoryBytes, 0, pages, limit]);
  bytes.set([digestBytes, 2, 0, 12], at + 36);
  bytes.writeBigUInt64BE(BigInt(text.offset), at + 64);
  bytes.writeBigUInt64BE(BigInt(text.size), at + 72);
  bytes.writeBigUInt64BE(isMain ? 1n : 0n, at + 80);
  bytes.write(identifier, at + directoryBytes, "latin1");
  Buffer.concat(digests).copy(bytes, at + directoryBytes + names4);
  return bytes;
}
var PageDigests = class {
  digests = [];
  #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_22__.createHash)("sha256");
  #filled = 0;
  update(chunk) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + pageBytes - this.#filled);
      this.#hash.update(part);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === pageBytes) this.#next();
    }
  }
  finish() {
    if (this.#filled > 0) this.#next();
    return this.digests;
  }
  #next() {
    this.digests.push(this.#hash.digest());
    this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_22__.createHash)("sha256");
    this.#filled = 0;
  }
};
async function* signAdHoc(fs, path2, identifier) {
  const { size = 0 } = await fs.stat(path2) ?? {};
  const end = Math.min(size, maxCommandBytes);
  const head = Buffer.from(await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .readAtMost */ .rU)(fs.read(path2, { start: 0, end }), end, path2));
  const program2 = parseProgram(head);
  if (program2 === void 0 || program2.isSigned) {
    yield* fs.read(path2);
    return;
  }
  if (program2.commandsEnd + commandBytes > Math.min(program2.contentBegin, head.length))
    throw new Error(`${path2} has no room for the command of a signature`);
  const layout = planLayout(size, identifier);
  if (layout.limit + layout.signatureBytes > 4294967295)
    throw new Error(`${path2} is larger than a program can be`);
  const pages = new PageDigests();
  const content = async function* () {
    yield patchHead(head, program2, layout);
    yield* fs.read(path2, { start: end, end: size });
    yield new Uint8Array(layout.limit - size);
  };
  for await (const chunk of content()) {
    pages.update(chunk);
    yield chunk;
  }
  yield formatSignature(program2, layout, identifier, pages.finish());
}

// pipeline/stages/package-desktop/executable/elf.ts
var field = {
  segments: 32,
  sections: 40,
  segmentSize: 54,
  segmentCount: 56,
  count: 60,
  names: 62
};
var headerSize = 64;
var isForDebugging = (name2) => /^\.(debug_.*|symtab|strtab)$/.test(name2);
var toView = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
function isElf(header) {
  const magic3 = Buffer.from([127, 69, 76, 70, 2, 1]);
  return header.length === headerSize && Buffer.from(header.subarray(0, 6)).equals(magic3);
}
async function readSections(read, elf) {
  const start = Number(elf.getBigUint64(field.sections, true));
  const table = await read({ start, end: start + elf.getUint16(field.count, true) * headerSize });
  const headers = Array.from({ length: table.length / headerSize }, (_, index) => {
    const header = table.subarray(index * headerSize, (index + 1) * headerSize);
    const view = toView(header);
    return {
      header,
      at: view.getUint32(0, true),
      offset: Number(view.getBigUint64(24, true)),
      size: Number(view.getBigUint64(32, true))
    };
  });
  const strings = headers[elf.getUint16(field.names, true)];
  if (strings === void 0) return [];
  const names4 = Buffer.from(await read({ start: strings.offset, end: strings.offset + strings.size }));
  return headers.map(({ at, ...section }) => ({
    ...section,
    name: names4.toString("latin1", at, names4.indexOf(0, at))
  }));
}
async function findLoadedEnd(read, elf) {
  const size = elf.getUint16(field.segmentSize, true);
  const start = Number(elf.getBigUint64(field.segments, true));
  const table = toView(await read({ start, end: start + elf.getUint16(field.segmentCount, true) * size }));
  const ends = Array.from(
    { length: table.byteLength / size },
    (_, index) => Number(table.getBigUint64(index * size + 8, true) + table.getBigUint64(index * size + 32, true))
  );
  return Math.max(0, ...ends);
}
async function planElfTrim(read) {
  const elf = await read({ start: 0, end: headerSize });
  if (!isElf(elf)) return void 0;
  const view = toView(elf);
  const sections = await readSections(read, view);
  const first = sections.findIndex(({ name: name2 }) => isForDebugging(name2));
  const names4 = sections.at(-1);
  const kept = sections.slice(0, first);
  const [start] = sections.slice(first);
  if (first < 1 || names4?.name !== ".shstrtab" || start === void 0) return void 0;
  if (!sections.slice(first, -1).every(({ name: name2 }) => isForDebugging(name2))) return void 0;
  if (await findLoadedEnd(read, view) > start.offset) return void 0;
  const namesEnd = start.offset + names4.size;
  const table = Math.ceil(namesEnd / 8) * 8;
  const header = Uint8Array.from(elf);
  const namesHeader = Uint8Array.from(names4.header);
  toView(header).setBigUint64(field.sections, BigInt(table), true);
  toView(header).setUint16(field.count, kept.length + 1, true);
  toView(header).setUint16(field.names, kept.length, true);
  toView(namesHeader).setBigUint64(24, BigInt(start.offset), true);
  return [
    header,
    { start: headerSize, end: start.offset },
    { start: names4.offset, end: names4.offset + names4.size },
    new Uint8Array(table - namesEnd),
    ...kept.map((section) => section.header),
    namesHeader
  ];
}
async function* trimElf(fs, path2) {
  const read = async (range) => (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .readAtMost */ .rU)(fs.read(path2, range), range.end - range.start, path2);
  const plan = await planElfTrim(read);
  if (plan === void 0) {
    yield* fs.read(path2);
    return;
  }
  for (const piece of plan) {
    if (piece instanceof Uint8Array) yield piece;
    else yield* fs.read(path2, piece);
  }
}

// pipeline/stages/package-desktop/executable/runtime.ts
var programs = ["runtime.cjs", "supervisor.cjs"];
var codeCache = "supervisor.cache";
function toSeaConfig(build2) {
  return {
    main: "runtime.cjs",
    executable: "base",
    output: "runtime",
    disableExperimentalSEAWarning: true,
    useSnapshot: false,
    useCodeCache: build2.native,
    // A debugger that a signal starts listens on a port that every user of the machine can connect to.
    execArgv: [noDebuggerOption],
    // Options of Node for a script come as `--node-options=…`; NODE_OPTIONS of the user's session has no effect.
    execArgvExtension: "cli",
    assets: Object.fromEntries(
      (build2.native ? [...programs, codeCache] : programs).slice(1).map((file) => [file, file])
    )
  };
}
async function compileRuntime(ctx, build2) {
  const dist = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.packageRoot, "dist/runtime");
  for (const file of programs) await assertBuilt(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dist, file), file);
  const dir = await ctx.fs.makeTempDir("vrooli-runtime-");
  try {
    for (const file of programs) await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dist, file), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, file));
    const copy = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "whole");
    await build2.copyBase(copy);
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "base"), trimElf(ctx.fs, copy), 493);
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "sea.json"), JSON.stringify(toSeaConfig(build2)));
    if (build2.native) await runNode(ctx, build2.compiler, ["runtime.cjs", "write-code-cache", codeCache], dir);
    await runNode(ctx, build2.compiler, ["--build-sea", "sea.json"], dir);
    await ctx.fs.write(build2.to, signAdHoc(ctx.fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "runtime"), "runtime"), 493);
  } finally {
    await ctx.fs.remove(dir);
  }
}
async function assertBuilt(ctx, path2, name2) {
  if (await ctx.fs.stat(path2) !== void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "dist-missing",
    blame: "environment",
    message: `the runtime is not built (dist/runtime/${name2})`,
    remedy: "run `npm run build -- --only runtime` in the folder of this product"
  });
}
async function runNode(ctx, node, args, cwd) {
  const result = await ctx.exec.run(node, ["--random-seed=1", ...args], {
    cwd,
    env: { NODE_OPTIONS: void 0 }
  });
  if (result.exitCode === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "runtime-compile-failed",
    blame: "environment",
    message: `the runtime could not be compiled (exit code ${result.exitCode}):
${(0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toTail */ .iF)(result.stderr || result.stdout)}`,
    remedy: "check the free space of the temporary folder and that this machine can run the pinned Node"
  });
}

// pipeline/stages/package-desktop/schedule.ts
function merge(errors) {
  const [first] = errors;
  if (errors.length === 1) return first;
  const unexpected = errors.find((error) => !(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z));
  if (unexpected !== void 0) return unexpected;
  const known = errors.filter((error) => error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z);
  const diagnostics = known.flatMap(
    ({ code, message, remedy: remedy2, diagnostics: diagnostics2 }) => diagnostics2.length > 0 ? diagnostics2 : [{ severity: "error", code, message, remedy: remedy2 }]
  );
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: known[0]?.code ?? "package-failed",
    blame: known.some(({ blame }) => blame === "environment") ? "environment" : known[0]?.blame ?? "input",
    message: known.map(({ message }) => message).join("\n"),
    remedy: known.map(({ remedy: remedy2 }) => remedy2).join("; "),
    diagnostics,
    cause: first
  });
}
async function runSteps(ctx, steps, run2) {
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
      await run2(step);
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

// pipeline/stages/package-desktop/state.ts
function requireResult(value, what) {
  if (value === void 0) throw new Error(`${what} is missing: a step ran before the one that makes it`);
  return value;
}
function toOutcome({ rehearsal, plan }) {
  if (plan.rehearsal.planned) return requireResult(rehearsal, "the rehearsal").outcome;
  return { rehearsed: false, why: plan.rehearsal.why };
}

// pipeline/builders/build-service.ts


// pipeline/builders/custom/custom-builder.ts


// pipeline/builders/build-compiled.ts


// pipeline/builders/copy-pages.ts

var isDevelopment = (path2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(path2) === "node_modules";
var isPrivate = (path2) => isPrivateName((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(path2));
async function copyPages(ctx, from, to) {
  const isLeftOut2 = from.isSource ? (path2) => isPrivate(path2) || isDevelopment(path2) : isPrivate;
  for (const entry of await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(ctx.fs, from.path, isLeftOut2)) {
    if (entry.kind !== "dir") await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(from.path, entry.path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(to, entry.path));
  }
}
function toPageFolder(path2, source) {
  const folder2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(path2, ".").replace(/\/$/, "");
  const isSource = [source.dir, source.scenarioDir].some(
    (dir) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, ".").replace(/\/$/, "") === folder2
  );
  return { path: path2, isSource };
}

// pipeline/builders/placeholders.ts
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

// pipeline/shared/npm/unfinished.ts
function findUnfinishedNpm(output) {
  const line = /^npm (?:error|ERR!) Exit handler never called!.*$/m.exec(output)?.[0].trimEnd();
  if (line === void 0) return void 0;
  const log = /^npm (?:error|ERR!)\s+(?:A complete log of this run can be found in: *)?(\S.*-debug-\d+\.log)\s*$/m;
  return { line, log: log.exec(output)?.[1] };
}
var toLogHint = ({ log }) => log === void 0 ? "the newest file in _logs of the folder that `npm config get cache` prints" : log;

// pipeline/builders/run-build.ts
function toBuildError(service, code, what, remedy2, output = "") {
  const tail = (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toTail */ .iF)(output);
  const message = `service "${service}": ${what}${tail === "" ? "" : `
${tail}`}`;
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code,
    blame: "input",
    message,
    remedy: remedy2,
    diagnostics: [{ severity: "error", code, message, remedy: remedy2 }]
  });
}
async function runBuild(ctx, service, command) {
  const lines = [];
  const result = await ctx.exec.run(command.file, command.args, {
    cwd: command.cwd,
    pathFirst: command.pathFirst ?? [],
    inherits: (name2, value) => isInherited(name2, value, ctx.buildVariables),
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
    `run \`${command.shown}\` in the folder of the service "${service}" and correct what it reports`,
    output
  );
}

// pipeline/builders/source.ts

function toServiceSource({
  scenarioDir,
  repository = { dir: scenarioDir, folders: [scenarioDir], internal: /* @__PURE__ */ new Map() }
}, { service, build: build2, target }) {
  const dir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(scenarioDir, build2.source_dir);
  return { id: service, build: build2, target, scenarioDir, repository, dir };
}
function toBuildEnv({ build: build2, target, scenarioDir }, output = "") {
  const above = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(scenarioDir);
  return {
    ...(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(above) === "scenarios" ? { VROOLI_ROOT: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(above) } : {},
    ...Object.fromEntries(
      Object.entries(build2.env ?? {}).map(([name2, text]) => [name2, expandPlaceholders(text, target, output)])
    )
  };
}
function toBuildArgs({ build: build2, target }, output = "") {
  return (build2.args ?? []).map((arg) => expandPlaceholders(arg, target, output));
}

// pipeline/builders/build-compiled.ts
function toOutput(source, output) {
  const pattern = source.build.output_pattern;
  const path2 = pattern === void 0 ? output : expandPlaceholders(pattern, source.target, output);
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.isAbsolute)(path2) ? path2 : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.resolve)(source.dir, path2);
}
async function buildCompiled(ctx, plan, planCommand) {
  const { service, result } = plan;
  const suggested = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.scenarioDir, `../.output-${service}`, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(result.to));
  await ctx.fs.mkdir((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(suggested));
  const source = toServiceSource(ctx, plan);
  const { command, output } = planCommand(source, suggested);
  await runBuild(ctx, service, command);
  if (await ctx.fs.stat(output) === void 0) {
    throw toBuildError(
      service,
      "build-output-missing",
      `\`${command.shown}\` succeeded but wrote no output`,
      "let the build write to {{output}}, or name its result in build.output_pattern, relative to source_dir"
    );
  }
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.payload, result.to);
  if (result.kind === "folder") {
    await copyPages(ctx, toPageFolder(output, source), to);
  } else {
    await ctx.fs.copy(output, to);
    if ((await ctx.fs.stat(to))?.kind === "file") await ctx.fs.chmod(to, 493);
  }
  return result;
}

// pipeline/builders/result.ts

function findGivenBinary({ binaries }, platform, target) {
  return binaries?.[platform] ?? binaries?.[target] ?? binaries?.universal;
}
function planFolder(service, target) {
  const path2 = findGivenBinary(service, "universal", target)?.path ?? `services/${service.id}`;
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.extname)(path2) === ".html" ? path2.replace(/\/?[^/]*$/, "") : path2.replace(/\/+$/, "");
  return { kind: "folder", platform: "universal", path: path2, to };
}
function planScript(service, target) {
  const given = findGivenBinary(service, "universal", target)?.path;
  const path2 = given !== void 0 && /\.c?js$/.test(given) ? given : `services/${service.id}/main.cjs`;
  return { kind: "script", platform: "universal", path: path2, to: path2 };
}
function planProgram(service, target) {
  const to = `services/${service.id}`;
  const path2 = findGivenBinary(service, "universal", target)?.path ?? `${to}/main.cjs`;
  return { kind: "program", platform: "universal", path: path2, to, cwd: to };
}
function planCompiled(service, target) {
  if (service.type === "ui-bundle") return planFolder(service, target);
  const { id } = service;
  const path2 = findGivenBinary(service, target, target)?.path ?? `services/${id}/${id}${toExecutableSuffix(target)}`;
  return { kind: "executable", platform: target, path: path2, to: path2 };
}
function planCompiledBuild(service, target, host) {
  const { id, build: build2 } = service;
  return { service: id, build: build2, target, host, result: planCompiled(service, target) };
}

// pipeline/builders/custom/custom-builder.ts
function planCustom(source, output) {
  const first = source.build.entry_point;
  const program2 = first === void 0 ? [] : [expandPlaceholders(first, source.target, output)];
  const [file, ...args] = [...program2, ...toBuildArgs(source, output)];
  if (file === void 0) {
    throw toBuildError(
      source.id,
      "build-command-missing",
      "the custom build has no command",
      "name the program in build.entry_point and its arguments in build.args"
    );
  }
  const runs = file.includes("/") && !(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.isAbsolute)(file) ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(source.dir, file) : file;
  const env = toBuildEnv(source, output);
  const shown = [first ?? file, ...(source.build.args ?? []).slice(first === void 0 ? 1 : 0)].join(" ");
  return { output: toOutput(source, output), command: { file: runs, args, cwd: source.dir, env, shown } };
}
var customBuilder = {
  type: "custom",
  tools: () => [],
  plan: planCompiledBuild,
  build: (ctx, plan) => buildCompiled(ctx, plan, planCustom)
};

// pipeline/builders/go/cgo-packages.ts

var toLine = (place2) => `{{.ImportPath}}{{"\\t"}}{{.${place2}}}{{"\\t"}}{{join .GoFiles ","}}`;
function parseLines(text) {
  return text.split(/\r?\n/).flatMap((line) => {
    const [path2 = "", place2 = "", files = ""] = line.split("	");
    return path2 === "" ? [] : [{ path: path2, place: place2, goFiles: files.split(",").filter((name2) => name2 !== "") }];
  });
}
var saysCgo = /"[^"\n]*\b(?:cgo|CGO_ENABLED)\b[^"\n]*"/i;
async function findCgoPackages(ctx, source, entry) {
  const { goos: goos2, goarch: goarch2 } = toGoPlatform(source.target);
  const list = async (cgo, args) => {
    const env = { GOOS: goos2, GOARCH: goarch2, ...toBuildEnv(source), CGO_ENABLED: cgo };
    const all = ["list", "-e", ...toBuildArgs(source), ...args];
    const inherits = (name2, value) => isInherited(name2, value, ctx.buildVariables);
    const { exitCode, stdout } = await ctx.exec.run("go", all, { cwd: source.dir, env, inherits });
    return exitCode === 0 ? parseLines(stdout) : [];
  };
  const withC = `{{if not .Standard}}{{if .CgoFiles}}${toLine("Dir")}{{end}}{{end}}`;
  const found = await list("1", ["-deps", "-f", withC, entry]);
  if (found.length === 0) return [];
  const paths = found.map(({ path: path2 }) => path2);
  const compiled = await list("0", ["-export", "-f", toLine("Export"), ...paths]);
  const needed = [];
  for (const { path: path2, place: dir, goFiles } of found) {
    const plain2 = compiled.find((one) => one.path === path2 && one.place !== "");
    const instead = (plain2?.goFiles ?? []).filter((name2) => !goFiles.includes(name2));
    const texts2 = await Promise.all(instead.map((name2) => ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, name2))));
    if (plain2 === void 0 || texts2.some((text) => saysCgo.test(text))) needed.push(path2);
  }
  return needed;
}

// pipeline/builders/go/choose-cgo.ts
var remedyFor = (target) => `build on a runner of ${target}, such as ${_chunk_AYQN7G4H_js__WEBPACK_IMPORTED_MODULE_5__/* .runners */ .a[target]}, with a C compiler, or use packages in plain Go`;
async function chooseCgo(ctx, source, host) {
  const { id, target, build: build2, dir } = source;
  const stated = toBuildEnv(source);
  if (stated["CGO_ENABLED"] === "0") return false;
  const packages = await findCgoPackages(ctx, source, build2.entry_point ?? ".");
  if (packages.length === 0 && stated["CGO_ENABLED"] !== "1") return false;
  if (stated["CC"] !== void 0) return true;
  const asked = "build.env asks for cgo (CGO_ENABLED=1)";
  const why = packages.length === 0 ? asked : `${packages.join(", ")} is C code, which Go compiles with cgo`;
  if (host !== target) {
    const what = `${why}, and the C compiler of this machine compiles for ${host}, not for ${target}`;
    throw toBuildError(id, "cgo-unavailable", what, remedyFor(target));
  }
  const { stdout } = await ctx.exec.run("go", ["env", "CC"], {
    cwd: dir,
    env: stated,
    inherits: (name2, value) => isInherited(name2, value, ctx.buildVariables)
  });
  const compiler = stdout.trim().split(" ")[0] || "gcc";
  if (await ctx.exec.which(compiler) === void 0) {
    const what = `${why}, and the C compiler ${compiler} is not installed`;
    throw toBuildError(id, "cgo-unavailable", what, `install ${compiler}; or ${remedyFor(target)}`);
  }
  if (packages.length > 0) ctx.log.info(`service "${id}" is built with cgo: ${packages.join(", ")}`);
  return true;
}

// pipeline/builders/go/go-builder.ts
function planGo(source, output, hasCgo) {
  const { goos: goos2, goarch: goarch2 } = toGoPlatform(source.target);
  const entry = source.build.entry_point ?? ".";
  const flags2 = ["build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", output];
  const target = /^\.{0,2}\//.test(entry) || entry === "." ? entry : `./${entry}`;
  const env = {
    GOOS: goos2,
    GOARCH: goarch2,
    ...toBuildEnv(source, output),
    CGO_ENABLED: hasCgo ? "1" : "0"
  };
  return {
    output,
    command: {
      file: "go",
      args: [...flags2, ...toBuildArgs(source, output), target],
      cwd: source.dir,
      env,
      shown: `GOOS=${env.GOOS} GOARCH=${env.GOARCH} CGO_ENABLED=${env.CGO_ENABLED} go build ${target}`
    }
  };
}
var goBuilder = {
  type: "go",
  tools: () => [{ name: "go", versionArgs: ["env", "GOVERSION"], remedy: "install Go (https://go.dev/dl)" }],
  plan: planCompiledBuild,
  build: async (ctx, plan) => {
    const hasCgo = await chooseCgo(ctx, toServiceSource(ctx, plan), plan.host);
    return buildCompiled(ctx, plan, (source, output) => planGo(source, output, hasCgo));
  }
};

// pipeline/builders/npm/npm-builder.ts


// pipeline/builders/copy-page-modules.ts

var path = String.raw`(node_modules\/(?:@[\w.~-]+\/)?[\w.~-]+\/[\w.~@/-]+\.\w+)(?:[?#][^"']*)?["']`;
var reference = new RegExp(String.raw`["'](?:\.?\/)?${path}`, "g");
var imported = new RegExp(String.raw`\b(?:from|import)\s*\(?\s*["'](?:\.?\/)${path}`, "g");
async function findReferences(fs, pages, origin) {
  const found = /* @__PURE__ */ new Map();
  const tree = await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(fs, pages, (file) => /(^|\/)node_modules$/.test(file));
  for (const { kind, path: page } of tree) {
    if (kind !== "file" || !/\.(?:html?|m?js)$/.test(page)) continue;
    const pattern = origin === "source" || /\.html?$/.test(page) ? reference : imported;
    for (const [, file = ""] of (await fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(pages, page))).matchAll(pattern)) {
      if (!found.has(file)) found.set(file, page);
    }
  }
  return found;
}
async function copyPageModules(ctx, source, pages, to, origin = "source") {
  for (const [file, page] of await findReferences(ctx.fs, pages, origin)) {
    if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(to, file)) !== void 0) continue;
    const from = await ctx.fs.realpath((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(source.dir, file)).catch(() => void 0);
    if (from === void 0 && origin === "output") continue;
    if (from === void 0) {
      throw toBuildError(
        source.id,
        "page-module-missing",
        `${source.build.source_dir}/${page} loads ${file}, which is not installed`,
        'name the package in "dependencies" of package.json beside the page, or load the file from another place'
      );
    }
    for (const entry of await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(ctx.fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(from), (name2) => /(^|\/)node_modules$/.test(name2))) {
      if (entry.kind === "file")
        await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(from), entry.path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(to, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(file), entry.path));
    }
  }
}

// pipeline/builders/npm/bundle-api.ts



// pipeline/builders/npm/build-package.ts


// pipeline/shared/package-manager/find.ts

function toPackageFiles(fs) {
  const hasFile = async (path2) => await fs.stat(path2) !== void 0;
  return {
    hasFile,
    readField: async (path2) => {
      if (!await hasFile(path2)) return void 0;
      const { value } = (0,_chunk_TIMUUQTS_js__WEBPACK_IMPORTED_MODULE_16__/* .parseJsonText */ .l)(await fs.readText(path2), { file: path2 });
      return (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .readManagerField */ .GW)(value);
    }
  };
}
async function findPackageManager(ctx, dir, top) {
  return toInstalledManager(ctx, await (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .choosePackageManager */ .DO)(toPackageFiles(ctx.fs), dir, top));
}
async function toInstalledManager(ctx, { lockfile, version, ...chosen }) {
  const { id, tool, toInstallArgs, toShownInstall } = chosen.manager;
  if (await ctx.exec.which(tool.name) === void 0) {
    const asked = lockfile ?? (version === void 0 ? "package.json" : `packageManager ${id}@${version}`);
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
      code: "tool-missing",
      blame: "environment",
      message: `${asked} needs ${id}, which is not installed`,
      remedy: tool.remedy
    });
  }
  const pinned = {
    ...(0,_chunk_WC54UVKJ_js__WEBPACK_IMPORTED_MODULE_23__/* .omitUndefined */ .O)({ version }),
    ...lockfile === void 0 ? {} : { lockText: await readLock(ctx.fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(chosen.dir, lockfile)) }
  };
  const install2 = { file: tool.name, args: toInstallArgs(pinned), shown: toShownInstall(pinned) };
  const toForeignInstall = (system) => chosen.manager.toForeignInstall(pinned, system);
  const { lockText } = pinned;
  const about = { pinned: lockfile !== void 0, ...(0,_chunk_WC54UVKJ_js__WEBPACK_IMPORTED_MODULE_23__/* .omitUndefined */ .O)({ lockText }) };
  const toScriptGuard = (allowsAny) => chosen.manager.toScriptGuard(pinned, allowsAny);
  return { ...chosen, install: install2, toScriptGuard, toForeignInstall, ...about };
}
async function readLock(fs, path2) {
  return path2.endsWith(".lockb") ? new TextDecoder("latin1").decode(await fs.readBytes(path2)) : fs.readText(path2);
}

// pipeline/builders/npm/assert-internal.ts
async function assertInternal(ctx, source, installation, packages) {
  const exposed = await (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .findExposedPackages */ .nS)((0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .toPackageTree */ .Il)(ctx.fs), source.repository, installation, packages);
  if (exposed.length === 0) return;
  throw toBuildError(
    source.id,
    "internal-package-exposed",
    exposed.map(({ what }) => what).join("; "),
    [...new Set(exposed.map(({ remedy: remedy2 }) => remedy2))].join("; ")
  );
}

// pipeline/builders/npm/install-dependencies.ts


// pipeline/builders/npm/install-scripts/guard.ts



// pipeline/builders/npm/packages/installed-package.ts


var namesSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .unknown */ .L5J()).catch({});
var listSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().transform((one) => [one]), zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP())]).catch([]);
var manifestSchema2 = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().catch(""),
  version: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().catch(""),
  dependencies: namesSchema.default({}),
  optionalDependencies: namesSchema.default({}),
  peerDependencies: namesSchema.default({}),
  peerDependenciesMeta: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ optional: zod__WEBPACK_IMPORTED_MODULE_20__/* .boolean */ .zMY().catch(false) })).catch({}),
  bundleDependencies: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP()).catch([]),
  bin: zod__WEBPACK_IMPORTED_MODULE_20__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP())]).catch({}),
  engines: zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ node: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional() }).catch({}),
  os: listSchema,
  cpu: listSchema,
  libc: listSchema,
  gypfile: zod__WEBPACK_IMPORTED_MODULE_20__/* .boolean */ .zMY().catch(false),
  scripts: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP()).catch({})
});
function toManifest(value) {
  return manifestSchema2.parse(value);
}
async function readManifest(fs, dir) {
  const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "package.json");
  if ((await fs.stat(path2))?.kind !== "file") return void 0;
  return toManifest(JSON.parse((await fs.readText(path2)).replace(/^\uFEFF/, "")));
}

// pipeline/builders/npm/install-scripts/allow-list.ts


var listSchema2 = zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .boolean */ .zMY()).catch({});
var namesSchema2 = zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP()).catch([]);
var pnpmSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ onlyBuiltDependencies: namesSchema2.optional(), allowBuilds: listSchema2.optional() }).catch({});
var metaSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ built: zod__WEBPACK_IMPORTED_MODULE_20__/* .boolean */ .zMY().optional() })).catch({});
var manifestSchema3 = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
  allowScripts: listSchema2.optional(),
  pnpm: pnpmSchema.optional(),
  dependenciesMeta: metaSchema.optional(),
  trustedDependencies: namesSchema2.optional()
}).catch({});
var toAllowed = (names4) => Object.fromEntries(names4.map((name2) => [name2, true]));
var toList = ({ onlyBuiltDependencies = [], allowBuilds = {} }) => ({
  ...toAllowed(onlyBuiltDependencies),
  ...allowBuilds
});
var readers = {
  npm: ({ allowScripts = {} }) => allowScripts,
  pnpm: ({ pnpm = {} }) => toList(pnpm),
  yarn: ({ allowScripts = {}, dependenciesMeta = {} }) => {
    const built = Object.entries(dependenciesMeta).filter(([, { built: value }]) => value !== void 0);
    return {
      ...allowScripts,
      ...Object.fromEntries(built.map(([name2, { built: value }]) => [name2, value === true]))
    };
  },
  bun: ({ trustedDependencies = [] }) => toAllowed(trustedDependencies)
};
async function readAllowList(fs, dir, manager) {
  const read = async (name2) => (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, name2)))?.kind === "file" ? await fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, name2)) : void 0;
  const text = await read("package.json");
  const stated = readers[manager](manifestSchema3.parse(text === void 0 ? {} : JSON.parse(text)));
  const settings2 = manager === "pnpm" ? await read("pnpm-workspace.yaml") : void 0;
  return {
    ...stated,
    ...toList(pnpmSchema.parse(settings2 === void 0 ? {} : (0,_chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_11__/* .parseYamlText */ .c)(settings2).value))
  };
}
function matchesKey(key, name2, version) {
  const at = key.indexOf("@", 1);
  const [stated, versions] = at === -1 ? [key, void 0] : [key.slice(0, at), key.slice(at + 1)];
  const parts = stated.split("*");
  const isName = parts.length === 1 ? stated === name2 : name2.startsWith(parts[0] ?? "") && name2.endsWith(parts.at(-1) ?? "") && name2.length >= stated.length - 1;
  if (!isName || versions === void 0 || versions.includes(":")) return isName;
  return versions.split("||").some((one) => one.trim() === version);
}
function findDecision(allowed, name2, version) {
  const values = Object.entries(allowed).flatMap(
    ([key, value]) => matchesKey(key, name2, version) ? [value] : []
  );
  return values.includes(false) ? false : values[0];
}
var packagesSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
  packages: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional() })).catch({})
});
function listAliases(lockText) {
  const inYarn = [...lockText.matchAll(/^"?(@?[^@"\s]+)@npm:(@?[^@"\s]+)@/gm)];
  const found = inYarn.flatMap(([, name2 = "", real]) => name2 === real ? [] : [name2]);
  if (!lockText.trimStart().startsWith("{")) return [...new Set(found)].sort();
  const { packages } = packagesSchema.parse(JSON.parse(lockText));
  return Object.entries(packages).flatMap(([place2, { name: name2 }]) => {
    const own = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(place2)?.[1];
    return own === void 0 || name2 === void 0 || name2 === own ? [] : [own];
  });
}

// pipeline/builders/npm/install-scripts/list-scripts.ts

var events = ["preinstall", "install", "postinstall"];
async function listInstallScripts(fs, dir) {
  const found = [];
  const root = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "node_modules");
  if ((await fs.stat(root))?.kind !== "dir") return found;
  for (const { path: path2, kind } of await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(fs, root)) {
    if (kind !== "file" || !/(?:^|\/)package\.json$/.test(path2)) continue;
    const folder2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(root, path2));
    if (!/\/node_modules\/(?:@[^/]+\/)?[^/]+$/.test(folder2)) continue;
    const manifest = await readManifest(fs, folder2).catch(() => void 0);
    if (manifest === void 0) continue;
    const { name: name2, version, scripts } = manifest;
    const own = events.flatMap(
      (event) => scripts[event] === void 0 ? [] : [{ event, command: scripts[event] }]
    );
    const isCompiled = own.length === 0 && await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(folder2, "binding.gyp")) !== void 0;
    if (isCompiled) own.push({ event: "install", command: "node-gyp rebuild" });
    found.push(...own.map((script) => ({ name: name2, version, ...script })));
  }
  return found;
}

// pipeline/builders/npm/install-scripts/report.ts
var longest = 80;
var shorten = (text) => text.length > longest ? `${text.slice(0, longest)}\u2026` : text;
function describe(scripts) {
  const texts2 = scripts.map(
    ({ name: name2, version, event, command }) => `${name2}@${version} (${event}: ${shorten(command)})`
  );
  return [...new Set(texts2)].sort().join(", ");
}
function toScriptDiagnostics(service, allowedIn, decided) {
  const [ran, skipped, denied] = ["ran", "skipped", "denied"].map(
    (decision) => decided.filter((one) => one.decision === decision)
  );
  const found = [];
  const add = (severity, code, message, remedy2) => found.push({
    severity,
    code,
    message: `service "${service}": ${message}`,
    ...remedy2 === void 0 ? {} : { remedy: remedy2 }
  });
  if (ran !== void 0 && ran.length > 0) {
    add(
      "info",
      "install-script-ran",
      `install scripts of packages ran, because the project allows them: ${describe(ran)}`
    );
  }
  if (denied !== void 0 && denied.length > 0) {
    add(
      "info",
      "install-script-denied",
      `the project denies install scripts of packages: ${describe(denied)}`
    );
  }
  if (skipped !== void 0 && skipped.length > 0) {
    const names4 = [...new Set(skipped.map(({ name: name2, version }) => `${name2}@${version}`))].sort().join(", ");
    add(
      "warning",
      "install-script-skipped",
      `install scripts of packages did not run, because the project does not allow them: ${describe(skipped)}`,
      `packages often work without them; where the app needs one, read it and add its package (${names4}) to ${allowedIn}; \`false\` there, where it can be written, ends this warning`
    );
  }
  return found;
}

// pipeline/builders/npm/install-scripts/guard.ts
var gate = "host/confine/script-gate.mjs";
var lineSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .object */ .Ikc({
  name: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
  version: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
  event: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
  command: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
  decision: zod__WEBPACK_IMPORTED_MODULE_20__/* ["enum"] */ .k5n(["ran", "skipped", "denied"])
});
var npmRuns = { npm_config_ignore_scripts: "false", npm_config_dangerously_allow_all_scripts: "true" };
var quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
async function writeGate(ctx, dir, found, allowed) {
  const shell = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "shell");
  const policy = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "policy.json");
  const log = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "log");
  const aliased = listAliases(found.lockText ?? "");
  await ctx.fs.write(policy, JSON.stringify({ sources: ctx.sourceRoot, allowed, aliased, log }));
  const command = [ctx.node, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.packageRoot, gate), policy].map(quote).join(" ");
  await ctx.fs.write(shell, `#!/bin/sh
exec ${command} "$@"
`, 493);
  return { log, env: { npm_config_script_shell: shell } };
}
async function listDecided(ctx, dir, log, allowed) {
  if (log !== void 0) {
    if (await ctx.fs.stat(log) === void 0) return [];
    const lines = (await ctx.fs.readText(log)).trimEnd().split("\n");
    return lines.map((line) => lineSchema.parse(JSON.parse(line)));
  }
  const scripts = await listInstallScripts(ctx.fs, dir);
  return scripts.map((script) => {
    const value = findDecision(allowed, script.name, script.version);
    return { ...script, decision: value === void 0 ? "skipped" : value ? "ran" : "denied" };
  });
}
async function asksGate({ exec }, { install: install2, dir }, gate2) {
  if (typeof gate2 === "boolean") return gate2;
  const { stdout } = await exec.run(install2.file, ["--version"], { cwd: dir });
  return Number.parseInt(stdout, 10) < gate2;
}
var ownEvents = (scripts) => [..."install" in scripts ? ["install"] : ["preinstall", "postinstall"], "prepare"].filter(
  (event) => event in scripts
);
async function guardInstallScripts(ctx, service, found, runs) {
  const { manager, dir } = found;
  const allowed = await readAllowList(ctx.fs, dir, manager.id);
  const { args, env, gate: isGated, after } = found.toScriptGuard(Object.values(allowed).includes(true));
  const place2 = await ctx.fs.makeTempDir("vrooli-scripts-");
  try {
    const canGate = ctx.host.platform !== "win32" && await asksGate(ctx, found, isGated);
    const written = canGate ? await writeGate(ctx, place2, found, allowed) : { log: void 0, env: {} };
    await runs.install(args, { ...env, ...written.env });
    if (after?.dependencies === true && canGate) {
      await runs.run("npm", ["rebuild", "--no-bin-links", "--loglevel", "error"], {
        ...written.env,
        ...npmRuns
      });
    }
    const scripts = after === void 0 ? {} : (await readManifest(ctx.fs, dir))?.scripts ?? {};
    for (const event of ownEvents(scripts))
      await runs.run(manager.tool.name, manager.toRunArgs(event, []), {});
    const decided = await listDecided(ctx, dir, written.log, allowed);
    for (const one of toScriptDiagnostics(service, manager.allowedIn, decided)) ctx.onDiagnostic?.(one);
  } finally {
    await ctx.fs.remove(place2);
  }
}

// pipeline/builders/npm/install-dependencies.ts
var done = /* @__PURE__ */ new Map();
function installDependencies(ctx, wanted) {
  const key = [wanted.key ?? wanted.found.dir, ctx.node].join("\0");
  const earlier = done.get(key);
  if (earlier !== void 0) return earlier;
  const work = install(ctx, wanted);
  done.set(key, work);
  return work;
}
async function install(ctx, { service, found, env, place: place2 }) {
  const run2 = async (file2, args2, guarded, shown2) => runBuild(ctx, service, {
    file: file2,
    args: args2,
    cwd: found.dir,
    // Yarn's other linkers leave no folders that Node can read alone.
    env: {
      YARN_NODE_LINKER: "node-modules",
      ...await toGlobalConfig(ctx),
      ...await toCompileEnv(ctx),
      ...env,
      ...guarded
    },
    pathFirst: [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(ctx.node)],
    shown: `${place2}${shown2}`
  });
  const { file, args, shown } = found.install;
  await guardInstallScripts(ctx, service, found, {
    install: (more, guarded) => run2(file, [...args, ...more], guarded, shown),
    run: (tool, words, guarded) => run2(tool, words, guarded, `${tool} ${words.join(" ")}`)
  });
}
async function toGlobalConfig({
  exec
}) {
  if (await exec.which("npm") === void 0) return {};
  const { exitCode, stdout } = await exec.run("npm", ["config", "get", "globalconfig"]);
  return exitCode === 0 ? { npm_config_globalconfig: stdout.trim() } : {};
}
async function toCompileEnv(ctx) {
  const beside = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(ctx.node);
  for (const folder2 of [beside, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(beside, "..")])
    if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(folder2, "include/node/node.h")) !== void 0)
      return { npm_config_nodedir: folder2 };
  return {};
}

// pipeline/builders/npm/install-workspace.ts

async function findServiceWorkspace(ctx, { dir, repository }) {
  return (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .findWorkspace */ .pl)((0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .toPackageTree */ .Il)(ctx.fs), dir, repository.dir);
}
async function findServiceManager(ctx, source) {
  const workspace = await findServiceWorkspace(ctx, source);
  if (workspace === void 0) return findPackageManager(ctx, source.dir, source.scenarioDir);
  const { root, chosen } = workspace;
  const found = await toInstalledManager(ctx, chosen);
  const folders2 = (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .selectMembers */ .Av)(workspace, source).map(({ dir }) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(root, dir));
  const more = found.manager.toMemberArgs((0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isApart */ .zB)(workspace) ? folders2 : [".", ...folders2]);
  return {
    ...found,
    dir: root,
    install: { ...found.install, args: [...found.install.args, ...more] },
    toForeignInstall: (system) => {
      const foreign2 = found.toForeignInstall(system);
      return { ...foreign2, args: [...foreign2.args, ...more] };
    }
  };
}
async function installWorkspace(ctx, source, workspace) {
  const { root, chosen } = workspace;
  const found = await findServiceManager(ctx, source);
  const packages = (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .selectInstalled */ .$H)(workspace, source);
  await assertInternal(ctx, source, { ...found, workspace, version: chosen.version }, packages);
  if (!found.pinned) {
    ctx.log.warn(
      `the workspace of service "${source.id}" has no lockfile: its dependencies are not pinned, so two builds can differ`
    );
  }
  const key = (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isApart */ .zB)(workspace) ? source.dir : root;
  await installDependencies(ctx, { service: source.id, found, env: toBuildEnv(source), place: "", key });
}

// pipeline/builders/npm/local-dependencies.ts

function toLocalFolders(manifest, pnpmLock2 = "") {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const folders2 = Object.values(wanted).map((spec) => /^(?:file|link|portal):(.+)$/.exec(spec)?.[1]);
  const linked = [...pnpmLock2.matchAll(pnpmLink)].map(([, folder2]) => folder2);
  return [...new Set([...folders2, ...linked].filter((folder2) => folder2 !== void 0))].sort();
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
    const tried = [entry, `${entry}.js`].map((path2) => fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, path2)));
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

// pipeline/builders/npm/package-json.ts


var packageSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
  main: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional(),
  type: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional(),
  engines: zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ node: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional() }).optional().catch(void 0),
  volta: zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ node: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional() }).optional().catch(void 0),
  files: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP()).optional(),
  scripts: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP()).optional(),
  dependencies: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP()).optional(),
  devDependencies: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP()).optional(),
  optionalDependencies: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP()).optional()
});
async function readPackageJson(ctx, source) {
  const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(source.dir, "package.json");
  if (await ctx.fs.stat(path2) === void 0) return void 0;
  try {
    return packageSchema.parse(JSON.parse(await ctx.fs.readText(path2)));
  } catch (cause) {
    throw toBuildError(
      source.id,
      "package-json-invalid",
      `${source.build.source_dir}/package.json cannot be read: ${cause instanceof Error ? cause.message : cause}`,
      "correct package.json"
    );
  }
}

// pipeline/builders/npm/build-package.ts
async function findLocal(ctx, source, manifest, seen) {
  const found = [];
  const lock = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(source.dir, "pnpm-lock.yaml");
  const text = await ctx.fs.stat(lock) === void 0 ? "" : await ctx.fs.readText(lock);
  const workspace = await findServiceWorkspace(ctx, source);
  const members = workspace === void 0 ? [] : (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .findDirectMembers */ .eb)(workspace, source.dir, manifest);
  const folders2 = [
    ...toLocalFolders(manifest, text).map((folder2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(source.dir, folder2)),
    ...members.map(({ dir }) => dir)
  ];
  for (const dir of new Set(folders2)) {
    const folder2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(source.dir, dir);
    if (seen.has(dir)) continue;
    seen.add(dir);
    const build2 = { type: "npm", source_dir: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(source.build.source_dir, folder2) };
    const local = { ...source, dir, scenarioDir: dir, build: build2 };
    const inner = await readPackageJson(ctx, local);
    if (inner !== void 0) found.push(...await findLocal(ctx, local, inner, seen), [local, inner]);
  }
  return found;
}
async function orderLocal(ctx, source, manifest) {
  const workspace = await findServiceWorkspace(ctx, source);
  const seen = /* @__PURE__ */ new Set([source.dir]);
  const found = await findLocal(ctx, source, manifest, seen);
  for (const member of workspace === void 0 ? [] : (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .selectMembers */ .Av)(workspace, source)) {
    found.push(...await findLocal(ctx, { ...source, dir: member.dir }, member.manifest, seen));
  }
  const isMember = ([local]) => workspace?.members.some(({ dir }) => dir === local.dir) === true;
  return [...found.filter((one) => !isMember(one)), ...found.filter(isMember)];
}
async function buildPackage(ctx, source, manifest) {
  for (const [local, inner] of await orderLocal(ctx, source, manifest)) {
    await inTurn(async () => {
      if (!await needsBuild(ctx.fs, local.dir, inner)) return;
      await installAndBuild(ctx, local, inner, `cd ${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(source.dir, local.dir)} && `);
    });
  }
  await installAndBuild(ctx, source, manifest, "");
}
async function installAlone(ctx, source, manifest, place2) {
  const { id, dir, scenarioDir, repository } = source;
  const found = await findPackageManager(ctx, dir, scenarioDir);
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  if (found.pinned || Object.keys(wanted).length > 0) {
    if (!found.pinned) {
      ctx.log.warn(
        `service "${id}" has no lockfile: its dependencies are not pinned, so two builds can differ`
      );
    }
    await assertInternal(ctx, source, { ...found, workspace: void 0, version: void 0 }, [
      { dir, manifest }
    ]);
    const above = await (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .listWorkspacesAbove */ .Sk)((0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .toPackageTree */ .Il)(ctx.fs), dir, repository.dir);
    const isBelow2 = above.some(({ root }) => root !== dir && root !== found.dir);
    const args = [...found.install.args, ...isBelow2 ? found.manager.aloneArgs : []];
    const alone = { ...found, install: { ...found.install, args } };
    await installDependencies(ctx, { service: id, found: alone, env: toBuildEnv(source), place: place2 });
  }
  return found.manager;
}
async function installAndBuild(ctx, source, manifest, place2) {
  const { id, dir } = source;
  const workspace = await findServiceWorkspace(ctx, source);
  if (workspace !== void 0) await installWorkspace(ctx, source, workspace);
  const manager = workspace?.chosen.manager ?? await installAlone(ctx, source, manifest, place2);
  if (manifest.scripts?.["build"] !== void 0) {
    const args = manager.toRunArgs("build", toBuildArgs(source));
    const shown = `${place2}${manager.id} run build`;
    await runBuild(ctx, id, { file: manager.tool.name, args, cwd: dir, env: toBuildEnv(source), shown });
  }
}

// pipeline/builders/npm/native-addons.ts


var addonSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
  gypfile: zod__WEBPACK_IMPORTED_MODULE_20__/* .boolean */ .zMY().optional(),
  binary: zod__WEBPACK_IMPORTED_MODULE_20__/* .unknown */ .L5J().optional(),
  dependencies: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP()).optional()
});
var loaders = ["bindings", "node-gyp-build", "prebuild-install", "@mapbox/node-pre-gyp", "node-pre-gyp"];
function toPackageDir(input) {
  return /^(.*\/?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}
async function findNativeAddons(ctx, dir, inputs) {
  const folders2 = new Set(inputs.flatMap((input) => toPackageDir(input) ?? []));
  const found = /* @__PURE__ */ new Set();
  for (const folder2 of folders2) {
    const name2 = folder2.slice(folder2.lastIndexOf("node_modules/") + "node_modules/".length);
    const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, folder2);
    if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(path2, "package.json")) === void 0) continue;
    const manifest = addonSchema.parse(JSON.parse(await ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(path2, "package.json"))));
    const hasGyp = manifest.gypfile === true || await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(path2, "binding.gyp")) !== void 0;
    const loads = loaders.some((loader) => manifest.dependencies?.[loader] !== void 0);
    if (hasGyp || loads) found.add(name2);
  }
  return [...found].sort();
}

// pipeline/builders/npm/service/entry.ts

var isScript = (path2) => /^\.[cm]?[jt]s$/.test((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.extname)(path2));
function toEntries(source, manifest) {
  const output = source.build.output_pattern;
  const expanded = output === void 0 ? "" : expandPlaceholders(output, source.target, "");
  const named = [
    ...isScript(expanded) ? [expanded] : [],
    ...source.build.entry_point ? [source.build.entry_point] : []
  ];
  const given = named.length > 0 ? named : manifest?.main === void 0 ? [] : [manifest.main];
  if (given.length === 0) return _chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .usualEntries */ .rI;
  return given.flatMap((path2) => [path2, `${path2}.js`, `${path2}.cjs`, `${path2}.mjs`, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(path2, "index.js")]);
}
async function findEntry(ctx, source, manifest) {
  const entries = toEntries(source, manifest);
  for (const entry of entries) {
    if ((await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(source.dir, entry)))?.kind === "file")
      return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(source.dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(source.dir, entry));
  }
  throw toBuildError(
    source.id,
    "build-output-missing",
    `the build wrote none of ${entries.join(", ")} in ${source.build.source_dir}`,
    "name the built program in the service's build.entry_point, relative to its source_dir"
  );
}

// pipeline/builders/npm/bundle-api.ts
var optionalAddons = ["pg-native", "bufferutil", "utf-8-validate", "cpu-features"];
function toEsbuildArgs(entry, outfile, metafile) {
  const place2 = `var __service_file=require("node:path").join(__dirname,${JSON.stringify(entry)}),__service_dir=require("node:path").dirname(__service_file),__service_url=require("node:url").pathToFileURL(__service_file).href;`;
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
    `--banner:js=${place2}`,
    "--define:import.meta.url=__service_url",
    "--define:import.meta.dirname=__service_dir",
    "--define:import.meta.filename=__service_file",
    "--define:__dirname=__service_dir",
    "--define:__filename=__service_file",
    ...optionalAddons.map((name2) => `--external:${name2}`)
  ];
}
var metafileSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .object */ .Ikc({ inputs: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .unknown */ .L5J()) });
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
  const folders2 = new Set(Object.keys(inputs).flatMap((input) => toPackageDir(input) ?? []));
  if (addons.length === 0) return [...folders2].sort().map((folder2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(source.dir, folder2));
  throw toBuildError(
    source.id,
    "native-addon",
    `packages with compiled code cannot be joined into one file: ${addons.join(", ")}`,
    'remove "bundle" from the build of the service: its packages then ship as files'
  );
}

// pipeline/builders/npm/extra-files.ts

var isCode = (path2) => /\.(?:[cm]?[jt]sx?|map|node)$/.test(path2) || /(^|\/)package\.json$/.test(path2);
async function copyExtraFiles(ctx, dir, manifest, to) {
  for (const listed of manifest?.files ?? []) {
    const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)("/", listed.replace(/\/?\*.*$/, "")).slice(1);
    const kind = path2 === "" ? void 0 : (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, path2)))?.kind;
    if (kind === "file" && !isCode(path2)) await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, path2), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(to, path2));
    if (kind !== "dir") continue;
    for (const entry of await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(ctx.fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, path2), (name2) => /(^|\/)node_modules$/.test(name2))) {
      if (entry.kind !== "file" || isCode(entry.path)) continue;
      await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, path2, entry.path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(to, path2, entry.path));
    }
  }
}

// pipeline/builders/npm/service/build-program.ts


// pipeline/builders/npm/service/closed-output.ts


// pipeline/builders/npm/packages/package-files.ts


// pipeline/builders/npm/packages/binary-format.ts
var headerLength = 4096;
var elfMachines = { 62: "x64", 183: "arm64" };
var machCpus = { 16777223: "x64", 16777228: "arm64" };
var peMachines = { 34404: "x64", 43620: "arm64", 332: "ia32" };
var toView2 = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
function readMach(view) {
  const magic3 = view.getUint32(0);
  if (magic3 === 3489328638) return { os: "darwin", cpus: [machCpus[view.getUint32(4, true)] ?? "other"] };
  const count = view.getUint32(4);
  if (magic3 !== 3405691582 || count === 0 || count > 40 || view.byteLength < 8 + count * 20) return void 0;
  return {
    os: "darwin",
    cpus: Array.from({ length: count }, (_, index) => machCpus[view.getUint32(8 + index * 20)] ?? "other")
  };
}
function readPe(view) {
  const at = view.getUint32(60, true);
  if (at + 6 > view.byteLength || view.getUint32(at) !== 1346699264) return void 0;
  return { os: "win32", cpus: [peMachines[view.getUint16(at + 4, true)] ?? "other"] };
}
function readBinaryFormat(head) {
  if (head.length < 64) return void 0;
  const view = toView2(head);
  if (view.getUint32(0) === 2135247942) {
    return { os: "linux", cpus: [elfMachines[view.getUint16(18, true)] ?? "other"] };
  }
  return view.getUint16(0) === 19802 ? readPe(view) : readMach(view);
}
function runsOn({ os, cpus }, target) {
  if (os !== target.os) return false;
  return cpus.includes(target.cpu) || os === "win32" && target.cpu === "x64" && cpus.includes("ia32");
}

// pipeline/builders/npm/packages/package-files.ts
var plain = /\.(?:[cm]?[jt]sx?|json5?|map|md|markdown|txt|html?|css|scss|less|ya?ml|svg|png|jpe?g|gif|woff2?|ttf|wasm|proto|graphql|sql|lock|flow|hbs|ejs|pug)$/i;
var intermediate = /\.(?:c|cc|cpp|cxx|h|hh|hpp|o|a|obj|lib|pdb|d|mk|gypi?|tlog|iobj|ipdb|vcxproj|filters|sln)$/i;
var typings = /\.d\.([cm]?)ts$/;
function isOfDevelopment(path2, all, isCompiled) {
  if (path2.endsWith(".map")) return all.has(path2.slice(0, -".map".length));
  const [, kind] = typings.exec(path2) ?? [];
  if (kind !== void 0) {
    const stem = path2.replace(typings, "");
    return [`${kind}js`, "js"].some((suffix) => all.has(`${stem}.${suffix}`));
  }
  if (/\.tsbuildinfo$/.test(path2)) return true;
  return isCompiled && (intermediate.test(path2) || /(^|\/)(?:\.deps|obj\.target)\//.test(path2));
}
async function listPackageFiles(fs, dir) {
  const tree = await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(fs, dir, (path2) => path2 === "node_modules" || /(^|\/)\.git$/.test(path2));
  const all = new Set(tree.map(({ path: path2 }) => path2));
  const isCompiled = all.has("binding.gyp");
  const files = [];
  for (const entry of tree) {
    if (entry.kind === "dir") continue;
    const target = entry.kind === "file" ? entry.path : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(entry.path, "..", entry.target);
    const stat = target.startsWith("..") ? void 0 : await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, target));
    if (stat?.kind !== "file") continue;
    const isForDevelopment = isOfDevelopment(entry.path, all, isCompiled);
    const format = plain.test(entry.path) ? void 0 : await readFormat(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, target), stat.size);
    files.push({
      path: entry.path,
      size: stat.size,
      isForDevelopment,
      ...format === void 0 ? {} : { format }
    });
  }
  return files;
}
async function readFormat(fs, path2, size) {
  const end = Math.min(size, headerLength);
  return end < 64 ? void 0 : readBinaryFormat(await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .readAtMost */ .rU)(fs.read(path2, { start: 0, end }), end, path2));
}

// pipeline/builders/npm/service/own-files.ts

var development = /^(?:\.(?:github|gitlab|vscode|idea|husky|turbo|cache|nyc_output|devcontainer|circleci|storybook)|coverage|__tests__|__mocks__|\.eslint.*|\.prettier.*|\.editorconfig|\.gitattributes|\.gitignore|\.dockerignore|dockerfile.*|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|.*\.(?:test|spec)\.[cm]?[jt]sx?|.*\.tsbuildinfo|.*\.log)$/i;
var tests = /^(?:tests?|e2e|cypress)$/i;
var isOutput = (path2) => /^(?:\.[^/]+|dist|build|out)\//.test(path2);
async function isOtherPart(fs, dir) {
  for (const name2 of ["package.json", "go.mod", "Cargo.toml", "pyproject.toml"])
    if (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, name2)) !== void 0) return true;
  return false;
}
async function listOtherParts(fs, dir) {
  const parts = /* @__PURE__ */ new Set();
  for (const name2 of await fs.list(dir)) {
    const isFolder = (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, name2)))?.kind === "dir";
    if (isFolder && await isOtherPart(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, name2))) parts.add(name2);
  }
  return parts;
}
function isLeftOut(path2, otherParts) {
  const name2 = path2.slice(path2.lastIndexOf("/") + 1);
  if (name2 === "node_modules") return !isOutput(path2);
  if (/(^|\/)node_modules\//.test(path2)) return false;
  if (isPrivateName(name2) || development.test(name2) || /(^|\/)\.next\/cache$/.test(path2)) return true;
  return !path2.includes("/") && (tests.test(path2) || otherParts.has(path2));
}
async function listOwnFiles(fs, dir, otherParts) {
  const tree = await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(fs, dir, (path2) => isLeftOut(path2, otherParts));
  return tree.filter(({ kind }) => kind === "file").map(({ path: path2 }) => path2);
}

// pipeline/builders/npm/service/closed-output.ts
async function findClosedOutput(fs, dir, entry) {
  if (!isOutput(entry)) return void 0;
  for (let at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, entry)); at.startsWith(`${dir}/`); at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(at)) {
    const has = async (name2, kind) => (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(at, name2)))?.kind === kind;
    if (await has("node_modules", "dir") && await has("package.json", "file")) return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(dir, at);
  }
  return void 0;
}
async function listClosedPackages(fs, dir) {
  const found = /* @__PURE__ */ new Map();
  for (const { path: path2, kind } of await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(fs, dir)) {
    const [, name2] = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/@.][^/]*)$/.exec(path2) ?? [];
    if (name2 === void 0 || kind !== "dir") continue;
    const at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, path2);
    const version = (await readManifest(fs, at))?.version ?? "";
    const manifest = toManifest({ name: name2, version });
    const one = { dir: at, name: name2, manifest, isDirect: false, isOptional: false, uses: /* @__PURE__ */ new Map() };
    found.set(one, await listPackageFiles(fs, at));
  }
  return found;
}
async function copyLinks(fs, { from, to }, { os }) {
  const real = await fs.realpath(from);
  for (const { path: path2, kind } of await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(fs, from)) {
    if (kind !== "symlink") continue;
    const target = await fs.realpath((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(from, path2));
    const inside = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(real, target);
    if (os !== "win32" && !inside.startsWith("..")) {
      await fs.mkdir((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(to, path2)));
      await fs.symlink((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(path2), inside), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(to, path2));
    } else if ((await fs.stat(target))?.kind === "file") {
      await fs.copy(target, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(to, path2));
    } else {
      const files = (await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(fs, target)).filter((one) => one.kind === "file");
      for (const one of files) await fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(target, one.path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(to, path2, one.path));
    }
  }
}

// pipeline/builders/npm/service/copy-program.ts


// pipeline/builders/npm/packages/native-code.ts
var osWords = {
  linux: /linux/,
  darwin: /darwin|macos/,
  win32: /win32|windows/
};
function listMadeFor({ os, cpu }, names4) {
  return names4.filter((name2) => osWords[os].test(name2) && name2.includes(cpu));
}
function findNativeFault(one, files, hasGyp, { target, host }) {
  if (one.isOptional) return void 0;
  const addons = files.flatMap(
    ({ path: path2, format, isForDevelopment }) => path2.endsWith(".node") && format !== void 0 && !isForDevelopment ? [format] : []
  );
  if (addons.some((format) => runsOn(format, target))) return void 0;
  const made = listMadeFor(target, Object.keys(one.manifest.optionalDependencies));
  if (made.length > 0) return made.some((name2) => one.uses.has(name2)) ? void 0 : "not-locked";
  if (addons.some((format) => runsOn(format, host))) return "of-host";
  return hasGyp || one.manifest.gypfile ? "not-compiled" : void 0;
}
function lacksTargetPackage(one, target) {
  const made = listMadeFor(target, Object.keys(one.manifest.optionalDependencies));
  return made.length > 0 && !made.some((name2) => one.uses.has(name2));
}
function isForeign({ format }, target) {
  return format !== void 0 && !runsOn(format, target);
}

// pipeline/builders/npm/service/copy-program.ts
var always = /^(?:package\.json|licen[sc]e[^/]*|notice[^/]*|copying[^/]*)$/i;
function listShipped(content, one) {
  const { selection, files, trace, target } = content;
  const chosen = selection.get(one);
  if (chosen === void 0) return [];
  return (files.get(one) ?? []).filter((file) => {
    if (file.isForDevelopment || isForeign(file, target)) return false;
    if (file.path.split("/").some(isPrivateName)) return false;
    return chosen === "whole" || always.test(file.path) || trace.has((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(one.dir, file.path));
  });
}
async function copyPackages(ctx, content, to) {
  let bytes = 0;
  for (const [place2, one] of content.places) {
    for (const { path: path2, size } of listShipped(content, one)) {
      await ctx.fs.copy(await ctx.fs.realpath((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(one.dir, path2)), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(to, place2, path2));
      bytes += size;
    }
  }
  return bytes;
}

// pipeline/builders/npm/service/plan-start.ts

var quote2 = (option) => /[\s"\\]/.test(option) ? `"${option.replaceAll(/["\\]/g, "\\$&")}"` : option;
function toRuntimeOptions(options) {
  return options.length === 0 ? [] : [`--node-options=${options.map(quote2).join(" ")}`];
}
function toFixedOptions(version) {
  return (0,semver__WEBPACK_IMPORTED_MODULE_24__.satisfies)(version, "^22.14.0 || >=23.7.0") ? [noDebuggerOption] : [];
}
async function planStart(ctx, source, { script, version, start }) {
  const { options, args, env } = start;
  const place2 = `\${bundle}/${script}`;
  const { target } = source;
  if (version !== ctx.nodes.shipped) {
    ctx.log.info(
      `service "${source.id}" excludes Node ${ctx.nodes.shipped}: Node ${version} ships beside the runtime`
    );
    return {
      platform: target,
      path: await ctx.nodes.stage(version),
      args: [...toFixedOptions(version), ...options, place2, ...args],
      env
    };
  }
  if (options.length === 0 && /\.[cm]?[jt]s$/i.test(script))
    return { platform: "universal", path: script, args, env };
  const words = [...toRuntimeOptions(options), "exec", place2, ...args];
  return { platform: target, path: (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toRuntimeName */ .VZ)(target), args: words, env };
}

// pipeline/builders/npm/service/program-node.ts

function listServiceWishes({ fs }, { dir, scenarioDir }, manifest) {
  const read = async (path2) => (await fs.stat(path2))?.kind === "file" ? await fs.readText(path2) : void 0;
  return (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .listOwnWishes */ .K_)(read, { dir, top: scenarioDir }, manifest);
}
function listPackageWishes(packages) {
  return [...packages].flatMap(({ name: name2, manifest: { version, engines }, isOptional }) => {
    const range = engines.node;
    if (range === void 0 || isOptional || semver__WEBPACK_IMPORTED_MODULE_24__.validRange(range) === null) return [];
    return [{ range, from: `${name2}@${version}` }];
  });
}
function requireNode({ nodes }, source, own, others) {
  const choice = (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .chooseNode */ .oz)(own, others, nodes);
  if (choice !== void 0) return choice;
  const asked = own.map(({ range, from }) => `${from} asks for Node ${range}`).join(", ");
  throw toBuildError(
    source.id,
    "node-version-unavailable",
    `${asked}; an app for ${source.target} can have ${[nodes.shipped, ...nodes.older].join(", ")}`,
    "let it allow one of these versions, and test the service with it"
  );
}

// pipeline/builders/npm/service/program-packages.ts


// pipeline/builders/npm/packages/certainty.ts
var literal = /\b(?:require|import)\s*\(\s*(?:'[^'\n]*'|"[^"\n]*"|`[^`$]*`)\s*[,)]/g;
var computed = [
  /\brequire\s*\(/,
  /\bimport\s*\(/,
  /\b(?:createRequire|__dirname|__filename|dlopen|readdir|readdirSync|Worker|fork)\b/,
  /\bimport\.meta\.(?:url|dirname|filename|resolve|glob)\b/,
  /\brequire\.(?:resolve|extensions|cache|main)\b/,
  /\bmodule\.(?:require|paths|children|constructor)\b/,
  /\b(?:eval|Function)\s*\(/
];
function isTraceable(script) {
  const rest = script.replaceAll(literal, " ");
  return computed.every((pattern) => !pattern.test(rest));
}

// pipeline/builders/npm/packages/find-packages.ts


// pipeline/builders/npm/packages/target-system.ts
function toTargetSystem(target) {
  const cpu = target.endsWith("-arm64") ? "arm64" : "x64";
  if (target.startsWith("win-")) return { os: "win32", cpu, libc: void 0 };
  if (target.startsWith("darwin-")) return { os: "darwin", cpu, libc: void 0 };
  return { os: "linux", cpu, libc: "glibc" };
}
function allows(list, value) {
  if (list.length === 0 || list.includes("any") || value === void 0) return true;
  if (list.includes(`!${value}`)) return false;
  return list.includes(value) || list.every((one) => one.startsWith("!"));
}
function fitsTarget({ os, cpu, libc }, target) {
  const fitsLibc = libc.length === 0 || target.libc !== void 0 && allows(libc, target.libc);
  return allows(os, target.os) && allows(cpu, target.cpu) && fitsLibc;
}

// pipeline/builders/npm/packages/find-packages.ts
var isGenerated = (name2) => name2.startsWith(".");
async function resolvePackage({ fs, top }, name2, from) {
  for (let at = from; ; at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(at)) {
    const candidate = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(at, "node_modules", name2);
    const canHold = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(at) !== "node_modules";
    const sign = isGenerated(name2) ? candidate : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(candidate, "package.json");
    if (canHold && await fs.stat(sign) !== void 0) return fs.realpath(candidate);
    if (at === top || at === (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(at)) return void 0;
  }
}
function listNeeds(manifest) {
  const names4 = (fields) => Object.keys(fields);
  const peers = names4(manifest.peerDependencies).filter((name2) => !isOptionalPeer(manifest, name2));
  return new Map([
    ...[...peers, ...names4(manifest.dependencies)].map((name2) => [name2, false]),
    ...names4(manifest.optionalDependencies).map((name2) => [name2, true])
  ]);
}
function isOptionalPeer({ peerDependenciesMeta: about }, name2) {
  return about[name2]?.optional ?? false;
}
async function openPackage(search, { packages }, from, name2) {
  const dir = await resolvePackage(search, name2, from.dir);
  if (dir === void 0) return void 0;
  const known = packages.get(dir);
  if (known !== void 0) return known;
  const manifest = await readManifest(search.fs, dir) ?? (isGenerated(name2) ? toManifest({}) : void 0);
  return manifest && { dir, name: name2, manifest, isDirect: false, isOptional: true, uses: /* @__PURE__ */ new Map() };
}
async function follow(search, found, from) {
  const next = [];
  const extra = search.extra.get(from.dir) ?? [];
  const needs = new Map([...extra.map((name2) => [name2, false]), ...listNeeds(from.manifest)]);
  for (const [name2, canLack] of needs) {
    const isOptional = canLack || from.isOptional;
    const one = await openPackage(search, found, from, name2);
    if (one === void 0 && !isOptional) found.missing.push({ name: name2, by: from.name });
    if (one === void 0 || one.dir === found.own.dir || !fitsTarget(one.manifest, search.target)) continue;
    if (!found.packages.has(one.dir) || one.isOptional && !isOptional) next.push(one);
    one.isDirect ||= from === found.own || isGenerated(name2);
    one.isOptional &&= isOptional;
    from.uses.set(name2, one);
    found.packages.set(one.dir, one);
  }
  return next;
}
async function linkOptionalPeers(search, { own, packages }) {
  for (const one of [own, ...packages.values()]) {
    const names4 = Object.keys(one.manifest.peerDependencies);
    for (const name2 of names4.filter((peer) => isOptionalPeer(one.manifest, peer))) {
      const dir = await resolvePackage(search, name2, one.dir);
      const peer = dir === void 0 ? void 0 : packages.get(dir);
      if (peer !== void 0) one.uses.set(name2, peer);
    }
  }
}
async function findPackages(search) {
  const dir = await search.fs.realpath(search.dir);
  const manifest = await readManifest(search.fs, dir) ?? toManifest({});
  const own = { dir, name: "", manifest, isDirect: false, isOptional: false, uses: /* @__PURE__ */ new Map() };
  const found = { own, packages: /* @__PURE__ */ new Map(), missing: [] };
  const waiting = [own];
  for (let one = waiting.pop(); one !== void 0; one = waiting.pop())
    waiting.push(...await follow(search, found, one));
  await linkOptionalPeers(search, found);
  return found;
}

// pipeline/builders/npm/packages/place-packages.ts

function lookUp(places2, at, name2) {
  for (let folder2 = at; ; folder2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(folder2)) {
    const found = places2.get((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(folder2, "node_modules", name2));
    if (found !== void 0 || folder2 === "" || folder2 === ".") return found;
  }
}
function findVisible(dir, packages) {
  const visible = /* @__PURE__ */ new Map();
  for (let at = dir; ; at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(at)) {
    for (const one of packages) {
      const place2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)("node_modules", one.name);
      if (one.dir === (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(at, place2) && !visible.has(place2)) visible.set(place2, one);
    }
    if (at === (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(at)) return visible;
  }
}
function findHolders(visible) {
  const seen = new Set(visible.values());
  const holders = /* @__PURE__ */ new Map();
  for (const [place2, top] of visible) {
    const waiting = [top];
    for (let one = waiting.pop(); one !== void 0; one = waiting.pop()) {
      for (const used of one.uses.values()) {
        const known = holders.get(used);
        if (seen.has(used) || known === place2 || known === "") continue;
        holders.set(used, known === void 0 ? place2 : "");
        waiting.push(used);
      }
    }
  }
  return holders;
}
var isLocal = ({ dir }) => !dir.includes("/node_modules/");
function placePackages({ own, packages }) {
  const places2 = findVisible(own.dir, [...packages.values()]);
  for (const [name2, used] of own.uses) {
    const place2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)("node_modules", name2);
    if (!places2.has(place2)) places2.set(place2, used);
  }
  const holders = findHolders(places2);
  const waiting = [{ at: "", one: own }, ...[...places2].map(([at, one]) => ({ at, one }))];
  for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) {
    const { at, one } = next;
    for (const [name2, used] of one.uses) {
      const seen = lookUp(places2, at, name2);
      if (seen === used) continue;
      const holder = isLocal(used) ? "" : holders.get(used) ?? "";
      const place2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(seen === void 0 ? holder : at, "node_modules", name2);
      places2.set(place2, used);
      waiting.push({ at: place2, one: used });
    }
  }
  return places2;
}

// pipeline/builders/npm/packages/select-packages.ts
var isOfSystem = ({ manifest: { os, cpu } }) => os.length + cpu.length > 0;
function selectPackages({ packages }, traced) {
  const selection = /* @__PURE__ */ new Map();
  const waiting = [];
  for (const one of packages.values()) {
    const { isTraced, isCertain } = traced(one);
    if (!one.isDirect && !isTraced) continue;
    selection.set(one, one.isDirect || !isCertain ? "whole" : "traced");
    waiting.push(one);
  }
  for (let one = waiting.pop(); one !== void 0; one = waiting.pop()) {
    const isWhole = selection.get(one) === "whole";
    const mayLoadAny = isWhole && (one.isDirect || !traced(one).isCertain || !traced(one).isTraced);
    for (const used of one.uses.values()) {
      const isNeeded2 = mayLoadAny || isOfSystem(used) || isWhole && !traced(used).isTraced;
      if (!isNeeded2 || selection.get(used) === "whole") continue;
      selection.set(used, "whole");
      waiting.push(used);
    }
  }
  return selection;
}

// pipeline/builders/npm/packages/trace.ts



// pipeline/builders/npm/toolchain.ts

var folder = "actions/package-desktop/toolchain";
var tracer = "trace.mjs";
var osNames = { win: "win32" };
function toEsbuildPath(dir, host) {
  const [os = "", arch = ""] = host.split("-");
  const suffix = toExecutableSuffix(host);
  const place2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "node_modules/@esbuild", `${osNames[os] ?? os}-${arch}`);
  return suffix === "" ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(place2, "bin/esbuild") : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(place2, `esbuild${suffix}`);
}
async function installToolchain(ctx, dir) {
  const source = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.packageRoot, folder);
  for (const file of ["package.json", "package-lock.json", tracer])
    await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(source, file), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, file));
  const cache = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.cacheDir, "npm-cache");
  const flags2 = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel", "error"];
  const run2 = () => ctx.exec.run("npm", ["ci", `--cache=${cache}`, ...flags2], { cwd: dir });
  let result = await run2();
  if (result.exitCode !== 0 && result.stderr.includes("EINTEGRITY")) {
    await ctx.fs.remove(cache);
    result = await run2();
  }
  const unfinished = findUnfinishedNpm(result.stderr);
  if (result.exitCode === 0 && unfinished === void 0) return;
  const hint = unfinished === void 0 ? "" : `; npm's log has the reason: ${toLogHint(unfinished)}`;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "toolchain-install-failed",
    blame: "environment",
    message: `npm could not install the packaging tools (exit code ${result.exitCode}):
${(0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toTail */ .iF)(result.stderr)}`,
    remedy: `check the network and the registry that npm is configured for, then run this again${hint}`
  });
}
async function openToolchain(ctx) {
  const dir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.payload, "../toolchain");
  await inTurn(async () => {
    if (await ctx.fs.stat(dir) !== void 0) return;
    const partial = `${dir}.partial`;
    await installToolchain(ctx, partial);
    await ctx.fs.rename(partial, dir);
  });
  return dir;
}
async function hasOwnToolchain(ctx) {
  return await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.packageRoot, "node_modules/@vercel/nft/package.json")) !== void 0;
}
async function findEsbuild(ctx, host) {
  const beside = toEsbuildPath(ctx.packageRoot, host);
  if (await ctx.fs.stat(beside) !== void 0) return beside;
  return toEsbuildPath(await openToolchain(ctx), host);
}
async function findTracer(ctx) {
  if (await hasOwnToolchain(ctx)) return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.packageRoot, folder, tracer);
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(await openToolchain(ctx), tracer);
}

// pipeline/builders/npm/packages/trace.ts
var outputSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .object */ .Ikc({
  files: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP())),
  warnings: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP())
});
var probe = ".trace-of-packages";
async function traceProgram(ctx, request) {
  const { base, dir, packages } = request;
  const probes = [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, `${probe}.mjs`), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, `${probe}.cjs`)];
  const write = (call) => packages.map(call).join("\n");
  const result = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, `${probe}.json`);
  try {
    await ctx.fs.write(
      probes[0],
      write((name2) => `import ${JSON.stringify(name2)};`)
    );
    await ctx.fs.write(
      probes[1],
      write((name2) => `require(${JSON.stringify(name2)});`)
    );
    await runBuild(ctx, request.service, {
      file: ctx.node,
      args: [await findTracer(ctx), result, base, dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, request.entry), ...probes],
      cwd: dir,
      shown: `trace ${request.entry}`
    });
    const { files, warnings } = outputSchema.parse(JSON.parse(await ctx.fs.readText(result)));
    for (const warning of warnings) ctx.log.debug(`${request.service}: trace: ${warning}`);
    const toPath2 = (file) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(base, file);
    const own = /* @__PURE__ */ new Set([...probes]);
    return new Map(
      Object.entries(files).map(([file, parents]) => [toPath2(file), parents.map(toPath2)]).filter(([file]) => !own.has(file))
    );
  } finally {
    for (const path2 of [...probes, result]) await ctx.fs.remove(path2);
  }
}

// pipeline/builders/npm/service/assert-native.ts

var reasons = {
  "of-host": (name2, target) => `${name2} was compiled for this machine, not for ${target}`,
  "not-compiled": (name2, target) => `${name2} has no compiled code for ${target}: its install script did not make it`,
  "not-locked": (name2, target) => `${name2} lacks its package for ${target}, which the lockfile does not name`
};
var remedies = {
  "of-host": (_name, target) => `build on a runner of ${target}`,
  "not-compiled": (name2) => `let its install script run (see the warning install-script-skipped; ignore-scripts of the package manager must not be set), build on a runner of the target, or replace ${name2}`,
  "not-locked": () => "remove the lockfile and node_modules, run the install again and commit the new lockfile"
};
async function assertNative(ctx, source, host, files) {
  const systems = { target: toTargetSystem(source.target), host: toTargetSystem(host) };
  const faults = [];
  for (const [one, own] of files) {
    const hasGyp = await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(one.dir, "binding.gyp")) !== void 0;
    const fault = findNativeFault(one, own, hasGyp, systems);
    if (fault !== void 0) faults.push({ name: `${one.name}@${one.manifest.version}`, fault });
  }
  if (faults.length === 0) return;
  const toText2 = (words) => [...new Set(faults.map(({ name: name2, fault }) => words[fault](name2, source.target)))].join("; ");
  throw toBuildError(source.id, "native-addon", toText2(reasons), toText2(remedies));
}

// pipeline/builders/npm/service/install-for-target.ts



// pipeline/builders/npm/packages/add-target-packages.ts

function addTargetPackages(here, target) {
  const toPlace = ({ dir }, top) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(top, dir);
  const known = new Map([...here.packages.packages.values()].map((one) => [toPlace(one, here.top), one]));
  known.set(toPlace(here.packages.own, here.top), here.packages.own);
  for (const one of target.packages.packages.values()) {
    if (known.has(toPlace(one, target.top))) continue;
    known.set(toPlace(one, target.top), one);
    here.packages.packages.set(one.dir, one);
  }
  for (const one of [target.packages.own, ...target.packages.packages.values()]) {
    const same = known.get(toPlace(one, target.top));
    for (const [name2, used] of one.uses) {
      const chosen = known.get(toPlace(used, target.top)) ?? used;
      if (same !== void 0 && (same === one || !same.uses.has(name2))) same.uses.set(name2, chosen);
    }
  }
}

// pipeline/builders/npm/service/install-for-target.ts
async function addSettings({ fs }, path2, added) {
  const text = await fs.stat(path2) === void 0 ? "" : await fs.readText(path2);
  if (path2.endsWith(".json")) {
    await fs.write(path2, JSON.stringify({ ...JSON.parse(text), ...added }));
    return;
  }
  const document = (0,yaml__WEBPACK_IMPORTED_MODULE_25__/* .parseDocument */ .Tp)(text);
  for (const [name2, value] of Object.entries(added)) document.set(name2, value);
  await fs.write(path2, document.toString());
}
var prefix = ".for-target-";
async function copyWithoutPackages(ctx, service) {
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.sourceRoot, `${prefix}${service}`);
  const isLeftOut2 = (path2) => path2.startsWith(prefix) || /(^|\/)node_modules$/.test(path2);
  for (const entry of await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(ctx.fs, ctx.sourceRoot, isLeftOut2))
    if (entry.kind !== "dir") await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.sourceRoot, entry.path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(to, entry.path));
  return to;
}
async function installForTarget(ctx, source, search, found) {
  const { target } = search;
  if (![...found.packages.values()].some((one) => lacksTargetPackage(one, target))) return;
  const top = await copyWithoutPackages(ctx, source.id);
  const toCopy = (dir2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(top, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(ctx.sourceRoot, dir2));
  const { dir, install: install2, toForeignInstall } = await findServiceManager(ctx, source);
  const { args, settings: settings2 } = toForeignInstall(target);
  for (const [name2, added] of Object.entries(settings2))
    await addSettings(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(toCopy(dir), name2), added);
  await runBuild(ctx, source.id, {
    file: install2.file,
    args,
    cwd: toCopy(dir),
    env: { YARN_NODE_LINKER: "node-modules", ...await toGlobalConfig(ctx) },
    pathFirst: [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(ctx.node)],
    shown: `${install2.file} ${args.join(" ")}`
  });
  const extra = new Map([...search.extra].map(([folder2, names4]) => [toCopy(folder2), names4]));
  const packages = await findPackages({ ...search, dir: toCopy(source.dir), top, extra });
  addTargetPackages({ packages: found, top: search.top }, { packages, top });
}

// pipeline/builders/npm/service/program-packages.ts
function toOwner(packages, file) {
  for (let at = file; at.includes("/"); at = at.slice(0, at.lastIndexOf("/"))) {
    const one = packages.get(at);
    if (one !== void 0) return one;
  }
  return void 0;
}
function toLoadedName(file) {
  const name2 = /^.*\/node_modules\/((?:[@.][^/]+\/(?=[^/]+\/))?[^/]+)\//.exec(file)?.[1];
  return name2?.startsWith(".store/") ? void 0 : name2;
}
function listUndeclared(trace, { own, packages }) {
  const names4 = /* @__PURE__ */ new Map();
  const isOwn = (file) => file.startsWith(`${own.dir}/`) && !file.includes("/node_modules/");
  for (const [file, parents] of trace) {
    const name2 = toOwner(packages, file) === void 0 ? toLoadedName(file) : void 0;
    if (name2 === void 0) continue;
    for (const parent of parents) {
      const by = isOwn(parent) ? own : isGenerated(name2) ? toOwner(packages, parent) : void 0;
      if (by !== void 0) names4.set(by.dir, (names4.get(by.dir) ?? /* @__PURE__ */ new Set()).add(name2));
    }
  }
  return new Map([...names4].map(([dir, loaded]) => [dir, [...loaded].sort()]));
}
async function addUndeclared(search, trace, declared) {
  const extra = /* @__PURE__ */ new Map();
  let found = declared;
  for (; ; ) {
    let isMore = false;
    for (const [dir, names4] of listUndeclared(trace, found)) {
      const known = extra.get(dir) ?? [];
      const added = names4.filter((name2) => !known.includes(name2));
      if (added.length > 0) extra.set(dir, [...known, ...added]);
      isMore ||= added.length > 0;
    }
    if (!isMore) return { found, extra };
    found = await findPackages({ ...search, extra });
  }
}
async function findTraced(ctx, trace, packages) {
  const facts = /* @__PURE__ */ new Map();
  for (const file of trace.keys()) {
    const one = toOwner(packages, file);
    if (one === void 0 || facts.get(one)?.isCertain === false) continue;
    const isScript2 = /\.[cm]?[jt]sx?$/.test(file);
    const isCertain = isScript2 ? isTraceable(await ctx.fs.readText(file)) : /\.json$/.test(file);
    facts.set(one, { isTraced: true, isCertain });
  }
  return facts;
}
async function takeClosedOutput(ctx, source, host, { dir: folder2, target }, closed) {
  const dir = await ctx.fs.realpath(folder2);
  ctx.log.info(`service "${source.id}" ships ${closed} as its build wrote it, with the packages in it`);
  await assertNative(ctx, source, host, await listClosedPackages(ctx.fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, closed)));
  const own = {
    dir,
    name: "",
    manifest: toManifest({}),
    isDirect: false,
    isOptional: false,
    uses: /* @__PURE__ */ new Map()
  };
  const found = { own, packages: /* @__PURE__ */ new Map(), missing: [] };
  const none = { places: /* @__PURE__ */ new Map(), selection: /* @__PURE__ */ new Map(), files: /* @__PURE__ */ new Map(), trace: /* @__PURE__ */ new Map() };
  return { found, ...none, target, closed };
}
async function findProgramPackages(ctx, source, host, entry) {
  const target = toTargetSystem(source.target);
  const search = { fs: ctx.fs, dir: source.dir, top: ctx.sourceRoot, target, extra: /* @__PURE__ */ new Map() };
  const closed = await findClosedOutput(ctx.fs, source.dir, entry);
  if (closed !== void 0) return takeClosedOutput(ctx, source, host, search, closed);
  const declared = await findPackages(search);
  const names4 = [...declared.own.uses.keys()];
  const trace = await traceProgram(ctx, {
    service: source.id,
    base: ctx.sourceRoot,
    dir: declared.own.dir,
    entry,
    packages: names4
  });
  const { found, extra } = await addUndeclared(search, trace, declared);
  const unnamed = (extra.get(declared.own.dir) ?? []).filter((name2) => !isGenerated(name2));
  if (unnamed.length > 0) {
    ctx.log.warn(
      `service "${source.id}" loads ${unnamed.join(", ")}, which its package.json does not name in "dependencies": add them there`
    );
  }
  if (host !== source.target) await installForTarget(ctx, source, { ...search, extra }, found);
  const traced = await findTraced(ctx, trace, found.packages);
  const selection = selectPackages(found, (one) => traced.get(one) ?? { isTraced: false, isCertain: true });
  const files = /* @__PURE__ */ new Map();
  for (const one of found.packages.values()) files.set(one, await listPackageFiles(ctx.fs, one.dir));
  await assertNative(ctx, source, host, new Map([...files].filter(([one]) => selection.has(one))));
  return { found, places: placePackages(found), selection, files, trace, target };
}

// pipeline/builders/npm/service/read-env-files.ts



// pipeline/builders/npm/service/start-command.ts

var ifExists = "--env-file-if-exists";
function toNodeOptions(text) {
  return text === void 0 ? [] : (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .parseNodeCall */ .gd)("node", [...text.split(/\s+/), "."])?.options ?? [];
}
var scriptNames = ["start:prod", "start:production", "production", "start", "serve"];
function readStart({ program: program2, args, env }, entry, main) {
  const call = (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .parseNodeCall */ .gd)(program2, args);
  if (call?.runner !== "node") return void 0;
  const path2 = call.file === "." ? main ?? "index.js" : call.file;
  const paths = [path2, `${path2}.js`, `${path2}.cjs`, `${path2}.mjs`, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(path2, "index.js")];
  if (!paths.some((one) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(one) === entry)) return void 0;
  const { NODE_OPTIONS: more, ...others } = env;
  const options = [...toNodeOptions(more), ...call.options];
  const envFiles = call.envFiles.map((path3) => ({
    path: path3,
    isOptional: args.includes(`${ifExists}=${path3}`) || args[args.indexOf(path3) - 1] === ifExists
  }));
  return { options, args: args.slice(call.after), env: others, envFiles };
}
var isPlain = (text) => !/[$`*<>]/.test(text);
function findStartCommand({ scripts, main }, entry, { node_args: stated } = {}) {
  if (stated !== void 0) return { options: stated, args: [], env: {}, envFiles: [] };
  for (const command of scriptNames.flatMap((name2) => (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .parseCommands */ .Gr)(scripts?.[name2] ?? ""))) {
    const found = readStart(command, entry, main);
    if (found === void 0) continue;
    return {
      options: found.options.filter(isPlain),
      args: found.args.every(isPlain) ? found.args : [],
      env: Object.fromEntries(Object.entries(found.env).filter(([, value]) => isPlain(value))),
      envFiles: found.envFiles.filter(({ path: path2 }) => isPlain(path2))
    };
  }
  return { options: [], args: [], env: {}, envFiles: [] };
}

// pipeline/builders/npm/service/read-env-files.ts
async function readEnvFile({ fs }, dir, path2) {
  const at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, path2);
  if ((await fs.stat(at))?.kind !== "file") return void 0;
  return Object.entries((0,node_util__WEBPACK_IMPORTED_MODULE_26__.parseEnv)(await fs.readText(at))).map(([name2, value]) => [name2, value ?? ""]);
}
async function withEnvFiles(ctx, { id, dir }, start) {
  const found = /* @__PURE__ */ new Map();
  const warn = (file, what) => ctx.log.warn(
    `service "${id}" starts with --env-file=${file.path}, ${what}: set the variables that it needs in the step that starts it`
  );
  for (const file of start.envFiles) {
    const values = await readEnvFile(ctx, dir, file.path);
    if (values === void 0) {
      if (!file.isOptional) warn(file, "which the sources do not have");
      continue;
    }
    const isPrivate2 = file.path.split("/").some(isPrivateName);
    const isLeft = ([, value]) => isPrivate2 || value.includes("${");
    const left = values.filter(isLeft).map(([name2]) => name2);
    const why = isPrivate2 ? `and ${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(file.path)} does not ship` : "which the app would read as templates";
    if (left.length > 0) warn(file, `${why}; it sets ${left.join(", ")}`);
    for (const one of values) if (!isLeft(one)) found.set(...one);
  }
  const { NODE_OPTIONS: more, ...env } = Object.fromEntries(found);
  return {
    ...start,
    options: [...toNodeOptions(more), ...start.options],
    env: { ...env, ...start.env }
  };
}

// pipeline/builders/npm/service/type-script.ts

function runsOnNode({ scripts }, entry) {
  const lines = Object.values(scripts ?? {}).filter((line) => line.includes((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(entry)));
  const byNode = /(?:^|&&|;|\s)node\s/;
  return lines.some((line) => byNode.test(line) && !/\b(?:tsx|ts-node|esno|swc-node|jiti)\b/.test(line));
}
async function compileEntry(ctx, source, host, manifest, entry) {
  if (!/\.[cm]?ts$/.test(entry) || runsOnNode(manifest, entry)) return entry;
  const text = await ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(source.dir, entry));
  const isModule = entry.endsWith(".mts") || !entry.endsWith(".cts") && (manifest.type === "module" || /\bimport\.meta\b|^await\b/m.test(text));
  const suffix = isModule === (manifest.type === "module") ? ".js" : isModule ? ".mjs" : ".cjs";
  const output = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(entry), `${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(entry).replace(/\.[cm]?ts$/, "")}${suffix}`);
  const format = isModule ? "esm" : "cjs";
  await runBuild(ctx, source.id, {
    file: await findEsbuild(ctx, host),
    args: [
      `./${entry}`,
      "--bundle",
      "--packages=external",
      "--platform=node",
      "--target=node26",
      `--format=${format}`,
      "--sourcemap",
      `--outfile=${output}`,
      "--log-level=warning",
      "--color=false"
    ],
    cwd: source.dir,
    shown: `esbuild ${entry} --bundle --packages=external --format=${format}`
  });
  return output;
}

// pipeline/builders/npm/service/write-commands.ts


// pipeline/builders/npm/packages/package-commands.ts

function listOf({ bin }, packageName) {
  if (typeof bin === "string") return [[packageName.replace(/^@[^/]+\//, ""), bin]];
  return Object.entries(bin);
}
function listCommands(places2, ships) {
  const commands = [...places2].flatMap(([place2, { name: usedAs, manifest }]) => {
    const folder2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(place2.slice(0, place2.length - usedAs.length), ".bin");
    return listOf(manifest, manifest.name || usedAs).flatMap(([name2, path2]) => {
      const file = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(place2, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.normalize)(path2));
      return /^[\w.@+-]+$/.test(name2) && file.startsWith(`${place2}/`) && ships(file) ? [{ folder: folder2, name: name2, file }] : [];
    });
  });
  return commands.sort((a, b) => `${a.folder}/${a.name}` < `${b.folder}/${b.name}` ? -1 : 1);
}
function toCommandStart(file, firstLine) {
  const [, words] = /^#!\s*(.*)/.exec(firstLine) ?? [];
  if (words === void 0) return /\.[cm]?js$/.test(file) ? { nodeOptions: [] } : "itself";
  const [, rest] = /(?:^|[\s/])node(?:js)?(?:\s+(.*))?$/.exec(words.trim()) ?? ["", null];
  if (rest === null) return "itself";
  return { nodeOptions: (rest ?? "").split(/\s+/).filter((word) => word !== "") };
}
function toCommandFiles({ folder: folder2, name: name2 }, { words, script }, isWindows) {
  const place2 = (path2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(folder2, path2);
  const inShell = words.map(
    (word) => "path" in word ? `"$d/${place2(word.path)}"` : `'${word.text.replaceAll("'", "'\\''")}'`
  );
  const start = `d=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P) || exit 1; exec ${inShell.join(" ")} "$@"`;
  const text = script === void 0 ? `#!/bin/sh
${start}
` : `#!/bin/sh
':' //; ${start}
process.argv[1] = require.resolve(${JSON.stringify(place2(script))});
process.nextTick(require('node:module').runMain);
`;
  const files = [{ path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(folder2, name2), text }];
  if (!isWindows) return files;
  const inWindows = words.map(
    (word) => "path" in word ? `"%~dp0${place2(word.path).replaceAll("/", "\\")}"` : `"${word.text}"`
  );
  return [...files, { path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(folder2, `${name2}.cmd`), text: `@${inWindows.join(" ")} %*\r
` }];
}

// pipeline/builders/npm/service/write-commands.ts
async function readFirstLine({ fs }, path2) {
  const head = await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .readAtMost */ .rU)(fs.read(path2, { start: 0, end: 256 }), 256, path2);
  return new TextDecoder("latin1").decode(head).split("\n")[0]?.trimEnd() ?? "";
}
async function writeCommands(ctx, { target }, content, { cwd, version }) {
  const shipped = new Set(
    [...content.places].flatMap(
      ([place2, one]) => listShipped(content, one).map(({ path: path2 }) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(place2, path2))
    )
  );
  const isRuntime = version === ctx.nodes.shipped;
  const node = isRuntime ? (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toRuntimeName */ .VZ)(target) : await ctx.nodes.stage(version);
  const toLine2 = async ({ file }) => {
    const start = toCommandStart(file, await readFirstLine(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.payload, cwd, file)));
    if (start === "itself") return { words: [{ path: file }] };
    const options = isRuntime ? [...toRuntimeOptions(start.nodeOptions), "exec"] : [...toFixedOptions(version), ...start.nodeOptions];
    const words = [{ path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(cwd, node) }, ...options.map((text) => ({ text })), { path: file }];
    return { words, script: file };
  };
  for (const command of listCommands(content.places, (file) => shipped.has(file))) {
    const files = toCommandFiles(command, await toLine2(command), target.startsWith("win-"));
    for (const { path: path2, text } of files) await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.payload, cwd, path2), text, 493);
  }
}

// pipeline/builders/npm/service/build-program.ts
var toMegabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
async function listOwn(ctx, source, packages) {
  const { dir } = packages.found.own;
  const isScenario = source.dir === source.scenarioDir;
  const others = isScenario ? await listOtherParts(ctx.fs, dir) : /* @__PURE__ */ new Set();
  const listed = (await listOwnFiles(ctx.fs, dir, others)).map((path2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, path2));
  const folders2 = [...packages.found.packages.keys()];
  const isOfPackage = (file) => file.includes("/node_modules/") || folders2.some((folder2) => file.startsWith(`${folder2}/`));
  const traced = [...packages.trace.keys()].filter((file) => !isOfPackage(file));
  return [.../* @__PURE__ */ new Set([...listed, ...traced])].sort();
}
function toCommonFolder(dir, files) {
  let folder2 = dir;
  while (!files.every((file) => file.startsWith(`${folder2}/`))) folder2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(folder2, "..");
  return folder2;
}
function listPageFolders(files) {
  return files.filter((file) => /\/index\.html?$/.test(file)).map((file) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(file));
}
function describe2(packages, bytes) {
  const { found, selection, files } = packages;
  const whole = [...selection.values()].filter((chosen) => chosen === "whole").length;
  const installed = [...files.values()].flat().reduce((sum2, { size }) => sum2 + size, 0);
  const left = found.packages.size - selection.size;
  return `ships ${selection.size} packages, ${whole} of them whole, ${toMegabytes(bytes)} of ${toMegabytes(installed)}; ${left} packages that nothing loads stay behind`;
}
async function prepare(ctx, { host }, source, manifest) {
  const wishes = await listServiceWishes(ctx, source, manifest);
  const buildOn = async (version2) => {
    const node = version2 === ctx.nodes.shipped ? ctx.node : await ctx.nodes.find(version2);
    if (manifest !== void 0) await buildPackage({ ...ctx, node: node ?? ctx.node }, source, manifest);
    const found = await findEntry(ctx, source, manifest);
    const entry = await compileEntry(ctx, source, host, manifest ?? {}, found);
    return { version: version2, entry, packages: await findProgramPackages(ctx, source, host, entry) };
  };
  const first = await buildOn(requireNode(ctx, source, wishes, []).version);
  const others = listPackageWishes(first.packages.selection.keys());
  const { version, unmet } = requireNode(ctx, source, wishes, others);
  for (const { range, from } of unmet)
    ctx.log.warn(`service "${source.id}": ${from} asks for Node ${range}, and runs on Node ${version}`);
  return version === first.version ? first : buildOn(version);
}
async function buildProgram(ctx, plan) {
  const source = toServiceSource(ctx, plan);
  const manifest = await readPackageJson(ctx, source);
  const { entry, packages, version } = await prepare(ctx, plan, source, manifest);
  const { dir } = packages.found.own;
  const own = await listOwn(ctx, source, packages);
  const base = toCommonFolder(dir, own);
  const { to } = plan.result;
  for (const file of own) await ctx.fs.copy(file, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.payload, to, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(base, file)));
  const cwd = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(to, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(base, dir));
  const { closed, target } = packages;
  if (closed !== void 0)
    await copyLinks(ctx.fs, { from: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, closed), to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.payload, cwd, closed) }, target);
  const bytes = await copyPackages(ctx, packages, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.payload, cwd));
  for (const folder2 of listPageFolders(own))
    await copyPageModules(ctx, source, folder2, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.payload, to, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(base, folder2)), "output");
  await writeCommands(ctx, source, packages, { cwd, version });
  if (packages.found.packages.size > 0) ctx.log.info(`service "${source.id}": ${describe2(packages, bytes)}`);
  const { pinned } = await findServiceManager(ctx, source);
  return {
    ...plan.result,
    ...await planStart(ctx, source, {
      script: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(cwd, entry),
      version,
      start: await withEnvFiles(ctx, source, findStartCommand(manifest ?? {}, entry, source.build))
    }),
    cwd,
    ...pinned ? { pinned: [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(cwd, "node_modules")] } : {}
  };
}

// pipeline/builders/npm/ui-output.ts


// pipeline/builders/npm/written-pages.ts

var builtFolder = ".output";
var isSkipped = (path2) => /^(?:node_modules|coverage)$/.test((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(path2)) || (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(path2).startsWith(".") && (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(path2) !== builtFolder;
async function readPages(ctx, dir) {
  const found = /* @__PURE__ */ new Map();
  for (const entry of await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(ctx.fs, dir, isSkipped)) {
    if (entry.kind !== "file" || (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(entry.path) !== "index.html") continue;
    const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, entry.path);
    found.set(path2, await ctx.fs.sha256(path2));
  }
  return found;
}
function findWrittenFolders(before, after, dir) {
  const written = [...after].filter(([path2, digest]) => before.get(path2) !== digest);
  const folders2 = written.map(([path2]) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(path2));
  const isOuter = (folder2, other) => other !== folder2 && (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isInside */ .FK)(folder2, other) && !(0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isInside */ .FK)(dir, other);
  const outer = written.filter(([path2]) => !folders2.some((other) => isOuter((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(path2), other)));
  const ranked = [...outer].sort(([a], [b]) => Number((0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isInside */ .FK)(b, dir)) - Number((0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isInside */ .FK)(a, dir)));
  const kept = /* @__PURE__ */ new Map();
  for (const [path2, digest] of ranked) if (!kept.has(digest)) kept.set(digest, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(path2));
  const chosen = [...kept.values()];
  return chosen.length > 1 ? chosen.filter((folder2) => folder2 !== dir) : chosen;
}

// pipeline/builders/npm/ui-output.ts
var usualFolders = ["dist", "build", "out", "public"];
function toOutputFolders(source) {
  const { dir, scenarioDir, target } = source;
  if (source.build.output_pattern === void 0) return usualFolders.map((name2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, name2));
  const pattern = expandPlaceholders(source.build.output_pattern, target, "").replace(/\/?\*.*$/, "").replace(/(^|\/)index\.html$/, "");
  return [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, pattern), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(scenarioDir, pattern)];
}
var remedy = 'name the built page in .vrooli/service.json, relative to the scenario: {"lifecycle": {"setup": {"condition": {"checks": [{"type": "ui-bundle", "bundle_path": "ui/dist/index.html"}]}}}}; in a bundle.json of your own, name its folder in build.output_pattern';
var hasPage = async (ctx, folder2) => (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(folder2, "index.html")))?.kind === "file";
async function findFirst(ctx, folders2) {
  for (const folder2 of folders2) if (await hasPage(ctx, folder2)) return folder2;
  return void 0;
}
async function isStale(ctx, source, folder2) {
  if (folder2 === source.dir || (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isInside */ .FK)(source.dir, folder2) || folder2.endsWith("/public")) return false;
  return (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isInside */ .FK)(folder2, source.dir) || await hasPage(ctx, folder2);
}
async function chooseOutput(ctx, source, before) {
  const { id, dir, build: build2, scenarioDir, repository } = source;
  const folders2 = toOutputFolders(source);
  const named = build2.output_pattern === void 0 ? void 0 : await findFirst(ctx, folders2);
  if (named !== void 0) return named;
  const written = findWrittenFolders(before, await readPages(ctx, repository.dir), dir);
  const shown = written.map((folder2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(scenarioDir, folder2) || ".");
  if (written.length > 1) {
    const what2 = `the build wrote pages to several folders of the scenario: ${shown.join(", ")}`;
    throw toBuildError(id, "build-output-ambiguous", what2, remedy);
  }
  const [found] = written;
  if (found !== void 0) {
    if (build2.output_pattern !== void 0)
      ctx.log.warn(
        `service "${id}": the build wrote its pages to ${shown[0]}, not to ${build2.output_pattern}; that folder is used`
      );
    return found;
  }
  const usual = build2.output_pattern === void 0 ? await findFirst(ctx, folders2) : void 0;
  if (usual !== void 0) return usual;
  const expected = build2.output_pattern ?? usualFolders.join(", ");
  const what = `the build wrote no index.html, neither in ${expected} nor in another folder`;
  throw toBuildError(id, "build-output-missing", what, remedy);
}
async function buildUi(ctx, source) {
  const manifest = await readPackageJson(ctx, source);
  const folders2 = toOutputFolders(source);
  if (manifest?.scripts?.["build"] === void 0) {
    if (manifest !== void 0) await buildPackage(ctx, source, manifest);
    const found = await findFirst(ctx, [...folders2, source.dir]);
    if (found !== void 0) return found;
    const expected = source.build.output_pattern ?? [...usualFolders, "."].join(", ");
    const what = `there is no index.html in ${expected}, and package.json has no script "build"`;
    throw toBuildError(source.id, "build-output-missing", what, remedy);
  }
  for (const folder2 of folders2) if (await isStale(ctx, source, folder2)) await ctx.fs.remove(folder2);
  const before = await readPages(ctx, source.repository.dir);
  await buildPackage(ctx, source, manifest);
  return chooseOutput(ctx, source, before);
}

// pipeline/builders/npm/npm-builder.ts
async function build(ctx, plan) {
  const { host, result } = plan;
  const source = toServiceSource(ctx, plan);
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.payload, result.to);
  if (result.kind === "program") return buildProgram(ctx, plan);
  if (result.kind === "folder") {
    const pages = toPageFolder(await buildUi(ctx, source), source);
    await copyPages(ctx, pages, to);
    await copyPageModules(ctx, source, pages.path, to, pages.isSource ? "source" : "output");
  } else {
    const joined = await buildApi(ctx, source, await findEsbuild(ctx, host), to);
    await copyExtraFiles(ctx, source.dir, await readPackageJson(ctx, source), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(to));
    return { ...result, joined };
  }
  return result;
}
var isPages = ({ type, build: { entry_point } }) => type === "ui-bundle" && entry_point === void 0;
function planResult(service, target) {
  if (isPages(service)) return planFolder(service, target);
  return service.build.bundle === true ? planScript(service, target) : planProgram(service, target);
}
var npmBuilder = {
  type: "npm",
  /** npm installs the bundler and the tracer; the package manager of the service is known only when its folder is read. */
  tools: () => [_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .npm */ .wm.tool],
  plan: (service, target, host) => ({
    service: service.id,
    build: service.build,
    target,
    host,
    result: planResult(service, target)
  }),
  build
};

// pipeline/builders/rust/rust-builder.ts

function planRust(source, output) {
  const name2 = source.build.entry_point ?? source.id;
  const target = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(source.dir, "target");
  const built = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(target, "release", `${name2}${toExecutableSuffix(source.target)}`);
  const prefixes = [source.repository.dir, source.dir];
  const rustflags = prefixes.map((dir) => `--remap-path-prefix=${dir}=.`).join(" ");
  return {
    output: source.build.output_pattern === void 0 ? built : toOutput(source, output),
    command: {
      file: "cargo",
      args: ["build", "--release", "--locked", "--bin", name2, ...toBuildArgs(source, output)],
      cwd: source.dir,
      env: { CARGO_TARGET_DIR: target, RUSTFLAGS: rustflags, ...toBuildEnv(source, output) },
      shown: `cargo build --release --locked --bin ${name2}`
    }
  };
}
var rustBuilder = {
  type: "rust",
  tools: () => [
    { name: "cargo", versionArgs: ["--version"], remedy: "install Rust with cargo (https://rustup.rs)" }
  ],
  plan: (service, target, host) => {
    if (target !== host) {
      throw toBuildError(
        service.id,
        "build-type-unsupported",
        `a Rust service is built on its own system only: this machine is ${host}, the target is ${target}`,
        `run this on ${target}, or cross-compile with build.type "custom"`
      );
    }
    return planCompiledBuild(service, target, host);
  },
  build: (ctx, plan) => buildCompiled(ctx, plan, planRust)
};

// pipeline/builders/registry.ts
var builders = {
  go: goBuilder,
  rust: rustBuilder,
  npm: npmBuilder,
  custom: customBuilder
};
var isOffered = (type) => Object.hasOwn(builders, type);
function requireBuilder({ id, build: build2 }) {
  if (isOffered(build2.type)) return builders[build2.type];
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({ blame: "input", ...(0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .toRefusedBuild */ .g9)(id, build2.type) });
}

// pipeline/builders/build-service.ts
async function buildService(ctx, plan) {
  const { service, build: build2 } = plan;
  if ((await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.scenarioDir, build2.source_dir)))?.kind !== "dir") {
    throw toBuildError(
      service,
      "source-missing",
      `source_dir ${build2.source_dir} is not a folder of the scenario`,
      "correct build.source_dir, and check that git does not ignore the folder"
    );
  }
  return requireBuilder({ id: service, build: build2 }).build(ctx, plan);
}

// pipeline/stages/package-desktop/executable/node-shelf.ts


// pipeline/stages/package-desktop/executable/older-nodes.ts
function listOlderNodes(table, target) {
  return (table.older?.[target] ?? []).map(({ version, license, ...pin }) => ({
    version,
    license: { path: "LICENSE", sha256: license },
    targets: { [target]: pin }
  }));
}

// pipeline/stages/package-desktop/executable/node-shelf.ts
function requireVersion(releases, version) {
  const release = releases.find((one) => one.version === version);
  if (release === void 0) throw new Error(`Node ${version} is not in the table`);
  return release;
}
function findSameLine(releases, version) {
  const toLine2 = (text) => text.split(".")[0];
  return releases.find((one) => toLine2(one.version) === toLine2(version));
}
async function stage(state, release, target) {
  const { ctx, workspace, origins } = state;
  const base = await fetchBaseNode(ctx, release, target);
  const { license } = base;
  const folder2 = `node/${release.version}`;
  const to = `${folder2}/node${toExecutableSuffix(target)}`;
  const copy = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.dir, `node-${release.version}`);
  await copyBaseNode(ctx, release, target, base, copy);
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, to), trimElf(ctx.fs, copy), 493);
  await ctx.fs.remove(copy);
  if (license !== void 0) await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, folder2, "LICENSE"), license);
  origins.add(folder2, "product");
  return to;
}
function openNodeShelf(state) {
  const { ctx, host, request, table } = state;
  const releases = listOlderNodes(table, request.target);
  const local = listOlderNodes(table, host);
  const staged = /* @__PURE__ */ new Map();
  return {
    shipped: table.version,
    older: releases.map(({ version }) => version),
    find: async (version) => {
      const release = findSameLine(local, version);
      return release && (await fetchBaseNode(ctx, release, host)).executable;
    },
    stage: (version) => {
      const work = staged.get(version) ?? stage(state, requireVersion(releases, version), request.target);
      staged.set(version, work);
      return work;
    }
  };
}

// pipeline/stages/package-desktop/steps/build-service.ts
async function buildOneService(state, { plan }) {
  const { ctx, request, source, workspace, origins, bases, host, built } = state;
  const { root, scenarioDir, repository } = requireResult(source, "the copy of the sources");
  const node = requireResult(bases.get(host), "the base Node of this machine").executable;
  const { payload } = workspace;
  state.nodes ??= openNodeShelf(state);
  const { nodes } = state;
  const onDiagnostic = request.onDiagnostic ?? (() => {
  });
  const context = { ...ctx, scenarioDir, repository, sourceRoot: root, payload, node, nodes, onDiagnostic };
  const result = await buildService(context, plan);
  origins.add(result.to, "scenario");
  for (const folder2 of result.pinned ?? []) origins.add(folder2, "package");
  built.set(plan.service, result);
}

// pipeline/stages/package-desktop/steps/check-initialization.ts


// schema/initialization-report.ts

var scriptMessageSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .object */ .Ikc({
  file: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().describe("as in bundle.json, relative to the scenario"),
  line: zod__WEBPACK_IMPORTED_MODULE_20__/* .int */ .Whr().positive(),
  message: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
  statement: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().describe("the beginning of the statement in one line; empty for a psql command"),
  is_command: zod__WEBPACK_IMPORTED_MODULE_20__/* .boolean */ .zMY().describe("whether it is a psql command that is not run, which assemble reports too")
});
var initializationReportSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .object */ .Ikc({
  files: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP()),
  statements: zod__WEBPACK_IMPORTED_MODULE_20__/* .int */ .Whr().min(0),
  failed: zod__WEBPACK_IMPORTED_MODULE_20__/* .int */ .Whr().min(0),
  faults: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(scriptMessageSchema),
  notes: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(scriptMessageSchema).describe("what is done in another way than psql does it"),
  extensions: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP()).describe("created because a statement uses them")
});

// pipeline/shared/kit/stage-kit.ts



// pipeline/shared/kit/glob.ts

function toGlobMatcher(globs) {
  return (path2) => globs.some((glob) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.matchesGlob)(path2, glob) || (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.matchesGlob)(path2, `${glob}/**`));
}

// pipeline/shared/kit/stage-kit.ts
var symlinksSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .object */ .Ikc({ source: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), target: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP() }));
async function linkSymlinks(ctx, text, toPlace) {
  for (const { source, target } of symlinksSchema.parse(JSON.parse(text))) {
    const from = toPlace(source);
    const at = toPlace(target);
    if (from === void 0 || at === void 0 || await ctx.fs.stat(from) === void 0) continue;
    await ctx.fs.remove(at);
    await ctx.fs.symlink((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(at), from), at);
  }
}
var maxLinksBytes = 4 * 1024 * 1024;
function toPlaces(part, place2) {
  const isExcluded = toGlobMatcher(part.exclude);
  const top = part.root === void 0 ? "" : `${part.root.replace(/\/+$/, "")}/`;
  return {
    file: (path2) => {
      const inside = path2.startsWith(top) ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)("/", path2.slice(top.length)).slice(1) : "";
      return inside === "" || isExcluded(inside) ? void 0 : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(place2.to, part.to ?? "", inside);
    },
    license: (path2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(place2.licenses, path2)
  };
}
async function stagePart(ctx, part, tarball, places2) {
  let symlinks;
  await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .readTar */ .sB)(ctx.fs.read(tarball), "gzip", async (entry) => {
    const path2 = entry.path.replace(/^[^/]+\//, "");
    if (entry.type !== "file") return;
    if (path2 === part.symlinks) {
      symlinks = new TextDecoder().decode(await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .readAtMost */ .rU)(entry.content, maxLinksBytes, path2));
      return;
    }
    const isLicense = /^(?:licen[cs]e|notice|copying)[^/]*$/i.test(path2);
    const to = isLicense ? places2.license(path2) : places2.file(path2);
    if (to !== void 0) await ctx.fs.write(to, entry.content, entry.mode & 73 ? 493 : 420);
  });
  if (symlinks !== void 0) await linkSymlinks(ctx, symlinks, places2.file);
}
async function stageKit(ctx, member, target, place2) {
  const built = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.packageRoot, "dist/kit", member.name);
  if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(built, "driver.cjs")) === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
      code: "dist-missing",
      blame: "environment",
      message: `the driver of "${member.name}" is not built (dist/kit/${member.name}/driver.cjs)`,
      remedy: "run `npm run build -- --only kit` in the folder of this product"
    });
  }
  const parts = (0,_chunk_5JHOZZF7_js__WEBPACK_IMPORTED_MODULE_9__/* .planKitParts */ .I)(member, target);
  for (const planned of parts) {
    const own = parts.length > 1 ? planned.source.name.replaceAll("/", "-") : "";
    const licenses = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(place2.licenses, own);
    const dir = await ctx.fs.makeTempDir("vrooli-npm-");
    try {
      const tarball = await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .fetchPackage */ .X7)(ctx, planned.source, dir);
      await stagePart(ctx, planned.part, tarball, toPlaces(planned.part, { to: place2.to, licenses }));
    } finally {
      await ctx.fs.remove(dir);
    }
  }
  await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(built, "driver.cjs"), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(place2.to, member.driver));
  if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(built, "licenses.txt")) !== void 0) {
    await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(built, "licenses.txt"), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(place2.licenses, "driver.txt"));
  }
}

// pipeline/stages/package-desktop/statement-diagnostics.ts

var maxListed = 100;
function toRemedy({ message }) {
  if (/^extension "[^"]*" is not available/.test(message))
    return "remove the statement and what uses the extension: the database has only the extensions of its contrib folder";
  if (/permission denied|must be superuser|must be owner/.test(message))
    return "remove the statement: the app owns its database, and is not a superuser";
  if (/^role "[^"]*" does not exist/.test(message))
    return "remove the statement, or write CURRENT_USER: the app has one role";
  return "correct the statement; until then the app starts without what it would make";
}
function toStatementDiagnostics({ faults, failed, notes }, { root, scenarioDir }, isStrict) {
  const folder2 = node_path__WEBPACK_IMPORTED_MODULE_27__.posix.relative(root ?? scenarioDir, scenarioDir);
  const toFile = (file) => node_path__WEBPACK_IMPORTED_MODULE_27__.posix.join(folder2, file);
  const statements = faults.filter(({ is_command: isCommand }) => !isCommand);
  const severity = isStrict ? "error" : "warning";
  const listed = statements.slice(0, maxListed).map((fault) => {
    const { file, line, message, statement } = fault;
    const text = statement === "" ? "" : `: ${statement}`;
    return {
      severity,
      code: "sql-statement-failed",
      file: toFile(file),
      line,
      message: `${file}:${line}: ${message}${text}`,
      remedy: isStrict ? "correct the statement, or remove initialization_strict from service.json" : toRemedy(fault)
    };
  });
  const rest = failed - (faults.length - statements.length) - listed.length;
  const total = {
    severity,
    code: "sql-statement-failed",
    message: `${failed} statements of the initial SQL fail; ${rest} of them are not listed`,
    remedy: "correct the first ones: later ones often fail because of them"
  };
  const changed = notes.map(({ file, line, message }) => {
    const remedy2 = "nothing to do, unless the app needs it otherwise";
    return {
      severity: "info",
      code: "sql-adapted",
      file: toFile(file),
      line,
      message: `${file}:${line}: ${message}`,
      remedy: remedy2
    };
  });
  return [...listed, ...rest > 0 ? [total] : [], ...changed];
}

// pipeline/stages/package-desktop/steps/check-initialization.ts
var timeLimitMs = 10 * 6e4;
function report(state, diagnostics) {
  for (const found of diagnostics) state.request.onDiagnostic?.(found);
}
async function stage2({ ctx, host, workspace }, member, step, dir) {
  await ctx.fs.chmod(dir, 493);
  await stageKit(ctx, member, host, { to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "kit"), licenses: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "licenses") });
  for (const path2 of step.files) {
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "bundle", path2);
    await ctx.fs.write(to, ctx.fs.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, path2)), 420);
  }
}
async function run(state, member, step, dir) {
  await stage2(state, member, step, dir);
  const node = requireResult(state.bases.get(state.host), "the base Node of this machine").executable;
  const args = [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "kit", member.driver), ...member.initialization?.check_args ?? []];
  const env = { ...step.env, BUNDLE_ROOT: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "bundle") };
  const { exitCode, stdout, stderr } = await state.ctx.exec.run(node, args, { env, timeoutMs: timeLimitMs });
  if (exitCode !== 0) return stderr.trim().split("\n").slice(-12).join("\n");
  return initializationReportSchema.parse(JSON.parse(stdout));
}
function toFailure(output) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "sql-not-applied",
    blame: "input",
    message: `the initial SQL cannot be applied:
${output}`,
    remedy: "correct the file at the line of the message"
  });
}
async function checkInitialization(state, step) {
  const { ctx, kits, host } = state;
  const member = requireResult(
    kits.find(({ name: name2 }) => name2 === step.kit),
    `the kit member ${step.kit}`
  );
  const toUnchecked = (why) => ({
    severity: "warning",
    code: "initialization-not-checked",
    message: `the initial SQL of ${member.name} was not tried: ${why}`,
    remedy: "build on a system that can run it, to see the statements that fail"
  });
  if (!(0,_chunk_5JHOZZF7_js__WEBPACK_IMPORTED_MODULE_9__/* .toKitTargets */ .w)(member).includes(host)) {
    report(state, [toUnchecked(`${member.name} has no programs for ${host}`)]);
    return;
  }
  const dir = await ctx.fs.makeTempDir("vrooli-sql-");
  try {
    const result = await run(state, member, step, dir);
    if (typeof result === "string") {
      if (result.includes("code: initialization-failed")) throw toFailure(result);
      report(state, [toUnchecked(result)]);
      return;
    }
    ctx.log.info(`initial SQL: ${result.statements} statements, ${result.failed} failed`);
    const diagnostics = toStatementDiagnostics(result, state.request, step.isStrict);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length === 0) report(state, diagnostics);
    else
      throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
        code: "sql-statement-failed",
        blame: "input",
        message: `${result.failed} statements of the initial SQL fail, and initialization_strict is set`,
        remedy: "correct them, or remove initialization_strict from the resource in service.json",
        diagnostics
      });
  } finally {
    await ctx.fs.remove(dir);
  }
}

// pipeline/stages/package-desktop/steps/check-limits.ts
function assertPaths(found) {
  const faults = [...new Map(found.map((fault) => [fault.message, fault])).values()];
  const [first] = faults;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "payload-path-refused",
    blame: "input",
    message: faults.map(({ message }) => message).join("; "),
    remedy: first.remedy ?? "",
    diagnostics: faults
  });
}
async function checkLimits({ ctx, request, workspace }, { formats }) {
  const tree = await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(ctx.fs, workspace.payload);
  assertWithinLimits(
    formats.map(_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toFormat */ .Vr),
    tree.filter((entry) => entry.kind === "file")
  );
  assertPaths(
    formats.flatMap((id) => (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toFormat */ .Vr)(id).findPathFaults?.(request.bundle.app, tree, request.target) ?? [])
  );
}

// pipeline/stages/package-desktop/steps/copy-prebuilt.ts

async function copyPrebuilt({ ctx, request, workspace, origins }, { service, path: path2 }) {
  const from = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(request.scenarioDir, path2);
  if (await ctx.fs.stat(from) === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
      code: "prebuilt-missing",
      blame: "input",
      message: `service "${service}": its program ${path2} is not in the scenario, and the service has no build`,
      remedy: "build it before packaging, or give the service a build"
    });
  }
  await assertShipped(ctx.fs, request.root ?? request.scenarioDir, from, path2);
  await ctx.fs.copy(from, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, path2));
  origins.add(path2, "scenario");
}

// pipeline/stages/package-desktop/steps/check-signed.ts

async function checkSigned({
  ctx,
  request,
  made,
  payloadEntries,
  programs: programs2
}) {
  const entries = requireResult(payloadEntries, "the list of the payload");
  const signed = new Set(programs2.filter(({ signature }) => signature.signed).map(({ path: path2 }) => path2));
  const expected = entries.filter(({ path: path2 }) => signed.has(path2));
  for (const { path: path2, format, beside } of made) {
    const limits = (0,_chunk_7NS7FOAR_js__WEBPACK_IMPORTED_MODULE_28__/* .toArchiveLimits */ .K)([...entries, ...beside], (await ctx.fs.stat(path2))?.size ?? 0);
    const identity = { app: request.bundle.app, target: request.target, shell: request.shell };
    const content = await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toFormat */ .Vr)(format).read(ctx, path2, identity, limits);
    const found = content.entries.filter(({ path: one }) => signed.has(one));
    const faults = (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .comparePayload */ .I_)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(path2), expected, found);
    if (faults.length === 0) continue;
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
      code: "signature-not-confirmed",
      blame: "environment",
      message: `${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(path2)} does not contain the programs that were signed`,
      remedy: "report this as a bug, with the output of the build",
      diagnostics: faults
    });
  }
}

// pipeline/stages/package-desktop/steps/describe-payload.ts


// pipeline/stages/package-desktop/icons.ts

var places = ["", ".vrooli", "assets", "ui", "ui/public", "ui/assets", "ui/src/assets", "public"];
var names = ["icon", "logo", "favicon"];
async function findFile(fs, dirs, stems, suffix) {
  for (const stem of stems) {
    for (const dir of dirs) {
      const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, `${stem}${suffix}`);
      if ((await fs.stat(path2))?.kind === "file") return path2;
    }
  }
  return void 0;
}
var shippedSizes = [16, 32, 48, 64, 128, 256, 512];
async function findIcons(ctx, { root, scenarioDir }) {
  const dirs = places.map((place2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(scenarioDir, place2));
  const svg = await findFile(ctx.fs, dirs, names, ".svg");
  const png = await findFile(ctx.fs, dirs, names, ".png");
  for (const path2 of [svg, png]) {
    if (path2 !== void 0) await assertShipped(ctx.fs, root, path2, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(scenarioDir, path2));
  }
  if (svg !== void 0 || png !== void 0) return { svg, pngs: png === void 0 ? [] : [png] };
  const shipped = [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.packageRoot, "shell/icons")];
  const pngs = await Promise.all(
    shippedSizes.map((size) => findFile(ctx.fs, shipped, [`icon-${size}`], ".png"))
  );
  return {
    svg: await findFile(ctx.fs, shipped, ["icon"], ".svg"),
    pngs: pngs.filter((path2) => path2 !== void 0)
  };
}
function toMainPng({ pngs }) {
  return pngs.find((path2) => path2.endsWith("-256.png")) ?? pngs.at(-1);
}
function toPngSize(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 2303741511 || view.getUint32(4) !== 218765834)
    return void 0;
  const width = view.getUint32(16);
  return width > 0 && width === view.getUint32(20) ? width : void 0;
}
async function measureIcons(ctx, { svg, pngs }) {
  const icons = svg === void 0 ? [] : [{ size: "scalable", from: svg }];
  for (const from of pngs) {
    const size = toPngSize(await ctx.fs.readBytes(from));
    if (size !== void 0) icons.push({ size, from });
  }
  return icons;
}

// pipeline/stages/package-desktop/payload.ts

async function describePayload(ctx, root, sha1 = /* @__PURE__ */ new Map()) {
  const entries = [];
  for (const entry of await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(ctx.fs, root)) {
    if (entry.kind === "symlink") {
      const inside = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)("/root", entry.path, "..", entry.target);
      if (entry.target.startsWith("/") || !inside.startsWith("/root/")) {
        throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
          code: "payload-link-escapes",
          blame: "input",
          message: `the symbolic link ${entry.path} points outside the payload, to ${entry.target}`,
          remedy: "ship a file or a relative link inside the service"
        });
      }
      entries.push({ type: "symlink", path: entry.path, target: entry.target });
    } else if (entry.kind === "file") {
      const mode2 = `0${entry.mode.toString(8).padStart(3, "0")}`;
      const { digests } = await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .measureStream */ .fe)(ctx.fs.read((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(root, entry.path)), ["sha256", "sha1"]);
      sha1.set(entry.path, digests.sha1);
      entries.push({ type: "file", path: entry.path, mode: mode2, size: entry.size, sha256: digests.sha256 });
    }
  }
  return entries;
}
async function writePayloadList(ctx, root, {
  app: { name: name2, version, vendor },
  target,
  files,
  beside
}, sha1 = /* @__PURE__ */ new Map()) {
  const taken = new Set(files.map(({ path: path2 }) => path2.toLowerCase()));
  const list = _chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .payloadListSchema */ ["if"].parse({
    schema_version: "payload-list.v1",
    app: { name: name2, version, ...vendor === void 0 ? {} : { vendor } },
    target,
    files,
    beside: beside.filter(({ path: path2 }) => !taken.has(path2.toLowerCase())).sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_29__/* .byCodeUnit */ .X)(a.path, b.path))
  });
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(root, _chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .payloadListFile */ .L4);
  await ctx.fs.write(to, (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .dj)(list), 420);
  await ctx.fs.utimes(to, ctx.sourceDateEpoch);
  await ctx.fs.utimes(root, ctx.sourceDateEpoch);
  const { size, digests } = await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .measureStream */ .fe)(ctx.fs.read(to), ["sha256", "sha1"]);
  sha1.set(_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .payloadListFile */ .L4, digests.sha1);
  const own = {
    type: "file",
    path: _chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .payloadListFile */ .L4,
    mode: "0644",
    size,
    sha256: digests.sha256
  };
  return [...files, own].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_29__/* .byCodeUnit */ .X)(a.path, b.path));
}

// pipeline/stages/package-desktop/steps/describe-payload.ts
async function listBeside({ ctx, request, about, icons }) {
  const facts = {
    app: request.bundle.app,
    target: request.target,
    shell: request.shell,
    icons: await measureIcons(ctx, icons),
    epoch: ctx.sourceDateEpoch
  };
  const beside = [];
  for (const format of _chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .formatIds */ .wP.map(_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toFormat */ .Vr)) {
    if (!format.targets.includes(request.target)) continue;
    const { payload, files } = format.layout(facts, about);
    const inside = files.filter(({ path: path2 }) => path2.startsWith(`${payload}/`));
    for (const entry of await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .describeBeside */ .Ao)(ctx, { payload, files: inside })) {
      if (entry.type !== "file") continue;
      const { owner: _, ...file } = entry;
      beside.push({ ...file, path: entry.path.slice(payload.length + 1) });
    }
  }
  return beside;
}
async function describeFinishedPayload(state) {
  const { ctx, request, workspace, origins } = state;
  if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, _chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .payloadListFile */ .L4)) !== void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
      code: "installer-failed",
      blame: "input",
      message: `the scenario has a file ${_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .payloadListFile */ .L4}, which is the name of a document of the payload`,
      remedy: `give the asset ${_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .payloadListFile */ .L4} another name`
    });
  }
  const files = await describePayload(ctx, workspace.payload, state.sha1);
  const beside = await listBeside(state);
  const { app } = request.bundle;
  const { target } = request;
  const list = { app, target, files, beside };
  state.payloadEntries = await writePayloadList(ctx, workspace.payload, list, state.sha1);
  origins.add(_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .payloadListFile */ .L4, "product");
}

// pipeline/stages/package-desktop/steps/describe-installers.ts

async function describeInstallers(state) {
  const { ctx, request, made, signing } = state;
  const installers = [];
  for (const { path: path2, format } of made) {
    const name2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(path2);
    const file = { ...toInstaller(request.target, format), path: path2 };
    const { size } = requireResult(await ctx.fs.stat(path2), name2);
    const sha256 = await ctx.fs.sha256(path2);
    const signature = await (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseSigner */ .Cl)(file, signing)?.read(ctx, file) ?? (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .planSignature */ .CA)(file, signing, ctx.host).signature;
    installers.push({ name: name2, format, size, sha256, signature });
  }
  state.installers = installers;
}

// pipeline/stages/package-desktop/steps/finish-bundle.ts



// schema/needs/plan-needs.ts
var mebibyte = 1024 * 1024;
var sum = (values) => values.reduce((total, value) => total + value, 0);
function planNeeds({ services }, kits, { installed, workingTree }) {
  const ofKits = services.flatMap(({ kit }) => kits.find(({ name: name2 }) => name2 === kit?.name)?.needs ?? []);
  return {
    installed_mb: Math.ceil(installed / mebibyte),
    data_mb: sum(ofKits.map(({ data_mb }) => data_mb)) + Math.ceil(workingTree / mebibyte),
    memory_mb: Math.ceil(
      sum(ofKits.map(({ memory_mb = 0 }) => memory_mb)) + sum(services.map(({ limits }) => limits?.memory_mb ?? 0))
    )
  };
}

// pipeline/stages/package-desktop/finish-bundle.ts
function refuse2(diagnostics) {
  const [first] = diagnostics;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
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
      if (!pinned || asset.sha256 === (found.unsigned ?? found.sha256)) return [];
      return [
        {
          severity: "error",
          code: "asset-digest-mismatch",
          message: `the asset ${asset.path} has the sha256 ${found.sha256}, bundle.json states ${asset.sha256}`,
          pointer: `${pointer}/sha256`,
          remedy: "assemble the bundle again, or restore the file"
        }
      ];
    })
  );
}
function finishBundle(bundle, services, facts) {
  const faults = findAssetFaults(bundle, facts);
  if (faults.length > 0) refuse2(faults);
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
  const verdict = (0,_chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_12__/* .validateBundle */ .T_)(finished, { complete: true });
  if (!verdict.ok) refuse2(verdict.faults.map((fault) => ({ severity: "error", ...fault })));
  return verdict.bundle;
}

// pipeline/stages/package-desktop/packaging/claim-place.ts
var reserved = [
  ...[
    "bundle.json",
    "icon.png",
    "icon.svg",
    "licenses",
    "maintenance",
    "node",
    "notice",
    "payload.json",
    "policies",
    "resources"
  ],
  ...["runtime", "runtime.exe", "shell", "socket-permissions.json", "vrooli", "vrooli.exe"]
];
var foldName = (path2) => path2.normalize("NFC").toLowerCase();
function toClash(what, path2, other) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "payload-name-clash",
    blame: "input",
    message: `${what} ${path2} and ${other} have one name in the payload, on systems that do not distinguish upper and lower case`,
    remedy: `give ${path2} another place or name`
  });
}
async function findTaken(fs, payload, path2) {
  let at = payload;
  let relative17 = "";
  const parts = path2.split("/");
  for (const [index, part] of parts.entries()) {
    if ((await fs.stat(at))?.kind !== "dir") return relative17 === "" ? void 0 : relative17;
    const wanted = foldName(part);
    const name2 = (await fs.list(at)).find((one) => foldName(one) === wanted);
    if (name2 === void 0) return void 0;
    at = `${at}/${name2}`;
    relative17 = relative17 === "" ? name2 : `${relative17}/${name2}`;
    if (index < parts.length - 1 && name2 !== part) return relative17;
  }
  return relative17;
}
async function assertPlaceFree(fs, payload, path2, what) {
  const taken = await findTaken(fs, payload, path2);
  if (taken !== void 0) throw toClash(what, path2, taken);
}
function assertNotReserved(path2, what) {
  const [top = ""] = path2.split("/");
  const own = reserved.find((name2) => name2 === foldName(top));
  if (own !== void 0) throw toClash(what, path2, `${own}, which this product writes,`);
}

// pipeline/stages/package-desktop/name-clashes.ts
var foldsCase = (target) => target.startsWith("win-") || target.startsWith("darwin-");
function findNameClashes(entries) {
  const known = /* @__PURE__ */ new Map();
  const clashes = [];
  for (const entry of [...entries].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_29__/* .byCodeUnit */ .X)(a.path, b.path))) {
    const name2 = foldName(entry.path);
    const other = known.get(name2);
    if (other === void 0) known.set(name2, entry);
    else if (other.kind !== "dir" || entry.kind !== "dir") clashes.push([other.path, entry.path]);
  }
  return clashes;
}
function assertNamesDistinct(entries, target) {
  const clashes = foldsCase(target) ? findNameClashes(entries) : [];
  const diagnostics = clashes.map(
    ([first, second]) => ({
      severity: "error",
      code: "payload-name-clash",
      message: `${first} and ${second} are one file on ${target}, which does not distinguish upper and lower case`,
      file: second,
      remedy: `give ${second} another name, or leave one of the two out`
    })
  );
  const [found] = diagnostics;
  if (found === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "payload-name-clash",
    blame: "input",
    message: found.message,
    remedy: found.remedy ?? "",
    diagnostics
  });
}

// pipeline/stages/package-desktop/programs.ts
function listPrograms(bundle) {
  const found = /* @__PURE__ */ new Map();
  bundle.services.forEach((service, at) => {
    for (const platform of _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_15__/* .platforms */ .Bn) {
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
      const program2 = command?.[0]?.replace(/^\$\{bundle\}\//, "") ?? "";
      if (program2.includes("/") && !program2.includes("${") && !program2.startsWith("/"))
        found.set(pointer, program2);
    }
  });
  return found;
}
async function findMissingPrograms(bundle, isThere) {
  const faults = [];
  for (const [pointer, path2] of listPrograms(bundle)) {
    if (await isThere(path2)) continue;
    faults.push({
      severity: "error",
      code: "program-missing",
      message: `${path2} is not in the payload`,
      pointer,
      remedy: "name a file that a build or a resource puts there"
    });
  }
  return faults;
}

// pipeline/stages/package-desktop/services.ts
function planBuilt(service, target, host) {
  const build2 = requireBuilder(service).plan(service, target, host);
  const { platform, path: path2 } = build2.result;
  return {
    from: "build",
    service,
    platform,
    binary: { ...findGivenBinary(service, platform, target), path: path2 },
    build: build2
  };
}
function planService(service, target, host, driverOf) {
  if (service.kit !== void 0) {
    const { name: name2 } = service.kit;
    const given = service.binaries?.[target];
    const binary2 = { ...given, path: `resources/${name2}/${driverOf(name2)}` };
    return { from: "kit", service, platform: target, binary: binary2 };
  }
  const { build: build2 } = service;
  if (build2 !== void 0) return planBuilt({ ...service, build: build2 }, target, host);
  const platform = service.binaries?.[target] === void 0 ? "universal" : target;
  const binary = service.binaries?.[platform];
  return binary === void 0 ? { from: "nothing", service } : { from: "prebuilt", service, platform, binary };
}
function toOwnEnv(found, { service, binary }) {
  const names4 = Object.keys(found).filter((name2) => service.env?.[name2] === void 0);
  const env = { ...Object.fromEntries(names4.map((name2) => [name2, found[name2] ?? ""])), ...binary.env };
  return Object.keys(env).length === 0 ? {} : { env };
}
function withBuilt(plan, built) {
  const result = built.get(plan.service.id);
  if (plan.from !== "build" || result === void 0) return plan;
  const { path: path2, platform, cwd, args = [], env = {} } = result;
  const { binary, service } = plan;
  const rename = ([first = "", ...rest]) => first === binary.path ? [path2, ...args, ...rest] : [first, ...rest];
  const { command } = service.health;
  return {
    ...plan,
    platform,
    binary: {
      ...binary,
      path: path2,
      ...args.length === 0 ? {} : { args: [...args, ...binary.args ?? []] },
      ...toOwnEnv({ ...env }, plan),
      ...(0,_chunk_WC54UVKJ_js__WEBPACK_IMPORTED_MODULE_23__/* .omitUndefined */ .O)({ cwd: binary.cwd ?? cwd })
    },
    service: {
      ...service,
      ...service.migrations === void 0 ? {} : {
        migrations: service.migrations.map((one) => ({ ...one, command: rename(one.command) }))
      },
      ...command === void 0 ? {} : { health: { ...service.health, command: rename(command) } }
    }
  };
}

// pipeline/stages/package-desktop/steps/finish-bundle.ts
async function readAssetFacts({
  ctx,
  request,
  workspace,
  unsignedDigests
}) {
  const facts = /* @__PURE__ */ new Map();
  for (const { path: path2 } of request.bundle.services.flatMap((service) => service.assets ?? [])) {
    const file = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, path2);
    const stat = await ctx.fs.stat(file);
    if (stat?.kind !== "file") continue;
    facts.set(path2, {
      size: stat.size,
      sha256: await ctx.fs.sha256(file),
      unsigned: unsignedDigests.get(path2)
    });
  }
  return facts;
}
function withNeeds(tree, kits, bundle) {
  const sizes = tree.flatMap((entry) => entry.kind === "file" ? [entry] : []);
  const sum2 = (files) => files.reduce((total, { size }) => total + size, 0);
  const source = bundle.working_tree?.source;
  const copied = source === void 0 ? [] : sizes.filter(({ path: path2 }) => path2.startsWith(`${source}/`));
  const needs = planNeeds(bundle, kits, { installed: sum2(sizes), workingTree: sum2(copied) });
  return { ...bundle, needs };
}
async function withTreeDigest({ ctx, request: { bundle }, workspace }) {
  const tree = bundle.working_tree;
  if (tree === void 0) return bundle;
  const folder2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, tree.source);
  const lines = [];
  for (const { kind, path: path2 } of await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(ctx.fs, folder2)) {
    lines.push(kind === "file" ? `${await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(folder2, path2))} ${path2}` : `${kind} ${path2}`);
  }
  const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_22__.createHash)("sha256").update(lines.join("\n")).digest("hex");
  return { ...bundle, working_tree: { ...tree, digest } };
}
async function applyFinishBundle(state) {
  const { ctx, workspace } = state;
  const tree = await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(ctx.fs, workspace.payload);
  assertNamesDistinct(tree, state.request.target);
  const finished = finishBundle(
    withNeeds(tree, state.kits, await withTreeDigest(state)),
    state.plan.services.map((service) => withBuilt(service, state.built)),
    await readAssetFacts(state)
  );
  const isThere = async (path2) => await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, path2)) !== void 0;
  const faults = await findMissingPrograms(finished, isThere);
  if (faults.length > 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
      code: "bundle-incomplete",
      blame: "input",
      message: `${faults.map(({ message }) => message).join("; ")}`,
      remedy: "name files that a build or a resource puts there",
      diagnostics: faults
    });
  }
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, "bundle.json"), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .dj)(finished));
  await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeTree */ .SK)(ctx, workspace.payload);
  state.finished = finished;
}

// pipeline/stages/package-desktop/steps/make-installer.ts

async function makeInstaller({ ctx, request, workspace, about, icons, made, signing }, step) {
  const work = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.formats, step.format);
  await ctx.fs.mkdir(work);
  const files = await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toFormat */ .Vr)(step.format).make(ctx, {
    app: request.bundle.app,
    target: request.target,
    shell: request.shell,
    icons: await measureIcons(ctx, icons),
    epoch: ctx.sourceDateEpoch,
    about,
    payload: workspace.payload,
    work,
    to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.release, step.name),
    sign: ({ path: path2, kind }) => (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .signFile */ .Wr)(ctx, { path: path2, target: request.target, kind, signing: "embedded" }, signing)
  });
  for (const { path: path2, layout } of files) {
    made.push({ path: path2, format: step.format, beside: await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .describeBeside */ .Ao)(ctx, layout) });
  }
  await ctx.fs.remove(work);
}

// pipeline/stages/package-desktop/product.ts


var packageSchema2 = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ version: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP() });
async function readProduct({
  fs,
  packageRoot
}) {
  const { version } = packageSchema2.parse(JSON.parse(await fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(packageRoot, "package.json"))));
  return { name: "vrooli-bundle", version };
}

// pipeline/stages/package-desktop/tools.ts

function listTools({ steps, target }, { shell, formats, signing = noSigning }) {
  const tools = steps.flatMap((step) => {
    if (step.kind === "make-installer") return (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toFormat */ .Vr)(step.format).tools({ target });
    if (step.kind !== "build-service") return [];
    const { service, build: build2 } = step.plan;
    return requireBuilder({ id: service, build: build2 }).tools(build2);
  });
  const byName2 = new Map(
    [...tools, ...(0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toShell */ .aB)(shell).tools(target), ...listSigningTools({ target, formats }, signing)].map(
      (tool) => [tool.name, tool]
    )
  );
  return [...byName2.keys()].sort().flatMap((name2) => byName2.get(name2) ?? []);
}
async function findTool(ctx, tool) {
  const { name: name2, versionArgs, minimum } = tool;
  if (await ctx.exec.which(name2) === void 0) return { tool, state: "missing", version: void 0 };
  const { exitCode, stdout } = await ctx.exec.run(name2, versionArgs);
  const version = exitCode === 0 ? /\d+(?:\.\d+)+/.exec(stdout)?.[0] : void 0;
  const [is, needed] = [semver__WEBPACK_IMPORTED_MODULE_24__.coerce(version), semver__WEBPACK_IMPORTED_MODULE_24__.coerce(minimum)];
  const isOld = is !== null && needed !== null && semver__WEBPACK_IMPORTED_MODULE_24__.lt(is, needed);
  return { tool, state: isOld ? "too-old" : "found", version };
}
async function findTools(ctx, tools) {
  return Promise.all(tools.map((tool) => findTool(ctx, tool)));
}
function findToolFaults(found) {
  return found.flatMap(({ tool: { name: name2, minimum, remedy: remedy2 }, state, version }) => {
    if (state === "missing")
      return [{ severity: "error", code: "tool-missing", message: `${name2} is not on PATH`, remedy: remedy2 }];
    if (state === "too-old") {
      const message = `${name2} ${version} is too old: ${minimum} or later is needed`;
      return [{ severity: "error", code: "tool-too-old", message, remedy: remedy2 }];
    }
    return [];
  });
}
async function assertTools(ctx, tools) {
  const faults = findToolFaults(await findTools(ctx, tools));
  const [first] = faults;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: first.code,
    blame: "environment",
    message: faults.map(({ message }) => message).join("; "),
    remedy: faults.map(({ remedy: remedy2 }) => remedy2).join("; "),
    diagnostics: faults
  });
}
async function readToolVersions(ctx, tools) {
  const found = await findTools(ctx, tools);
  return Object.fromEntries(
    found.flatMap(({ tool, version }) => version === void 0 ? [] : [[tool.name, version]])
  );
}

// pipeline/stages/package-desktop/steps/read-origins.ts
async function readOrigins(state) {
  const { ctx, request, plan, table } = state;
  const [product, commit, tools] = await Promise.all([
    readProduct(ctx),
    request.provenance.builder_commit ?? (0,_chunk_QKLEHXMD_js__WEBPACK_IMPORTED_MODULE_0__/* .readOwnCommit */ .O)(ctx, ctx.packageRoot),
    readToolVersions(ctx, listTools(plan, request))
  ]);
  state.buildOrigins = { product: { ...product, commit }, tools: { node: table.version, ...tools } };
}

// pipeline/rehearsal/mask.ts
var shortest = 4;
function maskText(text, values) {
  const hidden = values.filter((value) => value.length >= shortest).sort((a, b) => b.length - a.length);
  return hidden.reduce((masked, value) => masked.replaceAll(value, "***"), text);
}
function maskDiagnostics(diagnostics, values) {
  return diagnostics.map((found) => ({ ...found, message: maskText(found.message, values) }));
}
function maskError(error, values) {
  if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z) || values.length === 0) return error;
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: error.code,
    blame: error.blame,
    message: maskText(error.message, values),
    remedy: error.remedy,
    diagnostics: maskDiagnostics(error.diagnostics, values)
  });
}

// pipeline/rehearsal/sample-format.ts
var liked = "rehearsalRHEARSL0123456789-_.!";
function createRandom(seed) {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
function pickChar(set, random) {
  const has = (unit) => set.some(([low2, high2]) => unit >= low2 && unit <= high2);
  const chars = [...liked].filter((char) => has(char.charCodeAt(0)));
  if (chars.length > 0) return chars[random(chars.length)] ?? "";
  const [low, high] = set[random(set.length)] ?? [0, 0];
  const first = Math.min(Math.max(low, 33), high);
  return String.fromCharCode(first + random(Math.min(high - first, 93) + 1));
}
var spare = 12;
function sample(node, random) {
  switch (node.kind) {
    case "chars":
      return pickChar(node.set, random);
    case "sequence":
      return node.items.map((item) => sample(item, random)).join("");
    case "choice": {
      const item = node.items[random(node.items.length)];
      return item === void 0 ? "" : sample(item, random);
    }
    case "repeat": {
      const most3 = Math.min(node.max, node.min + spare);
      const times = node.min + random(most3 - node.min + 1);
      return Array.from({ length: times }, () => sample(node.body, random)).join("");
    }
    default:
      return "";
  }
}
var tries = 2e3;
function sampleFormat(format) {
  const compiled = (0,_chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_12__/* .compileSecretFormat */ .hC)(format);
  if (!compiled.ok) return void 0;
  const pattern = (0,_chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_12__/* .parsePattern */ .EY)(format);
  const random = createRandom(2654435769);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const value = sample(pattern, random);
    if (value !== "" && compiled.format.matches(value)) return value;
  }
  return void 0;
}

// pipeline/rehearsal/plan-answers.ts
var byName = [
  [/(^|_)(url|uri|endpoint|webhook)$/i, "http://127.0.0.1:9"],
  [/(^|_)e?mail$/i, "rehearsal@example.invalid"],
  [/(^|_)(host|hostname)$/i, "127.0.0.1"],
  [/(^|_)port$/i, "9"]
];
var plainValue = "rehearsal-0000-0000-0000-0000-0000";
function makeValue({ format, target }) {
  if (format !== void 0) return sampleFormat(format);
  return byName.find(([name2]) => name2.test(target.name))?.[1] ?? plainValue;
}
function planAnswers(secrets, given) {
  const values = {};
  const unknown6 = [];
  for (const [name2, value] of Object.entries(given)) {
    const secret = secrets.find(({ id, target }) => id === name2 || target.name === name2);
    if (secret === void 0) {
      const ids = secrets.map(({ id }) => id).join(", ") || "none";
      unknown6.push({
        severity: "error",
        code: "rehearsal-answer-unknown",
        message: `rehearse-secrets names "${name2}", which is not a secret of the bundle`,
        remedy: `use one of its secrets: ${ids}`
      });
    } else values[secret.id] = value;
  }
  const missing = [];
  for (const secret of secrets) {
    const isAsked = secret.class === "user_prompt" && secret.required;
    if (!isAsked || values[secret.id] !== void 0) continue;
    const value = makeValue(secret);
    if (value === void 0) {
      missing.push({
        severity: "error",
        code: "rehearsal-answer-missing",
        message: `no value could be made for the secret "${secret.id}" with the format ${secret.format}`,
        remedy: `give one for the rehearsal: --rehearse-secrets, or the input rehearse-secrets, with ${secret.id}=<value>`
      });
    } else values[secret.id] = value;
  }
  return { values, given: Object.values(given).filter((value) => value !== ""), unknown: unknown6, missing };
}

// pipeline/rehearsal/plan-rehearsal.ts
function refuseRehearsal(mode2, why) {
  if (mode2 !== "required") return { planned: false, why };
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "rehearsal-not-possible",
    blame: "environment",
    message: `the app cannot be rehearsed: ${why}`,
    remedy: "build on a machine of the target, or set rehearse to on or off"
  });
}
function planRehearsal(mode2, target, host) {
  if (mode2 === "off") return { planned: false, why: "it was switched off" };
  if (target !== host) return refuseRehearsal(mode2, `it is for ${target}, and this machine is ${host}`);
  return { planned: true };
}

// pipeline/rehearsal/page/manifest-references.ts

var iconsSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ src: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP() }));
var manifestSchema4 = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
  icons: iconsSchema.optional().catch(void 0),
  screenshots: iconsSchema.optional().catch(void 0)
});
function findManifestReferences(text) {
  const manifest = manifestSchema4.safeParse(parseOrUndefined(text));
  if (!manifest.success) return [];
  const { icons = [], screenshots = [] } = manifest.data;
  return [...icons, ...screenshots].map(({ src }) => ({ url: src, destination: "image" }));
}
function parseOrUndefined(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// pipeline/rehearsal/page/reference.ts
function resolveReferences(references2, base, origin) {
  const files = [];
  const hosts = /* @__PURE__ */ new Set();
  const from = new URL(base).pathname;
  for (const { url, destination } of references2) {
    if (url.trim() === "" || url.startsWith("#") || !URL.canParse(url, base)) continue;
    const target = new URL(url, base);
    if (!/^https?:$/.test(target.protocol)) continue;
    if (target.origin === origin)
      files.push({ path: `${target.pathname}${target.search}`, destination, from });
    else hosts.add(target.host);
  }
  return { files, hosts: [...hosts] };
}

// pipeline/rehearsal/page/ask-page.ts
var timeoutMs = 1e4;
var mostRedirects = 5;
var decode = (body) => new TextDecoder().decode(body);
var isHtml = ({ headers }) => /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers["content-type"] ?? "");
async function get(sandbox, port, path2, headers) {
  return sandbox.request({ port, path: path2, method: "GET", headers, timeoutMs });
}
async function openPage(sandbox, port) {
  const { origin } = new URL(`http://127.0.0.1:${port}`);
  let url = `${origin}/`;
  const headers = {
    accept: "text/html,application/xhtml+xml,*/*;q=0.8",
    "sec-fetch-mode": "navigate",
    "sec-fetch-dest": "document",
    "sec-fetch-site": "none"
  };
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const { pathname, search } = new URL(url);
    const response = await get(sandbox, port, `${pathname}${search}`, headers);
    const { location } = response.headers;
    if (response.status >= 300 && response.status < 400 && location !== void 0) {
      const next = new URL(location, url);
      if (next.origin !== origin) return { why: `${pathname} leads to ${next.origin}` };
      url = next.href;
      continue;
    }
    if (response.status !== 200) return { why: `${pathname} was answered with ${response.status}` };
    if (!isHtml(response)) {
      return {
        why: `${pathname} was answered with the type ${response.headers["content-type"] ?? "of nothing"}`
      };
    }
    return { url, html: decode(response.body) };
  }
  return { why: `/ was redirected more than ${mostRedirects} times` };
}
function findFault(response, { destination }) {
  if (response.status >= 400) return `answered with ${response.status}`;
  const needsOther = ["script", "style", "image", "font", "manifest"].includes(destination);
  return needsOther && isHtml(response) ? "answered with a page" : void 0;
}
async function findInFile(file, isModule, body) {
  if (file.destination === "style") return (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .findCssReferences */ .X2)(decode(body));
  if (file.destination === "manifest") return findManifestReferences(decode(body));
  return isModule ? (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .findModuleReferences */ .MV)(decode(body)) : [];
}
async function askPage(sandbox, port) {
  const { origin } = new URL(`http://127.0.0.1:${port}`);
  const page = await openPage(sandbox, port).catch((error) => ({ why: error.message }));
  if ("why" in page) return { ok: false, why: page.why };
  const { references: references2, modules, base: stated } = await (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .findHtmlReferences */ .DR)(page.html);
  const base = new URL(stated ?? "", page.url).href;
  const modulePaths = new Set([...modules].map((url) => new URL(url, base).pathname));
  const asked = /* @__PURE__ */ new Map();
  const missing = [];
  const hosts = /* @__PURE__ */ new Set();
  async function ask(file) {
    const headers = {
      accept: "*/*",
      "sec-fetch-mode": "no-cors",
      "sec-fetch-dest": file.destination,
      "sec-fetch-site": "same-origin",
      referer: page && "url" in page ? page.url : origin
    };
    const response = await get(sandbox, port, file.path, headers).catch((error) => error.message);
    const why = typeof response === "string" ? response : findFault(response, file);
    if (why !== void 0) missing.push({ ...file, why });
    return typeof response === "string" || why !== void 0 ? void 0 : response;
  }
  async function follow2(found, from, depth2) {
    const { files, hosts: others } = resolveReferences(found, from, origin);
    for (const host of others) hosts.add(host);
    for (const file of files) {
      if (asked.has(file.path)) continue;
      asked.set(file.path, file);
      const response = await ask(file);
      if (response === void 0 || depth2 === 0) continue;
      const { pathname } = new URL(file.path, origin);
      const inside = await findInFile(file, modulePaths.has(pathname), response.body);
      await follow2(inside, `${origin}${file.path}`, depth2 - 1);
    }
  }
  await follow2(references2, base, 1);
  return { ok: true, url: page.url, files: [...asked.values()], missing, hosts: [...hosts].sort() };
}

// pipeline/rehearsal/page/page-faults.ts
var isNeeded = ({ destination }) => destination === "script" || destination === "style";
function toMissing(service, missing) {
  const { path: path2, from, why } = missing;
  return {
    severity: isNeeded(missing) ? "error" : "warning",
    code: "rehearsal-file-missing",
    message: `the page of "${service}" refers to ${path2} (in ${from}), which was ${why}`,
    remedy: "correct the address, or ship the file; when every address has the same wrong beginning, set the base path of the build to / (Vite: `base`, Create React App: `homepage`, Next.js: `basePath`)"
  };
}
var toExternal = (service, host) => ({
  severity: "warning",
  code: "page-external-host",
  message: `the page of "${service}" loads from ${host}, which it does not reach without a network`,
  remedy: "ship the files with the page"
});
function findPageFaults(service, page) {
  if (!page.ok) {
    return [
      {
        severity: "error",
        code: "rehearsal-page-missing",
        message: `the start page of "${service}" did not come: ${page.why}`,
        remedy: `let "${service}" answer / with a page; a folder of files needs an index.html`
      }
    ];
  }
  const external = page.hosts.map((host) => toExternal(service, host));
  return [...page.missing.map((missing) => toMissing(service, missing)), ...external];
}
var isLoopback = ({ hostname }) => /^(?:localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(hostname);
function sortFailed({ failedRequests }, page) {
  const { origin } = new URL(page.url);
  const known = new Set(page.missing.map(({ path: path2 }) => path2));
  const [failed, hosts] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Set()];
  for (const { url, why } of failedRequests) {
    if (!URL.canParse(url)) continue;
    const asked = new URL(url);
    const path2 = `${asked.pathname}${asked.search}`;
    if (asked.origin === origin) {
      if (!known.has(path2) && asked.pathname !== "/favicon.ico") failed.set(path2, why);
    } else if (isLoopback(asked)) failed.set(`${asked.origin}${path2}`, why);
    else if (/^(?:https?|wss?):$/.test(asked.protocol) && !page.hosts.includes(asked.host))
      hosts.add(asked.host);
  }
  return { failed, hosts };
}
function findViewFaults(service, view, page) {
  const { failed, hosts } = sortFailed(view, page);
  const requests = [...failed].map(
    ([asked, why]) => ({
      severity: "warning",
      code: "page-request-failed",
      message: `the page of "${service}" asked for ${asked}: ${why}`,
      remedy: asked.startsWith("/") ? "correct the address in the page, or the route of the API" : "let the page call a path of its own origin, such as /api: the ports of an app are chosen when it starts"
    })
  );
  const complaints = view.errors.map(
    (text) => ({
      severity: "warning",
      code: "page-console-error",
      message: `the page of "${service}" reports: ${text}`,
      remedy: "correct the script, or ignore it when the page works"
    })
  );
  const blank = {
    severity: "warning",
    code: "page-blank",
    message: `the page of "${service}" shows neither text nor a picture`,
    remedy: "open the screenshot of the rehearsal, and correct what the page reports"
  };
  const external = [...hosts].sort().map((host) => toExternal(service, host));
  return [...view.isBlank ? [blank] : [], ...requests, ...external, ...complaints];
}

// pipeline/rehearsal/run/ask-pages.ts
var viewTimeoutMs = 3e4;
function toPagePort({ id, type, ports, metadata }, used) {
  const names4 = ports?.requested.map(({ name: name3 }) => name3) ?? [];
  const name2 = names4.includes("ui") ? "ui" : type === "ui-bundle" ? names4[0] : metadata?.page_port;
  return name2 === void 0 ? void 0 : used[id]?.[name2];
}
var toOwnFaults = ({ metadata }, faults) => metadata?.page_port === void 0 ? faults : faults.map((fault) => ({ ...fault, severity: "warning" }));
async function viewPage(sandbox, browser, id, page, screenshots) {
  if (browser === void 0) return { why: "no Chromium was found on this machine", faults: [] };
  try {
    const view = await sandbox.view(browser, page.url, viewTimeoutMs);
    const screenshot = `rehearsal-${id.replaceAll(/[^\w.-]/g, "_")}.png`;
    screenshots.set(screenshot, view.screenshot);
    return { screenshot, faults: findViewFaults(id, view, page) };
  } catch (error) {
    return { why: error.message, faults: [] };
  }
}
async function askPages(sandbox, services, ports, browser) {
  const result = { pages: [], faults: [], screenshots: /* @__PURE__ */ new Map() };
  for (const service of services) {
    const port = toPagePort(service, ports);
    if (port === void 0) continue;
    const page = await askPage(sandbox, port);
    result.faults.push(...toOwnFaults(service, findPageFaults(service.id, page)));
    if (!page.ok) continue;
    const view = await viewPage(sandbox, browser, service.id, page, result.screenshots);
    result.faults.push(...view.faults);
    result.pages.push({
      service: service.id,
      files: page.files.length,
      external_hosts: page.hosts,
      ...view.screenshot === void 0 ? {} : { screenshot: view.screenshot },
      ...view.why === void 0 ? {} : { why_no_screenshot: view.why }
    });
  }
  return result;
}

// pipeline/rehearsal/run/fault.ts
function toRehearsalError(faults) {
  const errors = faults.filter(({ severity }) => severity === "error");
  const [first] = errors;
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: first?.code ?? "rehearsal-not-ready",
    blame: "input",
    message: `the app that was built does not run: ${errors.map(({ message }) => message).join("\n")}`,
    remedy: `${first?.remedy ?? ""}; build with rehearse off to get the installers all the same`,
    diagnostics: faults
  });
}
function quoteLog(text, lines) {
  const kept = text.split("\n").map((line) => line.trimEnd()).filter((line) => line !== "").slice(-lines);
  return kept.map((line) => `
  ${line}`).join("");
}

// pipeline/rehearsal/run/log-hints.ts
var networkWords = /\b(?:EAI_AGAIN|ENOTFOUND|ENETUNREACH|EHOSTUNREACH|ERR_INTERNET_DISCONNECTED)\b|network is unreachable|no such host|temporary failure in name resolution|name or service not known|could not resolve host|dns error/i;
function showsNetwork(log) {
  return networkWords.test(log);
}
var askedInVain = [
  // Node: ENOENT: no such file or directory, open '/a/b'
  /ENOENT[^\n]*?['"]([^'"\n]+)['"]/g,
  // Go: open templates/a.html: no such file or directory
  /\b(?:open|stat|lstat|chdir|readdirent|fork\/exec) ([^\s:'"]+): no such file or directory/g,
  // Python: [Errno 2] No such file or directory: 'a/b'
  /No such file or directory: ['"]([^'"\n]+)['"]/g,
  // Node: Cannot find module '/a/b.js'
  /Cannot find module ['"](\.{0,2}\/[^'"\n]+)['"]/g
];
function findAskedInVain(log, app) {
  const found = /* @__PURE__ */ new Set();
  for (const pattern of askedInVain) {
    for (const [, path2 = ""] of log.matchAll(pattern)) {
      if (path2.startsWith(`${app}/`)) found.add(path2.slice(app.length + 1));
      else if (!path2.startsWith("/") && !/^[A-Za-z]:[\\/]/.test(path2)) found.add(path2);
    }
  }
  return [...found];
}

// pipeline/rehearsal/run/explain.ts
var quotedLines = 20;
var readLines = 200;
var isWaiting = ({ state }) => /^(?:waiting|stopped|skipped)$/.test(state);
async function readLog(control, serviceId) {
  return control("tailLogs", { query: { serviceId, lines: readLines } }).catch(() => "");
}
function describe3(id, detail, log) {
  const end = detail.exit_code === void 0 ? "" : `, exit code ${detail.exit_code}`;
  const restarts = detail.restarts === 0 ? "" : `, ${detail.restarts} restarts`;
  const lines = quoteLog(log, quotedLines);
  const said = lines === "" ? "\n  it wrote nothing to its log" : `
last lines of its log:${lines}`;
  return `service "${id}" did not become ready: ${detail.message} (state ${detail.state}${end}${restarts})${said}`;
}
async function explainService(around, id, detail) {
  const log = await readLog(around.control, id);
  const needsNetwork = around.isolated && showsNetwork(log);
  const asked = findAskedInVain(log, around.app);
  const code = needsNetwork ? "rehearsal-network-needed" : asked.length > 0 ? "rehearsal-file-not-found" : "rehearsal-not-ready";
  const remedies2 = {
    "rehearsal-network-needed": 'the app was started without a network: ship what it loads, or declare `"network": "required"` in the deployment requirements of service.json',
    "rehearsal-file-not-found": `it asked for ${asked.join(", ")}, which is not in the payload: ship it with the service`,
    "rehearsal-not-ready": `correct what the log of "${id}" reports, or its health check and its time limit`
  };
  return { severity: "error", code, message: describe3(id, detail, log), remedy: remedies2[code] };
}
async function explainNotReady(around, { details, message }, afterMs) {
  const open = Object.entries(details).filter(([, detail]) => !detail.ready && detail.critical);
  const causes2 = open.filter(([, detail]) => !isWaiting(detail));
  const named = causes2.length > 0 ? causes2 : open;
  if (named.length > 0) {
    return Promise.all(named.map(([id, detail]) => explainService(around, id, detail)));
  }
  return [
    {
      severity: "error",
      code: "rehearsal-not-ready",
      message: `the app was not ready after ${afterMs} ms: ${message}`,
      remedy: "give it more time with rehearse-timeout, or correct what it waits for"
    }
  ];
}

// pipeline/rehearsal/run/ask-services.ts
var timeoutMs2 = 1e4;
function toHealthPort({ id, health, ports }, used) {
  if (health.type !== "http") return void 0;
  const name2 = health.port_name ?? ports?.requested[0]?.name;
  return name2 === void 0 ? void 0 : used[id]?.[name2];
}
async function askHealth(sandbox, port, path2) {
  try {
    return await sandbox.request({ port, path: path2, method: "GET", headers: {}, timeoutMs: timeoutMs2 });
  } catch (error) {
    return { why: error.message };
  }
}
function toReadyMs({ started_at: from, ready_at: to }) {
  return from === void 0 || to === void 0 ? void 0 : Date.parse(to) - Date.parse(from);
}
async function askServices(sandbox, services, { control, readiness }) {
  const { services: ports } = await control("getPorts");
  const seen = [];
  const faults = [];
  for (const service of services) {
    const detail = readiness.details[service.id];
    if (detail === void 0 || !detail.ready) continue;
    const readyMs = toReadyMs(detail);
    const facts = { id: service.id, ...readyMs === void 0 ? {} : { ready_ms: readyMs } };
    const port = toHealthPort(service, ports);
    if (port === void 0) {
      seen.push(facts);
      continue;
    }
    const path2 = service.health.path ?? "/";
    const answer = await askHealth(sandbox, port, path2);
    if ("status" in answer && answer.status >= 200 && answer.status < 300) {
      seen.push({ ...facts, health: { path: path2, status: answer.status } });
      continue;
    }
    const why = "status" in answer ? `was answered with ${answer.status}` : `got no answer: ${answer.why}`;
    const log = quoteLog(await readLog(control, service.id), 20);
    faults.push({
      severity: "error",
      code: "rehearsal-health-failed",
      message: `the health check ${path2} of service "${service.id}" ${why}${log === "" ? "" : `
last lines of its log:${log}`}`,
      remedy: `correct what the log of "${service.id}" reports`
    });
  }
  return { services: seen, faults };
}

// pipeline/rehearsal/run/find-vain-files.ts
async function findVainFiles(control, services, app) {
  const faults = [];
  for (const { id } of services) {
    for (const path2 of findAskedInVain(await readLog(control, id), app)) {
      faults.push({
        severity: "warning",
        code: "rehearsal-file-not-found",
        message: `service "${id}" asked for ${path2}, which is not in the payload`,
        remedy: "ship the file with the service, or ignore it when the service does without it"
      });
    }
  }
  return faults;
}

// pipeline/rehearsal/run/start-app.ts


// schema/generated/control-api.ts
var controlOperations = {
  getHealth: {
    method: "GET",
    path: "/healthz",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  proveToken: {
    method: "GET",
    path: "/proof/{nonce}",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  getReadiness: {
    method: "GET",
    path: "/readyz",
    query: [],
    statuses: [200, 503],
    media: "application/json"
  },
  getStatus: {
    method: "GET",
    path: "/status",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  getPorts: {
    method: "GET",
    path: "/ports",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  tailLogs: {
    method: "GET",
    path: "/logs/tail",
    query: ["serviceId", "lines", "follow"],
    statuses: [200],
    media: "text/plain"
  },
  listSecrets: {
    method: "GET",
    path: "/secrets",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  storeSecrets: {
    method: "POST",
    path: "/secrets",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  rotateSecrets: {
    method: "POST",
    path: "/secrets/rotate",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  getTelemetry: {
    method: "GET",
    path: "/telemetry",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  allowTelemetry: {
    method: "POST",
    path: "/telemetry",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  uploadTelemetry: {
    method: "POST",
    path: "/telemetry/upload",
    query: [],
    statuses: [200],
    media: "application/json"
  },
  validate: {
    method: "GET",
    path: "/validate",
    query: [],
    statuses: [200, 422],
    media: "application/json"
  },
  restartService: {
    method: "POST",
    path: "/services/{id}/restart",
    query: [],
    statuses: [202],
    media: "application/json"
  },
  shutdown: {
    method: "POST",
    path: "/shutdown",
    query: [],
    statuses: [202],
    media: "application/json"
  },
  streamEvents: {
    method: "GET",
    path: "/events",
    query: [],
    statuses: [200],
    media: "text/event-stream"
  },
  connectEvents: {
    method: "GET",
    path: "/events/ws",
    query: [],
    statuses: [101],
    media: "text/plain"
  },
  getMetrics: {
    method: "GET",
    path: "/metrics",
    query: [],
    statuses: [200],
    media: "text/plain"
  },
  getDiagnostics: {
    method: "GET",
    path: "/diagnostics",
    query: [],
    statuses: [200],
    media: "application/gzip"
  },
  getOpenApi: {
    method: "GET",
    path: "/openapi.json",
    query: [],
    statuses: [200],
    media: "application/json"
  }
};

// schema/control/client.ts
var ControlError = class extends Error {
  status;
  code;
  remedy;
  faults;
  constructor(status, text) {
    const { error, code = "", remedy: remedy2 = "", errors = [] } = parseObject(text) ?? {};
    super(error ?? (text.trim() || `the answer was ${status}`));
    this.name = "ControlError";
    this.status = status;
    this.code = code;
    this.remedy = remedy2;
    this.faults = errors;
  }
};
function createControlClient(send, toError2 = (refusal) => refusal) {
  return async (id, ...[input]) => {
    const { method, media, statuses } = controlOperations[id];
    const { body } = input ?? {};
    const path2 = toControlPath(id, input);
    const { status, text } = await send({
      method,
      path: path2,
      ...body === void 0 ? {} : { body: JSON.stringify(body) }
    });
    const document = media === "application/json" ? parseObject(text) : text;
    const isAnswer = statuses.some((known) => known === status) && !isRefusal(document);
    if (isAnswer) return document;
    throw toError2(new ControlError(status, text));
  };
}
function toControlPath(id, { params = {}, query = {} } = {}) {
  const path2 = Object.entries(params).reduce(
    (text, [name2, value]) => text.replace(`{${name2}}`, encodeURIComponent(String(value))),
    controlOperations[id].path
  );
  const search = new URLSearchParams(Object.entries(query).map(([name2, value]) => [name2, String(value)]));
  return search.size === 0 ? path2 : `${path2}?${search}`;
}
function isRefusal(document) {
  return document === void 0 || typeof document === "object" && "error" in document;
}
function parseObject(text) {
  try {
    const value = JSON.parse(text);
    return value !== null && typeof value === "object" ? value : void 0;
  } catch {
    return void 0;
  }
}

// pipeline/rehearsal/run/control.ts

var timeoutMs3 = 1e4;
async function readTrimmed(fs, path2) {
  return (await fs.readText(path2)).trim();
}
function connectControl({ fs }, sandbox, appData, tokenPath) {
  return createControlClient(async ({ method, path: path2, body }) => {
    const port = Number(await readTrimmed(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(appData, "runtime/ipc_port")));
    const authorization = `Bearer ${await readTrimmed(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(appData, tokenPath))}`;
    const type = body === void 0 ? {} : { "content-type": "application/json" };
    const sent = body === void 0 ? {} : { body };
    const headers = { authorization, ...type };
    const response = await sandbox.request({ port, path: path2, method, headers, timeoutMs: timeoutMs3, ...sent });
    return { status: response.status, text: new TextDecoder().decode(response.body) };
  });
}

// pipeline/rehearsal/run/start-app.ts
var pollMs = 20;
function assertRunning(program2) {
  if (program2.end === void 0) return;
  const { exitCode, signal } = program2.end;
  throw toRehearsalError([
    {
      severity: "error",
      code: "rehearsal-runtime-ended",
      message: `the runtime ended (${signal ?? `exit code ${exitCode}`}) before the app was ready${quoteLog(program2.output(), 20)}`,
      remedy: "correct what its output reports"
    }
  ]);
}
async function answerSecrets(control, answers) {
  const { secrets } = await control("listSecrets");
  const open = secrets.filter(({ id, has_value: has }) => answers[id] !== void 0 && !has);
  if (open.length === 0) return;
  const values = Object.fromEntries(open.map(({ id }) => [id, answers[id] ?? ""]));
  try {
    await control("storeSecrets", { body: { secrets: values } });
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    const faults = error.faults.length > 0 ? error.faults : [{ message: error.message }];
    throw toRehearsalError(
      faults.map(({ message }) => ({
        severity: "error",
        code: "rehearsal-answer-unknown",
        message: `the app refuses a value for a secret: ${message}`,
        remedy: "give a value of its format with rehearse-secrets"
      }))
    );
  }
}
async function tryCall(call) {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ControlError || error.code !== "interrupted")
      return void 0;
    throw error;
  }
}
async function startApp(ctx, sandbox, { bundle, runtime, answers, timeoutMs: timeoutMs4 }) {
  const began = ctx.clock.now();
  const appData = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(sandbox.home, "data");
  const manifest = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(sandbox.app, "bundle.json");
  const program2 = sandbox.start((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(sandbox.app, runtime), ["--manifest", manifest, "--app-data", appData]);
  const control = connectControl(ctx, sandbox, appData, bundle.ipc.auth_token_path);
  const isLate = () => ctx.clock.now() - began > timeoutMs4;
  let last2;
  while (await tryCall(() => control("listSecrets")) === void 0) {
    assertRunning(program2);
    if (isLate()) break;
    await sandbox.pause(pollMs);
  }
  if (!isLate()) await answerSecrets(control, answers);
  for (; ; ) {
    assertRunning(program2);
    const readiness = await tryCall(() => control("getReadiness"));
    last2 = readiness ?? last2;
    if (readiness?.ready === true) {
      return { program: program2, control, readiness, readyMs: ctx.clock.now() - began };
    }
    const health = await tryCall(() => control("getHealth"));
    if (health?.status === "failed" || isLate()) break;
    await sandbox.pause(pollMs);
  }
  const around = { control, app: sandbox.app, isolated: sandbox.network.isolated };
  const unknown6 = {
    ready: false,
    message: `the control API did not answer${quoteLog(program2.output(), 20)}`,
    details: {},
    gpu: { available: false, mode: "cpu", source: "" }
  };
  throw toRehearsalError(await explainNotReady(around, last2 ?? unknown6, timeoutMs4));
}

// pipeline/rehearsal/run/stop-app.ts
var pollMs2 = 20;
var slackMs = 15e3;
var lingerMs = 3e3;
async function stopApp({ clock }, sandbox, services, { program: program2, control }) {
  const began = clock.now();
  const limit = services.reduce((sum2, { stop_grace_ms: grace }) => sum2 + grace, slackMs);
  await control("shutdown");
  while (program2.end === void 0 && clock.now() - began < limit) await sandbox.pause(pollMs2);
  const { end } = program2;
  if (end === void 0 || end.exitCode !== 0) {
    const how = end === void 0 ? `did not end in ${limit} ms` : `ended with ${end.signal ?? end.exitCode}`;
    throw toRehearsalError([
      {
        severity: "error",
        code: "rehearsal-stop-failed",
        message: `the runtime ${how} when the app was stopped${quoteLog(program2.output(), 20)}`,
        remedy: "let the services end on SIGTERM"
      }
    ]);
  }
  const ended = clock.now();
  let left = await sandbox.listProcesses();
  while (left.length > 0 && clock.now() - ended < lingerMs) {
    await sandbox.pause(pollMs2);
    left = await sandbox.listProcesses();
  }
  if (left.length === 0) return ended - began;
  const names4 = left.map(({ pid, command }) => `
  ${pid} ${command.slice(0, 200)}`).join("");
  throw toRehearsalError([
    {
      severity: "error",
      code: "rehearsal-processes-left",
      message: `${left.length === 1 ? "a process was" : `${left.length} processes were`} left after the app was stopped:${names4}`,
      remedy: "let the service that starts it end it, and do not detach it with an environment of its own"
    }
  ]);
}

// pipeline/rehearsal/rehearse.ts
var isError = ({ severity }) => severity === "error";
function assertNoFaults(faults) {
  if (faults.some(isError)) throw toRehearsalError(faults);
}
async function perform(ctx, sandbox, app, browser) {
  const { services } = app.bundle;
  const first = await startApp(ctx, sandbox, app);
  const health = await askServices(sandbox, services, first);
  const { services: ports } = await first.control("getPorts");
  const pages = await askPages(sandbox, services, ports, browser);
  const faults = [...health.faults, ...pages.faults];
  assertNoFaults(faults);
  faults.push(...await findVainFiles(first.control, health.services, sandbox.app));
  const firstStop = await stopApp(ctx, sandbox, services, first);
  const second = await startApp(ctx, sandbox, app);
  const secondStop = await stopApp(ctx, sandbox, services, second);
  return {
    rehearsed: {
      rehearsed: true,
      user: sandbox.user,
      network: sandbox.network,
      answered: Object.keys(app.answers),
      starts: [
        { ready_ms: first.readyMs, stop_ms: firstStop },
        { ready_ms: second.readyMs, stop_ms: secondStop }
      ],
      services: health.services,
      pages: pages.pages,
      diagnostics: faults
    },
    screenshots: pages.screenshots
  };
}
async function openSandbox(sandboxes, payload, isolateNetwork) {
  try {
    return await sandboxes.open({ payload, isolateNetwork });
  } catch (error) {
    if (error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z && error.code === "sandbox-unusable") return { why: error.message };
    throw error;
  }
}
var skip = (mode2, why) => {
  refuseRehearsal(mode2, why);
  return { outcome: { rehearsed: false, why }, screenshots: /* @__PURE__ */ new Map() };
};
async function rehearse(ctx, staged, options) {
  const { mode: mode2, timeoutMs: timeoutMs4, needsNetwork = false } = options;
  const { bundle, payload, runtime } = staged;
  const { values: answers, given, unknown: unknown6, missing } = planAnswers(bundle.secrets ?? [], options.answers);
  assertNoFaults(unknown6);
  const [unanswered] = missing;
  if (unanswered !== void 0) return skip(mode2, `${unanswered.message}; ${unanswered.remedy ?? ""}`);
  if (ctx.sandboxes === void 0) return skip(mode2, "this program cannot start what it builds");
  const isFetching = (bundle.secrets ?? []).some(
    ({ id, class: kind }) => kind === "remote_fetch" && answers[id] === void 0
  );
  const sandbox = await openSandbox(ctx.sandboxes, payload, !needsNetwork && !isFetching);
  if ("why" in sandbox) return skip(mode2, sandbox.why);
  try {
    const browser = await ctx.sandboxes.findBrowser();
    const app = { bundle, runtime, answers, timeoutMs: timeoutMs4 };
    const { rehearsed, screenshots } = await perform(ctx, sandbox, app, browser);
    const diagnostics = maskDiagnostics(rehearsed.diagnostics, given);
    return { outcome: { ...rehearsed, diagnostics }, screenshots };
  } catch (error) {
    throw maskError(error, given);
  } finally {
    await sandbox.close();
  }
}

// pipeline/stages/package-desktop/steps/rehearse-payload.ts
async function rehearsePayload(state) {
  const { ctx, request, workspace } = state;
  const options = requireResult(request.rehearsal, "the options of the rehearsal");
  const bundle = requireResult(state.finished, "the finished bundle");
  const runtime = (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toRuntimeName */ .VZ)(request.target);
  state.rehearsal = await rehearse(ctx, { bundle, payload: workspace.payload, runtime }, options);
}

// pipeline/stages/package-desktop/steps/scan-payload.ts

async function readAllowList2({ ctx, request }) {
  const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(request.scenarioDir, _chunk_WSNBJS2S_js__WEBPACK_IMPORTED_MODULE_8__/* .allowListPath */ .Dl);
  if (await ctx.fs.stat(path2) === void 0) return { entries: [], diagnostics: [] };
  return (0,_chunk_WSNBJS2S_js__WEBPACK_IMPORTED_MODULE_8__/* .parseAllowList */ .jR)(await ctx.fs.readText(path2), _chunk_WSNBJS2S_js__WEBPACK_IMPORTED_MODULE_8__/* .allowListPath */ .Dl);
}
async function scanPayload(state) {
  const { ctx, workspace, origins } = state;
  const files = (await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(ctx.fs, workspace.payload)).filter(({ kind }) => kind === "file");
  const scanned = files.filter(({ path: path2 }) => origins.of(path2) === "scenario");
  const targets2 = scanned.map(({ path: path2 }) => ({ path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, path2), name: path2 }));
  if (state.licenseFile !== void 0) {
    const name2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(state.request.scenarioDir, state.licenseFile);
    targets2.push({ path: state.licenseFile, name: name2 });
  }
  const allow = await readAllowList2(state);
  const { diagnostics } = await (0,_chunk_WSNBJS2S_js__WEBPACK_IMPORTED_MODULE_8__/* .scanFiles */ .Tu)(ctx, targets2, { allow: allow.entries });
  const found = [...allow.diagnostics, ...diagnostics];
  for (const { severity, message, file } of found) {
    if (severity === "warning") ctx.log.warn(`${file ?? "payload"}: ${message}`);
  }
  const faults = found.filter(({ severity }) => severity === "error");
  if (faults.length === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "secret-found",
    blame: "input",
    message: `the payload contains ${faults.length === 1 ? "what looks like a secret" : `${faults.length} things that look like secrets`}`,
    remedy: "remove them from the sources and let the bundle ask for them or generate them",
    diagnostics: faults
  });
}

// pipeline/stages/package-desktop/steps/sign-installer.ts

async function signInstallers({ ctx, request, made, signing }) {
  for (const { path: path2, format } of made) {
    const file = { ...toInstaller(request.target, format), path: path2 };
    const signature = await (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseSigner */ .Cl)(file, signing)?.sign(ctx, file);
    if (signature?.signed === true) ctx.log.info(`${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(path2)} is signed by ${signature.by}`);
  }
}

// pipeline/stages/package-desktop/steps/sign-payload.ts


// pipeline/signing/find-programs.ts

async function readHead(fs, path2) {
  const chunks = [];
  for await (const chunk of fs.read(path2, { start: 0, end: headerLength })) chunks.push(chunk);
  return Buffer.concat(chunks);
}
var depth = (path2) => path2.split("/").length;
async function findPrograms(fs, payload, target) {
  const { os } = toTargetSystem(target);
  if (os === "linux") return [];
  const found = [];
  for (const entry of await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(fs, payload)) {
    if (entry.kind !== "file") continue;
    if (readBinaryFormat(await readHead(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(payload, entry.path)))?.os === os) found.push(entry.path);
  }
  return found.sort((a, b) => depth(b) - depth(a));
}

// pipeline/stages/package-desktop/steps/sign-payload.ts
var parallel = 4;
async function signPayload(state) {
  const { ctx, request, workspace, signing } = state;
  const { target } = request;
  const waiting = (await findPrograms(ctx.fs, workspace.payload, target)).toReversed();
  const signed = /* @__PURE__ */ new Map();
  const work = async () => {
    for (let path2 = waiting.pop(); path2 !== void 0; path2 = waiting.pop()) {
      const file = { ...toProgram(target), path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, path2) };
      state.unsignedDigests.set(path2, await ctx.fs.sha256(file.path));
      signed.set(path2, { path: path2, signature: await (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .signFile */ .Wr)(ctx, file, signing) });
    }
  };
  await signing.withCredentials(() => Promise.all(Array.from({ length: parallel }, work)));
  state.programs = [...signed.values()].sort((a, b) => a.path < b.path ? -1 : 1);
  ctx.log.info(`${signed.size} programs of the app are signed`);
}

// pipeline/stages/package-desktop/steps/stage-assets.ts

async function stageAssets({ ctx, request, workspace, origins }, { paths }) {
  for (const path2 of paths) {
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, path2);
    const from = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(request.scenarioDir, path2);
    if (await ctx.fs.stat(to) !== void 0 || (await ctx.fs.stat(from))?.kind !== "file") continue;
    await assertShipped(ctx.fs, request.root ?? request.scenarioDir, from, path2);
    await ctx.fs.copy(from, to);
    origins.add(path2, "scenario");
  }
}

// pipeline/stages/package-desktop/socket-permissions.ts


// schema/socket-folder.ts
var socketFolder = {
  /** Relative to app data. */
  path: "runtime/sockets",
  mode: 448,
  /** Bytes of an absolute path: that of a socket may have 103 (macOS) or 107 (Linux), with a name such as `.s.PGSQL.47000`. */
  longest: 80,
  /** A new folder of this name takes its place where the path is too long: in $XDG_RUNTIME_DIR, else in /tmp. */
  shortName: "app-XXXXXX"
};
var userOnlyMask = 63;

// schema/socket-permissions.ts

var mode = (what) => zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().regex(/^0[0-7]{3}$/).describe(what).meta({ examples: ["0700"] });
var owner = zod__WEBPACK_IMPORTED_MODULE_20__/* .literal */ .euz("user").describe("user: the one who starts the app; its own group, and nobody else, has no permissions");
var socketPermissionsSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_20__/* .literal */ .euz("socket-permissions.v1").describe("format of this document; readers refuse any other"),
  app: zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
    name: _chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_12__/* .bundleSchema */ ._D.shape.app.shape.name.describe("name of the app"),
    version: _chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_12__/* .bundleSchema */ ._D.shape.app.shape.version.describe("its version")
  }).describe("the app that creates them"),
  folders: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
      path: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().describe("absolute, with ${app_data} for the data folder of the user and ${XDG_RUNTIME_DIR}").meta({ examples: ["${app_data}/runtime/sockets"] }),
      mode: mode("permissions of the folder"),
      owner,
      purpose: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().describe("when it is used")
    })
  ).describe("the folders of sockets, in the order in which the runtime chooses one; empty without sockets"),
  sockets: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
      name: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().describe("name of the socket, with the placeholders of bundle.json; in app data: its path").meta({ examples: [".s.PGSQL.${embedded-postgres.postgres}"] }),
      glob: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().describe("pattern of its name while the app runs").meta({ examples: [".s.PGSQL.*"] }),
      folder: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().describe('path of its folder; "sockets" for that of `folders`').meta({ examples: ["sockets"] }),
      folder_mode: mode("permissions of its folder"),
      mode: mode("most permissions that the socket gets"),
      owner,
      service: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().describe("the service that listens on it"),
      port: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional().describe("the port of the service that it replaces"),
      purpose: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().describe("what it is for")
    })
  ).describe("every socket, in the order of the services")
});

// pipeline/stages/package-desktop/socket-permissions.ts
var folderMode = (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toModeText */ .El)(socketFolder.mode);
var socketMode = (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toModeText */ .El)(511 & ~userOnlyMask);
var toGlob = (name2) => name2.replaceAll(/\$\{[^}]*\}/g, "*");
function listOf2({ id, description, ports, health }) {
  const purpose = description ?? `connections to the service ${id}`;
  const common = { folder_mode: folderMode, mode: socketMode, owner: "user", service: id, purpose };
  const replacing = (ports?.requested ?? []).flatMap(
    ({ name: port, socket }) => socket === void 0 ? [] : [{ name: socket, glob: toGlob(socket), folder: "sockets", ...common, port }]
  );
  const { path: path2 } = health;
  if (health.type !== "unix" || path2 === void 0) return replacing;
  const folder2 = node_path__WEBPACK_IMPORTED_MODULE_27__.posix.join("${app_data}", node_path__WEBPACK_IMPORTED_MODULE_27__.posix.dirname(path2));
  const probed = { name: path2, glob: toGlob(node_path__WEBPACK_IMPORTED_MODULE_27__.posix.basename(path2)), folder: folder2, ...common };
  return [...replacing, { ...probed, purpose: `${purpose}; its health check connects to it` }];
}
function planSocketPermissions({ app, services }) {
  const sockets = services.flatMap(listOf2);
  const folder2 = (path2, purpose) => ({ path: path2, mode: folderMode, owner: "user", purpose });
  const isAsked = sockets.some((socket) => socket.folder === "sockets");
  const long = `when the path in app data has more than ${socketFolder.longest} bytes; removed when the app stops`;
  return socketPermissionsSchema.parse({
    schema_version: "socket-permissions.v1",
    app: { name: app.name, version: app.version },
    folders: isAsked ? [
      folder2(`\${app_data}/${socketFolder.path}`, "the folder of sockets"),
      folder2(`\${XDG_RUNTIME_DIR}/${socketFolder.shortName}`, long),
      folder2(`/tmp/${socketFolder.shortName}`, `${long}; where XDG_RUNTIME_DIR names no private folder`)
    ] : [],
    sockets
  });
}

// pipeline/stages/package-desktop/steps/place-file.ts

async function placeFile({ ctx, workspace, origins }, { to, content, what, origin }) {
  await assertPlaceFree(ctx.fs, workspace.payload, to, what);
  const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, to);
  if (typeof content === "string") await ctx.fs.write(path2, content, 420);
  else await ctx.fs.copy(content.from, path2);
  origins.add(to, origin);
}

// pipeline/stages/package-desktop/steps/stage-config.ts
var socketPermissionsFile = "socket-permissions.json";
async function stageConfig(state) {
  const { bundle, target } = state.request;
  await placeFile(state, {
    to: _chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .defaultConfigFile */ .mD,
    content: (0,_chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_14__/* .formatRuntimeDefaults */ .cR)(),
    what: "the runtime's default configuration",
    origin: "product"
  });
  if (!target.startsWith("linux-")) return;
  await placeFile(state, {
    to: socketPermissionsFile,
    content: (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .dj)(planSocketPermissions(bundle)),
    what: "the list of sockets",
    origin: "product"
  });
}

// pipeline/stages/package-desktop/steps/stage-files.ts

async function stageFiles({ ctx, workspace, origins }, { files }) {
  for (const { from, to, origin } of files) {
    const path2 = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.packageRoot, from);
    if (await ctx.fs.stat(path2) === void 0) {
      throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
        code: "dist-missing",
        blame: "environment",
        message: `${from} is not built`,
        remedy: "run `npm run build` in the folder of this product"
      });
    }
    await ctx.fs.copy(path2, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, to));
    origins.add(to, origin);
  }
}

// pipeline/stages/package-desktop/steps/stage-icons.ts

async function stageIcons({ ctx, workspace, icons, origins }) {
  const png = toMainPng(icons);
  for (const [from, to] of [
    [icons.svg, "icon.svg"],
    [png, "icon.png"]
  ]) {
    if (from === void 0) continue;
    await ctx.fs.copy(from, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, to));
    origins.add(to, "scenario");
  }
}

// pipeline/stages/package-desktop/steps/stage-kit-member.ts

async function stageKitMember({ ctx, request, kits, workspace, origins }, step) {
  const member = requireResult(
    kits.find(({ name: name2 }) => name2 === step.kit.name),
    `the kit member ${step.kit.name}`
  );
  const licenses = `licenses/${member.name}`;
  await stageKit(ctx, member, request.target, {
    to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, step.to),
    licenses: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, licenses)
  });
  origins.add(step.to, "kit");
  origins.add(licenses, "kit");
}

// pipeline/stages/package-desktop/steps/stage-licenses.ts

async function stageLicenses({ ctx, bases, workspace, origins }) {
  const license = [...bases.values()].find((base) => base.license !== void 0)?.license;
  if (license !== void 0) {
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, "licenses/node/LICENSE"), license);
    origins.add("licenses/node", "product");
  }
  for (const part of ["runtime", "shell"]) {
    const from = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.packageRoot, "dist", part, "licenses.txt");
    if (await ctx.fs.stat(from) === void 0) continue;
    await ctx.fs.copy(from, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, "licenses", part, "licenses.txt"));
    origins.add(`licenses/${part}`, "product");
  }
}

// pipeline/stages/package-desktop/steps/stage-notices.ts


// pipeline/components/notice.ts


var maxTextBytes = 4 * 1024 * 1024;
var rule = `
${"-".repeat(72)}

`;
async function readLicense2({ fs }, path2) {
  const bytes = await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .readAtMost */ .rU)(fs.read(path2), maxTextBytes, path2);
  return `${new TextDecoder().decode(bytes).replaceAll("\r", "").trim()}
`;
}
var describe4 = ({ name: name2, version }) => version === "" ? name2 : `${name2} ${version}`;
async function groupTexts(ctx, payload, components) {
  const byPath = /* @__PURE__ */ new Map();
  for (const one of components) {
    if (one.licensePath === void 0) continue;
    byPath.set(one.licensePath, [...byPath.get(one.licensePath) ?? [], describe4(one)]);
  }
  const groups = /* @__PURE__ */ new Map();
  for (const [path2, names4] of [...byPath].sort(([a], [b]) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_29__/* .byCodeUnit */ .X)(a, b))) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_22__.createHash)("sha256").update(await readLicense2(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(payload, path2))).digest("hex");
    const group = groups.get(digest) ?? { path: path2, names: [] };
    group.names.push(...names4);
    groups.set(digest, group);
  }
  return [...groups.values()];
}
async function* formatNotice(ctx, payload, [app, ...others]) {
  const encode = (text) => Buffer.from(text, "utf8");
  const title = app === void 0 ? "" : describe4(app);
  yield encode(`${title} contains the software that is listed here, each part under its own license.

`);
  if (app?.licensePath !== void 0)
    yield encode(`The license of ${app.name} itself is in ${app.licensePath}.

`);
  const listed = others.filter(({ id }) => !id.startsWith("service:"));
  for (const one of listed) {
    const place2 = one.licensePath ?? "its package contains no license text";
    yield encode(`${describe4(one)}
    ${one.license ?? "no license is stated"}; ${place2}
`);
  }
  for (const { path: path2, names: names4 } of await groupTexts(ctx, payload, listed)) {
    yield encode(`${rule}${names4.join("\n")}

`);
    yield encode(await readLicense2(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(payload, path2)));
  }
}

// pipeline/components/place-texts.ts

var maxTextBytes2 = 4 * 1024 * 1024;
var folders = [
  ["pkg:npm/", "npm"],
  ["pkg:golang/", "go"],
  ["go:", "go"],
  ["pkg:cargo/", "rust"],
  ["crate:", "rust"]
];
function toLicensePath({ id, name: name2, version }) {
  if (id === "app") return "licenses/app.txt";
  const folder2 = folders.find(([start]) => id.startsWith(start))?.[1] ?? "parts";
  const parts = `${name2}@${version}`.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(
    "licenses",
    folder2,
    `${parts.map((part) => part.replaceAll(/[<>:"|?*\\]/g, "-")).join("/")}.txt`
  );
}
async function placeTexts({ fs }, payload, components) {
  const placed = [];
  for (const one of components) {
    if (one.licensePath !== void 0 || one.texts.length === 0) {
      placed.push(one);
      continue;
    }
    const licensePath = toLicensePath(one);
    const texts2 = [];
    for (const path2 of one.texts)
      texts2.push(await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .readAtMost */ .rU)(fs.read(path2), maxTextBytes2, path2), Buffer.from("\n"));
    await fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(payload, licensePath), Buffer.concat(texts2.slice(0, -1)), 420);
    placed.push({ ...one, licensePath });
  }
  return placed;
}

// pipeline/stages/package-desktop/components/lockfiles.ts


// pipeline/components/npm/locked-packages.ts


var maxLockMebibytes = 32;
var npmLock = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
  packages: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(
    zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
    zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
      name: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional(),
      version: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional(),
      integrity: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional()
    })
  ).catch({})
});
var oldEntry = zod__WEBPACK_IMPORTED_MODULE_20__/* .lazy */ .RZV(
  () => zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
    version: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional(),
    integrity: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional(),
    dependencies: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), oldEntry).optional()
  })
);
var oldLock = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ dependencies: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), oldEntry).catch({}) });
function readOldEntries(entries, found) {
  for (const [name2, { version, integrity, dependencies = {} }] of Object.entries(entries)) {
    if (integrity !== void 0) found.set(`${name2}@${version}`, integrity);
    readOldEntries(dependencies, found);
  }
}
function readNpm(text, found) {
  const value = JSON.parse(text);
  for (const [place2, { name: name2, version, integrity }] of Object.entries(npmLock.parse(value).packages)) {
    const own = name2 ?? place2.slice(place2.lastIndexOf("node_modules/") + "node_modules/".length);
    if (integrity !== void 0) found.set(`${own}@${version}`, integrity);
  }
  readOldEntries(oldLock.parse({ dependencies: {}, ...value }).dependencies, found);
}
var pnpmLock = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
  packages: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(
    zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
    zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ resolution: zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ integrity: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional() }).optional() })
  ).catch({})
});
function readPnpm(text, found) {
  for (const [key, { resolution }] of Object.entries(
    pnpmLock.parse((0,_chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_11__/* .parseYamlText */ .c)(text, maxLockMebibytes).value ?? {}).packages
  )) {
    const bare = key.replace(/^\//, "").replace(/\(.*$/, "");
    const [, name2, version] = /^((?:@[^/]+\/)?[^/@]+)[@/]([^_]+)/.exec(bare) ?? [];
    if (resolution?.integrity !== void 0) found.set(`${name2}@${version}`, resolution.integrity);
  }
}
function readYarn(text, found) {
  for (const block of text.split(/\n(?=\S)/)) {
    const [, name2] = /^"?((?:@[^/"]+\/)?[^@"]+)@/.exec(block) ?? [];
    const [, alias] = /^"?[^\n]*@npm:((?:@[^/"]+\/)?[^@"]+)@/.exec(block) ?? [];
    const [, version] = /^ {2}version "([^"]+)"$/m.exec(block) ?? [];
    const [, integrity] = /^ {2}integrity (\S+)$/m.exec(block) ?? [];
    if (integrity !== void 0) found.set(`${alias ?? name2}@${version}`, integrity);
  }
}
var bunLock = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ packages: zod__WEBPACK_IMPORTED_MODULE_20__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .unknown */ .L5J())).catch({}) });
function readBun(text, found) {
  for (const entry of Object.values(bunLock.parse((0,jsonc_parser__WEBPACK_IMPORTED_MODULE_30__.parse)(text)).packages)) {
    const [id] = entry;
    const integrity = entry.at(-1);
    if (typeof id === "string" && typeof integrity === "string" && integrity.startsWith("sha"))
      found.set(id, integrity);
  }
}
var readers2 = {
  "package-lock.json": readNpm,
  "npm-shrinkwrap.json": readNpm,
  "pnpm-lock.yaml": readPnpm,
  "yarn.lock": readYarn,
  "bun.lock": readBun
};
function readIntegrities(name2, text, found) {
  try {
    (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_31__/* .ownValue */ .e)(readers2, name2)?.(text, found);
  } catch {
  }
}

// pipeline/stages/package-desktop/components/lockfiles.ts
var names2 = /* @__PURE__ */ new Set([
  "package-lock.json",
  "npm-shrinkwrap.json",
  "pnpm-lock.yaml",
  "yarn.lock",
  "bun.lock",
  "bun.lockb",
  "go.sum",
  "Cargo.lock",
  "poetry.lock",
  "uv.lock",
  "Pipfile.lock"
]);
var notSources = /(^|\/)(?:node_modules|\.git|target|vendor|\.for-target-[^/]*)$/;
async function findLockfiles({ fs }, sources) {
  const tree = await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(fs, sources, (path2) => notSources.test(path2));
  return tree.flatMap(
    ({ kind, path: path2 }) => kind === "file" && names2.has((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(path2)) ? [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(sources, path2)] : []
  );
}
async function describeLockfiles({ fs }, { copies, sources, root }) {
  const found = [];
  for (const copy of copies) {
    const path2 = copy.slice(sources.length + 1);
    const original = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(root, path2);
    if (await fs.stat(original) === void 0) continue;
    found.push({ path: path2, sha256: await fs.sha256(await fs.realpath(original)) });
  }
  return found;
}
async function readLockedPackages({ fs }, lockfiles) {
  const found = /* @__PURE__ */ new Map();
  for (const path2 of lockfiles) {
    if (/\.(?:json|yaml|lock)$/.test(path2)) readIntegrities((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(path2), await fs.readText(path2), found);
  }
  return found;
}

// pipeline/components/component.ts
var order = ["staged", "binary", "pinned", "declared"];
var union3 = (a, b) => [.../* @__PURE__ */ new Set([...a, ...b])].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_29__/* .byCodeUnit */ .X);
function merge2(a, b) {
  const [first, second] = order.indexOf(a.evidence) <= order.indexOf(b.evidence) ? [a, b] : [b, a];
  const { licensePath, ...other } = second;
  return {
    ...other,
    // A text that another part has placed is good enough only where this one has none.
    ...licensePath === void 0 || first.texts.length > 0 ? {} : { licensePath },
    ...first,
    hashes: first.hashes.length > 0 ? first.hashes : second.hashes,
    dependsOn: union3(a.dependsOn, b.dependsOn),
    paths: union3(a.paths, b.paths),
    texts: first.texts.length > 0 ? first.texts : second.texts
  };
}
function mergeComponents(components) {
  const byId = /* @__PURE__ */ new Map();
  for (const one of components) {
    const known = byId.get(one.id);
    byId.set(one.id, known === void 0 ? one : merge2(known, one));
  }
  return [...byId.values()].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_29__/* .byCodeUnit */ .X)(a.id, b.id));
}

// pipeline/components/npm/staged-packages.ts


// pipeline/components/license-files.ts

var isText = (name2) => /^(?:licen[cs]es?|copying|copyright|notice|unlicense|eula)(?:[-_.].*)?$/i.test(name2) && !/\.(?:[cm]?[jt]sx?|json|go|rs|py|html?)$/i.test(name2);
function findTexts(tree, folder2) {
  const start = folder2 === "" ? "" : `${folder2}/`;
  return tree.flatMap(({ kind, path: path2 }) => {
    const name2 = path2.startsWith(start) ? path2.slice(start.length) : "/";
    return kind === "file" && isText(name2) ? [path2] : [];
  });
}
async function listTexts(fs, dir) {
  if ((await fs.stat(dir))?.kind !== "dir") return [];
  const found = [];
  for (const name2 of await fs.list(dir)) {
    if (isText(name2) && (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, name2)))?.kind === "file") found.push((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, name2));
  }
  return found;
}

// pipeline/components/package-url.ts

function toNpmUrl(name2, version) {
  const [scope, bare] = name2.startsWith("@") && name2.includes("/") ? name2.split("/", 2) : [void 0, name2];
  return new packageurl_js__WEBPACK_IMPORTED_MODULE_32__.PackageURL("npm", scope, bare ?? name2, version || void 0).toString();
}
function toGoUrl(path2, version) {
  const at = path2.lastIndexOf("/");
  const namespace = at < 0 ? void 0 : path2.slice(0, at);
  return new packageurl_js__WEBPACK_IMPORTED_MODULE_32__.PackageURL("golang", namespace, path2.slice(at + 1), version || void 0).toString();
}
var toCargoUrl = (name2, version) => new packageurl_js__WEBPACK_IMPORTED_MODULE_32__.PackageURL("cargo", void 0, name2, version).toString();
var toGenericUrl = (name2, version) => new packageurl_js__WEBPACK_IMPORTED_MODULE_32__.PackageURL("generic", void 0, name2, version || void 0).toString();

// pipeline/components/npm/license-of.ts

var oldForm = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ type: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP() });
var licenseSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
  license: zod__WEBPACK_IMPORTED_MODULE_20__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), oldForm.transform(({ type }) => type)]).optional().catch(void 0),
  licenses: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), oldForm.transform(({ type }) => type)])).optional().catch(void 0)
});
function toNpmLicense(manifest) {
  const parsed = licenseSchema.safeParse(manifest);
  if (!parsed.success) return void 0;
  const { license, licenses = [] } = parsed.data;
  if (license !== void 0 && license !== "") return license;
  return licenses.length > 1 ? `(${licenses.join(" OR ")})` : licenses[0];
}

// pipeline/components/npm/staged-packages.ts
var place = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/.][^/]*)\/package\.json$/;
function resolve2(folder2, name2, staged, links) {
  for (let at = folder2; ; at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(at)) {
    const candidate = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(at, "node_modules", name2);
    const target = links.get(candidate);
    const found = staged.get(target === void 0 ? candidate : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(candidate, "..", target));
    if (found !== void 0 && (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(at) !== "node_modules") return found;
    if (at === "." || at === "" || at === "/") return void 0;
  }
}
async function readJson(fs, path2) {
  try {
    return JSON.parse((await fs.readText(path2)).replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return void 0;
    throw error;
  }
}
async function findStagedPackages(fs, payload, tree, integrities) {
  const staged = /* @__PURE__ */ new Map();
  const links = /* @__PURE__ */ new Map();
  for (const entry of tree) {
    if (entry.kind === "symlink") links.set(entry.path, entry.target);
    if (entry.kind !== "file" || !place.test(entry.path)) continue;
    const value = await readJson(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(payload, entry.path));
    const parsed = toManifest(typeof value === "object" && value !== null ? value : {});
    const { name: name2, version } = parsed;
    if (name2 === "" || version === "") continue;
    const dir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(entry.path);
    const id = toNpmUrl(name2, version);
    const license = toNpmLicense(value);
    const component = {
      id,
      kind: "library",
      name: name2,
      version,
      purl: id,
      ...license === void 0 ? {} : { license },
      hashes: (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .toHashes */ .w3)(integrities.get(`${name2}@${version}`)),
      evidence: "staged",
      dependsOn: [],
      paths: [dir],
      texts: findTexts(tree, dir).map((path2) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(payload, path2))
    };
    const { dependencies, optionalDependencies, peerDependencies } = parsed;
    const names4 = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
    staged.set(dir, { id, component, names: names4 });
  }
  const find = (folder2, name2) => resolve2(folder2, name2, staged, links)?.id;
  const components = [...staged].map(([dir, { component, names: names4 }]) => {
    const ids = names4.map((name2) => find(dir, name2)).filter((id) => id !== void 0);
    return { ...component, dependsOn: [...new Set(ids)].sort() };
  });
  return { components, resolve: find };
}

// pipeline/stages/package-desktop/components/node-components.ts


// pipeline/components/node-components.ts
var notLibraries = /* @__PURE__ */ new Set(["node", "modules", "napi", "cldr", "tz", "unicode"]);
var libraries = {
  acorn: { license: "MIT" },
  ada: { license: "Apache-2.0 OR MIT" },
  amaro: { license: "MIT" },
  ares: { name: "c-ares", license: "MIT" },
  brotli: { license: "MIT" },
  cjs_module_lexer: { name: "cjs-module-lexer", license: "MIT" },
  icu: { license: "Unicode-3.0" },
  libffi: { license: "MIT" },
  lief: { license: "Apache-2.0" },
  llhttp: { license: "MIT" },
  merve: { license: "Apache-2.0 OR MIT" },
  nbytes: { license: "MIT" },
  ncrypto: { license: "MIT" },
  nghttp2: { license: "MIT" },
  nghttp3: { license: "MIT" },
  ngtcp2: { license: "MIT" },
  openssl: { license: "Apache-2.0" },
  simdjson: { license: "Apache-2.0" },
  simdutf: { license: "Apache-2.0 OR MIT" },
  sqlite: { license: "blessing" },
  undici: { license: "MIT" },
  uv: { name: "libuv", license: "MIT" },
  uvwasi: { license: "MIT" },
  v8: { license: "BSD-3-Clause" },
  zlib: { license: "Zlib" },
  zstd: { license: "BSD-3-Clause" }
};
function toNodeComponents({
  version,
  sha256,
  versions = {},
  paths,
  licensePath
}) {
  const license = licensePath === void 0 ? {} : { licensePath };
  const parts = Object.entries(versions).flatMap(([key, text]) => {
    if (notLibraries.has(key)) return [];
    const { name: name2 = key, license: own } = libraries[key] ?? {};
    const id2 = toGenericUrl(name2, text);
    return [
      {
        id: id2,
        kind: "library",
        name: name2,
        version: text,
        purl: id2,
        ...own === void 0 ? {} : { license: own },
        hashes: [],
        evidence: "pinned",
        dependsOn: [],
        paths: [],
        texts: [],
        ...license
      }
    ];
  });
  const id = toGenericUrl("node", version);
  return [
    {
      id,
      kind: "platform",
      name: "node",
      version,
      purl: id,
      license: "MIT",
      hashes: [{ algorithm: "sha256", hex: sha256 }],
      evidence: "pinned",
      dependsOn: parts.map((part) => part.id).sort(),
      paths,
      texts: [],
      ...license
    },
    ...parts
  ];
}

// pipeline/stages/package-desktop/components/node-components.ts
var versionsSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ node: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP() });
async function readVersions({ ctx }, node, version) {
  const { exitCode, stdout } = await ctx.exec.run(node, ["-p", "JSON.stringify(process.versions)"], {
    env: { NODE_OPTIONS: void 0 }
  });
  if (exitCode !== 0) return void 0;
  const versions = versionsSchema.parse(JSON.parse(stdout));
  if (versions.node !== version) return void 0;
  return Object.fromEntries(
    Object.entries(versions).flatMap(([name2, text]) => typeof text === "string" ? [[name2, text]] : [])
  );
}
async function describeNodes(state, tree) {
  const { table, bases, host, request, nodes } = state;
  const has = (path2) => tree.some((entry) => entry.path === path2);
  const toLicense = (path2) => has(path2) ? path2 : void 0;
  const base = requireResult(bases.get(host), "the base Node of this machine").executable;
  const own = toNodeComponents({
    version: table.version,
    sha256: table.targets[request.target].sha256,
    versions: await readVersions(state, base, table.version),
    paths: [],
    licensePath: toLicense("licenses/node/LICENSE")
  });
  const components = [...own];
  for (const { version, targets: targets2 } of listOlderNodes(table, request.target)) {
    const path2 = `node/${version}/node${toExecutableSuffix(request.target)}`;
    if (!has(path2)) continue;
    const local = await nodes?.find(version);
    components.push(
      ...toNodeComponents({
        version,
        sha256: targets2[request.target]?.sha256 ?? "",
        versions: local === void 0 ? void 0 : await readVersions(state, local, version),
        paths: [`node/${version}`],
        licensePath: toLicense(`node/${version}/LICENSE`)
      })
    );
  }
  return { components, id: own[0]?.id ?? "" };
}

// pipeline/stages/package-desktop/components/product-components.ts


// pipeline/components/bundled-packages.ts

var packagesSchema2 = zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(
  zod__WEBPACK_IMPORTED_MODULE_20__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
    license: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional(),
    integrity: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional()
  })
);
function parseBundledPackages(text, licensePath) {
  return packagesSchema2.parse(JSON.parse(text)).map(({ name: name2, version, license, integrity }) => ({
    id: toNpmUrl(name2, version),
    kind: "library",
    name: name2,
    version,
    purl: toNpmUrl(name2, version),
    ...license === void 0 ? {} : { license },
    hashes: (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .toHashes */ .w3)(integrity),
    evidence: "pinned",
    dependsOn: [],
    paths: [],
    texts: [],
    licensePath
  }));
}

// pipeline/stages/package-desktop/components/product-components.ts
async function describePart({ fs, packageRoot }, part) {
  const list = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(packageRoot, part.dist, "packages.json");
  if (await fs.stat(list) === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
      code: "dist-missing",
      blame: "environment",
      message: `the list of packages ${part.dist}/packages.json is not built`,
      remedy: "run `npm run build` in the folder of this product"
    });
  }
  const packages = parseBundledPackages(await fs.readText(list), part.licensePath);
  const id = toGenericUrl(part.name, part.version);
  const own = {
    id,
    kind: "application",
    name: part.name,
    version: part.version,
    purl: id,
    license: "MIT",
    hashes: [],
    evidence: "staged",
    dependsOn: [...part.uses, ...packages.map((one) => one.id)],
    paths: part.paths,
    texts: [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(packageRoot, "LICENSE")]
  };
  return [own, ...packages];
}
function describeRuntime(ctx, version, paths, node) {
  const licensePath = "licenses/runtime/licenses.txt";
  return describePart(ctx, {
    name: "vrooli-runtime",
    version,
    dist: "dist/runtime",
    licensePath,
    paths,
    uses: [node]
  });
}
function describeShell(ctx, version) {
  const licensePath = "licenses/shell/licenses.txt";
  return describePart(ctx, {
    name: "vrooli-shell",
    version,
    dist: "dist/shell",
    licensePath,
    paths: ["shell"],
    uses: []
  });
}
async function describeKitMember(ctx, member, target, tree) {
  const parts = (0,_chunk_5JHOZZF7_js__WEBPACK_IMPORTED_MODULE_9__/* .planKitParts */ .I)(member, target);
  const folder2 = `licenses/${member.name}`;
  const kitTexts = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(ctx.packageRoot, "resources/kit", member.name, "licenses");
  const names4 = await ctx.fs.stat(kitTexts) === void 0 ? [] : await ctx.fs.list(kitTexts);
  const components = [];
  const uses = [];
  for (const { part, source } of parts) {
    const id = toNpmUrl(source.name, source.version);
    uses.push(id);
    const own = parts.length > 1 ? `${folder2}/${source.name.replaceAll("/", "-")}` : folder2;
    const [licensePath] = findTexts(tree, own);
    const libraries2 = (source.libraries ?? []).map((library) => {
      const { name: name2, version = "" } = library;
      const url = toGenericUrl(name2, version);
      return {
        id: url,
        kind: "library",
        name: name2,
        version,
        purl: url,
        license: library.license,
        hashes: [],
        evidence: "pinned",
        dependsOn: [],
        paths: [],
        texts: names4.filter((name3) => name3 === `${library.license_text ?? library.name}.txt`).map((name3) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(kitTexts, name3))
      };
    });
    const to = part.to === void 0 ? `resources/${member.name}` : `resources/${member.name}/${part.to}`;
    components.push(
      {
        id,
        kind: "library",
        name: source.name,
        version: source.version,
        purl: id,
        ...source.license === void 0 ? {} : { license: source.license },
        hashes: (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .toHashes */ .w3)(source.integrity),
        evidence: "pinned",
        dependsOn: libraries2.map((one) => one.id),
        paths: [to],
        texts: [],
        ...licensePath === void 0 ? {} : { licensePath }
      },
      ...libraries2
    );
  }
  const driver = await describePart(ctx, {
    name: `vrooli-kit-${member.name}`,
    version: member.version,
    dist: `dist/kit/${member.name}`,
    licensePath: `${folder2}/driver.txt`,
    paths: [`resources/${member.name}/${member.driver}`],
    uses
  });
  return [...driver, ...components];
}

// pipeline/stages/package-desktop/components/service-components.ts


// pipeline/components/npm/declared-packages.ts
var toId = ({ name: name2, manifest }) => toNpmUrl(manifest.name === "" ? name2 : manifest.name, manifest.version);
var isPublished = ({ name: name2, manifest }) => !isGenerated(name2) && manifest.version !== "";
async function toComponent(fs, one, integrities) {
  const { manifest } = one;
  const name2 = manifest.name === "" ? one.name : manifest.name;
  const license = toNpmLicense(manifest);
  const uses = [...one.uses.values()].filter(isPublished).map(toId);
  return {
    id: toId(one),
    kind: "library",
    name: name2,
    version: manifest.version,
    purl: toId(one),
    ...license === void 0 ? {} : { license },
    hashes: (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .toHashes */ .w3)(integrities.get(`${name2}@${manifest.version}`)),
    evidence: "declared",
    dependsOn: [...new Set(uses)].sort(),
    paths: [],
    texts: await listTexts(fs, one.dir)
  };
}
async function findDeclaredPackages(fs, { dir, top, target }, integrities) {
  if ((await fs.stat(dir))?.kind !== "dir") return { components: [], direct: [] };
  const found = await findPackages({ fs, dir, top, target, extra: /* @__PURE__ */ new Map() });
  const packages = [...found.packages.values()].filter(isPublished);
  return {
    components: await Promise.all(packages.map((one) => toComponent(fs, one, integrities))),
    direct: [...found.own.uses.values()].filter(isPublished).map(toId)
  };
}

// pipeline/components/go/build-info.ts
var magic2 = Buffer.from("\xFF Go buildinf:", "latin1");
var headerBytes = 32;
var alignment = 16;
var hasTexts = 2;
var markBytes = 16;
var maxTextBytes3 = 16 * 1024 * 1024;
function readLength(bytes, at) {
  let value = 0;
  for (let index = 0; index < 5; index++) {
    const byte = bytes[at + index];
    if (byte === void 0) return void 0;
    value += (byte & 127) * 2 ** (7 * index);
    if (byte < 128) return { value, next: at + index + 1 };
  }
  return void 0;
}
function readText(bytes, at) {
  const length = readLength(bytes, at);
  if (length === void 0 || length.value > maxTextBytes3) return void 0;
  const end = length.next + length.value;
  return end > bytes.length ? void 0 : { text: bytes.subarray(length.next, end), next: end };
}
function toModule(fields) {
  const [path2 = "", version = "", sum2 = ""] = fields;
  return { path: path2, version, sum: sum2 === "" ? void 0 : sum2 };
}
function parseModules(version, text) {
  const info = { version, path: "", main: void 0, dependencies: [] };
  for (const line of text.split("\n")) {
    const [word, ...fields] = line.split("	");
    if (word === "path") info.path = fields[0] ?? "";
    if (word === "mod") info.main = toModule(fields);
    if (word === "dep") info.dependencies.push(toModule(fields));
    if (word === "=>") info.dependencies.splice(-1, 1, toModule(fields));
  }
  return info;
}
function parseAt(bytes, at) {
  if (((bytes[at + magic2.length + 1] ?? 0) & hasTexts) === 0) return void 0;
  const version = readText(bytes, at + headerBytes);
  const modules = version && readText(bytes, version.next);
  const name2 = version && new TextDecoder("latin1").decode(version.text);
  if (modules === void 0 || name2 === void 0 || !/^(?:go\d|devel)/.test(name2)) return void 0;
  const marked = modules.text;
  const text = marked.length < 2 * markBytes ? new Uint8Array() : marked.subarray(markBytes, -markBytes);
  return parseModules(name2, new TextDecoder().decode(text));
}
async function readGoBuildInfo(read) {
  let start = 0;
  let rest = Buffer.alloc(0);
  for await (const chunk of read(0)) {
    const bytes = Buffer.concat([rest, chunk]);
    for (let at = bytes.indexOf(magic2); at >= 0; at = bytes.indexOf(magic2, at + 1)) {
      if ((start + at) % alignment !== 0) continue;
      const found = await parseFrom(read, start + at);
      if (found !== void 0) return found;
    }
    const kept = Math.min(bytes.length, magic2.length - 1);
    start += bytes.length - kept;
    rest = bytes.subarray(bytes.length - kept);
  }
  return void 0;
}
async function parseFrom(read, at) {
  let bytes = Buffer.alloc(0);
  for await (const chunk of read(at)) {
    bytes = Buffer.concat([bytes, chunk]);
    const found = parseAt(bytes, 0);
    if (found !== void 0) return found;
    const isOther = bytes.length >= headerBytes && ((bytes[magic2.length + 1] ?? 0) & hasTexts) === 0;
    if (isOther || bytes.length > maxTextBytes3) return void 0;
  }
  return void 0;
}

// pipeline/components/go/go-components.ts

var escapeCapitals = (text) => text.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
async function findModuleTexts(fs, { path: path2, version }, { moduleCache, source }) {
  const isLocal2 = path2.startsWith(".") || path2.startsWith("/");
  const folders2 = [
    ...source === void 0 ? [] : [isLocal2 ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(source, path2) : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(source, "vendor", path2)],
    ...moduleCache === void 0 ? [] : [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(moduleCache, `${escapeCapitals(path2)}@${escapeCapitals(version)}`)]
  ];
  for (const folder2 of folders2) {
    const found = await listTexts(fs, folder2);
    if (found.length > 0) return found;
  }
  return [];
}
async function toGoComponents(fs, info, folders2) {
  const release = info.version.replace(/^go/, "").replace(/ .*$/, "");
  const std = {
    id: toGoUrl("std", release),
    kind: "library",
    name: "std",
    version: release,
    purl: toGoUrl("std", release),
    license: "BSD-3-Clause",
    hashes: [],
    evidence: "binary",
    dependsOn: [],
    paths: [],
    texts: folders2.toolchain === void 0 ? [] : await listTexts(fs, folders2.toolchain)
  };
  const modules = await Promise.all(
    info.dependencies.map(async (module) => {
      const { path: path2, version } = module;
      const isLocal2 = path2.startsWith(".") || path2.startsWith("/");
      const id = isLocal2 ? `go:${path2}` : toGoUrl(path2, version);
      return {
        id,
        kind: "library",
        name: path2,
        version,
        ...isLocal2 ? {} : { purl: id },
        hashes: [],
        evidence: "binary",
        dependsOn: [],
        paths: [],
        texts: await findModuleTexts(fs, module, folders2)
      };
    })
  );
  const components = [std, ...modules];
  return { components, direct: components.map(({ id }) => id) };
}

// pipeline/components/rust/audit-data.ts



// pipeline/components/rust/audit-section.ts
var name = ".dep-v0";
var maxTable = 1024 * 1024;
var toView3 = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
function toText(bytes, at, length) {
  return new TextDecoder("latin1").decode(bytes.subarray(at, at + length)).replace(/\0.*$/s, "");
}
var toRange = (start, size) => ({ start, end: start + size });
async function findInElf(read, head) {
  const elf = toView3(head);
  const [size, count, names4] = [58, 60, 62].map((at2) => elf.getUint16(at2, true));
  const start = Number(elf.getBigUint64(40, true));
  if (size === void 0 || count === void 0 || names4 === void 0 || size < 64) return void 0;
  const table = await read({ start, end: start + Math.min(size * count, maxTable) });
  const view = toView3(table);
  const at = (index, offset) => Number(view.getBigUint64(index * size + offset, true));
  const isWhole = (index) => (index + 1) * size <= table.length;
  if (!isWhole(names4)) return void 0;
  const from = at(names4, 24);
  const strings = await read({ start: from, end: from + Math.min(at(names4, 32), maxTable) });
  for (let index = 0; index < count && isWhole(index); index++) {
    if (toText(strings, view.getUint32(index * size, true), name.length + 1) === name)
      return toRange(at(index, 24), at(index, 32));
  }
  return void 0;
}
function findInPe(head) {
  const view = toView3(head);
  const pe = view.getUint32(60, true);
  if (pe + 24 > head.length || view.getUint32(pe) !== 1346699264) return void 0;
  const start = pe + 24 + view.getUint16(pe + 20, true);
  for (let index = 0; index < view.getUint16(pe + 6, true); index++) {
    const at = start + index * 40;
    if (at + 40 > head.length) return void 0;
    if (toText(head, at, 8) === name)
      return toRange(
        view.getUint32(at + 20, true),
        Math.min(view.getUint32(at + 8, true), view.getUint32(at + 16, true))
      );
  }
  return void 0;
}
var segment64 = 25;
function findInMach(head) {
  const view = toView3(head);
  let at = 32;
  for (let left = view.getUint32(16, true); left > 0 && at + 8 <= head.length; left--) {
    const size = view.getUint32(at + 4, true);
    if (view.getUint32(at, true) === segment64 && at + 72 <= head.length) {
      for (let index = 0; index < view.getUint32(at + 64, true); index++) {
        const section = at + 72 + index * 80;
        if (section + 80 > head.length) return void 0;
        if (toText(head, section, 16) === name)
          return toRange(view.getUint32(section + 48, true), Number(view.getBigUint64(section + 40, true)));
      }
    }
    at += Math.max(size, 8);
  }
  return void 0;
}
async function findAuditSection(read) {
  const head = await read({ start: 0, end: 64 * 1024 });
  if (head.length < 64) return void 0;
  const magic3 = toView3(head).getUint32(0);
  if (magic3 === 2135247942 && head[4] === 2 && head[5] === 1) return findInElf(read, head);
  if (magic3 === 3489328638) return findInMach(head);
  return magic3 >>> 16 === 19802 ? findInPe(head) : void 0;
}

// pipeline/components/rust/audit-data.ts
var auditSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
  packages: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
      name: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
      version: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
      source: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().default(""),
      kind: zod__WEBPACK_IMPORTED_MODULE_20__/* ["enum"] */ .k5n(["runtime", "build"]).catch("runtime"),
      dependencies: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .int */ .Whr().min(0)).default([]),
      root: zod__WEBPACK_IMPORTED_MODULE_20__/* .boolean */ .zMY().default(false)
    })
  )
});
var maxBytes = 8 * 1024 * 1024;
async function readAuditData(read) {
  const range = await findAuditSection(read);
  if (range === void 0 || range.end - range.start > maxBytes) return void 0;
  const parsed = auditSchema.safeParse(toValue(await read(range)));
  if (!parsed.success) return void 0;
  return parsed.data.packages.map(({ name: name2, version, source, root, dependencies }) => ({
    name: name2,
    version,
    isPublished: source === "crates.io" || source === "registry",
    isRoot: root,
    uses: dependencies
  }));
}
function toValue(section) {
  try {
    return JSON.parse((0,node_zlib__WEBPACK_IMPORTED_MODULE_33__.inflateSync)(section, { maxOutputLength: maxBytes }).toString("utf8"));
  } catch {
    return void 0;
  }
}

// pipeline/components/rust/cargo-metadata.ts


var metadataSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
  packages: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
      id: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
      name: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
      version: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
      license: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().nullish(),
      source: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().nullish(),
      manifest_path: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
      targets: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), kind: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP()) }))
    })
  ),
  resolve: zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
    nodes: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(
      zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
        id: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
        deps: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(
          zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
            pkg: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(),
            dep_kinds: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ kind: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().nullable() }))
          })
        )
      })
    )
  })
});
var triples = {
  "win-x64": "x86_64-pc-windows-msvc",
  "linux-x64": "x86_64-unknown-linux-gnu",
  "linux-arm64": "aarch64-unknown-linux-gnu",
  "darwin-arm64": "aarch64-apple-darwin",
  "darwin-x64": "x86_64-apple-darwin"
};
async function resolveCrates({ exec }, dir, binary, target) {
  if (await exec.which("cargo") === void 0) return void 0;
  const args = [
    "metadata",
    "--format-version",
    "1",
    "--locked",
    "--offline",
    "--filter-platform",
    triples[target]
  ];
  const { exitCode, stdout } = await exec.run("cargo", args, { cwd: dir });
  const parsed = exitCode === 0 ? metadataSchema.safeParse(JSON.parse(stdout)) : void 0;
  if (parsed?.success !== true) return void 0;
  const { packages, resolve: resolve3 } = parsed.data;
  const byId = new Map(packages.map((one) => [one.id, one]));
  const uses = new Map(
    resolve3.nodes.map(({ id, deps }) => [
      id,
      deps.filter(({ dep_kinds }) => dep_kinds.some(({ kind }) => kind === null)).map(({ pkg }) => pkg)
    ])
  );
  const root = packages.find(
    ({ targets: targets2 }) => targets2.some(({ name: name2, kind }) => name2 === binary && kind.includes("bin"))
  );
  if (root === void 0) return void 0;
  const reached = /* @__PURE__ */ new Set([root.id]);
  for (const id of reached) for (const used of uses.get(id) ?? []) reached.add(used);
  const toKey = (id) => `${byId.get(id)?.name}@${byId.get(id)?.version}`;
  return [...reached].flatMap((id) => {
    const one = byId.get(id);
    if (one === void 0) return [];
    return {
      name: one.name,
      version: one.version,
      license: one.license ?? void 0,
      isPublished: one.source?.startsWith("registry+") === true,
      dir: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(one.manifest_path),
      isRoot: id === root.id,
      uses: (uses.get(id) ?? []).map(toKey)
    };
  });
}

// pipeline/components/rust/rust-components.ts


var lockSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({
  package: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), version: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP(), checksum: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional() })).catch([])
});
function readCrateHashes(lockText) {
  const { package: packages } = lockSchema.parse((0,smol_toml__WEBPACK_IMPORTED_MODULE_21__/* .parse */ .qg)(lockText));
  return new Map(
    packages.flatMap(
      ({ name: name2, version, checksum }) => checksum === void 0 ? [] : [[`${name2}@${version}`, { algorithm: "sha256", hex: checksum }]]
    )
  );
}
var toId2 = ({ name: name2, version, isPublished: isPublished2 }) => isPublished2 ? toCargoUrl(name2, version) : `crate:${name2}@${version}`;
async function toRustComponents(fs, audit, { hashes, resolved = [] }) {
  const known = new Map(resolved.map((one) => [`${one.name}@${one.version}`, one]));
  const crates = audit?.map((one) => ({ ...one, uses: one.uses.flatMap((at) => audit[at] ?? []).map(toId2) })) ?? resolved.map((one) => ({ ...one, uses: one.uses.flatMap((key) => known.get(key) ?? []).map(toId2) }));
  const components = [];
  const direct = [];
  for (const crate of crates) {
    const { name: name2, version, isPublished: isPublished2, isRoot, uses } = crate;
    if (isRoot) {
      direct.push(...uses);
      continue;
    }
    const key = `${name2}@${version}`;
    const about = known.get(key);
    const hash = isPublished2 ? hashes.get(key) : void 0;
    components.push({
      id: toId2(crate),
      kind: "library",
      name: name2,
      version,
      ...isPublished2 ? { purl: toId2(crate) } : {},
      ...about?.license === void 0 ? {} : { license: about.license.replaceAll("/", " OR ") },
      hashes: hash === void 0 ? [] : [hash],
      evidence: audit === void 0 ? "declared" : "binary",
      dependsOn: uses,
      paths: [],
      texts: about === void 0 ? [] : await listTexts(fs, about.dir)
    });
  }
  return { components, direct };
}

// pipeline/stages/package-desktop/components/binary-components.ts
async function readGoFolders({ exec }, source) {
  const none = { moduleCache: void 0, toolchain: void 0, source };
  if (await exec.which("go") === void 0) return none;
  const { exitCode, stdout } = await exec.run(
    "go",
    ["env", "GOMODCACHE", "GOROOT"],
    source === void 0 ? {} : { cwd: source }
  );
  const [moduleCache, toolchain] = exitCode === 0 ? stdout.trim().split("\n") : [];
  return { moduleCache, toolchain, source };
}
async function readHashes({ fs }, lockfiles) {
  const hashes = /* @__PURE__ */ new Map();
  for (const path2 of lockfiles.filter((one) => one.endsWith("/Cargo.lock"))) {
    for (const [key, hash] of readCrateHashes(await fs.readText(path2))) hashes.set(key, hash);
  }
  return hashes;
}
async function findBinaryComponents(ctx, file, {
  service: plan,
  source,
  lockfiles
}) {
  const { fs } = ctx;
  const stat = await fs.stat(file);
  const none = { components: [], direct: [] };
  if (stat?.kind !== "file") return none;
  const { size } = stat;
  const read = ({ start, end }) => (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .readAtMost */ .rU)(fs.read(file, { start, end: Math.min(end, size) }), end - start, file);
  if (readBinaryFormat(await read({ start: 0, end: headerLength })) === void 0) return none;
  const go = await readGoBuildInfo((start) => fs.read(file, { start, end: size }));
  if (go !== void 0) return toGoComponents(fs, go, await readGoFolders(ctx, source));
  const audit = await readAuditData(read);
  const build2 = plan.from === "build" && plan.build.build.type === "rust" ? plan.build : void 0;
  if (audit === void 0 && build2 === void 0) return none;
  const resolved = build2 === void 0 || source === void 0 ? void 0 : await resolveCrates(ctx, source, build2.build.entry_point ?? build2.service, build2.target);
  return toRustComponents(fs, audit, { hashes: await readHashes(ctx, lockfiles), resolved });
}

// pipeline/stages/package-desktop/components/service-components.ts
var toServiceId = (id) => `service:${id}`;
var nothing = { components: [], direct: [] };
async function findJoined(state, plan, dir, { integrities }) {
  const { ctx, source, built, request } = state;
  if (source === void 0) return nothing;
  const { fs } = ctx;
  const search = { dir, top: source.root, target: toTargetSystem(request.target) };
  const declared = await findDeclaredPackages(fs, search, integrities);
  const joined = built.get(plan.service.id)?.joined;
  if (joined === void 0) return declared;
  const ids = /* @__PURE__ */ new Set();
  for (const folder2 of joined) {
    const manifest = await readManifest(fs, folder2);
    if (manifest !== void 0) ids.add(`${manifest.name}@${manifest.version}`);
  }
  const components = declared.components.flatMap(
    (one) => ids.has(`${one.name}@${one.version}`) ? [{ ...one, evidence: "staged" }] : []
  );
  const there = new Set(components.map(({ id }) => id));
  return {
    components: components.map((one) => ({ ...one, dependsOn: one.dependsOn.filter((id) => there.has(id)) })),
    direct: declared.direct.filter((id) => there.has(id))
  };
}
async function findNpm(state, plan, known) {
  const { ctx, source, workspace, built } = state;
  if (source === void 0) return nothing;
  const dir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(source.scenarioDir, plan.build.build.source_dir);
  const joined = await findJoined(state, plan, dir, known);
  const result = built.get(plan.service.id) ?? plan.build.result;
  if (result.kind !== "program") return joined;
  const folder2 = result.cwd ?? result.to;
  const manifest = await readManifest(ctx.fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, folder2));
  const names4 = Object.keys({ ...manifest?.dependencies, ...manifest?.optionalDependencies });
  const loaded = names4.flatMap((name2) => known.staged.resolve(folder2, name2) ?? []);
  const below = known.staged.components.filter(
    ({ paths }) => paths.some((path2) => path2.startsWith(`${result.to}/`))
  );
  const used = new Set(below.flatMap(({ dependsOn }) => dependsOn));
  const others = below.flatMap(({ id }) => used.has(id) ? [] : [id]);
  return { components: joined.components, direct: [...joined.direct, ...loaded, ...others] };
}
async function describeService(state, planned, known) {
  const { ctx, workspace, built, source, request } = state;
  if (planned.from === "kit" || planned.from === "nothing") return [];
  const plan = withBuilt(planned, built);
  if (plan.from !== "build" && plan.from !== "prebuilt") return [];
  const { path: path2 } = plan.binary;
  const from = plan.from === "build" && source !== void 0 ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(source.scenarioDir, plan.build.build.source_dir) : void 0;
  const npm2 = plan.from === "build" && plan.build.build.type === "npm" ? await findNpm(state, plan, known) : nothing;
  const program2 = await findBinaryComponents(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, path2), {
    service: plan,
    source: from,
    lockfiles: known.lockfiles
  });
  const to = plan.from === "build" ? (built.get(plan.service.id) ?? plan.build.result).to : path2;
  const folder2 = plan.from === "prebuilt" && to.startsWith(`services/${plan.service.id}/`) ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(to) : to;
  const own = {
    id: toServiceId(plan.service.id),
    kind: "application",
    name: plan.service.id,
    version: request.bundle.app.version,
    hashes: [],
    evidence: "staged",
    dependsOn: [.../* @__PURE__ */ new Set([...npm2.direct, ...program2.direct])].sort(),
    paths: [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(".", folder2)],
    texts: []
  };
  return [own, ...npm2.components, ...program2.components];
}

// pipeline/stages/package-desktop/components/list-components.ts
var appId = "app";
var ofProduct = /^(?:resources|licenses|shell|node)$/;
async function listComponents(state, version, lockfiles) {
  const { ctx, workspace, request, plan, kits } = state;
  const { payload } = workspace;
  const integrities = await readLockedPackages(ctx, lockfiles);
  const tree = await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(ctx.fs, payload);
  const ownTree = tree.filter(({ path: path2 }) => !ofProduct.test(path2.split("/")[0] ?? ""));
  const staged = await findStagedPackages(ctx.fs, payload, ownTree, integrities);
  const services = [];
  for (const one of plan.services)
    services.push(...await describeService(state, one, { integrities, lockfiles, staged }));
  const nodes = await describeNodes(state, tree);
  const { to, shim } = plan.steps.find((step) => step.kind === "compile-runtime") ?? {
    to: (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toRuntimeName */ .VZ)(request.target),
    shim: void 0
  };
  const runtime = await describeRuntime(ctx, version, shim === void 0 ? [to] : [to, shim], nodes.id);
  const shell = (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toShell */ .aB)(request.shell).stage().length === 0 ? [] : await describeShell(ctx, version);
  const kit = [];
  const drivers = [];
  for (const member of kits) {
    const found = await describeKitMember(ctx, member, request.target, tree);
    drivers.push(...found.slice(0, 1).map(({ id }) => id));
    kit.push(...found);
  }
  const tops = [runtime, shell].flatMap(([first]) => first?.id ?? []);
  const own = plan.services.map(({ service }) => toServiceId(service.id));
  const there = new Set(services.map(({ id }) => id));
  const { app } = request.bundle;
  const root = {
    id: appId,
    kind: "application",
    name: app.name,
    version: app.version,
    hashes: [],
    evidence: "staged",
    dependsOn: [...tops, ...drivers, ...own.filter((id) => there.has(id))].sort(),
    paths: [],
    texts: state.licenseFile === void 0 ? [] : [state.licenseFile]
  };
  const others = mergeComponents([
    ...services,
    ...staged.components,
    ...nodes.components,
    ...runtime,
    ...shell,
    ...kit
  ]);
  const known = new Set(others.map(({ id }) => id));
  const linked = others.map((one) => ({ ...one, dependsOn: one.dependsOn.filter((id) => known.has(id)) }));
  return [root, ...linked];
}

// pipeline/stages/package-desktop/steps/stage-notices.ts
var noticeFile = "NOTICE";
function reportMissing(state, components) {
  const missing = components.filter(
    ({ id, licensePath }) => licensePath === void 0 && id !== "app" && !id.startsWith("service:")
  );
  if (missing.length === 0) return;
  const names4 = missing.map(
    ({ name: name2, version, license }) => `${name2} ${version} (${license ?? "no license is stated"})`
  );
  state.request.onDiagnostic?.({
    severity: "warning",
    code: "license-text-missing",
    message: `${names4.length === 1 ? "a component has" : `${names4.length} components have`} no license text that could be shipped: ${names4.join(", ")}`,
    remedy: "read whether its license asks for the text; add the text to the package, or to the LICENSE of the scenario"
  });
}
async function stageNotices(state) {
  const { ctx, workspace, origins, source, request } = state;
  const { payload } = workspace;
  const { version } = await readProduct(ctx);
  const sources = source?.repository.dir;
  const copies = sources === void 0 ? [] : await findLockfiles(ctx, sources);
  if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(payload, noticeFile)) !== void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
      code: "installer-failed",
      blame: "input",
      message: `the scenario has a file ${noticeFile}, which is the name of the list of licenses in a payload`,
      remedy: `give the asset ${noticeFile} another name`
    });
  }
  const components = await placeTexts(ctx, payload, await listComponents(state, version, copies));
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(payload, noticeFile), formatNotice(ctx, payload, components), 420);
  for (const folder2 of ["npm", "go", "rust"]) origins.add(`licenses/${folder2}`, "package");
  for (const path2 of ["licenses/parts", noticeFile]) origins.add(path2, "product");
  reportMissing(state, components);
  state.components = components;
  if (sources === void 0) return;
  const { scenarioDir, root = scenarioDir } = request;
  const repository = (0,_chunk_CBEGGMHV_js__WEBPACK_IMPORTED_MODULE_7__/* .isInside */ .FK)(scenarioDir, root) ? root : scenarioDir;
  state.lockfiles = await describeLockfiles(ctx, { copies, sources, root: repository });
}

// pipeline/stages/package-desktop/steps/stage-packaging.ts


// pipeline/stages/package-desktop/packaging/read-packaging.ts


// schema/packaging.ts

var insidePathSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().min(1).max(1024).regex(
  /^(?!\/)(?![A-Za-z]:)(?!(?:[\s\S]*\/)?\.{1,2}(?:\/|$))(?![\s\S]*\/\/)(?![\s\S]*\/$)[^\\\p{Cc}]+$/u,
  'must be a relative path with single slashes, without "." and ".."'
);
var repositoryPathSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().min(1).max(1024).regex(
  /^(?!\/)(?![A-Za-z]:)[^\\\p{Cc}]+$/u,
  "must be a path with slashes, relative to the folder of the scenario"
);
var patternSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().min(1).max(200).regex(/^[^\\{}[\]()!+@|\p{Cc}]+$/u, "may have the wildcards *, ** and ? only").refine((text) => text.split("**").length <= 4 && text.split("*").length <= 13, "has too many wildcards");
var targetsSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_15__/* .targets */ .zV)).min(1).optional().describe("targets whose installers have it; absent: all").meta({ examples: [["linux-x64", "linux-arm64"]] });
var fileSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .strictObject */ .rej({
  from: repositoryPathSchema.describe("file or folder, relative to the folder of the scenario; never outside the repository").meta({ examples: ["docs/guide"] }),
  to: insidePathSchema.describe("place in the payload; a folder for a folder").meta({ examples: ["guide"] }),
  include: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(patternSchema).min(1).max(50).optional().describe("patterns of the files of a folder, relative to it; absent: all files").meta({ examples: [["**/*.md"]] }),
  executable: zod__WEBPACK_IMPORTED_MODULE_20__/* .boolean */ .zMY().optional().describe("whether the files can be started; absent: as the repository has them"),
  targets: targetsSchema
});
var policySchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .strictObject */ .rej({
  path: repositoryPathSchema.describe("file with validation rules or a golden transcript, relative to the folder of the scenario").meta({ examples: ["policies/runtime/validation.json"] }),
  to: insidePathSchema.optional().describe("place below policies/; absent: the path below its folder policies/, else the name").meta({ examples: ["runtime/validation.json"] }),
  sha256: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hex digits").optional().describe("digest of the file; another content is refused").meta({ examples: ["a".repeat(64)] }),
  minisign: zod__WEBPACK_IMPORTED_MODULE_20__/* .strictObject */ .rej({
    signature: repositoryPathSchema.describe("file with the signature").meta({ examples: ["policies/runtime/validation.json.minisig"] }),
    public_key: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().regex(/^[A-Za-z0-9+/]{56}$/, "must be the second line of a public key file of minisign").describe("key that made it: the second line of its public key file").meta({ examples: [`RW${"Q".repeat(54)}`] })
  }).optional().describe("signature of the file by minisign, beside or in place of a digest"),
  targets: targetsSchema
}).refine(
  ({ sha256, minisign }) => sha256 !== void 0 || minisign !== void 0,
  "needs a sha256 or a minisign signature"
);
var hookSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .strictObject */ .rej({
  id: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "must be lower-case letters, digits and hyphens").describe("name of the hook; with another id it runs again").meta({ examples: ["import-samples"] }),
  service: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().min(1).describe("service that waits for it, and whose variables and secrets it gets"),
  command: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().min(1)).min(1).describe("program and arguments, as in migrations of bundle.json").meta({ examples: [["hooks/import-samples.sh"]] }),
  on: zod__WEBPACK_IMPORTED_MODULE_20__/* ["enum"] */ .k5n(["install", "upgrade", "install-and-upgrade", "start"]).describe(
    "install: before the first start of the app; upgrade: before the first start of a newer version; start: before each start"
  ),
  targets: targetsSchema
});
var packagingSchema = zod__WEBPACK_IMPORTED_MODULE_20__/* .strictObject */ .rej({
  $schema: zod__WEBPACK_IMPORTED_MODULE_20__/* .string */ .YjP().optional().describe("the JSON Schema of this document, for editors"),
  schema_version: zod__WEBPACK_IMPORTED_MODULE_20__/* .literal */ .euz("packaging.v1").describe("format of this document; readers refuse any other"),
  targets: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_20__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_15__/* .targets */ .zV)).min(1).optional().describe("targets that the app has installers for; another one is refused. Absent: all"),
  files: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(fileSchema).max(200).optional().describe("files and folders of the repository in the payload, beside what builds make"),
  policies: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(policySchema).max(1e3).optional().describe("files below policies/ of the payload, each with a digest or a signature that must be right"),
  hooks: zod__WEBPACK_IMPORTED_MODULE_20__/* .array */ .YOg(hookSchema).max(50).optional().describe(
    "programs that run after an installation, as the user who starts the app; no program of a repository runs as root or as an administrator"
  )
});

// pipeline/stages/package-desktop/packaging/read-packaging.ts
var names3 = [".vrooli/packaging.json", ".vrooli/packaging.yaml", ".vrooli/packaging.yml"];
var toPackagingFault = (file, pointer, message, remedy2) => ({
  severity: "error",
  code: "packaging-invalid",
  message: pointer === "" ? message : `${pointer.slice(1).replaceAll("/", ".")}: ${message}`,
  file,
  pointer,
  remedy: remedy2
});
function assertPackagingValid(faults) {
  const [first] = faults;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "packaging-invalid",
    blame: "input",
    message: `${first.file}: ${first.message}`,
    remedy: first.remedy ?? "",
    diagnostics: faults
  });
}
function toFaults(file, issues) {
  return issues.flatMap(
    (issue) => issue.code === "unrecognized_keys" ? issue.keys.map(
      (key) => toPackagingFault(
        file,
        (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_18__/* .toPointer */ .rb)([...issue.path, key]),
        "is not a field of this document",
        "correct its name, or remove it; docs/reference/packaging-json.md has every field"
      )
    ) : [
      toPackagingFault(
        file,
        (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_18__/* .toPointer */ .rb)(issue.path),
        issue.message,
        "correct it as docs/reference/packaging-json.md describes it"
      )
    ]
  );
}
async function readValue(fs, path2, file) {
  if (file.endsWith(".json")) return (0,_chunk_5HX7G5P4_js__WEBPACK_IMPORTED_MODULE_13__/* .readJsonFile */ .J)(fs, path2, file);
  const { size = 0 } = await fs.stat(path2) ?? {};
  const isLong = size > 1024 * 1024;
  const { value, fault } = isLong ? { value: void 0, fault: { message: "the file is larger than 1 MiB", line: 1, column: 1 } } : (0,_chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_11__/* .parseYamlText */ .c)((0,_chunk_5HX7G5P4_js__WEBPACK_IMPORTED_MODULE_13__/* .decodeUtf8 */ ._)(await fs.readBytes(path2), file));
  if (fault === void 0) return { value, locate: () => ({}) };
  const { message, line, column } = fault;
  const found = { ...toPackagingFault(file, "", message, "correct the YAML"), line, column };
  assertPackagingValid([found]);
  return { value, locate: () => ({}) };
}
async function readPackaging(fs, scenarioDir) {
  const found = [];
  for (const name2 of names3) {
    if (await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(scenarioDir, name2)) !== void 0) found.push(name2);
  }
  const [file, second] = found;
  if (file === void 0) return void 0;
  if (second !== void 0) {
    assertPackagingValid([
      toPackagingFault(file, "", `${second} exists too`, `keep one of ${file} and ${second}`)
    ]);
  }
  const { value, locate } = await readValue(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(scenarioDir, file), file);
  const parsed = packagingSchema.safeParse(value);
  if (parsed.success) return { file, packaging: parsed.data };
  const faults = toFaults(file, parsed.error.issues);
  assertPackagingValid(faults.map((fault) => ({ ...fault, ...locate(fault.pointer ?? "") })));
  throw new Error("a document without faults is valid");
}

// pipeline/stages/package-desktop/packaging/with-hooks.ts
var isFor = (target) => ({ targets: targets2 }) => targets2 === void 0 || targets2.includes(target);
function toMigration({ id, command, on }, appVersion) {
  switch (on) {
    case "install":
      return { version: `hook-${id}`, command: [...command], run_on: "install" };
    case "upgrade":
      return { version: `hook-${id}-${appVersion}`, command: [...command], run_on: "upgrade" };
    case "install-and-upgrade":
      return { version: `hook-${id}-${appVersion}`, command: [...command], run_on: "" };
    case "start":
      return { version: `hook-${id}`, command: [...command], run_on: "always" };
  }
}
function withHooks(bundle, found, target) {
  const hooks = found?.packaging.hooks ?? [];
  if (found === void 0 || hooks.length === 0) return bundle;
  const ids = bundle.services.map(({ id }) => id);
  const faults = hooks.flatMap(({ id, service }, index) => [
    ...ids.includes(service) ? [] : [
      toPackagingFault(
        found.file,
        (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_18__/* .toPointer */ .rb)(["hooks", index, "service"]),
        `the app has no service ${JSON.stringify(service)}`,
        `name one of: ${ids.join(", ")}`
      )
    ],
    ...hooks.findIndex((other) => other.id === id) === index ? [] : [
      toPackagingFault(
        found.file,
        (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_18__/* .toPointer */ .rb)(["hooks", index, "id"]),
        `${id} is the id of an earlier hook`,
        "give each hook an id of its own"
      )
    ]
  ]);
  assertPackagingValid(faults);
  const wanted = hooks.filter(isFor(target));
  return {
    ...bundle,
    services: bundle.services.map((service) => {
      const own = wanted.filter((hook) => hook.service === service.id);
      if (own.length === 0) return service;
      const added = own.map((hook) => toMigration(hook, bundle.app.version));
      return { ...service, migrations: [...service.migrations ?? [], ...added] };
    })
  };
}

// pipeline/stages/package-desktop/packaging/list-entry.ts


// pipeline/stages/package-desktop/scenario-files.ts

var neverShipped = /(?:^|\/)\.vrooli\/(?:secrets|credentials)[^/]*$/i;
var foreign = /^(?:node_modules|\.git)$/;
function toBase(glob) {
  const parts = glob.split("/");
  const at = parts.findIndex((part) => /[*?[{]/.test(part));
  return at < 0 ? glob : parts.slice(0, at).join("/");
}
function isWithheld(path2) {
  const names4 = path2.split("/");
  return neverShipped.test(path2) || names4.some((name2) => name2 !== ".vrooli" && isPrivateName(name2));
}
function isSelected(path2, glob) {
  const wanted = glob.replace(/(?:^|\/)\*\*$/, "");
  if (wanted === "") return true;
  for (let at = path2; at !== ""; at = at.slice(0, Math.max(at.lastIndexOf("/"), 0))) {
    if (at === wanted || (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.matchesGlob)(at, wanted)) return true;
  }
  return false;
}
async function findSelected({ fs, root, within }, glob, path2, above = []) {
  const real = await fs.realpath(path2 === "" ? root : `${root}/${path2}`).catch(() => void 0);
  if (real === void 0 || above.includes(real) || !`${real}/`.startsWith(`${within}/`)) return [];
  const kind = (await fs.stat(real))?.kind;
  if (kind === "file") return isSelected(path2, glob) ? [path2] : [];
  if (kind !== "dir") return [];
  const isForeign2 = glob.split("/").some((name2) => foreign.test(name2));
  const names4 = (await fs.list(real)).filter((name2) => isForeign2 || !foreign.test(name2));
  const found = [];
  for (const name2 of names4) {
    const inner = path2 === "" ? name2 : `${path2}/${name2}`;
    found.push(...await findSelected({ fs, root, within }, glob, inner, [...above, real]));
  }
  return found;
}
async function findScenarioFiles(fs, root, globs, within = root) {
  const excluded = globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
  const place2 = { fs, root, within: await fs.realpath(within) };
  const files = /* @__PURE__ */ new Set();
  const unmatched = [];
  for (const glob of globs.filter((one) => !one.startsWith("!"))) {
    const selected = await findSelected(place2, glob, toBase(glob));
    if (selected.length === 0) unmatched.push(glob);
    for (const path2 of selected) {
      if (!isWithheld(path2) && !excluded.some((other) => isSelected(path2, other))) files.add(path2);
    }
  }
  return { files: [...files].sort(), unmatched };
}

// pipeline/stages/package-desktop/packaging/list-entry.ts
var most = 2e4;
function refuse3(message, remedy2) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({ code: "packaged-file-refused", blame: "input", message, remedy: remedy2 });
}
async function findSource(fs, { scenarioDir, root }, path2, place2) {
  const from = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(scenarioDir, path2);
  if (from !== root && !from.startsWith(`${root}/`))
    throw refuse3(`${place2}: ${path2} is outside the repository`, "name a file or folder of the repository");
  const kind = (await fs.stat(from))?.kind;
  if (kind === void 0)
    throw refuse3(`${place2}: ${path2} does not exist`, "correct the path, or add the file");
  await assertShipped(fs, root, from, path2);
  if (isWithheld(path2))
    throw refuse3(`${place2}: ${path2} has values of one machine or person`, "name a file that others may have");
  return { from, kind: kind === "dir" ? "dir" : "file" };
}
async function listEntry(fs, sources, { from: path2, to, include }, place2) {
  const { from, kind } = await findSource(fs, sources, path2, place2);
  if (kind === "file") {
    if (include === void 0) return [{ from, to }];
    throw refuse3(`${place2}: ${path2} is a file, and include is for folders`, "remove include");
  }
  const found = [];
  const skip2 = (inner) => /(?:^|\/)(?:\.git|node_modules)$/.test(inner);
  for (const entry of await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(fs, from, skip2)) {
    if (entry.kind === "dir" || isWithheld(entry.path)) continue;
    if (include !== void 0 && !include.some((pattern) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.matchesGlob)(entry.path, pattern))) continue;
    await assertShipped(fs, sources.root, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(from, entry.path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(path2, entry.path));
    found.push({ from: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(from, entry.path), to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(to, entry.path) });
    if (found.length > most)
      throw refuse3(`${place2}: ${path2} has more than ${most} files`, "name the folders in it, or use include");
  }
  if (found.length === 0)
    throw refuse3(`${place2}: ${path2} has no file that is shipped`, "correct the path or the patterns");
  return found;
}

// pipeline/stages/package-desktop/packaging/policy.ts


var most2 = { policy: 16 * 1024 * 1024, signature: 64 * 1024 };
function toPolicyPlace({ path: path2, to }) {
  const [, below] = /(?:^|\/)policies\/(.+)$/.exec(path2) ?? [];
  return `policies/${to ?? below ?? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(path2)}`;
}
function refuse4(message, remedy2) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({ code: "policy-not-verified", blame: "input", message, remedy: remedy2 });
}
async function readDocument(fs, from, limit, name2) {
  const stat = await fs.stat(from);
  if (stat?.kind !== "file") throw refuse4(`${name2} is not a file`, "name one file for each policy");
  if (stat.size > limit) throw refuse4(`${name2} has ${stat.size} bytes`, `keep it below ${limit} bytes`);
  return (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .readAtMost */ .rU)(fs.read(from), limit, name2);
}
function assertDigest(bytes, { policy: { path: path2, sha256 }, place: place2 }) {
  const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_22__.createHash)("sha256").update(bytes).digest("hex");
  if (sha256 === void 0 || digest === sha256) return;
  throw refuse4(
    `${place2}: ${path2} has the sha256 ${digest}, and the manifest states ${sha256}`,
    "review the change of the file, then correct the digest"
  );
}
async function assertSigned2(fs, bytes, source) {
  const { policy, signature: file, place: place2 } = source;
  const { minisign, path: path2 } = policy;
  if (minisign === void 0 || file === void 0) return;
  const name2 = `${place2}: ${minisign.signature}`;
  const text = (0,_chunk_5HX7G5P4_js__WEBPACK_IMPORTED_MODULE_13__/* .decodeUtf8 */ ._)(await readDocument(fs, file, most2.signature, name2), minisign.signature);
  const judge = () => {
    try {
      return (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .findMinisignFault */ .O8)(bytes, (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSignature */ .uT)(text), (0,_chunk_MFI6CCVV_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePublicKey */ .ee)(minisign.public_key));
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const fault = judge();
  if (fault !== void 0)
    throw refuse4(
      `${name2} does not confirm ${path2}: ${fault}`,
      "sign the file again with the key of the manifest, once its change is reviewed"
    );
}
function assertJson(text, path2, place2) {
  try {
    JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refuse4(`${place2}: ${path2} is not JSON: ${reason}`, "correct the file, and its digest or signature");
  }
}
async function readPolicy(fs, source) {
  const { policy, from, place: place2 } = source;
  const bytes = await readDocument(fs, from, most2.policy, `${place2}: ${policy.path}`);
  assertDigest(bytes, source);
  await assertSigned2(fs, bytes, source);
  const text = (0,_chunk_5HX7G5P4_js__WEBPACK_IMPORTED_MODULE_13__/* .decodeUtf8 */ ._)(bytes, policy.path);
  if (policy.path.endsWith(".json")) assertJson(text, policy.path, place2);
  return text;
}

// pipeline/stages/package-desktop/steps/stage-packaging.ts
var toSources = ({ request: { scenarioDir, root = scenarioDir } }) => ({
  scenarioDir,
  root: scenarioDir.startsWith(`${root}/`) ? root : scenarioDir
});
async function stagePackagedFiles(state, { file, files }) {
  const { ctx, request, workspace } = state;
  for (const [index, entry] of files.entries()) {
    if (!isFor(request.target)(entry)) continue;
    const place2 = `${file} files[${index}]`;
    assertNotReserved(entry.to, place2);
    for (const { from, to } of await listEntry(ctx.fs, toSources(state), entry, place2)) {
      await placeFile(state, { to, content: { from }, what: place2, origin: "scenario" });
      if (entry.executable !== void 0)
        await ctx.fs.chmod((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, to), entry.executable ? 493 : 420);
    }
  }
}
async function stagePolicies(state, { file, policies }) {
  const { ctx, request } = state;
  for (const [index, policy] of policies.entries()) {
    if (!isFor(request.target)(policy)) continue;
    const place2 = `${file} policies[${index}]`;
    const { from } = await findSource(ctx.fs, toSources(state), policy.path, place2);
    const signed = policy.minisign?.signature;
    const signature = signed === void 0 ? void 0 : (await findSource(ctx.fs, toSources(state), signed, place2)).from;
    const content = await readPolicy(ctx.fs, { policy, from, signature, place: place2 });
    await placeFile(state, { to: toPolicyPlace(policy), content, what: place2, origin: "scenario" });
  }
}

// pipeline/stages/package-desktop/steps/stage-scenario-files.ts

async function stageScenarioFiles({ ctx, workspace, origins, source }, { globs, pages, to: folder2 }) {
  const { root, scenarioDir } = requireResult(source, "the copy of the sources");
  const { files, unmatched } = await findScenarioFiles(ctx.fs, scenarioDir, globs, root);
  const absent = pages.filter((page) => !files.some((path2) => path2.startsWith(`${page}/`)));
  if (absent.length > 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
      code: "build-output-missing",
      blame: "input",
      message: `the build wrote nothing to ${absent.join(", ")}, which the server of the user interface serves`,
      remedy: 'let the script "build" of the user interface write its pages there'
    });
  }
  for (const glob of unmatched) {
    ctx.log.warn(`no file of the scenario matches ${glob}: does git ignore it?`);
  }
  for (const path2 of files) {
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, folder2, path2);
    if (await ctx.fs.stat(to) !== void 0) continue;
    await ctx.fs.copy(await ctx.fs.realpath((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(scenarioDir, path2)), to);
  }
  origins.add(folder2, "scenario");
  ctx.log.info(`${files.length} files that programs read are shipped`);
}

// pipeline/stages/package-desktop/steps/write-provenance.ts


// pipeline/shared/attachment-names.ts
var toSbomNames = (installer) => ({
  name: `${installer}.cdx.json`,
  spdx: `${installer}.spdx.json`
});
var provenanceName = "provenance.intoto.json";

// pipeline/stages/package-desktop/supply-facts.ts
function listKitPackages({
  kits,
  request: { target }
}) {
  return kits.map((member) => ({
    name: member.name,
    version: member.version,
    target,
    packages: (0,_chunk_5JHOZZF7_js__WEBPACK_IMPORTED_MODULE_9__/* .planKitParts */ .I)(member, target).map(({ source: { name: name2, version, integrity } }) => ({
      name: name2,
      version,
      integrity
    }))
  }));
}
function listLimits(state) {
  const { request, lockfiles } = state;
  const { target, packaging } = request;
  const hooks = (packaging?.packaging.hooks ?? []).filter(isFor(target));
  const components = requireResult(state.components, "the list of components");
  const count = (isCounted) => components.filter(isCounted).length;
  const unsigned = (state.installers ?? []).flatMap(
    ({ name: name2, signature }) => signature.signed ? [] : [name2]
  );
  const outcome = toOutcome(state);
  const declared = count(({ evidence }) => evidence === "declared");
  const textless = components.filter(
    ({ id, licensePath }) => licensePath === void 0 && id !== "app" && !id.startsWith("service:")
  );
  const found = [
    request.provenance.commit === void 0 && {
      id: "commit-unknown",
      text: "no commit is stated: the sources were not in a git working tree, or had uncommitted changes"
    },
    unsigned.length > 0 && { id: "not-signed", text: `not signed: ${unsigned.join(", ")}` },
    !outcome.rehearsed && {
      id: "not-rehearsed",
      text: `the app was not started before it was released: ${outcome.why}`
    },
    hooks.length > 0 && {
      id: "hooks",
      text: `programs of the repository run after an installation, as the user who starts the app: ${hooks.map(({ id, service, on }) => `${id} (${service}, ${on})`).join(", ")}`
    },
    lockfiles.length === 0 && {
      id: "not-pinned",
      text: "the sources have no lockfile, so that another build can have other dependencies"
    },
    declared > 0 && {
      id: "bundled-dependencies",
      text: `${declared} components of the bill of materials are production dependencies of bundled files: a bundler can have left out some of them`
    },
    textless.length > 0 && {
      id: "license-text-missing",
      text: `no license text was found for ${textless.map(({ name: name2, version }) => `${name2} ${version}`).join(", ")}`
    }
  ];
  return found.flatMap((limit) => limit === false ? [] : [{ ...limit, target }]);
}
function toSupplyFacts(state) {
  const { version, commit } = requireResult(state.buildOrigins, "the version of this product").product;
  return {
    builder: { version, ...(0,_chunk_WC54UVKJ_js__WEBPACK_IMPORTED_MODULE_23__/* .omitUndefined */ .O)({ commit }) },
    lockfiles: state.lockfiles.map((one) => ({ ...one })),
    kit: listKitPackages(state),
    limits: listLimits(state)
  };
}

// pipeline/stages/package-desktop/steps/write-provenance.ts
async function writeProvenance(state) {
  const { ctx, request, table, workspace, lockfiles } = state;
  const { provenance, scenarioDir, root = scenarioDir, target, shell, formats } = request;
  const installers = requireResult(state.installers, "the list of the installers");
  const byproducts = [];
  for (const installer of installers) {
    const names4 = toSbomNames(installer.name);
    for (const name2 of [names4.name, names4.spdx])
      byproducts.push({ name: name2, sha256: await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.release, name2)) });
  }
  const { product, tools } = requireResult(state.buildOrigins, "the versions of the programs");
  const statement = (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .toProvenance */ .ne)({
    subjects: installers.map(({ name: name2, sha256 }) => ({ name: name2, sha256 })),
    byproducts,
    product,
    source: {
      repository: provenance.repository,
      commit: provenance.commit,
      ref: provenance.ref,
      scenario: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.relative)(root, scenarioDir) || "."
    },
    run: {
      id: provenance.run_id,
      attempt: provenance.run_attempt,
      runner: provenance.runner,
      workflow: provenance.workflow
    },
    parameters: {
      target,
      shell,
      formats: [...new Set(formats)],
      app: request.bundle.app.name,
      version: request.bundle.app.version
    },
    baseNode: { version: table.version, sha256: table.targets[target].sha256 },
    kit: listKitPackages(state).flatMap(({ packages }) => packages),
    lockfiles,
    tools,
    epoch: ctx.sourceDateEpoch
  });
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.release, provenanceName), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_3__/* .prettyJson */ .D_)(statement));
}

// pipeline/stages/package-desktop/steps/write-sbom.ts

async function writeSbom(state, name2) {
  const { ctx, request, workspace, sha1 } = state;
  const entries = requireResult(state.payloadEntries, "the list of the payload");
  const installer = requireResult(
    requireResult(state.installers, "the list of the installers").find((one) => one.name === name2),
    name2
  );
  const sbom = {
    app: request.bundle.app,
    product: requireResult(state.buildOrigins, "the version of this product").product,
    installer: { ...installer, target: request.target },
    components: requireResult(state.components, "the list of components"),
    files: entries.flatMap(
      (entry) => entry.type === "file" ? { path: entry.path, sha256: entry.sha256, sha1: requireResult(sha1.get(entry.path), entry.path) } : []
    ),
    epoch: ctx.sourceDateEpoch
  };
  const { formatCycloneDx } = await Promise.all(/* import() */[__webpack_require__.e(1228), __webpack_require__.e(4077)]).then(__webpack_require__.bind(__webpack_require__, 94077));
  const { formatSpdx } = await __webpack_require__.e(/* import() */ 7159).then(__webpack_require__.bind(__webpack_require__, 67159));
  const names4 = toSbomNames(name2);
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.release, names4.name), formatCycloneDx(sbom));
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.release, names4.spdx), formatSpdx(sbom));
}

// pipeline/stages/package-desktop/steps/write-attestations.ts
async function writeAttestations(state) {
  for (const { name: name2 } of requireResult(state.installers, "the list of the installers"))
    await writeSbom(state, name2);
  await writeProvenance(state);
}

// pipeline/stages/package-desktop/steps/write-documents.ts


// pipeline/rehearsal/to-facts.ts
function toRehearsalFacts(outcome) {
  if (!outcome.rehearsed) return outcome;
  const { user, network, services, pages } = outcome;
  return {
    rehearsed: true,
    user,
    network,
    services: services.map(({ id, health }) => ({ id, ...health === void 0 ? {} : { health } })),
    pages: pages.map(({ service, files, screenshot }) => ({
      service,
      files,
      ...screenshot === void 0 ? {} : { screenshot }
    }))
  };
}

// pipeline/stages/package-desktop/documents.ts
function toIdentity({ app: { name: name2, version, vendor } }) {
  return { name: name2, version, ...vendor === void 0 ? {} : { vendor } };
}
function toPayloadManifest(bundle, target, files, installers) {
  return _chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .payloadManifestSchema */ .FD.parse({
    schema_version: "payload-manifest.v1",
    app: toIdentity(bundle),
    payloads: [{ target, files }],
    installers: installers.map((installer) => ({ name: installer.name, target, files: installer.files })).sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_29__/* .byCodeUnit */ .X)(a.name, b.name))
  });
}
var toSummary = (facts) => facts.rehearsed ? { rehearsed: true } : { rehearsed: false, why: facts.why };
var toAttachments = (name2) => ({
  sbom: toSbomNames(name2),
  attestation: { name: provenanceName }
});
function toArtifactManifest(request, finished, { baseNode, tools, rehearsal, supply, programs: programs2 = [] }, installers) {
  const { target, shell } = request;
  const checksum = (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_3__/* .checksumOf */ .lf)(finished);
  const files = installers.map((installer) => ({
    ...installer,
    target,
    ...supply === void 0 ? {} : toAttachments(installer.name)
  })).sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_29__/* .byCodeUnit */ .X)(a.name, b.name));
  const { builder_commit: _commit, runner: _runner, workflow: _workflow, ...provenance } = request.provenance;
  return _chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactManifestSchema */ .zF.parse({
    schema_version: "artifact-manifest.v1",
    app: toIdentity(finished),
    bundle_checksum: checksum,
    ...provenance,
    ...supply,
    tools,
    ...rehearsal === void 0 ? {} : { rehearsal: [{ target, ...toSummary(rehearsal) }] },
    signatures: files.map(({ name: name2, signature }) => ({ file: name2, ...signature })),
    feature_flags: request.featureFlags ?? {},
    security_checklists: request.securityChecklists ?? [],
    ...(0,_chunk_WC54UVKJ_js__WEBPACK_IMPORTED_MODULE_23__/* .omitUndefined */ .O)({ left_out: finished.left_out }),
    targets: [
      {
        target,
        shell,
        bundle_checksum: checksum,
        base_node: baseNode,
        tools,
        ...programs2.length === 0 ? {} : { programs: programs2 },
        ...rehearsal === void 0 ? {} : { rehearsal }
      }
    ],
    files
  });
}

// pipeline/stages/package-desktop/steps/write-documents.ts
async function writeDocuments(state) {
  const { ctx, request, table, workspace } = state;
  const { tools } = requireResult(state.buildOrigins, "the versions of the programs");
  const baseNode = { version: table.version, sha256: table.targets[request.target].sha256 };
  const finished = requireResult(state.finished, "the finished bundle");
  const installers = requireResult(state.installers, "the list of the installers");
  const rehearsal = toRehearsalFacts(toOutcome(state));
  const supply = toSupplyFacts(state);
  const metadata = toArtifactManifest(
    request,
    finished,
    { baseNode, tools, rehearsal, supply, programs: state.programs },
    installers
  );
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.release, "bundle.json"), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .dj)(finished));
  const manifest = toPayloadManifest(
    finished,
    request.target,
    requireResult(state.payloadEntries, "the list of the payload"),
    state.made.map(({ path: path2, beside }) => ({ name: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(path2), files: beside }))
  );
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.release, "manifest.json"), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_3__/* .prettyJson */ .D_)(manifest));
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.release, "metadata.json"), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_3__/* .prettyJson */ .D_)(metadata));
  const sums = [];
  for (const { name: name2, role } of (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseFiles */ .dy)(metadata)) {
    if (role !== "checksums") sums.push({ name: name2, sha256: await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.release, name2)) });
  }
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.release, "SHA256SUMS"), (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSums */ .K3)(sums));
}

// pipeline/stages/package-desktop/apply.ts
var appliers = {
  "copy-source": async (state) => {
    const { ctx, request, workspace } = state;
    const { scenarioDir, root = scenarioDir } = request;
    state.source = await copySource(ctx, { root, scenarioDir }, [request.outDir, workspace.dir]);
  },
  "fetch-base-node": async ({ ctx, request, table, bases }, { target }) => {
    const given = target === request.target ? request.baseNode : void 0;
    bases.set(target, await fetchBaseNode(ctx, table, target, given));
  },
  "build-service": buildOneService,
  "compile-runtime": async ({ ctx, table, bases, workspace, origins }, step) => {
    const compiler = requireResult(bases.get(step.host), "the base Node of this machine").executable;
    const base = requireResult(bases.get(step.target), "the base Node of the target");
    const copyBase = (copy) => copyBaseNode(ctx, table, step.target, base, copy);
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, step.to);
    await compileRuntime(ctx, { compiler, copyBase, to, native: step.host === step.target });
    origins.add(step.to, "product");
    if (step.shim === void 0) return;
    await ctx.fs.symlink(step.to, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.payload, step.shim));
    origins.add(step.shim, "product");
  },
  "copy-prebuilt": copyPrebuilt,
  "stage-files": stageFiles,
  "stage-icons": stageIcons,
  "stage-kit": stageKitMember,
  "stage-assets": stageAssets,
  "stage-scenario-files": stageScenarioFiles,
  "stage-packaged-files": stagePackagedFiles,
  "stage-policies": stagePolicies,
  "stage-config": stageConfig,
  "stage-licenses": stageLicenses,
  "stage-notices": stageNotices,
  "sign-payload": signPayload,
  "finish-bundle": applyFinishBundle,
  "scan-payload": scanPayload,
  "check-initialization": checkInitialization,
  "check-limits": checkLimits,
  rehearse: rehearsePayload,
  "describe-payload": describeFinishedPayload,
  "read-origins": readOrigins,
  "make-installer": makeInstaller,
  "sign-installer": signInstallers,
  "check-signed": checkSigned,
  "describe-installers": describeInstallers,
  "write-attestations": writeAttestations,
  "write-documents": writeDocuments
};
async function applyStep(state, step) {
  await appliers[step.kind](state, step);
}
async function applySteps(state) {
  await runSteps(state.ctx, state.plan.steps, (step) => applyStep(state, step));
}

// pipeline/stages/package-desktop/fetch-downloads.ts

async function fetchDownloads(ctx, { plan, kits, table, host }) {
  const { services, target } = plan;
  for (const system of /* @__PURE__ */ new Set([host, target])) await fetchBaseNode(ctx, table, system);
  const dir = await ctx.fs.makeTempDir("vrooli-downloads-");
  try {
    for (const { source } of kits.flatMap((member) => (0,_chunk_5JHOZZF7_js__WEBPACK_IMPORTED_MODULE_9__/* .planKitParts */ .I)(member, target))) {
      await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .fetchPackage */ .X7)(ctx, source, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "packages"));
    }
    const needsTools = services.some(
      (service) => service.from === "build" && service.build.build.type === "npm"
    );
    if (needsTools && !await hasOwnToolchain(ctx)) await installToolchain(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "toolchain"));
  } finally {
    await ctx.fs.remove(dir);
  }
}

// pipeline/stages/package-desktop/known-sizes.ts

async function readSizes(fs, root, path2) {
  const stat = await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(root, path2));
  if (stat?.kind === "file") return [{ path: path2, size: stat.size }];
  if (stat?.kind !== "dir") return [];
  const tree = await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listTree */ .nT)(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(root, path2));
  return tree.flatMap(
    (entry) => entry.kind === "file" ? [{ path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(path2, entry.path), size: entry.size }] : []
  );
}
async function readKnownSizes(ctx, request, table) {
  const { bundle, scenarioDir, target } = request;
  const sizes = [{ path: (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toRuntimeName */ .VZ)(target), size: table.targets[target].size }];
  for (const { assets = [], binaries, build: build2, kit } of bundle.services) {
    for (const { path: path2, size_bytes } of assets) {
      const found = await readSizes(ctx.fs, scenarioDir, path2);
      if (found.length === 0 && size_bytes !== void 0) sizes.push({ path: path2, size: size_bytes });
      sizes.push(...found);
    }
    const given = binaries?.[target] ?? binaries?.universal;
    if (build2 === void 0 && kit === void 0 && given !== void 0) {
      sizes.push(...await readSizes(ctx.fs, scenarioDir, given.path));
    }
  }
  return sizes;
}

// pipeline/stages/package-desktop/origins.ts
var Origins = class {
  known = /* @__PURE__ */ new Map();
  /** Records a staged file or folder. A path that two origins stage counts as the scenario's and is scanned. */
  add(path2, origin) {
    const earlier = this.known.get(path2);
    this.known.set(path2, earlier === void 0 || earlier === origin ? origin : "scenario");
  }
  /** The origin of the nearest recorded path at or above this one; an unrecorded path counts as the scenario's. */
  of(path2) {
    for (let at = path2; at !== ""; at = at.slice(0, Math.max(at.lastIndexOf("/"), 0))) {
      const origin = this.known.get(at);
      if (origin !== void 0) return origin;
    }
    return "scenario";
  }
};

// pipeline/stages/package-desktop/names.ts
async function findNameFaults(ctx, { bundle, formats }) {
  const faults = await Promise.all(
    formats.map(async (id) => await (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toFormat */ .Vr)(id).findNameFaults?.(ctx, bundle.app) ?? [])
  );
  return faults.flat();
}
async function assertNamesFree(ctx, request) {
  const faults = await findNameFaults(ctx, request);
  const [first] = faults;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: first.code,
    blame: "usage",
    message: first.message,
    remedy: first.remedy ?? "",
    diagnostics: faults
  });
}

// pipeline/stages/package-desktop/packaging/with-packaging.ts
function assertPackaged(found, target) {
  const targets2 = found?.packaging.targets;
  if (found === void 0 || targets2 === void 0 || targets2.includes(target)) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "target-not-packaged",
    blame: "usage",
    message: `${found.file} lists no installers for ${target}`,
    remedy: `choose one of ${targets2.join(", ")}, or add ${target} to its targets`
  });
}
async function withPackaging({ fs }, request) {
  const packaging = await readPackaging(fs, request.scenarioDir);
  assertPackaged(packaging, request.target);
  return { ...request, packaging, bundle: withHooks(request.bundle, packaging, request.target) };
}

// pipeline/stages/package-desktop/phases.ts
var phases = [
  "fetch",
  "build",
  "stage",
  "sign-payload",
  "finish",
  "scan",
  "rehearse",
  "make",
  "sign-installer",
  "attest",
  "document"
];
var independent = /* @__PURE__ */ new Set(["fetch", "build", "stage"]);
function orderSteps(steps) {
  const ordered = [];
  let before = [];
  let since = [];
  for (const phase of phases) {
    const own = steps.filter((step) => step.phase === phase);
    if (own.length === 0) continue;
    if (!independent.has(phase)) {
      before = since;
      since = [];
    }
    const barrier = independent.has(phase) ? [] : before.map(({ id }) => id);
    ordered.push(...own.map((step) => ({ ...step, after: [.../* @__PURE__ */ new Set([...barrier, ...step.after])] })));
    since.push(...own);
  }
  return ordered;
}

// pipeline/stages/package-desktop/step.ts
var phaseOf = {
  "copy-source": "fetch",
  "fetch-base-node": "fetch",
  "build-service": "build",
  "compile-runtime": "build",
  "copy-prebuilt": "stage",
  "stage-files": "stage",
  "stage-icons": "stage",
  "stage-kit": "stage",
  "stage-assets": "stage",
  "stage-scenario-files": "stage",
  "stage-packaged-files": "stage",
  "stage-policies": "stage",
  "stage-config": "stage",
  "stage-licenses": "stage",
  // Before the payload gets its final modes; it reads what the builds have installed.
  "stage-notices": "stage",
  // In parallel with the builds: a database takes seconds to create.
  "check-initialization": "stage",
  // Before digests of its files are in documents, and before the app is started.
  "sign-payload": "sign-payload",
  "finish-bundle": "finish",
  "describe-payload": "finish",
  "scan-payload": "scan",
  "check-limits": "scan",
  rehearse: "rehearse",
  // Programs that are asked for their versions take a while.
  "read-origins": "make",
  "make-installer": "make",
  "sign-installer": "sign-installer",
  "check-signed": "sign-installer",
  // After everything that changes an installer.
  "describe-installers": "sign-installer",
  "write-attestations": "attest",
  "write-documents": "document"
};
function toStepId(kind, subject) {
  return subject === void 0 ? kind : `${kind}:${subject}`;
}
function defineStep(kind, details, options = {}) {
  const { subject, after = [] } = options;
  return { kind, id: toStepId(kind, subject), phase: phaseOf[kind], after, ...details };
}

// pipeline/stages/package-desktop/plan-steps.ts
function planServiceStep(plan, host) {
  const { id, kit } = plan.service;
  if (plan.from === "build") {
    const after = [toStepId("copy-source"), toStepId("fetch-base-node", host)];
    return [defineStep("build-service", { plan: plan.build }, { subject: id, after })];
  }
  if (plan.from === "prebuilt") {
    return [defineStep("copy-prebuilt", { service: id, path: plan.binary.path }, { subject: id })];
  }
  if (plan.from === "kit" && kit !== void 0) {
    return [defineStep("stage-kit", { kit, to: `resources/${kit.name}` }, { subject: kit.name })];
  }
  return [];
}
function planRuntime(target, host) {
  const systems = [.../* @__PURE__ */ new Set([host, target])];
  const fetched = systems.map(
    (system) => defineStep("fetch-base-node", { target: system }, { subject: system })
  );
  const after = fetched.map(({ id }) => id);
  const to = (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toRuntimeName */ .VZ)(target);
  const shim = target.startsWith("win-") ? void 0 : "vrooli";
  return [
    ...fetched,
    defineStep("compile-runtime", { host, target, to, shim }, { after }),
    defineStep("stage-licenses", {}, { after })
  ];
}
function planChecks(services, kits, host) {
  return services.flatMap(({ kit, env = {}, assets = [] }) => {
    const loader = kits.find(({ name: name2 }) => name2 === kit?.name)?.initialization;
    if (kit === void 0 || loader?.check_args === void 0 || env[loader.env] === void 0) return [];
    const details = {
      kit: kit.name,
      env: Object.fromEntries(Object.entries(env).filter(([, value]) => !value.includes("${"))),
      files: assets.map(({ path: path2 }) => path2),
      isStrict: loader.strict_env !== void 0 && env[loader.strict_env] === "true"
    };
    const after = [toStepId("fetch-base-node", host), toStepId("stage-assets")];
    return [defineStep("check-initialization", details, { subject: kit.name, after })];
  });
}
function planRelease({ bundle, target, formats }, { isRehearsed, signing }) {
  const chosen = [...new Set(formats)];
  const signsPrograms = hasSignedPrograms(target) && (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseSigner */ .Cl)(toProgram(target), signing) !== void 0;
  const signsInstallers = chosen.some((one) => (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseSigner */ .Cl)(toInstaller(target, one), signing) !== void 0);
  const signed = [
    ...signsInstallers ? [defineStep("sign-installer", {})] : [],
    ...signsPrograms ? [defineStep("check-signed", {}, { after: signsInstallers ? [toStepId("sign-installer")] : [] })] : []
  ];
  const made = chosen.map((format) => ({ format, name: (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toFormat */ .Vr)(format).fileName(bundle.app, target) }));
  return [
    ...signsPrograms ? [defineStep("sign-payload", {})] : [],
    defineStep("finish-bundle", {}),
    defineStep("describe-payload", {}, { after: [toStepId("finish-bundle")] }),
    defineStep("scan-payload", {}),
    defineStep("check-limits", { formats: chosen }),
    ...isRehearsed ? [defineStep("rehearse", {})] : [],
    defineStep("read-origins", {}),
    ...made.map(({ format, name: name2 }) => defineStep("make-installer", { format, name: name2 }, { subject: format })),
    ...signed,
    defineStep("describe-installers", {}, { after: signed.map(({ id }) => id) }),
    defineStep("write-attestations", {}),
    defineStep("write-documents", {})
  ];
}
function planScenarioFiles({ bundle }, built) {
  const { files: globs = [], links: pages = [], source: to = "" } = bundle.working_tree ?? {};
  if (globs.length === 0) return [];
  const after = [toStepId("copy-source"), ...built.map(({ id }) => id)];
  return [defineStep("stage-scenario-files", { globs, pages, to }, { after })];
}
function planPackaging({ packaging: found, target }, after) {
  if (found === void 0) return [];
  const { file, packaging } = found;
  const { files = [], policies = [] } = packaging;
  return [
    ...files.some(isFor(target)) ? [defineStep("stage-packaged-files", { file, files }, { after })] : [],
    ...policies.some(isFor(target)) ? [defineStep("stage-policies", { file, policies }, { after })] : []
  ];
}
function planSteps(request, services, { kits, host, ...release }) {
  const built = services.flatMap((plan) => planServiceStep(plan, host));
  const read = planScenarioFiles(request, built);
  const isCopied = read.length > 0 || built.some(({ kind }) => kind === "build-service");
  const copies = isCopied ? [defineStep("copy-source", {})] : [];
  const files = (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toShell */ .aB)(request.shell).stage();
  const shell = files.length === 0 ? [] : [defineStep("stage-files", { files }, { subject: "shell" })];
  const runtime = planRuntime(request.target, host);
  const paths = request.bundle.services.flatMap(({ assets: assets2 = [] }) => assets2.map(({ path: path2 }) => path2));
  const after = [...shell, ...built, ...read, ...runtime].map(({ id }) => id);
  const assets = paths.length === 0 ? [] : [defineStep("stage-assets", { paths }, { after })];
  const staged = [...after, ...assets.map(({ id }) => id)];
  const added = planPackaging(request, staged);
  const placed = [...staged, ...added.map(({ id }) => id)];
  return orderSteps([
    ...copies,
    ...runtime,
    ...shell,
    defineStep("stage-icons", {}),
    ...built,
    ...read,
    ...assets,
    ...added,
    defineStep("stage-config", {}, { after: placed }),
    defineStep("stage-notices", {}, { after: placed }),
    ...planChecks(request.bundle.services, kits, host),
    ...planRelease(request, release)
  ]);
}

// pipeline/stages/package-desktop/request.ts
function usage(code, message, remedy2) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({ code, blame: "usage", message, remedy: remedy2 });
}
function assertSupported(request, host) {
  const { shell, target, formats } = request;
  if (!(0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toShell */ .aB)(shell).targets.includes(target)) {
    const others = _chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .shellIds */ .l2.filter((id) => (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toShell */ .aB)(id).targets.includes(target));
    throw usage(
      "shell-not-available",
      `the shell ${shell} cannot be built for ${target}`,
      `choose one of: ${others.join(", ")}`
    );
  }
  const available = (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listFormats */ .dd)(target, host);
  if (formats.length === 0) {
    throw usage("format-missing", "no format was requested", `choose from: ${available.join(", ")}`);
  }
  const missing = formats.filter((format) => !available.includes(format));
  if (missing.length === 0) return;
  const combinations = _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_15__/* .targets */ .zV.map((one) => `${one}: ${(0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .listFormats */ .dd)(one, host).join(", ")}`);
  const elsewhere = missing.filter((format) => (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toFormat */ .Vr)(format).targets.includes(target));
  throw usage(
    "format-not-available",
    `${missing.join(", ")} cannot be made for ${target}${elsewhere.length > 0 ? ` on ${host}` : ""}`,
    `this machine can make ${combinations.join("; ")}`
  );
}

// pipeline/stages/package-desktop/plan.ts
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
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "binary-missing",
    blame: "input",
    message: `${faults.length === 1 ? "a service has" : `${faults.length} services have`} no program for ${target}`,
    remedy: 'give each a binary for this platform or for "universal", or a build',
    diagnostics: faults
  });
}
function planPackage(request, kits, host) {
  assertSupported(request, host);
  const { bundle, target } = request;
  const drivers = new Map(kits.map((kit) => [kit.name, kit.driver]));
  const services = bundle.services.map(
    (service) => planService(service, target, host, (name2) => drivers.get(name2) ?? "driver.cjs")
  );
  assertEveryServiceRuns(services, target);
  const rehearsal = planRehearsal(request.rehearsal?.mode ?? "off", target, host);
  const steps = planSteps(request, services, {
    kits,
    host,
    isRehearsed: rehearsal.planned,
    signing: request.signing ?? noSigning
  });
  return { target, services, steps, rehearsal };
}

// pipeline/stages/package-desktop/plan-document.ts
function planPrograms(target, sign) {
  if (hasSignedPrograms(target)) return sign(toProgram(target));
  return {
    signer: "none",
    signed: false,
    why: "Linux checks no signatures of programs; the digests of the package cover them"
  };
}
function planHooks(hooks = [], target) {
  const own = hooks.filter(isFor(target));
  if (own.length === 0) return {};
  return { hooks: own.map(({ id, service, command, on }) => ({ id, service, command: [...command], on })) };
}
function toPlannedAttachments(installers) {
  const bills = installers.map(toSbomNames).flatMap(({ name: name2, spdx }) => [name2, spdx]);
  return [...bills, provenanceName].map((name2) => ({ name: name2, role: "attachment" }));
}
function describePlan(host, request, { services, steps, rehearsal }, tools, refusals) {
  const { shell, formats, target, signing = noSigning, packaging } = request;
  const sign = (file) => {
    const { signer, signature } = (0,_chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .planSignature */ .CA)(file, signing, host);
    return { signer, ...signature };
  };
  const installers = steps.flatMap((step) => {
    if (step.kind !== "make-installer") return [];
    const { name: name2, format } = step;
    return [{ name: name2, role: "installer", format, signature: sign(toInstaller(target, format)) }];
  });
  return {
    target,
    shell,
    formats: [...new Set(formats)],
    files: [
      ...installers,
      ...toPlannedAttachments(installers.map(({ name: name2 }) => name2)).map((file) => ({ ...file })),
      ..._chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseDocuments */ .SE.map((file) => ({ ...file }))
    ],
    payload: { signature: planPrograms(target, sign) },
    services: services.flatMap(
      (plan) => plan.from === "nothing" ? [] : [{ id: plan.service.id, from: plan.from, path: plan.binary.path }]
    ),
    steps: steps.map(({ id, kind, phase, after }) => ({ id, kind, phase, after: [...after] })),
    rehearsal,
    ...planHooks(packaging?.packaging.hooks, target),
    tools: tools.map(({ tool: { name: name2, minimum, remedy: remedy2 }, state, version }) => ({
      name: name2,
      state,
      ...version === void 0 ? {} : { version },
      ...minimum === void 0 ? {} : { minimum },
      remedy: remedy2
    })),
    refusals
  };
}

// pipeline/stages/package-desktop/workspace.ts


async function assertOutFolder(ctx, outDir) {
  const there = await ctx.fs.stat(outDir);
  if (there === void 0 || there.kind === "dir" || there.kind === "symlink") return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "out-not-folder",
    blame: "usage",
    message: `the output ${outDir} is a file`,
    remedy: "name a folder"
  });
}
async function createWorkspace(ctx, outDir) {
  await assertOutFolder(ctx, outDir);
  const dir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.dirname)(outDir), `.${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.basename)(outDir)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_22__.randomBytes)(4).toString("hex")}.partial`);
  const workspace = {
    dir,
    payload: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "payload"),
    formats: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "formats"),
    release: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(dir, "release")
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
  for (const name2 of await ctx.fs.list(workspace.release)) {
    await ctx.fs.rename((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(workspace.release, name2), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(outDir, name2));
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
  const remedy2 = error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z ? void 0 : causes[code];
  if (remedy2 === void 0) return error;
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_17__/* .PipelineError */ .z({
    code: "folder-not-writable",
    blame: "environment",
    message,
    remedy: remedy2,
    cause: error
  });
}

// pipeline/stages/package-desktop/index.ts
async function readKits(ctx, request) {
  const kits = request.bundle.services.flatMap(({ kit }) => kit ?? []);
  const members = await Promise.all(kits.map((kit) => (0,_chunk_J5Z3V47Y_js__WEBPACK_IMPORTED_MODULE_10__/* .readKitMember */ .Pr)(ctx, kit)));
  for (const member of members) (0,_chunk_5JHOZZF7_js__WEBPACK_IMPORTED_MODULE_9__/* .planKitParts */ .I)(member, request.target);
  return members;
}
async function planPackageDesktop(ctx, given) {
  const request = await withPackaging(ctx, given);
  const host = toBuildHost(ctx.host);
  if (request.outDir !== void 0) await assertOutFolder(ctx, request.outDir);
  const plan = planPackage(request, await readKits(ctx, request), host);
  const sizes = await readKnownSizes(ctx, request, await readBaseNodeTable(ctx));
  const tools = await findTools(ctx, listTools(plan, request));
  const refusals = [
    ...await findNameFaults(ctx, request),
    ...findLimitFaults(request.formats.map(_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toFormat */ .Vr), sizes),
    ...findUnsigned(request, request.signing ?? noSigning, ctx.host)
  ];
  return describePlan(ctx.host, request, plan, tools, refusals);
}
function toRehearsalDocument(state) {
  const { app } = state.request.bundle;
  return {
    schema_version: "rehearsal.v1",
    app: { name: app.name, version: app.version },
    target: state.request.target,
    outcome: toOutcome(state)
  };
}
async function packageDesktop(ctx, given) {
  const request = await withPackaging(ctx, given);
  const host = toBuildHost(ctx.host);
  const kits = await readKits(ctx, request);
  const plan = planPackage(request, kits, host);
  const table = await readBaseNodeTable(ctx);
  assertWithinLimits(request.formats.map(_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toFormat */ .Vr), await readKnownSizes(ctx, request, table));
  await assertTools(ctx, listTools(plan, request));
  await assertNamesFree(ctx, request);
  const { signing = noSigning } = request;
  assertSigned(request, signing, ctx.host);
  for (const found of await inspectIdentities(ctx, request, signing)) request.onDiagnostic?.(found);
  if (request.onFetched !== void 0) {
    await fetchDownloads(ctx, { plan, kits, table, host });
    await request.onFetched();
  }
  const { scenarioDir, root = scenarioDir } = request;
  const { licenseFile, ...about } = await readAbout(
    ctx,
    request.bundle,
    { root, scenarioDir },
    (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_6__/* .toAppSlug */ .ug)(request.bundle.app.name)
  );
  const bases = /* @__PURE__ */ new Map();
  const state = {
    ctx: confinePrograms(ctx, () => bases.get(host)?.executable),
    request,
    plan,
    host,
    signing,
    table,
    kits,
    about,
    licenseFile,
    icons: await findIcons(ctx, { root, scenarioDir }),
    // Nothing can fail between this line and the `try` that removes the workspace.
    workspace: await createWorkspace(ctx, request.outDir).catch((error) => {
      throw toDiskError(error);
    }),
    bases,
    built: /* @__PURE__ */ new Map(),
    origins: new Origins(),
    made: [],
    programs: [],
    unsignedDigests: /* @__PURE__ */ new Map(),
    source: void 0,
    nodes: void 0,
    finished: void 0,
    components: void 0,
    lockfiles: [],
    payloadEntries: void 0,
    sha1: /* @__PURE__ */ new Map(),
    buildOrigins: void 0,
    installers: void 0,
    rehearsal: void 0
  };
  try {
    await applySteps(state);
    const text = await ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_19__.join)(state.workspace.release, "metadata.json"));
    await publish(ctx, state.workspace, request.outDir);
    return {
      manifest: _chunk_DTIUFA4G_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactManifestSchema */ .zF.parse(JSON.parse(text)),
      rehearsal: toRehearsalDocument(state),
      screenshots: state.rehearsal?.screenshots ?? /* @__PURE__ */ new Map()
    };
  } catch (error) {
    throw toDiskError(error);
  } finally {
    await ctx.fs.remove(state.workspace.dir);
    if (state.source !== void 0) await ctx.fs.remove(state.source.root);
  }
}




/***/ }),

/***/ 23295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ trustedPrefix),
/* harmony export */   P_: () => (/* binding */ toLines),
/* harmony export */   a3: () => (/* binding */ toKeyId),
/* harmony export */   ee: () => (/* binding */ parsePublicKey),
/* harmony export */   et: () => (/* binding */ formatPublicKey),
/* harmony export */   y4: () => (/* binding */ decodeBase64),
/* harmony export */   zf: () => (/* binding */ untrustedPrefix)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
// pipeline/signing/documents/minisign/public-key.ts


// pipeline/signing/documents/minisign/text.ts
function decodeBase64(text, length) {
  const bytes = Buffer.from(text, "base64");
  return bytes.length === length && bytes.toString("base64") === text ? bytes : void 0;
}
function toKeyId(bytes) {
  return Buffer.from(bytes).reverse().toString("hex").toUpperCase();
}
function toLines(text) {
  return text.replace(/\r?\n$/, "").split(/\r?\n/);
}
var untrustedPrefix = "untrusted comment: ";
var trustedPrefix = "trusted comment: ";

// pipeline/signing/documents/minisign/public-key.ts
var spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");
function toEd25519PublicKey(bytes) {
  return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([spkiPrefix, bytes]), format: "der", type: "spki" });
}
function parsePublicKey(text) {
  const lines = toLines(text.trim());
  const line = lines[0]?.startsWith(untrustedPrefix) === true && lines.length === 2 ? lines[1] : lines[0];
  const bytes = lines.length > 2 ? void 0 : decodeBase64(line ?? "", 42);
  if (bytes?.subarray(0, 2).toString("latin1") !== "Ed")
    throw new Error("not a public key of minisign: 42 bytes in Base64 that begin with Ed are expected");
  return { id: toKeyId(bytes.subarray(2, 10)), key: toEd25519PublicKey(bytes.subarray(10)) };
}
function formatPublicKey(idBytes, key) {
  const bytes = key.export({ format: "der", type: "spki" }).subarray(-32);
  return Buffer.concat([Buffer.from("Ed"), idBytes, bytes]).toString("base64");
}




/***/ })

};
