export const id = 9591;
export const ids = [9591];
export const modules = {

/***/ 29591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHub: () => (/* binding */ createGitHub),
/* harmony export */   readGitHubAccess: () => (/* binding */ readGitHubAccess)
/* harmony export */ });
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93390);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);


// host/github/create.ts


// host/github/answers.ts

var digestSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish();
var assetSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
  label: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
  size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0),
  // An upload that was cut off leaves `starter`, which the published description does not list.
  state: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
  digest: digestSchema
});
var releaseSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
  tag_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
  target_commitish: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
  body: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
  draft: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
  prerelease: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
  immutable: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
  html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
  upload_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
  created_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
  assets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(assetSchema)
});
var runSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
  run_attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().optional(),
  head_sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
  event: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
  status: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
  conclusion: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
  path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
  html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
  head_repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ full_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).nullish()
});
var artifactsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  total_count: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
  artifacts: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      id: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr(),
      name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
      size_in_bytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0),
      expired: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
      expires_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
      digest: digestSchema
    })
  )
});
var approvalsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
  zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    environments: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() })),
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    user: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    comment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
  })
);
var attestationsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  attestations: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ bundle: zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J() })).optional()
});
function parseAnswer(schema, text, what) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    value = void 0;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "github-refused",
    blame: "environment",
    message: `the answer of GitHub to ${what} is not understood: /${issue?.path.map(String).join("/")} ${issue?.message}`,
    remedy: "check that the address of the API is one of GitHub"
  });
}
var toSha256 = (digest) => /^sha256:([0-9a-f]{64})$/.exec(digest ?? "")?.[1];
function toRelease(one) {
  return {
    id: String(one.id),
    tag: one.tag_name,
    isDraft: one.draft,
    isPrerelease: one.prerelease,
    isImmutable: one.immutable === true,
    commitish: one.target_commitish,
    notes: one.body ?? "",
    url: one.html_url,
    uploadUrl: one.upload_url.replace(/\{.*$/, ""),
    assets: one.assets.map(({ id, name, label, size, state, digest }) => ({
      id: String(id),
      name: label || name,
      storedName: name,
      size,
      isComplete: state === "uploaded",
      sha256: toSha256(digest)
    }))
  };
}
function toRun(one) {
  return {
    id: String(one.id),
    attempt: one.run_attempt ?? 1,
    commit: one.head_sha,
    event: one.event,
    status: one.status ?? "unknown",
    conclusion: one.conclusion ?? void 0,
    workflow: one.path,
    headRepository: one.head_repository?.full_name,
    url: one.html_url
  };
}
function toArtifact(one, runUrl) {
  return {
    id: String(one.id),
    name: one.name,
    size: one.size_in_bytes,
    sha256: toSha256(one.digest),
    isExpired: one.expired,
    expiresAt: one.expires_at ?? void 0,
    url: `${runUrl}/artifacts/${one.id}`
  };
}
function toApproval(one) {
  return {
    environments: one.environments.flatMap(({ name }) => name ?? []),
    isApproved: one.state === "approved",
    by: one.user.login,
    comment: one.comment
  };
}

// host/github/plan-retry.ts
var maxAttempts = 5;
var maxWaitMs = 15 * 6e4;
var isLimited = ({ status, headers, text }) => status === 429 || status === 403 && (headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0" || /secondary rate limit|abuse detection/i.test(text));
function toLimitWait({ headers, count, now }) {
  const after = Number(headers["retry-after"]);
  if (headers["retry-after"] !== void 0 && Number.isFinite(after)) return Math.max(0, after) * 1e3;
  const reset = Number(headers["x-ratelimit-reset"]);
  if (headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset))
    return Math.max(0, reset * 1e3 - now) + 1e3;
  return 6e4 * 2 ** (count - 1);
}
function planRetry(attempt, isRepeatable) {
  const { status, count } = attempt;
  const isLast = count >= maxAttempts;
  if (isLimited(attempt)) {
    const waitMs = toLimitWait(attempt);
    return isLast || waitMs > maxWaitMs ? { again: false, why: "rate-limit", waitMs } : { again: true, waitMs, why: "rate-limit" };
  }
  if (status !== void 0 && status < 500) return { again: false, why: "answer" };
  if (!isRepeatable || isLast) return { again: false, why: "server" };
  return { again: true, waitMs: 1e3 * 2 ** (count - 1), why: "server" };
}

// host/github/send.ts
var idleMs = 6e4;
var version = "2022-11-28";
var toText = ({ body }) => Buffer.from(body).toString("utf8");
function toReason(text) {
  try {
    const { message, errors } = JSON.parse(text);
    const details = Array.isArray(errors) ? errors.map((one) => typeof one === "string" ? one : one?.message ?? one?.code ?? "") : [];
    return [message, ...details].filter((one) => typeof one === "string" && one !== "").join(": ");
  } catch {
    return text.slice(0, 200).replaceAll(/\s+/g, " ");
  }
}
var toHeaders = ({ token }, { accept, body }) => ({
  accept: accept ?? "application/vnd.github+json",
  authorization: `Bearer ${token}`,
  "user-agent": "vrooli-bundle",
  "x-github-api-version": version,
  ...body === void 0 ? {} : { "content-type": "type" in body ? String(body.type) : "application/json" }
});
function toBody(body) {
  if (body === void 0) return void 0;
  return "file" in body ? { file: String(body.file) } : JSON.stringify(body);
}
var limited = (what, waitMs, now) => new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
  code: "github-rate-limited",
  blame: "environment",
  message: `GitHub refuses ${what} until ${new Date(now + waitMs).toISOString()}, because this account has sent too many requests`,
  remedy: "run the same command again after that time: it continues where it stopped"
});
var unreachable = (what, why, cause) => new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
  code: "github-unreachable",
  blame: "environment",
  message: `GitHub did not carry out ${what}: ${why}`,
  remedy: "see https://www.githubstatus.com, then run the same command again: it continues where it stopped",
  cause
});
function refused(what, status, text) {
  const permission = status === 401 || status === 403 || status === 404;
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "github-refused",
    blame: "environment",
    message: `GitHub answered ${status} to ${what}: ${toReason(text)}`,
    remedy: permission ? "check the name of the repository and the permissions of the token: contents: write, actions: read" : "see the message of GitHub"
  });
}
async function trySend({ http }, access, url, request) {
  const { method, saveTo } = request;
  const body = toBody(request.body);
  try {
    const answer = await http.send({
      method,
      url,
      headers: toHeaders(access, request),
      idleMs,
      ...body === void 0 ? {} : { body },
      ...saveTo === void 0 ? {} : { saveTo }
    });
    return { answer, failure: void 0, text: toText(answer) };
  } catch (failure) {
    return { answer: void 0, failure, text: "" };
  }
}
function toError(what, { answer, failure, text }, retry, now) {
  if (retry.why === "rate-limit") return limited(what, retry.waitMs ?? 0, now);
  if (answer !== void 0 && retry.why === "answer") return refused(what, answer.status, text);
  const reason = failure instanceof Error ? failure.message : `it answered ${answer?.status}`;
  return unreachable(what, reason, failure);
}
async function sendApi(ctx, access, request) {
  const { clock, log } = ctx;
  const { method, path, expects = [], isRepeatable = method !== "POST" } = request;
  const url = /^https?:/.test(path) ? path : `${access.api}${path}`;
  const what = `${method} ${new URL(url).pathname}`;
  for (let count = 1; ; count++) {
    const tried = await trySend(ctx, access, url, request);
    const { answer, text } = tried;
    if (answer !== void 0 && (answer.status < 300 || expects.includes(answer.status)))
      return { ...answer, text };
    const now = clock.now();
    const retry = planRetry(
      { status: answer?.status, headers: answer?.headers ?? {}, text, count, now },
      isRepeatable
    );
    if (!retry.again) throw toError(what, tried, retry, now);
    const why = retry.why === "rate-limit" ? "GitHub asks to wait" : "GitHub failed";
    log.warn(`${what}: ${why}; again in ${Math.ceil(retry.waitMs / 1e3)} s`);
    await clock.pause(retry.waitMs);
  }
}

// host/github/fetch-file.ts
var maxRedirections = 5;
var idleMs2 = 6e4;
var isRedirection = (status) => [301, 302, 303, 307, 308].includes(status);
function toLocation(url, { headers }) {
  const { location } = headers;
  if (location !== void 0) return new URL(location, url).href;
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "github-refused",
    blame: "environment",
    message: `${new URL(url).origin} redirects to no address`,
    remedy: "run the same command again"
  });
}
async function get({ http, clock }, url, to) {
  for (let count = 1; ; count++) {
    let answer;
    let failure;
    try {
      const headers = { "user-agent": "vrooli-bundle", accept: "*/*" };
      answer = await http.send({ method: "GET", url, headers, saveTo: to, idleMs: idleMs2 });
    } catch (error) {
      failure = error;
    }
    const attempt = {
      status: answer?.status,
      headers: answer?.headers ?? {},
      text: "",
      count,
      now: clock.now()
    };
    const retry = planRetry(attempt, true);
    if (retry.again) {
      await clock.pause(retry.waitMs);
      continue;
    }
    if (answer !== void 0) return answer;
    throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
      code: "github-unreachable",
      blame: "environment",
      message: `${new URL(url).origin} did not send a file: ${failure instanceof Error ? failure.message : failure}`,
      remedy: "run the same command again: it continues where it stopped",
      cause: failure
    });
  }
}
async function fetchWithoutCredentials(ctx, url, to) {
  let at = url;
  for (let count = 0; count <= maxRedirections; count++) {
    const answer = await get(ctx, at, to);
    if (!isRedirection(answer.status)) return answer.status;
    at = toLocation(at, answer);
  }
  throw refused(`GET ${new URL(url).pathname}`, 310, "too many redirections");
}
async function fetchFile(ctx, access, request) {
  const { path, to, accept, expects = [] } = request;
  const answer = await sendApi(ctx, access, {
    method: "GET",
    path,
    saveTo: to,
    expects: [301, 302, 303, 307, 308, ...expects],
    ...accept === void 0 ? {} : { accept }
  });
  if (!isRedirection(answer.status)) return answer.status;
  const url = toLocation(`${access.api}${path}`, answer);
  const status = await fetchWithoutCredentials(ctx, url, to);
  if (status !== 200 && !expects.includes(status))
    throw refused(`GET ${path}`, status, "its storage has no such file");
  return status;
}

// host/github/assets.ts
var isStoredAsNamed = (name) => /^[A-Za-z0-9_-][A-Za-z0-9._+-]*$/.test(name) && !name.endsWith(".");
var toMediaType = (name) => name.endsWith(".json") ? "application/json" : "application/octet-stream";
async function upload(ctx, access, releaseId, { name, path: file }) {
  const place = `/repos/${access.repository}/releases/${releaseId}`;
  const { text: found } = await sendApi(ctx, access, { method: "GET", path: place });
  const { uploadUrl } = toRelease(parseAnswer(releaseSchema, found, place));
  const label = isStoredAsNamed(name) ? "" : `&label=${encodeURIComponent(name)}`;
  const path = `${uploadUrl}?name=${encodeURIComponent(name)}${label}`;
  try {
    const { status, text } = await sendApi(ctx, access, {
      method: "POST",
      path,
      body: { file, type: toMediaType(name) },
      expects: [422]
    });
    if (status !== 422) return "done";
    if (/already_exists|immutable/i.test(text)) return "taken";
    throw refused(`the upload of ${name}`, status, text);
  } catch (error) {
    if (error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z && error.code === "github-unreachable") return "broken";
    throw error;
  }
}
function createAssets(ctx, access) {
  const root = `/repos/${access.repository}/releases/assets`;
  return {
    uploadAsset: ({ id }, file) => upload(ctx, access, id, file),
    deleteAsset: async (id) => {
      await sendApi(ctx, access, { method: "DELETE", path: `${root}/${id}`, expects: [404] });
    },
    fetchAsset: async ({ id }, to) => {
      await fetchFile(ctx, access, { path: `${root}/${id}`, to, accept: "application/octet-stream" });
    },
    fetchPublic: (url, to) => fetchWithoutCredentials(ctx, url, to)
  };
}

// host/github/governance-log.ts

var contentSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
  content: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
  encoding: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
  html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
});
var writtenSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ content: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) });
var commentsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ body: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(), html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }));
var maxRaces = 10;
var perPage = 100;
var maxPages = 100;
var toLines = (text) => text.split("\n").filter((line) => line.trim() !== "");
async function readLog(ctx, access, { path, branch }) {
  const at = branch === void 0 ? "" : `?ref=${encodeURIComponent(branch)}`;
  const found = await sendApi(ctx, access, { method: "GET", path: `${path}${at}`, expects: [404] });
  if (found.status === 404) return void 0;
  const { sha, content, encoding, html_url: url } = parseAnswer(contentSchema, found.text, path);
  if (encoding === "base64") return { sha, url, text: Buffer.from(content, "base64").toString("utf8") };
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "governance-log-unusable",
    blame: "usage",
    message: `${path} has more than 1 MB, which GitHub does not send in one answer`,
    remedy: "name a new file for the log, such as one for each year"
  });
}
async function writeLog(ctx, access, { path, branch }, { text, sha }) {
  const { status, text: answer } = await sendApi(ctx, access, {
    method: "PUT",
    path,
    body: {
      message: "chore: entry of the governance log",
      content: Buffer.from(text).toString("base64"),
      ...sha === void 0 ? {} : { sha },
      ...branch === void 0 ? {} : { branch }
    },
    expects: sha === void 0 ? [409, 422] : [409],
    // A commit that was made, but whose answer was lost, is found by the next call.
    isRepeatable: false
  });
  return status < 300 ? parseAnswer(writtenSchema, answer, path).content.html_url : void 0;
}
async function appendToFile(ctx, access, { file, branch }, line, isSame) {
  const path = `/repos/${access.repository}/contents/${file.split("/").map(encodeURIComponent).join("/")}`;
  for (let count = 1; count <= maxRaces; count++) {
    const known = await readLog(ctx, access, { path, branch });
    const { text = "", sha } = known ?? {};
    if (known !== void 0 && toLines(text).some(isSame)) return known.url;
    const before = text === "" || text.endsWith("\n") ? text : `${text}
`;
    const url = await writeLog(ctx, access, { path, branch }, { text: `${before}${line}
`, sha });
    if (url !== void 0) return url;
    await ctx.clock.pause(500 * count);
  }
  throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "governance-log-unusable",
    blame: "environment",
    message: `${file} changed each of ${maxRaces} times that a line was appended`,
    remedy: "run the same command again: it continues where it stopped"
  });
}
var fence = "```";
async function appendToIssue(ctx, access, issue, line, isSame) {
  const path = `/repos/${access.repository}/issues/${issue}/comments`;
  for (let page = 1; page <= maxPages; page++) {
    const { text: text2 } = await sendApi(ctx, access, {
      method: "GET",
      path: `${path}?per_page=${perPage}&page=${page}`
    });
    const comments = parseAnswer(commentsSchema, text2, path);
    const known = comments.find(({ body: body2 = "" }) => toLines(body2).some(isSame));
    if (known !== void 0) return known.html_url;
    if (comments.length < perPage) break;
  }
  const body = `${fence}json
${line}
${fence}`;
  const { text } = await sendApi(ctx, access, { method: "POST", path, body: { body } });
  return parseAnswer(zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }), text, path).html_url;
}
var appendLog = (ctx, access, place, line, isSame) => "issue" in place ? appendToIssue(ctx, access, place.issue, line, isSame) : appendToFile(ctx, access, place, line, isSame);

// host/github/releases.ts

var perPage2 = 100;
var maxPages2 = 10;
function toBurned(tag, reason) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "tag-burned",
    blame: "usage",
    message: `the tag ${tag} cannot be used again: ${reason}`,
    remedy: "raise the version of the app, build it again and promote that run"
  });
}
async function findCommit(ctx, access, tag) {
  const objectSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ object: zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) });
  const root = `/repos/${access.repository}/git`;
  const path = `${root}/ref/tags/${encodeURIComponent(tag)}`;
  const { status, text } = await sendApi(ctx, access, { method: "GET", path, expects: [404] });
  if (status === 404) return void 0;
  const { object } = parseAnswer(objectSchema, text, path);
  if (object.type !== "tag") return object.sha;
  const annotated = `${root}/tags/${object.sha}`;
  const { text: body } = await sendApi(ctx, access, { method: "GET", path: annotated });
  return parseAnswer(objectSchema, body, annotated).object.sha;
}
async function list(ctx, access, pages) {
  const releases = [];
  for (let page = 1; page <= pages; page++) {
    const path = `/repos/${access.repository}/releases?per_page=${perPage2}&page=${page}`;
    const { text } = await sendApi(ctx, access, { method: "GET", path });
    const found = parseAnswer(zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(releaseSchema), text, path);
    releases.push(...found.map(toRelease));
    if (found.length < perPage2) return { releases, isWhole: true };
  }
  return { releases, isWhole: false };
}
var toDraftBody = ({ tag, commit, title, notes, isPrerelease }) => ({
  tag_name: tag,
  target_commitish: commit,
  name: title,
  body: notes,
  draft: true,
  prerelease: isPrerelease
});
function createReleases(ctx, access) {
  const root = `/repos/${access.repository}/releases`;
  const patch = async (id, body) => {
    const path = `${root}/${id}`;
    const { status, text } = await sendApi(ctx, access, { method: "PATCH", path, body, expects: [422] });
    if (status === 422) {
      if (/immutable/i.test(text)) throw toBurned("of this release", toReason(text));
      throw refused(`PATCH ${path}`, status, text);
    }
    return toRelease(parseAnswer(releaseSchema, text, path));
  };
  return {
    findTag: (tag) => findCommit(ctx, access, tag),
    listReleases: async (tag) => {
      const { releases, isWhole } = await list(ctx, access, maxPages2);
      const found = releases.filter((one) => one.tag === tag);
      if (found.length === 0 && !isWhole) {
        const path = `${root}/tags/${encodeURIComponent(tag)}`;
        const { status, text } = await sendApi(ctx, access, { method: "GET", path, expects: [404] });
        if (status !== 404) found.push(toRelease(parseAnswer(releaseSchema, text, path)));
      }
      return found.sort((a, b) => Number(a.id) - Number(b.id));
    },
    listPublished: async () => (await list(ctx, access, 1)).releases.filter(({ isDraft }) => !isDraft),
    readRelease: async (id) => {
      const path = `${root}/${id}`;
      const { text } = await sendApi(ctx, access, { method: "GET", path });
      return toRelease(parseAnswer(releaseSchema, text, path));
    },
    createDraft: async (request) => {
      const body = toDraftBody(request);
      const { status, text } = await sendApi(ctx, access, {
        method: "POST",
        path: root,
        body,
        expects: [422]
      });
      if (status !== 422) return toRelease(parseAnswer(releaseSchema, text, root));
      if (/immutable/i.test(text)) throw toBurned(request.tag, toReason(text));
      throw refused(`POST ${root}`, status, text);
    },
    deleteRelease: async (id) => {
      await sendApi(ctx, access, { method: "DELETE", path: `${root}/${id}`, expects: [404] });
    },
    publish: (id, { isPrerelease, isLatest }) => patch(id, { draft: false, prerelease: isPrerelease, make_latest: String(isLatest && !isPrerelease) }),
    editRelease: async (id, { notes, isPrerelease }) => {
      await patch(id, { body: notes, prerelease: isPrerelease });
    },
    markLatest: async (id) => {
      await patch(id, { make_latest: "true" });
    }
  };
}

// host/github/runs.ts
var perPage3 = 100;
var maxPages3 = 100;
function toExpired({ name, expiresAt }) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
    code: "artifact-expired",
    blame: "input",
    message: `the artifact "${name}" was deleted${expiresAt === void 0 ? "" : ` on ${expiresAt.slice(0, 10)}`}, when its retention ended`,
    remedy: 'run the workflow again and promote the new run; a larger "retention-days" keeps artifacts longer, at most as long as the repository allows'
  });
}
function createArtifactStore(ctx, access) {
  const root = `/repos/${access.repository}/actions`;
  return {
    readRun: async (id) => {
      const path = `${root}/runs/${id}`;
      const { status, text } = await sendApi(ctx, access, { method: "GET", path, expects: [404] });
      if (status === 404)
        throw new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({
          code: "run-unknown",
          blame: "usage",
          message: `${access.repository} has no run ${id}, or this token cannot read it`,
          remedy: 'take the number from the address of the run: \u2026/actions/runs/<number>; the token needs "actions: read"'
        });
      return toRun(parseAnswer(runSchema, text, path));
    },
    listArtifacts: async (runId) => {
      const found = [];
      const runUrl = `${access.server}/${access.repository}/actions/runs/${runId}`;
      for (let page = 1; page <= maxPages3; page++) {
        const path = `${root}/runs/${runId}/artifacts?per_page=${perPage3}&page=${page}`;
        const { text } = await sendApi(ctx, access, { method: "GET", path });
        const { artifacts, total_count } = parseAnswer(artifactsSchema, text, path);
        found.push(...artifacts.map((one) => toArtifact(one, runUrl)));
        if (artifacts.length === 0 || found.length >= total_count) break;
      }
      return found;
    },
    fetchArtifact: async (artifact, to) => {
      const path = `${root}/artifacts/${artifact.id}/zip`;
      const status = await fetchFile(ctx, access, { path, to, expects: [410] });
      if (status === 410) throw toExpired(artifact);
    },
    listApprovals: async (runId) => {
      const path = `${root}/runs/${runId}/approvals`;
      const { text } = await sendApi(ctx, access, { method: "GET", path });
      return parseAnswer(approvalsSchema, text, path).map(toApproval);
    }
  };
}

// host/github/create.ts
async function readActor(ctx, access, env) {
  const { GITHUB_ACTIONS: inJob, GITHUB_ACTOR: actor } = env;
  if (inJob === "true" && actor !== void 0 && actor !== "") return actor;
  const { text } = await sendApi(ctx, access, { method: "GET", path: "/user" });
  return parseAnswer(zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }), text, "/user").login;
}
async function listAttestations(ctx, access, sha256) {
  const path = `/repos/${access.repository}/attestations/sha256:${sha256}?per_page=100`;
  const { status, text } = await sendApi(ctx, access, { method: "GET", path, expects: [404] });
  if (status === 404) return [];
  return (parseAnswer(attestationsSchema, text, path).attestations ?? []).map(({ bundle }) => bundle);
}
function createGitHub(ctx, access, env) {
  const { repository, server } = access;
  const repositoryUrl = `${server}/${repository}`;
  return {
    repository,
    repositoryUrl,
    toPublicUrl: (tag, name) => `${repositoryUrl}/releases/download/${encodeURIComponent(tag)}/${encodeURIComponent(name)}`,
    isPublic: async () => {
      const path = `/repos/${repository}`;
      const { text } = await sendApi(ctx, access, { method: "GET", path });
      return !parseAnswer(zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ private: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY() }), text, path).private;
    },
    readActor: () => readActor(ctx, access, env),
    listAttestations: (sha256) => listAttestations(ctx, access, sha256),
    appendLog: (place, line, isSame) => appendLog(ctx, access, place, line, isSame),
    ...createReleases(ctx, access),
    ...createAssets(ctx, access),
    ...createArtifactStore(ctx, access)
  };
}
function readGitHubAccess(env, asked) {
  const token = asked.token || env["GITHUB_TOKEN"] || env["GH_TOKEN"];
  const repository = asked.repository || env["GITHUB_REPOSITORY"];
  const usage = (code, message, remedy) => new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_0__/* .PipelineError */ .z({ code, blame: "usage", message, remedy });
  if (repository === void 0 || !/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw usage(
      "repository-missing",
      repository === void 0 ? "no repository is named" : `"${repository}" is not owner/name`,
      "name the repository as owner/name, with --github-repository or GITHUB_REPOSITORY"
    );
  if (token === void 0)
    throw usage(
      "github-token-missing",
      "no token of GitHub is set",
      "set GITHUB_TOKEN; in a workflow: env: GITHUB_TOKEN: ${{ github.token }}"
    );
  const plain = (url) => url.replace(/\/+$/, "");
  return {
    token,
    repository,
    api: plain(env["GITHUB_API_URL"] || "https://api.github.com"),
    server: plain(env["GITHUB_SERVER_URL"] || "https://github.com")
  };
}



/***/ })

};
