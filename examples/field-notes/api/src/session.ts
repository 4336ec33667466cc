import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const cookieName = 'field_notes_visit';

/** The visit that a request belongs to; a cookie that this server did not sign is ignored. */
export function readVisit(cookieHeader: string | undefined, secret: string): string | undefined {
  for (const pair of (cookieHeader ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=', 2);
    if (name !== cookieName) continue;
    const [visit = '', signature = ''] = value.split('.', 2);
    if (visit !== '' && isEqual(signature, sign(visit, secret))) return visit;
  }
  return undefined;
}

/** A new visit and the Set-Cookie header that keeps it. */
export function startVisit(secret: string): { visit: string; cookie: string } {
  const visit = randomBytes(16).toString('hex');
  return {
    visit,
    cookie: `${cookieName}=${visit}.${sign(visit, secret)}; Path=/; HttpOnly; SameSite=Strict`,
  };
}

function sign(visit: string, secret: string): string {
  return createHmac('sha256', secret).update(visit).digest('base64url');
}

function isEqual(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
