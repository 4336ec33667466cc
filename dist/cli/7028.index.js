export const id = 7028;
export const ids = [7028];
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

/***/ 77028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   feedCommand: () => (/* binding */ feedCommand)
/* harmony export */ });
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48102);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19498);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23238);
/* harmony import */ var _chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81636);
/* harmony import */ var _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26998);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53710);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11445);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48179);











// cli/commands/feed.ts

async function publish(session, payloads, options, withdrawn) {
  const [{ publishUpdates }, { parseSecretKey }] = [
    await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(2433)]).then(__webpack_require__.bind(__webpack_require__, 2433)),
    await __webpack_require__.e(/* import() */ 8691).then(__webpack_require__.bind(__webpack_require__, 18691))
  ];
  const ctx = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_3__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
  const { minisignKey, minisignPasswordFile: passwordFile, channel } = options;
  const password = passwordFile === void 0 ? void 0 : await ctx.fs.readText((0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, passwordFile));
  const key = await parseSecretKey(
    await ctx.fs.readText((0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, minisignKey)),
    password?.replace(/\r?\n$/, "")
  );
  const add = options.rollout === void 0 ? void 0 : options;
  const published = await publishUpdates(ctx, {
    folder: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, options.to),
    channel,
    payloads: payloads.map((path) => (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, path)),
    previous: (add?.previous ?? []).map((path) => (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, path)),
    release: {
      notes: add?.notes === void 0 ? "" : await ctx.fs.readText((0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, add.notes)),
      critical: add?.critical === true,
      minFrom: add?.minFrom,
      rollout: { percent: Number(add?.rollout ?? 100), salt: add?.salt ?? "rollout" }
    },
    withdrawn,
    epoch: (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSourceDateEpoch */ .QS)(session.io.env) ?? Math.floor(ctx.clock.now() / 1e3),
    expiresInDays: Number(options.expires),
    key,
    allowMissingTarget: add?.allowMissingTarget === true
  });
  session.io.stdout(`${JSON.stringify({ status: "published", ...published }, void 0, 2)}
`);
  return 0;
}
var withFeed = (command) => command.requiredOption("--to <dir>", "the folder of the feeds; it has the earlier state of them").addOption(new commander__WEBPACK_IMPORTED_MODULE_8__/* .Option */ .c$("--channel <name>", "the channel").choices(_chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_0__/* .channels */ .B).default("stable"));
var withKey = (command) => withFeed(command).requiredOption("--minisign-key <file>", "the secret key of minisign whose public key the app has").option("--minisign-password-file <file>", "the password of that key").option("--expires <days>", "for how many days the feed is valid", "30");
function feedCommand(session, finish) {
  const feed = new commander__WEBPACK_IMPORTED_MODULE_8__/* .Command */ .uB("feed").description(
    "writes the feeds of updates of installed apps as static files"
  );
  withKey(feed.command("add")).description("adds a release: its archives, then the feed and its signature").argument("<payload...>", "folders of the unpacked payloads of the release, one for each target").option("--previous <dir...>", "folders of the unpacked payloads of earlier releases, for deltas").option("--notes <file>", "what is new, for the user").option("--critical", "a security fix: the rollout is ignored").option("--min-from <version>", "the oldest version that can be updated and can read the data").option("--rollout <percent>", "the share of the installations", "100").option("--salt <text>", "another text chooses other installations").option("--allow-missing-target", "leave out a target that the release before has").action((payloads, options) => finish(publish(session, payloads, options, [])));
  withKey(feed.command("withdraw")).description("withdraws versions: installed apps go back by themselves").argument("<version...>", "the versions").action(
    (versions, options) => finish(publish(session, [], { ...options, rollout: void 0 }, versions))
  );
  withKey(feed.command("renew")).description("publishes the same feed with a new time").action(
    (options) => finish(publish(session, [], { ...options, rollout: void 0 }, []))
  );
  withFeed(feed.command("file")).description("writes a release as one .update file, for computers without a network").requiredOption("--release <version>", "the version").addOption(new commander__WEBPACK_IMPORTED_MODULE_8__/* .Option */ .c$("--target <target>", "the system").choices(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_1__/* .targets */ .zV).makeOptionMandatory()).requiredOption("--out <file>", "the file to write").action(
    (options) => finish(writeFile(session, options))
  );
  return feed;
}
async function writeFile(session, { to, channel, release, target, out }) {
  const { writeUpdateFile } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(9730)]).then(__webpack_require__.bind(__webpack_require__, 87349));
  const ctx = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_3__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
  const epoch = (0,_chunk_5RLY3O5F_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSourceDateEpoch */ .QS)(session.io.env) ?? Math.floor(ctx.clock.now() / 1e3);
  await writeUpdateFile(ctx, {
    folder: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, to),
    channel,
    version: release,
    target,
    to: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, out),
    epoch
  });
  session.io.stdout(`${JSON.stringify({ status: "written", file: (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, out) })}
`);
  return 0;
}



/***/ })

};
