import * as z from 'zod';
import { githubIssuer } from './policy.ts';

const claimsSchema = z.looseObject({
  iss: z.string(),
  sub: z.string(),
  email: z.string().optional(),
  job_workflow_ref: z.string().optional(),
});

/**
 * The identity that a certificate for this token has, as `verify` prints it: the workflow for a token of GitHub Actions, else the mail address
 * or the subject. The token is not verified: that is the part of the authority. @throws {Error} when it is not a JSON Web Token
 */
export function describeToken(token: string): string {
  const [, payload = ''] = token.split('.');
  const claims = claimsSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  const { iss, sub, email, job_workflow_ref: workflow } = claims;
  const subject =
    iss === githubIssuer && workflow !== undefined ? `https://github.com/${workflow}` : (email ?? sub);
  return `${subject} (${iss})`;
}
