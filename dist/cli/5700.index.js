export const id = 5700;
export const ids = [5700];
export const modules = {

/***/ 35700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QB: () => (/* binding */ mergeSecrets),
/* harmony export */   fT: () => (/* binding */ assemble),
/* harmony export */   gX: () => (/* binding */ assertNotRefused)
/* harmony export */ });
/* unused harmony export toInvalidBundle */
/* harmony import */ var _chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78388);
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96813);
/* harmony import */ var _chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59508);
/* harmony import */ var _chunk_XSWZNJV6_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4385);
/* harmony import */ var _chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87847);
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31660);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66748);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79157);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(17961);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4322);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(93390);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(76760);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4573);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(53916);












// pipeline/shared/analysis/assert-not-refused.ts
function assertNotRefused({
  refusals,
  diagnostics
}) {
  const [first] = refusals;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
    code: first.code === "build-type-unsupported" ? first.code : "requirement-not-provided",
    blame: "input",
    message: first.message,
    remedy: first.remedy ?? "",
    diagnostics: [...diagnostics, ...refusals]
  });
}

// pipeline/stages/assemble/database-names.ts
var longest = 63;
function toPlainName(scenario) {
  const plain = scenario.normalize("NFKD").toLowerCase().replaceAll(/[^a-z0-9]+/g, "_").replaceAll(/^_+|_+$/g, "");
  return /^(?:\d|pg_|postgres$|template[01]$|$)/.test(plain) ? `scenario_${plain}` : plain;
}
function chooseDatabases(scenarios, own) {
  const used = /* @__PURE__ */ new Set([own]);
  return new Map(
    scenarios.map((scenario) => {
      const plain = toPlainName(scenario).slice(0, longest - 4);
      let [name, count] = [plain, 1];
      while (used.has(name)) name = `${plain}_${++count}`;
      used.add(name);
      return [scenario, name];
    })
  );
}

// pipeline/stages/assemble/raw-object.ts
function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
function objectsOf(parent, key) {
  const list = parent[key];
  return Array.isArray(list) ? list.filter(isObject) : [];
}
function textsOf(parent, key) {
  const list = parent[key];
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}
function withAll(list, more) {
  return [.../* @__PURE__ */ new Set([...list, ...more])];
}
function mapServices(manifest, change) {
  const { services } = manifest;
  if (!Array.isArray(services)) return manifest;
  return {
    ...manifest,
    services: services.map((service) => isObject(service) ? change(service) : service)
  };
}

// pipeline/stages/assemble/apply-swaps.ts
function uses(service, original) {
  const metadata = isObject(service["metadata"]) ? service["metadata"] : {};
  return textsOf(metadata, "resources").includes(original) || textsOf(service, "dependencies").includes(original);
}
function runsCode(service) {
  const { build } = service;
  const isPages = service["type"] === "ui-bundle" && !(isObject(build) && build["entry_point"] !== void 0);
  return !isPages && service["type"] !== "resource" && service["kit"] === void 0;
}
function toProvided({ provides }, { split_addresses: split = [] }) {
  return Object.entries(provides.env).map(([name, value]) => {
    const host = split.includes(name) ? provides.split?.[name]?.value : void 0;
    return [name, host ?? value];
  });
}
function rewire(service, swap, kit, database) {
  const { original } = swap;
  const dependencies = textsOf(service, "dependencies").filter((id) => id !== original);
  const provided = toProvided(kit, swap).map(([name, value]) => [
    name,
    value.replaceAll("{{database}}", database)
  ]);
  const env = { ...isObject(service["env"]) ? service["env"] : {}, ...Object.fromEntries(provided) };
  return {
    ...service,
    env: Object.fromEntries(Object.entries(env).sort(([a], [b]) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_10__/* .byCodeUnit */ .X)(a, b))),
    secrets: withAll(textsOf(service, "secrets"), textsOf(kit.service, "secrets")),
    dependencies: withAll(dependencies, [kit.name])
  };
}
function toPorts({ ports }, literals = []) {
  if (ports === void 0) return {};
  const requested = ports.requested.map(
    ({ original_port: original, ...port }) => original !== void 0 && literals.includes(original) ? { ...port, original_port: original } : port
  );
  return { ports: { ...ports, requested } };
}
function toLoadVariables({ initialization, databases }, { files, isStrict, others }, names) {
  const shared = databases === void 0 ? others : [];
  const all = [...files, ...shared.flatMap((one) => one.files)];
  const isAllStrict = isStrict || shared.some((one) => one.isStrict);
  const { env, strict_env: strictEnv } = initialization ?? {};
  const further = others.map((one) => ({
    name: names.get(one.scenario) ?? one.scenario,
    base: (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_5__/* .toScenarioPath */ .Ni)(one.scenario, "."),
    initialization: [...one.files],
    is_strict: one.isStrict
  }));
  return {
    ...env === void 0 || all.length === 0 ? {} : { [env]: JSON.stringify(all) },
    ...strictEnv !== void 0 && all.length > 0 && isAllStrict ? { [strictEnv]: "true" } : {},
    ...databases === void 0 || further.length === 0 ? {} : { [databases.env]: JSON.stringify(further) }
  };
}
function toContentVariables({ content }, declared = [], users) {
  if (content === void 0) return {};
  const named = [...users].flatMap(
    ({ env }) => isObject(env) ? content.variables.map((name) => env[name]) : []
  );
  const isName = (value) => typeof value === "string" && value !== "" && !value.includes("${");
  const all = [...declared, ...new Set(named.filter(isName))];
  return all.length === 0 ? {} : { [content.env]: JSON.stringify(all) };
}
function toInitialization(kit, loaded, names, users) {
  const variables = {
    ...toLoadVariables(kit, loaded, names),
    ...toContentVariables(kit, loaded.swap.content, users)
  };
  const paths = [loaded, ...loaded.others].flatMap(
    ({ files, included }) => kit.initialization === void 0 || files.length === 0 ? [] : [...files, ...included]
  );
  return {
    ...paths.length === 0 ? {} : { assets: [...kit.service.assets ?? [], ...paths.map((path) => ({ path }))] },
    ...Object.keys(variables).length === 0 ? {} : { env: { ...kit.service.env, ...variables } }
  };
}
function toService(kit, loaded, names, users, present) {
  const { binaries } = present ?? {};
  return {
    ...kit.service,
    ...toPorts(kit.service, loaded.swap.literal_ports),
    ...toInitialization(kit, loaded, names, users),
    id: kit.name,
    kit: {
      name: kit.name,
      version: kit.version,
      ...loaded.extensions === void 0 || loaded.extensions.length === 0 ? {} : { extensions: loaded.extensions }
    },
    ...binaries === void 0 ? {} : { binaries }
  };
}
function applyKit(manifest, original, kit, given) {
  const services = objectsOf(manifest, "services").filter((service) => service["id"] !== original);
  const rest = services.filter((service) => service["id"] !== kit.name);
  const present = services.find((service) => service["id"] === kit.name);
  const users = rest.filter((service) => uses(service, original) || uses(service, kit.name));
  const rewired = new Set(users.length > 0 ? users : rest.filter(runsCode));
  const own = kit.databases?.name ?? "";
  const scenarios = new Set([...rewired].flatMap(({ scenario }) => scenario ?? []).map(String));
  const names = chooseDatabases([...scenarios], own);
  const databaseOf = ({ scenario }) => names.get(String(scenario)) ?? own;
  const found = (scenario) => given.others.find((one) => one.scenario === scenario);
  const others = [...scenarios].map(
    (scenario) => found(scenario) ?? { scenario, files: [], included: [], isStrict: false }
  );
  const loaded = { ...given, others };
  const secrets = objectsOf(manifest, "secrets");
  const added = kit.secrets.filter((secret) => !secrets.some((known) => known["id"] === secret.id));
  return {
    ...manifest,
    secrets: [...secrets, ...added],
    services: [
      toService(kit, loaded, names, rewired, present),
      ...rest.map(
        (service) => rewired.has(service) ? rewire(service, given.swap, kit, databaseOf(service)) : service
      )
    ]
  };
}
function record(manifest, { swap }) {
  const others = objectsOf(manifest, "swaps").filter((known) => known["original"] !== swap.original);
  const entry = {
    original: swap.original,
    replacement: swap.replacement,
    reason: swap.reason,
    ...swap.limitations === "" ? {} : { limitations: swap.limitations }
  };
  return { ...manifest, swaps: [...others, entry] };
}
function sortKitsFirst(manifest) {
  const services = objectsOf(manifest, "services");
  const kits = services.filter((service) => service["kit"] !== void 0);
  const byId = (a, b) => String(a["id"]) < String(b["id"]) ? -1 : 1;
  return {
    ...manifest,
    services: [...kits.toSorted(byId), ...services.filter((service) => service["kit"] === void 0)]
  };
}
function applySwaps(manifest, applied) {
  if (applied.length === 0) return manifest;
  const swapped = applied.reduce((draft, one) => {
    const rewired = one.kit === void 0 ? draft : applyKit(draft, one.swap.original, one.kit, one);
    return record(rewired, one);
  }, manifest);
  return sortKitsFirst(swapped);
}

// pipeline/stages/assemble/fill-files.ts

var toPlace = ({ scenarioDir, root, analysis: { scenarios } }) => ({
  scenarioDir,
  root,
  scenarios
});
async function findInSources(scope, path) {
  if ((0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_7__/* .findPathFault */ .PC)(path) !== void 0) return void 0;
  const full = (0,_chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_0__/* .toSourcePath */ ._)(toPlace(scope), (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizePath */ .Fd)(path));
  if (await scope.fs.stat(full) === void 0) return void 0;
  const real = await scope.fs.realpath(full).catch(() => void 0);
  const root = await scope.fs.realpath(scope.root);
  if (real === void 0 || !(real === root || real.startsWith(root === "/" ? "/" : `${root}/`)))
    return void 0;
  const stat = await scope.fs.stat(real);
  if (stat === void 0) return void 0;
  return {
    kind: stat.kind === "file" || stat.kind === "dir" ? stat.kind : "other",
    path: real,
    size: stat.size
  };
}
function isBelow(path, folder) {
  return path === folder || path.startsWith(`${folder}/`);
}
function toServiceFolder({ id, scenario }) {
  return typeof scenario === "string" ? (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_5__/* .toScenarioPath */ .Ni)(scenario, ".") : `services/${String(id)}`;
}
function isProduced(path, service, analysis) {
  const normal = (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizePath */ .Fd)(path);
  const madeHere = (service["build"] ?? service["kit"]) !== void 0 && isBelow(normal, toServiceFolder(service));
  const fromKit = isObject(service["kit"]) && isBelow(normal, `resources/${String(service["kit"]["name"])}`);
  const planned = analysis.artifacts.some(
    (artifact) => artifact.kind !== "file" && isBelow(normal, (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizePath */ .Fd)(artifact.path))
  );
  return madeHere || fromKit || planned;
}
function isPlannedFile(path, analysis) {
  const normal = (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizePath */ .Fd)(path);
  return analysis.artifacts.some(
    ({ kind, path: planned }) => kind === "file" && (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizePath */ .Fd)(planned) === normal
  );
}
function missing(code, pointer, what, remedy) {
  return { code, pointer, message: what, remedy };
}
async function fillAsset(asset, pointer, service, scope) {
  const { path, sha256 } = asset;
  if (typeof path !== "string" || sha256 !== void 0 && typeof sha256 !== "string") return { asset };
  if ((0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_7__/* .findPathFault */ .PC)(path) !== void 0) return { asset };
  const found = await findInSources(scope, path);
  if (found?.kind === "file") {
    const digest = await scope.fs.sha256(found.path);
    if (sha256 !== void 0 && sha256 !== "pending" && sha256.toLowerCase() !== digest) {
      const what2 = `the asset ${path} has the SHA-256 ${digest}, not ${sha256}`;
      const remedy2 = "restore the file, or write its new digest";
      return { fault: missing("asset-digest-mismatch", `${pointer}/sha256`, what2, remedy2) };
    }
    return { asset: { ...asset, sha256: digest, size_bytes: found.size } };
  }
  if (isProduced(path, service, scope.analysis)) {
    return { asset: sha256 === void 0 ? { ...asset, sha256: "pending" } : asset };
  }
  if (isPlannedFile(path, scope.analysis)) return { asset };
  const what = `the asset ${path} is not in the scenario, and no build makes it`;
  const remedy = "add the file, correct the path, or remove the asset";
  return { fault: missing("asset-missing", `${pointer}/path`, what, remedy) };
}
async function findMissingSources(service, pointer, scope) {
  const place = new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_6__/* .JsonNode */ .x(service);
  const folder = place.at("build", "source_dir").text;
  if (folder !== void 0) {
    if ((0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_7__/* .findPathFault */ .PC)(folder) !== void 0 || (await findInSources(scope, folder))?.kind === "dir")
      return [];
    const what = `${String(service["id"])} is built from ${folder}, which is not a folder of the scenario`;
    return [missing("source-missing", `${pointer}/build/source_dir`, what, "correct source_dir")];
  }
  if (service["kit"] !== void 0 || service["build"] !== void 0) return [];
  const faults = [];
  for (const [platform, binary] of place.at("binaries").entries) {
    const path = binary.at("path").text;
    if (path === void 0 || (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_7__/* .findPathFault */ .PC)(path) !== void 0 || isProduced(path, service, scope.analysis))
      continue;
    if (await findInSources(scope, path) !== void 0) continue;
    const what = `the program ${path} of ${String(service["id"])} for ${platform} is not in the scenario`;
    faults.push(
      missing(
        "binary-missing",
        `${pointer}/binaries/${platform}/path`,
        what,
        "add it, or a build that makes it"
      )
    );
  }
  return faults;
}
function toRepositoryPath(scope, path) {
  return node_path__WEBPACK_IMPORTED_MODULE_11__.posix.relative(scope.root, (0,_chunk_RGUXWSCR_js__WEBPACK_IMPORTED_MODULE_0__/* .toSourcePath */ ._)(toPlace(scope), path));
}
async function fillService(service, pointer, scope) {
  const faults = await findMissingSources(service, pointer, scope);
  if (!Array.isArray(service["assets"])) return { service, faults };
  const assets = [];
  for (const [index, asset] of service["assets"].entries()) {
    const filled = isObject(asset) ? await fillAsset(asset, `${pointer}/assets/${index}`, service, scope) : { asset };
    if ("fault" in filled) faults.push(filled.fault);
    assets.push("fault" in filled ? asset : filled.asset);
  }
  return { service: { ...service, assets }, faults };
}
async function findMissingArtifacts(scope) {
  const faults = [];
  for (const artifact of scope.analysis.artifacts) {
    if (artifact.kind !== "file" || await findInSources(scope, artifact.path) !== void 0) continue;
    const what = `the file ${artifact.path} (${artifact.how}) is not in the scenario`;
    const { pointer } = artifact;
    const config = scope.analysis.source.service_config;
    const owner = artifact.scenario === void 0 ? config : (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_5__/* .toScenarioPath */ .Ni)(artifact.scenario, config);
    const fault = missing("file-missing", pointer ?? "", what, "add it, or remove what asks for it");
    faults.push(pointer === void 0 ? fault : { ...fault, file: toRepositoryPath(scope, owner) });
  }
  return faults;
}
async function fillFiles(manifest, scope) {
  const faults = [];
  const services = [];
  const list = Array.isArray(manifest["services"]) ? manifest["services"] : [];
  for (const [index, service] of list.entries()) {
    if (!isObject(service)) {
      services.push(service);
      continue;
    }
    const filled = await fillService(service, `/services/${index}`, scope);
    faults.push(...filled.faults);
    services.push(filled.service);
  }
  faults.push(...await findMissingArtifacts(scope));
  return { manifest: Array.isArray(manifest["services"]) ? { ...manifest, services } : manifest, faults };
}

// pipeline/stages/assemble/merge-secrets.ts
function toManifestSecret(secret) {
  const { services: _services, source: _source, ...rest } = secret;
  return rest;
}
function targetKey(secret) {
  const target = isObject(secret["target"]) ? secret["target"] : {};
  return `${String(target["type"])} ${String(target["name"])}`;
}
function findPresent(secrets, before, planned) {
  return secrets.find((secret) => secret["id"] === planned.id) ?? before.find((secret) => targetKey(secret) === targetKey(planned));
}
function mergeSecrets(manifest, plan) {
  const ids = new Set(objectsOf(manifest, "services").map((service) => service["id"]));
  const before = objectsOf(manifest, "secrets");
  const secrets = [...before];
  const faults = [];
  const links = /* @__PURE__ */ new Map();
  for (const planned of plan.secrets) {
    const present = findPresent(secrets, before, planned);
    const id = typeof present?.["id"] === "string" ? present["id"] : planned.id;
    const services = planned.services.filter((service) => ids.has(service));
    if (services.length === 0) {
      const named = planned.services.length === 0 ? "no service" : `${planned.services.join(", ")}, which the bundle does not have`;
      faults.push({
        code: "secret-unused",
        pointer: `/secrets/${secrets.length}`,
        message: `the secret ${planned.id} is used by ${named}`,
        remedy: "list the services that read it in the secret plan, or remove it"
      });
      continue;
    }
    if (present === void 0) secrets.push(toManifestSecret(planned));
    for (const service of services) links.set(service, withAll(links.get(service) ?? [], [id]));
  }
  const linked = mapServices(manifest, (service) => {
    const added = links.get(String(service["id"])) ?? [];
    return added.length === 0 ? service : { ...service, secrets: withAll(textsOf(service, "secrets"), added) };
  });
  const hasSecrets = secrets.length > 0 || manifest["secrets"] !== void 0;
  return { manifest: hasSecrets ? { ...linked, secrets } : linked, faults };
}

// pipeline/stages/assemble/read-scripts.ts


// schema/sql/parse-script.ts
function parseScript(text, variables = /* @__PURE__ */ new Map()) {
  const reader = new _chunk_XSWZNJV6_js__WEBPACK_IMPORTED_MODULE_3__/* .ScriptReader */ .zb(text, new Map(variables));
  const script = { statements: [], faults: [], files: [] };
  for (let item = reader.next(); item !== void 0; item = reader.next()) {
    if (item.kind === "fault") script.faults.push(item);
    else if (item.kind === "statement")
      script.statements.push(item.copies ? { ...item, rows: reader.takeRows() } : item);
    else if (item.kind !== "connect") script.files.push(item);
  }
  return script;
}

// schema/sql/script-files.ts
var folderOf = (base) => base === "" ? "" : `${base}/`;
function toScriptFiles(script, path, { isRelative, base = "" }) {
  if (path.includes("\0") || (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_7__/* .findPathFault */ .PC)(path) === "path-absolute") return [];
  const folder = script.slice(0, script.lastIndexOf("/") + 1);
  const beside = (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizePath */ .Fd)(`${folder}${path}`);
  const candidates = isRelative ? [beside] : [(0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizePath */ .Fd)(`${folderOf(base)}${path}`), beside];
  const isInside = (candidate) => (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_7__/* .findPathFault */ .PC)(candidate) === void 0 && candidate.startsWith(folderOf(base));
  return [...new Set(candidates)].filter(isInside);
}

// pipeline/stages/assemble/read-scripts.ts
var parsers = { postgresql: parseScript };
var ScriptsReader = class {
  found = { included: [], faults: [], warnings: [] };
  #swap;
  #scope;
  #read = /* @__PURE__ */ new Set();
  constructor(swap, scope) {
    this.#swap = swap;
    this.#scope = scope;
  }
  async read(path) {
    const syntax = this.#swap.kit?.initialization?.syntax;
    if (syntax === void 0 || this.#read.has(path)) return;
    this.#read.add(path);
    const found = await findInSources(this.#scope, path);
    if (found?.kind !== "file") return;
    const bytes = await this.#scope.fs.readBytes(found.path);
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_12__.isUtf8)(bytes)) {
      this.found.faults.push({
        code: "sql-not-utf8",
        file: toRepositoryPath(this.#scope, path),
        pointer: "",
        message: `${path} is not UTF-8`,
        remedy: "save it as UTF-8"
      });
      return;
    }
    const text = new TextDecoder().decode(bytes);
    const script = parsers[syntax](text);
    for (const { line, message } of script.faults)
      this.#report("sql-needs-psql", path, line, message, "write it in plain SQL, or leave it out");
    this.#reportExtensions(path, text);
    for (const item of script.files) await this.#include(path, item);
  }
  async #include(script, item) {
    const candidates = toScriptFiles(script, item.path, {
      isRelative: item.kind === "include" && item.isRelative,
      base: this.#swap.base
    });
    for (const path of candidates) {
      if ((await findInSources(this.#scope, path))?.kind !== "file") continue;
      if (!this.#swap.files.includes(path) && !this.found.included.includes(path))
        this.found.included.push(path);
      if (item.kind === "include") await this.read(path);
      return;
    }
    this.#report(
      "sql-include-missing",
      script,
      item.line,
      `${item.path} is not a file of the scenario`,
      "add the file, or correct its path: \\ir is relative to the script, \\i and \\copy to the scenario"
    );
  }
  #reportExtensions(path, text) {
    const { kit } = this.#swap;
    const available = kit?.initialization?.extensions;
    if (kit === void 0 || available === void 0) return;
    for (const missing2 of (0,_chunk_XSWZNJV6_js__WEBPACK_IMPORTED_MODULE_3__/* .findMissingExtensions */ .ob)(text, available))
      this.#report(
        "sql-extension-missing",
        path,
        missing2.line,
        (0,_chunk_XSWZNJV6_js__WEBPACK_IMPORTED_MODULE_3__/* .toMissingExtensionText */ .sk)(missing2, kit.name),
        (0,_chunk_XSWZNJV6_js__WEBPACK_IMPORTED_MODULE_3__/* .toExtensionRemedy */ .t)(available)
      );
  }
  #report(code, path, line, text, remedy) {
    const file = toRepositoryPath(this.#scope, path);
    const fault = { code, file, line, message: `${path}:${line}: ${text}`, remedy };
    if (this.#swap.isStrict) this.found.faults.push({ ...fault, pointer: "" });
    else this.found.warnings.push({ severity: "warning", ...fault });
  }
};
async function readScripts(swap, scope) {
  const reader = new ScriptsReader(swap, scope);
  for (const path of swap.files) await reader.read(path);
  return reader.found;
}

// pipeline/stages/assemble/used-extensions.ts

var notSources = /(?:^|\/)(?:\.git|node_modules|vendor|target|dist|build|coverage|\.venv|venv)$/;
var readable = /\.(?:sql|go|rs|py|[cm]?[jt]sx?|prisma|json|ya?ml|toml|sh)$/;
var largestFile = 1024 * 1024;
var toPattern = (extension) => new RegExp(`create\\s+extension\\s+(?:if\\s+not\\s+exists\\s+)?[\\\\"'\`]*${extension}\\b`, "i");
async function isNamedIn(fs, path, pattern) {
  const bytes = await fs.readBytes(path);
  return pattern.test(new TextDecoder().decode(bytes));
}
async function listSources(fs, dir) {
  const tree = await (0,_chunk_FXAIQJCO_js__WEBPACK_IMPORTED_MODULE_2__/* .listTree */ .n)(fs, dir, (path) => notSources.test(path));
  return tree.flatMap(
    (entry) => entry.kind === "file" && readable.test(entry.path) && entry.size <= largestFile ? [(0,node_path_posix__WEBPACK_IMPORTED_MODULE_13__.join)(dir, entry.path)] : []
  );
}
async function findUsedExtensions({ parts }, { fs, scenarioDir, root, analysis }) {
  const wanted = new Map(
    parts.flatMap(({ extension }) => extension === void 0 ? [] : [[extension, toPattern(extension)]])
  );
  const used = /* @__PURE__ */ new Set();
  const folders = [scenarioDir, ...(analysis.scenarios ?? []).map(({ folder }) => (0,node_path_posix__WEBPACK_IMPORTED_MODULE_13__.join)(root, folder))];
  for (const folder of wanted.size === 0 ? [] : folders) {
    for (const path of await listSources(fs, folder)) {
      for (const [extension, pattern] of wanted)
        if (!used.has(extension) && await isNamedIn(fs, path, pattern)) used.add(extension);
      if (used.size === wanted.size) return [...used].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_10__/* .byCodeUnit */ .X);
    }
  }
  return [...used].sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_10__/* .byCodeUnit */ .X);
}

// pipeline/stages/assemble/index.ts
async function readApplied(ctx, analysis) {
  const byOriginal = new Map(
    analysis.swaps.filter((swap) => swap.applied && swap.replacement !== "").map((swap) => [swap.original, swap])
  );
  const swaps = [...byOriginal.values()].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_10__/* .byCodeUnit */ .X)(a.original, b.original));
  return await Promise.all(
    swaps.map(async (swap) => ({
      swap,
      kit: await (0,_chunk_F2YBI2CS_js__WEBPACK_IMPORTED_MODULE_4__/* .findKitMember */ .SQ)(ctx, swap.replacement),
      ...toLoaded(analysis, swap, void 0),
      others: (analysis.scenarios ?? []).map(({ name }) => ({ scenario: name, ...toLoaded(analysis, swap, name) })).filter(({ files }) => files.length > 0)
    }))
  );
}
function toLoaded({ artifacts }, { replacement }, scenario) {
  const own = artifacts.filter((one) => one.loaded_by === replacement && one.scenario === scenario);
  return {
    files: own.map(({ path }) => (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizePath */ .Fd)(path)),
    included: [],
    isStrict: own.some(({ strict }) => strict === true)
  };
}
async function withScripts(swap, scope) {
  const { kit } = swap;
  const own = await readScripts({ ...swap, base: "" }, scope);
  const extensions = kit === void 0 ? [] : await findUsedExtensions(kit, scope);
  const others = await Promise.all(
    swap.others.map(async (one) => ({
      one,
      found: await readScripts({ ...one, kit, base: (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_5__/* .toScenarioPath */ .Ni)(one.scenario, ".") }, scope)
    }))
  );
  return {
    swap: {
      ...swap,
      extensions,
      included: own.included,
      others: others.map(({ one, found }) => ({ ...one, included: found.included }))
    },
    found: [own, ...others.map(({ found }) => found)]
  };
}
function findMissingKits(applied) {
  return applied.filter(({ swap, kit }) => swap.shipped && kit === void 0).map(({ swap }) => ({
    code: "kit-missing",
    pointer: "/swaps",
    message: `${swap.original} is to be replaced by ${swap.replacement}, which the resource kit does not have`,
    remedy: "choose another replacement with --with-swap, or install this product again"
  }));
}
function findForeignPlan(analysis, plan) {
  if (plan === void 0 || plan.scenario === analysis.scenario && plan.tier === analysis.tier) return [];
  return [
    {
      code: "secret-plan-foreign",
      pointer: "/secrets",
      message: `the secret plan is for ${plan.scenario} (${plan.tier}), the analysis for ${analysis.scenario} (${analysis.tier})`,
      remedy: 'write the plan with "vrooli-bundle plan-secrets" from this analysis'
    }
  ];
}
function toInvalidBundle(faults, warnings = []) {
  const [first] = faults;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : "";
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_9__/* .PipelineError */ .z({
    code: "bundle-invalid",
    blame: "input",
    message: `the bundle cannot be assembled: ${first?.message ?? ""}${more}`,
    remedy: first?.remedy ?? "correct what is listed",
    diagnostics: [...faults.map((fault) => ({ severity: "error", ...fault })), ...warnings]
  });
}
function assertServices(skeleton) {
  const { services } = skeleton;
  if (Array.isArray(services) && services.every(isObject)) return;
  const verdict = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_5__/* .validateBundle */ .T_)(skeleton);
  if (!verdict.ok) throw toInvalidBundle(verdict.faults, verdict.warnings);
}
async function assemble(ctx, options) {
  const { analysis, secretPlan, scenarioDir, root } = options;
  assertNotRefused(analysis);
  assertServices(analysis.skeleton);
  const applied = await readApplied(ctx, analysis);
  const scope = { fs: ctx.fs, analysis, scenarioDir, root };
  const read = await Promise.all(applied.map((swap) => withScripts(swap, scope)));
  const scripts = read.flatMap(({ found }) => found);
  const { left_out } = analysis;
  const swapped = applySwaps(
    { ...analysis.skeleton, ...(0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_8__/* .omitUndefined */ .O)({ left_out }) },
    read.map(({ swap }) => swap)
  );
  const merged = secretPlan === void 0 ? { manifest: swapped, faults: [] } : mergeSecrets(swapped, secretPlan);
  const filled = await fillFiles(merged.manifest, scope);
  const verdict = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_5__/* .validateBundle */ .T_)(filled.manifest);
  const faults = [
    ...findForeignPlan(analysis, secretPlan),
    ...findMissingKits(applied),
    ...filled.faults,
    ...scripts.flatMap((one) => one.faults),
    ...merged.faults,
    ...verdict.ok ? [] : verdict.faults
  ];
  if (!verdict.ok || faults.length > 0) throw toInvalidBundle(faults, verdict.warnings);
  return {
    bundle: verdict.bundle,
    text: (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(verdict.bundle),
    checksum: (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_1__/* .checksumOf */ .lf)(verdict.bundle),
    warnings: [...scripts.flatMap((one) => one.warnings), ...verdict.warnings]
  };
}




/***/ }),

/***/ 78388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ toSourcePath),
/* harmony export */   s: () => (/* binding */ locateInSources)
/* harmony export */ });
/* harmony import */ var _chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31660);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53916);


// pipeline/shared/scenario/locate.ts

function locateInSources({ scenarioDir, root, scenarios = [] }, path) {
  const found = (0,_chunk_PBQZD5E2_js__WEBPACK_IMPORTED_MODULE_0__/* .findScenarioOf */ .FY)(scenarios, path);
  return found === void 0 ? { dir: scenarioDir, path, scenario: void 0 } : { dir: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_1__.join)(root, found.scenario.folder), path: found.path, scenario: found.scenario.name };
}
function toSourcePath(place, path) {
  const found = locateInSources(place, path);
  return (0,node_path_posix__WEBPACK_IMPORTED_MODULE_1__.join)(found.dir, found.path);
}




/***/ })

};
