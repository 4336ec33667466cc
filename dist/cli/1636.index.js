export const id = 1636;
export const ids = [1636];
export const modules = {

/***/ 81636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ hasProgram),
/* harmony export */   QS: () => (/* binding */ parseSourceDateEpoch),
/* harmony export */   q6: () => (/* binding */ createContext)
/* harmony export */ });
/* unused harmony export parseEffort */
/* harmony import */ var _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26998);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53710);
/* harmony import */ var _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11445);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76760);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73024);
/* harmony import */ var execa__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4434);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51455);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(44708);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(46466);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(58500);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(31421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(78474);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(77030);





// host/cache-dir.ts


function toBase(env, { platform, home }) {
  const { isAbsolute: isAbsolute2, join: join4 } = platform === "win32" ? node_path__WEBPACK_IMPORTED_MODULE_5__.win32 : node_path__WEBPACK_IMPORTED_MODULE_5__.posix;
  const xdg = env["XDG_CACHE_HOME"] ?? "";
  if (isAbsolute2(xdg)) return xdg;
  if (platform === "darwin") return join4(home, "Library/Caches");
  if (platform !== "win32") return join4(home, ".cache");
  const local = env["LOCALAPPDATA"] ?? "";
  return isAbsolute2(local) ? local : join4(home, "AppData/Local");
}
function toCacheDir(env, host = { platform: process.platform, home: (0,node_os__WEBPACK_IMPORTED_MODULE_4__.homedir)() }) {
  const { isAbsolute: isAbsolute2, join: join4 } = host.platform === "win32" ? node_path__WEBPACK_IMPORTED_MODULE_5__.win32 : node_path__WEBPACK_IMPORTED_MODULE_5__.posix;
  const toPortable = (path) => host.platform === "win32" ? path.replaceAll("\\", "/") : path;
  const own = env["VROOLI_BUNDLE_CACHE"] ?? "";
  if (own === "") return toPortable(join4(toBase(env, host), "vrooli-bundle"));
  if (isAbsolute2(own)) return toPortable(own);
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "cache-dir-relative",
    blame: "usage",
    message: `VROOLI_BUNDLE_CACHE is the relative path "${own}", which names another folder in each working folder`,
    remedy: "set it to an absolute path, or unset it"
  });
}

// host/exec.ts




// schema/find-program.ts
function toPathFolders(path, platform) {
  const isWindows = platform === "win32";
  return (path ?? "").split(isWindows ? ";" : ":").map((folder) => isWindows ? folder.replaceAll('"', "") : folder).filter((folder) => isWindows ? /^[a-z]:[\\/]|^\\\\/i.test(folder) : folder.startsWith("/"));
}
function toExtensions(name, pathExt, platform) {
  if (platform !== "win32") return [""];
  const known = (pathExt || ".COM;.EXE;.BAT;.CMD").split(";").filter((extension) => extension !== "");
  const lower = known.map((extension) => extension.toLowerCase());
  return lower.some((extension) => name.toLowerCase().endsWith(extension)) ? [""] : lower;
}
function listProgramPaths(name, env, platform) {
  const separator = platform === "win32" ? "\\" : "/";
  const extensions = toExtensions(name, env.PATHEXT, platform);
  return toPathFolders(env.PATH, platform).flatMap(
    (folder) => extensions.map((extension) => `${folder.replace(/[\\/]+$/, "")}${separator}${name}${extension}`)
  );
}
function findProgram(name, env, platform, isExecutable2) {
  return name === "" ? void 0 : listProgramPaths(name, env, platform).find(isExecutable2);
}

// host/confine/confine.ts
var prefix = "CONFINED_";
function toConfined({ node, launcher }, { file, args, env }) {
  const renamed = Object.entries(env).map(([name, value]) => [`${prefix}${name}`, value]);
  return {
    file: node,
    args: ["--disable-warning=ExperimentalWarning", "--disable-sigusr1", launcher, file, ...args],
    env: Object.fromEntries(renamed)
  };
}

// host/exec.ts
function isExecutable(path) {
  try {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_6__.constants.X_OK);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.statSync)(path).isFile();
  } catch {
    return false;
  }
}
function toToolMissing(file, cause) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "tool-missing",
    blame: "environment",
    message: `the program "${file}" was not found`,
    remedy: `install "${file}" and make sure that it is on PATH`,
    cause
  });
}
function toLineTap(onLine) {
  return {
    preserveNewlines: true,
    *transform(line) {
      onLine(String(line).replace(/\r?\n$/, ""));
      yield line;
    }
  };
}
function toOutputs({ onLine, readStdout }) {
  const tap = onLine === void 0 ? "pipe" : toLineTap(onLine);
  if (readStdout === void 0) return { stdout: tap, stderr: tap };
  return { stdout: "pipe", stderr: tap, buffer: { stdout: false } };
}
function toEnvironment({ env, pathFirst = [], inherits = () => true }) {
  const kept = Object.fromEntries(
    Object.entries(process.env).filter(([name2, value = ""]) => inherits(name2, value))
  );
  if (pathFirst.length === 0) return { ...kept, ...env };
  const name = Object.keys(process.env).find((one) => one.toUpperCase() === "PATH") ?? "PATH";
  return { ...kept, ...env, [name]: [...pathFirst, process.env[name] ?? ""].join(node_path__WEBPACK_IMPORTED_MODULE_5__.delimiter) };
}
function toCommand(file, args, options) {
  const env = toEnvironment(options);
  const { confinement, cwd } = options;
  if (confinement === void 0 || process.platform !== "linux") return { file, args, env };
  const isPath = file.includes("/");
  const path = isPath ? (0,node_path__WEBPACK_IMPORTED_MODULE_5__.resolve)(cwd ?? "", file) : findProgram(file, env, process.platform, isExecutable);
  if (path === void 0 || isPath && !(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.existsSync)(path)) throw toToolMissing(file, void 0);
  return toConfined(confinement, { file: path, args, env });
}
async function run(file, args, options = {}) {
  const command = toCommand(file, args, options);
  const child = (0,execa__WEBPACK_IMPORTED_MODULE_7__/* .execa */ .Ho)(command.file, command.args, {
    reject: false,
    stripFinalNewline: false,
    maxBuffer: 64 * 1024 * 1024,
    ...toOutputs(options),
    ...options.cwd === void 0 ? {} : { cwd: options.cwd },
    env: command.env,
    extendEnv: false,
    ...options.timeoutMs === void 0 ? {} : { timeout: options.timeoutMs },
    ...options.signal === void 0 ? {} : { cancelSignal: options.signal },
    ...options.input === void 0 ? { stdin: "ignore" } : { input: options.input }
  });
  const reading = options.readStdout?.(child.stdout).catch((error) => {
    child.kill();
    throw error;
  });
  const [ended, read2] = await Promise.allSettled([child, reading]);
  if (ended.status === "rejected") throw ended.reason;
  const result = ended.value;
  if (result.code === "ENOENT" && (options.cwd === void 0 || isDirectory(options.cwd))) {
    throw toToolMissing(file, result.cause);
  }
  if (read2.status === "rejected") throw read2.reason;
  if (result.exitCode === void 0 && result.signal === void 0) throw result.cause ?? result;
  return {
    exitCode: result.exitCode ?? 128,
    stdout: result.stdout ?? "",
    stderr: result.timedOut ? `${result.stderr}
timed out after ${options.timeoutMs} ms` : result.stderr
  };
}
function isDirectory(path) {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.statSync)(path).isDirectory();
  } catch {
    return false;
  }
}
var hasProgram = (name) => findProgram(name, process.env, process.platform, isExecutable) !== void 0;
var nodeExec = {
  run,
  which: async (name) => {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_5__.isAbsolute)(name)) return isExecutable(name) ? name : void 0;
    return findProgram(name, process.env, process.platform, isExecutable);
  }
};

// host/http.ts





var maxBodyBytes = 16 * 1024 * 1024;
function toHeaders(response) {
  return Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(", ")])
  );
}
async function saveResponse(response, url, to) {
  await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_11__.pipeline)(response, (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.createWriteStream)(to));
  if (!response.complete) throw new Error(`the answer of ${url} ended too early`);
  return { status: response.statusCode ?? 0, headers: toHeaders(response), body: new Uint8Array() };
}
var isSuccess = ({ statusCode = 0 }) => statusCode >= 200 && statusCode < 300;
async function readResponse(response, url) {
  const chunks = [];
  let size2 = 0;
  for await (const chunk of response) {
    size2 += chunk.length;
    if (size2 > maxBodyBytes) throw new Error(`the answer of ${url} has more than ${maxBodyBytes} bytes`);
    chunks.push(chunk);
  }
  if (!response.complete) throw new Error(`the answer of ${url} ended too early`);
  return { status: response.statusCode ?? 0, headers: toHeaders(response), body: Buffer.concat(chunks) };
}
async function writeBody(outgoing, body) {
  if (typeof body !== "object") {
    outgoing.end(body);
    return;
  }
  await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_11__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_6__.createReadStream)(body.file), outgoing);
}
async function toLength(body) {
  if (body === void 0) return {};
  const bytes = typeof body === "string" ? Buffer.byteLength(body) : (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.stat)(body.file)).size;
  return { "content-length": String(bytes) };
}
var nodeHttp = {
  send: async ({ method, url, headers = {}, body, ca, saveTo, idleMs }, signal) => {
    const open = url.startsWith("https:") ? node_https__WEBPACK_IMPORTED_MODULE_10__.request : node_http__WEBPACK_IMPORTED_MODULE_9__.request;
    const length = await toLength(body);
    const { origin } = new URL(url);
    const outgoing = open(url, {
      method,
      headers: { ...headers, ...length },
      agent: false,
      ...ca === void 0 ? {} : { ca },
      ...signal === void 0 ? {} : { signal }
    });
    const idle = () => outgoing.destroy(new Error(`${origin} did not answer in ${idleMs} ms`));
    outgoing.setTimeout(idleMs, idle);
    const answered = new Promise((resolve2, reject) => {
      outgoing.once("response", resolve2);
      outgoing.once("error", reject);
    });
    const sent = writeBody(outgoing, body);
    sent.catch(() => void 0);
    try {
      const response = await answered;
      if (saveTo !== void 0 && isSuccess(response)) return await saveResponse(response, origin, saveTo);
      return await readResponse(response, origin);
    } finally {
      outgoing.destroy();
    }
  }
};

// host/sandbox/sandboxes.ts


// host/browser/find-browser.ts


// schema/installed-browsers.ts
var linuxNames = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "brave-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
  "vivaldi-stable"
];
var darwinApps = ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser", "Vivaldi"];
var windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "BraveSoftware\\Brave-Browser\\Application\\brave.exe",
  "Chromium\\Application\\chrome.exe"
];
var windowsFolders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];
function listBrowserPaths(platform, env) {
  if (platform === "darwin") {
    const roots = ["/Applications", ...env["HOME"] ? [`${env["HOME"]}/Applications`] : []];
    return darwinApps.flatMap((app) => roots.map((root) => `${root}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === "win32") {
    const roots = windowsFolders.flatMap((name) => env[name] || env[name.toUpperCase()] || []);
    return windowsPrograms.flatMap((path) => roots.map((root) => `${root}\\${path}`));
  }
  return linuxNames.flatMap((name) => listProgramPaths(name, env, platform));
}

// host/browser/find-browser.ts
async function findBrowser() {
  for (const path of listBrowserPaths(process.platform, process.env)) {
    const isThere = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.constants.X_OK).then(
      () => true,
      () => false
    );
    if (isThere) return path;
  }
  return void 0;
}

// host/sandbox/open-sandbox.ts





// host/browser/view-page.ts



// host/sandbox/start-program.ts

function toEnvironment2({ home, temp, user }) {
  const { SystemRoot, ComSpec, PATHEXT } = process.env;
  if (process.platform === "win32") {
    const system = { SystemRoot, ComSpec, PATHEXT, PATH: `${SystemRoot}\\System32;${SystemRoot}` };
    return { ...system, USERPROFILE: home, APPDATA: home, LOCALAPPDATA: home, TEMP: temp, TMP: temp };
  }
  const path = "/usr/local/bin:/usr/bin:/bin";
  return { HOME: home, USER: user.name, LOGNAME: user.name, PATH: path, LANG: "C.UTF-8", TMPDIR: temp };
}
function spawnInside(around, [program = "", ...args], stdio, detached = false) {
  const { user, namespace, home } = around;
  const options = { cwd: home, env: toEnvironment2(around), stdio, detached };
  if (namespace === void 0) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_13__.spawn)(program, args, user.id === void 0 ? options : { ...options, uid: user.id, gid: user.id });
  }
  const drop = user.id === void 0 ? [] : ["setpriv", `--reuid=${user.id}`, `--regid=${user.id}`, "--clear-groups", "--inh-caps=-all", "--"];
  const [first = "", ...rest] = [...namespace.enter, ...drop, program, ...args];
  const env = { ...options.env, PATH: `${options.env["PATH"]}:/usr/sbin:/sbin` };
  return (0,node_child_process__WEBPACK_IMPORTED_MODULE_13__.spawn)(first, rest, { ...options, env });
}
var keptOutput = 64 * 1024;
var outputMs = 500;
function spawnConfined(around, command) {
  const { confinement, namespace, user, home } = around;
  const stdio = ["ignore", "pipe", "pipe"];
  const isApart = namespace !== void 0 || user.id !== void 0;
  if (confinement === void 0 || isApart || process.platform !== "linux")
    return spawnInside(around, command, stdio);
  const [program = "", ...rest] = command;
  const { file, args, env } = toConfined(confinement, {
    file: program,
    args: rest,
    env: toEnvironment2(around)
  });
  return (0,node_child_process__WEBPACK_IMPORTED_MODULE_13__.spawn)(file, args, { cwd: home, env, stdio });
}
function startProgram(around, command) {
  const child = spawnConfined(around, command);
  let output = "";
  let end;
  const keep = (chunk) => {
    output = `${output}${String(chunk)}`.slice(-keptOutput);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  child.on("error", (error) => {
    keep(`${error.message}
`);
    end ??= { exitCode: 127, signal: void 0 };
  });
  const finish = (code, signal) => {
    end ??= { exitCode: code ?? void 0, signal: signal ?? void 0 };
  };
  child.on("close", finish);
  child.on("exit", (code, signal) => setTimeout(finish, outputMs, code, signal).unref());
  return {
    get end() {
      return end;
    },
    output: () => output,
    kill: () => void child.kill("SIGKILL")
  };
}

// host/browser/devtools.ts
var Devtools = class {
  #input;
  #waiting = /* @__PURE__ */ new Map();
  #onEvent;
  #last = 0;
  #rest = "";
  constructor(input, output, onEvent) {
    this.#input = input;
    this.#onEvent = onEvent;
    input.on("error", (error) => this.#fail(error));
    output.on("error", (error) => this.#fail(error));
    output.setEncoding("utf8");
    output.on("data", (text) => this.#read(text));
    output.on("close", () => this.#fail(new Error("the browser ended")));
  }
  send(method, params = {}, sessionId) {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve2, reject) => {
      this.#waiting.set(id, { resolve: resolve2, reject });
      this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }
  #read(text) {
    const parts = `${this.#rest}${text}`.split("\0");
    this.#rest = parts.pop() ?? "";
    for (const part of parts) this.#take(JSON.parse(part));
  }
  #take(message) {
    const { id, result = {}, error, method, params = {} } = message;
    if (id === void 0) {
      if (method !== void 0) this.#onEvent({ method, params });
      return;
    }
    const answer = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === void 0) answer?.resolve(result);
    else answer?.reject(new Error(error.message));
  }
  #fail(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
};

// host/browser/page-events.ts
var longest = 500;
var PageEvents = class {
  failedRequests = [];
  #errors = /* @__PURE__ */ new Set();
  #urls = /* @__PURE__ */ new Map();
  #isLoaded = false;
  #lastRequest = Date.now();
  get errors() {
    return [...this.#errors];
  }
  /** The page is loaded and has asked for nothing for half a second. */
  isQuiet(now) {
    return this.#isLoaded && now - this.#lastRequest > 500;
  }
  take({ method, params }) {
    if (method === "Page.loadEventFired") this.#isLoaded = true;
    if (method === "Network.requestWillBeSent") {
      const { requestId, request } = params;
      this.#urls.set(requestId, request.url);
      this.#lastRequest = Date.now();
    }
    if (method === "Network.responseReceived") {
      const { url, status } = params.response;
      if (status >= 400) this.failedRequests.push({ url, why: `answered ${status}` });
    }
    if (method === "Network.loadingFailed") {
      const { requestId, errorText, canceled } = params;
      const url = this.#urls.get(requestId);
      if (canceled !== true && url !== void 0) this.failedRequests.push({ url, why: errorText });
    }
    if (method === "Runtime.exceptionThrown") {
      const { text, exception } = params.exceptionDetails;
      this.#add(exception?.description ?? text);
    }
    if (method === "Runtime.consoleAPICalled") {
      const { type, args } = params;
      if (type === "error") this.#add(args.map(({ value, description }) => value ?? description).join(" "));
    }
  }
  #add(text) {
    this.#errors.add(text.slice(0, longest));
  }
};

// host/browser/view-page.ts
var isBlankExpression = `(() => {
  const isVisible = (element) => { const { width, height } = element.getBoundingClientRect(); return width > 16 && height > 16; };
  const pictures = [...document.querySelectorAll('img, svg, canvas, video, iframe, object, embed, input, button')];
  return (document.body?.innerText ?? '').trim() === '' && !pictures.some(isVisible);
})()`;
var size = { width: 1280, height: 800 };
var switches = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--hide-scrollbars",
  "--remote-debugging-pipe",
  `--window-size=${size.width},${size.height}`
];
async function openPage(devtools, url) {
  const { targetId } = await devtools.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await devtools.send("Target.attachToTarget", { targetId, flatten: true });
  const session = String(sessionId);
  for (const domain of ["Page", "Network", "Runtime"]) await devtools.send(`${domain}.enable`, {}, session);
  const { errorText } = await devtools.send("Page.navigate", { url }, session);
  if (errorText !== void 0) throw new Error(`${url}: ${String(errorText)}`);
  return session;
}
async function showsNothing(devtools, session) {
  const question = { expression: isBlankExpression, returnByValue: true };
  const { result } = await devtools.send("Runtime.evaluate", question, session);
  return result.value === true;
}
async function look(child, url, settled) {
  const [, , , input, output] = child.stdio;
  const events = new PageEvents();
  const devtools = new Devtools(input, output, (event) => events.take(event));
  const session = await openPage(devtools, url);
  let isBlank = true;
  while ((isBlank || !events.isQuiet(Date.now())) && Date.now() < settled) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_12__.setTimeout)(50);
    isBlank = await showsNothing(devtools, session);
  }
  const { data } = await devtools.send("Page.captureScreenshot", { format: "png" }, session);
  const { failedRequests, errors } = events;
  return {
    screenshot: Buffer.from(String(data), "base64"),
    isBlank,
    failedRequests,
    errors
  };
}
function endBrowser(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === void 0) return;
  if (process.platform === "win32") child.kill("SIGKILL");
  else process.kill(-child.pid, "SIGKILL");
}
async function viewPage(around, browser, url, timeoutMs) {
  const profile = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(around.temp, `browser-${Date.now()}`);
  const command = [browser, ...switches, `--user-data-dir=${profile}`];
  const child = spawnInside(around, command, ["ignore", "ignore", "pipe", "pipe", "pipe"], true);
  let complaints = "";
  child.stderr?.on("data", (chunk) => complaints = `${complaints}${String(chunk)}`.slice(-2e3));
  const ended = new Promise((_, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`${browser} ended with ${code}: ${complaints.trim()}`)));
  });
  const stop = new AbortController();
  const late = (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_12__.setTimeout)(timeoutMs, void 0, { signal: stop.signal, ref: false }).then(() => {
    throw new Error(`the page could not be opened in ${timeoutMs} ms`);
  });
  late.catch(() => {
  });
  ended.catch(() => {
  });
  try {
    return await Promise.race([look(child, url, Date.now() + timeoutMs / 2), ended, late]);
  } finally {
    stop.abort();
    endBrowser(child);
    await ended.catch(() => {
    });
    for (const stream of child.stdio) stream?.destroy();
  }
}

// host/sandbox/network.ts


var programs = ["unshare", "nsenter", "setpriv", "ip"];
var without = (why) => ({ facts: { isolated: false, why }, namespace: void 0 });
async function waitForRelay(child) {
  let errors = "";
  child.stderr?.on("data", (chunk) => errors += String(chunk));
  const outcome = await Promise.race([
    (0,node_events__WEBPACK_IMPORTED_MODULE_14__.once)(child.stdout ?? child, "data").then(() => "up"),
    (0,node_events__WEBPACK_IMPORTED_MODULE_14__.once)(child, "close").then(() => "ended")
  ]).catch((error) => String(error));
  if (outcome === "up") return void 0;
  return errors.trim().split("\n").at(-1) || `unshare ${outcome}`;
}
async function openNetwork(relay, socketPath) {
  if (process.platform !== "linux") return without("only Linux can start programs without a network here");
  for (const name of programs) {
    if (await nodeExec.which(name) === void 0) return without(`the program "${name}" is not on PATH`);
  }
  const isRoot = process.getuid?.() === 0;
  const own = isRoot ? [] : ["--user", "--map-current-user", "--keep-caps"];
  const inside = ["sh", "-c", 'ip link set lo up && exec "$@"', "sh", process.execPath, relay, socketPath];
  const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_13__.spawn)("unshare", ["--net", ...own, "--", ...inside], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { PATH: process.env["PATH"] }
  });
  const fault = await waitForRelay(child);
  if (fault !== void 0 || child.pid === void 0) return without(`the system refuses it: ${fault}`);
  child.stdin.on("error", () => {
  });
  const { pid } = child;
  const user = isRoot ? [] : ["--user", "--preserve-credentials"];
  return {
    facts: { isolated: true },
    namespace: {
      enter: ["nsenter", `--target=${pid}`, ...user, "--net", "--"],
      pid,
      end: () => {
        child.stdin.end();
        child.kill("SIGKILL");
      }
    }
  };
}

// host/sandbox/processes.ts

var read = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.readFile)(path, "utf8").catch(() => "");
var follow = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.readlink)(path).catch(() => "");
async function listOnLinux(folder, holder) {
  const namespace = holder === void 0 ? "" : await follow(`/proc/${holder}/ns/net`);
  const found = [];
  for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.readdir)("/proc")) {
    const pid = Number(name);
    if (!/^\d+$/.test(name) || pid === holder || pid === process.pid) continue;
    const at = `/proc/${name}`;
    const command = (await read(`${at}/cmdline`)).replaceAll("\0", " ").trim();
    if (command === "") continue;
    const isInside = namespace !== "" && await follow(`${at}/ns/net`) === namespace;
    const texts = [
      command,
      await follow(`${at}/exe`),
      await follow(`${at}/cwd`),
      await read(`${at}/environ`)
    ];
    if (isInside || texts.some((text) => text.includes(folder))) found.push({ pid, command });
  }
  return found;
}
var windowsScript = 'Get-CimInstance Win32_Process | Where-Object CommandLine | ForEach-Object { "$($_.ProcessId) $($_.CommandLine)" }';
async function listByCommand(folder) {
  const [program, args] = process.platform === "win32" ? ["powershell", ["-NoProfile", "-NonInteractive", "-Command", windowsScript]] : ["ps", ["-axww", "-o", "pid=,command="]];
  const { stdout } = await nodeExec.run(program, args);
  return stdout.split("\n").flatMap((line) => {
    const [, pid, command = ""] = /^\s*(\d+)\s+(.*?)\r?$/.exec(line) ?? [];
    return pid !== void 0 && command.includes(folder) ? [{ pid: Number(pid), command }] : [];
  });
}
async function listProcessesOf(folder, holder) {
  return process.platform === "linux" ? listOnLinux(folder, holder) : listByCommand(folder);
}

// host/sandbox/request.ts


var largestBody = 16 * 1024 * 1024;
async function readBody(response) {
  const chunks = [];
  let size2 = 0;
  for await (const chunk of response) {
    chunks.push(chunk);
    size2 += chunk.length;
    if (size2 >= largestBody) break;
  }
  return Buffer.concat(chunks).subarray(0, largestBody);
}
function toHeaders2(response) {
  const entries = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
  return Object.fromEntries(entries);
}
async function sendRequest({ port, path, method, headers, body, timeoutMs }, socketPath) {
  const relayed = socketPath === void 0 ? { agent: false } : {
    createConnection: () => {
      const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_15__.connect)(socketPath);
      socket.write(`${port}
`);
      return socket;
    }
  };
  const host = socketPath === void 0 ? "localhost" : "127.0.0.1";
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await new Promise((resolve2, reject) => {
      const sent = (0,node_http__WEBPACK_IMPORTED_MODULE_9__.request)(
        {
          host,
          port,
          path,
          method,
          signal,
          headers: { host: `127.0.0.1:${port}`, connection: "close", ...headers },
          ...relayed
        },
        resolve2
      );
      sent.on("error", reject);
      sent.end(body);
    });
    return { status: response.statusCode ?? 0, headers: toHeaders2(response), body: await readBody(response) };
  } catch (error) {
    if (signal.aborted) throw new Error(`no answer in ${timeoutMs} ms`, { cause: error });
    throw error;
  }
}

// host/sandbox/user.ts

var nobody = 65534;
function chooseUser() {
  if (process.getuid?.() === 0) return { name: "nobody", id: nobody };
  return { name: (0,node_os__WEBPACK_IMPORTED_MODULE_4__.userInfo)().username, id: void 0 };
}

// host/sandbox/open-sandbox.ts
async function setFolderModes(root, mode) {
  const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.readdir)(root, { recursive: true, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.chmod)(root, mode);
  for (const { parentPath, name } of folders) await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.chmod)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(parentPath, name), mode);
}
async function removeSandbox(base, holder) {
  for (const { pid } of await listProcessesOf(base, holder)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  }
  if (process.platform !== "win32") await setFolderModes((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(base, "app"), 493).catch(ignoreMissing);
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.rm)(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}
function ignoreMissing(error) {
  if (error.code !== "ENOENT") throw error;
}
async function makeBase() {
  const base = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.realpath)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_4__.tmpdir)(), "rehearsal-")));
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.chmod)(base, 493);
  return base;
}
async function makeOwn(path, id) {
  await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.mkdir)(path, { mode: 448 });
  if (id !== void 0) await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_8__.chown)(path, id, id);
  return path;
}
async function assertUsable(around, runtime) {
  const program = startProgram(around, [runtime, "--version"]);
  while (program.end === void 0) await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_12__.setTimeout)(10);
  const { exitCode } = program.end;
  if (exitCode !== 126 && exitCode !== 127) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "sandbox-unusable",
    blame: "environment",
    message: `the user ${around.user.name} cannot run programs of ${(0,node_os__WEBPACK_IMPORTED_MODULE_4__.tmpdir)()}: ${program.output().trim()}`,
    remedy: "set TMPDIR to a folder that every user can enter and where programs can be run"
  });
}
async function openSandbox(relay, request) {
  const base = await makeBase();
  const user = chooseUser();
  const socketPath = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(base, "relay.sock");
  const network = request.isolateNetwork ? await openNetwork(relay, socketPath) : { facts: { isolated: false, why: "the app needs the network" }, namespace: void 0 };
  const { namespace, facts } = network;
  let closed;
  const close = () => {
    closed ??= removeSandbox(base, namespace?.pid).finally(() => namespace?.end());
    return closed;
  };
  try {
    const app = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(base, "app");
    await _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeFileSystem */ .G.copy(request.payload, app);
    if (process.platform !== "win32") await setFolderModes(app, user.id === void 0 ? 365 : 493);
    const home = await makeOwn((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(base, "home"), user.id);
    const temp = await makeOwn((0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(base, "tmp"), user.id);
    const around = { user, namespace, home, temp, confinement: request.confinement };
    await assertUsable(around, (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(app, process.platform === "win32" ? "runtime.exe" : "runtime"));
    return {
      app,
      home,
      user: user.name,
      network: facts,
      start: (program, args) => startProgram(around, [program, ...args]),
      request: (sent) => sendRequest(sent, namespace === void 0 ? void 0 : socketPath),
      view: (browser, url, timeoutMs) => viewPage(around, browser, url, timeoutMs),
      listProcesses: () => listProcessesOf(base, namespace?.pid),
      pause: async (ms) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_12__.setTimeout)(ms);
      },
      close
    };
  } catch (error) {
    await close();
    throw error;
  }
}

// host/sandbox/sandboxes.ts
function createSandboxes(packageRoot) {
  const relay = (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(packageRoot, "host/sandbox/relay.mjs");
  return { open: (request) => openSandbox(relay, request), findBrowser };
}

// host/context.ts
function parseSourceDateEpoch(env) {
  const text = env["SOURCE_DATE_EPOCH"];
  if (text === void 0 || text === "") return void 0;
  if (!/^\d{1,12}$/.test(text)) {
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
      code: "source-date-epoch-invalid",
      blame: "usage",
      message: `SOURCE_DATE_EPOCH is "${text}"`,
      remedy: "set it to whole seconds since 1970-01-01, such as the output of `git log -1 --format=%ct`"
    });
  }
  return Number(text);
}
function parseEffort(env) {
  const text = env["VROOLI_BUNDLE_COMPRESSION"] || "small";
  if (text === "small" || text === "fast") return text;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "compression-invalid",
    blame: "usage",
    message: `VROOLI_BUNDLE_COMPRESSION is "${text}"`,
    remedy: "set it to small, which is the default, or to fast"
  });
}
function createContext(moduleUrl, log, env) {
  const packageRoot = (0,_chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_1__/* .findPackageRoot */ .C)(moduleUrl);
  return {
    fs: _chunk_BRUWSMJJ_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeFileSystem */ .G,
    exec: nodeExec,
    log,
    clock: _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m,
    http: nodeHttp,
    host: { platform: process.platform, arch: process.arch },
    sandboxes: createSandboxes(packageRoot),
    packageRoot,
    buildVariables: [],
    cacheDir: toCacheDir(env),
    effort: parseEffort(env),
    sourceDateEpoch: parseSourceDateEpoch(env) ?? 315532800
  };
}




/***/ }),

/***/ 11445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ nodeFileSystem)
/* harmony export */ });
/* harmony import */ var _chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17961);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);



// host/fs.ts





// pipeline/ports.ts
var wholeFileLimit = 256 * 1024 * 1024;

// host/fs.ts
async function stat2(path) {
  try {
    const found = await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat(path);
    const kind = found.isFile() ? "file" : found.isDirectory() ? "dir" : found.isSymbolicLink() ? "symlink" : "other";
    return { kind, size: found.size, mode: found.mode & 4095 };
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR") return void 0;
    throw error;
  }
}
var chunkBytes = 1024 * 1024;
var smallestRead = 4096;
async function assertWholeFile(path) {
  const { size } = await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat(path);
  if (size <= wholeFileLimit) return;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "file-too-large",
    blame: "input",
    message: `${path} has ${size} bytes; a file that is read at once may have ${wholeFileLimit}`,
    remedy: "make the file smaller, or leave it out"
  });
}
async function readBytes(path) {
  await assertWholeFile(path);
  return node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile(path);
}
async function readText(path) {
  await assertWholeFile(path);
  return node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile(path, "utf8");
}
async function* readChunks(path, range, toBuffer) {
  if (range.end <= range.start) return;
  const file = await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open(path);
  try {
    const { size } = await file.stat();
    let position = range.start;
    while (position < range.end) {
      const expected = Math.max(size - position, smallestRead);
      const length = Math.min(chunkBytes, expected, range.end - position);
      const { buffer, bytesRead } = await file.read(toBuffer(length), 0, length, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
var wholeFile = { start: 0, end: Infinity };
var read = (path, range = wholeFile) => readChunks(path, range, Buffer.allocUnsafe);
async function* scan(path, range = wholeFile) {
  let buffer = Buffer.alloc(0);
  yield* readChunks(path, range, (length) => {
    if (buffer.length < length) buffer = Buffer.allocUnsafeSlow(length);
    return buffer;
  });
}
async function write(path, content, mode = 420) {
  await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
  const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(6).toString("hex")}.tmp`;
  try {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile(temporary, content, { mode });
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod(temporary, mode);
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename(temporary, path);
  } catch (error) {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm(temporary, { force: true });
    throw error;
  }
}
async function sha256(path) {
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256");
  for await (const chunk of scan(path)) hash.update(chunk);
  return hash.digest("hex");
}
var unlinkable = /* @__PURE__ */ new Set(["EXDEV", "EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);
async function link2(from, to) {
  await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(to), { recursive: true });
  try {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link(from, to);
  } catch (error) {
    if (!unlinkable.has(error.code ?? "")) throw error;
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.cp(from, to, { preserveTimestamps: true, mode: node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.COPYFILE_FICLONE });
  }
}
var nodeFileSystem = {
  readText,
  readBytes,
  read,
  scan,
  write,
  stat: stat2,
  realpath: (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath(path),
  readlink: (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink(path),
  list: async (dir) => (await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir(dir)).sort(_chunk_PXT65CL2_js__WEBPACK_IMPORTED_MODULE_5__/* .byCodeUnit */ .X),
  mkdir: async (dir) => {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir(dir, { recursive: true });
  },
  copy: async (from, to) => {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(to), { recursive: true });
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.cp(from, to, { recursive: true, verbatimSymlinks: true, mode: node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.COPYFILE_FICLONE });
  },
  link: link2,
  symlink: async (target, path) => {
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), { recursive: true });
    await node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.symlink(target, path);
  },
  chmod: (path, mode) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod(path, mode),
  utimes: (path, epochSeconds) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lutimes(path, epochSeconds, epochSeconds),
  rename: (from, to) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename(from, to),
  remove: (path) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm(path, { recursive: true, force: true }),
  makeTempDir: (prefix) => node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), prefix)),
  sha256
};




/***/ }),

/***/ 17961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ byCodeUnit)
/* harmony export */ });
// schema/by-code-unit.ts
function byCodeUnit(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}




/***/ })

};
