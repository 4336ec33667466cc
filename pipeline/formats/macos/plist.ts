/** A value of a property list. */
export type PlistValue =
  | string
  | number
  | boolean
  | readonly PlistValue[]
  | { readonly [key: string]: PlistValue };

/** A text in XML. */
export const toXmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function formatValue(value: PlistValue, indent: string): string {
  if (typeof value === 'string') return `${indent}<string>${toXmlText(value)}</string>\n`;
  if (typeof value === 'boolean') return `${indent}<${value}/>\n`;
  if (typeof value === 'number') {
    const kind = Number.isInteger(value) ? 'integer' : 'real';
    return `${indent}<${kind}>${value}</${kind}>\n`;
  }
  const inner = `${indent}\t`;
  if (Array.isArray(value))
    return `${indent}<array>\n${value.map((one) => formatValue(one, inner)).join('')}${indent}</array>\n`;
  const entries = Object.entries(value)
    .map(([key, one]) => `${inner}<key>${toXmlText(key)}</key>\n${formatValue(one, inner)}`)
    .join('');
  return `${indent}<dict>\n${entries}${indent}</dict>\n`;
}

/** A property list as XML. https://developer.apple.com/documentation/bundleresources/information-property-list */
export function formatPlist(value: PlistValue): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n',
    `<plist version="1.0">\n${formatValue(value, '')}</plist>\n`,
  ].join('');
}
