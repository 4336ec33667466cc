import { apt } from './apt/index.ts';
import { dnf } from './dnf/index.ts';
import type { Feed } from './feed.ts';

/** Every kind of repository. To add one, create its folder and add a line here. */
export const feeds: readonly Feed[] = [apt, dnf];
