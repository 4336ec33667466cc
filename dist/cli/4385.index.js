export const id = 4385;
export const ids = [4385];
export const modules = {

/***/ 4385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ob: () => (/* binding */ findMissingExtensions),
/* harmony export */   sk: () => (/* binding */ toMissingExtensionText),
/* harmony export */   t: () => (/* binding */ toExtensionRemedy),
/* harmony export */   zb: () => (/* binding */ ScriptReader)
/* harmony export */ });
/* harmony import */ var _chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84145);


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
  const known = (0,_chunk_YVA7TLFS_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(whole, text);
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

// schema/sql/missing-extensions.ts
var additions = {
  postgis: /\b(?:geometry|geography|box2d|box3d|st_\w+)\b/i,
  postgis_raster: /\b(?:raster|st_\w*rast\w*)\b/i,
  timescaledb: /\b(?:create_hypertable|time_bucket|timescaledb|add_(?:retention|compression)_policy)\b/i,
  pg_cron: /\bcron\s*\.\s*\w+/i,
  age: /\b(?:ag_catalog|agtype|create_graph|cypher\s*\()/i,
  vector: /\b(?:vector|halfvec|sparsevec)\s*\(|\b(?:ivfflat|hnsw)\b|::\s*vector\b/i,
  pg_stat_statements: /\bpg_stat_statements\w*/i,
  postgres_fdw: /\bpostgres_fdw\b/i
};
var comments = /--[^\n]*|\/\*[\s\S]*?\*\//g;
var creates = /^create\s+extension\s+(?:if\s+not\s+exists\s+)?(?:"([^"]+)"|([\w$]+))/i;
var makes = /^create\s+(?:or\s+replace\s+)?(?:(?:unlogged|temp(?:orary)?|materialized)\s+)?(?:table|view|function|type|domain)\s+(?:if\s+not\s+exists\s+)?(?:"?\w+"?\s*\.\s*)?"?([a-z_][\w$]*)/i;
var maxUses = 200;
var maxStatement = 60;
function toCreatedExtension(sql) {
  const [, quoted2, plain2] = creates.exec(sql) ?? [];
  return quoted2 ?? plain2?.toLowerCase();
}
function addUse(found, sql, line) {
  const words2 = new Set(sql.toLowerCase().match(/[a-z_][\w$]*/g));
  for (const { name, uses, made } of found) {
    const usesMade = [...made].some((one) => words2.has(one));
    if (uses.length >= maxUses || !usesMade && additions[name]?.test(sql) !== true) continue;
    const short = sql.replaceAll(/\s+/g, " ");
    const statement = short.length > maxStatement ? `${short.slice(0, maxStatement)}\u2026` : short;
    uses.push({ line, statement });
    const object = makes.exec(sql)?.[1]?.toLowerCase();
    if (object !== void 0) made.add(object);
  }
}
var isOn = (value = "off") => /^(?:on|t(?:rue)?|y(?:es)?|1)$/i.test(value);
function findMissingExtensions(text, available) {
  const variables = /* @__PURE__ */ new Map();
  const reader = new ScriptReader(text, variables);
  const found = [];
  for (let item = reader.next(); item !== void 0; item = reader.next()) {
    if (item.kind !== "statement") continue;
    if (item.copies) reader.takeRows();
    const { line } = item;
    const sql = item.sql.replaceAll(comments, " ").trim();
    const name = toCreatedExtension(sql);
    if (name === void 0) addUse(found, sql, line);
    if (name === void 0 || available.includes(name) || found.some((one) => one.name === name)) continue;
    const endsFile = isOn(variables.get("ON_ERROR_STOP"));
    found.push({ name, line, uses: [], endsFile, made: /* @__PURE__ */ new Set() });
    if (endsFile) break;
  }
  return found.map(({ name, line, uses, endsFile }) => ({ name, line, uses, endsFile }));
}
var maxNamed = 5;
function toMissingExtensionText({ name, uses, endsFile }, replacement) {
  const start = `${replacement} does not have the extension ${JSON.stringify(name)}`;
  if (endsFile) return `${start}; ON_ERROR_STOP is on, so that nothing after the statement is applied`;
  if (uses.length === 0) return `${start}; the statement fails, and the next ones are applied`;
  const named2 = uses.slice(0, maxNamed).map(({ line, statement }) => `line ${line} (${statement})`);
  const more = uses.length > maxNamed ? ` and ${uses.length - maxNamed} more` : "";
  return `${start}; the statement fails, and so do those that use it: ${named2.join(", ")}${more}`;
}
function toExtensionRemedy(available) {
  return `remove the statement and what uses the extension; the database can have ${available.join(", ")}`;
}




/***/ })

};
