import { type Html, html } from './html.ts';

/** A bar of a chart. */
export interface Bar {
  label: string;
  value: number;
}

const rowHeight = 26;
const labelWidth = 230;
const barWidth = 380;

/** A chart of horizontal bars with its numbers as text beside each bar, and a title and description for screen readers. */
export function barChart(id: string, title: string, bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const height = bars.length * rowHeight + 4;
  const width = labelWidth + barWidth + 70;
  const rows = bars.map(({ label, value }, index) => {
    const y = index * rowHeight;
    const length = Math.max(1, Math.round((value / most) * barWidth));
    const shown = label.length > 34 ? `${label.slice(0, 33)}…` : label;
    return html`<text x="${labelWidth - 8}" y="${y + 18}" text-anchor="end">${shown}</text><rect x="${labelWidth}" y="${y + 4}" width="${length}" height="${rowHeight - 8}"/><text x="${labelWidth + length + 6}" y="${y + 18}">${value}</text>`;
  });
  const words = bars.map(({ label, value }) => `${label}: ${value}`).join('; ');
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-text"><title id="${id}-title">${title}</title><desc id="${id}-text">${words}</desc>${rows}</svg>`;
}

const columnsHeight = 140;

/** A chart of one column for each day, with the first and last day below it. */
export function columnChart(id: string, title: string, bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = Math.max(4, Math.min(28, Math.floor(660 / Math.max(1, bars.length))));
  const width = Math.max(240, bars.length * step + 40);
  const columns = bars.map(({ value }, index) => {
    const height = Math.max(1, Math.round((value / most) * columnsHeight));
    return html`<rect x="${36 + index * step}" y="${10 + columnsHeight - height}" width="${Math.max(3, step - 3)}" height="${height}"/>`;
  });
  const words = bars.map(({ label, value }) => `${label}: ${value}`).join('; ');
  return html`<svg viewBox="0 0 ${width} ${columnsHeight + 34}" width="${width}" height="${columnsHeight + 34}" role="img" aria-labelledby="${id}-title ${id}-text"><title id="${id}-title">${title}</title><desc id="${id}-text">${words}</desc><text x="30" y="18" text-anchor="end">${most}</text><text x="30" y="${columnsHeight + 10}" text-anchor="end">0</text>${columns}<text x="36" y="${columnsHeight + 28}">${bars[0]?.label ?? ''}</text>${bars.length > 1 ? html`<text x="${width - 4}" y="${columnsHeight + 28}" text-anchor="end">${bars.at(-1)?.label ?? ''}</text>` : undefined}</svg>`;
}
