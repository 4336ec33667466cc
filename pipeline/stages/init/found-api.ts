import type { Guess } from './sources.ts';

/** The program that answers requests. */
export interface FoundApi {
  folder: string;
  language: 'go' | 'npm' | 'python' | 'rust';
  /** The lifecycle steps that build and start it, as shell lines that run in the scenario. */
  build: string[];
  start: string;
  guess: Guess;
}
