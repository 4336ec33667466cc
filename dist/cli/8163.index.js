export const id = 8163;
export const ids = [8163];
export const modules = {

/***/ 42543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KO: () => (/* binding */ signingModes),
/* harmony export */   oi: () => (/* binding */ defaultSigningMode),
/* harmony export */   yY: () => (/* binding */ parseSigningMode)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);


// pipeline/signing/mode.ts
var signingModes = ["auto", "require", "off"];
var defaultSigningMode = "auto";
function parseSigningMode(word) {
  const found = signingModes.find((mode) => mode === word);
  if (found !== void 0) return found;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "signing-mode-unknown",
    blame: "usage",
    message: `"${word}" is not a way to sign`,
    remedy: `choose one of: ${signingModes.join(", ")}`
  });
}




/***/ }),

/***/ 19498:
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
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84145);


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
  return platforms.includes(key) ? key : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(platformAliases, key);
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
  return tiers.includes(key) ? key : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(tierAliases, key);
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
  return gpuRequirements.includes(word) ? word : (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(gpuAliases, word);
}




/***/ }),

/***/ 27325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runGit)
/* harmony export */ });
// pipeline/shared/sources/run-git.ts
var lfsCommands = ["git-lfs clean -- %f", "git-lfs smudge -- %f", "git-lfs filter-process"];
var safeArguments = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "safe.bareRepository=explicit"
].flatMap((setting) => ["-c", setting]);
var environment = {
  LC_ALL: "C",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_ALLOW_PROTOCOL: "none",
  GIT_NO_LAZY_FETCH: "1",
  GIT_TERMINAL_PROMPT: "0",
  GIT_DIR: void 0,
  GIT_WORK_TREE: void 0,
  GIT_INDEX_FILE: void 0,
  GIT_EXTERNAL_DIFF: void 0
};
function toVariables(settings) {
  const pairs = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value]
  ]);
  return { GIT_CONFIG_COUNT: String(settings.length), ...Object.fromEntries(pairs) };
}
async function planFilters(ctx, dir) {
  const pattern = "^filter\\..*\\.(clean|smudge|process)$";
  const args = [
    "-C",
    dir,
    ...safeArguments,
    "config",
    "--local",
    "--includes",
    "-z",
    "--get-regexp",
    pattern
  ];
  const { exitCode, stdout } = await ctx.exec.run("git", args, { env: environment });
  if (exitCode !== 0) return [];
  return stdout.split("\0").map((entry) => entry.split("\n", 2)).filter(([key = "", command = ""]) => key !== "" && !lfsCommands.includes(command)).flatMap(([key = ""]) => [
    [key, ""],
    [`${key.slice(0, key.lastIndexOf("."))}.required`, "false"]
  ]);
}
async function runGit(ctx, dir, args) {
  const filters = args[0] === "status" ? await planFilters(ctx, dir) : [];
  const env = { ...environment, ...filters.length > 0 ? toVariables(filters) : {} };
  return ctx.exec.run("git", ["-C", dir, ...safeArguments, ...args], { env });
}




/***/ }),

/***/ 48102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   s: () => (/* binding */ updateSettingsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
// schema/update/settings.ts

var channels = ["stable", "beta", "dev"];
var updateSettingsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
  url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("folder of the feeds, with https; http only for this computer").meta({ examples: ["https://updates.example.org/field-notes/"] }),
  keys: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(56)).min(1).describe(
    "one or two public keys of minisign: the second line of a public key file; the second one is for rotation"
  ).meta({ examples: [[`RW${"Q".repeat(54)}`]] }),
  channel: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(channels).optional().describe("channel of a new installation; absent: stable"),
  check: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["auto", "manual"]).optional().describe("auto: once a day while the app runs; manual: only when asked. Absent: auto"),
  ready_timeout_ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1e3).optional().describe("time in which a new version has to become ready, in milliseconds; absent: 120000"),
  settle_ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional().describe("time for which a new version has to stay ready, in milliseconds; absent: 3000"),
  busy: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    service: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("service that knows"),
    port: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("name of its port"),
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("path of the request, with a slash at its begin")
  }).optional().describe('a GET that answers {"busy": true} while the app must not be stopped')
});




/***/ }),

/***/ 97370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bb: () => (/* binding */ concludePlan),
/* harmony export */   JG: () => (/* binding */ concludeStaging),
/* harmony export */   Kq: () => (/* binding */ packaging),
/* harmony export */   LC: () => (/* binding */ withVendor),
/* harmony export */   OA: () => (/* binding */ toPublisher),
/* harmony export */   Qb: () => (/* binding */ listInstallers),
/* harmony export */   d_: () => (/* binding */ toRequest),
/* harmony export */   dx: () => (/* binding */ toStageRequest),
/* harmony export */   hP: () => (/* binding */ toChoice),
/* harmony export */   kL: () => (/* binding */ concludePackage),
/* harmony export */   pL: () => (/* binding */ toDefaultFormats),
/* harmony export */   qN: () => (/* binding */ outDir),
/* harmony export */   v3: () => (/* binding */ stagedOnly)
/* harmony export */ });
/* harmony import */ var _chunk_WURKV2YX_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92603);
/* harmony import */ var _chunk_PXP3KXF6_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62723);
/* harmony import */ var _chunk_GLXALFMI_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58265);
/* harmony import */ var _chunk_QGOKN77Q_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20696);
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44762);
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27325);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19498);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(23238);
/* harmony import */ var _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81636);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(11445);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(48179);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2503);












// pipeline/shared/options/vendor.ts
var pattern = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/;
function parseVendor(text) {
  const vendor = text.trim();
  if (pattern.test(vendor)) return vendor;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__/* .PipelineError */ .z({
    code: "input-invalid",
    blame: "usage",
    message: `"${text}" is not the name of a vendor`,
    remedy: "write 1 to 39 letters, digits and hyphens, such as the owner of the repository"
  });
}
function toRepositoryOwner(address) {
  const [, path] = /^(?:https?|ssh|git):\/\/[^/]+\/(.+)$/.exec(address.trim()) ?? /^[\w.-]+@[^/:]+:(.+)$/.exec(address.trim()) ?? [];
  const [owner, name] = path?.split("/") ?? [];
  return owner !== void 0 && name !== void 0 && pattern.test(owner) ? owner : void 0;
}
function withVendor(bundle, { asked, owner }) {
  const vendor = asked ?? bundle.app.vendor ?? owner;
  return vendor === void 0 ? bundle : { ...bundle, app: { ...bundle.app, vendor } };
}

// cli/packaging.ts


// pipeline/shared/sources/repository-url.ts
function toRepositoryUrl(address) {
  const [, host, path] = /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:@]+)(?::\d+)?\/(.+)$/.exec(address.trim()) ?? /^[\w.-]+@([^/:]+):(.+)$/.exec(address.trim()) ?? [];
  if (host === void 0 || path === void 0) return void 0;
  const url = `https://${host}/${path}`;
  if (!URL.canParse(url)) return void 0;
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replace(/\/+$/, "").replace(/\.git$/, "")}`;
}

// pipeline/compose/read-provenance.ts
async function readProvenance(ports, dir) {
  if (await ports.exec.which("git") === void 0) return {};
  const head = await (0,_chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_5__/* .runGit */ .E)(ports, dir, ["rev-parse", "--verify", "--quiet", "HEAD"]);
  if (head.exitCode !== 0) return {};
  if (!await (0,_chunk_GLXALFMI_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnchanged */ ._)(ports, dir)) {
    ports.log.info("there are uncommitted changes, so the metadata names no commit");
    return {};
  }
  const remote = await (0,_chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_5__/* .runGit */ .E)(ports, dir, ["remote", "get-url", "origin"]);
  const repository = remote.exitCode === 0 ? toRepositoryUrl(remote.stdout) : void 0;
  const branch = await (0,_chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_5__/* .runGit */ .E)(ports, dir, ["symbolic-ref", "--quiet", "HEAD"]);
  return {
    ...repository === void 0 ? {} : { repository },
    commit: head.stdout.trim(),
    ...branch.exitCode === 0 ? { ref: branch.stdout.trim() } : {}
  };
}

// pipeline/compose/read-vendor.ts
async function readVendor({ exec }, dir) {
  if (await exec.which("git") === void 0) return void 0;
  const remote = await (0,_chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_5__/* .runGit */ .E)({ exec }, dir, ["remote", "get-url", "origin"]);
  return remote.exitCode === 0 ? toRepositoryOwner(remote.stdout) : void 0;
}

// pipeline/formats/default-formats.ts
function planDefaultFormats(target, host, hasProgram2) {
  const missingOf = (id) => (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_4__/* .toFormat */ .Vr)(id).tools({ target }).filter(({ name }) => !hasProgram2(name));
  const all = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_4__/* .listFormats */ .dd)(target, host);
  return {
    formats: all.filter((id) => missingOf(id).length === 0),
    leftOut: all.flatMap(
      (id) => missingOf(id).map(({ name, remedy }) => {
        const message = `the format ${id} is left out: ${name} is not on PATH`;
        return { severity: "warning", code: "tool-missing", message, remedy };
      })
    )
  };
}

// pipeline/shared/options/rehearsal.ts
var rehearsalModes = ["off", "on", "required"];
var defaultRehearsalMode = "on";
var defaultRehearsalSeconds = 120;
function parseRehearsalMode(word) {
  const found = rehearsalModes.find((mode) => mode === word);
  if (found !== void 0) return found;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__/* .PipelineError */ .z({
    code: "rehearsal-mode-unknown",
    blame: "usage",
    message: `"${word}" is not a way to rehearse`,
    remedy: `choose one of: ${rehearsalModes.join(", ")}`
  });
}
function parseRehearsalTimeout(text) {
  const seconds = Number(text);
  if (/^\d{1,5}$/.test(text) && seconds >= 1) return seconds * 1e3;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__/* .PipelineError */ .z({
    code: "rehearsal-timeout-invalid",
    blame: "usage",
    message: `"${text}" is not a number of seconds`,
    remedy: "write whole seconds, from 1 to 99999"
  });
}

// pipeline/shared/options/rehearsal-answers.ts

var answersSchema = zod__WEBPACK_IMPORTED_MODULE_12__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP());
function invalid(message) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__/* .PipelineError */ .z({
    code: "rehearsal-answers-invalid",
    blame: "usage",
    message,
    remedy: "write a JSON object of strings, or one NAME=value on each line"
  });
}
function parseObject(text) {
  try {
    const answers = answersSchema.safeParse(JSON.parse(text));
    if (answers.success) return answers.data;
  } catch {
    throw invalid("the values for the rehearsal begin like JSON, but are not valid JSON");
  }
  throw invalid("the values for the rehearsal are not an object of strings");
}
function parseRehearsalAnswers(text) {
  if (text.trim().startsWith("{")) return parseObject(text);
  const answers = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "" || line.trim().startsWith("#")) continue;
    const at = line.indexOf("=");
    if (at < 1) throw invalid(`line ${index + 1} of the values for the rehearsal has no NAME=`);
    answers[line.slice(0, at).trim()] = line.slice(at + 1);
  }
  return answers;
}

// pipeline/shared/options/target.ts
var known = _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_6__/* .targets */ .zV.join(", ");
var missingParts = new Map([
  ...["win-arm64", "windows-arm64", "win32-arm64"].map((name) => [
    name,
    "the npm registry has no base Node of the pinned version for it, and no member of the resource kit; Windows 11 on ARM runs the installers for win-x64"
  ]),
  ...["universal", "darwin-universal", "macos-universal", "mac-universal"].map((name) => [
    name,
    "bundle.json and payload.json state one digest for each file, and programs, packages of npm and members of the kit differ for the two processors, so that such an app would be two apps in one download; build darwin-arm64 and darwin-x64"
  ])
]);
function parseTarget(word) {
  const platform = (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_6__/* .toPlatform */ .rE)(word.trim().toLowerCase());
  if (platform !== void 0 && platform !== "universal") return platform;
  const missing = missingParts.get(word.trim().toLowerCase());
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__/* .PipelineError */ .z({
    code: "target-unknown",
    blame: "usage",
    message: `"${word}" is not a target${missing === void 0 ? "" : `: ${missing}`}`,
    remedy: `choose one of ${known}`
  });
}
function toHostTarget(platform, arch) {
  const found = (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_6__/* .toPlatform */ .rE)(`${platform}-${arch}`);
  if (found !== void 0 && found !== "universal") return found;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_10__/* .PipelineError */ .z({
    code: "host-target-unknown",
    blame: "usage",
    message: `this machine (${platform}-${arch}) is not a supported target`,
    remedy: `name the target to build for: one of ${known}`
  });
}

// cli/packaging.ts
function packaging() {
  return [
    new commander__WEBPACK_IMPORTED_MODULE_11__/* .Option */ .c$("--target <target>", "the system to build for (default: this machine's)"),
    new commander__WEBPACK_IMPORTED_MODULE_11__/* .Option */ .c$("--shell <shell>", `what the user sees: ${_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_4__/* .shellIds */ .l2.join(" or ")}`).default(_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultShell */ .EJ),
    new commander__WEBPACK_IMPORTED_MODULE_11__/* .Option */ .c$(
      "--electron-dist <dir>",
      "the unpacked Electron of the target, for --shell electron: electron-v<version>-<platform>-<arch>.zip of its project"
    ),
    new commander__WEBPACK_IMPORTED_MODULE_11__/* .Option */ .c$(
      "--format <list>",
      `installers, separated by commas: ${_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_4__/* .formatIds */ .wP.join(", ")} (default: every one of the target whose programs are on this machine)`
    ),
    new commander__WEBPACK_IMPORTED_MODULE_11__/* .Option */ .c$(
      "--rehearse <mode>",
      `start the app before the installers are made: ${rehearsalModes.join(", ")}; on: where this machine can start it, required: an error where it cannot`
    ).argParser(parseRehearsalMode).default(defaultRehearsalMode),
    new commander__WEBPACK_IMPORTED_MODULE_11__/* .Option */ .c$(
      "--rehearse-secrets <file>",
      "values of secrets for the rehearsal: a JSON object, or lines NAME=value (default: values of their formats)"
    ),
    new commander__WEBPACK_IMPORTED_MODULE_11__/* .Option */ .c$("--rehearse-timeout <seconds>", "time limit from a start of the app to ready").argParser(parseRehearsalTimeout).default(defaultRehearsalSeconds * 1e3, String(defaultRehearsalSeconds)),
    (0,_chunk_WURKV2YX_js__WEBPACK_IMPORTED_MODULE_0__/* .signOption */ .LZ)(),
    new commander__WEBPACK_IMPORTED_MODULE_11__/* .Option */ .c$(
      "--build-env <name>",
      "a variable of this environment that the builds of services inherit, beside the usual ones; may be repeated"
    ).argParser((word, before = []) => [...before, word]),
    new commander__WEBPACK_IMPORTED_MODULE_11__/* .Option */ .c$(
      "--vendor <name>",
      "who publishes the app: the first part of the names of its package, folder and command (default: the owner of the repository)"
    )
  ];
}
function stagedOnly() {
  return new commander__WEBPACK_IMPORTED_MODULE_11__/* .Option */ .c$(
    "--staged-only",
    'build, stage and rehearse, and write the payload as one file, from which "make" signs and makes the installers in a job that runs no code of the scenario; reads no credentials; --format and --sign require are what "make" is asked to do'
  );
}
function outDir() {
  return new commander__WEBPACK_IMPORTED_MODULE_11__/* .Option */ .c$("--out <dir>", "folder for the installers and their documents").makeOptionMandatory();
}
var hostTarget = () => toHostTarget(process.platform, process.arch);
function toDefaultFormats(session, target) {
  const { formats, leftOut } = planDefaultFormats(target, hostTarget(), _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_8__/* .hasProgram */ .Dt);
  for (const found of leftOut) session.reporter.diagnostic(found);
  return formats;
}
function toBuild(session, options) {
  return {
    target: options.target === void 0 ? hostTarget() : parseTarget(options.target),
    shell: (0,_chunk_QGOKN77Q_js__WEBPACK_IMPORTED_MODULE_3__/* .parseShell */ .a)(options.shell),
    electronDist: options.electronDist === void 0 ? void 0 : (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_7__/* .toPath */ .b)(session, options.electronDist),
    rehearsal: { mode: options.rehearse, answers: {}, timeoutMs: options.rehearseTimeout }
  };
}
function toChoice(session, options) {
  const build = toBuild(session, options);
  return {
    ...build,
    formats: options.format === void 0 ? toDefaultFormats(session, build.target) : (0,_chunk_PXP3KXF6_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFormats */ .Q)(options.format),
    signing: (0,_chunk_WURKV2YX_js__WEBPACK_IMPORTED_MODULE_0__/* .toSigning */ .Tw)(session, options.sign)
  };
}
async function readAnswers(session, file) {
  if (file === void 0) return {};
  return parseRehearsalAnswers(await _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_9__/* .nodeFileSystem */ .G.readText((0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_7__/* .toPath */ .b)(session, file)));
}
async function complete(session, context, options, { scenarioDir, choice }) {
  const answers = await readAnswers(session, options.rehearseSecrets);
  return {
    ...choice,
    rehearsal: { ...choice.rehearsal, answers },
    outDir: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_7__/* .toPath */ .b)(session, options.out),
    provenance: await readProvenance(context, scenarioDir)
  };
}
async function toRequest(session, context, options, scenarioDir) {
  return complete(session, context, options, { scenarioDir, choice: toChoice(session, options) });
}
async function toStageRequest(session, context, options, scenarioDir) {
  (0,_chunk_WURKV2YX_js__WEBPACK_IMPORTED_MODULE_0__/* .dropSigning */ .b0)(session);
  const choice = {
    ...toBuild(session, options),
    ...options.format === void 0 ? {} : { formats: (0,_chunk_PXP3KXF6_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFormats */ .Q)(options.format) },
    signingRequired: options.sign === "require"
  };
  return complete(session, context, options, { scenarioDir, choice });
}
var count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
function describeOutcome(outcome) {
  if (!outcome.rehearsed) return `not rehearsed: ${outcome.why}`;
  const { starts, services, pages, network, user } = outcome;
  const files = pages.reduce((sum, page) => sum + page.files, 0);
  const times = starts.map(({ ready_ms }) => `${ready_ms} ms`).join(" and ");
  const reach = network.isolated ? "without a network" : `with the network (${network.why})`;
  return `rehearsed as ${user} ${reach}: ready after ${times}, ${count(services.length, "service")}, ${count(pages.length, "page")} with ${count(files, "file")}`;
}
async function toPublisher(context, { vendor }, scenarioDir) {
  return {
    asked: vendor === void 0 ? void 0 : parseVendor(vendor),
    owner: await readVendor(context, scenarioDir)
  };
}
function concludeStaging(session, { name, rehearsal }, out) {
  session.log.info(describeOutcome(rehearsal.outcome));
  session.log.info(`${out.replace(/\/$/, "")}/${name}`);
}
function concludePackage(session, { manifest, rehearsal }, out) {
  session.log.info(describeOutcome(rehearsal.outcome));
  listInstallers(session, manifest, out);
}
function listInstallers(session, manifest, out) {
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

/***/ 58265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readOwnCommit),
/* harmony export */   _: () => (/* binding */ isUnchanged)
/* harmony export */ });
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27325);


// pipeline/shared/sources/read-commit.ts
var submoduleMode = "160000";
function parseSubmodules(stdout) {
  return stdout.split("\0").filter((entry) => entry.startsWith(`${submoduleMode} `)).map((entry) => entry.slice(entry.indexOf("	") + 1)).filter((path) => path !== "./");
}
async function isUnchanged(ports, dir) {
  const changes = await (0,_chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_0__/* .runGit */ .E)(ports, dir, ["status", "--porcelain", "--ignore-submodules=dirty", "--", "."]);
  if (changes.exitCode !== 0 || changes.stdout.trim() !== "") return false;
  const files = await (0,_chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_0__/* .runGit */ .E)(ports, dir, ["ls-files", "--stage", "-z", "--", "."]);
  for (const path of parseSubmodules(files.stdout))
    if (!await isUnchanged(ports, `${dir}/${path}`)) return false;
  return true;
}
async function readOwnCommit({ exec }, dir) {
  if (await exec.which("git") === void 0) return void 0;
  const head = await (0,_chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_0__/* .runGit */ .E)({ exec }, dir, ["rev-parse", "--show-prefix", "--verify", "--quiet", "HEAD"]);
  const [prefix, commit] = head.stdout.split("\n");
  if (head.exitCode !== 0 || prefix !== "" || commit === void 0) return void 0;
  return await isUnchanged({ exec }, dir) ? commit : void 0;
}




/***/ }),

/***/ 90864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readNotaryIdentity),
/* harmony export */   c: () => (/* binding */ listSettings)
/* harmony export */ });
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90803);


// pipeline/signing/notary/settings.ts
var open = (description) => ({ description, secret: false });
var secret = (description) => ({ description, secret: true });
var defaults = {
  APPLE_NOTARY_URL: "https://appstoreconnect.apple.com/notary/v2",
  APPLE_NOTARY_TICKET_URL: "https://api.apple-cloudkit.com/database/1/com.apple.gk.ticket-delivery/production/public/records/lookup"
};
var defaultMinutes = 30;
var notarySettings = {
  APPLE_API_KEY: secret(
    "Private key of App Store Connect (`AuthKey_\u2026.p8`) that notarizes files for macOS: its content in base64, or a path."
  ),
  APPLE_API_KEY_ID: open("Id of that key, ten letters and digits."),
  APPLE_API_ISSUER: open("Issuer id of that key; empty for the key of one person."),
  APPLE_ID: open("Apple Account that notarizes on a Mac, when `APPLE_API_KEY` is not set."),
  APPLE_APP_SPECIFIC_PASSWORD: secret("App-specific password of the Apple Account."),
  APPLE_TEAM_ID: open("Team of the Apple Account."),
  APPLE_NOTARY_TIMEOUT: open(
    `Minutes to wait for the result of a submission. Default: ${defaultMinutes}. A later \`vrooli-bundle notarize\` waits on, without a second upload.`
  ),
  APPLE_NOTARY_URL: open("Address of the notary API, for a proxy or a test. Default: Apple's."),
  APPLE_NOTARY_UPLOAD_URL: open(
    "Address of the server of uploads, for a proxy or a test. Default: that of the bucket that Apple names."
  ),
  APPLE_NOTARY_TICKET_URL: open(
    "Address where tickets are looked up, for a proxy or a test. Default: Apple's."
  )
};
function readAddress(source, name) {
  const text = source.get(name);
  if (text === void 0) return void 0;
  const url = URL.canParse(text) ? new URL(text) : void 0;
  const isLocal = url !== void 0 && ["127.0.0.1", "[::1]", "localhost"].includes(url.hostname);
  const isSafe = url?.protocol === "https:" || url?.protocol === "http:" && isLocal;
  if (!isSafe || url.username !== "" || url.search !== "" || url.hash !== "")
    (0,_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseSetting */ .Zn)(
      name,
      `"${text}" is not an address that can be used`,
      "write an address that begins with https://, without a user, a query and a fragment; http:// only for this machine"
    );
  return text.replace(/\/+$/, "");
}
function readEndpoints(source) {
  return {
    api: readAddress(source, "APPLE_NOTARY_URL") ?? defaults.APPLE_NOTARY_URL,
    upload: readAddress(source, "APPLE_NOTARY_UPLOAD_URL"),
    tickets: readAddress(source, "APPLE_NOTARY_TICKET_URL") ?? defaults.APPLE_NOTARY_TICKET_URL
  };
}
function readTimeout(source) {
  const name = "APPLE_NOTARY_TIMEOUT";
  const text = source.get(name) ?? String(defaultMinutes);
  const minutes = Number(text);
  if (!/^\d{1,4}(?:\.\d{1,3})?$/.test(text) || minutes <= 0 || minutes > 24 * 60)
    (0,_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseSetting */ .Zn)(name, `"${text}" is not a number of minutes`, "write a number from 0.001 to 1440");
  return minutes * 6e4;
}
function requireSetting(source, name, other) {
  return source.get(name) ?? (0,_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseSetting */ .Zn)(name, `it is not set, and ${other} needs it`, "set it too");
}
function readApiKey(source) {
  const name = "APPLE_API_KEY";
  const text = source.get(name);
  if (text === void 0) return void 0;
  const file = text.startsWith("-----BEGIN") ? source.hold("apple_api_key.p8", text) : (0,_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .readFileSetting */ .fb)(source, name, "apple_api_key.p8");
  if (file === void 0) return void 0;
  const keyId = requireSetting(source, "APPLE_API_KEY_ID", name);
  if (!/^[A-Za-z0-9]{4,32}$/.test(keyId))
    (0,_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseSetting */ .Zn)(
      "APPLE_API_KEY_ID",
      "it has other characters than letters and digits",
      "copy the id of the key"
    );
  return { kind: "api-key", file, keyId, issuer: source.get("APPLE_API_ISSUER") };
}
function readAppleId(source) {
  const appleId = source.get("APPLE_ID");
  if (appleId === void 0) return void 0;
  const password = requireSetting(source, "APPLE_APP_SPECIFIC_PASSWORD", "APPLE_ID");
  return {
    kind: "apple-id",
    appleId,
    teamId: requireSetting(source, "APPLE_TEAM_ID", "APPLE_ID"),
    password: source.hold("apple_app_specific_password", password)
  };
}
function readNotaryIdentity(source) {
  const credential = readApiKey(source) ?? readAppleId(source);
  if (credential === void 0) return void 0;
  const label = credential.kind === "api-key" ? `the key ${credential.keyId}` : credential.appleId;
  return { credential, label, endpoints: readEndpoints(source), timeoutMs: readTimeout(source) };
}

// pipeline/signing/list-settings.ts
function listSettings() {
  const found = /* @__PURE__ */ new Map();
  const add = (title, settings) => {
    for (const [name, setting] of Object.entries(settings)) {
      const earlier = found.get(name);
      const signers = [...earlier?.signers ?? [], title];
      const input = name.toLowerCase().replaceAll("_", "-");
      found.set(name, { ...earlier ?? setting, name, input, signers });
    }
  };
  for (const id of _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .signerIds */ .B$) add(_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .signerById */ .D6[id].title, _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_0__/* .signerById */ .D6[id].settings);
  add("Apple notarization", notarySettings);
  return [...found.values()];
}




/***/ }),

/***/ 62723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseFormats)
/* harmony export */ });
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44762);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);



// pipeline/formats/parse-formats.ts
function parseFormats(words) {
  const asked = words.split(/[\s,]+/).filter((word) => word !== "");
  return [...new Set(asked)].map((word) => {
    const found = _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__/* .formatIds */ .wP.find((id) => id === word);
    if (found !== void 0) return found;
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
      code: "format-unknown",
      blame: "usage",
      message: `"${word}" is not a format`,
      remedy: `choose from ${_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__/* .formatIds */ .wP.join(", ")}`
    });
  });
}




/***/ }),

/***/ 20696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ parseShell)
/* harmony export */ });
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44762);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);



// pipeline/shells/parse-shell.ts
function parseShell(word) {
  const found = _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__/* .shellIds */ .l2.find((id) => id === word.trim());
  if (found !== void 0) return found;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: "shell-unknown",
    blame: "usage",
    message: `"${word}" is not a shell`,
    remedy: `choose from ${_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__/* .shellIds */ .l2.join(", ")}`
  });
}




/***/ }),

/***/ 92603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ signOption),
/* harmony export */   Tw: () => (/* binding */ toSigning),
/* harmony export */   b0: () => (/* binding */ dropSigning)
/* harmony export */ });
/* harmony import */ var _chunk_2BXCM77T_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42543);
/* harmony import */ var _chunk_IAAP2SPW_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90864);
/* harmony import */ var _chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90803);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48179);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76760);




// cli/signing.ts


// host/credentials.ts




var signals = ["SIGINT", "SIGTERM", "SIGHUP"];
var toSlashes = (path) => node_path__WEBPACK_IMPORTED_MODULE_7__.sep === "/" ? path : path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_7__.sep, "/");
function isFile(path) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}
var HeldFolder = class {
  path = toSlashes((0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_6__.tmpdir)(), `vrooli-signing-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.randomBytes)(16).toString("hex")}`));
  files = /* @__PURE__ */ new Map();
  users = 0;
  add(name, content) {
    this.files.set(name, content);
    return `${this.path}/${name}`;
  }
  remove = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.rmSync)(this.path, { recursive: true, force: true });
  /** Removes the folder before anything else reacts; a signal that only this function listens for still ends the process. */
  stop = (signal) => {
    this.remove();
    if (process.listenerCount(signal) > 1) return;
    process.off(signal, this.stop);
    process.kill(process.pid, signal);
  };
  open() {
    if (this.files.size === 0) return;
    process.on("exit", this.remove);
    for (const signal of signals) process.on(signal, this.stop);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.mkdirSync)(this.path, { mode: 448 });
    for (const [name, content] of this.files)
      (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.writeFileSync)(`${this.path}/${name}`, content, { mode: 384, flag: "wx" });
  }
  close() {
    this.remove();
    process.off("exit", this.remove);
    for (const signal of signals) process.off(signal, this.stop);
  }
  async use(body) {
    try {
      this.users += 1;
      if (this.users === 1) this.open();
      return await body();
    } finally {
      this.users -= 1;
      if (this.users === 0) this.close();
    }
  }
};
function createCredentials(values, cwd) {
  const folder = new HeldFolder();
  return {
    source: {
      get: (name) => {
        const text = values[name]?.trim();
        return text === "" ? void 0 : text;
      },
      isFile,
      toPath: (path) => toSlashes(path.startsWith("~/") ? (0,node_path__WEBPACK_IMPORTED_MODULE_7__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_6__.homedir)(), path.slice(2)) : (0,node_path__WEBPACK_IMPORTED_MODULE_7__.resolve)(cwd, path)),
      hold: (name, content) => folder.add(name, content)
    },
    withFiles: (body) => folder.use(body)
  };
}

// pipeline/signing/read-identities.ts
function readAllIdentities(mode, source) {
  if (mode === "off") return { mode, identities: {} };
  return { mode, identities: (0,_chunk_B7HDJNRE_js__WEBPACK_IMPORTED_MODULE_2__/* .readIdentities */ .d1)(source), notary: (0,_chunk_IAAP2SPW_js__WEBPACK_IMPORTED_MODULE_1__/* .readNotaryIdentity */ .Y)(source) };
}

// cli/signing.ts
function signOption(otherwise) {
  const option = new commander__WEBPACK_IMPORTED_MODULE_3__/* .Option */ .c$(
    "--sign <mode>",
    `whether files are signed: ${_chunk_2BXCM77T_js__WEBPACK_IMPORTED_MODULE_0__/* .signingModes */ .KO.join(", ")}; auto: where a variable has credentials, require: an error for a file that would stay unsigned${otherwise === void 0 ? "" : ` (default: ${otherwise})`}`
  ).argParser(_chunk_2BXCM77T_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSigningMode */ .yY);
  return otherwise === void 0 ? option.default(_chunk_2BXCM77T_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultSigningMode */ .oi) : option;
}
function dropSigning({ io: { env } }) {
  const values = {};
  for (const { name, secret } of (0,_chunk_IAAP2SPW_js__WEBPACK_IMPORTED_MODULE_1__/* .listSettings */ .c)()) {
    const value = env[name];
    if (value !== void 0) values[name] = value;
    if (secret) delete env[name];
  }
  return values;
}
function toSigning(session, mode) {
  const { source, withFiles } = createCredentials(dropSigning(session), session.io.cwd);
  return { ...readAllIdentities(mode, source), withCredentials: withFiles };
}




/***/ })

};
