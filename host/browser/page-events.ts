import type { DevtoolsEvent } from './devtools.ts';

interface RequestParams {
  requestId: string;
  request: { url: string };
}
interface ResponseParams {
  requestId: string;
  response: { url: string; status: number };
}
interface FailureParams {
  requestId: string;
  errorText: string;
  canceled?: boolean;
}
interface ExceptionParams {
  exceptionDetails: { text: string; exception?: { description?: string } };
}
interface ConsoleParams {
  type: string;
  args: { value?: unknown; description?: string }[];
}

const longest = 500;

/** What a page asked for and complained about, from the events of the protocol. */
export class PageEvents {
  readonly failedRequests: { url: string; why: string }[] = [];
  readonly #errors = new Set<string>();
  readonly #urls = new Map<string, string>();
  #isLoaded = false;
  #lastRequest = Date.now();

  get errors(): string[] {
    return [...this.#errors];
  }

  /** The page is loaded and has asked for nothing for half a second. */
  isQuiet(now: number): boolean {
    return this.#isLoaded && now - this.#lastRequest > 500;
  }

  take({ method, params }: DevtoolsEvent): void {
    if (method === 'Page.loadEventFired') this.#isLoaded = true;
    if (method === 'Network.requestWillBeSent') {
      const { requestId, request } = params as unknown as RequestParams;
      this.#urls.set(requestId, request.url);
      this.#lastRequest = Date.now();
    }
    if (method === 'Network.responseReceived') {
      const { url, status } = (params as unknown as ResponseParams).response;
      if (status >= 400) this.failedRequests.push({ url, why: `answered ${status}` });
    }
    if (method === 'Network.loadingFailed') {
      const { requestId, errorText, canceled } = params as unknown as FailureParams;
      const url = this.#urls.get(requestId);
      if (canceled !== true && url !== undefined) this.failedRequests.push({ url, why: errorText });
    }
    if (method === 'Runtime.exceptionThrown') {
      const { text, exception } = (params as unknown as ExceptionParams).exceptionDetails;
      this.#add(exception?.description ?? text);
    }
    if (method === 'Runtime.consoleAPICalled') {
      const { type, args } = params as unknown as ConsoleParams;
      if (type === 'error') this.#add(args.map(({ value, description }) => value ?? description).join(' '));
    }
  }

  #add(text: string): void {
    this.#errors.add(text.slice(0, longest));
  }
}
