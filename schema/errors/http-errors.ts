import type { ErrorEntries } from './entry.ts';

/** Answers that `vrooli-bundle serve` and the servers of the runtime share. */
export const httpErrors = {
  'body-too-large': {
    meaning: 'The body of a request is larger than the limit (HTTP 413).',
    remedy: 'Send a smaller body.',
  },
  'host-forbidden': {
    meaning:
      'The Host header of a request is not this machine (HTTP 403). This guards against DNS rebinding.',
    remedy: 'Use http://127.0.0.1 with the right port.',
  },
  'internal-error': {
    meaning: 'The program failed in a way that its authors did not foresee (HTTP 500, exit code 3).',
    remedy: 'Run it again with VROOLI_BUNDLE_DEBUG=1, or GET /diagnostics of the runtime, and report it.',
  },
  'media-type-unsupported': {
    meaning: 'The body of a request is not declared as JSON (HTTP 415).',
    remedy: 'Send the header Content-Type: application/json.',
  },
  'origin-forbidden': {
    meaning: 'Another site caused the request (HTTP 403).',
    remedy: "Call from the server's own page, or from a program without an Origin header.",
  },
  'precondition-failed': {
    meaning: 'A file has other content than the If-Match of the request names (HTTP 412).',
    remedy: 'Load the file again.',
  },
  'request-invalid': {
    meaning: 'A request has a body or query that does not have the expected form (HTTP 400).',
    remedy: 'Correct the fields that are listed; GET /openapi.json describes them.',
  },
  'route-unknown': {
    meaning: 'The server has no route or file at this path (HTTP 404).',
    remedy: 'Correct the path; GET /openapi.json lists every route.',
  },
} as const satisfies ErrorEntries;
