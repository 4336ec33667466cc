export const id = 909;
export const ids = [909];
export const modules = {

/***/ 71909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ openWorkspace),
/* harmony export */   Uu: () => (/* binding */ isUsableName),
/* harmony export */   n0: () => (/* binding */ analyzeFolder),
/* harmony export */   ns: () => (/* binding */ analyze),
/* harmony export */   wx: () => (/* binding */ scenariosFolder)
/* harmony export */ });
/* harmony import */ var _chunk_XBHKRHS2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77817);
/* harmony import */ var _chunk_BQXM2O4L_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55696);
/* harmony import */ var _chunk_7GVXE75R_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29586);
/* harmony import */ var _chunk_KEWR3UF4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54510);
/* harmony import */ var _chunk_JHBBM2ED_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40089);
/* harmony import */ var _chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96316);
/* harmony import */ var _chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54517);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33231);
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(17961);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(93390);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(76760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(77598);











// pipeline/stages/analyze/findings.ts
var maxFindings = 500;
var maxQuoted = 80;
var maxPointer = 1e3;
var maxLocated = 100;
function quote(value) {
  const text = typeof value === "string" ? value : JSON.stringify(value) ?? String(value);
  const short = text.length > maxQuoted ? `${text.slice(0, maxQuoted)}\u2026 (${text.length} characters)` : text;
  const clean = short.replace(/[\u0000-\u001f\u007f\ufffe\uffff]|[\ud800-\udfff](?![\udc00-\udfff])/gu, "\uFFFD").toWellFormed();
  return typeof value === "string" ? `"${clean}"` : clean;
}
function toShortPointer(pointer) {
  return pointer.length <= maxPointer ? pointer : pointer.slice(0, pointer.lastIndexOf("/", maxPointer));
}
var Findings = class {
  #list = [];
  #seen = /* @__PURE__ */ new Set();
  #dropped = 0;
  /** Adds a finding about a file (relative to the repository root); the default severity is warning. */
  add(finding) {
    const { severity: severity2 = "warning", locate, ...rest } = finding;
    const pointer = rest.pointer === void 0 ? {} : { pointer: toShortPointer(rest.pointer) };
    const place = pointer.pointer === void 0 || this.#list.length >= maxLocated ? {} : locate?.(pointer.pointer);
    this.#keep({ severity: severity2, ...rest, ...pointer, ...place });
  }
  #keep(found) {
    const key = [found.file, found.pointer, found.code, found.message].join("\0");
    if (this.#seen.has(key)) return;
    if (this.#list.length >= (found.severity === "error" ? 2 * maxFindings : maxFindings)) {
      this.#dropped += 1;
      return;
    }
    this.#seen.add(key);
    this.#list.push(found);
  }
  /** Adds the diagnostics of a reader. */
  addAll(diagnostics) {
    for (const found of diagnostics) this.#keep(found);
  }
  /** All findings, in an order that does not depend on the order of keys in the input. */
  toDiagnostics() {
    const rank = { error: 0, warning: 1, info: 2 };
    const key = (found) => [found.file ?? "", found.pointer ?? "", found.code, found.message].join("\0");
    const sorted2 = this.#list.map((found) => ({ found, key: key(found) })).sort((a, b) => rank[a.found.severity] - rank[b.found.severity] || (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_9__/* .byCodeUnit */ .X)(a.key, b.key)).map(({ found }) => found);
    if (this.#dropped > 0) {
      sorted2.push({
        severity: "warning",
        code: "findings-too-many",
        message: `${this.#dropped} more findings are not listed`,
        remedy: "correct the ones above first"
      });
    }
    return sorted2;
  }
};

// pipeline/stages/analyze/fitness/score.ts
var blockerThreshold = 0.75;
var storageClasses = ["database", "cache", "vector-store", "object-storage"];
function roundScore(value) {
  return Math.round((value + Number.EPSILON) * 100) / 100;
}
function scoreByRule(entry, tier) {
  const heavy = entry?.heavy ?? false;
  const isStorage = entry !== void 0 && storageClasses.includes(entry.class);
  const isLocalModel = entry?.class === "llm-server" && heavy;
  switch (tier) {
    case "local":
      return 1;
    case "server":
      return 0.95;
    case "enterprise":
      return 0.98;
    case "desktop":
      return heavy ? 0.6 : 0.9;
    case "mobile":
      return isLocalModel ? 0 : isStorage ? 0.2 : heavy ? 0.1 : 0.4;
    case "saas":
      return isStorage ? 0.95 : isLocalModel ? 0.3 : 0.85;
  }
}
function scoreResource(entry, declared, tier) {
  const value = declared?.score ?? entry?.fitness[tier] ?? scoreByRule(entry, tier);
  const supported = declared?.supported ?? true;
  const reason = declared?.reason ?? (entry?.fitness[tier] === void 0 ? void 0 : entry.fitness_reason);
  return { value, supported, ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ reason }) };
}
function isBlocking(score) {
  return !score.supported || score.value < blockerThreshold;
}

// pipeline/stages/analyze/fitness/rate.ts
function declaredTier(found, node, tier) {
  const one = found.get(node.id);
  const own = one?.scenario?.config?.deployment.tiers.get(tier);
  const byParent = one?.declared?.tiers.get(tier);
  if (node.kind === "resource" || own === void 0) return byParent;
  const supported = own.supported ?? (own.status === void 0 ? void 0 : own.status === "ready");
  return { ...byParent, ...own, ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ supported }) };
}
function rateDependencies(graph, collected, catalogue, tier) {
  const rated = [];
  for (const node of graph.nodes) {
    if (!node.enabled || node.id === collected.rootId) continue;
    const declared = declaredTier(collected.nodes, node, tier);
    const entry = node.kind === "resource" ? catalogue.get(node.name) : void 0;
    if (node.kind === "scenario" && declared?.score === void 0 && declared?.supported === void 0)
      continue;
    const score = node.kind === "resource" ? scoreResource(entry, declared, tier) : {
      value: declared?.score ?? (declared?.supported === false ? 0.5 : 1),
      supported: declared?.supported ?? true
    };
    rated.push({ node, score, entry, declared });
  }
  return rated;
}

// pipeline/stages/analyze/graph/cycles.ts
var maxCycles = 100;
var maxSteps = 2e4;
function link(adjacency, { from, to }) {
  const targets2 = adjacency.get(from);
  if (targets2 === void 0) adjacency.set(from, [to]);
  else targets2.push(to);
}
function toAdjacency(edges) {
  const adjacency = /* @__PURE__ */ new Map();
  for (const edge of edges) link(adjacency, edge);
  for (const [from, targets2] of adjacency) adjacency.set(from, [...new Set(targets2)].sort());
  return adjacency;
}
function reachableFrom(start, adjacency) {
  const seen = /* @__PURE__ */ new Set();
  const waiting = [...adjacency.get(start) ?? []];
  for (let node = waiting.pop(); node !== void 0; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    waiting.push(...adjacency.get(node) ?? []);
  }
  return seen;
}
function findCyclesFrom(start, adjacency, looping, budget) {
  const cycles = [];
  const path = [start];
  const branches = [[...adjacency.get(start) ?? []]];
  while (branches.length > 0) {
    budget.steps -= 1;
    budget.isSpent = budget.steps < 0 || budget.cycles <= 0;
    if (budget.isSpent) break;
    const next = branches.at(-1)?.shift();
    if (next === void 0) {
      branches.pop();
      path.pop();
    } else if (next === start) {
      cycles.push([...path]);
      budget.cycles -= 1;
    } else if (next > start && looping.has(next) && !path.includes(next)) {
      path.push(next);
      branches.push([...adjacency.get(next) ?? []]);
    }
  }
  return cycles;
}
function findCycles(edges) {
  const adjacency = toAdjacency(edges);
  const looping = new Set(
    [...adjacency.keys()].filter((node) => reachableFrom(node, adjacency).has(node)).sort()
  );
  const cycles = [];
  const budget = { steps: maxSteps, cycles: maxCycles, isSpent: false };
  for (const start of looping) {
    cycles.push(...findCyclesFrom(start, adjacency, looping, budget));
    if (budget.isSpent) break;
  }
  return {
    cycles: cycles.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_9__/* .byCodeUnit */ .X)(a.join("\0"), b.join("\0"))),
    complete: !budget.isSpent
  };
}

// pipeline/stages/analyze/graph/order.ts
function toAcyclic(edges) {
  const kept = [];
  const adjacency = /* @__PURE__ */ new Map();
  for (const edge of [...edges.filter((one) => one.required), ...edges.filter((one) => !one.required)]) {
    if (edge.from === edge.to || reachableFrom(edge.to, adjacency).has(edge.from)) continue;
    kept.push(edge);
    link(adjacency, edge);
  }
  return kept;
}
function toStartOrder(ids, acyclic, rootId) {
  const order = [];
  const done = /* @__PURE__ */ new Set();
  const known = new Set(ids);
  const targets2 = toAdjacency(acyclic);
  const starts = [...ids].sort().filter((id) => id !== rootId);
  const waiting = [rootId, ...starts.reverse()];
  for (let id = waiting.at(-1); id !== void 0; id = waiting.at(-1)) {
    const open = (targets2.get(id) ?? []).filter((to) => !done.has(to) && known.has(to));
    if (done.has(id)) waiting.pop();
    else if (open.length > 0) waiting.push(...open.reverse());
    else {
      done.add(id);
      order.push(id);
      waiting.pop();
    }
  }
  return order;
}
function toDepth(acyclic, rootId) {
  const depths = /* @__PURE__ */ new Map();
  const ids = new Set(acyclic.flatMap(({ from, to }) => [from, to]));
  for (const id of toStartOrder([...ids], acyclic, rootId)) {
    const below = acyclic.filter(({ from }) => from === id).map(({ to }) => (depths.get(to) ?? 0) + 1);
    depths.set(id, Math.max(0, ...below));
  }
  return depths.get(rootId) ?? 0;
}

// pipeline/stages/analyze/graph/to-graph.ts
var unknownRequirements = {
  ram_mb: null,
  disk_mb: null,
  cpu_cores: null,
  gpu: "none",
  network: "none"
};
function toRequirements(...sources) {
  return Object.assign({}, unknownRequirements, ...sources.map((source) => source ?? {}));
}
function toNode(found, catalogue, flags) {
  const entry = found.kind === "resource" ? catalogue.get(found.name) : void 0;
  const requirements = toRequirements(
    entry?.requirements,
    found.resource?.requirements,
    found.declared?.requirements
  );
  const isScenario = found.kind === "scenario";
  return {
    id: found.id,
    kind: found.kind,
    name: found.name,
    ...flags,
    known: found.known,
    class: isScenario ? "scenario" : entry?.class ?? "unknown",
    requirements,
    offline: found.declared?.offline ?? (isScenario ? found.known : entry?.offline ?? false),
    gpu: requirements.gpu
  };
}
function reportCycles(cycles, edges, complete, file, findings) {
  for (const cycle of cycles) {
    const links = cycle.map((id, index) => [id, cycle[(index + 1) % cycle.length]]);
    const optional = links.filter(
      ([from, to]) => !edges.some((edge) => edge.from === from && edge.to === to && edge.required)
    );
    const path = [...cycle, cycle[0] ?? ""].join(" -> ");
    const [weak] = optional;
    findings.add({
      severity: weak === void 0 ? "error" : "warning",
      code: weak === void 0 ? "dependency-cycle" : "dependency-cycle-optional",
      message: weak === void 0 ? `required dependencies form a cycle: ${path}` : `dependencies form a cycle through an optional one: ${path}; ${quote(weak[0])} starts without waiting for ${quote(weak[1])}`,
      file,
      remedy: weak === void 0 ? "make one of these dependencies optional, or remove it" : "nothing to do when the scenario copes with a late start of the optional one"
    });
  }
  if (!complete) {
    findings.add({
      code: "dependency-cycles-too-many",
      message: "there are more cycles of dependencies than are listed",
      file,
      remedy: "resolve the listed ones first"
    });
  }
}
function toGraph(collected, catalogue, findings) {
  const { rootId, nodes, edges } = collected;
  const live = edges.filter((edge) => edge.enabled);
  const enabled = reachableFrom(rootId, toAdjacency(live)).add(rootId);
  const required = reachableFrom(rootId, toAdjacency(live.filter((edge) => edge.required))).add(rootId);
  const list = [...nodes.values()].map(
    (found) => toNode(found, catalogue, {
      required: required.has(found.id) || isOnlyDisabled(found.id, edges, enabled),
      enabled: enabled.has(found.id)
    })
  ).sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_9__/* .byCodeUnit */ .X)(a.id, b.id));
  const requiredCycles = findCycles(live.filter((edge) => edge.required));
  const all = findCycles(live);
  const paths = new Map(
    [...requiredCycles.cycles, ...all.cycles].map((cycle) => [cycle.join("\0"), cycle])
  );
  const cycles = [...paths.keys()].sort().map((key) => paths.get(key));
  const file = nodes.get(rootId)?.scenario?.file ?? "";
  reportCycles(cycles, live, requiredCycles.complete && all.complete, file, findings);
  const acyclic = toAcyclic(edges);
  return {
    nodes: list,
    edges,
    cycles,
    depth: toDepth(acyclic, rootId),
    start_order: toStartOrder([...enabled], acyclic, rootId)
  };
}
function isOnlyDisabled(id, edges, enabled) {
  return !enabled.has(id) && edges.some((edge) => edge.to === id && edge.required);
}

// pipeline/stages/analyze/fitness/warnings.ts
var notInBundle = "is required, and the bundle does not contain it";
function listForScore({ node, score }, tier) {
  const word = node.required ? "required" : "optional";
  const reason = score.reason === void 0 ? "" : `: ${score.reason}`;
  const isShipped = tier === "desktop" && node.kind === "resource" && node.required;
  return [
    ...isBlocking(score) ? [`${node.name} (${word}) scores ${roundScore(score.value)}${reason}`] : [],
    ...isShipped && node.in_bundle === "remote" ? [`${node.name} needs a network`] : [],
    ...isShipped && node.in_bundle === "absent" ? [`${node.name} ${notInBundle}`] : []
  ];
}
function listForResource(node) {
  return [
    ...node.class === "unknown" ? [`${node.name} is not known; its score is a guess`] : [],
    ...node.requirements.ram_mb === null ? [`the needs of ${node.name} are not known and not in the sums`] : []
  ];
}
function listForScenario(node, tier, root) {
  if (!node.known) return [`scenario ${node.name} is not in the repository`];
  const isAbsent = tier === "desktop" && node.required && node.id !== root;
  return isAbsent ? [`scenario ${node.name} ${notInBundle}`] : [];
}
function toWarnings(graph, rated, tier) {
  const root = graph.start_order.at(-1);
  const ofNodes = graph.nodes.filter((node) => node.enabled).flatMap((node) => [
    ...node.kind === "resource" ? listForResource(node) : listForScenario(node, tier, root),
    ...tier === "desktop" && node.gpu === "required" ? [`${node.name} needs a GPU`] : []
  ]);
  return [.../* @__PURE__ */ new Set([...rated.flatMap((one) => listForScore(one, tier)), ...ofNodes])].sort();
}

// pipeline/stages/analyze/fitness/tier-fitness.ts
var severity = { ready: 0, limited: 1, blocked: 2 };
var needs = ["none", "optional", "required"];
function sum(values) {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.round(known.reduce((a, b) => a + b, 0) * 1e3) / 1e3;
}
function sumRequirements(graph, collected, tier) {
  const all = graph.nodes.filter((node) => node.enabled && node.id !== collected.rootId).map(
    (node) => toRequirements(
      node.requirements,
      node.kind === "resource" ? declaredTier(collected.nodes, node, tier)?.requirements : {}
    )
  );
  const strongest = (key) => needs[Math.max(0, ...all.map((one) => needs.indexOf(one[key])))] ?? "none";
  return {
    ram_mb: sum(all.map((one) => one.ram_mb)),
    disk_mb: sum(all.map((one) => one.disk_mb)),
    cpu_cores: sum(all.map((one) => one.cpu_cores)),
    gpu: strongest("gpu"),
    network: strongest("network")
  };
}
function mean(values) {
  return values.length === 0 ? 1 : roundScore(values.reduce((a, b) => a + b, 0) / values.length);
}
function toBlockers(graph, rated, rootId) {
  const unresolved = graph.nodes.filter(
    (node) => node.kind === "scenario" && node.enabled && node.required && !node.known && node.id !== rootId
  ).map((node) => node.id);
  return [
    .../* @__PURE__ */ new Set([
      ...rated.filter(({ score }) => isBlocking(score)).map(({ node }) => node.name),
      ...unresolved
    ])
  ].sort();
}
function toStatus(blockers, warnings, graph, declared) {
  const requiredNames = new Set(
    graph.nodes.filter((node) => node.required && node.enabled).flatMap((node) => [node.name, node.id])
  );
  const computed = blockers.some((name) => requiredNames.has(name)) ? "blocked" : blockers.length + warnings.length > 0 ? "limited" : "ready";
  const stated = declared?.status ?? "ready";
  return severity[stated] > severity[computed] ? stated : computed;
}
function toRemaining(rated, fitness, applied, status) {
  if (applied.size === 0) return void 0;
  const resolved = new Set(
    rated.filter(({ node }) => (applied.get(node.name) ?? 0) >= blockerThreshold).map(({ node }) => node.name)
  );
  const blockers = fitness.blockers.filter((name) => !resolved.has(name));
  const warnings = fitness.warnings.filter((text) => !resolved.has(text.split(" ")[0] ?? ""));
  return {
    score: mean(rated.map(({ node, score }) => applied.get(node.name) ?? score.value)),
    status: status(blockers, warnings),
    blockers
  };
}
function toFitness(graph, collected, catalogue, config, swaps, fitnessOf) {
  const entries2 = _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_7__/* .tiers */ .cK.map((tier) => {
    const rated = rateDependencies(graph, collected, catalogue, tier);
    const blockers = toBlockers(graph, rated, collected.rootId);
    const warnings = toWarnings(graph, rated, tier);
    const own = config.deployment.tiers.get(tier);
    const declared = {
      ...config.deployment.requirements,
      ...own?.requirements,
      ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ score: own?.score, status: own?.status })
    };
    const status = (left, warned) => toStatus(left, warned, graph, own);
    const fitness = {
      score: mean(rated.map(({ score }) => score.value)),
      status: status(blockers, warnings),
      blockers,
      warnings,
      requirements: sumRequirements(graph, collected, tier),
      ...Object.keys(declared).length === 0 ? {} : { declared }
    };
    const applied = new Map(
      swaps.filter((swap) => swap.applied && swap.tiers.includes(tier)).map((swap) => [swap.original, fitnessOf(swap)])
    );
    const remaining = toRemaining(rated, fitness, applied, status);
    return [tier, { ...fitness, ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ with_swaps: remaining }) }];
  });
  return Object.fromEntries(entries2);
}

// pipeline/stages/analyze/names.ts
var maxLength = 128;
function isUsableName(name) {
  return name.length <= maxLength && !name.includes("..") && !name.endsWith(".") && /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u.test(name);
}
function editDistance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const edits = Math.min(substitute, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(edits);
      least = Math.min(least, edits);
    }
    if (least > limit) return limit + 1;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}
function toTellingParts(name) {
  return name.split("-").filter((part) => part.length > 3 && !/^(?:scenario|resource|service|manager|tools?)$/.test(part));
}
function suggestName(name, known) {
  const limit = name.length <= 4 ? 1 : name.length <= 8 ? 2 : 3;
  let best;
  for (const candidate of known) {
    const distance = editDistance(name, candidate, limit);
    const closer = best === void 0 || distance < best.distance;
    const tie = distance === best?.distance && candidate < best.name;
    if (distance <= limit && distance > 0 && (closer || tie)) best = { name: candidate, distance };
  }
  if (best !== void 0) return best.name;
  const parts = toTellingParts(name);
  return known.filter(
    (candidate) => candidate !== name && toTellingParts(candidate).some((part) => parts.includes(part))
  ).sort()[0];
}

// pipeline/stages/analyze/workspace.ts


// pipeline/stages/analyze/load-scenario.ts



// pipeline/stages/analyze/config/reader.ts
var Reader = class {
  file;
  #findings;
  #locate;
  constructor(findings, file, locate = () => void 0) {
    this.file = file;
    this.#findings = findings;
    this.#locate = locate;
  }
  report(path, finding) {
    this.#findings.add({ ...finding, file: this.file, pointer: (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .toPointer */ .rb)(path), locate: this.#locate });
  }
  /** Reports a shape or value that is not understood; the caller treats it as absent or unknown. */
  odd(path, message, remedy) {
    this.report(path, { code: "config-not-understood", message, remedy });
  }
};

// schema/service-config/misspelt-fields.ts
var alsoRead = /* @__PURE__ */ new Set(["envVar", "ram_gb", "disk_gb", "cpu"]);
function isOfKind(schema, place) {
  switch ((0,_chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_5__/* .unwrap */ .oA)(schema)._zod.def.type) {
    case "object":
    case "record":
      return place.isObject;
    case "array":
      return Array.isArray(place.value);
    case "union":
      return place.isObject || Array.isArray(place.value);
    default:
      return false;
  }
}
function findInObject(def, place) {
  const known = Object.keys(def.shape);
  const absent = known.filter((name) => !place.at(name).isPresent);
  const isOpen = def.catchall === void 0 || def.catchall._zod.def.type === "unknown";
  return place.entries.flatMap(([key, child2]) => {
    const field = Object.hasOwn(def.shape, key) ? def.shape[key] : void 0;
    if (field !== void 0) return findMisspeltFields(field, child2);
    if (!isOpen) return def.catchall === void 0 ? [] : findMisspeltFields(def.catchall, child2);
    if ((0,_chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_5__/* .isFree */ .xp)(key) || alsoRead.has(key)) return [];
    const meant = (0,_chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_5__/* .findNearest */ .qg)(key, absent);
    return meant === void 0 ? [] : [{ place: child2, key, meant }];
  });
}
function findMisspeltFields(schema, place) {
  const { def } = (0,_chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_5__/* .unwrap */ .oA)(schema)._zod;
  switch (def.type) {
    case "object":
      return findInObject(def, place);
    case "array":
      return place.items.flatMap((item) => findMisspeltFields(def.element, item));
    case "record":
      return place.entries.flatMap(([, child2]) => findMisspeltFields(def.valueType, child2));
    case "union": {
      const option = def.options.find((candidate) => isOfKind(candidate, place));
      return option === void 0 ? [] : findMisspeltFields(option, place);
    }
    default:
      return [];
  }
}

// pipeline/stages/analyze/config/values.ts
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function child(value, key) {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}
function asText(value) {
  return typeof value === "string" && value.trim() !== "" ? value : void 0;
}
function sortedEntries(value) {
  return isRecord(value) ? Object.entries(value).sort(([a], [b]) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_9__/* .byCodeUnit */ .X)(a, b)) : [];
}
function asFlag(value) {
  if (typeof value === "boolean") return value;
  if (value === 1 || value === 0) return value === 1;
  if (typeof value !== "string") return void 0;
  const word = value.trim().toLowerCase();
  if (/^(?:true|yes|on|1|required|enabled)$/.test(word)) return true;
  if (/^(?:false|no|off|0|optional|disabled)$/.test(word)) return false;
  return void 0;
}
function kindOf(value) {
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : typeof value === "object" ? "an object" : `a ${typeof value}`;
}

// pipeline/stages/analyze/config/initialization.ts
var maxFiles = 1e3;
function rankOf(type) {
  const word = type?.trim().toLowerCase() ?? "";
  if (word === "schema") return 0;
  return word === "data" || word === "seed" ? 2 : 1;
}
function readInitialization(value, pointer) {
  const found = [];
  const add = (file, type, place) => {
    const name = asText(file);
    if (name !== void 0) found.push({ file: name, type, pointer: `${pointer}/${place}` });
  };
  add(child(value, "schema_file"), "schema", "schema_file");
  const schema = asText(child(child(value, "config"), "schema"));
  if (schema?.endsWith(".sql") === true) add(schema, "schema", "config/schema");
  const declared = child(value, "initialization");
  const list = Array.isArray(declared) ? declared : declared === void 0 ? [] : [declared];
  for (const [index, item] of list.slice(0, maxFiles).entries()) {
    const file = asText(item) ?? asText(child(item, "file")) ?? asText(child(item, "path"));
    const place = Array.isArray(declared) ? `initialization/${index}` : "initialization";
    add(file, asText(child(item, "type")), place);
  }
  return found.toSorted((a, b) => rankOf(a.type) - rankOf(b.type)).map(({ file, pointer: place }) => ({ file, pointer: place }));
}

// pipeline/stages/analyze/config/dependencies.ts
var maxDependencies = 1e3;
var groups = { required: true, optional: false };
var descriptorKeys = ["enabled", "required", "optional", "type", "name", "version"];
function isGroup(key, value) {
  if (!Object.hasOwn(groups, key)) return false;
  if (Array.isArray(value) || typeof value === "string") return true;
  return isRecord(value) && !descriptorKeys.some(
    (name) => asFlag(value[name]) !== void 0 || name === "type" && asText(value[name]) !== void 0
  );
}
function readItem(reader, item, path, required) {
  if (typeof item === "string") return [{ name: item, value: void 0, path, required }];
  if (isRecord(item)) {
    for (const key of ["name", "id", "resource", "scenario"]) {
      const name = asText(child(item, key));
      if (name !== void 0) return [{ name, value: item, path, required }];
    }
    const only = Object.entries(item);
    if (only.length === 1 && only[0] !== void 0 && isRecord(only[0][1])) {
      return [{ name: only[0][0], value: only[0][1], path: [...path, only[0][0]], required }];
    }
    const type = asText(child(item, "type"));
    if (type !== void 0) return [{ name: type, value: item, path, required }];
  }
  reader.odd(
    path,
    `a dependency is expected to be a name or an object with a name, not ${kindOf(item)}`,
    "write its name"
  );
  return [];
}
function readEntries(reader, value, path, required) {
  if (typeof value === "string")
    return readEntries(
      reader,
      value.split(",").map((name) => name.trim()),
      path,
      required
    );
  if (Array.isArray(value)) {
    return value.slice(0, maxDependencies + 1).flatMap((item, index) => readItem(reader, item, [...path, index], required));
  }
  if (!isRecord(value)) {
    reader.odd(
      path,
      `dependencies are expected to be an object or an array, not ${kindOf(value)}`,
      'write {"postgres": {"required": true}}'
    );
    return [];
  }
  const entries2 = [];
  const hasGroups = Object.entries(value).some(([key, inner]) => isGroup(key, inner));
  for (const [key, inner] of sortedEntries(value).slice(0, maxDependencies + 1)) {
    const below = [...path, key];
    if (required === void 0 && isGroup(key, inner))
      entries2.push(...readEntries(reader, inner, below, groups[key]));
    else if (hasGroups && key === "details" && isRecord(inner)) continue;
    else entries2.push({ name: key, value: inner, path: below, required });
  }
  return entries2;
}
function readFlags(reader, entry) {
  const { value, path } = entry;
  if (isRecord(value)) {
    const flag2 = (key) => {
      const raw = child(value, key);
      const read = asFlag(raw);
      if (raw !== void 0 && raw !== null && read === void 0) {
        reader.odd([...path, key], `${quote(raw)} is neither true nor false`, "write true or false");
      }
      return read;
    };
    const optional = flag2("optional");
    const own = flag2("required") ?? (optional === void 0 ? void 0 : !optional);
    if (entry.required !== void 0 && own !== void 0 && own !== entry.required) {
      reader.report(path, {
        code: "dependency-contradiction",
        message: `${quote(entry.name)} is listed as ${entry.required ? "required" : "optional"} but declares "required": ${own}; the list is used`,
        remedy: "move it to the other group or drop the flag"
      });
    }
    return { required: entry.required ?? own ?? true, enabled: flag2("enabled") ?? true };
  }
  const flag = asFlag(value);
  if (typeof value === "boolean") return { required: entry.required ?? value, enabled: value };
  if (value !== void 0 && value !== null && typeof value !== "string") {
    reader.odd(
      path,
      `${quote(entry.name)} is expected to be an object, not ${kindOf(value)}`,
      'write {"required": true}'
    );
  }
  return { required: entry.required ?? flag ?? true, enabled: true };
}
function toDependency(reader, entry, kind) {
  const name = (0,_chunk_7GVXE75R_js__WEBPACK_IMPORTED_MODULE_2__/* .toCanonicalName */ .V)(entry.name.slice(0, 1e3));
  if (!isUsableName(name) || entry.name.length > 1e3) {
    reader.report(entry.path, {
      severity: "error",
      code: "dependency-name-refused",
      message: `${quote(entry.name)} cannot be the name of a ${kind}`,
      remedy: "use letters, digits, dots and hyphens; a name is one folder, never a path"
    });
    return void 0;
  }
  const type = asText(child(entry.value, "type"))?.trim().toLowerCase();
  const stated = type === "scenario" ? "scenario" : type === "resource" ? "resource" : kind;
  const pointerPath = entry.path.map((part) => String(part).replaceAll("~", "~0").replaceAll("/", "~1"));
  const pointer = `/${pointerPath.join("/")}`;
  return {
    kind: stated,
    stated: kind,
    name,
    ...readFlags(reader, entry),
    pointer,
    initialization: readInitialization(entry.value, pointer)
  };
}
function mergeDependencies(reader, list) {
  const byId = /* @__PURE__ */ new Map();
  for (const dependency of list) {
    const id = `${dependency.kind}:${dependency.name}`;
    const known = byId.get(id);
    if (known === void 0) {
      byId.set(id, dependency);
      continue;
    }
    if (known.required !== dependency.required || known.enabled !== dependency.enabled) {
      reader.report(
        dependency.pointer.slice(1).split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")),
        {
          code: "dependency-duplicate",
          message: `${quote(dependency.name)} is declared twice, once as ${toWords(known)} and once as ${toWords(dependency)}; the stronger one counts`,
          remedy: "keep one declaration"
        }
      );
    }
    byId.set(id, {
      ...known,
      required: known.required && known.enabled || dependency.required && dependency.enabled,
      enabled: known.enabled || dependency.enabled,
      initialization: [...known.initialization, ...dependency.initialization]
    });
  }
  return [...byId.values()].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_9__/* .byCodeUnit */ .X)(a.kind, b.kind) || (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_9__/* .byCodeUnit */ .X)(a.name, b.name));
}
function toWords(dependency) {
  return dependency.enabled ? dependency.required ? "required" : "optional" : "disabled";
}
function readDependencies(reader, config) {
  const found = [];
  const section = (value, path, kind) => {
    if (value === void 0 || value === null) return;
    const entries2 = readEntries(reader, value, path);
    if (entries2.length > maxDependencies) {
      reader.report(path, {
        severity: "error",
        code: "dependencies-too-many",
        message: `more than ${maxDependencies} dependencies are listed; the rest is not read`,
        remedy: "list only what the scenario needs"
      });
    }
    for (const entry of entries2.slice(0, maxDependencies)) {
      const dependency = toDependency(reader, entry, kind);
      if (dependency !== void 0) found.push(dependency);
    }
  };
  const dependencies = child(config, "dependencies");
  if (Array.isArray(dependencies) || typeof dependencies === "string") {
    section(dependencies, ["dependencies"], "resource");
  } else if (isRecord(dependencies)) {
    section(child(dependencies, "resources"), ["dependencies", "resources"], "resource");
    section(child(dependencies, "scenarios"), ["dependencies", "scenarios"], "scenario");
  } else if (dependencies !== void 0 && dependencies !== null) {
    reader.odd(
      ["dependencies"],
      `dependencies are expected to be an object, not ${kindOf(dependencies)}`,
      'write {"resources": {}, "scenarios": {}}'
    );
  }
  section(child(config, "resources"), ["resources"], "resource");
  return mergeDependencies(reader, found);
}

// pipeline/stages/analyze/sizes.ts
var mebi = 1024 * 1024;
var unitsInMb = { k: 1 / 1024, m: 1, g: 1024, t: 1024 * 1024 };
var unitWord = /^([kmgt])(?:|i|b|ib|bytes?|igs?|egs?|ilo(?:bytes?)?|ega(?:bytes?)?|iga(?:bytes?)?|era(?:bytes?)?|[iea]bi(?:bytes?)?)$/;
var unknownWords = /^(?:|unknown|varies|variable|n\/?a|tbd|none|unlimited|-)$/i;
var amount = /(\d[\d,_]*(?:\.\d+)?|\.\d+)\s*([a-z]+)?/i;
function toUnit(word) {
  const lower = word?.toLowerCase() ?? "";
  if (/^(?:b|bytes?)$/.test(lower)) return 1 / mebi;
  return unitsInMb[unitWord.exec(lower)?.[1] ?? ""];
}
function toNumber(digits) {
  return Number(digits.replaceAll(/[,_]/g, ""));
}
function toAmount(value) {
  return value >= 0 && value < 1e12 ? Math.round(value * 1e3) / 1e3 : void 0;
}
function pickLeast(value) {
  for (const key of [
    "minimum",
    "min",
    "required",
    "request",
    "requests",
    "value",
    "size",
    "recommended",
    "limit"
  ]) {
    if (value[key] !== void 0 && typeof value[key] !== "boolean") return value[key];
  }
  return void 0;
}
function parseSizeMb(value) {
  if (isRecord(value)) return parseSizeMb(pickLeast(value));
  if (typeof value === "number") {
    if (value > 0 && value < 16) return void 0;
    return toAmount(value >= mebi ? value / mebi : value);
  }
  if (typeof value !== "string" || value.length > 200 || unknownWords.test(value.trim())) return void 0;
  if (/^\s*-\s*\d/.test(value)) return void 0;
  const found = amount.exec(value);
  if (found === null) return void 0;
  const digits = toNumber(found[1] ?? "");
  let unit = toUnit(found[2]);
  if (unit === void 0) {
    const range = /^\s*(?:-|–|to)\s*\d[\d,_.]*\s*([a-z]+)/i.exec(
      value.slice(found.index + (found[1] ?? "").length)
    );
    unit = toUnit(range?.[1]);
  }
  if (unit !== void 0) return toAmount(digits * unit);
  return found[2] === void 0 && /^\s*\d+\s*$/.test(value) ? parseSizeMb(digits) : void 0;
}
function parseCpuCores(value) {
  if (isRecord(value)) return parseCpuCores(pickLeast(value));
  if (typeof value === "number") return toAmount(value);
  if (typeof value !== "string" || value.length > 200 || /^\s*-\s*\d/.test(value)) return void 0;
  const found = amount.exec(value);
  if (found === null) return void 0;
  const digits = toNumber(found[1] ?? "");
  const word = found[2]?.toLowerCase();
  if (word === "m" || word === "millicores") return toAmount(digits / 1e3);
  if (word === void 0) return /%/.test(value) ? toAmount(digits / 100) : toAmount(digits);
  return /^(?:v?cpus?|v?cores?|threads?|x|to)$/.test(word) ? toAmount(digits) : void 0;
}
function parseRequirementLevel(value) {
  if (isRecord(value)) {
    if (value["required"] === true) return "required";
    if (value["recommended"] === true || value["optional"] === true || value["required"] === false) {
      return value["recommended"] === true || value["optional"] === true ? "optional" : "none";
    }
    return parseRequirementLevel(value["requirement"]);
  }
  if (typeof value === "boolean") return value ? "required" : "none";
  if (typeof value === "number") return value > 0 ? "required" : "none";
  if (typeof value !== "string") return void 0;
  const word = value.trim().toLowerCase();
  if (/^(?:none|no|false|not required|unused|offline)$/.test(word)) return "none";
  if (/^(?:optional|recommended|preferred|optional[_ -].*|intermittent)$/.test(word)) return "optional";
  if (/^(?:required|yes|true|gpu_required|always|online)$/.test(word)) return "required";
  return void 0;
}

// pipeline/stages/analyze/config/requirements.ts
var spellings = {
  ram_mb: ["ram_mb", "memory_mb", "ram_gb", "memory_gb", "ram", "memory", "mem"],
  disk_mb: ["disk_mb", "storage_mb", "disk_gb", "storage_gb", "disk", "storage", "disk_space"],
  cpu_cores: ["cpu_cores", "cpus", "cores", "cpu"],
  gpu: ["gpu", "gpu_required"],
  network: ["network", "internet"]
};
function parseAmount(key, spelling, value) {
  if (key === "gpu" || key === "network") return parseRequirementLevel(value);
  if (key === "cpu_cores") return parseCpuCores(value);
  const plain = typeof value === "string" && /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : value;
  if (typeof plain === "number" && Number.isFinite(plain) && plain >= 0) {
    if (spelling.endsWith("_mb")) return plain;
    if (spelling.endsWith("_gb")) return plain * 1024;
  }
  return parseSizeMb(plain);
}
function toBlock(value) {
  for (const key of ["minimum", "min", "requests", "recommended", "limits"]) {
    const inner = child(value, key);
    if (isRecord(inner)) return { block: inner, under: [key] };
  }
  return { block: value, under: [] };
}
function readAmount(reader, block, path, key) {
  for (const name of spellings[key]) {
    const raw = child(block, name);
    if (raw === void 0 || raw === null) continue;
    const amount2 = parseAmount(key, name, raw);
    if (amount2 === void 0 && isVague(key, raw)) continue;
    if (amount2 === void 0) {
      reader.odd(
        [...path, name],
        `${quote(raw)} cannot be read as ${key} and is left out`,
        key === "gpu" || key === "network" ? 'write "none", "optional" or "required"' : 'write a number with a unit, such as "512MB" or "2 cores"'
      );
    }
    return amount2;
  }
  return void 0;
}
function readRequirements(reader, value, path) {
  if (value === void 0 || value === null) return {};
  if (!isRecord(value)) {
    reader.odd(
      path,
      `requirements are expected to be an object, not ${quote(value)}`,
      'write {"ram_mb": 512, \u2026}'
    );
    return {};
  }
  const { block, under } = toBlock(value);
  const found = {};
  for (const key of Object.keys(spellings)) {
    const amount2 = readAmount(reader, block, [...path, ...under], key);
    if (amount2 !== void 0) found[key] = amount2;
  }
  return found;
}
function isVague(key, raw) {
  return key === "network" && isRecord(raw);
}

// pipeline/stages/analyze/config/deployment.ts
var maxEntries = 1e3;
var maxReason = 500;
var statuses = {
  ready: "ready",
  supported: "ready",
  limited: "limited",
  partial: "limited",
  blocked: "blocked",
  unsupported: "blocked"
};
function readScore(reader, value, path) {
  if (value === void 0 || value === null) return void 0;
  const score = typeof value === "number" && value > 1 && value <= 100 ? value / 100 : value;
  if (typeof score === "number" && score >= 0 && score <= 1) return score;
  reader.odd(path, `${quote(value)} is not a fitness score`, "write a number from 0 to 1");
  return void 0;
}
function readTier(reader, value, path) {
  const score = readScore(reader, child(value, "fitness_score") ?? child(value, "fitness"), [
    ...path,
    "fitness_score"
  ]);
  const word = asText(child(value, "status"))?.trim().toLowerCase();
  const status = word === void 0 ? void 0 : statuses[word];
  if (word !== void 0 && status === void 0) {
    reader.odd([...path, "status"], `${quote(word)} is not a status`, "write ready, limited or blocked");
  }
  const supported = asFlag(child(value, "supported"));
  const reason = asText(child(value, "reason")) ?? asText(child(value, "notes"));
  return {
    requirements: readRequirements(reader, child(value, "requirements"), [...path, "requirements"]),
    ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ score, status, supported }),
    ...reason === void 0 ? {} : { reason: reason.slice(0, maxReason) }
  };
}
function readTiers(reader, value, path) {
  const tiers2 = /* @__PURE__ */ new Map();
  for (const [word, inner] of sortedEntries(value).slice(0, 50)) {
    const tier = (0,_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_7__/* .toTier */ ._g)(word);
    if (tier === void 0)
      reader.odd(
        [...path, word],
        `${quote(word)} is not a tier`,
        "use local, server, desktop, mobile, saas or enterprise"
      );
    else if (isRecord(inner)) tiers2.set(tier, readTier(reader, inner, [...path, word]));
    else reader.odd([...path, word], "a tier is expected to be an object", 'write {"status": "ready"}');
  }
  return tiers2;
}
function readDependencySwaps(original, value) {
  const swaps = [];
  const swappable = child(value, "swappable_with");
  for (const item of Array.isArray(swappable) ? swappable.slice(0, 50) : []) {
    const replacement = asText(item) ?? asText(child(item, "id")) ?? asText(child(item, "name"));
    const notes = asText(child(item, "notes")) ?? asText(child(item, "relationship")) ?? "";
    if (replacement !== void 0) swaps.push({ original, replacement, tiers: [], reason: notes });
  }
  for (const [word, support] of sortedEntries(child(value, "platform_support")).slice(0, 50)) {
    const tier = (0,_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_7__/* .toTier */ ._g)(word);
    const alternatives = child(support, "alternatives");
    if (tier === void 0 || !Array.isArray(alternatives)) continue;
    for (const replacement of alternatives.slice(0, 50)) {
      if (asText(replacement) !== void 0) {
        swaps.push({ original, replacement, tiers: [tier], reason: asText(child(support, "reason")) ?? "" });
      }
    }
  }
  return swaps;
}
function readAdaptations(tiers2) {
  const swaps = [];
  for (const [word, inner] of sortedEntries(tiers2).slice(0, 50)) {
    const tier = (0,_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_7__/* .toTier */ ._g)(word);
    const adaptations = child(inner, "adaptations");
    if (tier === void 0 || !Array.isArray(adaptations)) continue;
    for (const item of adaptations.slice(0, 50)) {
      const original = asText(child(item, "dependency"));
      const replacement = asText(child(item, "swap"));
      if (original === void 0 || replacement === void 0) continue;
      const reason = [asText(child(item, "impact")), asText(child(item, "notes"))].filter(
        (text) => text !== void 0
      );
      swaps.push({
        original: (0,_chunk_7GVXE75R_js__WEBPACK_IMPORTED_MODULE_2__/* .toCanonicalName */ .V)(original),
        replacement,
        tiers: [tier],
        reason: reason.join(". ")
      });
    }
  }
  return swaps;
}
function mergeSwaps(swaps) {
  const byPair = /* @__PURE__ */ new Map();
  for (const swap of swaps) {
    const replacement = (0,_chunk_7GVXE75R_js__WEBPACK_IMPORTED_MODULE_2__/* .toCanonicalName */ .V)(swap.replacement).slice(0, 128);
    const key = `${swap.original}\0${replacement}`;
    const known = byPair.get(key);
    byPair.set(key, {
      original: swap.original,
      replacement,
      tiers: [.../* @__PURE__ */ new Set([...known?.tiers ?? [], ...swap.tiers])],
      reason: (known?.reason || swap.reason).slice(0, maxReason)
    });
  }
  return [...byPair.values()];
}
function readDeployment(reader, value) {
  const dependencies = /* @__PURE__ */ new Map();
  const swaps = readAdaptations(child(value, "tiers"));
  for (const kind of ["resource", "scenario"]) {
    const path = ["deployment", "dependencies", `${kind}s`];
    for (const [key, inner] of sortedEntries(child(child(value, "dependencies"), `${kind}s`)).slice(
      0,
      maxEntries
    )) {
      const name = (0,_chunk_7GVXE75R_js__WEBPACK_IMPORTED_MODULE_2__/* .toCanonicalName */ .V)(key);
      const offline = asFlag(child(inner, "offline"));
      dependencies.set(`${kind}:${name}`, {
        requirements: readRequirements(reader, child(inner, "footprint") ?? child(inner, "requirements"), [
          ...path,
          key,
          "footprint"
        ]),
        tiers: readTiers(reader, child(inner, "platform_support"), [...path, key, "platform_support"]),
        ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ offline })
      });
      swaps.push(...readDependencySwaps(name, inner));
    }
  }
  return {
    requirements: readRequirements(reader, child(value, "aggregate_requirements"), [
      "deployment",
      "aggregate_requirements"
    ]),
    tiers: readTiers(reader, child(value, "tiers"), ["deployment", "tiers"]),
    dependencies,
    swaps: mergeSwaps(swaps)
  };
}

// pipeline/stages/analyze/config/lifecycle.ts
var maxSteps2 = 500;
var maxCommand = 16384;
var maxName = 200;
var phaseOrder = ["setup", "build", "migrate", "production", "develop"];
function readStep(phase, value, index) {
  const run = asText(value) ?? asText(child(value, "run")) ?? asText(child(value, "command")) ?? asText(child(value, "script"));
  if (run === void 0) return void 0;
  return {
    phase,
    name: asText(child(value, "name"))?.slice(0, maxName) ?? `${phase}-${index + 1}`,
    run: run.slice(0, maxCommand)
  };
}
function readSteps(reader, lifecycle) {
  const steps = [];
  const rank = (phase) => (phaseOrder.indexOf(phase) + phaseOrder.length + 1) % (phaseOrder.length + 1);
  const phases = sortedEntries(lifecycle).filter(
    ([phase]) => phase !== "health" && phase !== "version" && phase !== "test"
  );
  for (const [phase, value] of phases.sort(([a], [b]) => rank(a) - rank(b))) {
    const list = Array.isArray(value) ? value : typeof value === "string" ? [value] : child(value, "steps");
    if (list === void 0 || list === null) continue;
    if (!Array.isArray(list)) {
      reader.odd(
        ["lifecycle", phase, "steps"],
        `steps are expected to be an array, not ${kindOf(list)}`,
        'write [{"name": "\u2026", "run": "\u2026"}]'
      );
      continue;
    }
    for (const [index, item] of list.slice(0, maxSteps2).entries()) {
      const step = readStep(phase, item, index);
      if (step !== void 0) steps.push(step);
    }
  }
  return steps.slice(0, maxSteps2);
}
function toRequestPath(text) {
  const path = text.trim().replace(/^[a-z]+:\/\/[^/]*/i, "");
  if (path.length > 512 || /[\s\u0000-\u001f]/.test(path)) return void 0;
  return path.startsWith("/") ? path : `/${path}`;
}
function toMilliseconds(value) {
  return typeof value === "number" && Number.isFinite(value) && value > 0 && value <= 36e5 ? Math.round(value) : void 0;
}
function endpointOf(check, target) {
  const variable = /\$\{?([A-Z][A-Z0-9_]*)_PORT\b/.exec(target)?.[1]?.toLowerCase();
  if (variable !== void 0) return variable.replaceAll("_", "-");
  return /^(api|ui)\b/.exec(asText(child(check, "name"))?.replaceAll("_", " ") ?? "")?.[1];
}
function readEndpoints(reader, health) {
  const found = /* @__PURE__ */ new Map();
  const endpoints = child(health, "endpoints");
  if (endpoints !== void 0 && !isRecord(endpoints)) {
    reader.odd(
      ["lifecycle", "health", "endpoints"],
      `endpoints are expected to be an object, not ${kindOf(endpoints)}`,
      'write {"api": "/health"}'
    );
  }
  for (const [name, value] of sortedEntries(endpoints)) {
    const text = asText(value) ?? asText(child(value, "path")) ?? asText(child(value, "url"));
    const path = text === void 0 ? void 0 : toRequestPath(text);
    if (path !== void 0) found.set(name.toLowerCase(), { path });
    else
      reader.odd(
        ["lifecycle", "health", "endpoints", name],
        "an endpoint is expected to be a path",
        'write "/health"'
      );
  }
  return found;
}
function readHealth(reader, health) {
  const found = readEndpoints(reader, health);
  const checks = child(health, "checks");
  for (const check of Array.isArray(checks) ? checks.slice(0, 100) : []) {
    const target = asText(child(check, "target")) ?? "";
    const endpoint = endpointOf(check, target);
    const path = /^https?:/i.test(target) ? toRequestPath(target) : void 0;
    if (endpoint === void 0) continue;
    const known = found.get(endpoint) ?? (path === void 0 ? void 0 : { path });
    if (known === void 0) continue;
    const timeoutMs = toMilliseconds(child(check, "timeout"));
    const intervalMs = toMilliseconds(child(check, "interval"));
    found.set(endpoint, {
      ...known,
      ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ timeoutMs, intervalMs })
    });
  }
  return found;
}
function readStartupGrace(health) {
  return toMilliseconds(child(health, "startup_grace_period"));
}
function readUiBundle(lifecycle) {
  const checks = child(child(child(lifecycle, "setup"), "condition"), "checks");
  for (const check of Array.isArray(checks) ? checks.slice(0, 100) : []) {
    if (child(check, "type") !== "ui-bundle") continue;
    const uiBundlePath = asText(child(check, "bundle_path"));
    const uiSourceDir = asText(child(check, "source_dir"));
    return {
      ...uiBundlePath === void 0 ? {} : { uiBundlePath },
      ...uiSourceDir === void 0 ? {} : { uiSourceDir }
    };
  }
  return {};
}

// pipeline/stages/analyze/config/ports.ts
var maxPorts = 64;
function isPort(value) {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 65535;
}
function toPort(value) {
  const number = typeof value === "string" && /^\s*\d{1,5}\s*$/.test(value) ? Number(value) : value;
  return isPort(number) ? number : void 0;
}
function parseRange(value) {
  let ends;
  if (typeof value === "string" && value.length < 50) {
    const found = /^\s*(\d{1,5})\s*(?:-|–|\.\.|:|to)\s*(\d{1,5})\s*$/.exec(value);
    if (found !== null) ends = [found[1], found[2]];
  } else if (Array.isArray(value) && value.length === 2) ends = [value[0], value[1]];
  else if (isRecord(value)) {
    ends = [
      child(value, "min") ?? child(value, "start") ?? child(value, "from"),
      child(value, "max") ?? child(value, "end") ?? child(value, "to")
    ];
  }
  if (ends === void 0) return void 0;
  const [min, max] = [toPort(ends[0]), toPort(ends[1])];
  return min === void 0 || max === void 0 || min > max ? void 0 : { min, max };
}
function toName(text) {
  const name = text.trim().toLowerCase().replaceAll("_", "-");
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(name) ? name : void 0;
}
function readVariable(reader, path, value) {
  const variable = asText(child(value, "env_var") ?? child(value, "env") ?? child(value, "envVar"));
  if (variable === void 0 || /^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(variable)) return variable;
  reader.odd(
    [...path, "env_var"],
    `${quote(variable)} cannot be an environment variable`,
    "use letters, digits and underscores"
  );
  return void 0;
}
function readPort(reader, key, value) {
  const path = ["ports", key];
  const name = toName(key);
  if (name === void 0) {
    reader.odd(path, `${quote(key)} cannot be the name of a port`, "use letters, digits and hyphens");
    return void 0;
  }
  const single = toPort(value);
  if (single !== void 0) return { name, range: { min: single, max: single } };
  const short = typeof value === "string" || Array.isArray(value) ? parseRange(value) : void 0;
  if (short !== void 0) return { name, range: short };
  if (!isRecord(value)) {
    reader.odd(
      path,
      `a port is expected to be an object, not ${kindOf(value)}`,
      'write {"env_var": "API_PORT", "range": "15000-19999"}'
    );
    return { name };
  }
  const port = { name };
  const variable = readVariable(reader, path, value);
  if (variable !== void 0) port.envVar = variable;
  const rawRange = child(value, "range");
  const range = rawRange === void 0 ? void 0 : parseRange(rawRange);
  if (rawRange !== void 0 && range === void 0) {
    reader.odd(
      [...path, "range"],
      `${quote(rawRange)} is not a range of ports; the bundle's default range is used`,
      'write "15000-19999", the lower port first'
    );
  }
  const rawFixed = child(value, "port") ?? child(value, "fixed") ?? child(value, "default");
  const fixed = toPort(rawFixed);
  if (rawFixed !== void 0 && rawFixed !== null && fixed === void 0) {
    reader.odd([...path, "port"], `${quote(rawFixed)} is not a port`, "write a number from 1 to 65535");
  }
  if (range !== void 0) port.range = range;
  else if (fixed !== void 0) port.range = { min: fixed, max: fixed };
  if (range !== void 0 && fixed !== void 0 && (fixed < range.min || fixed > range.max)) {
    reader.report([...path, "port"], {
      code: "port-outside-range",
      message: `the fixed port ${fixed} is outside the range ${range.min}-${range.max}; the range counts`,
      remedy: "keep one of the two"
    });
  }
  return port;
}
var developmentPort = /^(?:vite|dev|hmr|webpack|storybook|debug|debugger|delve)(?:-|$)/;
function isDevelopmentPort({ name }) {
  return developmentPort.test(name);
}
function toPortVariable({ name, envVar }) {
  return envVar ?? `${name.toUpperCase().replaceAll("-", "_")}_PORT`;
}
function reportSharedVariables(reader, ports) {
  const owners = /* @__PURE__ */ new Map();
  for (const [path, port] of ports) {
    if (isDevelopmentPort(port)) continue;
    const variable = toPortVariable(port);
    const place = port.envVar === void 0 ? path : [...path, "env_var"];
    const owner = owners.get(variable);
    owners.set(variable, owner ?? place);
    if (owner === void 0) continue;
    reader.report(place, {
      severity: "error",
      code: "port-variable-duplicate",
      message: `${variable} carries the ports of both ${(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .toPointer */ .rb)(owner)} and ${(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .toPointer */ .rb)(place)}`,
      remedy: 'give each port an "env_var" of its own'
    });
  }
}
function readPorts(reader, value) {
  if (value === void 0 || value === null) return [];
  const named = Array.isArray(value) ? value.map((item, index) => [asText(child(item, "name")) ?? `port-${index}`, item]) : sortedEntries(value);
  if (!isRecord(value) && !Array.isArray(value)) {
    reader.odd(
      ["ports"],
      `ports are expected to be an object, not ${kindOf(value)}`,
      'write {"api": {"env_var": "API_PORT"}}'
    );
  }
  if (named.length > maxPorts)
    reader.odd(
      ["ports"],
      `more than ${maxPorts} ports; the rest is not read`,
      "list only ports that the scenario opens"
    );
  const ports = /* @__PURE__ */ new Map();
  const paths = /* @__PURE__ */ new Map();
  for (const [index, [key, item]] of named.slice(0, maxPorts).entries()) {
    const port = readPort(reader, key, item);
    if (port === void 0) continue;
    ports.set(port.name, port);
    paths.set(port.name, ["ports", Array.isArray(value) ? index : key]);
  }
  reportSharedVariables(
    reader,
    [...ports.values()].map((port) => [paths.get(port.name) ?? ["ports"], port])
  );
  return [...ports.values()].sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_9__/* .byCodeUnit */ .X)(a.name, b.name));
}

// pipeline/stages/analyze/config/service-config.ts
var maxDescription = 2e3;
var maxDisplayName = 80;
var defaultVersion = "0.0.0";
function readName(reader, config, folder2) {
  const raw = child(child(config, "service"), "name") ?? child(config, "name");
  const name = asText(raw)?.trim();
  if (name !== void 0 && isUsableName(name)) return name;
  if (raw === void 0) {
    reader.report(["service", "name"], {
      code: "service-name-missing",
      message: `the scenario has no name; its folder's name ${quote(folder2)} is used`,
      remedy: 'add {"service": {"name": "\u2026"}}'
    });
  } else {
    reader.report(["service", "name"], {
      severity: "error",
      code: "service-name-refused",
      message: `${quote(raw)} cannot be the name of a scenario; its folder's name ${quote(folder2)} is used`,
      remedy: "use letters, digits, dots and hyphens; a name is never a path"
    });
  }
  return folder2;
}
function readVersion(reader, config) {
  const raw = child(child(config, "service"), "version") ?? child(config, "version");
  const version = typeof raw === "number" ? String(raw) : asText(raw)?.trim();
  if (version !== void 0 && /^[\p{L}\p{N}][\p{L}\p{N}.+_-]{0,63}$/u.test(version)) return version;
  reader.report(["service", "version"], {
    code: "service-version-missing",
    message: raw === void 0 ? `the scenario has no version; ${defaultVersion} is used` : `${quote(raw)} cannot be a version; ${defaultVersion} is used`,
    remedy: 'add {"service": {"version": "1.0.0"}}'
  });
  return defaultVersion;
}
var declaringKeys = [
  "service",
  "name",
  "dependencies",
  "resources",
  "ports",
  "lifecycle",
  "health",
  "deployment"
];
function declaresSomething(config) {
  return declaringKeys.some((key) => {
    const value = child(config, key);
    return isRecord(value) || Array.isArray(value) ? Object.keys(value).length > 0 : asText(value) !== void 0;
  });
}
function reportMisspelt(reader, config) {
  for (const { place, meant } of findMisspeltFields(_chunk_BQXM2O4L_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceConfigSchema */ .$B, new _chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_5__/* .JsonNode */ .xZ(config))) {
    reader.report(place.path, {
      code: "field-misspelt",
      message: `${quote((0,_chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_5__/* .toDotted */ ._K)(place.path))} is not a field of the service config, and nothing reads it`,
      remedy: `did you mean ${quote(meant)}?`
    });
  }
}
function readServiceConfig(reader, config, folder2) {
  if (!isRecord(config)) {
    reader.report([], {
      severity: "error",
      code: "config-not-object",
      message: `the configuration is expected to be an object, not ${kindOf(config)}`,
      remedy: 'write {"service": {\u2026}, "dependencies": {\u2026}}'
    });
  } else if (!declaresSomething(config)) {
    reader.report([], {
      severity: "error",
      code: "config-empty",
      message: "the configuration declares nothing: no service, ports, lifecycle or dependencies",
      remedy: "write them, or let a draft be made from the sources: remove the file and run vrooli-bundle init"
    });
  }
  reportMisspelt(reader, config);
  const lifecycle = child(config, "lifecycle");
  if (lifecycle !== void 0 && !isRecord(lifecycle)) {
    reader.odd(
      ["lifecycle"],
      `the lifecycle is expected to be an object, not ${kindOf(lifecycle)}`,
      'write {"setup": {"steps": []}}'
    );
  }
  const health = child(lifecycle, "health") ?? child(config, "health");
  const description = asText(
    child(child(config, "service"), "description") ?? child(config, "description")
  )?.trim();
  const displayName = asText(
    child(child(config, "service"), "displayName") ?? child(child(config, "service"), "display_name")
  )?.trim();
  const startupGraceMs = readStartupGrace(health);
  return {
    name: readName(reader, config, folder2),
    version: readVersion(reader, config),
    ...displayName === void 0 || displayName === "" ? {} : { displayName: displayName.slice(0, maxDisplayName).toWellFormed() },
    ...description === void 0 ? {} : { description: description.slice(0, maxDescription).toWellFormed() },
    dependencies: readDependencies(reader, config),
    ports: readPorts(reader, child(config, "ports")),
    steps: readSteps(reader, lifecycle),
    health: readHealth(reader, health),
    ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ startupGraceMs }),
    ...readUiBundle(lifecycle),
    deployment: readDeployment(reader, child(config, "deployment"))
  };
}

// pipeline/stages/analyze/load-scenario.ts
function decode(bytes, file, findings) {
  try {
    return (0,_chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeUtf8 */ ._6)(bytes, file);
  } catch (error) {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z)) throw error;
    findings.addAll(error.diagnostics);
    return void 0;
  }
}
async function loadScenario(repository, folder2) {
  const findings = new Findings();
  const file = node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, _chunk_BQXM2O4L_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceConfigPath */ .XB);
  if (!await repository.hasFile(file, findings)) return void 0;
  const source = await repository.read(file, findings);
  const loaded = {
    folder: folder2,
    file,
    sha256: "",
    config: void 0,
    findings,
    locate: () => void 0
  };
  if (source === void 0) return loaded;
  loaded.sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha256").update(source.bytes).digest("hex");
  const text = decode(source.bytes, file, findings);
  if (text === void 0) return loaded;
  const document = (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJsonText */ .lk)(text, { file });
  findings.addAll(document.diagnostics);
  if (!document.ok) return loaded;
  loaded.locate = document.locate;
  const reader = new Reader(findings, file, document.locate);
  loaded.config = readServiceConfig(reader, document.value, repository.nameOf(folder2));
  return loaded;
}

// pipeline/stages/analyze/resource-config.ts
var maxYamlBytes = 1024 * 1024;
var requirementKeys = ["resource_requirements", "requirements", "resource_limits"];
function readNames(value) {
  const list = Array.isArray(value) ? value : child(value, "required");
  if (!Array.isArray(list)) return [];
  return list.slice(0, 100).map((item) => asText(item) ?? asText(child(item, "name"))).filter((name) => name !== void 0).map(_chunk_7GVXE75R_js__WEBPACK_IMPORTED_MODULE_2__/* .toCanonicalName */ .V).filter(isUsableName);
}
async function readRuntime(repository, folder2, config) {
  const file = `${folder2}/config/runtime.json`;
  const source = await repository.read(file, config.findings);
  if (source === void 0) return;
  const document = (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJsonText */ .lk)(new TextDecoder().decode(source.bytes), { file });
  config.findings.addAll(document.diagnostics.map((found) => ({ ...found, severity: "warning" })));
  config.needs.push(...readNames(child(document.value, "dependencies")));
  const key = requirementKeys.find((name) => isRecord(child(document.value, name)));
  if (key === void 0) return;
  const reader = new Reader(config.findings, file, document.locate);
  config.requirements = readRequirements(reader, child(document.value, key), [key]);
}
async function readCapabilities(repository, folder2, config) {
  const file = `${folder2}/config/capabilities.yaml`;
  const source = await repository.read(file, config.findings);
  if (source === void 0) return;
  const reader = new Reader(config.findings, file);
  if (source.bytes.length > maxYamlBytes) {
    reader.odd([], "the file is too large and is not read", "keep it below 1 MiB");
    return;
  }
  const { readYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(60)]).then(__webpack_require__.bind(__webpack_require__, 87060));
  const document = readYaml(reader, new TextDecoder().decode(source.bytes));
  const spec = isRecord(child(document, "spec")) ? child(document, "spec") : document;
  config.needs.push(...readNames(child(spec, "dependencies")));
  const technical = child(spec, "technical") ?? child(spec, "technical_specifications");
  const block = child(technical, "resource_requirements") ?? child(spec, "resource_requirements");
  const stated = readRequirements(reader, block, ["spec", "technical", "resource_requirements"]);
  config.requirements = { ...config.requirements, ...stated };
}
async function loadResourceConfig(repository, name) {
  const folder2 = `resources/${name}`;
  const findings = new Findings();
  const config = { found: false, needs: [], requirements: {}, findings };
  if (!isUsableName(name) || !await repository.hasFolder(folder2, findings)) return config;
  config.found = true;
  await readRuntime(repository, folder2, config);
  await readCapabilities(repository, folder2, config);
  config.needs = [...new Set(config.needs)].sort();
  return config;
}

// pipeline/stages/analyze/workspace.ts
var scenariosFolder = "scenarios";
var Workspace = class {
  repository;
  catalogue;
  #scenarios = /* @__PURE__ */ new Map();
  #resources = /* @__PURE__ */ new Map();
  #indexes = /* @__PURE__ */ new Map();
  constructor(repository, catalogue) {
    this.repository = repository;
    this.catalogue = catalogue;
  }
  /** The scenario in a folder (relative to the root); undefined when it has no service.json. */
  scenario(folder2) {
    return remember(this.#scenarios, folder2, () => loadScenario(this.repository, folder2));
  }
  resource(name) {
    return remember(this.#resources, name, () => loadResourceConfig(this.repository, name));
  }
  /** Folders by canonical name, of the scenarios below `parent`. */
  index(parent) {
    return remember(this.#indexes, parent, async () => {
      const names = await this.repository.list(parent);
      const usable = names.filter(isUsableName).reverse();
      return new Map(usable.map((name) => [(0,_chunk_7GVXE75R_js__WEBPACK_IMPORTED_MODULE_2__/* .toCanonicalName */ .V)(name), node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(parent, name)]));
    });
  }
  /** The folder of a scenario by its canonical name: beside the scenario that depends on it, else in the repository's scenarios folder. */
  async findScenario(name, asking) {
    const beside = asking === "." ? void 0 : node_path__WEBPACK_IMPORTED_MODULE_10__.posix.dirname(asking);
    for (const parent of /* @__PURE__ */ new Set([beside, scenariosFolder])) {
      if (parent === void 0) continue;
      const folder2 = (await this.index(parent)).get(name);
      if (folder2 !== void 0 && await this.scenario(folder2) !== void 0) return folder2;
    }
    return void 0;
  }
};
function remember(cache, key, make) {
  const known = cache.get(key);
  if (known !== void 0) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

// pipeline/stages/analyze/graph/collect.ts
var maxSuggestions = 50;
var hostRequirement = /^(?:docker(?:-compose)?|podman|kubernetes|nodejs|npm|python3?|pip|systemd|.*-(?:gpu|toolkit|subscription|connection|adapter|certificates|storage))$/;
var Collector = class {
  nodes = /* @__PURE__ */ new Map();
  #edges = /* @__PURE__ */ new Map();
  #expanded = /* @__PURE__ */ new Set();
  #workspace;
  #findings;
  #root;
  rootId;
  #suggested = 0;
  constructor(workspace, findings, root, config) {
    this.#workspace = workspace;
    this.#findings = findings;
    this.#root = root;
    this.rootId = `scenario:${(0,_chunk_7GVXE75R_js__WEBPACK_IMPORTED_MODULE_2__/* .toCanonicalName */ .V)(config.name)}`;
    this.nodes.set(this.rootId, {
      id: this.rootId,
      kind: "scenario",
      name: config.name,
      known: true,
      scenario: root
    });
  }
  get edges() {
    const key = (edge) => `${edge.from}\0${edge.to}\0${edge.source}`;
    return [...this.#edges.values()].sort((a, b) => key(a) < key(b) ? -1 : 1);
  }
  async run() {
    const waiting = [this.rootId];
    for (let id = waiting.shift(); id !== void 0; id = waiting.shift()) {
      if (this.#expanded.has(id)) continue;
      this.#expanded.add(id);
      const node = this.nodes.get(id);
      if (node?.kind === "scenario") waiting.push(...await this.#expandScenario(node));
      else if (node !== void 0) waiting.push(...await this.#expandResource(node));
    }
  }
  async #expandScenario(node) {
    const { scenario } = node;
    if (scenario?.config === void 0) return [];
    if (scenario !== this.#root) this.#findings.addAll(scenario.findings.toDiagnostics());
    const next = [];
    for (const dependency of scenario.config.dependencies) {
      const target = await this.#resolve(scenario, dependency);
      const declared = scenario.config.deployment.dependencies.get(`${target.kind}:${target.name}`);
      if (declared !== void 0) target.declared ??= declared;
      this.#connect(node.id, target.id, dependency.required, dependency.enabled, "declared");
      if (dependency.enabled) next.push(target.id);
    }
    return next;
  }
  async #expandResource(node) {
    const { resource } = node;
    if (resource === void 0) return [];
    this.#findings.addAll(resource.findings.toDiagnostics());
    const next = [];
    for (const need of resource.needs) {
      const name = this.#workspace.catalogue.toName(need);
      const config = await this.#workspace.resource(name);
      if (hostRequirement.test(name) || this.#workspace.catalogue.get(name) === void 0 && !config.found) {
        this.#reportHostRequirement(node, need);
        continue;
      }
      const target = this.#addResource(name, config);
      this.#connect(node.id, target.id, true, true, "resource-config");
      next.push(target.id);
    }
    return next;
  }
  async #resolve(from, dependency) {
    const { catalogue } = this.#workspace;
    const name = catalogue.toName(dependency.name);
    const config = dependency.kind === "resource" ? await this.#workspace.resource(name) : void 0;
    const isResource = catalogue.get(name) !== void 0 || config?.found === true;
    if (dependency.kind === "resource" && isResource) return this.#addResource(name, config);
    const folder2 = await this.#workspace.findScenario(dependency.name, from.folder);
    if (folder2 !== void 0 || this.#isRoot(dependency.name)) {
      if (dependency.stated === "resource") this.#reportReclassified(from, dependency, "scenario");
      return this.#addScenario(dependency.name, folder2);
    }
    if (dependency.kind === "scenario" && (isResource || (await this.#workspace.resource(name)).found)) {
      this.#reportReclassified(from, dependency, "resource");
      return this.#addResource(name, await this.#workspace.resource(name));
    }
    if (dependency.kind === "scenario" || dependency.name.startsWith("scenario-")) {
      if (dependency.stated === "resource") this.#reportReclassified(from, dependency, "scenario");
      await this.#reportUnresolved(from, dependency);
      return this.#add({
        id: `scenario:${dependency.name}`,
        kind: "scenario",
        name: dependency.name,
        known: false
      });
    }
    this.#reportUnknown(from, dependency, name);
    return this.#addResource(name, config);
  }
  #isRoot(name) {
    return `scenario:${name}` === this.rootId;
  }
  #add(node) {
    const known = this.nodes.get(node.id);
    if (known !== void 0) return known;
    this.nodes.set(node.id, node);
    return node;
  }
  #addResource(name, resource) {
    const known = this.#workspace.catalogue.get(name) !== void 0;
    return this.#add({
      id: `resource:${name}`,
      kind: "resource",
      name,
      known,
      ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ resource })
    });
  }
  async #addScenario(name, folder2) {
    const scenario = folder2 === void 0 ? void 0 : await this.#workspace.scenario(folder2);
    if (scenario === void 0 || scenario.folder === this.#root.folder)
      return this.nodes.get(this.rootId);
    if (scenario.config === void 0) this.#findings.addAll(scenario.findings.toDiagnostics());
    return this.#add({
      id: `scenario:${name}`,
      kind: "scenario",
      name,
      known: scenario.config !== void 0,
      scenario
    });
  }
  /** Merges two edges between the same nodes; the stronger one counts. */
  #connect(from, to, required, enabled, source) {
    const key = `${from}\0${to}\0${source}`;
    const known = this.#edges.get(key);
    this.#edges.set(key, {
      from,
      to,
      required: required || known?.required === true,
      enabled: enabled || known?.enabled === true,
      source
    });
  }
  #reportReclassified(from, dependency, kind) {
    const other = kind === "scenario" ? "resource" : "scenario";
    this.#findings.add({
      code: kind === "scenario" ? "scenario-among-resources" : "resource-among-scenarios",
      message: `${quote(dependency.name)} is listed under ${other}s but is a ${kind}; it is treated as one`,
      file: from.file,
      pointer: dependency.pointer,
      locate: from.locate,
      remedy: `move it to dependencies.${kind}s`
    });
  }
  /** Each suggestion compares a name with all known ones, so their number is limited. */
  #suggest(name, known) {
    this.#suggested += 1;
    return this.#suggested > maxSuggestions ? void 0 : suggestName(name, known);
  }
  /** For a resource of the catalogue, the catalogue lists its requirements. */
  #reportHostRequirement(node, need) {
    if (node.known) return;
    this.#findings.add({
      severity: "info",
      code: "resource-host-need",
      message: `resource ${quote(node.name)} needs ${quote(need)} on the machine it runs on`,
      file: `resources/${node.name}/config`,
      remedy: "a bundle cannot contain it: make the resource optional or describe a swap"
    });
  }
  async #reportUnresolved(from, dependency) {
    const index = await this.#workspace.index(scenariosFolder);
    const close = this.#suggest(dependency.name, [...index.keys()]);
    this.#findings.add({
      code: "scenario-unresolved",
      message: `scenario ${quote(from.config?.name ?? from.folder)} depends on scenario ${quote(dependency.name)}, which is not in the repository${close === void 0 ? "" : `; did you mean ${quote(close)}?`}`,
      file: from.file,
      pointer: dependency.pointer,
      locate: from.locate,
      remedy: close === void 0 ? "add the scenario, or remove the dependency" : `write "${close}", or add the scenario`
    });
  }
  #reportUnknown(from, dependency, name) {
    const close = this.#suggest(name, this.#workspace.catalogue.names());
    this.#findings.add({
      code: "resource-unknown",
      message: `resource ${quote(name)} is not known${close === void 0 ? "" : `; did you mean ${quote(close)}?`}`,
      file: from.file,
      pointer: dependency.pointer,
      locate: from.locate,
      remedy: `${close === void 0 ? "" : `write "${close}", `}describe it under deployment.dependencies.resources.${name}, or remove the dependency`
    });
  }
};
async function collectGraph(workspace, findings, root, config) {
  const collector = new Collector(workspace, findings, root, config);
  await collector.run();
  return { rootId: collector.rootId, nodes: collector.nodes, edges: collector.edges };
}

// pipeline/stages/analyze/graph/provision.ts
function hasDriver(skeleton) {
  const { services } = skeleton;
  return Array.isArray(services) && services.some((service) => service?.metadata?.role === "playwright-driver");
}
function toProvision(node, catalogue, applied, driver) {
  if (node.kind === "scenario") return "absent";
  if (applied.has(node.name)) return "kit";
  if (catalogue.get(node.name)?.embedded === true) return "embedded";
  if (node.name === "playwright" && driver) return "service";
  return node.requirements.network === "required" && !node.offline ? "remote" : "absent";
}
function withProvision(graph, catalogue, swaps, skeleton) {
  const applied = new Set(swaps.filter((swap) => swap.applied && swap.shipped).map((swap) => swap.original));
  const rootId = graph.start_order.at(-1);
  const driver = hasDriver(skeleton);
  return {
    ...graph,
    nodes: graph.nodes.map((node) => ({
      ...node,
      in_bundle: node.id === rootId ? "service" : toProvision(node, catalogue, applied, driver)
    }))
  };
}
function findDirectNeeds(graph) {
  const rootId = graph.start_order.at(-1);
  const needed = new Set(
    graph.edges.filter((edge) => edge.from === rootId && edge.required && edge.enabled).map((edge) => edge.to)
  );
  return new Set(
    graph.nodes.filter((node) => node.kind === "resource" && needed.has(node.id)).map((node) => node.name)
  );
}

// pipeline/stages/analyze/refusals.ts
function findUnprovided({ graph, swaps }, places) {
  const rootId = graph.start_order.at(-1);
  const required = new Set(
    graph.edges.filter((edge) => edge.from === rootId && edge.required && edge.enabled).map((edge) => edge.to)
  );
  return graph.nodes.filter((node) => required.has(node.id) && node.enabled && node.in_bundle === "absent").map((node) => {
    const proposals = swaps.filter((swap) => swap.original === node.name && swap.replacement !== "");
    const instead = proposals.map((swap) => swap.replacement).join(" or ");
    return {
      severity: "error",
      code: "requirement-not-provided",
      message: `the scenario requires ${node.kind} "${node.name}", which no installer can contain yet${node.known ? "" : "; it is not in the catalogue"}`,
      file: places.file,
      ...places.findDeclaration(node.name),
      remedy: `${instead === "" ? "" : `change the scenario over to ${instead}, or `}declare "${node.name}" with "required": false if the app runs without it`
    };
  });
}
async function findUnbuildable({ skeleton }, places) {
  const refused = [];
  for (const service of new _chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_5__/* .JsonNode */ .xZ(skeleton).at("services").items) {
    const type = service.at("build", "type").text;
    if (!(0,_chunk_XBHKRHS2_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefusedType */ .pl)(type)) continue;
    const project = await places.findProject(service.at("build", "source_dir").text ?? ".");
    refused.push({
      severity: "error",
      ...(0,_chunk_XBHKRHS2_js__WEBPACK_IMPORTED_MODULE_0__/* .toRefusedBuild */ .g9)(service.at("id").text ?? "", type),
      file: project ?? places.file
    });
  }
  return refused;
}
async function findRefusals(draft, places) {
  return [...findUnprovided(draft, places), ...await findUnbuildable(draft, places)];
}

// pipeline/stages/analyze/repository.ts

var maxBytes = 16 * 1024 * 1024;
function isPossiblePath(path) {
  return path.length < 4096 && !path.includes("\0") && path.split("/").every((name) => Buffer.byteLength(name) <= 255);
}
var Repository = class _Repository {
  #fs;
  #root;
  #folders = /* @__PURE__ */ new Map();
  constructor(fs, root) {
    this.#fs = fs;
    this.#root = root;
  }
  static async open(fs, root) {
    const stat = await fs.stat(root);
    if (stat === void 0) {
      throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
        code: "root-missing",
        blame: "input",
        message: `the repository root ${root} does not exist`,
        remedy: "name an existing folder with --root"
      });
    }
    return new _Repository(fs, await fs.realpath(root));
  }
  /** A path of the machine as a path relative to the root. @throws {PipelineError} scenario-outside-root (input) */
  async toRelative(path) {
    const stat = await this.#fs.stat(path);
    const real = stat === void 0 ? path : await this.#fs.realpath(path);
    const relative = node_path__WEBPACK_IMPORTED_MODULE_10__.posix.relative(this.#root, real);
    if (relative === ".." || relative.startsWith("../") || node_path__WEBPACK_IMPORTED_MODULE_10__.posix.isAbsolute(relative)) {
      throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
        code: "scenario-outside-root",
        blame: "input",
        message: `the scenario folder ${path} is not inside the repository root`,
        remedy: "name the repository that contains it with --root"
      });
    }
    return relative === "" ? "." : relative;
  }
  /** The name of a folder; for the root itself that of its folder on the machine. */
  nameOf(folder2) {
    return node_path__WEBPACK_IMPORTED_MODULE_10__.posix.basename(folder2 === "." ? this.#root : folder2);
  }
  /** Names in a folder, sorted; empty when the folder does not exist. */
  async list(folder2, findings) {
    const real = await this.#realFolder(folder2, findings);
    return real === void 0 ? [] : this.#fs.list(real);
  }
  async hasFolder(folder2, findings) {
    return await this.#realFolder(folder2, findings) !== void 0;
  }
  async hasFile(file, findings) {
    return await this.#realFile(file, findings) !== void 0;
  }
  /** The bytes of a file; undefined when it does not exist, is outside the root, or is too large (the latter two are reported). */
  async read(file, findings) {
    const found = await this.#realFile(file, findings);
    if (found === void 0) return void 0;
    if (found.size > maxBytes) {
      findings.add({
        severity: "error",
        code: "file-too-large",
        message: `${found.size} bytes are more than is read`,
        file,
        remedy: `keep it below ${maxBytes / 1024 / 1024} MiB`
      });
      return void 0;
    }
    return { file, bytes: await this.#fs.readBytes(found.path) };
  }
  async #realFile(file, findings) {
    if (!isPossiblePath(file)) return void 0;
    const folder2 = await this.#realFolder(node_path__WEBPACK_IMPORTED_MODULE_10__.posix.dirname(file), findings);
    if (folder2 === void 0) return void 0;
    let path = `${folder2}/${node_path__WEBPACK_IMPORTED_MODULE_10__.posix.basename(file)}`;
    let stat = await this.#fs.stat(path);
    if (stat?.kind === "symlink") {
      const target = await this.#fs.realpath(path).catch(() => void 0);
      if (target === void 0) return void 0;
      if (!this.#isInside(target)) {
        this.#refuse(file, findings);
        return void 0;
      }
      path = target;
      stat = await this.#fs.stat(path);
    }
    return stat?.kind === "file" ? { path, size: stat.size } : void 0;
  }
  async #realFolder(folder2, findings) {
    const normal = node_path__WEBPACK_IMPORTED_MODULE_10__.posix.normalize(folder2).replace(/\/$/, "");
    let known = this.#folders.get(normal);
    if (known === void 0) {
      known = this.#findFolder(normal);
      this.#folders.set(normal, known);
    }
    const found = await known;
    if (typeof found !== "object") return found;
    this.#refuse(normal, findings);
    return void 0;
  }
  async #findFolder(folder2) {
    if (node_path__WEBPACK_IMPORTED_MODULE_10__.posix.isAbsolute(folder2) || folder2 === ".." || folder2.startsWith("../")) return { refused: true };
    if (!isPossiblePath(folder2)) return void 0;
    if (folder2 === "." || folder2 === "") return this.#root;
    const parent = await this.#realFolder(node_path__WEBPACK_IMPORTED_MODULE_10__.posix.dirname(folder2));
    if (parent === void 0) return void 0;
    const path = `${parent}/${node_path__WEBPACK_IMPORTED_MODULE_10__.posix.basename(folder2)}`;
    const stat = await this.#fs.stat(path);
    if (stat?.kind === "dir") return path;
    if (stat?.kind !== "symlink") return void 0;
    const target = await this.#fs.realpath(path).catch(() => void 0);
    if (target === void 0) return void 0;
    if (!this.#isInside(target)) return { refused: true };
    return (await this.#fs.stat(target))?.kind === "dir" ? target : void 0;
  }
  #isInside(path) {
    return path === this.#root || path.startsWith(this.#root === "/" ? "/" : `${this.#root}/`);
  }
  #refuse(path, findings) {
    findings?.add({
      code: "path-outside-root",
      message: `${quote(path)} leads out of the repository and is not read`,
      remedy: "keep what a scenario needs inside its repository"
    });
  }
};

// pipeline/stages/analyze/skeleton/initialization.ts

var maxPath = 500;
var undoes = /\.down\.[a-z]+$/i;
function isLoadable(file, endings) {
  const path = file.toLowerCase();
  return endings.some((ending) => path.endsWith(ending)) && file.length <= maxPath && (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .findPathFault */ .PC)(file) === void 0;
}
async function expand(source, { file, pointer }, endings) {
  if ((0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .findPathFault */ .PC)(file) !== void 0 || !await source.hasFolder((0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizePath */ .Fd)(file)))
    return [{ file, pointer }];
  const folder2 = (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizePath */ .Fd)(file);
  const found = [];
  for (const name of await source.list(folder2)) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, name);
    if (isLoadable(path, endings) && !undoes.test(name) && await source.hasFile(path))
      found.push({ file: path, pointer });
  }
  return found.length === 0 ? [{ file, pointer }] : found;
}
async function planFiles(source, dependency, loader) {
  const artifacts = /* @__PURE__ */ new Map();
  const notLoaded = [];
  const files = [];
  for (const declared of dependency.initialization) {
    files.push(...await expand(source, declared, loader.endings));
  }
  for (const { file, pointer } of files) {
    const path = (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizePath */ .Fd)(file);
    if (artifacts.has(path)) continue;
    const isThere = await source.hasFile(path) || await source.hasFolder(path);
    const isLoaded = isLoadable(file, loader.endings);
    if (!isThere) {
      source.report({
        code: "initialization-missing",
        message: `${quote(file)}, which initializes ${dependency.name}, does not exist`,
        pointer,
        remedy: isLoaded ? "add the file or remove it from initialization; a bundle cannot be assembled without it" : "add the file or remove it from initialization"
      });
    }
    if (!isThere && !isLoaded) continue;
    if (!isLoaded) notLoaded.push(path);
    artifacts.set(path, {
      service: dependency.name,
      path,
      kind: "file",
      how: `prepares ${dependency.name}`,
      ...isLoaded ? { loaded_by: loader.replacement, pointer } : {}
    });
  }
  return { artifacts: [...artifacts.values()], notLoaded };
}
async function planInitialization(source, swaps, catalogue, migrates) {
  const planned = [];
  for (const dependency of source.config.dependencies) {
    if (!dependency.enabled) continue;
    const name = catalogue.toName(dependency.name);
    const swap = swaps.find((one) => one.applied && one.original === name);
    const known = catalogue.swapsOf(name).find((one) => one.shipped && one.replacement === swap?.replacement);
    const { artifacts, notLoaded } = await planFiles(source, dependency, {
      replacement: swap?.replacement ?? "",
      endings: known?.loads ?? []
    });
    planned.push(...artifacts);
    if (swap === void 0 || notLoaded.length === 0 || migrates) continue;
    source.report({
      code: "initialization-not-applied",
      message: `${swap.replacement} starts without ${notLoaded.map(quote).join(", ")}: nothing in the bundle loads ${notLoaded.length === 1 ? "it" : "them"}`,
      pointer: dependency.pointer,
      remedy: known === void 0 || known.loads.length === 0 ? 'let the API create what it needs at start, or add a lifecycle step "migrate" that runs the API with an argument' : `list files of the scenario that end in ${known.loads.join(" or ")}, or let the API create what it needs at start`
    });
  }
  return planned;
}

// pipeline/stages/analyze/skeleton/migrations.ts


// pipeline/stages/analyze/skeleton/commands.ts


// pipeline/stages/analyze/skeleton/words.ts
var maxWords = 2e3;
var token = /\s*(?:(&&|\|\||[;|&\n(){}])|((?:\$\{[^}]*\}|\$\([^)]*\)|[^\s"'\\;|&(){}]|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|'[^']*')+)|([\s\S]))/gy;
var quoted = /"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'|\\([\s\S])/g;
function unquote(text) {
  return text.replaceAll(
    quoted,
    (_all, double, single, escaped) => double ?? single ?? escaped ?? ""
  );
}
function toWords2(line) {
  const words = [];
  for (const [, operator, word, other] of line.replaceAll("\\\n", " ").matchAll(token)) {
    if (words.length >= maxWords) break;
    if (operator !== void 0) words.push(operator);
    else if (word !== void 0) words.push(unquote(word));
    else if (other !== void 0 && other.trim() !== "") words.push(unquote(other));
  }
  return words;
}

// pipeline/stages/analyze/skeleton/commands.ts
var separators = /* @__PURE__ */ new Set(["&&", "||", ";", "|", "&", "\n", "(", ")", "{", "}"]);
var keywords = /* @__PURE__ */ new Set([
  "if",
  "then",
  "else",
  "elif",
  "fi",
  "do",
  "done",
  "while",
  "for",
  "exec",
  "time",
  "nohup",
  "corepack",
  "sudo",
  "command",
  "!"
]);
var maxDepth = 3;
var assignment = /^([A-Za-z_]\w*)=(.*)$/s;
function splitCalls(words) {
  const calls = [[]];
  for (const word of words) {
    if (separators.has(word)) calls.push([]);
    else calls.at(-1)?.push(word);
  }
  return calls;
}
function parseCall(words) {
  const env = {};
  for (const [at, word] of words.entries()) {
    const [, name, value = ""] = assignment.exec(word) ?? [];
    if (name !== void 0) env[name] = value;
    else if (!keywords.has(word)) return { env, program: word, args: words.slice(at + 1) };
  }
  return void 0;
}
function toInnerLine({ program, args: [flag, line] }) {
  return flag === "-c" && /^(?:ba|da|z)?sh$/.test(node_path__WEBPACK_IMPORTED_MODULE_10__.posix.basename(program)) ? line : void 0;
}
function parseCommands(line, cwd = ".", depth = 0) {
  const commands = [];
  let folder2 = cwd;
  for (const words of splitCalls(toWords2(line))) {
    const call = parseCall(words);
    if (call === void 0) continue;
    const [first = ""] = call.args;
    const inner = depth < maxDepth ? toInnerLine(call) : void 0;
    if (call.program === "cd" || call.program === "pushd") {
      folder2 = node_path__WEBPACK_IMPORTED_MODULE_10__.posix.isAbsolute(first) ? ".." : node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, first === "" ? "." : first);
    } else if (inner === void 0) commands.push({ cwd: folder2, ...call });
    else commands.push(...parseCommands(inner, folder2, depth + 1));
  }
  return commands;
}

// pipeline/stages/analyze/skeleton/package-json.ts

async function findPackageManager(source, folder2) {
  const hasFile = (path) => source.hasFile(path);
  const readField = async (path) => {
    const text = await source.text(path);
    return text === void 0 ? void 0 : (0,_chunk_XBHKRHS2_js__WEBPACK_IMPORTED_MODULE_0__/* .readManagerField */ .GW)((0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJsonText */ .lk)(text).value);
  };
  const { manager, dir, lockfile } = await (0,_chunk_XBHKRHS2_js__WEBPACK_IMPORTED_MODULE_0__/* .choosePackageManager */ .DO)({ hasFile, readField }, folder2, ".");
  const others = (await (0,_chunk_XBHKRHS2_js__WEBPACK_IMPORTED_MODULE_0__/* .findLockfiles */ .wN)({ hasFile }, dir)).filter((name) => name !== lockfile);
  if (lockfile !== void 0 && others.length > 0) {
    source.findings.add({
      code: "lockfiles-several",
      message: `${source.path(dir)} has ${[lockfile, ...others].join(", ")}; ${lockfile} is used`,
      file: source.path(node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(dir, lockfile)),
      remedy: `remove ${others.join(", ")}, or name the package manager in "packageManager" of package.json`
    });
  }
  return manager.id;
}
async function readPackage(source, folder2) {
  const file = node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, "package.json");
  const text = await source.text(file);
  if (text === void 0) return void 0;
  const document = (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJsonText */ .lk)(text, { file: source.path(file) });
  source.findings.addAll(document.diagnostics);
  const scripts = child(document.value, "scripts");
  const main = asText(child(document.value, "main"));
  const named = Object.entries(isRecord(scripts) ? scripts : {}).filter(
    (entry) => typeof entry[1] === "string"
  );
  return {
    ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ main }),
    scripts: new Map(named.map(([name, command]) => [name, command.slice(0, 16384)])),
    packageManager: await findPackageManager(source, folder2)
  };
}
function toScriptName(program, args) {
  if (_chunk_XBHKRHS2_js__WEBPACK_IMPORTED_MODULE_0__/* .packageManagers */ .NN.every(({ id }) => id !== program)) return void 0;
  const words = args.filter((word) => !word.startsWith("-"));
  if (words[0] === "run" || words[0] === "run-script") return words[1];
  return /^(?:install|ci|i|add|exec|dlx)$/.test(words[0] ?? "") ? void 0 : words[0];
}

// pipeline/stages/analyze/skeleton/migrations.ts
var migrating = /\bmigrat(?:e|ion|ions|ing)\b/i;
function toOwnArgs(command, program, binaries) {
  const at = (file) => node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(command.cwd, file);
  if (program.language === "npm") {
    if (command.program !== "node") return void 0;
    const index = command.args.findIndex((arg) => !arg.startsWith("-"));
    const entry = node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(program.folder, program.build.entry_point ?? "main.js");
    return index >= 0 && at(command.args[index] ?? "") === entry ? command.args.slice(index + 1) : void 0;
  }
  if (program.language === "python") {
    const index = command.args.findIndex((arg) => arg.endsWith(".py"));
    const entry = node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(program.folder, program.build.entry_point ?? "main.py");
    return /^python3?$/.test(command.program) && index >= 0 && at(command.args[index] ?? "") === entry ? command.args.slice(index + 1) : void 0;
  }
  return command.program.includes("/") && binaries.includes(at(command.program)) ? command.args : void 0;
}
function findBuiltBinaries(source, program) {
  return source.commandsIn(program.folder).flatMap((command) => {
    const index = command.program === "go" ? command.args.indexOf("-o") : -1;
    const output = index < 0 ? void 0 : command.args[index + 1];
    return output === void 0 ? [] : [node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(command.cwd, output)];
  });
}
function isMigrating({ step, phase, args }) {
  return migrating.test(`${step} ${phase}`) || args.some((arg) => migrating.test(arg));
}
function expandScript(command, folder2, scripts) {
  if (node_path__WEBPACK_IMPORTED_MODULE_10__.posix.normalize(command.cwd) !== folder2) return [command];
  const script = toScriptName(command.program, command.args);
  const text = script === void 0 ? void 0 : scripts?.get(script);
  return text === void 0 ? [command] : parseCommands(text, folder2);
}
function canBePassed(args) {
  return args !== void 0 && args.length > 0 && !args.some((arg) => /[$`<>]/.test(arg));
}
async function findMigrations(source, program, binary) {
  const binaries = findBuiltBinaries(source, program);
  const manifest = program.language === "npm" ? await readPackage(source, program.folder) : void 0;
  const commands = source.commands.filter(isMigrating).flatMap((command) => expandScript(command, program.folder, manifest?.scripts)).map((call) => toOwnArgs(call, program, binaries)).filter(canBePassed).map((args) => [binary, ...args]);
  const distinct = [...new Map(commands.map((command) => [command.join("\0"), command])).values()];
  return distinct.map((command, index) => ({
    version: distinct.length > 1 ? `${source.config.version}-${index + 1}` : source.config.version,
    command: [...command],
    run_on: "always"
  }));
}

// pipeline/stages/analyze/skeleton/ports.ts
var uiNames = ["ui", "web", "frontend"];
var apiNames = ["api", "http", "server", "backend"];
function planPorts(declared, services) {
  const plan = { api: [], ui: void 0, workers: /* @__PURE__ */ new Map(), env: {} };
  const kept = declared.filter((port) => !isDevelopmentPort(port));
  const uiPort = uiNames.map((name) => kept.find((port) => port.name === name)).find((port) => port !== void 0);
  const apiPort = apiNames.map((name) => kept.find((port) => port.name === name)).find((port) => port !== void 0);
  if (services.api) {
    plan.api.push({ ...apiPort ?? {}, name: "api" });
    plan.env[apiPort === void 0 ? "API_PORT" : toPortVariable(apiPort)] = "${api.api}";
  }
  if (services.ui) {
    plan.ui = { ...uiPort ?? {}, name: "ui" };
    plan.env[uiPort === void 0 ? "UI_PORT" : toPortVariable(uiPort)] = "${ui.ui}";
  }
  for (const port of kept) {
    if (port === apiPort || port === uiPort) continue;
    if (services.workers.includes(port.name)) {
      plan.workers.set(port.name, port);
      plan.env[toPortVariable(port)] = `\${${port.name}.${port.name}}`;
    } else if (services.api) {
      plan.api.push(port);
      plan.env[toPortVariable(port)] = `\${api.${port.name}}`;
    }
  }
  plan.env = Object.fromEntries(Object.entries(plan.env).sort(([a], [b]) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_9__/* .byCodeUnit */ .X)(a, b)));
  return plan;
}
function toPortRequest(port) {
  return { name: port.name, ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ range: port.range }) };
}

// pipeline/stages/analyze/skeleton/go-program.ts

var goFlagsWithValue = /^-(?:ldflags|tags|gcflags|asmflags|mod|buildmode|p|C|overlay|pgo|installsuffix|pkgdir|toolexec|modfile)$/;
function parseGoBuild(args) {
  const flags = [];
  let entry = ".";
  for (let i = 1; i < args.length; i += 1) {
    const arg = args[i] ?? "";
    if (arg === "-o") i += 1;
    else if (arg.startsWith("-o=") || />/.test(arg)) continue;
    else if (goFlagsWithValue.test(arg)) {
      flags.push(arg, args[i + 1] ?? "");
      i += 1;
    } else if (arg.startsWith("-")) flags.push(arg);
    else entry = arg;
  }
  const file = /^(.*?)\/?[^/]+\.go$/.exec(entry);
  const folder2 = file === null ? entry : file[1] || ".";
  return {
    entry: folder2 === "." || folder2.startsWith("./") ? folder2.replace(/(.)\/$/, "$1") : `./${folder2.replace(/\/$/, "")}`,
    flags
  };
}
async function findGoCommand(source, folder2) {
  if (await source.hasFile(node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, "main.go"))) return ".";
  const commands = [];
  for (const name of await source.list(node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, "cmd"))) {
    if (await source.hasFile(node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, "cmd", name, "main.go"))) commands.push(`./cmd/${name}`);
  }
  const [only, ...others] = commands;
  if (only !== void 0 && others.length === 0) return only;
  source.report({
    code: "go-entry-unknown",
    message: only === void 0 ? `${folder2} has a go.mod, but no main.go and no "go build" line names the package to compile` : `${folder2} has several programs (${commands.join(", ")}), and no "go build" line names the one to compile`,
    pointer: "/lifecycle/setup/steps",
    remedy: `add a setup step such as "cd ${folder2} && go build -o app ./cmd/app"`
  });
  return only ?? ".";
}
async function isNodeLauncher(source, folder2) {
  if (!await source.hasFile(node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, "package.json"))) return false;
  const text = await source.text(node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, "main.go"));
  const script = /exec\.Command\(\s*"node"\s*,\s*"([^"]+\.[cm]?js)"\s*\)/.exec(text ?? "")?.[1];
  return script !== void 0 && !script.includes("..") && source.hasFile(node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, script));
}
function isBuildVariable(name) {
  return /^(?:GO|CGO_)[A-Z]+$/.test(name) && !/^GO(?:OS|ARCH|BIN|PATH|CACHE|MODCACHE)$/.test(name);
}
var cgoModule = /^\s*(?:require\s+)?(github\.com\/mattn\/go-sqlite3)\s+v[^\n]*$/m;
async function needsCgo(source, folder2) {
  const file = node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, "go.mod");
  const found = cgoModule.exec(await source.text(file) ?? "")?.[1];
  if (found === void 0) return false;
  source.findings.add({
    code: "go-needs-cgo",
    message: `${found} needs cgo: it is built with the C compiler of the machine, and for that machine's system alone`,
    file: source.path(file),
    remedy: "build on each system, or use a driver in plain Go such as modernc.org/sqlite"
  });
  return true;
}
async function findGo(source, id, folder2) {
  if (!await source.hasFile(node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, "go.mod"))) return void 0;
  if (await isNodeLauncher(source, folder2)) return void 0;
  const line = source.commandsIn(folder2).find((command) => command.program === "go" && command.args[0] === "build");
  const { entry, flags } = line === void 0 ? { entry: await findGoCommand(source, folder2), flags: [] } : parseGoBuild(line.args);
  const env = {
    ...await needsCgo(source, folder2) ? { CGO_ENABLED: "1" } : {},
    ...Object.fromEntries(
      Object.entries(line?.env ?? {}).filter(
        ([name, value]) => isBuildVariable(name) && !value.includes("$")
      )
    )
  };
  return {
    id,
    folder: folder2,
    language: "go",
    build: {
      type: "go",
      source_dir: folder2,
      entry_point: entry,
      ...flags.length === 0 ? {} : { args: flags },
      ...Object.keys(env).length === 0 ? {} : { env }
    },
    how: `go build ${entry}`
  };
}

// pipeline/stages/analyze/skeleton/npm-program.ts

var nodeEntry = /\.(?:[cm]?[jt]s)$/;
function toNodeEntry(command, manifest) {
  const script = toScriptName(command.program, command.args);
  const text = script === void 0 ? void 0 : manifest.scripts.get(script);
  const calls = text === void 0 ? [command] : parseCommands(text);
  for (const { program, args } of calls) {
    if (!/^(?:node|tsx|ts-node|nodemon|bun)$/.test(program)) continue;
    const file = args.find((arg) => nodeEntry.test(arg));
    if (file !== void 0 && !node_path__WEBPACK_IMPORTED_MODULE_10__.posix.isAbsolute(file) && !file.includes("..")) return node_path__WEBPACK_IMPORTED_MODULE_10__.posix.normalize(file);
  }
  return void 0;
}
async function findNpm(source, id, folder2) {
  const manifest = await readPackage(source, folder2);
  if (manifest === void 0) return void 0;
  const starts = source.commandsIn(folder2).filter((command) => !/build|install|migrat/i.test(command.step));
  const fromScript = ["start", "serve", "dev"].map(
    (name) => ({
      cwd: folder2,
      env: {},
      program: "npm",
      args: ["run", name],
      phase: "",
      step: ""
    })
  );
  const [entry] = [...starts, ...fromScript].map((command) => toNodeEntry(command, manifest)).filter((file) => file !== void 0);
  const usual2 = _chunk_XBHKRHS2_js__WEBPACK_IMPORTED_MODULE_0__/* .usualEntries */ .rI.filter((file) => !manifest.scripts.has("build") || !file.startsWith("src/")).map((file) => node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, file));
  const found = await source.firstFile(usual2);
  const chosen = entry ?? manifest.main ?? (found === void 0 ? void 0 : node_path__WEBPACK_IMPORTED_MODULE_10__.posix.relative(folder2, found));
  if (chosen === void 0) {
    source.findings.add({
      code: "npm-entry-unknown",
      message: `cannot determine the entry point of ${folder2}`,
      file: source.path(node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, "package.json")),
      pointer: "/main",
      remedy: 'set "main" in package.json, or add a lifecycle step such as "node dist/main.js"'
    });
  }
  return {
    id,
    folder: folder2,
    language: "npm",
    build: { type: "npm", source_dir: folder2, ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ entry_point: chosen }) },
    universalPath: `services/${id}/main.cjs`,
    packageManager: manifest.packageManager,
    how: `${manifest.scripts.has("build") ? `${manifest.packageManager} run build, then ` : ""}one bundled file from ${chosen ?? "its entry"}`
  };
}

// pipeline/stages/analyze/skeleton/python-program.ts

var pythonEntries = [
  "main.py",
  "app.py",
  "server.py",
  "api.py",
  "src/main.py",
  "app/main.py",
  "__main__.py"
];
function findPythonProject(source, folder2) {
  return source.firstFile(
    ["pyproject.toml", "requirements.txt", "setup.py", "Pipfile"].map((file) => node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, file))
  );
}
async function findPython(source, id, folder2) {
  if (await findPythonProject(source, folder2) === void 0) return void 0;
  const started = source.commandsIn(folder2).filter((command) => /^python3?$/.test(command.program) || command.program === "uvicorn").flatMap((command) => command.args).map((arg) => /^[\w.]+:\w+$/.test(arg) ? `${arg.split(":")[0]?.replaceAll(".", "/")}.py` : arg).find((arg) => /^[\w./-]+\.py$/.test(arg) && !arg.includes(".."));
  const usual2 = await source.firstFile(pythonEntries.map((file) => node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, file)));
  const entry = started ?? (usual2 === void 0 ? "main.py" : node_path__WEBPACK_IMPORTED_MODULE_10__.posix.relative(folder2, usual2));
  return {
    id,
    folder: folder2,
    language: "python",
    build: {
      type: "python",
      source_dir: folder2,
      entry_point: entry
    },
    how: `one executable from ${entry}`
  };
}

// pipeline/stages/analyze/skeleton/rust-program.ts

function toCargoBinary(manifest) {
  const section = (header) => {
    const start = header.exec(manifest);
    if (start === null) return void 0;
    const body = manifest.slice(start.index + start[0].length).split(/^\s*\[/m)[0] ?? "";
    return /^\s*name\s*=\s*["']([\w-]{1,100})["']/m.exec(body)?.[1];
  };
  return section(/^\s*\[\[bin\]\]/m) ?? section(/^\s*\[package\]/m);
}
async function findRust(source, id, folder2) {
  const manifest = await source.text(node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, "Cargo.toml"));
  if (manifest === void 0) return void 0;
  const name = toCargoBinary(manifest);
  return {
    id,
    folder: folder2,
    language: "rust",
    build: { type: "rust", source_dir: folder2, ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ entry_point: name }) },
    how: "cargo build --release"
  };
}

// pipeline/stages/analyze/skeleton/programs.ts
async function findProgram(source, id, folder2) {
  for (const find of [findGo, findRust, findNpm, findPython]) {
    const program = await find(source, id, folder2);
    if (program !== void 0) return program;
  }
  return void 0;
}

// pipeline/stages/analyze/skeleton/scenario-files.ts

var maxFiles2 = 200;
var maxDepth2 = 6;
var folder = "initialization";
var compiledCwd = "services";
async function listFiles(source, path, found, depth = 0) {
  for (const name of await source.list(path)) {
    const inner = node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(path, name);
    if (found.length > maxFiles2 || name.startsWith(".env") || (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .findPathFault */ .PC)(inner) !== void 0) continue;
    if (await source.hasFile(inner)) found.push(inner);
    else if (depth < maxDepth2) await listFiles(source, inner, found, depth + 1);
  }
}
async function findScenarioFiles(source, program, loaded) {
  if (program.universalPath !== void 0 || program.language === "python") return [];
  const found = [];
  await listFiles(source, folder, found);
  if (found.length > maxFiles2) {
    source.report({
      code: "initialization-not-bundled",
      message: `${folder} contains more than ${maxFiles2} files and is not included in the bundle`,
      remedy: `if the API reads these files at run time, embed them in the program; otherwise ignore this`
    });
    found.length = 0;
  }
  return [_chunk_BQXM2O4L_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceConfigPath */ .XB, ...found].filter((path) => !loaded.has(path)).sort();
}

// pipeline/stages/analyze/skeleton/services.ts
var readinessTimeoutMs = 3e4;
var retries = 3;
var longestIntervalMs = 1e4;
function toHealth(check, port) {
  if (check === void 0) {
    return {
      health: { type: "tcp", port_name: port, retries },
      readiness: { type: "port_open", port_name: port, timeout_ms: readinessTimeoutMs }
    };
  }
  return {
    health: {
      type: "http",
      path: check.path,
      port_name: port,
      ...check.intervalMs === void 0 ? {} : { interval_ms: Math.min(check.intervalMs, longestIntervalMs) },
      ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ timeout_ms: check.timeoutMs }),
      retries
    },
    readiness: { type: "health_success", timeout_ms: readinessTimeoutMs }
  };
}
function toBinaryPath(program) {
  return program.universalPath ?? `services/${program.id}/${program.id}`;
}
function toBinaries(program) {
  if (program.universalPath !== void 0) return { universal: { path: program.universalPath } };
  return Object.fromEntries(
    _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_7__/* .targets */ .zV.map((target) => [
      target,
      {
        path: `${toBinaryPath(program)}${target.startsWith("win-") ? ".exe" : ""}`,
        ...program.language === "python" ? {} : { cwd: compiledCwd }
      }
    ])
  );
}
function toEnv(program, config, ports, port) {
  return {
    PORT: `\${${program.id}.${port}}`,
    SCENARIO_NAME: config.name,
    VROOLI_LIFECYCLE_MANAGED: "true",
    ...program.language === "npm" ? { NODE_ENV: "production" } : {},
    ...ports.env
  };
}
function sorted(env) {
  return Object.fromEntries(Object.entries(env).sort(([a], [b]) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_9__/* .byCodeUnit */ .X)(a, b)));
}
function toApiService(program, config, ports, extra) {
  const { health, readiness } = toHealth(config.health.get("api"), "api");
  const grace = Math.max(readinessTimeoutMs, config.startupGraceMs ?? 0);
  return {
    id: program.id,
    type: "api-binary",
    description: `API of ${config.name}`,
    binaries: toBinaries(program),
    build: program.build,
    env: sorted(toEnv(program, config, ports, "api")),
    data_dirs: [`data/${program.id}`],
    log_dir: `logs/${program.id}`,
    ports: { requested: ports.api.map(toPortRequest) },
    health,
    readiness: { ...readiness, timeout_ms: grace },
    dependencies: [],
    ...extra,
    critical: true
  };
}
function toUiService(ui, config, ports, api) {
  const { health, readiness } = toHealth({ ...config.health.get("ui"), path: "/health" }, "ui");
  return {
    id: "ui",
    type: "ui-bundle",
    description: `User interface of ${config.name}`,
    binaries: { universal: { path: "services/ui" } },
    build: ui.build,
    env: ports.env,
    log_dir: "logs/ui",
    ports: { requested: ports.ui === void 0 ? [] : [toPortRequest(ports.ui)] },
    ...api === void 0 || ui.proxy.length === 0 ? {} : { proxy: ui.proxy },
    health,
    readiness,
    dependencies: api === void 0 ? [] : [api.id],
    critical: true,
    metadata: (0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ package_manager: ui.packageManager })
  };
}
function toWorkerService(program, config, ports, port) {
  const { health, readiness } = toHealth(config.health.get(program.id), port.name);
  const isDriver = program.id.includes("playwright");
  return {
    id: program.id,
    type: "worker",
    description: `${program.id} of ${config.name}`,
    binaries: toBinaries(program),
    build: program.build,
    env: sorted(toEnv(program, config, ports, port.name)),
    data_dirs: [`data/${program.id}`],
    log_dir: `logs/${program.id}`,
    ports: { requested: [toPortRequest(port)] },
    health,
    readiness,
    dependencies: [],
    critical: false,
    metadata: {
      ...isDriver ? { role: "playwright-driver" } : {},
      ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ package_manager: program.packageManager })
    }
  };
}

// pipeline/stages/analyze/skeleton/ui.ts


// pipeline/stages/analyze/skeleton/raw-ui.ts

var bundlers = ["vite", "webpack", "rspack", "rollup", "svelte", "astro", "next", "nuxt"];
var suffixes = ["ts", "js", "mts", "mjs", "cts", "cjs"];
var bundlerConfigs = [
  ...bundlers.flatMap((name) => suffixes.map((suffix) => `${name}.config.${suffix}`)),
  "angular.json"
];
var entries = ["main", "index", "App", "app"].flatMap(
  (name) => ["jsx", "tsx", "vue", "svelte"].map((suffix) => `src/${name}.${suffix}`)
);
var sourceScript = /<script\b[^>]*\bsrc\s*=\s*["'][^"'?]+\.(?:jsx|tsx|ts|mts|vue|svelte)["'?]/i;
async function findRawSource(source, folder2, page) {
  if (page !== void 0) {
    if (sourceScript.test(await source.text(page) ?? "")) return page;
    if (node_path__WEBPACK_IMPORTED_MODULE_10__.posix.dirname(page) !== folder2) return void 0;
  }
  return source.firstFile(
    [...bundlerConfigs, ...page === void 0 ? entries : []].map((name) => node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, name))
  );
}
async function reportRawSource(source, folder2, raw) {
  const manifest = node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, "package.json");
  const hasManifest = await source.hasFile(manifest);
  source.findings.add({
    severity: "error",
    code: "ui-not-built",
    message: hasManifest ? `${source.path(raw)} has to be built for browsers, but ${source.path(manifest)} has no script "build"` : `${source.path(raw)} has to be built for browsers, but ${source.path(folder2)} has no package.json with a script "build"`,
    file: source.path(hasManifest ? manifest : raw),
    ...hasManifest ? { pointer: "/scripts" } : {},
    remedy: 'add one, such as {"scripts": {"build": "vite build"}}'
  });
}

// pipeline/shared/scenario/object-literal.ts
var tokens = /"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`(?:[^`\\]|\\[\s\S])*`?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?<=[(,=:[!&|?{;>]\s*)\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\]?)+\/?[a-z]*|[{}()[\],]/g;
function withoutComments(source) {
  return source.replace(tokens, (token2) => /^\/[/*]/.test(token2) ? " " : token2);
}
function readProperties(source, open) {
  const pieces = [];
  const search = new RegExp(tokens);
  search.lastIndex = open + 1;
  let [depth, from] = [0, open + 1];
  for (let match = search.exec(source); match !== null; match = search.exec(source)) {
    const [token2] = match;
    if ("{[(".includes(token2)) depth += 1;
    const isEnd = depth === 0 && token2 === "}";
    if (isEnd || depth === 0 && token2 === ",") {
      pieces.push(source.slice(from, match.index));
      from = search.lastIndex;
    }
    if (isEnd) return pieces.flatMap(toProperty);
    if ("}])".includes(token2)) depth -= 1;
  }
  return void 0;
}
function toProperty(piece) {
  const match = /^\s*(?:"([^"\\]*)"|'([^'\\]*)'|([\w$]+))\s*:\s*(\S[\s\S]*)$/.exec(piece);
  if (match === null) return [];
  const [, double, single, name, value = ""] = match;
  return [{ key: double ?? single ?? name ?? "", value: value.trim() }];
}

// pipeline/stages/analyze/skeleton/vite-proxy.ts
var usual = ["/api", "/ws", "/socket.io"];
function readViteProxy(config) {
  const source = withoutComments(config);
  const paths = [];
  const refused = [];
  for (const { key, value } of findTable(source)) {
    const entry = toProxiedPath(key, value);
    if (typeof entry === "string") refused.push({ key, reason: entry });
    else if (entry.strip_prefix === true || !usual.includes(entry.path)) paths.push(entry);
  }
  return { paths, refused };
}
var maxPlaces = 20;
function findTable(source) {
  for (const match of [...source.matchAll(/\bserver\s*:\s*\{/g)].slice(0, maxPlaces)) {
    const server = readProperties(source, match.index + match[0].length - 1) ?? [];
    const table = server.find(({ key }) => key === "proxy")?.value;
    if (table?.startsWith("{")) return readProperties(table, 0) ?? [];
  }
  return [];
}
function toProxiedPath(key, value) {
  if (!/^\/[\w~.-][\w~./-]*$/.test(key)) return "it is not a plain path";
  const path = key.replace(/\/+$/, "");
  const options = value.startsWith("{") ? readProperties(value, 0) ?? [] : [];
  const find = (name) => options.find((option) => option.key === name)?.value;
  const target = value.startsWith("{") ? find("target") : value;
  if (target === void 0) return "it has no target";
  const url = /^["'`](?:https?|wss?):\/\/(\[[^\]]*\]|[^/:"'`$[]+)(?::[^/"'`]*)?(\/[^"'`]*)?["'`]$/.exec(
    target
  );
  if (url !== null) {
    const [, host = "", rest = "/"] = url;
    if (!(0,_chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_5__/* .isLoopbackHost */ .cW)(host) && host !== "0.0.0.0") return `its target ${host} is another computer`;
    if (rest !== "/") return "its target has a path";
  }
  const rewrite = find("rewrite");
  if (rewrite === void 0) return { path };
  return stripsPrefix(rewrite, path) ? { path, strip_prefix: true } : "its rewrite is more than leaving out the path";
}
function stripsPrefix(rewrite, path) {
  const match = /\.replace\(\s*(?:\/\^?((?:[^/\\]|\\.)+)\/[a-z]*|["'`]([^"'`]+)["'`])\s*,\s*(["'`])\/?\3\s*\)\s*,?\s*;?\s*\}?$/.exec(
    rewrite.trim()
  );
  const taken = (match?.[1]?.replaceAll("\\", "") ?? match?.[2])?.replace(/\/+$/, "");
  return taken === path;
}

// pipeline/stages/analyze/skeleton/ui.ts
var viteConfigs = ["ts", "js", "mts", "mjs", "cts", "cjs"].map((suffix) => `vite.config.${suffix}`);
function isRealBuild(script) {
  return script !== void 0 && !/^\s*(?:echo\b[^&|;]*|true|:|exit 0)\s*$/.test(script);
}
async function findViteConfig(source, folder2) {
  const file = await source.firstFile(viteConfigs.map((name) => node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, name)));
  if (file === void 0) return void 0;
  return { file, text: (await source.text(file))?.slice(0, 65536) ?? "" };
}
async function findViteOutDir(source, folder2) {
  const config = await findViteConfig(source, folder2);
  if (config === void 0) return void 0;
  const { text } = config;
  const named = /\boutDir\s*:\s*(?:(?:path\.)?(?:resolve|join)\(\s*__dirname\s*,\s*)?['"`]([^'"`$]+)['"`]/.exec(
    text
  )?.[1];
  return named ?? "dist";
}
async function findOutput(source, folder2, script) {
  const vite = /\bvite\b/.test(script) ? await findViteOutDir(source, folder2) : void 0;
  const stated = source.config.uiBundlePath;
  const fromCheck = stated === void 0 ? void 0 : node_path__WEBPACK_IMPORTED_MODULE_10__.posix.relative(folder2, node_path__WEBPACK_IMPORTED_MODULE_10__.posix.dirname(stated));
  const fromOption = /--(?:outdir|outDir|dist-dir|out-dir)[= ]\s*['"]?([\w./-]+)/.exec(script)?.[1];
  const usual2 = /\breact-scripts\b/.test(script) ? "build" : /\bnext\b/.test(script) ? "out" : "dist";
  for (const candidate of [vite, fromOption, fromCheck, usual2]) {
    if (candidate === void 0 || candidate === "") continue;
    const path = node_path__WEBPACK_IMPORTED_MODULE_10__.posix.normalize(candidate).replace(/\/$/, "");
    if (!path.startsWith("..") && !node_path__WEBPACK_IMPORTED_MODULE_10__.posix.isAbsolute(path)) return path;
  }
  return "dist";
}
function findStatedFolder({ config: { uiBundlePath, uiSourceDir } }) {
  if (uiBundlePath === void 0 || uiSourceDir === void 0) return void 0;
  const built = node_path__WEBPACK_IMPORTED_MODULE_10__.posix.dirname(node_path__WEBPACK_IMPORTED_MODULE_10__.posix.normalize(uiBundlePath)).split("/");
  const sources = node_path__WEBPACK_IMPORTED_MODULE_10__.posix.normalize(uiSourceDir).replace(/\/$/, "").split("/");
  const end = sources.findIndex((name, index) => name !== built[index]);
  return sources.slice(0, end === -1 ? void 0 : end).join("/") || ".";
}
async function findUserInterface(source) {
  const stated = findStatedFolder(source);
  const folders = stated === void 0 ? _chunk_BQXM2O4L_js__WEBPACK_IMPORTED_MODULE_1__/* .uiFolders */ ._m : [..._chunk_BQXM2O4L_js__WEBPACK_IMPORTED_MODULE_1__/* .uiFolders */ ._m, stated];
  for (const folder2 of folders) {
    const found = await source.hasFolder(folder2) ? await findIn(source, folder2) : void 0;
    if (found !== void 0) return found;
  }
  for (const folder2 of folders) {
    const raw = await findRawSource(source, folder2, void 0);
    if (raw !== void 0) await reportRawSource(source, folder2, raw);
  }
  return void 0;
}
async function findProxy(source, folder2) {
  const config = await findViteConfig(source, folder2);
  if (config === void 0) return [];
  const { paths, refused } = readViteProxy(config.text);
  for (const { key, reason } of refused) {
    source.findings.add({
      code: "ui-proxy-not-carried",
      message: `the entry ${quote(key)} of server.proxy is not part of the app: ${quote(reason).slice(1, -1)}`,
      file: source.path(config.file),
      remedy: "call the API below /api, or proxy a plain path without rewriting it"
    });
  }
  return paths;
}
async function findIn(source, folder2) {
  const manifest = await readPackage(source, folder2);
  const script = manifest?.scripts.get("build");
  if (manifest !== void 0 && isRealBuild(script)) {
    const output = await findOutput(source, folder2, script);
    return {
      folder: folder2,
      build: { type: "npm", source_dir: folder2, output_pattern: output },
      packageManager: manifest.packageManager,
      proxy: await findProxy(source, folder2),
      how: `${manifest.packageManager} run build, output in ${folder2}/${output}`
    };
  }
  const page = await source.firstFile(_chunk_BQXM2O4L_js__WEBPACK_IMPORTED_MODULE_1__/* .pageFolders */ .P2.map((place2) => node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, place2, "index.html")));
  if (page === void 0) return void 0;
  const raw = await findRawSource(source, folder2, page);
  if (raw !== void 0) await reportRawSource(source, folder2, raw);
  const place = node_path__WEBPACK_IMPORTED_MODULE_10__.posix.relative(folder2, node_path__WEBPACK_IMPORTED_MODULE_10__.posix.dirname(page)) || ".";
  return {
    folder: folder2,
    build: { type: "npm", source_dir: folder2, output_pattern: place },
    ...manifest === void 0 ? {} : { packageManager: manifest.packageManager },
    proxy: [],
    how: `the pages of ${node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, place)} as they are`
  };
}

// pipeline/stages/analyze/skeleton/undeclared.ts


// pipeline/shared/resources/variables.ts
var sqlResources = /* @__PURE__ */ new Set([
  "postgres",
  "postgis",
  "mysql",
  "sqlite",
  "duckdb"
]);
var address = "(?:URL|URI|DSN|HOST|HOSTNAME|ADDR|ADDRESS|ENDPOINT|BROKERS|SERVERS?|CONNECTION_STRING)";
var prefixes = [
  ["POSTGRES(?:QL)?", "postgres"],
  ["PG", "postgres"],
  ["MYSQL", "mysql"],
  ["MARIADB", "mysql"],
  ["REDIS", "redis"],
  ["MONGO(?:DB)?", "mongodb"],
  ["QDRANT", "qdrant"],
  ["MINIO", "minio"],
  ["RABBITMQ", "rabbitmq"],
  ["AMQP", "rabbitmq"],
  ["KAFKA", "kafka"],
  ["NATS", "nats"],
  ["NEO4J", "neo4j"],
  ["OLLAMA", "ollama"],
  ["ELASTIC(?:SEARCH)?", "elasticsearch"],
  ["MEILI(?:SEARCH)?", "meilisearch"]
];
var patterns = prefixes.map(
  ([prefix, resource]) => [new RegExp(`^${prefix}_?(?:BASE_)?${address}$`), resource]
);
function toResourceOf(variable) {
  if (variable === "DATABASE_URL" || variable === "DB_URL") return "sql";
  return patterns.find(([pattern]) => pattern.test(variable))?.[1];
}

// pipeline/stages/analyze/skeleton/undeclared.ts
var maxFiles3 = 1e3;
var maxDepth3 = 8;
var otherFolders = /^(?:node_modules|vendor|dist|build|out|coverage|target|venv|__pycache__|testdata|tests?|scripts|docs|examples?|\..*)$/;
async function listCode(source, folder2, found, depth = 0) {
  for (const name of await source.list(folder2)) {
    if (found.length >= maxFiles3 || otherFolders.test(name)) continue;
    const path = node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, name);
    if (!(0,_chunk_KEWR3UF4_js__WEBPACK_IMPORTED_MODULE_3__/* .isReadableCode */ .Y)(path)) {
      if (depth < maxDepth3) await listCode(source, path, found, depth + 1);
    } else if (await source.hasFile(path)) found.push(path);
  }
}
async function findReads(source, folder2) {
  const files = [];
  await listCode(source, folder2, files);
  const uses = [];
  for (const path of files) {
    for (const { name, line, isOptional } of (0,_chunk_KEWR3UF4_js__WEBPACK_IMPORTED_MODULE_3__/* .findEnvReads */ .w)(path, await source.text(path) ?? "")) {
      const resource = isOptional ? void 0 : toResourceOf(name);
      if (resource === void 0) continue;
      uses.push({ resource, evidence: `${source.path(path)}:${line} reads ${name}` });
    }
  }
  return uses;
}
async function findLibraries(source, folder2) {
  const text = async (name) => await source.text(node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, name)) ?? "";
  const dependencies = child((0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJsonText */ .lk)(await text("package.json") || "{}").value, "dependencies");
  const found = [
    ["package.json", (0,_chunk_BQXM2O4L_js__WEBPACK_IMPORTED_MODULE_1__/* .findNpmClients */ .ZE)(isRecord(dependencies) ? dependencies : {})],
    ["go.mod", (0,_chunk_BQXM2O4L_js__WEBPACK_IMPORTED_MODULE_1__/* .findGoClients */ ._)(await text("go.mod"))],
    ["Cargo.toml", (0,_chunk_BQXM2O4L_js__WEBPACK_IMPORTED_MODULE_1__/* .findCargoClients */ .iF)(await text("Cargo.toml"))]
  ];
  return found.flatMap(
    ([name, clients]) => clients.map(({ resource, library, line }) => ({
      resource,
      evidence: `${source.path(node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(folder2, name))}${line === void 0 ? "" : `:${line}`} requires ${library}`
    }))
  );
}
function chooseUses(libraries, reads) {
  const databases = libraries.filter(({ resource }) => sqlResources.has(resource));
  const isEmbedded = databases.some(({ resource }) => resource === "sqlite" || resource === "duckdb");
  const chosen = /* @__PURE__ */ new Map();
  const choose = (resource, evidence) => {
    if (!chosen.has(resource)) chosen.set(resource, evidence);
  };
  for (const { resource, evidence } of reads) {
    const server = databases.find((library) => library.resource !== "sqlite")?.resource;
    if (resource !== "sql") choose(resource, evidence);
    else if (server !== void 0 || !isEmbedded) choose(server ?? "postgres", evidence);
  }
  for (const { resource, evidence } of libraries) {
    if (!sqlResources.has(resource) || !isEmbedded) choose(resource, evidence);
  }
  return chosen;
}
async function reportUndeclared(source, programs, catalogue) {
  const declared = new Set(source.config.dependencies.map(({ name }) => catalogue.toName(name)));
  const hasDatabase = [...declared].some((name) => sqlResources.has(name));
  const folders = [...new Set(programs.map(({ folder: folder2 }) => folder2))];
  const libraries = (await Promise.all(folders.map((folder2) => findLibraries(source, folder2)))).flat();
  const reads = (await Promise.all(folders.map((folder2) => findReads(source, folder2)))).flat();
  for (const [resource, evidence] of chooseUses(libraries, reads)) {
    if (declared.has(resource) || sqlResources.has(resource) && hasDatabase) continue;
    source.report({
      code: "resource-undeclared",
      message: `${resource} is used but not declared, so the bundle does not contain it: ${evidence}`,
      pointer: "/dependencies/resources",
      remedy: `declare it: {"dependencies": {"resources": {"${resource}": {"required": true}}}}`
    });
  }
}

// pipeline/stages/analyze/skeleton/plan-skeleton.ts
var otherFolders2 = /* @__PURE__ */ new Set([
  ..._chunk_BQXM2O4L_js__WEBPACK_IMPORTED_MODULE_1__/* .apiFolders */ .YT,
  ..._chunk_BQXM2O4L_js__WEBPACK_IMPORTED_MODULE_1__/* .uiFolders */ ._m,
  "cli",
  "test",
  "tests",
  "docs",
  "dist",
  "node_modules",
  "scripts",
  "."
]);
async function findApi(source) {
  for (const folder2 of _chunk_BQXM2O4L_js__WEBPACK_IMPORTED_MODULE_1__/* .apiFolders */ .YT) {
    const program = await findProgram(source, "api", folder2);
    if (program !== void 0) return program;
  }
  const rootStarts = source.commandsIn(".").some(({ program }) => ["go", "node", "cargo"].includes(program));
  return rootStarts ? await findProgram(source, "api", ".") : void 0;
}
async function findWorkers(source) {
  const workers = [];
  for (const port of source.config.ports) {
    if (otherFolders2.has(port.name) || !await source.hasFolder(port.name)) continue;
    const program = await findProgram(source, port.name, port.name);
    if (program !== void 0) workers.push(program);
  }
  return workers;
}
async function reportCommandLine(source) {
  if (!await source.hasFolder("cli")) return;
  const compilable = await source.firstFile(["cli/go.mod", "cli/main.go", "cli/package.json"]) !== void 0;
  source.report({
    severity: "info",
    code: "cli-not-bundled",
    message: compilable ? "the command-line tool in cli can be compiled, but a bundle has no place for it: the runtime brings its own" : "the command-line tool in cli is a shell script and stays out of the bundle: the runtime brings its own",
    remedy: "use `vrooli status|port|logs|health` of the installed app"
  });
}
function reportMissing(source, api, ui) {
  if (api === void 0 && source.config.ports.some((port) => port.name === "api")) {
    source.report({
      code: "api-source-missing",
      message: "a port for an API is declared, but no sources were found: no go.mod, package.json, pyproject.toml, requirements.txt or Cargo.toml in api",
      pointer: "/ports/api",
      remedy: "add the API to the folder api, or remove the port"
    });
  }
  if (ui === void 0 && source.config.ports.some((port) => port.name === "ui")) {
    source.report({
      code: "ui-source-missing",
      message: "a port for a user interface is declared, but no sources were found: no build script and no index.html in ui",
      pointer: "/ports/ui",
      remedy: "add the interface to the folder ui, or remove the port"
    });
  }
  if (api === void 0 && ui === void 0) {
    source.report({
      code: "skeleton-empty",
      message: `nothing in ${quote(source.folder)} can be built into a service, so no bundle can be assembled`,
      remedy: "add an api or a ui folder with sources"
    });
  }
}
async function planSkeleton(source, graph, swaps, catalogue) {
  const { config } = source;
  const [api, ui, workers] = [
    await findApi(source),
    await findUserInterface(source),
    await findWorkers(source)
  ];
  reportMissing(source, api, ui);
  await reportUndeclared(source, api === void 0 ? workers : [api, ...workers], catalogue);
  await reportCommandLine(source);
  const ports = planPorts(config.ports, {
    api: api !== void 0,
    ui: ui !== void 0,
    workers: workers.map(({ id }) => id)
  });
  const resources = [...findDirectNeeds(graph)].sort();
  const needsGpu = graph.nodes.some((node) => node.required && node.enabled && node.gpu === "required");
  const services = [];
  const artifacts = [];
  let migrates = false;
  if (api !== void 0) {
    const migrations = await findMigrations(source, api, toBinaryPath(api));
    migrates = migrations.length > 0;
    services.push(
      toApiService(api, config, ports, {
        ...migrates ? { migrations } : {},
        ...needsGpu ? { gpu: { requirement: "required" } } : {},
        metadata: {
          resources,
          ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ package_manager: api.packageManager })
        }
      })
    );
    artifacts.push({ service: "api", path: api.folder, kind: "build", how: api.how });
  }
  for (const worker of workers) {
    const port = ports.workers.get(worker.id);
    if (port === void 0) continue;
    services.push(toWorkerService(worker, config, ports, port));
    artifacts.push({ service: worker.id, path: worker.folder, kind: "build", how: worker.how });
  }
  if (ui !== void 0) {
    services.push(toUiService(ui, config, ports, api));
    artifacts.push({ service: "ui", path: ui.folder, kind: "build", how: ui.how });
  }
  for (const swap of swaps.filter((one) => one.applied && one.shipped)) {
    artifacts.push({
      service: swap.replacement,
      path: `resources/${swap.replacement}`,
      kind: "download",
      how: `resource kit, in place of ${swap.original}`
    });
  }
  const initialization = await planInitialization(source, swaps, catalogue, migrates);
  artifacts.push(...initialization);
  const draft = services.find(({ id }) => id === api?.id);
  if (api !== void 0 && draft !== void 0) {
    const loaded = new Set(initialization.flatMap((one) => one.loaded_by === void 0 ? [] : [one.path]));
    const files = await findScenarioFiles(source, api, loaded);
    if (files.length > 0) draft["assets"] = files.map((path) => ({ path, sha256: "pending" }));
  }
  return {
    skeleton: {
      schema_version: "v0.1",
      target: "desktop",
      app: {
        name: config.name,
        version: config.version,
        ...(0,_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_6__/* .omitUndefined */ .Oy)({ display_name: config.displayName, description: config.description })
      },
      ipc: { mode: "loopback-http", host: "127.0.0.1", port: 47710, auth_token_path: "runtime/auth-token" },
      telemetry: { file: "telemetry/deployment-telemetry.jsonl" },
      ports: { default_range: { min: 47e3, max: 47999 }, reserved: [] },
      services
    },
    artifacts
  };
}

// pipeline/stages/analyze/skeleton/source.ts

var ScenarioSource = class {
  folder;
  config;
  commands;
  findings;
  #repository;
  #loaded;
  constructor(repository, findings, loaded, config) {
    this.#repository = repository;
    this.#loaded = loaded;
    this.findings = findings;
    this.folder = loaded.folder;
    this.config = config;
    this.commands = config.steps.flatMap(
      (step) => parseCommands(step.run).map((command) => ({ ...command, phase: step.phase, step: step.name }))
    );
  }
  /** A finding about the scenario's service.json. */
  report(finding) {
    this.findings.add({ ...finding, file: this.#loaded.file, locate: this.#loaded.locate });
  }
  path(relative) {
    return node_path__WEBPACK_IMPORTED_MODULE_10__.posix.join(this.folder, relative);
  }
  hasFile(relative) {
    return this.#repository.hasFile(this.path(relative), this.findings);
  }
  hasFolder(relative) {
    return this.#repository.hasFolder(this.path(relative), this.findings);
  }
  /** Names in a folder of the scenario, sorted; empty when the folder does not exist. */
  list(relative) {
    return this.#repository.list(this.path(relative), this.findings);
  }
  /** The text of a source file; undefined when it does not exist. Bytes that are not UTF-8 become replacement characters. */
  async text(relative) {
    const source = await this.#repository.read(this.path(relative), this.findings);
    return source === void 0 ? void 0 : new TextDecoder().decode(source.bytes);
  }
  /** The first of several files that exists. */
  async firstFile(relatives) {
    for (const relative of relatives) if (await this.hasFile(relative)) return relative;
    return void 0;
  }
  /** Program calls in a folder of the scenario. */
  commandsIn(folder2) {
    return this.commands.filter((command) => node_path__WEBPACK_IMPORTED_MODULE_10__.posix.normalize(command.cwd).replace(/\/$/, "") === folder2);
  }
};

// pipeline/stages/analyze/swaps.ts
var noSwap = { kind: "none", replacement: "", offline: false, shipped: false };
function toDeclaredCandidate(swap, catalogue, tier) {
  const entry = catalogue.get(swap.replacement);
  return {
    original: swap.original,
    replacement: swap.replacement,
    kind: entry !== void 0 && !entry.offline ? "remote" : "adapt",
    tiers: swap.tiers.length > 0 ? swap.tiers : [tier],
    shipped: false,
    offline: entry?.offline ?? true,
    fitness: scoreResource(entry, void 0, tier).value,
    reason: swap.reason || "The scenario names it as an alternative.",
    limitations: "Declared by the scenario; the bundle does not configure it."
  };
}
function toCandidates(original, catalogue, declared, tier) {
  const known = catalogue.swapsOf(original).map((swap) => ({ ...swap, original }));
  const more = declared.filter((swap) => catalogue.toName(swap.original) === original).map((swap) => toDeclaredCandidate(swap, catalogue, tier)).filter(
    (swap) => swap.replacement !== original && !known.some((one) => one.replacement === swap.replacement)
  );
  return [...known, ...more.sort((a, b) => (0,_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_9__/* .byCodeUnit */ .X)(a.replacement, b.replacement))];
}
function wrongSwap(asked, problem, remedy) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: "swap-unknown",
    blame: "usage",
    message: `--with-swap ${quote(`${asked.original}=${asked.replacement}`)}: ${problem}`,
    remedy
  });
}
function toProposal(candidate, rated, applied) {
  const { original, replacement, kind, tiers: tiers2, shipped, offline, reason, limitations, fitness } = candidate;
  const delta = kind === "none" ? 0 : roundScore(fitness - rated.score.value);
  return {
    original,
    replacement,
    tiers: tiers2,
    kind,
    applied,
    shipped,
    offline,
    reason,
    limitations,
    fitness_delta: delta
  };
}
function toRequested(rated, catalogue, asked) {
  const names = rated.filter(({ node }) => node.kind === "resource").map(({ node }) => node.name);
  const wanted = /* @__PURE__ */ new Map();
  for (const one of asked) {
    const original = catalogue.toName((0,_chunk_7GVXE75R_js__WEBPACK_IMPORTED_MODULE_2__/* .toCanonicalName */ .V)(one.original));
    if (!names.includes(original)) {
      throw wrongSwap(
        one,
        `the scenario has no enabled resource ${quote(original)}`,
        `choose from ${names.join(", ") || "none: it has no resources"}`
      );
    }
    wanted.set(original, (0,_chunk_7GVXE75R_js__WEBPACK_IMPORTED_MODULE_2__/* .toCanonicalName */ .V)(one.replacement));
  }
  return wanted;
}
function findAsked(name, ask, candidates) {
  const real = candidates.filter((swap) => swap.kind !== "none");
  const found = real.find((swap) => swap.replacement === ask);
  if (found !== void 0) return found;
  throw wrongSwap(
    { original: name, replacement: ask },
    `${quote(ask)} is not a known replacement of ${name}`,
    `choose from ${real.map((swap) => swap.replacement).join(", ") || "none"}`
  );
}
function toNoSwap(name, tier) {
  return {
    ...noSwap,
    fitness: 0,
    original: name,
    tiers: [tier],
    reason: `No replacement for ${name} is known.`,
    limitations: "Make it optional, or describe a swap under deployment."
  };
}
function planSwaps(rated, catalogue, config, options) {
  const { tier, asked, findings } = options;
  const wanted = toRequested(rated, catalogue, asked);
  const swaps = [];
  const fitness = /* @__PURE__ */ new Map();
  for (const one of rated) {
    if (one.node.kind !== "resource") continue;
    const { name } = one.node;
    const known = toCandidates(name, catalogue, config.deployment.swaps, tier);
    const candidates = known.length === 0 && isBlocking(one.score) ? [toNoSwap(name, tier)] : known;
    const ask = wanted.get(name);
    const isAutomatic = (swap) => swap.shipped && swap.kind === "drop-in" && swap.tiers.includes(tier) && options.direct.has(name);
    const chosen = ask === void 0 ? candidates.find(isAutomatic) : findAsked(name, ask, candidates);
    if (ask !== void 0 && chosen?.shipped === false) {
      findings.add({
        code: "swap-not-shipped",
        message: `the resource kit does not ship ${chosen.replacement}; ${name} is marked as replaced but no service is configured for it`,
        remedy: `make sure that the scenario runs without ${name}: ${chosen.limitations}`
      });
    }
    for (const candidate of candidates) {
      const proposal = toProposal(candidate, one, candidate === chosen);
      if (candidate === chosen && !proposal.tiers.includes(tier)) proposal.tiers = [...proposal.tiers, tier];
      swaps.push(proposal);
      fitness.set(proposal, candidate.fitness);
    }
  }
  return { swaps, fitnessOf: (swap) => fitness.get(swap) ?? 0 };
}
function explainBlockers(blockers, swaps, tier) {
  const isOpen = (name) => !swaps.some((swap) => swap.original === name && swap.tiers.includes(tier));
  return blockers.filter(isOpen).map((original) => {
    const missing = /^scenario:(.*)$/s.exec(original)?.[1];
    return {
      ...noSwap,
      original,
      tiers: [tier],
      applied: false,
      reason: missing === void 0 ? `No replacement for ${original} is known on this tier.` : `The scenario ${missing} is required, and it cannot be read in this repository: nothing can replace it.`,
      limitations: missing === void 0 ? "Make it optional." : "Add the scenario, or make it optional.",
      fitness_delta: 0
    };
  });
}

// pipeline/stages/analyze/index.ts
async function openWorkspace(ctx, root) {
  const [repository, catalogue] = await Promise.all([Repository.open(ctx.fs, root), (0,_chunk_7GVXE75R_js__WEBPACK_IMPORTED_MODULE_2__/* .readCatalogue */ .Y)(ctx)]);
  return new Workspace(repository, catalogue);
}
function unreadable(loaded) {
  const diagnostics = loaded.findings.toDiagnostics();
  const [first] = diagnostics;
  const place = first?.line === void 0 ? "" : `:${first.line}:${first.column}`;
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
    code: first?.code ?? "config-unreadable",
    blame: "input",
    message: `${loaded.file}${place}: ${first?.message ?? "the file cannot be read"}`,
    remedy: first?.remedy ?? "correct the file",
    diagnostics
  });
}
function toPlaces(source, loaded, catalogue) {
  return {
    file: loaded.file,
    findDeclaration: (name) => {
      const declared = source.config.dependencies.find((one) => catalogue.toName(one.name) === name);
      return declared === void 0 ? {} : { pointer: declared.pointer };
    },
    findProject: async (folder2) => {
      const project = await findPythonProject(source, folder2);
      return project === void 0 ? void 0 : source.path(project);
    }
  };
}
async function analyzeFolder(workspace, folder2, options) {
  const loaded = await workspace.scenario(folder2);
  if (loaded === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_8__/* .PipelineError */ .z({
      code: "service-config-missing",
      blame: "input",
      message: `${_chunk_BQXM2O4L_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceConfigPath */ .XB} not found in ${folder2 === "." ? "the scenario" : folder2}`,
      remedy: `name the folder of a scenario, or write the file: vrooli-bundle init ${folder2}`
    });
  }
  const { config } = loaded;
  if (config === void 0) throw unreadable(loaded);
  const findings = new Findings();
  findings.addAll(loaded.findings.toDiagnostics());
  const { catalogue } = workspace;
  const collected = await collectGraph(workspace, findings, loaded, config);
  const drafted = toGraph(collected, catalogue, findings);
  const rated = rateDependencies(drafted, collected, catalogue, options.tier);
  const { swaps, fitnessOf } = planSwaps(rated, catalogue, config, {
    tier: options.tier,
    asked: options.withSwaps ?? [],
    findings,
    direct: findDirectNeeds(drafted)
  });
  const source = new ScenarioSource(workspace.repository, findings, loaded, config);
  const { skeleton, artifacts } = await planSkeleton(source, drafted, swaps, catalogue);
  const graph = withProvision(drafted, catalogue, swaps, skeleton);
  const refusals = await findRefusals({ graph, swaps, skeleton }, toPlaces(source, loaded, catalogue));
  const fitness = toFitness(graph, collected, catalogue, config, swaps, fitnessOf);
  const blockers = fitness[options.tier]?.blockers ?? [];
  return _chunk_JHBBM2ED_js__WEBPACK_IMPORTED_MODULE_4__/* .analysisSchema */ .m.parse({
    schema_version: "analysis.v1",
    scenario: config.name,
    tier: options.tier,
    source: { service_config: _chunk_BQXM2O4L_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceConfigPath */ .XB, sha256: loaded.sha256 },
    graph,
    fitness,
    swaps: [...swaps, ...explainBlockers(blockers, swaps, options.tier)],
    skeleton,
    artifacts,
    refusals,
    diagnostics: findings.toDiagnostics()
  });
}
async function analyze(ctx, options) {
  const workspace = await openWorkspace(ctx, options.root);
  const folder2 = await workspace.repository.toRelative(options.scenarioDir);
  ctx.log.debug(`analyzing ${folder2}`);
  return analyzeFolder(workspace, folder2, options);
}




/***/ }),

/***/ 29586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ toCanonicalName),
/* harmony export */   Y: () => (/* binding */ readCatalogue)
/* harmony export */ });
/* harmony import */ var _chunk_OOOVQZIG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38813);
/* harmony import */ var _chunk_JHBBM2ED_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40089);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26921);





// schema/catalogue.ts

var resourceClasses = [
  "database",
  "cache",
  "vector-store",
  "object-storage",
  "message-broker",
  "search",
  "llm-server",
  "llm-api",
  "llm-gateway",
  "coding-agent",
  "computer-agent",
  "speech",
  "image-generation",
  "audio-generation",
  "document-processing",
  "workflow-automation",
  "browser-automation",
  "code-execution",
  "sandbox",
  "secrets-store",
  "identity",
  "home-automation",
  "monitoring",
  "network",
  "media",
  "simulation",
  "communication",
  "business-application",
  "tool"
];
var resourceClassSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(resourceClasses);
var catalogueSwapSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
  replacement: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().describe('a member of the resource kit or another replacement; empty for kind "none"'),
  kind: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(["drop-in", "adapt", "remote", "none"]).describe(
    "drop-in: unmodified clients keep working; adapt: the scenario must change; remote: the resource stays outside; none: nothing exists"
  ),
  tiers: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_2__/* .tiers */ .cK)).min(1).default(["desktop"]).describe("tiers in which the replacement makes sense"),
  offline: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().describe("usable without a network"),
  fitness: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().min(0).max(1).describe("fitness of the tiers above with the replacement in place"),
  requirements: _chunk_JHBBM2ED_js__WEBPACK_IMPORTED_MODULE_1__/* .requirementsSchema */ .w.partial().optional().describe("what the replacement needs"),
  reason: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("reason for the replacement, or for its absence; analyze shows it"),
  limitations: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().default("").describe("what the replacement does not do; empty: nothing known")
});
var catalogueResourceSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
  name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[a-z0-9][a-z0-9-]*$/).describe("canonical name: lower case with hyphens; unique over all files of the catalogue").meta({ examples: ["postgres", "vault"] }),
  aliases: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()).default([]).describe("other names that scenarios use for it"),
  description: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).describe("what it is, in one sentence"),
  class: resourceClassSchema.describe("kind of resource, used by the scoring rule of fitness"),
  heavy: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().default(false).describe("too large for a desktop bundle"),
  requirements: _chunk_JHBBM2ED_js__WEBPACK_IMPORTED_MODULE_1__/* .requirementsSchema */ .w.describe("what one instance needs of the computer it runs on"),
  offline: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().describe("works without a network once installed"),
  embedded: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().default(false).describe("a library inside the program that uses it: nothing has to be shipped"),
  fitness: zod__WEBPACK_IMPORTED_MODULE_4__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_2__/* .tiers */ .cK), zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().min(0).max(1)).default({}).describe("overrides the scoring rule"),
  fitness_reason: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("why the rule does not fit"),
  swaps: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(catalogueSwapSchema).default([]).describe("replacements in a bundle, the preferred one first"),
  infrastructure_env: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]*$/)).default([]).describe("environment variables with credentials of this resource; never in a bundle").meta({ examples: [["POSTGRES_PASSWORD"]] })
});
var catalogueSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
  $schema: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional().describe("the JSON Schema of this document, for editors"),
  resources: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(catalogueResourceSchema).min(1).describe("one entry for each resource, sorted by name")
});

// pipeline/shared/catalogue/canonical-name.ts
function toCanonicalName(name) {
  const plain = name.trim().normalize("NFC").toLowerCase().replaceAll("_", "-");
  return /^resource-./.test(plain) ? plain.slice("resource-".length) : plain;
}

// pipeline/shared/catalogue/catalogue.ts
var ResourceCatalogue = class {
  #byName = /* @__PURE__ */ new Map();
  #aliases = /* @__PURE__ */ new Map();
  #members;
  constructor(resources, members) {
    for (const resource of resources) {
      this.#byName.set(resource.name, resource);
      for (const alias of resource.aliases) this.#aliases.set(toCanonicalName(alias), resource.name);
    }
    this.#members = new Map(members.map((member) => [member.name, member]));
  }
  /** The catalogue's name for a canonical name or alias; an unknown name is returned unchanged. */
  toName(name) {
    return this.#byName.has(name) ? name : this.#aliases.get(name) ?? name;
  }
  get(name) {
    return this.#byName.get(this.toName(name));
  }
  swapsOf(name) {
    const resource = this.get(name);
    return (resource?.swaps ?? []).map((swap) => {
      const member = this.#members.get(swap.replacement);
      const shipped = member?.replaces.includes(resource?.name ?? "") === true;
      return { ...swap, shipped, loads: shipped ? member.initialization?.loads ?? [] : [] };
    });
  }
  names() {
    return [...this.#byName.keys()];
  }
};

// pipeline/shared/catalogue/read-catalogue.ts
var folder = "resources/catalogue";
var remedy = "install this product again";
function broken(message, cause) {
  const diagnostics = cause instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z ? cause.diagnostics : [];
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "catalogue-broken",
    blame: "environment",
    message,
    remedy,
    diagnostics,
    cause
  });
}
async function readGroup(ctx, name) {
  const file = { path: `${ctx.packageRoot}/${folder}/${name}`, name: `${folder}/${name}` };
  try {
    return (await (0,_chunk_OOOVQZIG_js__WEBPACK_IMPORTED_MODULE_0__/* .readShippedDocument */ .VW)(ctx.fs, file, catalogueSchema, remedy)).resources;
  } catch (cause) {
    const first = cause instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z ? cause.diagnostics[0]?.message : void 0;
    throw broken(`${file.name} is not a valid part of the catalogue: ${first ?? String(cause)}`, cause);
  }
}
async function readCatalogue(ctx) {
  const names = await ctx.fs.list(`${ctx.packageRoot}/${folder}`).catch((cause) => {
    throw broken(`${folder} cannot be read: ${String(cause)}`, cause);
  });
  const files = names.filter((name) => name.endsWith(".json"));
  const [members, ...groups] = await Promise.all([
    (0,_chunk_OOOVQZIG_js__WEBPACK_IMPORTED_MODULE_0__/* .readKit */ .zY)(ctx),
    ...files.map((name) => readGroup(ctx, name))
  ]);
  return new ResourceCatalogue(groups.flat(), members);
}




/***/ }),

/***/ 40089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fP: () => (/* binding */ diagnosticSchema),
/* harmony export */   m: () => (/* binding */ analysisSchema),
/* harmony export */   tN: () => (/* binding */ proposedSwapSchema),
/* harmony export */   w: () => (/* binding */ requirementsSchema),
/* harmony export */   wb: () => (/* binding */ tierFitnessSchema)
/* harmony export */ });
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33231);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);


// schema/analysis.ts


// schema/diagnostic.ts

var diagnosticSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
  severity: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["error", "warning", "info"]).describe(
    "error: the command exits 1; warning: to be reviewed by a person; info: a decision of the command"
  ),
  // A document of another release can contain a code that this release does not know: reading accepts any text.
  code: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("stable identifier of the rule, kebab-case"),
  message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("the fault, in one sentence"),
  file: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("path relative to the repository root, with forward slashes"),
  pointer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("JSON pointer (RFC 6901) to the value"),
  line: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive().optional().describe("line in the file, counted from 1"),
  column: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive().optional().describe("column in UTF-16 code units, counted from 1"),
  rule: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("id of the rule that found it"),
  remedy: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("instruction to correct it")
});

// schema/analysis.ts
var amountSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative().nullable();
var needSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["none", "optional", "required"]);
var gpuSchema = needSchema.describe(
  "none: runs without a GPU; optional: faster with one; required: does not run without"
);
var statuses = ["ready", "limited", "blocked"];
var statusSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(statuses).describe(
  "blocked: a required dependency cannot ship; limited: an optional one cannot, or there are warnings; ready: neither"
);
var requirementsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
  ram_mb: amountSchema.describe("megabytes of 2^20 bytes; null: unknown"),
  disk_mb: amountSchema.describe("megabytes of 2^20 bytes; null: unknown"),
  cpu_cores: amountSchema.describe("cores, possibly a fraction; null: unknown"),
  gpu: gpuSchema,
  network: needSchema.describe(
    "none: works offline; optional: loses something offline; required: useless offline"
  )
});
var nodeSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("resource:<name> or scenario:<name>"),
  kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["resource", "scenario"]).describe("resource: a server, tool or library it uses; scenario: another app of the repository"),
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("canonical: lower case, hyphens, without the prefix resource-"),
  required: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe("a chain of required dependencies leads to it"),
  enabled: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe("false: every dependency on it is switched off"),
  known: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe("in the catalogue (resource) or found in the repository (scenario)"),
  class: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("class of the catalogue; scenario; unknown"),
  requirements: requirementsSchema.describe("what this node alone needs of the computer it runs on"),
  offline: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe("works without a network once installed"),
  gpu: gpuSchema,
  in_bundle: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["service", "kit", "embedded", "remote", "absent"]).optional().describe(
    "how a bundle made now provides it: a service of the scenario, a member of the resource kit, a library inside a program, a service on a network, or not at all"
  )
});
var edgeSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
  from: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("id of the node that depends"),
  to: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("id of the node it depends on"),
  required: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe("whether the first node does not work without the second"),
  enabled: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(true).describe("false: declared, but switched off; not followed"),
  source: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["declared", "resource-config"]).describe("a scenario's declaration, or a resource's own configuration in the repository")
});
var graphSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
  nodes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(nodeSchema).describe("each resource and scenario once, however many depend on it; the root is one"),
  edges: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(edgeSchema).describe("one for each declared dependency, switched-off ones included"),
  cycles: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())).describe("each a path of ids; the last leads back to the first"),
  depth: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().nonnegative().describe("edges of the longest path from the root"),
  start_order: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe("ids, dependencies first, the root last; without what is disabled")
});
var tierFitnessSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  score: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(1).describe("mean over the enabled dependencies"),
  status: statusSchema,
  blockers: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe("dependencies that are unsupported or score below 0.75"),
  warnings: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe("what a user of this tier would miss, one sentence each"),
  requirements: requirementsSchema.describe(
    "sums over the enabled nodes; for gpu and network the strongest requirement"
  ),
  declared: requirementsSchema.partial().extend({
    score: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(1).optional().describe("fitness_score of the declaration, from 0 to 1"),
    status: statusSchema.optional().describe("status of the declaration")
  }).optional().describe("what the scenario itself declares for the tier, beside the computed values"),
  with_swaps: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    score: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(1).describe("mean with every replaced dependency at the fitness of its replacement"),
    status: statusSchema,
    blockers: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).describe("dependencies that still block")
  }).optional().describe(
    "fitness after the applied swaps; score and blockers above describe the scenario without swaps"
  )
});
var proposedSwapSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
  original: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("the resource that is replaced"),
  replacement: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe('empty for kind "none"'),
  tiers: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__/* .tiers */ .cK)).describe("tiers in which the replacement makes sense"),
  kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["drop-in", "adapt", "remote", "none"]).describe(
    "drop-in: unmodified clients keep working; adapt: the scenario must change; remote: the resource stays outside; none: nothing exists"
  ),
  applied: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().describe("assemble applies it; at most one for each original"),
  shipped: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(false).describe("the resource kit ships the replacement"),
  offline: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(true).describe("usable without a network"),
  reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default("").describe("reason for the replacement, or for its absence; for people"),
  limitations: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default("").describe("what the replacement does not do; empty: nothing known"),
  fitness_delta: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().default(0).describe("increase of the score of the original in the requested tier")
});
var plannedArtifactSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
  service: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("id of the service, or name of the resource, that it is for"),
  path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe(
    "build: source folder, file: source file, both relative to the scenario; download: place in the bundle"
  ),
  kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["build", "download", "file"]).describe("build: compiled from sources; download: fetched while packaging; file: copied unchanged"),
  how: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("one line for people"),
  loaded_by: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe(
    "member of the resource kit that loads the file on its first start; several in the order of this list"
  ),
  pointer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("place in the service config that asks for the file")
});
var analysisSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  schema_version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("analysis.v1").describe("format of this document; readers refuse any other"),
  scenario: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of the scenario, as its service.json gives it"),
  tier: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__/* .tiers */ .cK).describe("requested tier; the swaps and the skeleton are made for it"),
  source: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    service_config: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("relative to the scenario"),
    sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("64 hex digits: SHA-256 of its bytes")
  }).describe("the file that was analyzed"),
  graph: graphSchema.describe("everything that the scenario depends on, directly or not"),
  fitness: zod__WEBPACK_IMPORTED_MODULE_1__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_0__/* .tiers */ .cK), tierFitnessSchema).describe("by tier: how well the scenario suits it"),
  swaps: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(proposedSwapSchema).describe("proposed replacements; assemble applies those with `applied`"),
  skeleton: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({}).describe("bundle.json without secrets; assemble completes and validates it"),
  artifacts: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(plannedArtifactSchema).describe("files that packaging has to build, fetch or copy"),
  refusals: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(diagnosticSchema).default([]).describe(
    "errors of assemble and build: requirements that no bundle contains, services that no builder makes"
  ),
  diagnostics: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(diagnosticSchema).describe("findings about the sources; one error makes the command exit 1")
});




/***/ }),

/***/ 38813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ readKitMember),
/* harmony export */   SQ: () => (/* binding */ findKitMember),
/* harmony export */   VW: () => (/* binding */ readShippedDocument),
/* harmony export */   zY: () => (/* binding */ readKit)
/* harmony export */ });
/* harmony import */ var _chunk_KYLN4JSY_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86301);
/* harmony import */ var _chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96316);
/* harmony import */ var _chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54517);
/* harmony import */ var _chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33231);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93390);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26921);






// schema/kit.ts

var relativePathSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1).regex(/^(?![/\\])(?![A-Za-z]:)(?!(?:.*[/\\])?\.\.(?:[/\\]|$))/, 'must be a relative path without ".."');
var npmSourceSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
  kind: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz("npm").describe("a tarball of the npm registry"),
  name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1).describe("name of the npm package"),
  version: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1).describe("exact version"),
  integrity: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^sha512-[A-Za-z0-9+/]{86}==$/).describe("Subresource Integrity of the tarball, sha512").meta({ examples: [`sha512-${"A".repeat(86)}==`] })
});
var kitSourceSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .discriminatedUnion */ .gMt("kind", [npmSourceSchema]);
var kitPartSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
  sources: zod__WEBPACK_IMPORTED_MODULE_5__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n([..._chunk_2R3M2T7A_js__WEBPACK_IMPORTED_MODULE_3__/* .targets */ .zV, "any"]), kitSourceSchema).describe('source of the files for each target; "any" is for every target that is not named'),
  root: relativePathSchema.optional().describe("folder of the package that is shipped; the whole package when it is absent").meta({ examples: ["native"] }),
  to: relativePathSchema.optional().describe("folder of the resource that gets the files; the resource's root when it is absent").meta({ examples: ["models"] }),
  exclude: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1)).default([]).describe("globs below `root` that are not shipped"),
  symlinks: relativePathSchema.optional().describe(
    "JSON file in the package that lists [{source, target}], links that npm tarballs cannot contain"
  ).meta({ examples: ["native/pg-symlinks.json"] })
});
var scriptSyntaxes = ["postgresql"];
var initializationSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
  env: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]*$/).describe("variable in which the driver gets the files: a JSON array of paths below the bundle root").meta({ examples: ["POSTGRES_INITIALIZATION"] }),
  loads: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^\.[a-z0-9]+$/)).min(1).describe("endings of the files that the driver loads").meta({ examples: [[".sql"]] }),
  syntax: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(scriptSyntaxes).optional().describe("checked by assemble, so that a file which cannot be loaded is found before it ships")
});
var kitMemberSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
  $schema: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional().describe("the JSON Schema of this document, for editors"),
  name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^[a-z][a-z0-9-]*$/).describe("its folder below resources/kit/, and the id of its service").meta({ examples: ["embedded-postgres"] }),
  version: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1).describe("version of the member; a bundle is packaged only with the version it was assembled with"),
  description: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional().describe("what it is, in one sentence"),
  replaces: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1)).min(1).describe("catalogue names of the resources that it replaces"),
  parts: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(kitPartSchema).describe(
    "files beside the driver; empty for a driver that is the server itself. A target needs a source in every part"
  ),
  driver: relativePathSchema.describe("program that the supervisor starts, relative to the root").meta({ examples: ["driver.cjs"] }),
  service: _chunk_I2CPEHVJ_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceSchema */ .dh.omit({ binaries: true, build: true, kit: true }).describe("the service that joins bundle.json, without its binaries"),
  secrets: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_chunk_IBD3V7YD_js__WEBPACK_IMPORTED_MODULE_2__/* .secretSchema */ .cM).default([]).describe("secrets that join bundle.json"),
  provides: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    env: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).describe("environment variables; can contain ${data}, ${<service>.<port>} and ${secret:<id>}")
  }).describe("environment templates for every service that depended on the original"),
  initialization: initializationSchema.optional().describe("files that the driver loads on its first start")
});

// pipeline/shared/document/read-shipped.ts
function parsePlain(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return void 0;
    throw error;
  }
}
async function readShippedDocument(fs, file, schema, remedy2) {
  const plain = schema.safeParse(parsePlain(await fs.readBytes(file.path)));
  return plain.success ? plain.data : (await (0,_chunk_KYLN4JSY_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocument */ .u)(fs, file, schema, remedy2)).value;
}

// pipeline/shared/kit/read-kit.ts
var folder = "resources/kit";
var remedy = "install this product again";
function findOtherNames(member, name) {
  const names = { "/name": member.name, "/service/id": member.service.id };
  return Object.entries(names).filter(([, found]) => found !== name).map(([pointer, found]) => `${pointer}: is "${found}", the folder is named "${name}"`);
}
function invalid(file, faults, cause) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({
    code: "kit-invalid",
    blame: "environment",
    message: `${file} is not a valid member of the resource kit: ${faults.join("; ")}`,
    remedy,
    diagnostics: cause?.diagnostics ?? [],
    cause
  });
}
async function findKitMember(ctx, name) {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return void 0;
  const file = { path: `${ctx.packageRoot}/${folder}/${name}/kit.json`, name: `${folder}/${name}/kit.json` };
  if (await ctx.fs.stat(file.path) === void 0) return void 0;
  const value = await readShippedDocument(ctx.fs, file, kitMemberSchema, remedy).catch((error) => {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z)) throw error;
    const faults2 = error.diagnostics.map(({ message }) => message);
    throw invalid(file.name, faults2.length > 0 ? faults2 : [error.message], error);
  });
  const faults = findOtherNames(value, name);
  if (faults.length > 0) throw invalid(file.name, faults);
  return value;
}
async function readKit(ctx) {
  const path = `${ctx.packageRoot}/${folder}`;
  const names = await ctx.fs.stat(path) === void 0 ? [] : await ctx.fs.list(path);
  const members = await Promise.all(names.map((name) => findKitMember(ctx, name)));
  return members.filter((member) => member !== void 0);
}
async function readKitMember(ctx, kit) {
  const member = await findKitMember(ctx, kit.name);
  if (member === void 0) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({
      code: "kit-unknown",
      blame: "input",
      message: `the resource kit does not have a member "${kit.name}"`,
      remedy: "assemble the bundle again with this version"
    });
  }
  if (member.version !== kit.version) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__/* .PipelineError */ .z({
      code: "kit-version-mismatch",
      blame: "input",
      message: `the bundle needs ${kit.name} ${kit.version}, the resource kit has ${member.version}`,
      remedy: "assemble the bundle again with this version"
    });
  }
  return member;
}




/***/ }),

/***/ 77817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ choosePackageManager),
/* harmony export */   GW: () => (/* binding */ readManagerField),
/* harmony export */   NN: () => (/* binding */ packageManagers),
/* harmony export */   g9: () => (/* binding */ toRefusedBuild),
/* harmony export */   pl: () => (/* binding */ isRefusedType),
/* harmony export */   rI: () => (/* binding */ usualEntries),
/* harmony export */   wN: () => (/* binding */ findLockfiles),
/* harmony export */   wm: () => (/* binding */ npm)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53916);
// pipeline/builders/refused.ts
var refusedBuilds = {
  python: {
    code: "build-type-unsupported",
    reason: 'a service with build.type "python" cannot be packaged',
    remedy: 'make an executable with a tool such as PyInstaller, and name its command in a build of type "custom"'
  }
};
function toRefusedBuild(id, type) {
  const { code, reason, remedy } = refusedBuilds[type];
  return { code, message: `service "${id}": ${reason}`, remedy };
}
function isRefusedType(type) {
  return type !== void 0 && Object.hasOwn(refusedBuilds, type);
}

// pipeline/shared/package-manager/table.ts
var requireTool = (name) => ({
  name,
  versionArgs: ["--version"],
  remedy: `run \`npm install --global ${name}\` or \`corepack enable\``
});
var npmFlags = ["--include=dev", "--no-audit", "--no-fund", "--loglevel", "error"];
var npm = {
  id: "npm",
  lockfiles: ["package-lock.json", "npm-shrinkwrap.json"],
  tool: { name: "npm", versionArgs: ["--version"], remedy: "install Node with npm (https://nodejs.org)" },
  toInstallArgs: ({ lockText }) => lockText === void 0 ? ["install", "--no-package-lock", ...npmFlags] : ["ci", ...npmFlags],
  toShownInstall: ({ lockText }) => lockText === void 0 ? "npm install" : "npm ci",
  // Only npm interprets arguments after the script's name, up to `--`.
  toRunArgs: (script, extra) => ["run", script, "--silent", ...extra.length > 0 ? ["--", ...extra] : []]
};
var pnpm = {
  id: "pnpm",
  lockfiles: ["pnpm-lock.yaml"],
  tool: requireTool("pnpm"),
  toInstallArgs: ({ lockText }) => [
    "install",
    lockText === void 0 ? "--no-lockfile" : "--frozen-lockfile",
    "--prod=false"
  ],
  toShownInstall: ({ lockText }) => lockText === void 0 ? "pnpm install" : "pnpm install --frozen-lockfile",
  toRunArgs: (script, extra) => ["--silent", "run", script, ...extra]
};
function toYarnFlag({ lockText, version }) {
  if (lockText !== void 0) return lockText.includes("__metadata:") ? "--immutable" : "--frozen-lockfile";
  return /^(?:[2-9]|\d\d)/.test(version ?? "") ? "--no-immutable" : "--no-lockfile";
}
var yarn = {
  id: "yarn",
  lockfiles: ["yarn.lock"],
  tool: requireTool("yarn"),
  toInstallArgs: (pinned) => ["install", toYarnFlag(pinned)],
  toShownInstall: (pinned) => `yarn install ${toYarnFlag(pinned)}`,
  toRunArgs: (script, extra) => ["run", script, ...extra]
};
var bun = {
  id: "bun",
  lockfiles: ["bun.lock", "bun.lockb"],
  // Corepack does not provide Bun.
  tool: { name: "bun", versionArgs: ["--version"], remedy: "run `npm install --global bun`" },
  toInstallArgs: ({ lockText }) => ["install", lockText === void 0 ? "--no-save" : "--frozen-lockfile"],
  toShownInstall: ({ lockText }) => lockText === void 0 ? "bun install" : "bun install --frozen-lockfile",
  toRunArgs: (script, extra) => ["run", "--silent", script, ...extra]
};
var packageManagers = [pnpm, yarn, bun, npm];

// pipeline/shared/package-manager/choose.ts

function readManagerField(manifest) {
  if (manifest === null || typeof manifest !== "object" || !("packageManager" in manifest)) return void 0;
  return typeof manifest.packageManager === "string" ? manifest.packageManager : void 0;
}
function listFolders(dir, top) {
  const folders = [];
  for (let at = dir; ; at = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.dirname)(at)) {
    folders.push(at);
    if (at === top || at === (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.dirname)(at)) return folders;
  }
}
async function findLockfile(files, folder, managers) {
  for (const manager of managers) {
    for (const lockfile of manager.lockfiles) {
      if (await files.hasFile((0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(folder, lockfile))) return { manager, lockfile };
    }
  }
  return void 0;
}
async function findLockfiles(files, folder) {
  const found = await Promise.all(packageManagers.map((manager) => findLockfile(files, folder, [manager])));
  return found.flatMap((one) => one === void 0 ? [] : one.lockfile);
}
async function choosePackageManager(files, dir, top) {
  const folders = listFolders(dir, top);
  for (const folder of folders) {
    const [id, version] = (await files.readField((0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "package.json")))?.split("@") ?? [];
    const stated = packageManagers.find((manager) => manager.id === id);
    if (stated !== void 0) {
      const about = version === void 0 ? {} : { version };
      for (const place of folders) {
        const found2 = await findLockfile(files, place, [stated]);
        if (found2 !== void 0) return { ...found2, dir: place, ...about };
      }
      return { manager: stated, dir, ...about };
    }
    const found = await findLockfile(files, folder, packageManagers);
    if (found !== void 0) return { ...found, dir: folder };
  }
  return { manager: npm, dir };
}

// pipeline/shared/package-manager/usual-entries.ts
var usualEntries = [
  "dist/main.js",
  "dist/index.js",
  "dist/server.js",
  "server.js",
  "index.js",
  "main.js",
  "src/main.ts",
  "src/index.ts"
];




/***/ })

};
