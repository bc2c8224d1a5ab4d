/** So many texts of a column are remembered. */
const REMEMBERED = 1000;
/** So many are tried before a column is given up in which hardly one comes again. */
const TRIED = 200;

/**
 * What was made of the texts of a column, to be had again without making it. A shop or a day stands in thousands of
 * rows; a column of numbers or of names, whose texts hardly come again, is looked up no more after a while.
 */
export function recurringTexts<T>() {
  const known = new Map<string, T>();
  let again = 0;
  let comeAgain = true;
  return {
    find(text: string): T | undefined {
      const made = comeAgain ? known.get(text) : undefined;
      if (made !== undefined) again += 1;
      return made;
    },
    remember(text: string, made: T): void {
      if (!comeAgain || known.size >= REMEMBERED) return;
      known.set(text, made);
      comeAgain = known.size < TRIED || again >= known.size;
      if (!comeAgain) known.clear();
    },
  };
}
