export const id = 7449;
export const ids = [7449];
export const modules = {

/***/ 47449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QB: () => (/* binding */ mergeSecrets),
/* harmony export */   fT: () => (/* binding */ assemble),
/* harmony export */   gX: () => (/* binding */ assertNotRefused)
/* harmony export */ });
/* unused harmony export toInvalidBundle */
/* harmony import */ var _chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96813);
/* harmony import */ var _chunk_J5Z3V47Y_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65445);
/* harmony import */ var _chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15724);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66748);
/* harmony import */ var _chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61368);
/* harmony import */ var _chunk_WC54UVKJ_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(20268);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17961);
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(84145);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93390);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76760);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4573);










// pipeline/shared/analysis/assert-not-refused.ts
function assertNotRefused({
  refusals,
  diagnostics
}) {
  const [first] = refusals;
  if (first === void 0) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_5__/* .PipelineError */ .z({
    code: first.code === "build-type-unsupported" ? first.code : "requirement-not-provided",
    blame: "input",
    message: first.message,
    remedy: first.remedy ?? "",
    diagnostics: [...diagnostics, ...refusals]
  });
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
  return service["type"] !== "ui-bundle" && service["type"] !== "resource" && service["kit"] === void 0;
}
function rewire(service, original, kit) {
  const dependencies = textsOf(service, "dependencies").filter((id) => id !== original);
  const env = { ...isObject(service["env"]) ? service["env"] : {}, ...kit.provides.env };
  return {
    ...service,
    env: Object.fromEntries(Object.entries(env).sort(([a], [b]) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_6__/* .byCodeUnit */ .X)(a, b))),
    secrets: withAll(textsOf(service, "secrets"), textsOf(kit.service, "secrets")),
    dependencies: withAll(dependencies, [kit.name])
  };
}
function toInitialization(kit, { files, included, isStrict }) {
  if (kit.initialization === void 0 || files.length === 0) return {};
  const { env, strict_env: strictEnv } = kit.initialization;
  return {
    assets: [...kit.service.assets ?? [], ...[...files, ...included].map((path) => ({ path }))],
    env: {
      ...kit.service.env,
      [env]: JSON.stringify(files),
      ...isStrict && strictEnv !== void 0 ? { [strictEnv]: "true" } : {}
    }
  };
}
function toService(kit, loaded, present) {
  const { binaries } = present ?? {};
  return {
    ...kit.service,
    ...toInitialization(kit, loaded),
    id: kit.name,
    kit: { name: kit.name, version: kit.version },
    ...binaries === void 0 ? {} : { binaries }
  };
}
function applyKit(manifest, original, kit, loaded) {
  const services = objectsOf(manifest, "services").filter((service) => service["id"] !== original);
  const others = services.filter((service) => service["id"] !== kit.name);
  const present = services.find((service) => service["id"] === kit.name);
  const users = others.filter((service) => uses(service, original) || uses(service, kit.name));
  const rewired = new Set(users.length > 0 ? users : others.filter(runsCode));
  const secrets = objectsOf(manifest, "secrets");
  const added = kit.secrets.filter((secret) => !secrets.some((known) => known["id"] === secret.id));
  return {
    ...manifest,
    secrets: [...secrets, ...added],
    services: [
      toService(kit, loaded, present),
      ...others.map((service) => rewired.has(service) ? rewire(service, original, kit) : service)
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

async function findInSources(scope, path) {
  if ((0,_chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_4__/* .findPathFault */ .PC)(path) !== void 0) return void 0;
  const full = node_path__WEBPACK_IMPORTED_MODULE_7__.posix.join(scope.scenarioDir, (0,_chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePath */ .Fd)(path));
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
  const normal = (0,_chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePath */ .Fd)(path);
  const madeHere = (service["build"] ?? service["kit"]) !== void 0 && isBelow(normal, `services/${String(service["id"])}`);
  const fromKit = isObject(service["kit"]) && isBelow(normal, `resources/${String(service["kit"]["name"])}`);
  const planned = analysis.artifacts.some(
    (artifact) => artifact.kind !== "file" && isBelow(normal, (0,_chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePath */ .Fd)(artifact.path))
  );
  return madeHere || fromKit || planned;
}
function isPlannedFile(path, analysis) {
  const normal = (0,_chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePath */ .Fd)(path);
  return analysis.artifacts.some(
    ({ kind, path: planned }) => kind === "file" && (0,_chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePath */ .Fd)(planned) === normal
  );
}
function missing(code, pointer, what, remedy) {
  return { code, pointer, message: what, remedy };
}
async function fillAsset(asset, pointer, service, scope) {
  const { path, sha256 } = asset;
  if (typeof path !== "string" || sha256 !== void 0 && typeof sha256 !== "string") return { asset };
  if ((0,_chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_4__/* .findPathFault */ .PC)(path) !== void 0) return { asset };
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
  const place = new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_3__/* .JsonNode */ .x(service);
  const folder = place.at("build", "source_dir").text;
  if (folder !== void 0) {
    if ((0,_chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_4__/* .findPathFault */ .PC)(folder) !== void 0 || (await findInSources(scope, folder))?.kind === "dir")
      return [];
    const what = `${String(service["id"])} is built from ${folder}, which is not a folder of the scenario`;
    return [missing("source-missing", `${pointer}/build/source_dir`, what, "correct source_dir")];
  }
  if (service["kit"] !== void 0 || service["build"] !== void 0) return [];
  const faults = [];
  for (const [platform, binary] of place.at("binaries").entries) {
    const path = binary.at("path").text;
    if (path === void 0 || (0,_chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_4__/* .findPathFault */ .PC)(path) !== void 0 || isProduced(path, service, scope.analysis))
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
  const folder = node_path__WEBPACK_IMPORTED_MODULE_7__.posix.relative(root, scenarioDir);
  return folder === "" ? "" : `${folder}/`;
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
    const fault = missing("file-missing", pointer ?? "", what, "add it, or remove what asks for it");
    faults.push(
      pointer === void 0 ? fault : { ...fault, file: `${toScenarioPrefix(scope)}${scope.analysis.source.service_config}` }
    );
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
function findPresent(secrets, planned) {
  return secrets.find((secret) => secret["id"] === planned.id) ?? secrets.find((secret) => targetKey(secret) === targetKey(planned));
}
function mergeSecrets(manifest, plan) {
  const ids = new Set(objectsOf(manifest, "services").map((service) => service["id"]));
  const secrets = [...objectsOf(manifest, "secrets")];
  const faults = [];
  const links = /* @__PURE__ */ new Map();
  for (const planned of plan.secrets) {
    const present = findPresent(secrets, planned);
    const id = typeof present?.["id"] === "string" ? present["id"] : planned.id;
    const services = planned.services.filter((service) => ids.has(service));
    if (services.length === 0) {
      const named2 = planned.services.length === 0 ? "no service" : `${planned.services.join(", ")}, which the bundle does not have`;
      faults.push({
        code: "secret-unused",
        pointer: `/secrets/${secrets.length}`,
        message: `the secret ${planned.id} is used by ${named2}`,
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


// schema/sql/command-arguments.ts
var escapes = { n: "\n", t: "	", b: "\b", r: "\r", f: "\f" };
var space = /[^\S\n]+/y;
var quoted = /'((?:[^'\\\n]|\\.|'')*)'/y;
var named = /"((?:[^"\n]|"")*)"/y;
var program = /`[^`\n]*`/y;
var variable = /:(?:([\w\u0080-\uffff]+)|'([\w\u0080-\uffff]+)'|"([\w\u0080-\uffff]+)"|\{\?([\w\u0080-\uffff]+)\})/y;
var plain = /[^\s\\'"`:]+|./y;
function toVariableText(reference, variables) {
  const [, bare, literal, name, tested] = reference;
  if (tested !== void 0) return variables.has(tested) ? "TRUE" : "FALSE";
  const value = variables.get(bare ?? literal ?? name ?? "");
  if (value === void 0 || bare !== void 0) return value;
  if (name !== void 0) return `"${value.replaceAll('"', '""')}"`;
  const literalText = `'${value.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;
  return value.includes("\\") ? ` E${literalText}` : literalText;
}
function expandVariable(reference, variables) {
  variable.lastIndex = 0;
  const found = variable.exec(reference);
  return found === null ? void 0 : toVariableText(found, variables);
}
function readArguments(text, from, variables) {
  const values = [];
  let at = from;
  let open;
  let runsProgram = false;
  const match = (pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? void 0;
    if (found !== void 0) at = pattern.lastIndex;
    return found;
  };
  const close = () => {
    if (open !== void 0) values.push(open);
    open = void 0;
  };
  const add = (part) => {
    open = (open ?? "") + part;
  };
  while (at < text.length && text[at] !== "\n" && text[at] !== "\\") {
    if (match(space) !== void 0) {
      close();
      continue;
    }
    const literal = match(quoted)?.[1];
    if (literal !== void 0) {
      add(
        literal.replaceAll(
          /\\(.)|''/g,
          (_all, escaped) => escaped === void 0 ? "'" : escapes[escaped] ?? escaped
        )
      );
      continue;
    }
    const name = match(named)?.[1];
    if (name !== void 0) {
      add(name.replaceAll('""', '"'));
      continue;
    }
    if (match(program) !== void 0) {
      runsProgram = true;
      continue;
    }
    const reference = match(variable);
    add(
      reference === void 0 ? match(plain)?.[0] ?? "" : toVariableText(reference, variables) ?? reference[0]
    );
  }
  close();
  return { values, runsProgram, end: text.startsWith("\\\\", at) ? at + 2 : at };
}

// schema/sql/conditions.ts
var words = { true: true, yes: true, false: false, no: false };
var whole = { on: true, 1: true, of: false, off: false, 0: false };
function parseCondition(expression) {
  const text = expression.toLowerCase();
  const known = (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_9__/* .ownValue */ .e)(whole, text);
  if (known !== void 0) return known;
  return text === "" ? void 0 : Object.entries(words).find(([word2]) => word2.startsWith(text))?.[1];
}
var Conditions = class {
  #branches = [];
  /** Whether the lines are read. */
  get active() {
    return this.#branches.at(-1)?.active ?? true;
  }
  get isOpen() {
    return this.#branches.length > 0;
  }
  /** Applies one of the four commands; returns what is wrong with it. */
  apply(name, expression) {
    if (name === "\\if") return this.#begin(expression);
    const branch = this.#branches.at(-1);
    if (branch === void 0) return `${name} without \\if`;
    if (name === "\\endif") {
      this.#branches.pop();
      return void 0;
    }
    if (branch.otherwise) return `${name} after \\else`;
    branch.active = false;
    if (name === "\\else") {
      branch.otherwise = true;
      branch.active = !branch.done;
      return void 0;
    }
    if (branch.done) return void 0;
    const value = parseCondition(expression);
    branch.active = value === true;
    branch.done = value === true;
    return value === void 0 ? `\\elif: "${expression}" is not true or false` : void 0;
  }
  #begin(expression) {
    if (!this.active) {
      this.#branches.push({ active: false, done: true, otherwise: false });
      return void 0;
    }
    const value = parseCondition(expression);
    this.#branches.push({ active: value === true, done: value === true, otherwise: false });
    return value === void 0 ? `\\if: "${expression}" is not true or false` : void 0;
  }
};

// schema/sql/lines.ts
function countLineBreaks(text) {
  return text.split("\n").length - 1;
}
function lineCounter(text) {
  let line = 1;
  let counted = 0;
  return (at) => {
    if (at < counted) return line - countLineBreaks(text.slice(at, counted));
    line += countLineBreaks(text.slice(counted, at));
    counted = at;
    return line;
  };
}

// schema/sql/open-statement.ts
var routine = /^create (?:or replace )?(?:function|procedure) /;
var copyFromFile = /^copy (?:.* )?from stdin /;
var maxWords = 2e4;
function startStatement(start) {
  return { start, sql: "", words: "", parentheses: 0, bodies: 0 };
}
function addWord(draft, word2) {
  if (draft.words.length < maxWords) draft.words += `${word2} `;
  if (!routine.test(draft.words)) return;
  if (word2 === "begin" || word2 === "case" && draft.bodies > 0) draft.bodies += 1;
  else if (word2 === "end" && draft.bodies > 0) draft.bodies -= 1;
}
function addToken(draft, kind, text) {
  draft.sql += text;
  if (kind === "open") draft.parentheses += 1;
  else if (kind === "close") draft.parentheses = Math.max(0, draft.parentheses - 1);
  else if (kind === "word" && draft.parentheses === 0) addWord(draft, text.toLowerCase());
}
function canEnd({ parentheses, bodies }) {
  return parentheses === 0 && bodies === 0;
}
function readsRows({ sql, words: words2 }) {
  return /^copy\b/i.test(sql) && copyFromFile.test(words2);
}

// schema/sql/parse-copy.ts
var copy = /^\s*(?<what>[\s\S]*?)\s+(?<direction>from|to)\s+(?<where>'(?:[^']|'')*'|\S+)(?<options>[\s\S]*)$/i;
function parseCopy(rest) {
  const line = rest.trim().replace(/;+$/, "");
  const { what = "", direction = "", where = "", options = "" } = copy.exec(line)?.groups ?? {};
  if (what === "") return { fault: `\\copy: its line is not understood; write "\\copy table from 'file'"` };
  if (direction.toLowerCase() === "to")
    return { fault: "\\copy \u2026 to is not run: it writes a file of the user" };
  const sql = `COPY ${what} FROM STDIN${options}`;
  if (/^program$/i.test(where))
    return { fault: "\\copy \u2026 from program is not run: the app has no such program" };
  if (/^pstdin$/i.test(where)) return { fault: "\\copy \u2026 from pstdin is not run: nothing is typed in" };
  if (/^stdin$/i.test(where))
    return { items: [{ kind: "statement", sql, use: { kind: "none" }, copies: true }] };
  const path = where.startsWith("'") ? where.slice(1, -1).replaceAll("''", "'") : where;
  return { items: [{ kind: "copy", sql, path }] };
}

// schema/sql/psql-commands.ts
var harmless = /^\\(?:a|C|conninfo|copyright|d\S*|e(?:cho|rrverbose)|f|h|help|H|html|l\+?|list\+?|o|out|p|print|pset|qecho|restrict|s|sf\+?|sv\+?|t|T|timing|unrestrict|unset|warn|x|z|\?|w|write)$/;
var dropped = /^\\(?:r|reset|gdesc)$/;
var sends = /^\\(?:g|gx|crosstabview)$/;
var notHere = (name, why) => ({ fault: `${name} is not run: ${why}` });
function set(values, variables) {
  const [name, ...rest] = values;
  if (name === void 0) return {};
  const value = rest.join("");
  if (!/^[\w\u0080-\uffff]+$/.test(name)) return { fault: `\\set: "${name}" is not a variable name` };
  if (name === "AUTOCOMMIT" && /^(?:off?|f|false|no?|0)$/i.test(value))
    return notHere("\\set AUTOCOMMIT off", "each statement is its own transaction here; write BEGIN");
  if (name === "ON_ERROR_ROLLBACK" && /^(?:on|t|true|yes|1)$/i.test(value))
    return notHere("\\set ON_ERROR_ROLLBACK on", "a failed statement fails its transaction here");
  variables.set(name, value);
  return {};
}
function connect([database = "-", user = "-", host = "-"]) {
  if (/^postgres(?:ql)?:\/\/|=/.test(database))
    return notHere("\\c", "a connection string names another server; give only the name of the database");
  const item = { kind: "connect", database: database.replace(/;+$/, "") };
  if (user.replace(/;+$/, "") === "-" && host === "-") return { items: [item] };
  return {
    items: [
      item,
      { kind: "fault", message: `\\c: the user and server "${user}" are ignored; the app has one role` }
    ]
  };
}
function toEffect(name, { values, runsProgram }, rest, variables) {
  if (harmless.test(name)) {
    if (name === "\\unset") variables.delete(values[0] ?? "");
    return {};
  }
  if (name === "\\copy") return parseCopy(rest);
  if (runsProgram) return notHere(name, "an argument in back quotes is the output of a program");
  if (dropped.test(name)) return { drop: true };
  if (sends.test(name)) return { send: { kind: "none" } };
  if (/^\\(?:q|quit)$/.test(name)) return { end: true };
  switch (name) {
    case "\\gexec":
      return { send: { kind: "execute" } };
    case "\\gset":
      return { send: { kind: "store", prefix: values[0] ?? "" } };
    case "\\set":
      return set(values, variables);
    case "\\c":
    case "\\connect":
      return connect(values);
    case "\\i":
    case "\\include":
    case "\\ir":
    case "\\include_relative": {
      const [path] = values;
      if (path === void 0) return { fault: `${name}: the name of a file is missing` };
      return { items: [{ kind: "include", path, isRelative: /r(?:elative)?$/.test(name) }] };
    }
    case "\\encoding":
      if (values.length === 0 || /^(?:utf-?8|unicode)$/i.test(values[0] ?? "")) return {};
      return notHere(`\\encoding ${values[0]}`, "files are UTF-8");
    default:
      if (name.startsWith("\\'"))
        return { fault: `${name} is not a psql command: a backslash does not escape a quote; write ''` };
      return { fault: `${name} is a psql command that is not run here` };
  }
}

// schema/sql/string-mode.ts
var setting = /^set\s+(?:(session|local)\s+)?standard_conforming_strings\s*(?:=|\bto\b)\s*'?([a-z0-9]+)'?\s*$/i;
var endsTransaction = /^(?:commit|end|rollback|abort)\b/i;
function hasBackslashEscapes({ session, transaction }) {
  return transaction ?? session;
}
function toModeAfter(sql, mode) {
  if (endsTransaction.test(sql)) return { session: mode.session, transaction: void 0 };
  const found = setting.exec(sql);
  if (found === null) return mode;
  const escapes2 = /^(?:off|false|no|0)$/i.test(found[2] ?? "");
  return found[1]?.toLowerCase() === "local" ? { session: mode.session, transaction: escapes2 } : { session: escapes2, transaction: void 0 };
}

// schema/sql/token.ts
var space2 = /[ \t\n\r\f\v]+|--[^\n\r]*/y;
var word = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
var number = /\$?\d+(?:[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)?/y;
var dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
var command = /\\[^\s\\]*/y;
var variable2 = /:(?:[\w\u0080-\uffff]+|'[\w\u0080-\uffff]+'|"[\w\u0080-\uffff]+"|\{\?[\w\u0080-\uffff]+\})/y;
var cast = /:[:=]/y;
function endOf(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : void 0;
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
    if (text[at] === "\\" || text.startsWith("''", at)) at += 1;
    else if (text[at] === "'") return at + 1;
  }
  return text.length;
}
function afterString(text, at, backslashEscapes) {
  return backslashEscapes ? afterEscapeString(text, at + 1) : after(text, "'", at + 1);
}
function endOfQuoted(text, at, backslashEscapes) {
  const character = text[at];
  if (character === '"') return after(text, '"', at + 1);
  if (character === "'") return afterString(text, at, backslashEscapes);
  if ((character === "e" || character === "E") && text[at + 1] === "'")
    return afterEscapeString(text, at + 2);
  const tagEnd = character === "$" ? endOf(dollarTag, text, at) : void 0;
  return tagEnd === void 0 ? void 0 : after(text, text.slice(at, tagEnd), tagEnd);
}
var punctuation = { ";": "semicolon", "(": "open", ")": "close" };
function readPsqlToken(text, start) {
  const token = (kind, end) => ({ kind, start, end });
  if (text[start] === "\\") {
    if (text[start + 1] === ";" || text[start + 1] === ":") return token("escape", start + 2);
    return token("command", endOf(command, text, start) ?? start + 1);
  }
  if (text[start] !== ":") return void 0;
  const castEnd = endOf(cast, text, start);
  if (castEnd !== void 0) return token("other", castEnd);
  return token("variable", endOf(variable2, text, start) ?? start + 1);
}
function readToken(text, start, backslashEscapes) {
  const token = (kind2, end) => ({ kind: kind2, start, end });
  const spaceEnd = endOf(space2, text, start);
  if (spaceEnd !== void 0) return token("space", spaceEnd);
  if (text.startsWith("/*", start)) return token("space", afterBlockComment(text, start));
  const psqlToken = readPsqlToken(text, start);
  if (psqlToken !== void 0) return psqlToken;
  const quotedEnd = endOfQuoted(text, start, backslashEscapes);
  if (quotedEnd !== void 0) return token("other", quotedEnd);
  const wordEnd = endOf(word, text, start);
  if (wordEnd !== void 0) return token("word", wordEnd);
  const kind = punctuation[text[start] ?? ""] ?? "other";
  return token(kind, endOf(number, text, start) ?? start + 1);
}

// schema/sql/script-reader.ts
var conditional = /^\\(?:if|elif|else|endif)$/;
var maxDepth = 20;
var ScriptReader = class {
  #text;
  #variables;
  #lineOf;
  #conditions = new Conditions();
  #items = [];
  #at;
  #isDone = false;
  #draft;
  #previous;
  #mode = { session: false, transaction: void 0 };
  /** `variables`: psql's variables by name; `\set` changes them, and files that are included share them. */
  constructor(text, variables) {
    this.#text = text;
    this.#variables = variables;
    this.#lineOf = lineCounter(text);
    this.#at = text.startsWith("\uFEFF") ? 1 : 0;
  }
  /** The next part; undefined at the end of the script. */
  next() {
    while (this.#items.length === 0 && !this.#isDone) {
      if (this.#at >= this.#text.length) this.#finish();
      else this.#at = this.#take(readToken(this.#text, this.#at, hasBackslashEscapes(this.#mode)));
    }
    return this.#items.shift();
  }
  /** The rows after the statement that was read last: from the next line up to a line with only `\.`. */
  takeRows() {
    const lineEnd = this.#text.indexOf("\n", this.#at);
    const first = lineEnd === -1 ? this.#text.length : lineEnd + 1;
    const rest = this.#text.slice(this.#at, first);
    if (!/^\s*(?:--.*)?$/.test(rest.trimEnd()))
      this.#report(
        this.#at,
        "a statement on the line of COPY \u2026 FROM stdin is not run; write it after the rows"
      );
    const stop = /(?<![^\n])\\\.\r?(?:\n|$)/g;
    stop.lastIndex = first;
    const found = stop.exec(this.#text);
    this.#at = found === null ? this.#text.length : stop.lastIndex;
    return this.#text.slice(first, found?.index ?? this.#text.length);
  }
  #finish() {
    this.#isDone = true;
    if (this.#conditions.isOpen) this.#report(this.#text.length, "\\if without \\endif");
    this.#end({ kind: "none" });
  }
  /** Returns the index of the next token. */
  #take({ kind, start, end }) {
    if (kind === "command") return this.#takeCommand(start, end);
    if (this.#conditions.active) this.#add(kind, this.#text.slice(start, end), start, 0);
    return end;
  }
  #add(kind, text, start, depth) {
    if (kind === "semicolon" && (this.#draft === void 0 || canEnd(this.#draft))) {
      this.#end({ kind: "none" });
      return;
    }
    if (kind === "space" && this.#draft === void 0) return;
    const value = kind === "variable" ? expandVariable(text, this.#variables) : void 0;
    if (value !== void 0 && depth < maxDepth) {
      this.#insert(value, start, depth + 1);
      return;
    }
    this.#draft ??= startStatement(start);
    addToken(this.#draft, kind, kind === "escape" ? text.slice(1) : text);
  }
  /** Reads the value of a variable in its place: it can contain whole statements. */
  #insert(value, start, depth) {
    for (let at = 0; at < value.length; ) {
      const { kind, end } = readToken(value, at, hasBackslashEscapes(this.#mode));
      this.#add(kind, value.slice(at, end), start, depth);
      at = end;
    }
  }
  #takeCommand(start, nameEnd) {
    const name = this.#text.slice(start, nameEnd);
    const lineEnd = this.#text.indexOf("\n", nameEnd);
    const restEnd = lineEnd === -1 ? this.#text.length : lineEnd;
    const found = readArguments(this.#text, nameEnd, this.#variables);
    if (conditional.test(name)) {
      const fault = this.#conditions.apply(name, found.values.join(" "));
      if (fault !== void 0) this.#report(start, fault);
      return found.end;
    }
    if (!this.#conditions.active) return name === "\\copy" ? restEnd : found.end;
    const rest = this.#text.slice(nameEnd, restEnd);
    const effect = toEffect(name.slice(0, 40), found, rest, this.#variables);
    const line = this.#lineOf(start);
    this.#items.push(...(effect.items ?? []).map((item) => ({ ...item, line })));
    if (effect.send !== void 0) this.#end(effect.send);
    if (effect.drop === true) this.#draft = void 0;
    if (effect.end === true) this.#isDone = true;
    if (effect.fault !== void 0) this.#report(start, effect.fault);
    return effect.fault !== void 0 || name === "\\copy" ? restEnd : found.end;
  }
  /** Ends the statement that was begun; a command that sends repeats the one before when none was. */
  #end(use) {
    const draft = this.#draft;
    this.#draft = void 0;
    const sql = draft?.sql ?? (use.kind === "execute" || use.kind === "store" ? this.#previous : void 0);
    if (sql === void 0) return;
    const line = this.#lineOf(draft?.start ?? this.#at);
    const copies = draft !== void 0 && readsRows(draft);
    this.#items.push({ kind: "statement", sql, line, use, copies });
    this.#previous = sql;
    this.#mode = toModeAfter(sql, this.#mode);
  }
  #report(at, message) {
    this.#items.push({ kind: "fault", line: this.#lineOf(at), message });
  }
};

// schema/sql/parse-script.ts
function parseScript(text, variables = /* @__PURE__ */ new Map()) {
  const reader = new ScriptReader(text, new Map(variables));
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
function toScriptFiles(script, path, isRelative) {
  if (path.includes("\0") || (0,_chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_4__/* .findPathFault */ .PC)(path) === "path-absolute") return [];
  const folder = script.slice(0, script.lastIndexOf("/") + 1);
  const beside = (0,_chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePath */ .Fd)(`${folder}${path}`);
  const candidates = isRelative ? [beside] : [(0,_chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePath */ .Fd)(path), beside];
  return [...new Set(candidates)].filter((candidate) => (0,_chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_4__/* .findPathFault */ .PC)(candidate) === void 0);
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
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_8__.isUtf8)(bytes)) {
      this.found.faults.push({
        code: "sql-not-utf8",
        file: `${toScenarioPrefix(this.#scope)}${path}`,
        pointer: "",
        message: `${path} is not UTF-8`,
        remedy: "save it as UTF-8"
      });
      return;
    }
    const script = parsers[syntax](new TextDecoder().decode(bytes));
    for (const { line, message } of script.faults)
      this.#report("sql-needs-psql", path, line, message, "write it in plain SQL, or leave it out");
    for (const item of script.files) await this.#include(path, item);
  }
  async #include(script, item) {
    const candidates = toScriptFiles(script, item.path, item.kind === "include" && item.isRelative);
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
  #report(code, path, line, text, remedy) {
    const file = `${toScenarioPrefix(this.#scope)}${path}`;
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

// pipeline/stages/assemble/index.ts
async function readApplied(ctx, analysis) {
  const byOriginal = new Map(
    analysis.swaps.filter((swap) => swap.applied && swap.replacement !== "").map((swap) => [swap.original, swap])
  );
  const swaps = [...byOriginal.values()].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_6__/* .byCodeUnit */ .X)(a.original, b.original));
  return await Promise.all(
    swaps.map(async (swap) => ({
      swap,
      kit: await (0,_chunk_J5Z3V47Y_js__WEBPACK_IMPORTED_MODULE_1__/* .findKitMember */ .SQ)(ctx, swap.replacement),
      files: analysis.artifacts.filter((artifact) => artifact.loaded_by === swap.replacement).map((artifact) => (0,_chunk_IZCUD3TU_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizePath */ .Fd)(artifact.path)),
      included: [],
      isStrict: analysis.artifacts.some(
        (artifact) => artifact.loaded_by === swap.replacement && artifact.strict === true
      )
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
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_5__/* .PipelineError */ .z({
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
  const verdict = (0,_chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_2__/* .validateBundle */ .T_)(skeleton);
  if (!verdict.ok) throw toInvalidBundle(verdict.faults, verdict.warnings);
}
async function assemble(ctx, options) {
  const { analysis, secretPlan, scenarioDir, root } = options;
  assertNotRefused(analysis);
  assertServices(analysis.skeleton);
  const applied = await readApplied(ctx, analysis);
  const scope = { fs: ctx.fs, analysis, scenarioDir, root };
  const scripts = await Promise.all(applied.map((swap) => readScripts(swap, scope)));
  const { left_out } = analysis;
  const swapped = applySwaps(
    { ...analysis.skeleton, ...(0,_chunk_WC54UVKJ_js__WEBPACK_IMPORTED_MODULE_10__/* .omitUndefined */ .O)({ left_out }) },
    applied.map((swap, index) => ({ ...swap, included: scripts[index]?.included ?? [] }))
  );
  const merged = secretPlan === void 0 ? { manifest: swapped, faults: [] } : mergeSecrets(swapped, secretPlan);
  const filled = await fillFiles(merged.manifest, scope);
  const verdict = (0,_chunk_JFYXH5BK_js__WEBPACK_IMPORTED_MODULE_2__/* .validateBundle */ .T_)(filled.manifest);
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
    text: (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(verdict.bundle),
    checksum: (0,_chunk_QXYPDIFG_js__WEBPACK_IMPORTED_MODULE_0__/* .checksumOf */ .lf)(verdict.bundle),
    warnings: [...scripts.flatMap((one) => one.warnings), ...verdict.warnings]
  };
}




/***/ })

};
