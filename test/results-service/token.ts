import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Ids } from './artifacts.ts';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const sign = (text: string) => createHmac('sha256', 'local results service').update(text).digest();

/** A runtime token as a runner has it: a JWT whose `scp` names the run and the job. */
export function createToken({ run, job }: Ids): string {
  const claims = { scp: `Actions.ExampleScope Actions.Results:${run}:${job}`, iss: 'local results service' };
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${text}.${sign(text).toString('base64url')}`;
}

/** The run and the job of a token that this service made; undefined for any other. */
export function readToken(token: string): Ids | undefined {
  const [header, payload, signature] = token.split('.');
  if (header === undefined || payload === undefined || signature === undefined) return undefined;
  const given = Buffer.from(signature, 'base64url');
  const expected = sign(`${header}.${payload}`);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const { scp } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { scp: string };
  const [, run, job] = /Actions\.Results:([^:\s]+):([^:\s]+)/.exec(scp) ?? [];
  return run === undefined || job === undefined ? undefined : { run, job };
}
