/** The number of single characters to insert, remove or replace to turn one text into the other. */
export function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[to.length] ?? 0;
}

/** The longest spelling that is compared: beyond it nothing is a slip of the pen. */
const LONGEST = 40;

/**
 * The choices that are spelled most like the text, best first, at most three.
 * `spellings` maps every known spelling to its choice; one of which more than half differs is left out.
 */
export function nearestChoices(text: string, spellings: ReadonlyMap<string, string>): string[] {
  if (text.length > LONGEST) return [];
  const distances = new Map<string, number>();
  for (const [spelling, choice] of spellings) {
    const distance = editDistance(text, spelling);
    if (distance * 2 > Math.max(text.length, spelling.length)) continue;
    distances.set(choice, Math.min(distance, distances.get(choice) ?? distance));
  }
  return [...distances]
    .sort((a, b) => a[1] - b[1])
    .slice(0, 3)
    .map(([choice]) => choice);
}
