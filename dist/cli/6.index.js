export const id = 6;
export const ids = [6];
export const modules = {

/***/ 20524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ prettyJson),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   lf: () => (/* binding */ checksumOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
// pipeline/document/canonical.ts


function canonicalJson(value) {
  const text = (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(value);
  if (text === void 0) throw new TypeError("a value that JSON cannot carry has no canonical form");
  return text;
}
function checksumOf(value) {
  return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(canonicalJson(value), "utf8").digest("hex")}`;
}
function prettyJson(value) {
  return `${JSON.stringify(JSON.parse(canonicalJson(value)), void 0, 2)}
`;
}




/***/ }),

/***/ 61006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QB: () => (/* binding */ mergeSecrets),
/* harmony export */   fT: () => (/* binding */ assemble)
/* harmony export */ });
/* unused harmony export toInvalidBundle */
/* harmony import */ var _chunk_6YBRVM2Q_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20524);
/* harmony import */ var _chunk_SSWEYHI3_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66774);
/* harmony import */ var _chunk_TO7QNLOW_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80616);
/* harmony import */ var _chunk_ERQEPYFD_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38433);
/* harmony import */ var _chunk_ZEO4FZOG_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51273);
/* harmony import */ var _chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36916);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93390);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4573);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76760);








// pipeline/assemble/draft.ts
function isDraft(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
function draftsOf(parent, key) {
  const list = parent[key];
  return Array.isArray(list) ? list.filter(isDraft) : [];
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
  return { ...manifest, services: services.map((service) => isDraft(service) ? change(service) : service) };
}

// pipeline/assemble/apply-swaps.ts
function uses(service, original) {
  const metadata = isDraft(service["metadata"]) ? service["metadata"] : {};
  return textsOf(metadata, "resources").includes(original) || textsOf(service, "dependencies").includes(original);
}
function runsCode(service) {
  return service["type"] !== "ui-bundle" && service["type"] !== "resource" && service["kit"] === void 0;
}
function rewire(service, original, kit) {
  const dependencies = textsOf(service, "dependencies").filter((id) => id !== original);
  const env = { ...isDraft(service["env"]) ? service["env"] : {}, ...kit.provides.env };
  return {
    ...service,
    env: Object.fromEntries(Object.entries(env).sort(([a], [b]) => a < b ? -1 : 1)),
    secrets: withAll(textsOf(service, "secrets"), textsOf(kit.service, "secrets")),
    dependencies: withAll(dependencies, [kit.name])
  };
}
function toInitialization(kit, files) {
  if (kit.initialization === void 0 || files.length === 0) return {};
  return {
    assets: [...kit.service.assets ?? [], ...files.map((path) => ({ path }))],
    env: { ...kit.service.env, [kit.initialization.env]: JSON.stringify(files) }
  };
}
function toService(kit, files, present) {
  const { binaries } = present ?? {};
  return {
    ...kit.service,
    ...toInitialization(kit, files),
    id: kit.name,
    kit: { name: kit.name, version: kit.version },
    ...binaries === void 0 ? {} : { binaries }
  };
}
function applyKit(manifest, original, kit, files) {
  const services = draftsOf(manifest, "services").filter((service) => service["id"] !== original);
  const others = services.filter((service) => service["id"] !== kit.name);
  const present = services.find((service) => service["id"] === kit.name);
  const users = others.filter((service) => uses(service, original) || uses(service, kit.name));
  const rewired = new Set(users.length > 0 ? users : others.filter(runsCode));
  const secrets = draftsOf(manifest, "secrets");
  const added = kit.secrets.filter((secret) => !secrets.some((known) => known["id"] === secret.id));
  return {
    ...manifest,
    secrets: [...secrets, ...added],
    services: [
      toService(kit, files, present),
      ...others.map((service) => rewired.has(service) ? rewire(service, original, kit) : service)
    ]
  };
}
function record(manifest, { swap }) {
  const others = draftsOf(manifest, "swaps").filter((known) => known["original"] !== swap.original);
  const entry = {
    original: swap.original,
    replacement: swap.replacement,
    reason: swap.reason,
    ...swap.limitations === "" ? {} : { limitations: swap.limitations }
  };
  return { ...manifest, swaps: [...others, entry] };
}
function sortKitsFirst(manifest) {
  const services = draftsOf(manifest, "services");
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
    const rewired = one.kit === void 0 ? draft : applyKit(draft, one.swap.original, one.kit, one.files);
    return record(rewired, one);
  }, manifest);
  return sortKitsFirst(swapped);
}

// pipeline/assemble/check-scripts.ts


// schema/sql-script.ts
var harmless = /^\\(?:echo|encoding\s+utf-?8|pset|qecho|restrict|set\s+ON_ERROR_STOP|timing|unrestrict|warn)\b/i;
var word = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
var dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
var routine = /^create (?:or replace )?(?:function|procedure) /;
function matchAt(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
function after(text, mark, from) {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at + mark.length;
}
function afterBlockComment(text, from) {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text.startsWith("/*", at)) depth += 1;
    else if (text.startsWith("*/", at)) depth -= 1;
    else continue;
    at += 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
function afterEscapeString(text, from) {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "'" && text[at + 1] === "'") at += 1;
    else if (text[at] === "'") return at + 1;
  }
  return text.length;
}
function parseScript(text) {
  const script = { statements: [], faults: [] };
  let line = 1;
  let counted = 0;
  const lineOf = (at2) => {
    for (; counted < at2; counted++) if (text.charCodeAt(counted) === 10) line += 1;
    return line;
  };
  let start;
  let words = "";
  let parentheses = 0;
  let bodies = 0;
  const endStatement = (end, next) => {
    const from = start;
    const isCopy = /^copy .*\bfrom stdin\b/.test(words);
    start = void 0;
    words = "";
    parentheses = 0;
    bodies = 0;
    if (from === void 0) return next;
    const statement = { sql: text.slice(from, end), line: lineOf(from) };
    script.statements.push(statement);
    if (!isCopy) return next;
    const first = after(text, "\n", next);
    const stop = /^\\\.\r?$/m;
    const found = stop.exec(text.slice(first));
    statement.rows = text.slice(first, found === null ? text.length : first + found.index);
    return found === null ? text.length : first + found.index + found[0].length;
  };
  const noteWord = (found) => {
    const lower = found.toLowerCase();
    if (words.length < 2e4) words += `${lower} `;
    if (parentheses > 0 || !routine.test(words)) return;
    if (lower === "begin" || lower === "case" && bodies > 0) bodies += 1;
    else if (lower === "end" && bodies > 0) bodies -= 1;
  };
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? "";
    if (/\s/.test(character)) at += 1;
    else if (text.startsWith("--", at)) at = after(text, "\n", at);
    else if (text.startsWith("/*", at)) at = afterBlockComment(text, at);
    else if (character === ";" && parentheses === 0 && bodies === 0) at = endStatement(at, at + 1);
    else if (character === "\\") {
      const end = after(text, "\n", at);
      const command = text.slice(at, end).trim();
      if (!harmless.test(command)) {
        const name = /^\\\S{0,20}/.exec(command)?.[0] ?? "\\";
        const message = `${name} is a command of psql, which only that program understands`;
        script.faults.push({ line: lineOf(start ?? at) + countLines(text, start ?? at, at), message });
      }
      at = end;
    } else {
      start ??= at;
      const tag = character === "$" ? matchAt(dollarTag, text, at) : void 0;
      const name = matchAt(word, text, at);
      if (tag !== void 0) at = after(text, tag, at + tag.length);
      else if (/^[eE]'/.test(text.slice(at, at + 2))) at = afterEscapeString(text, at + 2);
      else if (name !== void 0) {
        noteWord(name);
        at += name.length;
      } else if (character === "'" || character === '"') at = after(text, character, at + 1);
      else {
        if (character === "(") parentheses += 1;
        else if (character === ")") parentheses = Math.max(0, parentheses - 1);
        at += /\d/.test(character) ? /^[\w$]+/.exec(text.slice(at, at + 100))?.[0].length ?? 1 : 1;
      }
    }
  }
  endStatement(text.length, text.length);
  return script;
}
function countLines(text, from, to) {
  return text.slice(from, to).split("\n").length - 1;
}

// pipeline/assemble/fill-files.ts

async function findInSources(scope, path) {
  if ((0,_chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_5__/* .findPathFault */ .PC)(path) !== void 0) return void 0;
  const full = node_path__WEBPACK_IMPORTED_MODULE_8__.posix.join(scope.scenarioDir, (0,_chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizePath */ .Fd)(path));
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
function isProduced(path, service, analysis) {
  const normal = (0,_chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizePath */ .Fd)(path);
  const madeHere = (service["build"] ?? service["kit"]) !== void 0 && isBelow(normal, `services/${String(service["id"])}`);
  const fromKit = isDraft(service["kit"]) && isBelow(normal, `resources/${String(service["kit"]["name"])}`);
  const planned = analysis.artifacts.some(
    (artifact) => artifact.kind !== "file" && isBelow(normal, (0,_chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizePath */ .Fd)(artifact.path))
  );
  return madeHere || fromKit || planned;
}
function isPlannedFile(path, analysis) {
  const normal = (0,_chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizePath */ .Fd)(path);
  return analysis.artifacts.some(
    ({ kind, path: planned }) => kind === "file" && (0,_chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizePath */ .Fd)(planned) === normal
  );
}
function missing(code, pointer, what, remedy) {
  return { code, pointer, message: what, remedy };
}
async function fillAsset(asset, pointer, service, scope) {
  const { path, sha256 } = asset;
  if (typeof path !== "string" || sha256 !== void 0 && typeof sha256 !== "string") return { asset };
  if ((0,_chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_5__/* .findPathFault */ .PC)(path) !== void 0) return { asset };
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
  const place = new _chunk_ERQEPYFD_js__WEBPACK_IMPORTED_MODULE_3__/* .Place */ .YR(service);
  const folder = place.at("build", "source_dir").text;
  if (folder !== void 0) {
    if ((0,_chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_5__/* .findPathFault */ .PC)(folder) !== void 0 || (await findInSources(scope, folder))?.kind === "dir")
      return [];
    const what = `${String(service["id"])} is built from ${folder}, which is not a folder of the scenario`;
    return [missing("source-missing", `${pointer}/build/source_dir`, what, "correct source_dir")];
  }
  if (service["kit"] !== void 0 || service["build"] !== void 0) return [];
  const faults = [];
  for (const [platform, binary] of place.at("binaries").entries) {
    const path = binary.at("path").text;
    if (path === void 0 || (0,_chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_5__/* .findPathFault */ .PC)(path) !== void 0 || isProduced(path, service, scope.analysis))
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
function toScenarioPrefix({ root, scenarioDir }) {
  const folder = node_path__WEBPACK_IMPORTED_MODULE_8__.posix.relative(root, scenarioDir);
  return folder === "" ? "" : `${folder}/`;
}
async function fillFiles(manifest, scope) {
  const faults = [];
  const services = [];
  const list = Array.isArray(manifest["services"]) ? manifest["services"] : [];
  for (const [index, service] of list.entries()) {
    if (!isDraft(service)) {
      services.push(service);
      continue;
    }
    faults.push(...await findMissingSources(service, `/services/${index}`, scope));
    const assets = [];
    const listed = Array.isArray(service["assets"]) ? service["assets"] : [];
    for (const [at, asset] of listed.entries()) {
      const filled = isDraft(asset) ? await fillAsset(asset, `/services/${index}/assets/${at}`, service, scope) : void 0;
      if (filled !== void 0 && "fault" in filled) faults.push(filled.fault);
      assets.push(filled === void 0 || "fault" in filled ? asset : filled.asset);
    }
    services.push(Array.isArray(service["assets"]) ? { ...service, assets } : service);
  }
  for (const artifact of scope.analysis.artifacts) {
    if (artifact.kind !== "file" || await findInSources(scope, artifact.path) !== void 0) continue;
    const what = `the file ${artifact.path} (${artifact.how}) is not in the scenario`;
    const { pointer } = artifact;
    const fault = missing("file-missing", pointer ?? "", what, "add it, or remove what asks for it");
    faults.push(
      pointer === void 0 ? fault : { ...fault, file: `${toScenarioPrefix(scope)}${scope.analysis.source.service_config}` }
    );
  }
  return { manifest: Array.isArray(manifest["services"]) ? { ...manifest, services } : manifest, faults };
}

// pipeline/assemble/check-scripts.ts
async function checkScripts(files, scope) {
  const faults = [];
  for (const path of files.filter((file) => file.toLowerCase().endsWith(".sql"))) {
    const found = await findInSources(scope, path);
    if (found?.kind !== "file") continue;
    const file = `${toScenarioPrefix(scope)}${path}`;
    const bytes = await scope.fs.readBytes(found.path);
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_7__.isUtf8)(bytes)) {
      const message = `${path} is not UTF-8`;
      faults.push({ code: "sql-not-utf8", file, pointer: "", message, remedy: "save it as UTF-8" });
      continue;
    }
    for (const { line, message } of parseScript(new TextDecoder().decode(bytes)).faults) {
      faults.push({
        code: "sql-needs-psql",
        file,
        line,
        pointer: "",
        message: `${path}:${line}: ${message}`,
        remedy: "write plain SQL: the database is there already, and each file is listed by itself"
      });
    }
  }
  return faults;
}

// pipeline/assemble/kits.ts
async function readKit(ctx, name) {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return void 0;
  const file = `resources/${name}/kit.json`;
  const path = `${ctx.packageRoot}/${file}`;
  if (await ctx.fs.stat(path) === void 0) return void 0;
  const parsed = _chunk_SSWEYHI3_js__WEBPACK_IMPORTED_MODULE_1__/* .kitMemberSchema */ .I.safeParse((await (0,_chunk_ZEO4FZOG_js__WEBPACK_IMPORTED_MODULE_4__/* .readJsonFile */ .J)(ctx.fs, path, file)).value);
  if (parsed.success) return parsed.data;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_6__/* .PipelineError */ .z({
    code: "kit-invalid",
    blame: "environment",
    message: `${file} is not a valid member of the resource kit: ${parsed.error.issues[0]?.message ?? ""}`,
    remedy: "install this product again",
    cause: parsed.error
  });
}

// pipeline/assemble/merge-secrets.ts
function toManifestSecret(secret) {
  const { services: _services, source: _source, ...rest } = secret;
  return rest;
}
function targetKey(secret) {
  const target = isDraft(secret["target"]) ? secret["target"] : {};
  return `${String(target["type"])} ${String(target["name"])}`;
}
function findPresent(secrets, planned) {
  return secrets.find((secret) => secret["id"] === planned.id) ?? secrets.find((secret) => targetKey(secret) === targetKey(planned));
}
function mergeSecrets(manifest, plan) {
  const ids = new Set(draftsOf(manifest, "services").map((service) => service["id"]));
  const secrets = [...draftsOf(manifest, "secrets")];
  const faults = [];
  const links = /* @__PURE__ */ new Map();
  for (const planned of plan.secrets) {
    const present = findPresent(secrets, planned);
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

// pipeline/assemble/index.ts
async function readApplied(ctx, analysis) {
  const byOriginal = new Map(
    analysis.swaps.filter((swap) => swap.applied && swap.replacement !== "").map((swap) => [swap.original, swap])
  );
  const swaps = [...byOriginal.values()].sort((a, b) => a.original < b.original ? -1 : 1);
  return await Promise.all(
    swaps.map(async (swap) => ({
      swap,
      kit: await readKit(ctx, swap.replacement),
      files: analysis.artifacts.filter((artifact) => artifact.loaded_by === swap.replacement).map((artifact) => (0,_chunk_XABY4KRX_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizePath */ .Fd)(artifact.path))
    }))
  );
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
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_6__/* .PipelineError */ .z({
    code: "bundle-invalid",
    blame: "input",
    message: `the bundle cannot be assembled: ${first?.message ?? ""}${more}`,
    remedy: first?.remedy ?? "correct what is listed",
    diagnostics: [...faults.map((fault) => ({ severity: "error", ...fault })), ...warnings]
  });
}
function assertServices(skeleton) {
  const { services } = skeleton;
  if (Array.isArray(services) && services.every(isDraft)) return;
  const verdict = (0,_chunk_TO7QNLOW_js__WEBPACK_IMPORTED_MODULE_2__/* .validateBundle */ .T_)(skeleton);
  if (!verdict.ok) throw toInvalidBundle(verdict.faults, verdict.warnings);
}
async function assemble(ctx, options) {
  const { analysis, secretPlan, scenarioDir, root } = options;
  assertServices(analysis.skeleton);
  const applied = await readApplied(ctx, analysis);
  const swapped = applySwaps(analysis.skeleton, applied);
  const merged = secretPlan === void 0 ? { manifest: swapped, faults: [] } : mergeSecrets(swapped, secretPlan);
  const scope = { fs: ctx.fs, analysis, scenarioDir, root };
  const filled = await fillFiles(merged.manifest, scope);
  const scripts = await checkScripts(
    applied.flatMap(({ files }) => files),
    scope
  );
  const verdict = (0,_chunk_TO7QNLOW_js__WEBPACK_IMPORTED_MODULE_2__/* .validateBundle */ .T_)(filled.manifest);
  const faults = [
    ...findForeignPlan(analysis, secretPlan),
    ...findMissingKits(applied),
    ...filled.faults,
    ...scripts,
    ...merged.faults,
    ...verdict.ok ? [] : verdict.faults
  ];
  if (!verdict.ok || faults.length > 0) throw toInvalidBundle(faults, verdict.warnings);
  return {
    bundle: verdict.bundle,
    text: (0,_chunk_6YBRVM2Q_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(verdict.bundle),
    checksum: (0,_chunk_6YBRVM2Q_js__WEBPACK_IMPORTED_MODULE_0__/* .checksumOf */ .lf)(verdict.bundle),
    warnings: verdict.warnings
  };
}




/***/ })

};
