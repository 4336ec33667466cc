export const id = 813;
export const ids = [813];
export const modules = {

/***/ 20813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   secretsCommand: () => (/* binding */ secretsCommand)
/* harmony export */ });
/* harmony import */ var _chunk_7S5DRFJR_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96046);
/* harmony import */ var _chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26758);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23238);
/* harmony import */ var _chunk_LXAX2PRY_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21431);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48179);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2503);






// cli/commands/secrets.ts


var fileSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP());
async function readFile(session, file) {
  if (file === void 0) return [];
  const { nodeFileSystem } = await __webpack_require__.e(/* import() */ 9388).then(__webpack_require__.bind(__webpack_require__, 39388));
  const { parseJsonText } = await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(9147)]).then(__webpack_require__.bind(__webpack_require__, 9147));
  const document = parseJsonText(await nodeFileSystem.readText((0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_2__/* .toPath */ .b)(session, file)), { file });
  const parsed = document.ok ? fileSchema.safeParse(document.value) : void 0;
  if (parsed?.success === true) return Object.entries(parsed.data).map(([name, text]) => ({ name, text }));
  const message = `${file} is not a JSON object with a reference for each name`;
  throw (0,_chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_1__/* .usageError */ .W)(
    "secret-reference-invalid",
    message,
    'write {"<variable>": "vault://<mount>/<path>#<field>"}'
  );
}
async function attempt(session, check) {
  try {
    return { ok: true, message: await check() };
  } catch (error) {
    const { diagnostics } = (0,_chunk_DD2A6K2I_js__WEBPACK_IMPORTED_MODULE_1__/* .toFailure */ .w)(error);
    for (const diagnostic of diagnostics) session.reporter.diagnostic(diagnostic);
    const { code = "internal-error", message = "" } = diagnostics.at(-1) ?? {};
    return { ok: false, code, message };
  }
}
var isConfigured = ({ settings }, env) => Object.keys(settings).some((name) => (env[name] ?? "") !== "");
async function test(session, given, options) {
  const { secretBackends } = await Promise.all(/* import() */[__webpack_require__.e(2753), __webpack_require__.e(6276)]).then(__webpack_require__.bind(__webpack_require__, 86276));
  const { assertReferences } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(2753), __webpack_require__.e(8767)]).then(__webpack_require__.bind(__webpack_require__, 68767));
  const { readSecret, toBackendContext } = await Promise.all(/* import() */[__webpack_require__.e(2856), __webpack_require__.e(2753), __webpack_require__.e(149)]).then(__webpack_require__.bind(__webpack_require__, 42530));
  const ctx = await (0,_chunk_7S5DRFJR_js__WEBPACK_IMPORTED_MODULE_0__/* .toReadContext */ .D)(session);
  const named = [...given.map((text) => ({ name: text, text })), ...await readFile(session, options.file)];
  await assertReferences(
    ctx,
    named.map(({ name, text }, index) => ({ name: name === text ? `argument ${index + 1}` : name, text }))
  );
  const backends = [];
  for (const backend of secretBackends.filter(
    (one) => named.length === 0 && isConfigured(one, session.io.env)
  ))
    backends.push({
      id: backend.id,
      ...await attempt(session, () => backend.probe(toBackendContext(ctx)))
    });
  const references = [];
  for (const { name, text } of named) {
    const read = async () => {
      await readSecret(ctx, text);
      return "it can be read";
    };
    references.push({ name, reference: text, ...await attempt(session, read) });
  }
  const isOk = [...backends, ...references].every(({ ok }) => ok);
  if (named.length === 0 && backends.length === 0)
    session.log.warn("no variable of a backend of secrets is set; see vrooli-bundle secrets list");
  session.io.stdout(
    `${JSON.stringify({ status: isOk ? "ok" : "failed", backends, references }, void 0, 2)}
`
  );
  return isOk ? 0 : 1;
}
async function list(session) {
  const { secretBackends } = await Promise.all(/* import() */[__webpack_require__.e(2753), __webpack_require__.e(6276)]).then(__webpack_require__.bind(__webpack_require__, 86276));
  const backends = secretBackends.map((backend) => ({
    id: backend.id,
    title: backend.title,
    form: backend.form,
    settings: Object.keys(backend.settings),
    configured: isConfigured(backend, session.io.env)
  }));
  session.io.stdout(`${JSON.stringify({ backends }, void 0, 2)}
`);
  return 0;
}
function secretsCommand(session, finish) {
  return new commander__WEBPACK_IMPORTED_MODULE_5__/* .Command */ .uB("secrets").description(
    "test: asks the backends of secrets that variables configure whether they accept their credentials, or reads the given references and reports whether they can be read, never a value; list: the backends, the form of their references and their variables"
  ).addArgument(new commander__WEBPACK_IMPORTED_MODULE_5__/* .Argument */ .ef("<task>", "what to do").choices(["test", "list"])).argument("[reference...]", "references to read, such as vault://kv/ci#token").option("--file <file>", "a JSON object with a reference for each name; a value in plain text is refused").action(
    (task, references, options) => finish(task === "list" ? list(session) : test(session, references, options))
  );
}



/***/ })

};
