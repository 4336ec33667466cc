export const id = 740;
export const ids = [740];
export const modules = {

/***/ 42194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ listByGit)
/* harmony export */ });
/* harmony import */ var _chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27325);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93390);



// pipeline/shared/sources/git-files.ts
function firstLine(stderr) {
  return stderr.trim().split("\n")[0]?.replace(/^fatal: /, "") ?? "";
}
function toRefusal(dir, stderr) {
  const owned = /^fatal: detected dubious ownership in repository at '(.*)'$/m.exec(stderr)?.[1];
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_1__/* .PipelineError */ .z({
    code: "git-refused",
    blame: "environment",
    message: `git does not list the files of ${dir}, so what it ignores cannot be left out: ${firstLine(stderr)}`,
    remedy: owned === void 0 ? "run `git status` in that folder and correct what it reports" : `the repository belongs to another user; if you trust it, run: git config --global --add safe.directory ${owned}`
  });
}
function parsePaths(stdout) {
  return stdout.split("\0").filter((path) => path !== "" && path !== "./");
}
async function listByGit(ctx, dir, flags) {
  if (await ctx.exec.which("git") === void 0) return void 0;
  const { exitCode, stdout, stderr } = await (0,_chunk_4PUQW2UB_js__WEBPACK_IMPORTED_MODULE_0__/* .runGit */ .E)(ctx, dir, ["ls-files", "-z", ...flags, "--", "."]);
  if (exitCode === 0) return parsePaths(stdout);
  if (/^fatal: not a git repository \(or any /m.test(stderr)) return void 0;
  throw toRefusal(dir, stderr);
}




/***/ }),

/***/ 89585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ secretPlanSchema)
/* harmony export */ });
/* harmony import */ var _chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55895);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);




// schema/secret-plan.ts

var plannedSecretSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("name by which services refer to the secret; the same on every machine"),
  class: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_1__/* .secretClasses */ .zC).describe("generated on the first start, asked for once, or fetched over HTTPS"),
  description: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("what the secret is for"),
  format: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe("ECMAScript regular expression the value must match"),
  required: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().describe("whether services that use it wait until there is a value"),
  generator: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_1__/* .generatorSchema */ .D$.optional().describe("how a per_install_generated secret is made"),
  prompt: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_1__/* .promptSchema */ .a_.optional().describe("what the first-run wizard shows for a user_prompt secret"),
  remote: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_1__/* .remoteSchema */ .uS.optional().describe("where a remote_fetch secret comes from"),
  target: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_1__/* .secretTargetSchema */ .Xs.describe("how a service gets the value"),
  services: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).describe("ids of the services that read it"),
  source: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("file, and position in it, where the secret was found")
});
var excludedSecretSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("id that the secret would have had"),
  class: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("infrastructure").describe("it opens a server of the author, so a bundle must not contain it"),
  reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("why it is left out, for the audit record"),
  replaced_by: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().describe("member of the resource kit that replaces it in the bundle")
});
var allowedLiteralSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
  file: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("relative to the scenario"),
  line: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().positive().describe("line of the literal, counted from 1"),
  rule: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("id of the rule that found it"),
  reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("reason why it is not a secret, from the allow-list"),
  expires: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("last day on which it is allowed")
});
var secretPlanSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("secret-plan.v1").describe("format of this document; readers refuse any other"),
  scenario: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().describe("name of the scenario"),
  tier: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_2__/* .tiers */ .cK).describe("tier that the plan is for"),
  secrets: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(plannedSecretSchema).describe("secrets that assemble puts into the bundle, one for each target"),
  excluded: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(excludedSecretSchema).describe("secrets that are left out, with the reason"),
  configuration: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional().describe("names that the code reads and that are not secrets: ports, hosts, URLs, flags"),
  offline: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional().describe("false when a secret has to be fetched over a network"),
  allowed: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(allowedLiteralSchema).optional().describe("literals in the sources that the allow-list covers"),
  diagnostics: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_chunk_GS7EK5JR_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnosticSchema */ .f).describe("findings about the sources; one error makes the command exit 1")
});




/***/ }),

/***/ 70740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ planSecrets)
/* harmony export */ });
/* harmony import */ var _chunk_MZHUBGNC_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89585);
/* harmony import */ var _chunk_2FZTG4IU_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42194);
/* harmony import */ var _chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62528);
/* harmony import */ var _chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46389);
/* harmony import */ var _chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87847);
/* harmony import */ var _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53117);
/* harmony import */ var _chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14365);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31660);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66748);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(19498);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(17961);
/* harmony import */ var _chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(44300);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4322);
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(84145);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2503);
















// pipeline/shared/secret-scan/list-files.ts
var foreignFolders = /* @__PURE__ */ new Set(["node_modules", ".git"]);
async function walkFiles(fs, root, skip = foreignFolders) {
  const files = [];
  const walk = async (folder) => {
    for (const name of await fs.list(folder === "" ? root : `${root}/${folder}`)) {
      const path = folder === "" ? name : `${folder}/${name}`;
      const stat = await fs.stat(`${root}/${path}`);
      if (stat?.kind === "file") files.push(path);
      if (stat?.kind === "dir" && !skip.has(name)) await walk(path);
    }
  };
  await walk("");
  return files.sort();
}
async function listProjectFiles(ctx, root, options = {}) {
  const flags = options.untracked === true ? ["--others", "--exclude-standard"] : [];
  const tracked = await (0,_chunk_2FZTG4IU_js__WEBPACK_IMPORTED_MODULE_1__/* .listByGit */ .q)(ctx, root, ["--cached", ...flags]) ?? [];
  if (tracked.length === 0) return await walkFiles(ctx.fs, root);
  const files = await Promise.all(
    [...new Set(tracked)].map(
      async (path) => (await ctx.fs.stat(`${root}/${path}`))?.kind === "file" ? path : ""
    )
  );
  return files.filter((path) => path !== "").sort();
}

// pipeline/shared/sources/find-placeholders.ts
var pointer = "version https://git-lfs.github.com/spec/v1\n";
var maxPointerBytes = 1024;
async function isPointer({ fs }, path) {
  const stat = await fs.stat(path);
  if (stat?.kind !== "file" || stat.size <= pointer.length || stat.size > maxPointerBytes) return false;
  return new TextDecoder().decode(await fs.readBytes(path)).startsWith(pointer);
}
async function findPlaceholders(ctx, dir, files, prefix) {
  const found = [];
  for (const path of files) {
    if (!await isPointer(ctx, `${dir}/${path}`)) continue;
    found.push({
      severity: "warning",
      code: "lfs-pointer",
      message: "the file is a pointer of Git LFS, and its content is not there",
      file: `${prefix}${path}`,
      remedy: 'run `git lfs pull`, or set "lfs: true" for actions/checkout'
    });
  }
  for (const path of await (0,_chunk_2FZTG4IU_js__WEBPACK_IMPORTED_MODULE_1__/* .listByGit */ .q)(ctx, dir, ["--cached"]) ?? []) {
    if ((await ctx.fs.stat(`${dir}/${path}`))?.kind !== "dir") continue;
    if ((await ctx.fs.list(`${dir}/${path}`)).length > 0) continue;
    found.push({
      severity: "warning",
      code: "submodule-empty",
      message: "the submodule is not checked out, and its folder is empty",
      file: `${prefix}${path}`,
      remedy: 'run `git submodule update --init`, or set "submodules: true" for actions/checkout'
    });
  }
  return found;
}

// pipeline/stages/plan-secrets/collect.ts


// pipeline/stages/plan-secrets/candidate.ts
function textOf(value) {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : void 0;
}
function toSecretId(name, scenario) {
  const own = name.startsWith(`${scenario}/`) ? name.slice(scenario.length + 1) : name;
  return own.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_").replaceAll(/^_+|_+$/g, "");
}

// pipeline/stages/plan-secrets/declared.ts
function listsOf(config, tier) {
  const deployment = new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_8__/* .JsonNode */ .x(config).at("deployment");
  const tiers = deployment.at("tiers");
  const named = tiers.entries.filter(([key]) => (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_10__/* .toTier */ ._g)(key) === tier).map(([, place]) => place);
  const listed = tiers.items.filter(
    (item) => ["tier", "name", "id"].some((key) => (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_10__/* .toTier */ ._g)(item.at(key).text ?? "") === tier)
  );
  return [...[...named, ...listed].map((place) => place.at("secrets")), deployment.at("secrets")];
}
function entriesOf(list) {
  const items = list.items.map((entry) => ({ entry, key: void 0 }));
  return items.length > 0 ? items : list.entries.map(([key, entry]) => ({ entry, key }));
}
function toClass(entry, scope, diagnostics) {
  const place = ["class", "classification", "strategy"].map((key) => entry.at(key)).find((field) => field.isPresent);
  const word = textOf(place?.value);
  if (place === void 0 || word === void 0 || word === "service") return void 0;
  const known = scope.rules.declared_classes[word.toLowerCase()];
  if (known === void 0) {
    diagnostics.push({
      severity: "warning",
      code: "secret-class-unknown",
      message: `${JSON.stringify(word.slice(0, 80))} is not a class of secrets; the class is derived from the name instead`,
      file: scope.file,
      pointer: place.pointer,
      remedy: "use per_install_generated, user_prompt, remote_fetch or infrastructure"
    });
  }
  return known;
}
function toTarget(entry, id) {
  const file = entry.at("target", "type").text === "file" ? textOf(entry.at("target", "name").value) : void 0;
  if (file !== void 0) return { type: "file", name: file };
  const spoken = ["env", "env_var", "environment_variable"].map((key) => textOf(entry.at(key).value));
  const given = spoken.find((name) => name !== void 0) ?? textOf(entry.at("target", "name").value);
  return { type: "env", name: given ?? id.toUpperCase() };
}
function toCandidate(entry, key, scope, diagnostics) {
  const spoken = ["secret_id", "id", "name", "key"].map((field) => textOf(entry.at(field).value));
  const name = textOf(entry.value) ?? spoken.find((field) => field !== void 0) ?? key ?? textOf(entry.at("env").value);
  if (name === void 0 || toSecretId(name, scope.scenario) === "") {
    diagnostics.push({
      severity: "error",
      code: "secret-unnamed",
      message: "a declared secret has no secret_id",
      file: scope.file,
      pointer: entry.pointer,
      remedy: "add secret_id, and env with the name of its environment variable"
    });
    return [];
  }
  const id = /^[a-z0-9_.-]+$/i.test(name) ? name : toSecretId(name, scope.scenario);
  const generator = _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_9__/* .generatorSchema */ .D$.safeParse(entry.at("generator").value);
  if (entry.at("generator").isPresent && !generator.success) {
    diagnostics.push({
      severity: "error",
      code: "secret-generator-invalid",
      message: `the generator of ${id} is not understood`,
      file: scope.file,
      pointer: entry.at("generator").pointer,
      remedy: 'write {"type": "random", "length": 32, "charset": "alnum|hex|base64"} or {"type": "uuid"}'
    });
  }
  const declaredClass = toClass(entry, scope, diagnostics);
  const optional = {
    class: declaredClass,
    description: textOf(entry.at("description").value),
    format: entry.at("format").text ?? textOf(entry.at("validation", "pattern").value) ?? textOf(entry.at("pattern").value),
    required: typeof entry.at("required").value === "boolean" ? entry.at("required").value : void 0,
    generator: generator.success ? generator.data : void 0,
    remote: remoteOf(entry)
  };
  const prompt = {
    label: textOf(entry.at("prompt", "label").value) ?? textOf(entry.at("label").value) ?? textOf(entry.at("prompt").value),
    description: textOf(entry.at("prompt", "description").value),
    hint: textOf(entry.at("prompt", "hint").value) ?? textOf(entry.at("hint").value)
  };
  return [
    {
      origin: "declared",
      target: toTarget(entry, toSecretId(name, scope.scenario)),
      id,
      services: entry.at("services").items.flatMap((item) => item.text ?? []),
      source: `${scope.file}#${entry.pointer}`,
      ...defined(optional),
      prompt: defined(prompt)
    }
  ];
}
function remoteOf(entry) {
  const remote = entry.at("remote").value;
  if (remote !== null && typeof remote === "object") return remote;
  const url = textOf(entry.at("url").value);
  return url === void 0 ? void 0 : { url };
}
function defined(value) {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== void 0));
}
function readDeclared(config, tier, scope) {
  const diagnostics = [];
  const candidates = listsOf(config, tier).flatMap(entriesOf).flatMap(({ entry, key }) => toCandidate(entry, key, scope, diagnostics)).map((candidate, position) => ({ ...candidate, position }));
  return { candidates, diagnostics };
}

// pipeline/stages/plan-secrets/resource-secrets.ts
function namesIn(list) {
  return new Set(list.items.flatMap((item) => item.text ?? item.at("name").text ?? []));
}
function fromListed(root, category, item, scope) {
  const name = textOf(item.at("name").value) ?? textOf(item.value);
  if (name === void 0) return [];
  const env = textOf(item.at("default_env").value) ?? textOf(item.at("env").value) ?? envOf(scope.resource, name);
  const documentation = textOf(item.at("documentation").value);
  const description = [textOf(item.at("description").value), documentation].filter(Boolean).join(" \u2013 ");
  const format = textOf(item.at("validation", "pattern").value);
  const isGenerated = namesIn(root.at("initialization", "auto_generate")).has(name);
  const isPrompted = namesIn(root.at("initialization", "prompt_user")).has(name);
  const isInfrastructure = /^(?:database|db|vault|mqtt|broker|infrastructure)$/i.test(category);
  const found = isInfrastructure ? "infrastructure" : isGenerated ? "per_install_generated" : isPrompted ? "user_prompt" : void 0;
  return [
    {
      origin: "resource",
      resource: scope.resource,
      isOptional: !scope.required,
      target: { type: "env", name: env },
      services: scope.services,
      required: scope.required && item.at("required").value === true,
      source: `${scope.file}#${item.pointer}`,
      ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_12__/* .omitUndefined */ .O)({ class: found }),
      ...description === "" ? {} : { description },
      ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_12__/* .omitUndefined */ .O)({ format })
    }
  ];
}
function envOf(resource, name) {
  const id = toSecretId(name, "");
  const prefix = toSecretId(resource, "");
  return (id.startsWith(`${prefix}_`) ? id : `${prefix}_${id}`).toUpperCase();
}
function fromKeys(group, entry, scope) {
  const description = textOf(entry.at("description").value);
  return entry.at("keys").items.flatMap((key) => {
    const name = textOf(key.value);
    if (name === void 0) return [];
    return [
      {
        origin: "resource",
        resource: scope.resource,
        isOptional: !scope.required,
        target: { type: "env", name: envOf(group, name) },
        services: scope.services,
        required: false,
        source: `${scope.file}#${key.pointer}`,
        ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_12__/* .omitUndefined */ .O)({ description })
      }
    ];
  });
}
function readResourceSecrets(text, scope) {
  const diagnostics = [];
  const { value, fault } = (0,_chunk_KISSCXJM_js__WEBPACK_IMPORTED_MODULE_6__/* .parseYamlText */ .c)(text);
  if (fault !== void 0) {
    const { message, ...place } = fault;
    diagnostics.push({
      severity: "warning",
      code: "yaml-syntax",
      message: `${message}; what can be read is used`,
      file: scope.file,
      ...place,
      remedy: "correct the line"
    });
  }
  const root = new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_8__/* .JsonNode */ .x(value);
  const candidates = root.at("secrets").entries.flatMap(([category, entry]) => {
    const listed = entry.items.flatMap((item) => fromListed(root, category, item, scope));
    return [...listed, ...fromKeys(category, entry, scope)];
  });
  return { candidates, diagnostics };
}

// pipeline/stages/plan-secrets/collect.ts
var maxCodeBytes = 2 * 1024 * 1024;
var skippedFolders = /(?:^|\/)(?:node_modules|vendor|dist|build|out|coverage|target|\.git|\.venv|venv|__pycache__|\.next)\//;
function prefixOf(root, scenarioDir) {
  const relative = node_path__WEBPACK_IMPORTED_MODULE_13__.posix.relative(root, scenarioDir);
  return relative === "" ? "" : `${relative}/`;
}
async function collectDeclared(sources) {
  const { ctx, analysis, rules, scenarioDir, root } = sources;
  const config = analysis.source.service_config;
  const inScenario = config.startsWith(prefixOf(root, scenarioDir)) ? config.slice(prefixOf(root, scenarioDir).length) : config;
  const file = `${prefixOf(root, scenarioDir)}${inScenario}`;
  const document = await (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_11__/* .readJsonFile */ .J)(ctx.fs, node_path__WEBPACK_IMPORTED_MODULE_13__.posix.join(scenarioDir, inScenario), file);
  const declarations = readDeclared(document.value, analysis.tier, {
    rules,
    scenario: analysis.scenario,
    file
  });
  const placed = declarations.diagnostics.map((found) => ({
    ...found,
    ...document.locate(found.pointer ?? "")
  }));
  return { candidates: declarations.candidates, diagnostics: placed };
}
async function collectFromResources(sources) {
  const { ctx, analysis, services, root, isOne } = sources;
  const swapped = new Set(analysis.swaps.filter((swap) => swap.applied).map((swap) => swap.original));
  const result = { candidates: [], diagnostics: [] };
  for (const node of analysis.graph.nodes) {
    if (node.kind !== "resource" || !node.enabled || swapped.has(node.name)) continue;
    if (!/^[\w][\w.-]*$/.test(node.name)) continue;
    if (!isOne && services.usersOf(node.name).length === 0) continue;
    const file = `resources/${node.name}/config/secrets.yaml`;
    const stat = await ctx.fs.stat(`${root}/${file}`);
    if (stat?.kind !== "file" || stat.size > maxCodeBytes) continue;
    const real = await ctx.fs.realpath(`${root}/${file}`);
    if (!real.startsWith(`${await ctx.fs.realpath(root)}/`)) continue;
    const text = (0,_chunk_YPXAZXED_js__WEBPACK_IMPORTED_MODULE_11__/* .decodeUtf8 */ ._)(await ctx.fs.readBytes(`${root}/${file}`), file);
    const scope = {
      resource: node.name,
      required: node.required,
      file,
      services: services.usersOf(node.name)
    };
    const found = readResourceSecrets(text, scope);
    result.candidates.push(...found.candidates);
    result.diagnostics.push(...found.diagnostics);
  }
  return result;
}
async function collectFromCode(sources) {
  const { ctx, services, scenarioDir, root, files } = sources;
  const result = { candidates: [], diagnostics: [] };
  for (const path of files) {
    if (!(0,_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_5__/* .isReadableCode */ .Yx)(path) || skippedFolders.test(path)) continue;
    const owners = services.ownersOf(path);
    if (owners.length === 0) continue;
    const stat = await ctx.fs.stat(`${scenarioDir}/${path}`);
    if (stat?.kind !== "file" || stat.size > maxCodeBytes) continue;
    const text = new TextDecoder().decode(await ctx.fs.readBytes(`${scenarioDir}/${path}`));
    for (const { name, line, isOptional } of (0,_chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_5__/* .findEnvReads */ .wu)(path, text)) {
      const source = `${prefixOf(root, scenarioDir)}${path}:${line}`;
      const target = { type: "env", name };
      result.candidates.push({ origin: "code", target, services: owners, source, hasFallback: isOptional });
    }
  }
  return result;
}

// pipeline/stages/plan-secrets/merge-plans.ts
var keyOf = ({ type, name }) => `${type} ${name}`;
function isSame(a, b) {
  return keyOf(a.target) === keyOf(b.target) && a.class === b.class && a.format === b.format;
}
function toShared(known, secret) {
  return {
    ...known,
    required: known.required || secret.required,
    services: [.../* @__PURE__ */ new Set([...known.services, ...secret.services])].sort()
  };
}
function info(code, message, remedy) {
  return { severity: "info", code, message, remedy };
}
function addSecrets(plan, other) {
  for (const secret of other.secrets) {
    const at = plan.secrets.findIndex((known2) => isSame(known2, secret));
    const known = plan.secrets[at];
    if (known !== void 0) {
      plan.secrets[at] = toShared(known, secret);
      const services = plan.secrets[at].services.join(", ");
      const message2 = `${secret.target.name} is one secret for ${services}`;
      const remedy = `let ${other.scenario} read another variable if it must have a value of its own`;
      plan.diagnostics.push(info("secret-shared", message2, remedy));
      continue;
    }
    const isTaken = plan.secrets.some(({ id: id2 }) => id2 === secret.id);
    const id = isTaken ? toSecretId(`${other.scenario}/${secret.id}`, "") : secret.id;
    plan.secrets.push({ ...secret, id });
    if (!isTaken) continue;
    const message = `the secret "${secret.id}" of scenario ${other.scenario} has the id "${id}": another scenario has a different one of that id`;
    plan.diagnostics.push(info("secret-renamed", message, "nothing to do"));
  }
}
function mergePlans([own, ...others]) {
  const plan = { ...own, secrets: [...own.secrets], diagnostics: [...own.diagnostics] };
  for (const other of others) {
    addSecrets(plan, other);
    plan.diagnostics.push(...other.diagnostics);
    const excluded = new Set(plan.excluded.map(({ id }) => id));
    plan.excluded = [...plan.excluded, ...other.excluded.filter(({ id }) => !excluded.has(id))];
    plan.configuration = [.../* @__PURE__ */ new Set([...plan.configuration ?? [], ...other.configuration ?? []])].sort();
    plan.offline = plan.offline && other.offline;
    const allowed = [...plan.allowed ?? [], ...other.allowed ?? []];
    if (allowed.length > 0) plan.allowed = allowed;
  }
  return plan;
}

// pipeline/stages/plan-secrets/merge.ts
var strength = { declared: 0, resource: 1, code: 2 };
function isNeeded(candidates) {
  return candidates.some((candidate) => candidate.origin !== "resource" || candidate.isOptional !== true);
}
function groupByTarget(candidates) {
  const groups = Map.groupBy(candidates, ({ target }) => `${target.type} ${target.name}`);
  return [...groups.values()].filter(isNeeded).map((candidates2) => {
    const ordered = candidates2.toSorted(
      (a, b) => strength[a.origin] - strength[b.origin] || (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_14__/* .byCodeUnit */ .X)(a.source, b.source)
    );
    const readers = ordered.filter((candidate) => candidate.origin === "code").flatMap((candidate) => candidate.services);
    const named = ordered.filter((candidate) => candidate.origin === "declared").flatMap((candidate) => candidate.services);
    const users = ordered.filter((candidate) => candidate.origin === "resource").flatMap((candidate) => candidate.services);
    const services = [...named, ...readers].length > 0 ? [...named, ...readers] : users;
    const target = ordered[0]?.target ?? { type: "env", name: "" };
    return { target, candidates: ordered, services: [...new Set(services)].sort() };
  }).sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_14__/* .byCodeUnit */ .X)(a.target.name, b.target.name));
}
function firstValue(group, key) {
  return group.candidates.find((candidate) => candidate[key] !== void 0)?.[key];
}
function findFormatConflict(group) {
  const formats = group.candidates.filter((candidate) => candidate.format !== void 0);
  const [first] = formats;
  const other = formats.find((candidate) => candidate.format !== first?.format);
  if (first === void 0 || other === void 0) return [];
  return [
    {
      severity: "warning",
      code: "secret-format-conflict",
      message: `${group.target.name} has two formats: ${first.format} (${first.source}) and ${other.format} (${other.source}); the first is used`,
      file: other.source.split(/[#:]/, 1)[0] ?? other.source,
      remedy: "declare the format in deployment.tiers of .vrooli/service.json"
    }
  ];
}

// pipeline/stages/plan-secrets/rules.ts

var classSchema = zod__WEBPACK_IMPORTED_MODULE_15__/* ["enum"] */ .k5n([..._chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_9__/* .secretClasses */ .zC, "infrastructure", "configuration"]);
var rulesSchema = zod__WEBPACK_IMPORTED_MODULE_15__/* .strictObject */ .rej({
  rules: zod__WEBPACK_IMPORTED_MODULE_15__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_15__/* .strictObject */ .rej({ id: zod__WEBPACK_IMPORTED_MODULE_15__/* .string */ .YjP(), class: classSchema, name: zod__WEBPACK_IMPORTED_MODULE_15__/* .string */ .YjP(), why: zod__WEBPACK_IMPORTED_MODULE_15__/* .string */ .YjP() })).min(1),
  declared_classes: zod__WEBPACK_IMPORTED_MODULE_15__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_15__/* .string */ .YjP(), classSchema),
  generators: zod__WEBPACK_IMPORTED_MODULE_15__/* .array */ .YOg(_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_9__/* .generatorSchema */ .D$).min(1),
  words: zod__WEBPACK_IMPORTED_MODULE_15__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_15__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_15__/* .string */ .YjP())
});
async function loadRules(ctx) {
  return rulesSchema.parse(
    JSON.parse(await ctx.fs.readText(`${ctx.packageRoot}/resources/secret-rules/classes.json`))
  );
}
function classify(rules, name) {
  const upper = name.toUpperCase().slice(0, 200);
  const rule = rules.rules.find((candidate) => new RegExp(candidate.name).test(upper));
  return rule === void 0 ? { class: "configuration", rule: "none", why: "matches no rule" } : { class: rule.class, rule: rule.id, why: rule.why };
}
function toLabel(rules, name) {
  const words = name.toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "").map((word) => (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_16__/* .ownValue */ .e)(rules.words, word) ?? word);
  const label = words.join(" ");
  return label.charAt(0).toUpperCase() + label.slice(1);
}

// pipeline/stages/plan-secrets/plan.ts
function judge(group, input) {
  const { name, type } = group.target;
  const known = input.infrastructure.get(name);
  const ruled = type === "file" ? { class: "user_prompt", why: "is a file" } : classify(input.rules, name);
  if (known !== void 0 && ruled.class !== "configuration") {
    return { class: "infrastructure", why: `is a credential of ${known.resource}` };
  }
  const declared = firstValue(group, "class");
  if (declared !== void 0) return { class: declared, why: `is declared as ${declared}` };
  return known === void 0 || ruled.class === "configuration" ? ruled : { class: "infrastructure", why: `is a credential of ${known.resource}` };
}
function replacementFor(name, input) {
  const known = input.infrastructure.get(name);
  if (known !== void 0) return known.replacedBy;
  const applied = input.analysis.swaps.filter((swap) => swap.applied && swap.replacement !== "");
  const spoken = applied.find((swap) => name.toLowerCase().includes(swap.original.replaceAll("-", "_")));
  if (spoken !== void 0) return spoken.replacement;
  const databases = applied.filter(
    (swap) => input.analysis.graph.nodes.some((node) => node.name === swap.original && node.class === "database")
  );
  return databases.length === 1 && /^(?:DB|DATABASE|PG)/.test(name) ? databases[0]?.replacement : void 0;
}
function toExcluded(group, why, input) {
  const replacedBy = replacementFor(group.target.name, input);
  const instead = replacedBy === void 0 ? "nothing in the bundle replaces it" : `the bundle has ${replacedBy} instead`;
  return {
    id: idOf(group),
    class: "infrastructure",
    reason: `${group.target.name} ${why}; ${instead}`,
    ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_12__/* .omitUndefined */ .O)({ replaced_by: replacedBy }),
    target: group.target,
    source: group.candidates[0]?.source ?? ""
  };
}
function idOf(group) {
  return firstValue(group, "id") ?? toSecretId(group.target.name, "");
}
function isRequired(group, secretClass) {
  const declared = group.candidates.find(
    (candidate) => candidate.origin === "declared" && candidate.required !== void 0
  );
  if (declared?.required !== void 0) return declared.required;
  const stated = group.candidates.filter((candidate) => candidate.required !== void 0);
  if (stated.length > 0) return stated.some((candidate) => candidate.required);
  return secretClass !== "user_prompt" || !group.candidates.every((candidate) => candidate.hasFallback === true);
}
function chooseGenerator(group, input) {
  const declared = firstValue(group, "generator");
  const format = firstValue(group, "format");
  if (declared !== void 0 || format === void 0) return declared ?? input.rules.generators[0];
  return input.rules.generators.find((generator) => (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_7__/* .alwaysSatisfies */ .Hb)(generator, format));
}
function checkFormat(group, secretClass, generator) {
  const format = firstValue(group, "format");
  const candidate = group.candidates.find((candidate2) => candidate2.format !== void 0);
  if (format === void 0 || candidate === void 0) return [];
  const [file = "", pointer2] = candidate.source.split("#");
  const fault = (code, message, remedy2) => [
    {
      severity: "error",
      code,
      message: `${group.target.name}: ${message}`,
      file,
      ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_12__/* .omitUndefined */ .O)({ pointer: pointer2 }),
      remedy: remedy2
    }
  ];
  const compiled = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_7__/* .compileSecretFormat */ .hC)(format);
  if (!compiled.ok) return fault(compiled.code, compiled.message, compiled.remedy);
  if (secretClass !== "per_install_generated") return [];
  if (compiled.format.isCatastrophic()) {
    const remedy2 = "rewrite it without a repetition inside a repetition of the same characters";
    return fault("secret-format-catastrophic", `the format ${format} can backtrack catastrophically`, remedy2);
  }
  if (generator !== void 0 && (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_7__/* .canSatisfy */ .oW)(generator, format)) return [];
  const remedy = "declare a generator whose values match the format, or the class user_prompt";
  return fault("secret-generator-mismatch", `no generator makes values of the format ${format}`, remedy);
}
function promptFor(group, description, rules) {
  const declared = firstValue(group, "prompt");
  return {
    label: declared?.label ?? toLabel(rules, group.target.name),
    description: declared?.description ?? description,
    ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_12__/* .omitUndefined */ .O)({ hint: declared?.hint })
  };
}
function toSecret(group, verdict, input) {
  const format = firstValue(group, "format");
  const generator = verdict.class === "per_install_generated" ? chooseGenerator(group, input) : void 0;
  const described = firstValue(group, "description");
  const description = described ?? `${toLabel(input.rules, group.target.name)}: the application reads it as ${group.target.name}`;
  const remote = _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_9__/* .remoteSchema */ .uS.safeParse(firstValue(group, "remote"));
  const secret = {
    id: idOf(group),
    class: verdict.class,
    description,
    ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_12__/* .omitUndefined */ .O)({ format }),
    required: isRequired(group, verdict.class),
    ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_12__/* .omitUndefined */ .O)({ generator }),
    ...verdict.class === "user_prompt" ? { prompt: promptFor(group, description, input.rules) } : {},
    ...verdict.class === "remote_fetch" && remote.success ? { remote: remote.data } : {},
    target: group.target,
    services: group.services.length > 0 ? group.services : [...input.services].sort(),
    source: group.candidates[0]?.source ?? ""
  };
  return {
    secret,
    diagnostics: [...findFormatConflict(group), ...checkFormat(group, verdict.class, generator)]
  };
}
function info2(group, severity, code, message, remedy) {
  const source = group.candidates[0]?.source ?? "";
  const [file = ""] = source.split(/[#:]/, 1);
  const line = /:(\d+)$/.exec(source)?.[1];
  const position = line === void 0 ? { file } : { file, line: Number(line) };
  return { severity, code, message: `${group.target.name} ${message}`, ...position, remedy };
}
function findUnprovided(group, input) {
  const { name } = group.target;
  if (input.infrastructure.get(name)?.isProvided || !group.candidates.some((candidate) => candidate.origin === "code"))
    return [];
  const replacedBy = replacementFor(name, input);
  if (replacedBy === void 0) {
    const message2 = `is read by ${group.services.join(", ")}, but the bundle leaves it out and nothing sets it`;
    return [info2(group, "info", "infrastructure-unset", message2, "make sure that the code runs without it")];
  }
  const message = `is read by ${group.services.join(", ")}, but ${replacedBy} does not set it`;
  const remedy = "let the code read one of the variables that it sets, such as DATABASE_URL";
  return [info2(group, "warning", "infrastructure-unset", message, remedy)];
}
function makeIdsUnique(secrets) {
  const taken = /* @__PURE__ */ new Set();
  for (const secret of secrets) {
    if (taken.has(secret.id)) secret.id = `${secret.id}_${toSecretId(secret.target.name, "")}`;
    taken.add(secret.id);
  }
}
function planFrom(input) {
  const plan = {
    schema_version: "secret-plan.v1",
    scenario: input.analysis.scenario,
    tier: input.analysis.tier,
    secrets: [],
    excluded: [],
    configuration: [],
    offline: true,
    diagnostics: []
  };
  const positions = /* @__PURE__ */ new Map();
  for (const group of groupByTarget(input.candidates)) {
    const verdict = judge(group, input);
    if (verdict.class === "configuration") plan.configuration?.push(group.target.name);
    else if (verdict.class === "infrastructure") {
      plan.excluded.push(toExcluded(group, verdict.why, input));
      plan.diagnostics.push(...findUnprovided(group, input));
    } else if (group.services.length === 0 && input.services.length === 0) {
      const message = "is a secret, but the bundle has no service that could read it";
      plan.diagnostics.push(
        info2(
          group,
          "warning",
          "secret-without-service",
          message,
          "remove it, or keep the service that reads it"
        )
      );
    } else {
      const { secret, diagnostics } = toSecret(group, { ...verdict, class: verdict.class }, input);
      plan.secrets.push(secret);
      positions.set(secret, firstValue(group, "position") ?? Number.MAX_SAFE_INTEGER);
      plan.diagnostics.push(...diagnostics);
      if (group.services.length === 0) {
        const message = `no code that reads it was found; it is given to ${secret.services.join(", ")}`;
        plan.diagnostics.push(
          info2(group, "info", "secret-reader-unknown", message, "name its services in the declaration")
        );
      }
    }
  }
  makeIdsUnique(plan.secrets);
  plan.offline = !plan.secrets.some((secret) => secret.class === "remote_fetch");
  const positionOf = (secret) => positions.get(secret) ?? Number.MAX_SAFE_INTEGER;
  plan.secrets.sort((a, b) => positionOf(a) - positionOf(b) || (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_14__/* .byCodeUnit */ .X)(a.id, b.id));
  plan.excluded.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_14__/* .byCodeUnit */ .X)(a.id, b.id));
  return plan;
}

// pipeline/stages/plan-secrets/replaced.ts
async function findInfrastructure(ctx, analysis) {
  const found = /* @__PURE__ */ new Map();
  const applied = new Map(
    analysis.swaps.filter((swap) => swap.applied).map((swap) => [swap.original, swap.replacement])
  );
  const used = new Set(
    analysis.graph.nodes.filter((node) => node.kind === "resource").map((node) => node.name)
  );
  const catalogue = await (0,_chunk_KDSSJ7RX_js__WEBPACK_IMPORTED_MODULE_3__/* .readCatalogue */ .Y)(ctx);
  for (const resource of catalogue.names()) {
    const entry = catalogue.get(resource);
    if (entry === void 0 || ![resource, ...entry.aliases].some((name) => used.has(name))) continue;
    const replacedBy = applied.get(resource);
    for (const name of entry.infrastructure_env) found.set(name, { resource, replacedBy, isProvided: false });
  }
  for (const [resource, replacedBy] of applied) {
    const member = await (0,_chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_4__/* .findKitMember */ .SQ)(ctx, replacedBy);
    for (const name of Object.keys(member?.provides.env ?? {})) {
      found.set(name, { resource, replacedBy, isProvided: true });
    }
  }
  return found;
}

// pipeline/stages/plan-secrets/services.ts
var tooling = /^(?:cli|docs?|examples?|initialization|scripts?|tests?|tools?|\.[^/]*|dist|build|out|coverage)\//;
function isBelow(file, folder) {
  return folder === "." || file.startsWith(`${folder}/`);
}
var ServiceMap = class {
  runners;
  constructor(skeleton) {
    this.runners = new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_8__/* .JsonNode */ .x(skeleton).at("services").items.flatMap((service) => {
      const [id, type] = [service.at("id").text, service.at("type").text];
      if (id === void 0 || type === void 0 || service.at("kit").isPresent) return [];
      const source = service.at("build", "source_dir").text;
      const isServer = type === "ui-bundle" && service.at("build", "entry_point").isPresent;
      const resources = service.at("metadata", "resources").items.flatMap((item) => item.text ?? []);
      return [
        {
          id,
          type: isServer ? "worker" : type,
          folder: source === void 0 ? void 0 : (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_9__/* .normalizePath */ .Fd)(source),
          resources
        }
      ];
    });
  }
  /** Every service that runs code and can receive a secret. */
  get all() {
    return this.runners.filter((runner) => runner.type !== "ui-bundle").map((runner) => runner.id);
  }
  /** Services to which a source file belongs; shared code belongs to all of them. */
  ownersOf(file) {
    const owners = this.runners.filter(
      (runner) => runner.folder !== void 0 && isBelow(file, runner.folder)
    );
    const depth = Math.max(0, ...owners.map((owner) => owner.folder?.length ?? 0));
    const nearest = owners.filter((owner) => owner.folder?.length === depth);
    if (nearest.length > 0)
      return nearest.filter((owner) => owner.type !== "ui-bundle").map((owner) => owner.id);
    return tooling.test(file) ? [] : this.all;
  }
  /** Whether a file is source of pages. */
  isPage(file) {
    return this.runners.some(
      (runner) => runner.type === "ui-bundle" && runner.folder !== void 0 && runner.folder !== "." && isBelow(file, runner.folder)
    );
  }
  /** Services that use a resource according to the skeleton. */
  usersOf(resource) {
    return this.runners.filter((runner) => runner.type !== "ui-bundle" && runner.resources.includes(resource)).map((runner) => runner.id);
  }
};

// pipeline/stages/plan-secrets/unshipped.ts
var testsOf = {
  // Files of testdata can be embedded in the program, so they may ship.
  go: (path) => /_test\.go$|(?:^|\/)tests?\//.test(path),
  // A folder `tests` below src is a module of the program.
  rust: (path) => /(?:^|\/)(?:tests|benches)\//.test(path) && !/(?:^|\/)src\//.test(path)
};
function findUnshippedTests(skeleton) {
  const services = new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_8__/* .JsonNode */ .x(skeleton).at("services").items;
  const assets = new Set(
    services.flatMap((service) => service.at("assets").items.flatMap((asset) => asset.at("path").text ?? []))
  );
  const programs = services.flatMap((service) => {
    const folder = service.at("build", "source_dir").text;
    const type = service.at("build", "type").text;
    if (folder === void 0 || type === void 0) return [];
    const path = (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_9__/* .normalizePath */ .Fd)(folder);
    return [{ prefix: path === "." ? "" : `${path}/`, isTest: testsOf[type] }];
  });
  return (file) => {
    const [nearest] = programs.filter(({ prefix }) => file.startsWith(prefix)).sort((a, b) => b.prefix.length - a.prefix.length);
    return !assets.has(file) && nearest?.isTest?.(file.slice(nearest.prefix.length)) === true;
  };
}
function findUnshippedPages(skeleton) {
  const built = new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_8__/* .JsonNode */ .x(skeleton).at("services").items.flatMap((service) => service.at("build", "source_dir").text ?? []);
  const folders = _chunk_5KCZ7UWN_js__WEBPACK_IMPORTED_MODULE_5__/* .uiFolders */ ._m.filter((folder) => !built.some((path) => (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_9__/* .normalizePath */ .Fd)(path) === folder));
  return (file) => folders.some((folder) => file.startsWith(`${folder}/`));
}

// pipeline/stages/plan-secrets/views.ts

function servicesOf({ skeleton }) {
  const { services } = skeleton;
  return Array.isArray(services) ? services : [];
}
function toLocal(service, { scenarios = [] }) {
  const build = service["build"];
  const source = build?.["source_dir"];
  const found = typeof source === "string" ? (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_7__/* .findScenarioOf */ .FY)(scenarios, source) : void 0;
  return found === void 0 ? service : { ...service, build: { ...build, source_dir: found.path } };
}
function toViews(analysis, place) {
  const { scenarios = [], skeleton } = analysis;
  if (scenarios.length === 0) return [{ scenario: void 0, analysis, scenarioDir: place.scenarioDir }];
  const viewOf = (scenario) => ({
    ...analysis,
    scenario: scenario ?? analysis.scenario,
    skeleton: {
      ...skeleton,
      services: servicesOf(analysis).filter((service) => service["scenario"] === scenario).map((service) => toLocal(service, analysis))
    }
  });
  return [
    { scenario: void 0, analysis: viewOf(void 0), scenarioDir: place.scenarioDir },
    ...scenarios.map(({ name, folder }) => ({
      scenario: name,
      analysis: viewOf(name),
      scenarioDir: node_path__WEBPACK_IMPORTED_MODULE_13__.posix.join(place.root, folder)
    }))
  ];
}

// pipeline/stages/plan-secrets/index.ts
async function readAllowList(ctx, options) {
  const path = `${options.scenarioDir}/${_chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_2__/* .allowListPath */ .Dl}`;
  if ((await ctx.fs.stat(path))?.kind !== "file") return { entries: [], diagnostics: [] };
  return (0,_chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAllowList */ .jR)(
    await ctx.fs.readText(path),
    `${prefixOf(options.root, options.scenarioDir)}${_chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_2__/* .allowListPath */ .Dl}`
  );
}
async function scanScenario(ctx, options) {
  const { scenarioDir, root } = options;
  const list = await readAllowList(ctx, options);
  const files = (await listProjectFiles(ctx, scenarioDir)).filter((name) => name !== _chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_2__/* .allowListPath */ .Dl);
  const targets = files.map((name) => ({ path: `${scenarioDir}/${name}`, name }));
  const isTest = findUnshippedTests(options.analysis.skeleton);
  const isOfPages = findUnshippedPages(options.analysis.skeleton);
  const report = await (0,_chunk_23ESB5JK_js__WEBPACK_IMPORTED_MODULE_2__/* .scanFiles */ .Tu)(ctx, targets, {
    allow: list.entries,
    prefix: prefixOf(root, scenarioDir),
    isUnshipped: (file) => isTest(file) || options.scenario !== void 0 && isOfPages(file)
  });
  const placeholders = await findPlaceholders(ctx, scenarioDir, files, prefixOf(root, scenarioDir));
  return {
    diagnostics: [...list.diagnostics, ...report.diagnostics, ...placeholders],
    allowed: report.allowed
  };
}
async function planSecrets(ctx, options) {
  const rules = await loadRules(ctx);
  const [own, ...others] = toViews(options.analysis, options);
  if (own === void 0) throw new Error("a bundle has no scenario");
  const plans = [await planView(ctx, { ...options, ...own }, rules)];
  for (const view of others) plans.push(await planView(ctx, { ...options, ...view }, rules));
  return _chunk_MZHUBGNC_js__WEBPACK_IMPORTED_MODULE_0__/* .secretPlanSchema */ .n.parse(mergePlans(plans));
}
async function planView(ctx, options, rules) {
  const { analysis, scenarioDir, root } = options;
  const services = new ServiceMap(analysis.skeleton);
  const files = await listProjectFiles(ctx, scenarioDir, { untracked: true });
  const isOne = (analysis.scenarios ?? []).length === 0;
  const sources = { ctx, analysis, rules, services, scenarioDir, root, files, isOne };
  const collected = [
    await collectDeclared(sources),
    await collectFromResources(sources),
    await collectFromCode(sources)
  ];
  const plan = planFrom({
    analysis,
    rules,
    candidates: collected.flatMap((part) => part.candidates),
    infrastructure: await findInfrastructure(ctx, analysis),
    services: services.all
  });
  const scan = await scanScenario(ctx, options);
  plan.diagnostics = [
    ...collected.flatMap((part) => part.diagnostics),
    ...plan.diagnostics,
    ...scan.diagnostics
  ];
  if (scan.allowed.length > 0) plan.allowed = scan.allowed;
  return plan;
}




/***/ })

};
