import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { CaseRequest } from './case.ts';

/** An answer to one request. `body`: the text, or the digest of what is not text. */
export interface Answer {
  request: string;
  status: number;
  type: string;
  body: string;
}

/** Sends the requests one after another to `origin`. */
export async function ask(origin: string, requests: readonly CaseRequest[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const { method, path, headers, body } of requests) {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
      ...(body === undefined ? {} : { body }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    answers.push({
      request: `${method} ${path}`,
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      body: isUtf8(bytes)
        ? bytes.toString()
        : `${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex')}`,
    });
  }
  return answers;
}

/** The answer with every match of a rule's regular expression replaced in its body. */
export function normalise(answer: Answer, rules: readonly (readonly [string, string])[]): Answer {
  const body = rules.reduce((text, [from, to]) => text.replaceAll(new RegExp(from, 'g'), to), answer.body);
  return { ...answer, body };
}

const shown = 160;

/** The part of two texts from shortly before their first difference. */
function cut(plain: string, packaged: string): [string, string] {
  let at = 0;
  while (at < plain.length && plain[at] === packaged[at]) at++;
  const from = Math.max(0, at - 20);
  return [plain.slice(from, from + shown), packaged.slice(from, from + shown)];
}

/** The differences between the answers of the plain and of the packaged program, one sentence each. */
export function compareAnswers(
  plain: readonly Answer[],
  packaged: readonly Answer[],
  rules: readonly (readonly [string, string])[],
): string[] {
  return plain.flatMap((answer, index) => {
    const other = packaged[index];
    if (other === undefined) return [`${answer.request}: no answer`];
    const [left, right] = [normalise(answer, rules), normalise(other, rules)];
    return (['status', 'type', 'body'] as const)
      .filter((field) => left[field] !== right[field])
      .map((field) => {
        const [a, b] = cut(String(left[field]), String(right[field]));
        return `${answer.request}: ${field} ${JSON.stringify(a)} under node, ${JSON.stringify(b)} packaged`;
      });
  });
}
