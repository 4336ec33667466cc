/** Text after a read that may still speak of the value that was read. */
const window = 400;
const insists = /\b(?:Fatal\w*|panic|Exit|exit|throw|raise|Errorf|errors\.New)\b/;

/** What is between the quotes of a name, or right behind it, and the next token of the expression. */
const afterName = String.raw`["'\x60]?\s*[\])]*\s*`;

function follows(after: string, pattern: string): boolean {
  return new RegExp(`^${afterName}${pattern}`).test(after);
}

/** `firstNonEmpty(os.Getenv("X"), "y")`: a helper, called so, with something behind the read. */
function isDefaulted(before: string, after: string): boolean {
  const helper = /(?:[dD]efault|[fF]allback|[cC]oalesce|[fF]irst|Or)\w*\(\s*(?:\w+\.)?$/;
  return helper.test(before) && follows(after, String.raw`,\s*[^\s)]`);
}

/** `name := os.Getenv("X")`, then a comparison of `name` with nothing that does not end the program. */
function comparesVariable(before: string, after: string): boolean {
  const variable = /\b([A-Za-z_]\w*)(?:\s*,\s*\w+)?\s*:?=\s*[^=\n]*$/.exec(before.slice(-200))?.[1];
  if (variable === undefined) return false;
  const compared = new RegExp(`\\b${variable}\\s*[!=]==?\\s*(?:""|''|nil\\b|undefined\\b|null\\b)`).exec(
    after,
  );
  return compared !== null && !insists.test(after.slice(compared.index).split('\n').slice(0, 4).join('\n'));
}

/**
 * Whether code that reads a variable shows at that place that it does without: a default beside the name (`getEnv("X", "y")`,
 * `process.env.X ?? y`), a condition on it, or a comparison with nothing whose next lines do not give up. `end`: the offset right
 * behind the variable's name.
 */
export function copesWithout(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + window);
  const before = text.slice(Math.max(0, start - window), start);
  if (/^["'`]\s*,\s*[^\s)]/.test(after)) return true;
  if (follows(after, String.raw`(?:\|\||\?\?|\?[^.])`)) return true;
  return isDefaulted(before, after) || comparesVariable(before, after);
}
