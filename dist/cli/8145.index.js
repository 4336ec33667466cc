export const id = 8145;
export const ids = [8145];
export const modules = {

/***/ 53117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P2: () => (/* binding */ pageFolders),
/* harmony export */   XB: () => (/* binding */ serviceConfigPath),
/* harmony export */   YT: () => (/* binding */ apiFolders),
/* harmony export */   Yx: () => (/* binding */ isReadableCode),
/* harmony export */   _m: () => (/* binding */ uiFolders),
/* harmony export */   fx: () => (/* binding */ withoutComments),
/* harmony export */   wu: () => (/* binding */ findEnvReads)
/* harmony export */ });
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17961);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22217);
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84145);




// pipeline/shared/scenario/layout.ts
var serviceConfigPath = ".vrooli/service.json";
var apiFolders = ["api", "server", "backend"];
var uiFolders = ["ui", "web", "frontend", "client"];
var pageFolders = [".", "public", "src", "static", "www"];

// pipeline/shared/env-reads/fallbacks.ts
var window = 400;
var insists = /\b(?:Fatal\w*|panic|Exit|exit|throw|raise|Errorf|errors\.New)\b/;
var afterName = String.raw`["'\x60]?\s*[\])]*\s*`;
function follows(after, pattern) {
  return new RegExp(`^${afterName}${pattern}`).test(after);
}
function isDefaulted(before, after) {
  const helper = /(?:[dD]efault|[fF]allback|[cC]oalesce|[fF]irst|Or)\w*\(\s*(?:\w+\.)?$/;
  return helper.test(before) && follows(after, String.raw`,\s*[^\s)]`);
}
function comparesVariable(before, after) {
  const variable = /\b([A-Za-z_]\w*)(?:\s*,\s*\w+)?\s*:?=\s*[^=\n]*$/.exec(before.slice(-200))?.[1];
  if (variable === void 0) return false;
  const compared = new RegExp(`\\b${variable}\\s*[!=]==?\\s*(?:""|''|nil\\b|undefined\\b|null\\b)`).exec(
    after
  );
  return compared !== null && !insists.test(after.slice(compared.index).split("\n").slice(0, 4).join("\n"));
}
function copesWithout(text, start, end) {
  const after = text.slice(end, end + window);
  const before = text.slice(Math.max(0, start - window), start);
  if (/^["'`]\s*,\s*[^\s)]/.test(after)) return true;
  if (follows(after, String.raw`(?:\|\||\?\?|\?[^.])`)) return true;
  return isDefaulted(before, after) || comparesVariable(before, after);
}

// pipeline/shared/env-reads/env-reads.ts
var name = "([A-Z_][A-Z0-9_]*)";
var patterns = {
  go: [
    new RegExp(`\\b(?!Setenv|Unsetenv)\\w{0,40}(?:[eE]nv)(?!iron)\\w{0,40}\\(\\s*"${name}"`, "g"),
    new RegExp(`\`[^\`]*\\benv(?:config)?:"${name}[",]`, "g")
  ],
  script: [
    new RegExp(
      `\\b(?:process\\.env|Deno\\.env|Bun\\.env|\\w{0,40}[eE]nv(?:ironment)?)(?:\\?\\.|\\.)${name}\\b(?!\\s*\\()`,
      "g"
    ),
    new RegExp(
      `\\b(?:process\\.env|Bun\\.env|\\w{0,40}[eE]nv(?:ironment)?)(?:\\?\\.)?\\[\\s*['"\`]${name}['"\`]`,
      "g"
    ),
    new RegExp(`\\b\\w{0,40}(?:[eE]nv)\\w{0,40}(?:\\.get)?\\(\\s*['"\`]${name}['"\`]`, "g")
  ],
  python: [
    new RegExp(
      `\\b(?:getenv|environ(?:\\.get|\\.setdefault|\\.pop)?|\\w{0,40}env\\w{0,40}(?:\\.\\w{1,40})?)\\s*[([]\\s*['"]${name}['"]`,
      "g"
    ),
    new RegExp(`\\b(?:alias|env|validation_alias)\\s*=\\s*['"]${name}['"]`, "g")
  ]
};
var languages = {
  go: "go",
  py: "python",
  ts: "script",
  tsx: "script",
  mts: "script",
  cts: "script",
  js: "script",
  jsx: "script",
  mjs: "script",
  cjs: "script",
  svelte: "script",
  vue: "script"
};
var destructuring = /\{([^{}]*)\}\s*(?::\s*[\w.]+\s*)?=\s*(?:process\.env|import\.meta\.env|Bun\.env)\b/g;
var tests = /(?:^|\/)(?:tests?|__tests__|__mocks__|testdata|e2e|spec)\/|[._-](?:test|spec)\.[a-z]+$|_test\.go$|(?:^|\/)(?:test_[^/]*|conftest)\.py$|(?:^|\/)test_[^/]*\.go$/;
function findLanguage(path) {
  const suffix = path.split(".").at(-1) ?? "";
  return (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(languages, suffix);
}
function isReadableCode(path) {
  return findLanguage(path) !== void 0 && !tests.test(path) && !/\.(?:min|d)\.[a-z]+$/.test(path);
}
function withoutComments(text) {
  return text.replaceAll(/^[ \t]*(?:\/\/|#|\*|\/\*).*$/gm, "");
}
function destructured(list) {
  return [...list.matchAll(/(?:^|,)\s*([A-Z_][A-Z0-9_]*)\s*(?=[:=,]|$)/g)].map((found) => ({
    name: found[1] ?? "",
    offset: found.index,
    hasDefault: /^[^,]*=/.test(list.slice(found.index + found[0].length))
  }));
}
function findEnvReads(path, source) {
  const language = findLanguage(path);
  if (language === void 0) return [];
  const text = withoutComments(source).replaceAll(
    /import\.meta\.env[.[][^\s]*/g,
    (found) => " ".repeat(found.length)
  );
  const first = /* @__PURE__ */ new Map();
  const add = (found, offset, isOptional) => {
    const earlier = first.get(found) ?? { offset, isOptional };
    first.set(found, {
      offset: Math.min(offset, earlier.offset),
      isOptional: isOptional && earlier.isOptional
    });
  };
  for (const pattern of patterns[language] ?? []) {
    for (const found of text.matchAll(pattern)) {
      const end = found.index + found[0].lastIndexOf(found[1] ?? "") + (found[1] ?? "").length;
      add(found[1] ?? "", found.index, copesWithout(text, found.index, end));
    }
  }
  if (language === "script") {
    for (const found of text.matchAll(destructuring)) {
      if (found[0].includes("import.meta")) continue;
      for (const item of destructured(found[1] ?? "")) {
        add(item.name, found.index + item.offset, item.hasDefault);
      }
    }
  }
  const toPosition = (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__/* .positionIn */ .Nu)(text);
  return [...first].map(([found, { offset, isOptional }]) => ({ name: found, line: toPosition(offset).line, isOptional })).sort((a, b) => a.line - b.line || (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_2__/* .byCodeUnit */ .X)(a.name, b.name));
}




/***/ }),

/***/ 48301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ serviceConfigSchema),
/* harmony export */   ZE: () => (/* binding */ findNpmClients),
/* harmony export */   _: () => (/* binding */ findGoClients),
/* harmony export */   iF: () => (/* binding */ findCargoClients),
/* harmony export */   zC: () => (/* binding */ images)
/* harmony export */ });
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79157);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);


// schema/service-config.ts


// schema/service-config/dependencies.ts

var initializationSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
  zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      file: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("path relative to the scenario"),
      type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('"schema" is loaded first, "data" or "seed" last, anything else in between')
    })
  ])
);
var dependencySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("only in arrays; in objects the key is the name"),
  type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('"scenario" makes an entry under resources a scenario'),
  required: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().describe("default true: the scenario does not work without it"),
  enabled: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().describe("default true; false: listed but not counted"),
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("requested version, for people; a bundle contains the version of the resource kit"),
  description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("what the scenario uses it for; for people"),
  purpose: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("the same as description"),
  initialization: initializationSchema.optional().describe("files that prepare it, such as a database schema; a schema is loaded before data"),
  initialization_strict: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().describe(
    "default false: a failing SQL statement of these files is a warning and the next one runs, as in psql; true: it is an error of the build and of the first start"
  ),
  schema_file: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("one such file: a database schema, relative to the scenario")
});
var listSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), dependencySchema]));
var entrySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([dependencySchema, zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()]);
var groupSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([listSchema, zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), entrySchema)]);
var groupedSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
  listSchema,
  zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    required: groupSchema.optional().describe("group: the scenario does not work without these"),
    optional: groupSchema.optional().describe("group: the scenario works without these, with reduced function")
  }).catchall(entrySchema)
]);
var dependenciesSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  resources: groupedSchema.optional().describe("servers, tools and libraries, by the names of the resource catalogue").meta({ examples: [{ postgres: { required: true } }] }),
  scenarios: groupedSchema.optional().describe("other scenarios of the repository, by name").meta({ examples: [{ "picker-wheel": { required: false } }] })
});

// schema/service-config/deployment.ts

var sizeSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({})]);
var requirementsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  ram_mb: sizeSchema.optional().describe("memory; a bare number is in megabytes of 2^20 bytes").meta({ examples: [512, "2Gi", "512m", "4GB minimum, 8GB recommended"] }),
  disk_mb: sizeSchema.optional().describe("disk space; a bare number is in megabytes of 2^20 bytes").meta({ examples: [1024, "10GB"] }),
  cpu_cores: sizeSchema.optional().describe("processor cores, possibly a fraction").meta({ examples: [2, 0.5, "500m", "2 cores"] }),
  gpu: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({})]).optional().describe("none, optional or required; true is required").meta({ examples: ["none", "optional", "required"] }),
  network: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()]).optional().describe("none, optional or required; true is required").meta({ examples: ["none", "optional", "required"] })
});
var secretSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  secret_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("name by which services refer to the secret"),
  env: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("environment variable that gets the value; default: the id in capitals"),
  class: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe(
    "per_install_generated, user_prompt, remote_fetch or infrastructure; default: derived from the name"
  ).meta({ examples: ["per_install_generated", "user_prompt", "remote_fetch", "infrastructure"] }),
  description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("what the secret is for; for user_prompt what to enter"),
  label: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("label of the field in the first-run wizard"),
  format: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("ECMAScript regular expression the value must match"),
  required: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().describe("whether services that use it wait until there is a value; default true"),
  services: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional().describe("ids of the services that read it; default: those whose code names the variable"),
  generator: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_0__/* .generatorSchema */ .D$.optional().describe("how a per_install_generated secret is made"),
  prompt: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_0__/* .promptSchema */ .a_.partial().optional().describe("what the first-run wizard shows for a user_prompt secret"),
  remote: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_0__/* .remoteSchema */ .uS.optional().describe("where a remote_fetch secret comes from"),
  target: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_0__/* .secretTargetSchema */ .Xs.optional().describe("how a service gets the value, when env does not define it")
});
var secretsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), secretSchema])).optional();
var tierFields = {
  status: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("whether it can ship on this tier").meta({ examples: ["ready", "limited", "blocked"] }),
  supported: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().describe("false: it cannot run on this tier, independent of its score"),
  fitness_score: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(100).optional().describe("how well it suits the tier, from 0 to 1; above 1 it is read as a percentage"),
  requirements: requirementsSchema.optional().describe("its requirements on this tier"),
  reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("reason for the score or status; for people")
};
var tierSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  ...tierFields,
  adaptations: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      dependency: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("dependency that is replaced on this tier"),
      swap: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("what replaces it"),
      impact: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("disadvantage for the user")
    })
  ).optional().describe("replacements that the authors suggest; analyze proposes them"),
  secrets: secretsSchema.describe("secrets that an installation on this tier needs; names, never values")
});
var knownDependencySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  footprint: requirementsSchema.optional().describe("what it needs of the computer it runs on"),
  offline: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().describe("whether it works without a network once installed"),
  platform_support: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      ...tierFields,
      alternatives: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional().describe("possible replacements on this tier")
    })
  ).optional().describe("by tier: how well it suits it"),
  swappable_with: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of the replacement") })])).optional().describe("possible replacements on every tier")
});
var deploymentSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  aggregate_requirements: requirementsSchema.optional().describe("total of what the scenario and its dependencies need, shown beside the computed sums"),
  tiers: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), tierSchema).optional().describe("by tier: local, server, desktop, mobile, saas, enterprise, or tier-2-desktop and the like").meta({ examples: [{ desktop: { status: "ready" } }] }),
  secrets: secretsSchema.describe("secrets that every tier needs; names, never values"),
  dependencies: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    resources: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), knownDependencySchema).optional().describe("by name of the resource"),
    scenarios: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), knownDependencySchema).optional().describe("by name of the scenario")
  }).optional().describe("data about each dependency; takes precedence over the catalogue")
});

// schema/service-config/lifecycle.ts

var stepSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('a step with "migrate" in its name that runs the API itself becomes a migration'),
  run: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("shell command, run in the folder of the scenario").meta({ examples: ["cd api && go build -o app-api ./cmd/server", "cd ui && npm ci && npm run build"] }),
  description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("what the step does; for people"),
  background: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().describe(
    "whether the command keeps running; in develop and production, a program that it starts in a folder of its own is a worker"
  )
});
var phaseFields = {
  description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("what the phase does; for people"),
  steps: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(stepSchema).optional().describe("commands, in order")
};
var phaseSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3(phaseFields);
var startSchema = phaseSchema.extend({
  steps: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    stepSchema.extend({
      schedule: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_0__/* .scheduleSchema */ .rw.optional().describe(
        "when the program that the command starts runs: a program in a folder of its own becomes a worker with this schedule"
      ).meta({ examples: [{ every_seconds: 3600 }, { cron: "0 6 * * *" }] })
    })
  ).optional().describe("commands, in order")
});
var conditionSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  checks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('"ui-bundle" names the folder of the built pages'),
      bundle_path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe(
        "built page of a ui-bundle check, relative to the scenario; its folder is what a bundle ships"
      ),
      source_dir: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("folder of the sources of a ui-bundle check, relative to the scenario")
    })
  ).optional().describe('required files; analyze reads the check of type "ui-bundle"')
});
var healthSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  endpoints: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional().describe("request path by endpoint; becomes the health probe of that service").meta({ examples: [{ api: "/health", ui: "/health" }] }),
  checks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("a name that starts with api or ui selects the endpoint"),
      type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe('kind of check, such as "http"; for people'),
      target: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("requested address; its ${\u2026_PORT} selects the endpoint, its path is the request path"),
      timeout: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional().describe("milliseconds after which the check has failed"),
      interval: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional().describe("milliseconds between two checks")
    })
  ).optional().describe("details of the endpoints: path, timeout and interval"),
  startup_grace_period: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional().describe("milliseconds after the start before health checks count").meta({ examples: [1e4] })
});
var lifecycleSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("version of the lifecycle format; not checked"),
  health: healthSchema.optional().describe("health checks of the scenario"),
  setup: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    ...phaseFields,
    condition: conditionSchema.optional().describe("when the phase can be skipped")
  }).optional().describe('builds; its "go build" line names the entry point'),
  build: phaseSchema.optional().describe("builds, beside or instead of setup"),
  migrate: phaseSchema.optional().describe("commands that bring data up to date"),
  develop: startSchema.optional().describe("starts the scenario on a developer's machine"),
  production: startSchema.optional().describe("starts the scenario on a server; read before develop"),
  test: phaseSchema.optional().describe("runs the tests; not used for a bundle"),
  stop: phaseSchema.optional().describe("stops the scenario on a developer's machine")
});

// schema/service-config.ts
var portValueSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(65535), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()]);
var portSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  env_var: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("environment variable with the port").meta({ examples: ["API_PORT", "UI_PORT"] }),
  range: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      min: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().describe("first port, inclusive"),
      max: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().describe("last port, inclusive")
    })
  ]).optional().describe("ports to choose from, the lower first").meta({ examples: ["15000-19999", "35000-39999"] }),
  port: portValueSchema.optional().describe("fixed port; a range takes precedence"),
  description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("what listens there; for people")
});
var maintainerSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
  zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("person or team"),
    email: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("address of the maintainer field of the installer")
  })
]);
var serviceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional().describe("short name of the scenario; names the app's data folder and installer; default: its folder's"),
  displayName: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("name that people read; default: the short name"),
  display_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("the same as displayName"),
  description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("what the app does; shown by the installer"),
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("version of the app; default 0.0.0").meta({ examples: ["1.2.3"] }),
  maintainers: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(maintainerSchema).optional().describe("who maintains the app; the installer names the first")
});
var serviceConfigSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  $schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("the JSON Schema of this document, for editors"),
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("version of the configuration format; not checked").meta({ examples: ["2.0.0"] }),
  service: serviceSchema.optional().describe("name and description of the app"),
  ports: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([portSchema, portValueSchema])).optional().describe('ports by the name of what listens there; "api" and "ui" belong to the API and the UI').meta({ examples: [{ api: { env_var: "API_PORT", range: "15000-19999" } }] }),
  lifecycle: lifecycleSchema.optional().describe("commands that build, start and stop the scenario"),
  files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional().describe(
    'further files that programs read while they run, as globs relative to the scenario; "!" excludes; built ones included'
  ).meta({ examples: [["prompts/**", "config/*.json", "!config/local.json"]] }),
  build: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      bundle: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().describe(
        "npm: join the program and its packages into one file; false, the default, ships them as files"
      )
    })
  ).optional().describe('how services are built, by the id of the service, such as "api"').meta({ examples: [{ api: { bundle: true } }] }),
  dependencies: dependenciesSchema.optional().describe("what the scenario needs to run"),
  deployment: deploymentSchema.optional().describe("data about running it on other tiers")
});

// pipeline/shared/resources/clients.ts
var npmClients = {
  pg: "postgres",
  postgres: "postgres",
  "pg-promise": "postgres",
  "@elastic/elasticsearch": "elasticsearch",
  "@qdrant/js-client-rest": "qdrant",
  amqplib: "rabbitmq",
  "better-sqlite3": "sqlite",
  chromadb: "chromadb",
  ioredis: "redis",
  kafkajs: "kafka",
  meilisearch: "meilisearch",
  minio: "minio",
  mongodb: "mongodb",
  mongoose: "mongodb",
  mqtt: "mosquitto",
  mysql: "mysql",
  mysql2: "mysql",
  nats: "nats",
  "neo4j-driver": "neo4j",
  ollama: "ollama",
  redis: "redis",
  sqlite3: "sqlite"
};
var goClients = {
  "github.com/lib/pq": "postgres",
  "github.com/jackc/pgx": "postgres",
  "github.com/elastic/go-elasticsearch": "elasticsearch",
  "github.com/go-redis/redis": "redis",
  "github.com/go-sql-driver/mysql": "mysql",
  "github.com/mattn/go-sqlite3": "sqlite",
  "github.com/minio/minio-go": "minio",
  "github.com/nats-io/nats.go": "nats",
  "github.com/qdrant/go-client": "qdrant",
  "github.com/rabbitmq/amqp091-go": "rabbitmq",
  "github.com/redis/go-redis": "redis",
  "github.com/segmentio/kafka-go": "kafka",
  "go.mongodb.org/mongo-driver": "mongodb",
  "modernc.org/sqlite": "sqlite"
};
var cargoClients = {
  "tokio-postgres": "postgres",
  elasticsearch: "elasticsearch",
  lapin: "rabbitmq",
  mongodb: "mongodb",
  mysql_async: "mysql",
  postgres: "postgres",
  "qdrant-client": "qdrant",
  rdkafka: "kafka",
  redis: "redis",
  rusqlite: "sqlite"
};
var images = {
  elasticsearch: "elasticsearch",
  kafka: "kafka",
  mariadb: "mysql",
  meilisearch: "meilisearch",
  minio: "minio",
  mongo: "mongodb",
  mysql: "mysql",
  nats: "nats",
  neo4j: "neo4j",
  ollama: "ollama",
  postgis: "postgis",
  postgres: "postgres",
  qdrant: "qdrant",
  rabbitmq: "rabbitmq",
  redis: "redis",
  valkey: "redis"
};

// pipeline/shared/resources/find-clients.ts
function findNpmClients(dependencies) {
  return Object.entries(npmClients).flatMap(
    ([library, resource]) => Object.hasOwn(dependencies, library) ? { resource, library } : []
  );
}
function findListed(text, clients, toPattern) {
  return Object.entries(clients).flatMap(([library, resource]) => {
    const found = toPattern(library.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&")).exec(text);
    if (found === null) return [];
    const offset = found.index + found[0].search(/\S/);
    return { resource, library, line: text.slice(0, offset).split("\n").length };
  });
}
function findGoClients(text) {
  return findListed(
    text,
    goClients,
    (name) => new RegExp(`^\\s*(?:require\\s+)?${name}(?:/v\\d+)?\\s+v(?![^\\n]*//\\s*indirect)`, "m")
  );
}
function findCargoClients(text) {
  return findListed(text, cargoClients, (name) => new RegExp(`^\\s*${name}\\s*=`, "m"));
}




/***/ })

};
