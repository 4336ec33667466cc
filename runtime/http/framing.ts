import { toPairs } from './forwarded.ts';

/** Headers that let only pages of these origins show a page in a frame. Names and values alternate. */
export function toFrameRules(origins: readonly string[]): string[] {
  return [
    'Content-Security-Policy',
    `frame-ancestors ${["'self'", ...origins].join(' ')}`,
    // For browsers without frame-ancestors; the others ignore it beside the policy.
    'X-Frame-Options',
    'SAMEORIGIN',
  ];
}

/**
 * Adds the rules to an answer of the app, which may have its own. A second policy narrows the first one and takes nothing from it. Where the
 * app says who may frame it, nothing is added: browsers prefer frame-ancestors to X-Frame-Options, so that it would widen a DENY.
 */
export function withFrameRules(headers: readonly string[], rules: readonly string[]): string[] {
  return toPairs(headers).some(([name, value]) => rulesFrames(name.toLowerCase(), value))
    ? [...headers]
    : [...headers, ...rules];
}

function rulesFrames(name: string, value: string): boolean {
  if (name === 'x-frame-options') return /^\s*(?:deny|sameorigin)\s*$/i.test(value);
  return name === 'content-security-policy' && /(?:^|[;,])\s*frame-ancestors\b/i.test(value);
}
