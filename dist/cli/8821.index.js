export const id = 8821;
export const ids = [8821];
export const modules = {

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

/***/ 10765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bb: () => (/* binding */ concludePlan),
/* harmony export */   Kq: () => (/* binding */ packaging),
/* harmony export */   LC: () => (/* binding */ withVendor),
/* harmony export */   OA: () => (/* binding */ toPublisher),
/* harmony export */   d_: () => (/* binding */ toRequest),
/* harmony export */   hP: () => (/* binding */ toChoice),
/* harmony export */   kL: () => (/* binding */ concludePackage),
/* harmony export */   qN: () => (/* binding */ outDir)
/* harmony export */ });
/* harmony import */ var _chunk_QKLEHXMD_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48187);
/* harmony import */ var _chunk_JSBTGSPO_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61703);
/* harmony import */ var _chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40445);
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27325);
/* harmony import */ var _chunk_OOWBD4RN_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28182);
/* harmony import */ var _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78603);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23238);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19498);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48179);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(26921);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(76760);










// pipeline/shared/options/vendor.ts
var pattern = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/;
function parseVendor(text) {
  const vendor = text.trim();
  if (pattern.test(vendor)) return vendor;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
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
  return `https://${host}/${path.replace(/\/+$/, "").replace(/\.git$/, "")}`;
}

// pipeline/compose/read-provenance.ts
async function readProvenance(ports, dir) {
  if (await ports.exec.which("git") === void 0) return {};
  const head = await (0,_chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_3__/* .runGit */ .E)(ports, dir, ["rev-parse", "--verify", "--quiet", "HEAD"]);
  if (head.exitCode !== 0) return {};
  if (!await (0,_chunk_QKLEHXMD_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnchanged */ ._)(ports, dir)) {
    ports.log.info("there are uncommitted changes, so the metadata names no commit");
    return {};
  }
  const remote = await (0,_chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_3__/* .runGit */ .E)(ports, dir, ["remote", "get-url", "origin"]);
  const repository = remote.exitCode === 0 ? toRepositoryUrl(remote.stdout) : void 0;
  const branch = await (0,_chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_3__/* .runGit */ .E)(ports, dir, ["symbolic-ref", "--quiet", "HEAD"]);
  return {
    ...repository === void 0 ? {} : { repository },
    commit: head.stdout.trim(),
    ...branch.exitCode === 0 ? { ref: branch.stdout.trim() } : {}
  };
}

// pipeline/compose/read-vendor.ts
async function readVendor({ exec }, dir) {
  if (await exec.which("git") === void 0) return void 0;
  const remote = await (0,_chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_3__/* .runGit */ .E)({ exec }, dir, ["remote", "get-url", "origin"]);
  return remote.exitCode === 0 ? toRepositoryOwner(remote.stdout) : void 0;
}

// pipeline/formats/default-formats.ts
function planDefaultFormats(target, host, hasProgram2) {
  const missingOf = (id) => (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_2__/* .toFormat */ .Vr)(id).tools({ target }).filter(({ name }) => !hasProgram2(name));
  const all = (0,_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_2__/* .listFormats */ .dd)(target, host);
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

// pipeline/formats/parse-formats.ts
function parseFormats(words) {
  const asked = words.split(/[\s,]+/).filter((word) => word !== "");
  return [...new Set(asked)].map((word) => {
    const found = _chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_2__/* .formatIds */ .wP.find((id) => id === word);
    if (found !== void 0) return found;
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
      code: "format-unknown",
      blame: "usage",
      message: `"${word}" is not a format`,
      remedy: `choose from ${_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_2__/* .formatIds */ .wP.join(", ")}`
    });
  });
}

// pipeline/shared/options/rehearsal.ts
var rehearsalModes = ["off", "on", "required"];
var defaultRehearsalMode = "on";
var defaultRehearsalSeconds = 120;
function parseRehearsalMode(word) {
  const found = rehearsalModes.find((mode) => mode === word);
  if (found !== void 0) return found;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "rehearsal-mode-unknown",
    blame: "usage",
    message: `"${word}" is not a way to rehearse`,
    remedy: `choose one of: ${rehearsalModes.join(", ")}`
  });
}
function parseRehearsalTimeout(text) {
  const seconds = Number(text);
  if (/^\d{1,5}$/.test(text) && seconds >= 1) return seconds * 1e3;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "rehearsal-timeout-invalid",
    blame: "usage",
    message: `"${text}" is not a number of seconds`,
    remedy: "write whole seconds, from 1 to 99999"
  });
}

// pipeline/shared/options/rehearsal-answers.ts

var answersSchema = zod__WEBPACK_IMPORTED_MODULE_10__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP());
function invalid(message) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
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
var known = _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_7__/* .targets */ .zV.join(", ");
var missingParts = new Map(
  ["win-arm64", "windows-arm64", "win32-arm64"].map((name) => [
    name,
    "the npm registry has no base Node of the pinned version for it, and no member of the resource kit; Windows 11 on ARM runs the installers for win-x64"
  ])
);
function parseTarget(word) {
  const platform = (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_7__/* .toPlatform */ .rE)(word.trim().toLowerCase());
  if (platform !== void 0 && platform !== "universal") return platform;
  const missing = missingParts.get(word.trim().toLowerCase());
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "target-unknown",
    blame: "usage",
    message: `"${word}" is not a target${missing === void 0 ? "" : `: ${missing}`}`,
    remedy: `choose one of ${known}`
  });
}
function toHostTarget(platform, arch) {
  const found = (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_7__/* .toPlatform */ .rE)(`${platform}-${arch}`);
  if (found !== void 0 && found !== "universal") return found;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "host-target-unknown",
    blame: "usage",
    message: `this machine (${platform}-${arch}) is not a supported target`,
    remedy: `name the target to build for: one of ${known}`
  });
}

// pipeline/shells/parse-shell.ts
function parseShell(word) {
  const found = _chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_2__/* .shellIds */ .l2.find((id) => id === word.trim());
  if (found !== void 0) return found;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "shell-unknown",
    blame: "usage",
    message: `"${word}" is not a shell`,
    remedy: `choose from ${_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_2__/* .shellIds */ .l2.join(", ")}`
  });
}

// cli/signing.ts


// host/credentials.ts




var signals = ["SIGINT", "SIGTERM", "SIGHUP"];
var toSlashes = (path) => node_path__WEBPACK_IMPORTED_MODULE_14__.sep === "/" ? path : path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_14__.sep, "/");
function isFile(path) {
  return (0,node_fs__WEBPACK_IMPORTED_MODULE_12__.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}
var HeldFolder = class {
  path = toSlashes((0,node_path__WEBPACK_IMPORTED_MODULE_14__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_13__.tmpdir)(), `vrooli-signing-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.randomBytes)(16).toString("hex")}`));
  files = /* @__PURE__ */ new Map();
  users = 0;
  add(name, content) {
    this.files.set(name, content);
    return `${this.path}/${name}`;
  }
  remove = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_12__.rmSync)(this.path, { recursive: true, force: true });
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
    (0,node_fs__WEBPACK_IMPORTED_MODULE_12__.mkdirSync)(this.path, { mode: 448 });
    for (const [name, content] of this.files)
      (0,node_fs__WEBPACK_IMPORTED_MODULE_12__.writeFileSync)(`${this.path}/${name}`, content, { mode: 384, flag: "wx" });
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
      toPath: (path) => toSlashes(path.startsWith("~/") ? (0,node_path__WEBPACK_IMPORTED_MODULE_14__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_13__.homedir)(), path.slice(2)) : (0,node_path__WEBPACK_IMPORTED_MODULE_14__.resolve)(cwd, path)),
      hold: (name, content) => folder.add(name, content)
    },
    withFiles: (body) => folder.use(body)
  };
}

// pipeline/signing/list-settings.ts
function listSettings() {
  const found = /* @__PURE__ */ new Map();
  for (const id of _chunk_JSBTGSPO_js__WEBPACK_IMPORTED_MODULE_1__/* .signerIds */ .B$) {
    for (const [name, setting] of Object.entries(_chunk_JSBTGSPO_js__WEBPACK_IMPORTED_MODULE_1__/* .signerById */ .D6[id].settings)) {
      const earlier = found.get(name);
      const signers = [...earlier?.signers ?? [], _chunk_JSBTGSPO_js__WEBPACK_IMPORTED_MODULE_1__/* .signerById */ .D6[id].title];
      const input = name.toLowerCase().replaceAll("_", "-");
      found.set(name, { ...earlier ?? setting, name, input, signers });
    }
  }
  return [...found.values()];
}

// pipeline/signing/mode.ts
var signingModes = ["auto", "require", "off"];
var defaultSigningMode = "auto";
function parseSigningMode(word) {
  const found = signingModes.find((mode) => mode === word);
  if (found !== void 0) return found;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "signing-mode-unknown",
    blame: "usage",
    message: `"${word}" is not a way to sign`,
    remedy: `choose one of: ${signingModes.join(", ")}`
  });
}

// cli/signing.ts
function signOption() {
  return new commander__WEBPACK_IMPORTED_MODULE_9__/* .Option */ .c$(
    "--sign <mode>",
    `whether files are signed: ${signingModes.join(", ")}; auto: where a variable has credentials, require: an error for a file that would stay unsigned`
  ).argParser(parseSigningMode).default(defaultSigningMode);
}
function toSigning({ io: { env, cwd } }, { sign: mode }) {
  const values = {};
  for (const { name, secret } of listSettings()) {
    const value = env[name];
    if (value !== void 0) values[name] = value;
    if (secret) delete env[name];
  }
  const { source, withFiles } = createCredentials(values, cwd);
  const identities = mode === "off" ? {} : (0,_chunk_JSBTGSPO_js__WEBPACK_IMPORTED_MODULE_1__/* .readIdentities */ .d1)(source);
  return { mode, identities, withCredentials: withFiles };
}

// cli/packaging.ts
function packaging() {
  return [
    new commander__WEBPACK_IMPORTED_MODULE_9__/* .Option */ .c$("--target <target>", "the system to build for (default: this machine's)"),
    new commander__WEBPACK_IMPORTED_MODULE_9__/* .Option */ .c$("--shell <shell>", `what the user sees: ${_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_2__/* .shellIds */ .l2.join(" or ")}`).default(_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultShell */ .EJ),
    new commander__WEBPACK_IMPORTED_MODULE_9__/* .Option */ .c$(
      "--format <list>",
      `installers, separated by commas: ${_chunk_GGA5G6G6_js__WEBPACK_IMPORTED_MODULE_2__/* .formatIds */ .wP.join(", ")} (default: every one of the target whose programs are on this machine)`
    ),
    new commander__WEBPACK_IMPORTED_MODULE_9__/* .Option */ .c$(
      "--rehearse <mode>",
      `start the app before the installers are made: ${rehearsalModes.join(", ")}; on: where this machine can start it, required: an error where it cannot`
    ).argParser(parseRehearsalMode).default(defaultRehearsalMode),
    new commander__WEBPACK_IMPORTED_MODULE_9__/* .Option */ .c$(
      "--rehearse-secrets <file>",
      "values of secrets for the rehearsal: a JSON object, or lines NAME=value (default: values of their formats)"
    ),
    new commander__WEBPACK_IMPORTED_MODULE_9__/* .Option */ .c$("--rehearse-timeout <seconds>", "time limit from a start of the app to ready").argParser(parseRehearsalTimeout).default(defaultRehearsalSeconds * 1e3, String(defaultRehearsalSeconds)),
    signOption(),
    new commander__WEBPACK_IMPORTED_MODULE_9__/* .Option */ .c$(
      "--build-env <name>",
      "a variable of this environment that the builds of services inherit, beside the usual ones; may be repeated"
    ).argParser((word, before = []) => [...before, word]),
    new commander__WEBPACK_IMPORTED_MODULE_9__/* .Option */ .c$(
      "--vendor <name>",
      "who publishes the app: the first part of the names of its package, folder and command (default: the owner of the repository)"
    )
  ];
}
function outDir() {
  return new commander__WEBPACK_IMPORTED_MODULE_9__/* .Option */ .c$("--out <dir>", "folder for the installers and their documents").makeOptionMandatory();
}
function toDefaultFormats(session, target, host) {
  const { formats, leftOut } = planDefaultFormats(target, host, _chunk_OOWBD4RN_js__WEBPACK_IMPORTED_MODULE_4__/* .hasProgram */ .Dt);
  for (const found of leftOut) session.reporter.diagnostic(found);
  return formats;
}
function toChoice(session, options) {
  const host = () => toHostTarget(process.platform, process.arch);
  const target = options.target === void 0 ? host() : parseTarget(options.target);
  return {
    target,
    shell: parseShell(options.shell),
    formats: options.format === void 0 ? toDefaultFormats(session, target, host()) : parseFormats(options.format),
    rehearsal: { mode: options.rehearse, answers: {}, timeoutMs: options.rehearseTimeout },
    signing: toSigning(session, options)
  };
}
async function readAnswers(session, file) {
  if (file === void 0) return {};
  return parseRehearsalAnswers(await _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeFileSystem */ .G.readText((0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_6__/* .toPath */ .b)(session, file)));
}
async function toRequest(session, context, options, scenarioDir) {
  const choice = toChoice(session, options);
  const answers = await readAnswers(session, options.rehearseSecrets);
  return {
    ...choice,
    rehearsal: { ...choice.rehearsal, answers },
    outDir: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_6__/* .toPath */ .b)(session, options.out),
    provenance: await readProvenance(context, scenarioDir)
  };
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
function concludePackage(session, { manifest, rehearsal }, out) {
  session.log.info(describeOutcome(rehearsal.outcome));
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

/***/ 48187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readOwnCommit),
/* harmony export */   _: () => (/* binding */ isUnchanged)
/* harmony export */ });
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27325);


// pipeline/shared/sources/read-commit.ts
var submoduleMode = "160000";
async function isUnchanged(ports, dir) {
  const changes = await (0,_chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_0__/* .runGit */ .E)(ports, dir, ["status", "--porcelain", "--ignore-submodules=dirty", "--", "."]);
  if (changes.exitCode !== 0 || changes.stdout.trim() !== "") return false;
  const files = await (0,_chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_0__/* .runGit */ .E)(ports, dir, ["ls-files", "--stage", "-z", "--", "."]);
  const submodules = files.stdout.split("\0").filter((entry) => entry.startsWith(`${submoduleMode} `)).map((entry) => entry.slice(entry.indexOf("	") + 1)).filter((path) => path !== "./");
  for (const path of submodules) if (!await isUnchanged(ports, `${dir}/${path}`)) return false;
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

/***/ 97841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s2: () => (/* binding */ locateNamedScenario),
/* harmony export */   ue: () => (/* binding */ shared),
/* harmony export */   zf: () => (/* binding */ locateScenario)
/* harmony export */ });
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26758);
/* harmony import */ var _chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78603);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23238);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19498);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48179);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76760);






// cli/options.ts


// pipeline/compose/find-root.ts

async function findRoot(fs, scenarioDir) {
  for (let dir = scenarioDir; ; dir = node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(dir)) {
    if (await fs.stat(node_path__WEBPACK_IMPORTED_MODULE_6__.posix.join(dir, ".git")) !== void 0) return dir;
    if (dir === node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(dir)) break;
  }
  const parent = node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(scenarioDir);
  return node_path__WEBPACK_IMPORTED_MODULE_6__.posix.basename(parent) === "scenarios" ? node_path__WEBPACK_IMPORTED_MODULE_6__.posix.dirname(parent) : scenarioDir;
}

// pipeline/compose/find-scenario.ts

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

// pipeline/shared/options/requested-swap.ts
function parseRequestedSwap(word) {
  const [original = "", replacement = "", ...rest] = word.split("=").map((part) => part.trim());
  if (original !== "" && replacement !== "" && rest.length === 0) return { original, replacement };
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({
    code: "swap-invalid",
    blame: "usage",
    message: `invalid swap "${word.trim()}": expected <original>=<replacement>`,
    remedy: "name both resources, such as postgres=embedded-postgres"
  });
}

// cli/options.ts
function parseTier(word) {
  const tier = (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_3__/* .toTier */ ._g)(word);
  if (tier === void 0)
    throw new commander__WEBPACK_IMPORTED_MODULE_5__/* .InvalidArgumentError */ .Di(`It is not a tier: choose one of ${_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_3__/* .tiers */ .cK.join(", ")}.`);
  return tier;
}
function collectSwap(word, before = []) {
  return [...before, parseRequestedSwap(word)];
}
var shared = {
  root: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--root <dir>", "the repository (default: the repository of the scenario)"),
  tier: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--tier <tier>", "the deployment tier").argParser(parseTier).default("desktop"),
  withSwap: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--with-swap <original=replacement>", "apply this swap; may be repeated").argParser(
    collectSwap
  ),
  without: () => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--without <name>", "leave this resource or scenario out; may be repeated").argParser(
    (word, before = []) => [...before, word]
  ),
  out: (what) => new commander__WEBPACK_IMPORTED_MODULE_5__/* .Option */ .c$("--out <file>", `where to write ${what} (default: stdout)`)
};
async function locateScenario(session, dir, root) {
  const scenarioDir = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, dir);
  if (root === void 0) return { scenarioDir, root: await findRoot(_chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .G, scenarioDir) };
  const rootDir = (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, root);
  if (scenarioDir !== rootDir && !scenarioDir.startsWith(rootDir === "/" ? "/" : `${rootDir}/`)) {
    throw (0,_chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_0__/* .usageError */ .W)(
      "scenario-outside-root",
      `${dir} is not inside the repository ${root}`,
      "name the repository that contains the scenario with --root, or leave --root out"
    );
  }
  return { scenarioDir, root: rootDir };
}
async function locateNamedScenario(session, name, { scenario, root }) {
  if (scenario !== void 0) return locateScenario(session, scenario, root);
  const place = {
    name,
    cwd: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, "."),
    root: root === void 0 ? void 0 : (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, root)
  };
  return locateScenario(session, await findScenario(_chunk_WEXPOAXZ_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeFileSystem */ .G, place), root);
}




/***/ })

};
