const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Characters that XML 1.0 cannot contain are left out. */
export const toXml = (text: string): string =>
  [...text]
    .filter((one) => one >= ' ' || '\t\n\r'.includes(one))
    .join('')
    .replaceAll(/[&<>"]/g, (one) => entities[one] ?? one);

/** Attributes of an element, in their order; those without a value are left out. */
export const toAttributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${toXml(String(value))}"`]))
    .join('');
