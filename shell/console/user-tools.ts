import { el, type Panel } from './dom.ts';
import type { Model, Readiness } from './model.ts';

export type UserTool = NonNullable<Readiness['user_tools']>[number];

const words: Readonly<Record<UserTool['state'], string>> = {
  found: 'found on this computer',
  'not-found': 'not found: what needs it does not work until you install it',
  unknown: 'not known: a disk of this computer does not answer',
};

/** A program of the user in the words of an end user. */
export function describeUserTool({ program, description, state }: UserTool): string {
  const what = description === undefined ? '' : ` (${description.replace(/\.$/, '')})`;
  return `${program}${what}: ${words[state]}`;
}

/** The optional programs of the user; hidden for an app that uses none. */
export function createUserTools(): Panel<Model> {
  const list = el('ul');
  const element = el(
    'section',
    { className: 'card', hidden: true },
    el('h2', { textContent: 'Your own programs' }),
    el('p', {
      className: 'help',
      textContent: 'The app can use these programs where you have installed them. It works without them.',
    }),
    list,
  );
  let drawn = '';
  return {
    element,
    update: ({ readiness }) => {
      const lines = (readiness?.user_tools ?? []).map(describeUserTool);
      if (lines.join('\n') === drawn) return;
      drawn = lines.join('\n');
      element.hidden = lines.length === 0;
      list.replaceChildren(...lines.map((textContent) => el('li', { textContent })));
    },
  };
}
