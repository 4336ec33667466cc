type Child = Node | string | undefined;
type Properties<T> = { [K in keyof T]?: T[K] } & {
  dataset?: Record<string, string>;
  aria?: Record<string, string>;
};

/** Creates an element. `aria` and `dataset` become attributes; text is never parsed as markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { dataset, aria, ...properties }: Properties<Omit<HTMLElementTagNameMap[K], 'dataset'>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  for (const [name, value] of Object.entries(dataset ?? {})) element.dataset[name] = value;
  for (const [name, value] of Object.entries(aria ?? {})) element.setAttribute(`aria-${name}`, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A part of the page that updates to a new model without losing focus or input. */
export interface Panel<T> {
  element: HTMLElement;
  update(model: T): void;
}

/** The heading that gets the focus when its panel appears, so that screen readers announce the change. */
export function heading(text: string): HTMLHeadingElement {
  return el('h1', { textContent: text, tabIndex: -1 });
}
