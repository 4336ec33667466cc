import { el, type Panel } from './dom.ts';
import type { Model, Readiness } from './model.ts';
import { text } from './text.ts';

export type UserTool = NonNullable<Readiness['user_tools']>[number];

/** A program of the user in the words of an end user. */
export function describeUserTool({ program, description, state }: UserTool): string {
  const what = description === undefined ? '' : ` (${description.replace(/\.$/, '')})`;
  return `${program}${what}: ${text.userTools[state]}`;
}

/** The optional programs of the user; hidden for an app that uses none. */
export function createUserTools(): Panel<Model> {
  const list = el('ul');
  const element = el(
    'section',
    { className: 'card', hidden: true },
    el('h2', { textContent: text.userTools.title }),
    el('p', {
      className: 'help',
      textContent: text.userTools.help,
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
