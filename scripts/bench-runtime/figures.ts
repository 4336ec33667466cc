/** One figure of the benchmark. `ratio` is relative to a reference of the same run, so it is comparable between runs. */
export interface Figure {
  /** Stable key of the figure in the baseline. */
  id: string;
  name: string;
  value: string;
  goal?: string;
  ratio?: { value: number; of: string };
  /** Whether the goal is reached; undefined without a goal. */
  isReached?: boolean;
}

/** The baseline ratios with the tolerance of each: 0.3 is 30 %. */
export interface Baseline {
  ratios: Record<string, { ratio: number; tolerance: number }>;
}

/** A figure as a line of the table. */
export function toLine({ name, value, goal, ratio, isReached }: Figure): string {
  const mark = isReached === undefined ? ' ' : isReached ? '+' : '-';
  const comparison = ratio === undefined ? '' : `${ratio.value.toFixed(2)} x ${ratio.of}`;
  return `${mark} ${name.padEnd(46)} ${value.padStart(12)}   ${(goal === undefined ? '' : `goal ${goal}`).padEnd(26)} ${comparison}`;
}

/** Every ratio that is worse than the baseline allows, or that the baseline names and this run has not measured. */
export function findRegressions(figures: readonly Figure[], { ratios }: Baseline): string[] {
  return Object.entries(ratios).flatMap(([id, { ratio, tolerance }]) => {
    const found = figures.find((figure) => figure.id === id)?.ratio;
    if (found === undefined) return [`${id}: not measured`];
    const most = ratio * (1 + tolerance);
    if (found.value <= most) return [];
    return [`${id}: ${found.value.toFixed(2)} x ${found.of}, at most ${most.toFixed(2)} (baseline ${ratio})`];
  });
}

/** The baseline with the ratios of this run; tolerances stay. */
export function toBaseline(figures: readonly Figure[], before: Baseline): Baseline {
  const ratios = Object.entries(before.ratios).map(([id, entry]) => {
    const found = figures.find((figure) => figure.id === id)?.ratio?.value;
    return [id, { ...entry, ratio: found === undefined ? entry.ratio : Number(found.toFixed(2)) }];
  });
  return { ratios: Object.fromEntries(ratios) };
}
