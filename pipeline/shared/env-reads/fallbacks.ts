/** Number of characters after a read in which its fallback is searched. */
const window = 400;
const insists = /\b(?:Fatal\w*|panic|Exit|exit|throw|raise|Errorf|errors\.New)\b/;

/** The characters between the name of a variable and the next token of the expression. */
const afterName = String.raw`["'\x60]?\s*[\])]*\s*`;

function follows(after: string, pattern: string): boolean {
  return new RegExp(`^${afterName}${pattern}`).test(after);
}

/** `firstNonEmpty(os.Getenv("X"), "y")`: a helper with such a name and a further argument. */
function isDefaulted(before: string, after: string): boolean {
  const helper = /(?:[dD]efault|[fF]allback|[cC]oalesce|[fF]irst|Or)\w*\(\s*(?:\w+\.)?$/;
  return helper.test(before) && follows(after, String.raw`,\s*[^\s)]`);
}

/** `name := os.Getenv("X")`, then a comparison of `name` with the empty string that does not end the program. */
function comparesVariable(before: string, after: string): boolean {
  const variable = /\b([A-Za-z_]\w*)(?:\s*,\s*\w+)?\s*:?=\s*[^=\n]*$/.exec(before.slice(-200))?.[1];
  if (variable === undefined) return false;
  const compared = new RegExp(`\\b${variable}\\s*[!=]==?\\s*(?:""|''|nil\\b|undefined\\b|null\\b)`).exec(
    after,
  );
  return compared !== null && !insists.test(after.slice(compared.index).split('\n').slice(0, 4).join('\n'));
}

/**
 * Whether code that reads a variable has a fallback at that position: a default beside the name (`getEnv("X", "y")`,
 * `process.env.X ?? y`), a condition on it, or a comparison with the empty string whose next lines do not end the program. `end`: the offset right
 * behind the variable's name.
 */
export function copesWithout(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + window);
  const before = text.slice(Math.max(0, start - window), start);
  if (/^["'`]\s*,\s*[^\s)]/.test(after)) return true;
  if (follows(after, String.raw`(?:\|\||\?\?|\?[^.])`)) return true;
  return isDefaulted(before, after) || comparesVariable(before, after);
}
