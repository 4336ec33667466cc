/**
 * Whether repeated tests run in full: with CI=true. Elsewhere they take a part of their rounds, inputs and bytes, which `npm test` says in
 * its last line; docs/verification/README.md lists them.
 */
export const isThorough = process.env['CI'] === 'true';
