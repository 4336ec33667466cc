export const id = 2082;
export const ids = [2082];
export const modules = {

/***/ 72082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveCommand: () => (/* binding */ serveCommand)
/* harmony export */ });
/* harmony import */ var _chunk_4WDECPD5_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82671);
/* harmony import */ var _chunk_K6MD2WOQ_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26998);
/* harmony import */ var _chunk_XSD2II3K_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53710);
/* harmony import */ var _chunk_IVCDPP2T_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22647);
/* harmony import */ var _chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23238);
/* harmony import */ var _chunk_A5KMZCMU_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93390);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48179);








// cli/commands/serve.ts

function parsePort(word) {
  const port = Number(word);
  if (!/^\d+$/.test(word) || port > 65535)
    throw new commander__WEBPACK_IMPORTED_MODULE_6__/* .InvalidArgumentError */ .Di("It must be a port number, 0 to 65535.");
  return port;
}
async function serve(session, options) {
  const { createBundleServer } = await Promise.all(/* import() */[__webpack_require__.e(2503), __webpack_require__.e(9547), __webpack_require__.e(2856), __webpack_require__.e(8815), __webpack_require__.e(2088), __webpack_require__.e(8919), __webpack_require__.e(2830), __webpack_require__.e(59), __webpack_require__.e(6904), __webpack_require__.e(4559), __webpack_require__.e(3209), __webpack_require__.e(7028), __webpack_require__.e(6905), __webpack_require__.e(1564), __webpack_require__.e(4385), __webpack_require__.e(1870), __webpack_require__.e(4426), __webpack_require__.e(3253), __webpack_require__.e(199)]).then(__webpack_require__.bind(__webpack_require__, 199));
  const context = (0,_chunk_4WDECPD5_js__WEBPACK_IMPORTED_MODULE_0__/* .createContext */ .q6)(import.meta.url, session.log, session.io.env);
  const server = createBundleServer(context, (0,_chunk_4BHU3DED_js__WEBPACK_IMPORTED_MODULE_4__/* .toPath */ .b)(session, options.root));
  const address = await server.listen({ host: options.host, port: options.port });
  session.log.info(`listening on ${address}`);
  const signal = await new Promise((stop) => {
    for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => stop(name));
  });
  session.log.info(`stopping after ${signal}`);
  await server.close();
  return 0;
}
function serveCommand(session, finish) {
  return new commander__WEBPACK_IMPORTED_MODULE_6__/* .Command */ .uB("serve").description("serves the bundle API over HTTP").option("--port <number>", "port to listen on; 0 selects a free port", parsePort, 8080).option("--host <address>", "address to listen on", "127.0.0.1").option("--root <dir>", "the only folder that is read", ".").action((options) => finish(serve(session, options)));
}



/***/ })

};
