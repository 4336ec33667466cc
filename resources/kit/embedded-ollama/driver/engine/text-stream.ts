import type { AddonModel } from './addon.ts';

const unfinished = '\uFFFD';

/** Turns tokens into text as they come. A character can have several tokens: its text comes with the last one. */
export class TextStream {
  readonly #model: AddonModel;
  #before: number[] = [];
  #pending: number[] = [];

  constructor(model: AddonModel) {
    this.#model = model;
  }

  #text(tokens: readonly number[]): string {
    return this.#model.detokenize(Uint32Array.from(tokens), false);
  }

  push(token: number): string {
    this.#pending.push(token);
    const text = this.#take();
    return text.endsWith(unfinished) ? '' : this.#accept(text);
  }

  /** The rest, also when a character is not complete. */
  end(): string {
    return this.#pending.length === 0 ? '' : this.#accept(this.#take());
  }

  // A token's text depends on the one before it, such as a space at the start of a word.
  #take(): string {
    const base = this.#text(this.#before);
    return this.#text([...this.#before, ...this.#pending]).slice(base.length);
  }

  #accept(text: string): string {
    this.#before = this.#pending;
    this.#pending = [];
    return text;
  }
}
