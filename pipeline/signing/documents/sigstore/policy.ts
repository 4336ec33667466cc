import type { KeylessPolicy } from '../document-signer.ts';

/** The identity in the certificate of a keyless signature. */
export interface CertificateIdentity {
  /** Subject alternative name: the address of a workflow at a ref, or a mail address. */
  subject: string;
  issuer: string;
}

/** The issuer of tokens of GitHub Actions. */
export const githubIssuer = 'https://token.actions.githubusercontent.com';

/**
 * The pattern of the workflows of a repository, at any ref: `https://host/owner/name/.github/workflows/…@…`. Names of owners and
 * repositories have no case on GitHub.
 */
function isWorkflowOf(subject: string, repository: string): boolean {
  const prefix = `${repository.replace(/\/+$/, '').replace(/\.git$/, '')}/.github/workflows/`;
  return subject.toLowerCase().startsWith(prefix.toLowerCase());
}

/** Why an identity is not the expected one; undefined when it is. */
export function findIdentityFault(
  { subject, issuer }: CertificateIdentity,
  policy: KeylessPolicy,
): string | undefined {
  const expectedIssuer = 'issuer' in policy ? policy.issuer : githubIssuer;
  if (issuer !== expectedIssuer) return `the issuer of its identity is ${issuer}, not ${expectedIssuer}`;
  if ('repository' in policy)
    return isWorkflowOf(subject, policy.repository)
      ? undefined
      : `${subject} is not a workflow of ${policy.repository}`;
  if ('subject' in policy)
    return subject === policy.subject ? undefined : `its identity is ${subject}, not ${policy.subject}`;
  return new RegExp(`^(?:${policy.subjectPattern})$`).test(subject)
    ? undefined
    : `its identity is ${subject}, which does not match ${policy.subjectPattern}`;
}
