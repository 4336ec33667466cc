import { getInput } from '@actions/core';
import { PipelineError } from '../../pipeline/errors.ts';
import { type AskedSwap, parseAskedSwap } from '../../pipeline/shared/options/asked-swap.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { type Tier, tiers, toTier } from '../../schema/vocabulary.ts';

/** Reads an action's inputs and remembers what is wrong with them, so that one run shows every fault. */
export class InputReader {
  private readonly faults: Diagnostic[] = [];

  private refuse(name: string, message: string, remedy: string): void {
    this.faults.push({
      severity: 'error',
      code: 'input-invalid',
      message: `input "${name}": ${message}`,
      remedy,
    });
  }

  /** The input's text, trimmed; '' when it is not set. */
  text(name: string): string {
    return getInput(name);
  }

  required(name: string): string {
    const text = this.text(name);
    if (text === '') this.refuse(name, 'it is empty', `set "${name}" under "with:"`);
    return text;
  }

  /** A text of a given form; undefined when the input is empty. */
  matching(name: string, pattern: RegExp, remedy: string): string | undefined {
    const text = this.text(name);
    if (text === '') return undefined;
    if (!pattern.test(text)) this.refuse(name, `"${text}" does not have the right form`, remedy);
    return text;
  }

  /** Reads a word with a parser that throws PipelineError for what it does not know; `fallback` for an empty input. */
  word<T>(name: string, parse: (word: string) => T, fallback: () => T): T | undefined {
    const text = this.text(name);
    return this.attempt(name, () => (text === '' ? fallback() : parse(text)));
  }

  private attempt<T>(name: string, parse: () => T): T | undefined {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof PipelineError)) throw error;
      this.refuse(name, error.message, error.remedy);
      return undefined;
    }
  }

  /** `true` or `false` as YAML 1.2 writes them. */
  flag(name: string, fallback: boolean): boolean {
    const text = this.text(name);
    if (/^(true|True|TRUE)$/.test(text)) return true;
    if (/^(false|False|FALSE)$/.test(text)) return false;
    if (text !== '') this.refuse(name, `"${text}" is neither true nor false`, 'write true or false');
    return fallback;
  }

  /** A whole number from `min` to `max`; undefined when the input is empty. */
  whole(name: string, min: number, max: number): number | undefined {
    const text = this.text(name);
    if (text === '') return undefined;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    this.refuse(name, `"${text}" is not a whole number from ${min} to ${max}`, 'correct the number');
    return undefined;
  }

  tier(): Tier {
    const text = this.text('tier');
    const tier = text === '' ? 'desktop' : toTier(text);
    if (tier === undefined)
      this.refuse('tier', `"${text}" is not a tier`, `choose one of ${tiers.join(', ')}`);
    return tier ?? 'desktop';
  }

  /** Lines of `original=replacement`. */
  swaps(): AskedSwap[] {
    const words = this.text('with-swaps').split(/[\n,]/);
    return words.flatMap((word) => {
      if (word.trim() === '') return [];
      const swap = this.attempt('with-swaps', () => parseAskedSwap(word));
      return swap === undefined ? [] : [swap];
    });
  }

  /** Throws PipelineError `inputs-invalid` with every fault that was found. */
  assertValid(): void {
    if (this.faults.length === 0) return;
    throw new PipelineError({
      code: 'inputs-invalid',
      blame: 'usage',
      message: 'the inputs of this action are not valid',
      remedy: 'correct them in the workflow, see action.yml',
      diagnostics: this.faults,
    });
  }
}
