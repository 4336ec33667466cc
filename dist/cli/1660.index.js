export const id = 1660;
export const ids = [1660];
export const modules = {

/***/ 11804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZH: () => (/* binding */ findForeignHeader),
/* harmony export */   cW: () => (/* binding */ isLoopbackHost),
/* harmony export */   tm: () => (/* binding */ toLoopback)
/* harmony export */ });
// schema/loopback.ts
var loopbackHosts = ["127.0.0.1", "localhost", "[::1]"];
function toLoopback(host) {
  const name = host.toLowerCase();
  if (name === "127.0.0.1" || name === "localhost") return "127.0.0.1";
  return name === "::1" || name === "[::1]" ? "::1" : void 0;
}
function isLoopbackHost(header, port) {
  const match = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(header.toLowerCase());
  if (match === null) return false;
  const [, name = "", given] = match;
  const isName = loopbackHosts.some((own) => own === name) || /^127(?:\.\d{1,3}){3}$/.test(name);
  return isName && (given === void 0 || port === void 0 || Number(given) === port);
}
function findForeignHeader(headers, own) {
  const { host, origin, "sec-fetch-site": site, "sec-fetch-mode": mode, "sec-fetch-dest": dest } = headers;
  if (host === void 0 || !own.isOwnHost(host)) return "host";
  if (origin !== void 0) return own.origins().includes(origin.toLowerCase()) ? void 0 : "origin";
  if (site === void 0 || site === "none" || site === "same-origin") return void 0;
  const opensWindow = mode === "navigate" && dest === "document";
  if (opensWindow) return own.fromLinks ? void 0 : "sec-fetch-site";
  return isFromOwnPage(headers, own) ? void 0 : "sec-fetch-site";
}
function isFromOwnPage({ referer }, own) {
  const page = referer === void 0 ? null : URL.parse(referer);
  return page !== null && own.origins().includes(page.origin);
}




/***/ }),

/***/ 31660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ parsePattern),
/* harmony export */   FY: () => (/* binding */ findScenarioOf),
/* harmony export */   G8: () => (/* binding */ toShapeFaults),
/* harmony export */   Hb: () => (/* binding */ alwaysSatisfies),
/* harmony export */   Ni: () => (/* binding */ toScenarioPath),
/* harmony export */   T_: () => (/* binding */ validateBundle),
/* harmony export */   Xe: () => (/* binding */ toTreePath),
/* harmony export */   _D: () => (/* binding */ bundleSchema),
/* harmony export */   hC: () => (/* binding */ compileSecretFormat),
/* harmony export */   oA: () => (/* binding */ unwrap),
/* harmony export */   oW: () => (/* binding */ canSatisfy),
/* harmony export */   qg: () => (/* binding */ findNearest),
/* harmony export */   wx: () => (/* binding */ scenariosFolder),
/* harmony export */   xi: () => (/* binding */ servicesFolder),
/* harmony export */   xp: () => (/* binding */ isFree)
/* harmony export */ });
/* harmony import */ var _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29245);
/* harmony import */ var _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66748);
/* harmony import */ var _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48102);
/* harmony import */ var _chunk_AIOMMFQG_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(11804);
/* harmony import */ var _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79157);
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19498);
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22217);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2503);
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2856);
/* harmony import */ var croner__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55814);








// schema/bundle/scenario.ts


// schema/bundle/working-tree.ts

var servicesFolder = "services";
var workingTreeSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
  path: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .pathSchema */ .dO,
  source: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .pathSchema */ .dO.default(servicesFolder),
  files: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1)).optional(),
  links: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .pathSchema */ .dO).optional(),
  programs: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .pathSchema */ .dO).optional(),
  digest: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional()
});
function toTreePath({ source }, path) {
  return path.startsWith(`${source}/`) ? path.slice(source.length + 1) : void 0;
}

// schema/bundle/scenario.ts
var scenariosFolder = "scenarios";
var bundledScenarioSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1),
  folder: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .pathSchema */ .dO,
  version: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1).optional(),
  working_tree: workingTreeSchema.optional()
});
function findScenarioOf(scenarios, path) {
  const [top, name, ...rest] = path.split("/");
  const scenario = top === scenariosFolder ? scenarios.find((one) => one.name === name) : void 0;
  return scenario === void 0 ? void 0 : { scenario, path: rest.join("/") || "." };
}
function toScenarioPath(name, path) {
  return path === "." || path === "" ? `${scenariosFolder}/${name}` : `${scenariosFolder}/${name}/${path.replace(/^\.\//, "")}`;
}

// schema/bundle/rules/rule.ts
function found(code2, node, message, remedy) {
  return { code: code2, pointer: node.pointer, message, remedy };
}
function warned(code2, node, message, remedy) {
  return { ...found(code2, node, message, remedy), warning: true };
}
function nameOf(node) {
  return (0,_chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_1__/* .toDotted */ ._)(node.path);
}
function servicesOf(root) {
  return root.at("services").items.filter((node) => node.isObject).map((node) => ({ id: node.at("id").text, node }));
}
function idsOf(list) {
  return list.items.flatMap((item) => item.at("id").text ?? []);
}
function portNamesOf(service) {
  return service.at("ports", "requested").items.flatMap((port) => port.at("name").text ?? []);
}

// schema/bundle/rules/identity.ts
function findTwice(nodes, code2, what) {
  const first = /* @__PURE__ */ new Map();
  return nodes.flatMap((node) => {
    const name = node.text;
    if (name === void 0) return [];
    const before = first.get(name);
    if (before === void 0) {
      first.set(name, node);
      return [];
    }
    const message = `${what} ${JSON.stringify(name)} is used twice: by ${nameOf(before)} and ${nameOf(node)}`;
    return [found(code2, node, message, `give each ${what} its own name`)];
  });
}
var uniqueNames = (root) => [
  ...findTwice(
    root.at("secrets").items.map((secret) => secret.at("id")),
    "id-duplicate",
    "secret id"
  ),
  ...findTwice(
    root.at("services").items.map((service) => service.at("id")),
    "id-duplicate",
    "service id"
  ),
  ...findTwice(
    root.at("scenarios").items.map((scenario) => scenario.at("name")),
    "id-duplicate",
    "scenario name"
  ),
  ...servicesOf(root).flatMap(({ node }) => [
    ...findTwice(
      node.at("ports", "requested").items.map((port) => port.at("name")),
      "port-name-duplicate",
      "port name"
    ),
    ...findTwice(
      node.at("migrations").items.map((migration) => migration.at("version")),
      "migration-duplicate",
      "migration version"
    )
  ])
];
var onePlatformEach = (root) => servicesOf(root).flatMap(({ node }) => {
  const keys = node.at("binaries").entries;
  return _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_4__/* .platforms */ .Bn.flatMap((platform) => {
    const [, second] = keys.filter(([key2]) => (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlatform */ .rE)(key2) === platform);
    if (second === void 0) return [];
    const message = `${nameOf(second[1])} is the platform ${platform}, which has a binary already`;
    return [found("platform-duplicate", second[1], message, "keep one of the two")];
  });
});
var oneSecretPerTarget = (root) => {
  const targets = new Map(
    root.at("secrets").items.flatMap((secret) => {
      const [id, type, name] = [
        secret.at("id").text,
        secret.at("target", "type").text,
        secret.at("target", "name").text
      ];
      return id === void 0 || name === void 0 ? [] : [[id, `${type} ${name}`]];
    })
  );
  return servicesOf(root).flatMap(({ node }) => {
    const taken = /* @__PURE__ */ new Map();
    return node.at("secrets").items.flatMap((item) => {
      const target = targets.get(item.text ?? "");
      if (target === void 0 || item.text === void 0) return [];
      const other = taken.get(target);
      taken.set(target, item.text);
      if (other === void 0 || other === item.text) return [];
      const message = `the secrets ${other} and ${item.text} are both given to the service as ${target}`;
      return [warned("secret-target-duplicate", item, message, "give each secret its own target")];
    });
  });
};
var secretsAreUsed = (root) => {
  const used = /* @__PURE__ */ new Set([
    ...servicesOf(root).flatMap(({ node }) => node.at("secrets").items.map((item) => item.text)),
    ...root.at("secrets").items.map((secret) => secret.at("remote", "auth_secret").text)
  ]);
  return root.at("secrets").items.flatMap((secret) => {
    const id = secret.at("id").text;
    if (id === void 0 || used.has(id)) return [];
    const remedy = "list it in the secrets of the services that read it, or remove it";
    return [warned("secret-unused", secret, `no service uses the secret ${JSON.stringify(id)}`, remedy)];
  });
};

// schema/bundle/rules/paths.ts
var explanations = {
  "path-absolute": { problem: "is an absolute path", remedy: "make it relative to its root" },
  "path-escapes": { problem: "leaves its root", remedy: 'keep it inside: use fewer ".." parts' },
  "path-invalid": { problem: "contains a NUL character", remedy: "remove the character" }
};
function check(node, root) {
  const path = node.text;
  const fault = path === void 0 ? void 0 : (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .findPathFault */ .PC)(path);
  if (path === void 0 || fault === void 0) return [];
  const { problem, remedy } = explanations[fault];
  return [found(fault, node, `${nameOf(node)} ${JSON.stringify(path)} ${problem} (${root})`, remedy)];
}
function checkProgram(node) {
  const fault = (0,_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .findPathFault */ .PC)(node.text ?? "");
  if (fault !== "path-absolute") return check(node, "the bundle root");
  const message = `${nameOf(node)} ${JSON.stringify(node.text)} lies outside the bundle and may be missing on another machine`;
  return [warned("command-outside-bundle", node, message, "ship the program with the bundle")];
}
function withoutMark(node) {
  return new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonNode */ .x(node.text?.replace(/^!/, ""), node.path);
}
function checkName(node) {
  if (node.text === void 0 || !/[/\\:*?"<>|]|^\.{1,2}$/.test(node.text)) return [];
  const message = `${nameOf(node)} ${JSON.stringify(node.text)} cannot be the name of a folder`;
  return [found("path-invalid", node, message, "name the scenario as its folder")];
}
function checkTree(tree) {
  return [
    ...check(tree.at("path"), "app data"),
    ...check(tree.at("source"), "the bundle root"),
    ...tree.at("files").items.flatMap((item) => check(withoutMark(item), "the scenario")),
    ...tree.at("programs").items.flatMap((item) => check(item, "the working tree")),
    ...tree.at("links").items.flatMap((item) => check(item, "the working tree"))
  ];
}
var pathsStayInside = (root) => [
  ...check(root.at("ipc", "auth_token_path"), "app data"),
  ...check(root.at("telemetry", "file"), "app data"),
  ...checkTree(root.at("working_tree")),
  ...root.at("scenarios").items.flatMap((scenario) => [
    ...checkName(scenario.at("name")),
    ...check(scenario.at("folder"), "the repository"),
    ...checkTree(scenario.at("working_tree"))
  ]),
  ...root.at("secrets").items.flatMap(
    (secret) => secret.at("target", "type").text === "file" ? check(secret.at("target", "name"), "app data") : []
  ),
  ...servicesOf(root).flatMap(({ node }) => [
    ...node.at("binaries").entries.flatMap(([, binary]) => [
      ...check(binary.at("path"), "the bundle root"),
      ...check(binary.at("cwd"), "the bundle root")
    ]),
    ...check(node.at("build", "source_dir"), "the scenario"),
    ...check(node.at("build", "output_pattern"), "the scenario"),
    ...node.at("data_dirs").items.flatMap((item) => check(item, "app data")),
    ...check(node.at("log_dir"), "app data"),
    ...node.at("assets").items.flatMap((asset) => check(asset.at("path"), "the bundle root")),
    ...node.at("health", "type").text === "unix" ? check(node.at("health", "path"), "app data") : [],
    ...checkProgram(node.at("health", "command", 0)),
    ...node.at("migrations").items.flatMap((migration) => checkProgram(migration.at("command", 0)))
  ])
];

// schema/bundle/nearest.ts
function distance(one, other) {
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
function findNearest(word, known) {
  if (word.length > 64) return void 0;
  const plain = (text) => text.toLowerCase().replaceAll(/[-_]/g, "");
  let best;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const edits = plain(candidate) === plain(word) ? 0 : distance(word, candidate);
    if (edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}

// schema/bundle/rules/references.ts
function check2(code2, node, what, known) {
  const name = node.text;
  if (name === void 0 || known.includes(name)) return [];
  const near = findNearest(name, known);
  const listed = known.length === 0 ? "none is defined" : `defined: ${known.slice(0, 20).join(", ")}`;
  return [
    found(
      code2,
      node,
      `${nameOf(node)} names the ${what} ${JSON.stringify(name)}, which does not exist`,
      near === void 0 ? `add it or remove the reference (${listed})` : `did you mean ${JSON.stringify(near)}?`
    )
  ];
}
var referencesExist = (root) => {
  const secrets = idsOf(root.at("secrets"));
  const services = idsOf(root.at("services"));
  const scenarios = root.at("scenarios").items.flatMap((item) => item.at("name").text ?? []);
  return [
    ...root.at("secrets").items.flatMap(
      (secret) => check2("secret-unknown", secret.at("remote", "auth_secret"), "secret", secrets)
    ),
    ...servicesOf(root).flatMap(({ node }) => {
      const ports = portNamesOf(node);
      return [
        ...check2("scenario-undefined", node.at("scenario"), "scenario", scenarios),
        ...node.at("secrets").items.flatMap((item) => check2("secret-unknown", item, "secret", secrets)),
        ...node.at("dependencies").items.flatMap((item) => check2("dependency-unknown", item, "service", services)),
        ...["health", "readiness"].map((probe) => node.at(probe, "port_name")).filter((name) => name.text !== "").flatMap((name) => check2("port-name-unknown", name, "port", ports))
      ];
    })
  ];
};
function findCycles(dependencies) {
  const cycles = [];
  const done = /* @__PURE__ */ new Set();
  for (const start of dependencies.keys()) {
    const way = /* @__PURE__ */ new Map();
    const order = [];
    let id = start;
    while (id !== void 0 && !done.has(id)) {
      const rest = way.get(id) ?? (dependencies.get(id) ?? []).values();
      if (!way.has(id)) order.push(id);
      way.set(id, rest);
      const next = rest.next();
      if (next.done) {
        done.add(id);
        way.delete(id);
        order.pop();
        id = order.at(-1);
      } else if (way.has(next.value)) {
        cycles.push(order.slice(order.indexOf(next.value)));
      } else if (!done.has(next.value)) {
        id = next.value;
      }
    }
  }
  return cycles;
}
var noCycles = (root) => {
  const nodes = /* @__PURE__ */ new Map();
  const dependencies = /* @__PURE__ */ new Map();
  for (const { id, node } of servicesOf(root)) {
    if (id === void 0 || nodes.has(id)) continue;
    nodes.set(id, node.at("dependencies"));
    dependencies.set(
      id,
      node.at("dependencies").items.flatMap((item) => item.text ?? [])
    );
  }
  return findCycles(dependencies).flatMap((members) => {
    const node = nodes.get(members[0] ?? "");
    if (node === void 0) return [];
    const path = [...members, members[0]].join(" -> ");
    return [
      found(
        "dependency-cycle",
        node,
        `the services depend on each other in a cycle: ${path}`,
        "remove one of these dependencies"
      )
    ];
  });
};

// schema/bundle/format/line-pattern.ts


// schema/bundle/format/pattern.ts
var lastUnit = 65535;
var anyChar = [[0, lastUnit]];
var digits = [[48, 57]];
var wordChars = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122]
];
var spaces = [
  [9, 13],
  [32, 32],
  [160, 160],
  [5760, 5760],
  [8192, 8202],
  [8232, 8233],
  [8239, 8239],
  [8287, 8287],
  [12288, 12288],
  [65279, 65279]
];
var lineEnds = [
  [10, 10],
  [13, 13],
  [8232, 8233]
];
function invert(set) {
  const gaps = [];
  let next = 0;
  for (const [low, high] of [...set].sort((a, b) => a[0] - b[0])) {
    if (low > next) gaps.push([next, low - 1]);
    next = Math.max(next, high + 1);
  }
  if (next <= lastUnit) gaps.push([next, lastUnit]);
  return gaps;
}
var classEscapes = {
  d: digits,
  D: invert(digits),
  w: wordChars,
  W: invert(wordChars),
  s: spaces,
  S: invert(spaces)
};
var controlEscapes = { n: 10, r: 13, t: 9, v: 11, f: 12, "0": 0 };
var Reader = class {
  source;
  at = 0;
  constructor(source) {
    this.source = source;
  }
  choice() {
    const items = [this.sequence()];
    while (this.take("|")) items.push(this.sequence());
    return items.length === 1 && items[0] !== void 0 ? items[0] : { kind: "choice", items };
  }
  sequence() {
    const items = [];
    while (this.at < this.source.length && !"|)".includes(this.source.charAt(this.at))) {
      items.push(this.quantified(this.atom()));
    }
    return { kind: "sequence", items };
  }
  atom() {
    if (this.take("^")) return { kind: "assert", what: "^" };
    if (this.take("$")) return { kind: "assert", what: "$" };
    if (this.take("(")) return this.group();
    if (this.take("[")) return { kind: "chars", set: this.charClass() };
    if (this.take(".")) return { kind: "chars", set: invert(lineEnds) };
    if (this.take("\\")) return this.escape();
    return this.unit(this.source.charCodeAt(this.at++));
  }
  group() {
    const opening = this.match(/\?(?:[:=!]|<[=!]|<[^>]*>|[a-z-]*:)/y) ?? "";
    const start = this.at;
    const body = this.choice();
    const source = this.source.slice(start, this.at);
    this.take(")");
    if (!/^\?<?[=!]$/.test(opening)) return body;
    const negated = opening.endsWith("!");
    return { kind: "look", ahead: !opening.includes("<"), negated, body, end: this.at, source };
  }
  quantified(atom) {
    const mark = this.match(/[*+?]|\{\d+(?:,\d*)?\}/y);
    if (mark === void 0) return atom;
    this.take("?");
    if (mark === "*") return { kind: "repeat", body: atom, min: 0, max: Infinity };
    if (mark === "+") return { kind: "repeat", body: atom, min: 1, max: Infinity };
    if (mark === "?") return { kind: "repeat", body: atom, min: 0, max: 1 };
    const [min = "0", max] = mark.slice(1, -1).split(",");
    const upper = max === void 0 ? Number(min) : max === "" ? Infinity : Number(max);
    return { kind: "repeat", body: atom, min: Number(min), max: upper };
  }
  escape() {
    if (this.take("b") || this.take("B")) return { kind: "assert", what: "b" };
    if (this.match(/[1-9]\d*|k<[^>]*>/y) !== void 0) return { kind: "backreference" };
    return { kind: "chars", set: this.escapedSet() };
  }
  escapedSet() {
    const letter = this.source.charAt(this.at);
    const named = classEscapes[letter];
    if (named !== void 0) {
      this.at += 1;
      return named;
    }
    const code2 = this.match(/x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}/y);
    if (code2 !== void 0) return single(Number.parseInt(code2.slice(1), 16));
    const control = this.match(/c[a-zA-Z]/y);
    if (control !== void 0) return single(control.charCodeAt(1) % 32);
    this.at += 1;
    return single(controlEscapes[letter] ?? letter.charCodeAt(0));
  }
  charClass() {
    const negated = this.take("^");
    const set = [];
    while (this.at < this.source.length && !this.take("]")) {
      const low = this.classMember();
      const isRange = this.source.charAt(this.at) === "-" && this.source.charAt(this.at + 1) !== "]";
      if (!isRange || low.length !== 1 || low[0]?.[0] !== low[0]?.[1]) {
        set.push(...low);
        continue;
      }
      this.at += 1;
      const high = this.classMember();
      set.push([low[0]?.[0] ?? 0, high[0]?.[1] ?? 0]);
    }
    return negated ? invert(set) : set;
  }
  classMember() {
    if (this.take("\\")) return this.take("b") ? single(8) : this.escapedSet();
    return single(this.source.charCodeAt(this.at++));
  }
  unit(code2) {
    return { kind: "chars", set: single(code2) };
  }
  take(text) {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }
  match(expression) {
    expression.lastIndex = this.at;
    const found2 = expression.exec(this.source)?.[0];
    this.at += found2?.length ?? 0;
    return found2;
  }
};
function single(code2) {
  return [[code2, code2]];
}
function hasModifiers(source) {
  return /\(\?[a-z]*-?[a-z]+:/.test(source);
}
function parsePattern(source) {
  return new Reader(source).choice();
}
function overlaps(one, other) {
  return one.some(([low, high]) => other.some(([from, to]) => low <= to && from <= high));
}

// schema/bundle/format/ambiguity.ts
var maxPositions = 80;
var maxSteps = 4e5;
var Automaton = class {
  sets = [];
  follow = [];
  inner = [];
  build(node) {
    switch (node.kind) {
      case "chars":
        return this.position(node.set);
      case "backreference":
        return this.position(anyChar);
      case "assert":
        return { first: [], last: [], nullable: true };
      case "look":
        this.inner.push(node.body);
        return { first: [], last: [], nullable: true };
      case "sequence":
        return node.items.reduce((span, item) => this.join(span, this.build(item)), empty());
      case "choice": {
        const parts = node.items.map((item) => this.build(item));
        return {
          first: parts.flatMap((part) => part.first),
          last: parts.flatMap((part) => part.last),
          nullable: parts.some((part) => part.nullable)
        };
      }
      case "repeat":
        return this.repeat(node);
    }
  }
  repeat(node) {
    const copies = Number.isFinite(node.max) ? node.max : node.min;
    if (copies > 1 && copies * countPositions(node.body) + this.sets.length <= maxPositions) {
      let span2 = empty();
      for (let index = 0; index < copies; index += 1) {
        const isLast = index === copies - 1;
        const copy = isLast && node.max === Infinity ? this.loop(this.build(node.body)) : this.build(node.body);
        span2 = this.join(span2, index >= node.min ? { ...copy, nullable: true } : copy);
      }
      return span2;
    }
    const body = this.build(node.body);
    const span = node.max > 1 ? this.loop(body) : body;
    return { ...span, nullable: span.nullable || node.min === 0 };
  }
  position(set) {
    const index = this.sets.push(set) - 1;
    this.follow.push(/* @__PURE__ */ new Map());
    return { first: [index], last: [index], nullable: false };
  }
  loop(span) {
    this.connect(span.last, span.first);
    return span;
  }
  join(left, right) {
    this.connect(left.last, right.first);
    return {
      first: left.nullable ? [...left.first, ...right.first] : left.first,
      last: right.nullable ? [...left.last, ...right.last] : right.last,
      nullable: left.nullable && right.nullable
    };
  }
  connect(from, to) {
    for (const start of from) {
      const targets = this.follow[start];
      for (const end of to) targets?.set(end, (targets.get(end) ?? 0) + 1);
    }
  }
};
function empty() {
  return { first: [], last: [], nullable: true };
}
function countPositions(node) {
  switch (node.kind) {
    case "chars":
    case "backreference":
      return 1;
    case "sequence":
    case "choice":
      return node.items.reduce((sum, item) => sum + countPositions(item), 0);
    case "repeat":
      return countPositions(node.body) * Math.max(1, Number.isFinite(node.max) ? node.max : node.min);
    default:
      return 0;
  }
}
function canDiffer(backward, origin, size) {
  const returning = /* @__PURE__ */ new Set([origin]);
  const stack = [origin];
  for (let pair = stack.pop(); pair !== void 0; pair = stack.pop()) {
    for (const before of backward.get(pair) ?? []) {
      if (Math.floor(before / size) !== before % size) return true;
      if (!returning.has(before)) {
        returning.add(before);
        stack.push(before);
      }
    }
  }
  return false;
}
function hasTwoWaysBack(automaton, start, spend) {
  const size = automaton.sets.length;
  const origin = start * size + start;
  const backward = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set([origin]);
  const queue = [origin];
  let isAmbiguousStep = false;
  for (let pair = queue.pop(); pair !== void 0; pair = queue.pop()) {
    const [one, other] = [Math.floor(pair / size), pair % size];
    for (const [nextOne, ways] of automaton.follow[one] ?? []) {
      for (const nextOther of automaton.follow[other]?.keys() ?? []) {
        if (spend()) return true;
        if (!overlaps(automaton.sets[nextOne] ?? [], automaton.sets[nextOther] ?? [])) continue;
        const next = nextOne * size + nextOther;
        backward.set(next, [...backward.get(next) ?? [], pair]);
        if (one === other && nextOne === nextOther && ways > 1 && next === origin) isAmbiguousStep = true;
        if (!seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
      }
    }
  }
  return isAmbiguousStep || canDiffer(backward, origin, size);
}
function isCatastrophic(pattern) {
  const automaton = new Automaton();
  automaton.build(pattern);
  let steps = 0;
  const spend = () => ++steps > maxSteps;
  const isExponential = automaton.sets.some((_set, start) => hasTwoWaysBack(automaton, start, spend));
  return isExponential || automaton.inner.some(isCatastrophic);
}

// schema/bundle/format/work.ts
function workOf(node, length, times = 1) {
  switch (node.kind) {
    case "sequence":
      return node.items.reduce((work, item) => work * workOf(item, length, times), 1);
    case "choice":
      return node.items.reduce(
        (work, item) => work * workOf(item, length, times),
        node.items.length ** times
      );
    case "look":
      return workOf(node.body, length, times);
    case "backreference":
      return length + 1;
    case "repeat": {
      const choices = node.max === node.min ? 1 : Math.min(length + 1, node.max - node.min + 1);
      const copies = Number.isFinite(node.max) ? Math.max(1, Math.min(node.max, length)) : 1;
      return choices ** times * workOf(node.body, length, times * copies);
    }
    default:
      return 1;
  }
}
function stepsOf(node, length) {
  switch (node.kind) {
    case "sequence":
    case "choice":
      return node.items.reduce((steps, item) => Math.max(steps, stepsOf(item, length)), 1);
    case "look":
      return stepsOf(node.body, length);
    case "repeat":
      return Math.max(1, Math.min(node.min, length)) * stepsOf(node.body, length);
    default:
      return 1;
  }
}
function isAnchored(pattern) {
  const first = pattern.kind === "sequence" ? pattern.items[0] : void 0;
  return first?.kind === "assert" && first.what === "^";
}
function boundSearch(pattern, length) {
  if (isCatastrophic(pattern)) return Infinity;
  const starts = isAnchored(pattern) ? 1 : length;
  return starts * Math.max(workOf(pattern, length), stepsOf(pattern, length));
}

// schema/bundle/format/line-pattern.ts
var maxMatchedLength = 4096;
var maxSource = 500;
var maxCopies = 64;
var maxSteps2 = 4 * maxMatchedLength;
function countCopies(node) {
  switch (node.kind) {
    case "sequence":
    case "choice":
      return node.items.reduce((sum, item) => sum + countCopies(item), 0);
    case "repeat": {
      const times = Math.max(1, Number.isFinite(node.max) ? node.max : node.min);
      return times === 1 ? countCopies(node.body) : times * Math.max(1, countCopies(node.body));
    }
    default:
      return 0;
  }
}
function findUnsupported(node) {
  switch (node.kind) {
    case "look":
      return node.ahead ? "a lookahead" : "a lookbehind";
    case "backreference":
      return "a backreference";
    case "sequence":
    case "choice":
      return node.items.map(findUnsupported).find((what) => what !== void 0);
    case "repeat":
      return findUnsupported(node.body);
    default:
      return void 0;
  }
}
function compileLinear(source) {
  try {
    const expression = re2js__WEBPACK_IMPORTED_MODULE_7__/* .RE2JS */ .L3.compile(re2js__WEBPACK_IMPORTED_MODULE_7__/* .RE2JS */ .L3.translateRegExp(source));
    return {
      engine: "linear",
      matches: (line) => expression.test(cut(line)),
      find: (line) => {
        if (!expression.test(cut(line))) return void 0;
        const matcher = expression.matcher(cut(line));
        return matcher.find() && matcher.groupCount() > 0 ? matcher.group(1) ?? void 0 : void 0;
      }
    };
  } catch {
    return void 0;
  }
}
var cut = (line) => line.length > maxMatchedLength ? line.slice(0, maxMatchedLength) : line;
function compileNative(source) {
  const expression = new RegExp(source);
  return {
    engine: "native",
    matches: (line) => expression.test(cut(line)),
    find: (line) => expression.exec(cut(line))?.[1]
  };
}
function toText(source) {
  return { engine: "text", matches: (line) => cut(line).includes(source), find: () => void 0 };
}
function isExpression(source) {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}
function compile(source) {
  const refused = (reason, remedy) => ({
    ok: false,
    message: `${reason}, which cannot be matched in linear time`,
    remedy
  });
  if (source.length > maxSource) {
    return refused(`is longer than ${maxSource} characters`, "match a shorter part of the line");
  }
  if (!isExpression(source)) return { ok: true, pattern: compileLinear(source) ?? toText(source) };
  const parsed = parsePattern(source);
  const unsupported = findUnsupported(parsed);
  if (unsupported !== void 0) {
    return refused(
      `contains ${unsupported}`,
      "write what the line contains, without (?=\u2026), (?!\u2026), (?<=\u2026), (?<!\u2026) and \\1"
    );
  }
  if (countCopies(parsed) > maxCopies) {
    return refused(
      `counts more than ${maxCopies} characters`,
      "write + or * in place of a large count such as {200}"
    );
  }
  const isBounded = !hasModifiers(source) && boundSearch(parsed, maxMatchedLength) <= maxSteps2;
  if (isBounded) return { ok: true, pattern: compileNative(source) };
  const pattern = compileLinear(source);
  if (pattern !== void 0) return { ok: true, pattern };
  return refused("has a form that RE2 does not know", "use the syntax of RE2");
}
var compiled = /* @__PURE__ */ new Map();
function compileLinePattern(source) {
  const known = compiled.get(source);
  if (known !== void 0) return known;
  const result = compile(source);
  if (compiled.size < 256) compiled.set(source, result);
  return result;
}

// schema/bundle/rules/patterns.ts
function checkPattern(node) {
  if (node.text === void 0 || _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$N.absentWhenEmpty(node.text) === void 0) return [];
  const result = compileLinePattern(node.text);
  if (result.ok) return [];
  return [found("log-pattern-unbounded", node, `${nameOf(node)} ${result.message}`, result.remedy)];
}
var logPatternsAreLinear = (root) => servicesOf(root).flatMap(({ node }) => {
  const [health, readiness] = [node.at("health"), node.at("readiness")];
  const isPath = health.at("type").text === "log_match" && !health.at("pattern").isPresent;
  return [
    health.at("pattern"),
    ...isPath ? [health.at("path")] : [],
    readiness.at("pattern"),
    readiness.at("notice_pattern")
  ].flatMap(checkPattern);
});

// schema/bundle/cron.ts

function parseCron(expression, timeZone) {
  try {
    const cron = new croner__WEBPACK_IMPORTED_MODULE_8__/* .Cron */ .l4(expression, {
      paused: true,
      ...timeZone === void 0 ? {} : { timezone: timeZone }
    });
    cron.nextRun();
    return {
      ok: true,
      times: { nextAfter: (after) => cron.nextRun(new Date(after))?.getTime() }
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, message: message.replace(/^CronPattern: /, "") };
  }
}

// schema/bundle/rules/schedules.ts
var usual = 'use "every_seconds": 3600, or "cron": "0 6 * * *"';
function checkTimes(schedule) {
  const [every, cron, zone] = [schedule.at("every_seconds"), schedule.at("cron"), schedule.at("time_zone")];
  if (every.isPresent === cron.isPresent) {
    return [
      found("schedule-invalid", schedule, `${nameOf(schedule)} needs either every_seconds or cron`, usual)
    ];
  }
  if (cron.text === void 0) return [];
  const parsed = parseCron(cron.text, zone.text);
  if (!parsed.ok) {
    return [
      found(
        "schedule-invalid",
        cron,
        `${nameOf(cron)} "${cron.text}" cannot be read: ${parsed.message}`,
        usual
      )
    ];
  }
  if (parsed.times.nextAfter(Date.UTC(2024, 0, 1)) !== void 0) return [];
  return [found("schedule-invalid", cron, `${nameOf(cron)} "${cron.text}" names no time that comes`, usual)];
}
var schedulesAreRight = (root) => servicesOf(root).flatMap(({ node }) => {
  const schedule = node.at("schedule");
  if (!schedule.isObject) return [];
  const faults = checkTimes(schedule);
  const refuse = (at, problem, remedy) => faults.push(found("schedule-invalid", at, `${nameOf(at)} ${problem}`, remedy));
  if (node.at("type").text !== "worker")
    refuse(node.at("type"), "is no worker, but has a schedule", 'use "type": "worker"');
  if (node.at("critical").value !== false) {
    refuse(
      node.at("critical"),
      "must be false for a service with a schedule, which does not run all the time",
      'set "critical": false'
    );
  }
  if (node.at("migrations").items.length > 0) {
    refuse(
      node.at("migrations"),
      "are not applied by a service with a schedule",
      "give them to the service that owns the data"
    );
  }
  return faults;
});

// schema/bundle/format/secret-format.ts

var maxSource2 = 2e3;
var maxValue = 65536;
var maxWork = 2e7;
function nativeMatcher(source, pattern, minLength) {
  if (hasModifiers(source)) return void 0;
  for (let maxLength = maxValue; maxLength >= minLength; maxLength /= 4) {
    if (boundSearch(pattern, maxLength) > maxWork) continue;
    const expression = new RegExp(source);
    return { maxLength, matches: (value) => value.length <= maxLength && expression.test(value) };
  }
  return void 0;
}
function linearMatcher(source) {
  try {
    const expression = re2js__WEBPACK_IMPORTED_MODULE_7__/* .RE2JS */ .L3.compile(re2js__WEBPACK_IMPORTED_MODULE_7__/* .RE2JS */ .L3.translateRegExp(source));
    return {
      maxLength: maxValue,
      matches: (value) => value.length <= maxValue && expression.matcher(value).find()
    };
  } catch {
    return void 0;
  }
}
function hasBackreference(node) {
  if (node.kind === "backreference") return true;
  if (node.kind === "sequence" || node.kind === "choice") return node.items.some(hasBackreference);
  return node.kind === "repeat" || node.kind === "look" ? hasBackreference(node.body) : false;
}
function conjunction(source, pattern) {
  if (pattern.kind !== "sequence" || !isAnchored(pattern) || hasBackreference(pattern)) return void 0;
  const looks = [];
  for (const item of pattern.items.slice(1)) {
    if (item.kind !== "look" || !item.ahead) break;
    looks.push(item);
  }
  const last = looks.at(-1);
  if (last === void 0) return void 0;
  const parts = looks.map((look) => ({ matcher: matcherFor(`^(?:${look.source})`), wanted: !look.negated }));
  parts.push({ matcher: matcherFor(`^${source.slice(last.end)}`), wanted: true });
  const maxLength = Math.min(...parts.map((part) => part.matcher?.maxLength ?? 0));
  if (maxLength === 0) return void 0;
  return {
    maxLength,
    matches: (value) => value.length <= maxLength && parts.every(({ matcher, wanted }) => matcher?.matches(value) === wanted)
  };
}
function matcherFor(source) {
  const pattern = parsePattern(source);
  return nativeMatcher(source, pattern, maxValue) ?? linearMatcher(source) ?? conjunction(source, pattern) ?? nativeMatcher(source, pattern, 256);
}
var compiled2 = /* @__PURE__ */ new Map();
function compile2(source) {
  if (source.length > maxSource2) {
    const message = `the format is longer than ${maxSource2} characters`;
    return {
      ok: false,
      code: "secret-format-unbounded",
      message,
      remedy: "describe the value with a shorter pattern"
    };
  }
  try {
    new RegExp(source);
  } catch (error) {
    const message = `the format is not a regular expression: ${error instanceof Error ? error.message : String(error)}`;
    return {
      ok: false,
      code: "secret-format-invalid",
      message,
      remedy: "write an ECMAScript regular expression"
    };
  }
  const matcher = matcherFor(source);
  if (matcher === void 0) {
    const message = "the format cannot be matched in bounded time";
    const remedy = "avoid backreferences, and lookarounds other than lookaheads right after ^";
    return { ok: false, code: "secret-format-unbounded", message, remedy };
  }
  return { ok: true, format: { ...matcher, isCatastrophic: () => isCatastrophic(parsePattern(source)) } };
}
function compileSecretFormat(source) {
  const known = compiled2.get(source);
  if (known !== void 0) return known;
  const result = compile2(source);
  if (compiled2.size < 256) compiled2.set(source, result);
  return result;
}

// schema/bundle/generator.ts
var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
var alphabets = {
  alnum: `${letters}0123456789`,
  hex: "0123456789abcdef",
  base64: `${letters}0123456789+/`
};
function readGenerator(node) {
  const type = node.at("type").text;
  if (type === "uuid") return { type };
  const length = node.at("length").value ?? _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .randomDefaults */ .M5.length;
  const charset = node.at("charset").value ?? _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .randomDefaults */ .M5.charset;
  const isKnown = type === "random" && typeof charset === "string" && Object.hasOwn(alphabets, charset);
  if (!isKnown || !Number.isInteger(length) || Number(length) < 1 || Number(length) > _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .longestRandom */ .AI)
    return void 0;
  return { type, length: Number(length), charset };
}
function drawSecret(generator, randomInt) {
  const pick = (alphabet2) => alphabet2.charAt(randomInt(alphabet2.length));
  if (generator.type === "uuid") {
    const shape = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";
    return shape.replaceAll(/[xy]/g, (digit) => pick(digit === "x" ? alphabets.hex : "89ab"));
  }
  const alphabet = alphabets[generator.charset];
  return Array.from({ length: generator.length }, () => pick(alphabet)).join("");
}
function repeatable() {
  let state = 24301;
  return (bound) => {
    state = state + 1831565813 | 0;
    let mixed = Math.imul(state ^ state >>> 15, 1 | state);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return Math.floor(((mixed ^ mixed >>> 14) >>> 0) / 4294967296 * bound);
  };
}
var samples = 256;
var enough = 8;
function alwaysSatisfies(generator, format) {
  return countMatches(generator, format, samples) === samples;
}
function canSatisfy(generator, format) {
  const count = countMatches(generator, format, enough);
  return count === void 0 ? void 0 : count === enough;
}
function countMatches(generator, format, wanted) {
  const result = compileSecretFormat(format);
  if (!result.ok) return void 0;
  const random = repeatable();
  let matched = 0;
  for (let index = 0; index < samples && matched < wanted; index += 1) {
    if (result.format.matches(drawSecret(generator, random))) matched += 1;
  }
  return matched;
}

// schema/bundle/rules/secrets.ts
var generators = 'such as {"type": "random", "length": 32, "charset": "alnum"}';
function checkClass(secret) {
  const [generator, prompt, remote] = [secret.at("generator"), secret.at("prompt"), secret.at("remote")];
  switch (secret.at("class").text) {
    case "per_install_generated":
      if (generator.isPresent) return [];
      return [
        found(
          "secret-generator-missing",
          generator,
          `${nameOf(secret)} is of class per_install_generated but has no generator`,
          `add one, ${generators}`
        )
      ];
    case "user_prompt":
      if (prompt.isPresent) return [];
      return [
        found(
          "secret-prompt-missing",
          prompt,
          `${nameOf(secret)} is of class user_prompt but has no prompt`,
          'add {"label": "\u2026", "description": "\u2026"}'
        )
      ];
    case "remote_fetch":
      if (remote.isPresent) return [];
      return [
        warned(
          "secret-remote-missing",
          remote,
          `${nameOf(secret)} is of class remote_fetch but has no remote address`,
          'add {"url": "https://\u2026"}, or be ready to enter the value by hand'
        )
      ];
    default:
      return [];
  }
}
function checkFormat(secret) {
  const node = secret.at("format");
  if (node.text === void 0) return [];
  const compiled3 = compileSecretFormat(node.text);
  if (!compiled3.ok)
    return [found(compiled3.code, node, `${nameOf(node)}: ${compiled3.message}`, compiled3.remedy)];
  if (secret.at("class").text !== "per_install_generated") return [];
  if (compiled3.format.isCatastrophic()) {
    const message2 = `${nameOf(node)} can backtrack catastrophically`;
    const remedy = "rewrite it without a repetition inside a repetition of the same characters, such as (a+)+";
    return [found("secret-format-catastrophic", node, message2, remedy)];
  }
  const generator = readGenerator(secret.at("generator"));
  if (generator === void 0 || canSatisfy(generator, node.text) !== false) return [];
  const message = `the generator of ${nameOf(secret)} almost never makes a value that matches the format ${JSON.stringify(node.text)}`;
  return [
    found(
      "secret-generator-mismatch",
      secret.at("generator"),
      message,
      "change length or charset, or the format"
    )
  ];
}
function checkTarget(secret) {
  const node = secret.at("target", "name");
  if (secret.at("target", "type").text !== "env" || node.text === void 0) return [];
  if (!/[=\0]/.test(node.text)) return [];
  const message = `${nameOf(node)} cannot be the name of an environment variable`;
  return [found("env-name-invalid", node, message, "use letters, digits and underscores")];
}
var secretsAreObtainable = (root) => root.at("secrets").items.flatMap((secret) => [...checkClass(secret), ...checkFormat(secret), ...checkTarget(secret)]);

// schema/bundle/rules/services.ts
function checkRange(range) {
  const [min, max] = [range.at("min").number, range.at("max").number];
  if (min === void 0 || max === void 0 || min <= max) return [];
  const message = `${nameOf(range)}: min ${min} is above max ${max}`;
  return [found("port-range-inverted", range, message, "swap min and max")];
}
var rangesAreOrdered = (root) => [
  ...checkRange(root.at("ports", "default_range")),
  ...servicesOf(root).flatMap(
    ({ node }) => node.at("ports", "requested").items.flatMap((port) => checkRange(port.at("range")))
  )
];
var servicesHaveContent = (root, { complete }) => servicesOf(root).flatMap(({ node }) => {
  const binaries = node.at("binaries");
  const isMalformed = binaries.isPresent && !binaries.isObject;
  if (isMalformed || binaries.entries.length > 0) return [];
  const willHave = node.at("build").isPresent || node.at("kit").isPresent;
  if (!willHave) {
    const message2 = `${nameOf(node)} has neither a binary, nor a build, nor a kit resource`;
    return [found("service-without-content", binaries, message2, "add binaries, build or kit")];
  }
  if (!complete) return [];
  const message = `${nameOf(node)} has no binary yet`;
  return [found("binary-pending", binaries, message, "package the bundle, which builds it")];
});
var assetsAreDigested = (root, { complete }) => servicesOf(root).flatMap(
  ({ node }) => node.at("assets").items.flatMap((asset) => {
    const digest = asset.at("sha256");
    if (digest.isPresent && digest.text === void 0) return [];
    if (digest.text !== void 0 && /^[0-9a-f]{64}$/i.test(digest.text)) return [];
    if (digest.text !== void 0 && digest.text !== "pending") {
      const message2 = `${nameOf(digest)} is not a SHA-256 digest of 64 hex digits`;
      return [found("asset-digest-invalid", digest, message2, 'write the digest that "sha256sum" prints')];
    }
    const message = `${nameOf(asset)} has no digest yet`;
    const remedy = "package the bundle, which hashes what its builds produce";
    const code2 = digest.text === void 0 ? "asset-digest-missing" : "asset-digest-pending";
    return [complete ? found(code2, digest, message, remedy) : warned(code2, digest, message, remedy)];
  })
);
var controlIsLocal = (root) => {
  const host = root.at("ipc", "host");
  if (host.text === void 0 || host.text === "") return [];
  if ((0,_chunk_AIOMMFQG_js__WEBPACK_IMPORTED_MODULE_9__/* .toLoopback */ .tm)(host.text) !== void 0) return [];
  const message = `${nameOf(host)} ${JSON.stringify(host.text)} is not an address of this machine that the control API can listen on`;
  return [found("ipc-host-not-loopback", host, message, "use 127.0.0.1")];
};
function hint(node, message, remedy) {
  return [warned("probe-incomplete", node, `${nameOf(node)} ${message}`, remedy)];
}
function isMissing(node) {
  return !node.isPresent || _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$N.absentWhenEmpty(node.value) === void 0;
}
var probesAreComplete = (root) => servicesOf(root).flatMap(({ node }) => {
  const health = node.at("health");
  const readiness = node.at("readiness");
  const lacksPort = (probe) => probe.isPresent && isMissing(probe.at("port_name")) && portNamesOf(node).length !== 1;
  const type = health.at("type").text;
  const isNetwork = type === "http" || type === "tcp";
  return [
    ...isNetwork && lacksPort(health) ? hint(health, "does not name a port", "add port_name") : [],
    ...type === "command" && isMissing(health.at("command")) ? hint(health, "has no command", "add command") : [],
    ...readiness.at("type").text === "port_open" && lacksPort(readiness) && isMissing(health.at("port_name")) ? hint(readiness, "does not name a port", "add port_name") : [],
    ...readiness.at("type").text === "log_match" && !readiness.at("pattern").isPresent ? hint(readiness, "has no pattern", "add pattern") : []
  ];
});
var proxiedPathsAreBelowRoot = (root) => servicesOf(root).flatMap(
  ({ node }) => node.at("proxy").items.flatMap((entry) => {
    const path = entry.at("path");
    if (path.text === void 0 || /^\/[^/?#]/.test(path.text)) return [];
    const message = `${nameOf(path)} ${JSON.stringify(path.text)} is not a path below /`;
    return [found("proxy-path-invalid", path, message, "write a path such as /auth")];
  })
);

// schema/bundle/rules/templates.ts
function templatesOf(service) {
  const env = (node) => node.entries.map(([, value]) => ({ node: value, secrets: true }));
  const list = (node, secrets) => node.items.map((item) => ({ node: item, secrets }));
  return [
    ...env(service.at("env")),
    ...service.at("binaries").entries.flatMap(([, binary]) => [
      ...list(binary.at("args"), false),
      ...env(binary.at("env")),
      { node: binary.at("cwd"), secrets: false }
    ]),
    ...service.at("migrations").items.flatMap((migration) => [...list(migration.at("command"), false), ...env(migration.at("env"))]),
    ...list(service.at("health", "command"), false),
    ...list(service.at("restart", "on_restart"), false)
  ];
}
function checkSecret(node, id, allowed, linked, scope) {
  const name = `\${secret:${id}}`;
  if (!scope.secrets.includes(id)) {
    const near = findNearest(id, scope.secrets);
    const remedy = near === void 0 ? "add the secret or remove the template" : `did you mean \${secret:${near}}?`;
    return [
      found(
        "template-unknown",
        node,
        `${nameOf(node)} contains ${name}, but the manifest has no such secret`,
        remedy
      )
    ];
  }
  if (!allowed) {
    const message2 = `${nameOf(node)} contains ${name}, but a secret's value is allowed only in env: other users of the computer can read command lines`;
    const remedy = "pass the secret through env, or give it a target of type file and let the program read that file";
    return [found("template-secret-misplaced", node, message2, remedy)];
  }
  if (linked.includes(id)) return [];
  const message = `${nameOf(node)} contains ${name}, but the service does not list that secret`;
  return [
    found("template-secret-unlinked", node, message, `add ${JSON.stringify(id)} to the service's secrets`)
  ];
}
var templatesResolve = (root) => {
  const scope = {
    secrets: idsOf(root.at("secrets")),
    ports: servicesOf(root).flatMap(({ id, node }) => portNamesOf(node).map((name) => `${id}.${name}`))
  };
  return servicesOf(root).flatMap(({ node: service }) => {
    const linked = service.at("secrets").items.flatMap((item) => item.text ?? []);
    return templatesOf(service).flatMap(
      ({ node, secrets }) => [...(node.text ?? "").matchAll(/\$\{([^}]*)\}?/g)].flatMap(([whole, inner = ""]) => {
        if (whole.endsWith("}")) {
          if (inner === "data" || inner === "bundle" || scope.ports.includes(inner)) return [];
          if (inner.startsWith("secret:")) return checkSecret(node, inner.slice(7), secrets, linked, scope);
        }
        const near = findNearest(inner, ["data", "bundle", ...scope.ports]);
        return [
          found(
            "template-unknown",
            node,
            `${nameOf(node)} contains ${whole}, which is not a known template`,
            near === void 0 ? "use ${data}, ${bundle}, ${<service>.<port>} or ${secret:<id>}" : `did you mean \${${near}}?`
          )
        ];
      })
    );
  });
};

// schema/bundle/rules/updates.ts
var code = "update-settings-invalid";
var key = /^RW[A-Za-z0-9+/]{54}$/;
function isSecureUrl(text) {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username, password } = new URL(text);
  const isLocal = ["127.0.0.1", "[::1]", "localhost"].includes(hostname);
  const isPlain = search === "" && hash === "" && username === "" && password === "";
  return isPlain && (protocol === "https:" || protocol === "http:" && isLocal);
}
function checkBusy(root, busy) {
  if (!busy.isObject) return [];
  const [service, port, path] = [busy.at("service"), busy.at("port"), busy.at("path")];
  const findings = [];
  const ids = idsOf(root.at("services"));
  const known = servicesOf(root).find(({ id }) => id === service.text);
  if (service.text !== void 0 && known === void 0)
    findings.push(
      found(
        code,
        service,
        `update.busy names no service of the app: ${service.text}`,
        `name one of ${ids.join(", ")}`
      )
    );
  if (known !== void 0 && port.text !== void 0 && !portNamesOf(known.node).includes(port.text))
    findings.push(found(code, port, `service ${known.id} has no port ${port.text}`, "name one of its ports"));
  if (path.text !== void 0 && !path.text.startsWith("/"))
    findings.push(
      found(code, path, "the path does not begin with a slash", "write it as in a request, such as /busy")
    );
  return findings;
}
var updatesAreSecure = (root) => {
  const update = root.at("update");
  if (!update.isObject) return [];
  const [url, keys] = [update.at("url"), update.at("keys")];
  const wrongUrl = url.text === void 0 || isSecureUrl(url.text) ? [] : [
    found(
      code,
      url,
      "the place of the feeds is not an address with https",
      "write https://<host>/<folder>/; http only for this computer"
    )
  ];
  const wrongKeys = keys.items.filter(({ text }) => text !== void 0 && !key.test(text)).map(
    (node) => found(code, node, "it is not a public key of minisign", "copy the second line of the public key file")
  );
  const tooMany = keys.items.length > 2 ? [
    found(
      code,
      keys,
      `there are ${keys.items.length} keys`,
      "keep two: the present one and the next one"
    )
  ] : [];
  return [...wrongUrl, ...wrongKeys, ...tooMany, ...checkBusy(root, update.at("busy"))];
};

// schema/bundle/judge.ts
var rules = [
  controlIsLocal,
  uniqueNames,
  onePlatformEach,
  referencesExist,
  noCycles,
  templatesResolve,
  pathsStayInside,
  rangesAreOrdered,
  servicesHaveContent,
  secretsAreObtainable,
  assetsAreDigested,
  oneSecretPerTarget,
  secretsAreUsed,
  probesAreComplete,
  logPatternsAreLinear,
  proxiedPathsAreBelowRoot,
  schedulesAreRight,
  updatesAreSecure
];
function toWarning({ code: code2, message, pointer, remedy }) {
  return { severity: "warning", code: code2, message, pointer, remedy };
}
function toFault({ code: code2, pointer, message, remedy }) {
  return { code: code2, pointer, message, remedy };
}
function judge(root, options) {
  const findings = rules.flatMap((rule) => rule(root, options));
  return {
    faults: findings.filter((finding) => !finding.warning).map(toFault),
    warnings: findings.filter((finding) => finding.warning).map(toWarning)
  };
}

// schema/bundle/manifest.ts


// schema/bundle/signing.ts

var windowsSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
  certificate_source: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(["file", "store", "azure_keyvault", "aws_kms"]),
  certificate_file: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
  certificate_password_env: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
  certificate_thumbprint: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
  timestamp_server: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
  sign_algorithm: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(["sha256", "sha384", "sha512"]).optional(),
  dual_sign: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY().optional()
});
var macosSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
  identity: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1),
  team_id: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1),
  hardened_runtime: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
  notarize: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
  entitlements_file: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
  provisioning_profile: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
  apple_id_env: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
  apple_id_password_env: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
  apple_api_key_id: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
  apple_api_key_file: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
  apple_api_issuer_id: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional()
});
var linuxSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
  gpg_key_id: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
  gpg_passphrase_env: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
  gpg_homedir: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional()
});
var codeSigningSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
  enabled: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
  windows: windowsSchema.optional(),
  macos: macosSchema.optional(),
  linux: linuxSchema.optional()
});

// schema/bundle/user-tool.ts

var userToolSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1).describe("the resource of the scenario").meta({ examples: ["claude-code"] }),
  program: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1).describe("bare name of the program, which the runtime looks for on PATH without starting it").meta({ examples: ["claude"] }),
  description: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional().describe("what it is, for people")
});

// schema/bundle/manifest.ts
var appSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1),
  display_name: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1).optional(),
  version: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1),
  /** Who publishes the app: the name space of its package, folder and command. */
  vendor: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1).optional(),
  description: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional()
});
var ipcSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
  mode: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz("loopback-http"),
  host: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1),
  port: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().min(1).max(65535),
  auth_token_path: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .pathSchema */ .dO.default(_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .runtimeDefaults */ .N4.ipc.auth_token_path)
});
var telemetrySchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
  file: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .pathSchema */ .dO,
  upload_url: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional()
});
var portsSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
  default_range: _chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .portRangeSchema */ .aA.optional(),
  reserved: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().min(1).max(65535)).nullable().optional().transform(_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$N.orNone)
});
var swapSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
  original: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1),
  replacement: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1),
  reason: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
  limitations: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional()
});
var needsSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
  installed_mb: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().min(0),
  data_mb: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().min(0),
  memory_mb: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().min(0)
});
var bundleSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
  $schema: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
  schema_version: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz("v0.1"),
  target: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz("desktop"),
  app: appSchema,
  ipc: ipcSchema,
  telemetry: telemetrySchema.optional(),
  ports: portsSchema.optional(),
  logs: zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({ max_bytes: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().min(1024).optional(), max_files: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().min(1).optional() }).optional(),
  swaps: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(swapSchema).optional(),
  left_out: _chunk_QUHE54MG_js__WEBPACK_IMPORTED_MODULE_0__/* .leftOutListSchema */ .x,
  user_tools: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(userToolSchema).optional().describe("programs of the user that the app uses where they are installed; absent: none"),
  secrets: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .secretSchema */ .cM).optional(),
  services: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_chunk_UQ24Z7N3_js__WEBPACK_IMPORTED_MODULE_3__/* .serviceSchema */ .dh).min(1),
  working_tree: workingTreeSchema.optional(),
  scenarios: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(bundledScenarioSchema).optional(),
  needs: needsSchema.optional(),
  code_signing: codeSigningSchema.optional(),
  update: _chunk_CT277ZKC_js__WEBPACK_IMPORTED_MODULE_2__/* .updateSettingsSchema */ .s.optional().describe("how the app is updated; absent: by its installers only")
});

// schema/bundle/shape.ts
function toWrittenPath(root, path) {
  const written = [];
  for (const part of path) {
    const key2 = typeof part === "symbol" ? String(part) : part;
    const alias = written.at(-1) === "binaries" ? root.at(...written).entries.findLast(([name]) => (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlatform */ .rE)(name) === key2)?.[0] : void 0;
    written.push(alias ?? key2);
  }
  return written;
}
function typeName(value) {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
function describeMissing(name) {
  return { code: "missing-field", message: `${name} is required`, remedy: `add ${name}` };
}
function describeChoice(name, value, options) {
  const shown = JSON.stringify(value)?.slice(0, 80);
  const near = typeof value === "string" ? findNearest(value, options) : void 0;
  const choices = options.map((option) => JSON.stringify(option)).join(", ");
  return {
    code: "value-unknown",
    message: `${name} is ${shown}, which is none of ${choices}`,
    remedy: near === void 0 ? `use one of ${choices}` : `did you mean ${JSON.stringify(near)}?`
  };
}
function describeSpecial(path, value) {
  if (path.length === 1 && path[0] === "schema_version" && typeof value === "string") {
    const isNewer = /^v\d+\.\d+$/.test(value) && value !== "v0.0";
    return {
      code: "schema-version-unsupported",
      message: `schema_version is ${JSON.stringify(value.slice(0, 80))}; this program reads only "v0.1"${isNewer ? " and does not guess what a newer field means" : ""}`,
      remedy: isNewer ? "use the release of this program that wrote the bundle, or assemble the bundle again with this one" : 'set schema_version to "v0.1"'
    };
  }
  if (path.length === 3 && path[0] === "secrets" && path[2] === "class" && value === "infrastructure") {
    return {
      code: "secret-infrastructure",
      message: `${(0,_chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_1__/* .toDotted */ ._)(path)} is "infrastructure": such a credential must never be in a bundle`,
      remedy: "remove the secret and swap the resource it belongs to for one that the bundle brings along"
    };
  }
  return void 0;
}
function describe(issue, path, value) {
  const name = path.length === 0 ? "the document" : (0,_chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_1__/* .toDotted */ ._)(path);
  if (value === void 0 && issue.code !== "custom") return describeMissing(name);
  switch (issue.code) {
    case "invalid_value":
      return describeSpecial(path, value) ?? describeChoice(name, value, issue.values.map(String));
    case "invalid_union":
      return describeChoice(name, value, "options" in issue ? issue.options.map(String) : []);
    case "invalid_type": {
      const expected = issue.expected === "int" ? "a whole number" : `of type ${issue.expected}`;
      return {
        code: "value-type-invalid",
        message: `${name} must be ${expected}, not ${typeName(value)}`,
        remedy: `give ${name} a value that is ${expected}`
      };
    }
    case "too_small":
    case "too_big": {
      const bound = issue.code === "too_small" ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      const isCount = issue.origin === "array" || issue.origin === "string";
      const what = issue.origin === "array" ? " entries" : issue.origin === "string" ? " characters" : "";
      return {
        code: isCount && issue.code === "too_small" ? "value-empty" : "value-out-of-range",
        message: `${name} must ${isCount ? "have" : "be"} ${bound}${what}`,
        remedy: `give ${name} ${bound}${what}`
      };
    }
    case "invalid_format":
      return {
        code: "value-form-invalid",
        message: `${name} is not ${issue.format === "url" ? "an https URL" : `in the form ${issue.format}`}`,
        remedy: `correct ${name}`
      };
    default:
      return { code: "value-invalid", message: `${name}: ${issue.message}`, remedy: `correct ${name}` };
  }
}
function toShapeFaults(error, value, platforms2) {
  const root = new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonNode */ .x(value);
  return error.issues.flatMap((issue) => {
    const path = toWrittenPath(root, issue.path);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key2) => ({
        ...describeChoice(`the platform in ${(0,_chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_1__/* .toDotted */ ._)(path)}`, key2, platforms2),
        code: "platform-unknown",
        pointer: (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_5__/* .toPointer */ .rb)([...path, key2])
      }));
    }
    return [{ ...describe(issue, path, root.at(...path).value), pointer: (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_5__/* .toPointer */ .rb)(path) }];
  });
}

// schema/bundle/unknown-fields.ts
function unwrap(schema) {
  const { def } = schema._zod;
  switch (def.type) {
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "readonly":
      return unwrap(def.innerType);
    case "pipe": {
      const input = def.in._zod.def.type;
      return unwrap(input === "transform" ? def.out : def.in);
    }
    default:
      return schema;
  }
}
function isFree(key2) {
  return key2.startsWith("x-") || key2 === "$schema" || key2 === "$comment" || key2 === "metadata";
}
function warn(node, key2, known) {
  const child = node.at(key2);
  const isThere = (name) => node.at(name).isPresent;
  const near = findNearest(key2, [...known.filter((name) => !isThere(name)), ...known.filter(isThere)]);
  const quoted = JSON.stringify(near);
  return {
    severity: "warning",
    code: "unknown-field",
    message: `${(0,_chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_1__/* .toDotted */ ._)(child.path)} is not a field of schema v0.1; it is kept`,
    pointer: child.pointer,
    remedy: near === void 0 ? "remove it, or name it x-\u2026 if it is yours" : isThere(near) ? `did you mean ${quoted}? ${quoted} is already set: remove one of the two` : `did you mean ${quoted}?`
  };
}
function findUnknownFields(schema, node) {
  const inner = unwrap(schema);
  const { def } = inner._zod;
  switch (def.type) {
    case "object": {
      const known = Object.keys(def.shape);
      return node.entries.flatMap(([key2, child]) => {
        const field = Object.hasOwn(def.shape, key2) ? def.shape[key2] : void 0;
        if (isFree(key2)) return [];
        return field === void 0 ? [warn(node, key2, known)] : findUnknownFields(field, child);
      });
    }
    case "array":
      return node.items.flatMap((item) => findUnknownFields(def.element, item));
    case "record":
      return node.entries.flatMap(
        ([key2, child]) => (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlatform */ .rE)(key2) === void 0 && node.path.at(-1) === "binaries" ? [] : findUnknownFields(def.valueType, child)
      );
    case "union": {
      const wanted = node.at("type").text;
      const option = def.options.find((candidate) => {
        const { def: shape } = unwrap(candidate)._zod;
        const tag = shape.type === "object" ? shape.shape["type"] : void 0;
        return tag !== void 0 && tag._zod.values?.has(wanted);
      });
      return option === void 0 ? [] : findUnknownFields(option, node);
    }
    default:
      return [];
  }
}

// schema/bundle/validate.ts
function validateBundle(value, options = {}) {
  const root = new _chunk_YZKV53ZS_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonNode */ .x(value);
  const parsed = bundleSchema.safeParse(value);
  const found2 = judge(root, { complete: options.complete === true });
  const warnings = [...found2.warnings, ...findUnknownFields(bundleSchema, root)];
  const faults = [...parsed.success ? [] : toShapeFaults(parsed.error, value, _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_4__/* .platforms */ .Bn), ...found2.faults];
  if (parsed.success && faults.length === 0) return { ok: true, bundle: parsed.data, warnings };
  return { ok: false, faults, warnings };
}




/***/ }),

/***/ 29245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ leftOutListSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
// schema/left-out.ts

var leftOutSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
  kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["resource", "scenario"]).describe("as in the graph of the analysis"),
  name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe("its name in the graph"),
  reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["asked", "unused"]).describe(
    "asked: the build was asked to leave it out; unused: only in documents of earlier versions, which left out what no source of the scenario names"
  ),
  scenario: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe("the required scenario whose requirement it is; absent: the app's own scenario")
});
var leftOutListSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(leftOutSchema).optional().describe("requirements of service.json that the bundle is made without; absent: none");




/***/ }),

/***/ 79157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   AI: () => (/* binding */ longestRandom),
/* harmony export */   D$: () => (/* binding */ generatorSchema),
/* harmony export */   Fd: () => (/* binding */ normalizePath),
/* harmony export */   M5: () => (/* binding */ randomDefaults),
/* harmony export */   N4: () => (/* binding */ runtimeDefaults),
/* harmony export */   PC: () => (/* binding */ findPathFault),
/* harmony export */   Xs: () => (/* binding */ secretTargetSchema),
/* harmony export */   aA: () => (/* binding */ portRangeSchema),
/* harmony export */   a_: () => (/* binding */ promptSchema),
/* harmony export */   cM: () => (/* binding */ secretSchema),
/* harmony export */   cR: () => (/* binding */ formatRuntimeDefaults),
/* harmony export */   dO: () => (/* binding */ pathSchema),
/* harmony export */   dh: () => (/* binding */ serviceSchema),
/* harmony export */   rw: () => (/* binding */ scheduleSchema),
/* harmony export */   uS: () => (/* binding */ remoteSchema),
/* harmony export */   zC: () => (/* binding */ secretClasses)
/* harmony export */ });
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);


// schema/bundle/path.ts
var rootTemplate = /^\$\{(?:data|bundle)\}(?:\/|$)/;
function normalizePath(path) {
  const slashed = path.replaceAll("\\", "/");
  const root = rootTemplate.exec(slashed)?.[0] ?? (slashed.startsWith("/") ? "/" : "");
  const kept = [];
  for (const part of slashed.slice(root.length).split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else kept.push(part);
  }
  const rest = kept.join("/");
  if (root === "") return rest === "" ? "." : rest;
  return rest === "" && root !== "/" ? root.replace(/\/$/, "") : `${root}${rest}`;
}
function findPathFault(path) {
  if (path.includes("\0")) return "path-invalid";
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return "path-absolute";
  const rest = normalizePath(path).replace(rootTemplate, "");
  return rest === ".." || rest.startsWith("../") ? "path-escapes" : void 0;
}

// schema/bundle/secret.ts


// schema/bundle/canonical.ts
function platforms2(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).map(([key, binary]) => [(0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlatform */ .rE)(key) ?? key, binary])) : value;
}
function gpu(word) {
  if (word === "") return void 0;
  return typeof word === "string" ? (0,_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .toGpuRequirement */ .V8)(word) ?? word : word;
}
function secretTarget(target) {
  return target.type === "file" ? { ...target, name: normalizePath(target.name) } : target;
}
var canonical = {
  path: normalizePath,
  digest: (digest) => digest.toLowerCase(),
  platforms: platforms2,
  gpu,
  secretTarget,
  /** Programs that serialize every field of a structure write an empty value for an unset field. */
  absentWhenEmpty: (value) => value === "" || Array.isArray(value) && value.length === 0 ? void 0 : value,
  orNone: (list) => list ?? []
};

// schema/bundle/defaults.ts
var restartDefaults = {
  initial_ms: 500,
  factor: 2,
  max_ms: 3e4,
  reset_after_ms: 6e4,
  max_restarts: 5
};
var randomDefaults = { length: 32, charset: "alnum" };
var longestRandom = 4096;
var runtimeDefaults = {
  schema_version: "runtime-config.v1",
  ipc: { auth_token_path: "runtime/auth-token" },
  telemetry: { file: "telemetry/deployment-telemetry.jsonl" },
  ports: { default_range: { min: 47e3, max: 47999 } },
  logs: { max_bytes: 10 * 1024 * 1024, max_files: 5 },
  service: {
    critical: true,
    stop_grace_ms: 5e3,
    health: { interval_ms: 2e3, timeout_ms: 2e3, retries: 3 },
    readiness: { timeout_ms: 3e4 },
    restart: restartDefaults
  }
};
var formatRuntimeDefaults = () => `${JSON.stringify(runtimeDefaults, void 0, 2)}
`;

// schema/bundle/secret.ts
var secretClasses = ["per_install_generated", "user_prompt", "remote_fetch"];
var generatorSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt("type", [
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("random"),
    length: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(longestRandom).default(randomDefaults.length).describe("number of characters"),
    charset: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["alnum", "hex", "base64"]).default(randomDefaults.charset)
  }),
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ type: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("uuid") })
]);
var promptSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  label: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
  hint: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional()
});
var secretTargetSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["env", "file"]),
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe("environment variable, or a file path relative to app data")
}).overwrite(canonical.secretTarget);
var remoteSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  url: zod__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5({ protocol: /^https$/ }),
  auth_secret: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("id of the secret sent as bearer token"),
  json_pointer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
  ttl_seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive().optional().describe("how long the cached value is used")
});
var secretSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  class: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(secretClasses),
  description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
  format: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("ECMAScript regular expression the value must match"),
  required: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(true),
  generator: generatorSchema.optional(),
  prompt: promptSchema.optional(),
  remote: remoteSchema.optional(),
  target: secretTargetSchema
});

// schema/bundle/path-schema.ts

var pathSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).overwrite(canonical.path);

// schema/bundle/service.ts

function mayBeEmpty(schema) {
  return zod__WEBPACK_IMPORTED_MODULE_1__/* .preprocess */ .vkY(canonical.absentWhenEmpty, schema.optional()).optional();
}
var envSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP());
var portRangeSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  min: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(65535),
  max: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(65535)
});
var binarySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  path: pathSchema.describe(
    "executable, relative to the bundle root; a .js, .mjs, .cjs or .ts file runs on the runtime itself"
  ),
  args: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
  env: envSchema.optional(),
  cwd: mayBeEmpty(pathSchema)
});
var binariesSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .preprocess */ .vkY(canonical.platforms, zod__WEBPACK_IMPORTED_MODULE_1__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .platforms */ .Bn), binarySchema));
var buildSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["go", "rust", "npm", "python", "custom"]),
  source_dir: pathSchema.describe("relative to the scenario"),
  entry_point: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
  output_pattern: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("can contain {{platform}} {{goos}} {{goarch}} {{ext}} {{output}}"),
  args: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
  env: envSchema.optional(),
  node_args: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional().describe(
    "npm: options of Node before the program, whose arguments are then those of the binary alone; absent: options and arguments of the start script in package.json"
  ),
  bundle: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().describe(
    "npm: join the program and its packages into one file; false, the default, ships them as files"
  )
});
var kitSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  extensions: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1)).optional().describe("extensions of the database whose files ship because a scenario creates them")
});
var portRequestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  range: portRangeSchema.optional(),
  preferred: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(65535).optional().describe(
    "a port inside the range that is taken whenever it is free, for pages that have its number in them"
  ),
  original_port: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(65535).optional().describe(
    "the port of the server that a resource replaces, for code that has its number in it: taken whenever it is free, also outside of the range; when another program has it, /status lists a problem"
  ),
  requires_socket: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
  socket: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional()
});
var healthSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["http", "tcp", "command", "log_match", "unix"]),
  path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("http: request path; unix: socket path relative to app data; log_match: pattern"),
  pattern: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
  port_name: mayBeEmpty(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
  command: mayBeEmpty(zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1)),
  interval_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).optional(),
  timeout_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).optional(),
  retries: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).optional()
});
var readinessSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["health_success", "port_open", "log_match", "dependencies_ready"]),
  port_name: mayBeEmpty(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
  pattern: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
  notice_pattern: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe(
    "regular expression; the first group of a line that it finds in the log of a start is added to the message of the ready service"
  ),
  timeout_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).optional()
});
var migrationSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  command: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1),
  env: envSchema.optional(),
  run_on: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["", "install", "upgrade", "always"]).optional().describe("empty: once")
});
var assetSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  path: pathSchema,
  sha256: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().overwrite(canonical.digest).optional().describe('64 hex digits, or "pending" until packaging fills it'),
  size_bytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).optional()
});
var gpuSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  requirement: zod__WEBPACK_IMPORTED_MODULE_1__/* .preprocess */ .vkY(canonical.gpu, zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .gpuRequirements */ .pg).default("none")).default("none")
});
var restartSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  initial_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).default(restartDefaults.initial_ms),
  factor: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(1).default(restartDefaults.factor),
  max_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).default(restartDefaults.max_ms),
  reset_after_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).default(restartDefaults.reset_after_ms),
  max_restarts: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).default(restartDefaults.max_restarts),
  on_restart: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(1).optional(),
  final_exit_codes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(255)).optional().describe(
    "exit codes after which the service is not restarted; the last line of its output is added to the message of the failed service"
  )
});
var limitsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  memory_mb: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().optional(),
  cpu: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().optional().describe("share of cores: 0.5 is half a core"),
  processes: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive().optional(),
  open_files: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().positive().optional()
});
var scheduleSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  every_seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(366 * 86400).optional().describe("time from one start to the next; either this or `cron`"),
  cron: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional().describe(
    "cron expression: minute, hour, day of month, month, day of week; with six fields, seconds come first"
  ),
  time_zone: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional().describe("time zone of `cron`, a name of the IANA database; absent: that of the computer"),
  missed: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["run", "skip"]).optional().describe(
    'what follows times that came while the computer slept or the app was closed: "run", the default, runs once soon after; "skip" waits for the next time'
  ),
  run_at_start: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional().describe("run at each start of the app too"),
  jitter_seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).max(86400).optional().describe("longest random delay of a run"),
  timeout_seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(7 * 86400).optional().describe("time after which a run is stopped; absent: none")
});
var proxiedPathSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  strip_prefix: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional()
});
var serviceTypes = ["api-binary", "ui-bundle", "worker", "resource"];
var serviceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
  type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(serviceTypes),
  description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
  scenario: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional(),
  binaries: binariesSchema.optional(),
  build: buildSchema.optional(),
  kit: kitSchema.optional(),
  env: envSchema.optional(),
  secrets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
  data_dirs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pathSchema).optional(),
  log_dir: mayBeEmpty(pathSchema),
  ports: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ requested: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(portRequestSchema) }).optional(),
  proxy: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(proxiedPathSchema).optional(),
  network: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
  health: healthSchema,
  readiness: readinessSchema,
  dependencies: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
  migrations: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(migrationSchema).optional(),
  assets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(assetSchema).optional(),
  gpu: gpuSchema.optional(),
  critical: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(runtimeDefaults.service.critical),
  restart: restartSchema.optional(),
  schedule: scheduleSchema.optional(),
  limits: limitsSchema.optional(),
  stop_grace_ms: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).default(runtimeDefaults.service.stop_grace_ms),
  metadata: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    role: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    page_port: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("the port whose start page is the user interface of an app without a ui-bundle")
  }).optional()
});




/***/ }),

/***/ 66748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ toDotted),
/* harmony export */   x: () => (/* binding */ JsonNode)
/* harmony export */ });
/* harmony import */ var _chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22217);


// schema/bundle/json-node.ts
var JsonNode = class _JsonNode {
  value;
  path;
  constructor(value, path = []) {
    this.value = value;
    this.path = path;
  }
  get pointer() {
    return (0,_chunk_MVLEUQ7K_js__WEBPACK_IMPORTED_MODULE_0__/* .toPointer */ .rb)(this.path);
  }
  get isPresent() {
    return this.value !== void 0 && this.value !== null;
  }
  get isObject() {
    return this.value !== null && typeof this.value === "object" && !Array.isArray(this.value);
  }
  /** The value of a key of an object or of an index of an array; a node without a value when it does not exist. */
  at(...keys) {
    let value = this.value;
    for (const key of keys) {
      const isContainer = value !== null && typeof value === "object";
      value = isContainer && Object.hasOwn(value, key) ? value[key] : void 0;
    }
    return new _JsonNode(value, [...this.path, ...keys]);
  }
  get text() {
    return typeof this.value === "string" ? this.value : void 0;
  }
  get number() {
    return typeof this.value === "number" ? this.value : void 0;
  }
  /** The items of an array; empty for another value. */
  get items() {
    return Array.isArray(this.value) ? this.value.map((item, index) => new _JsonNode(item, [...this.path, index])) : [];
  }
  /** The entries of an object; empty for another value. */
  get entries() {
    if (!this.isObject) return [];
    return Object.entries(this.value).map(([key, value]) => [
      key,
      new _JsonNode(value, [...this.path, key])
    ]);
  }
};
function toDotted(path) {
  return path.reduce((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}




/***/ })

};
