/** An answer that is no success: the runtime says why, what to do, and which single values are at fault. */
export class CallError extends Error {
  readonly status: number;
  readonly remedy: string;
  readonly faults: { id?: string; code: string; message: string }[];

  constructor(status: number, body: { error?: string; remedy?: string; errors?: CallError['faults'] }) {
    super(body.error ?? `the answer was ${status}`);
    this.status = status;
    this.remedy = body.remedy ?? '';
    this.faults = body.errors ?? [];
  }
}

/** Calls the shell; paths are relative to the console. `accept` names statuses besides 2xx that carry a document. */
export async function call<T>(
  path: string,
  { body, accept = [], method = body === undefined ? 'GET' : 'POST' }: CallOptions = {},
): Promise<T> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  if (response.ok || accept.includes(response.status)) return (isJson ? JSON.parse(text) : text) as T;
  throw new CallError(response.status, isJson ? JSON.parse(text) : { error: text.trim() });
}

export interface CallOptions {
  method?: string;
  body?: object;
  accept?: number[];
}
