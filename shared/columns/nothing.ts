/** Words that people write into a cell to say that there is nothing: such an optional cell is blank. */
export const NOTHING: ReadonlySet<string> = new Set(
  "- -- — —— － – / \\ 无 空 n/a N/A NA null NULL None".split(" "),
);

/** The dashes alone, for columns in which 无 has a meaning. */
export const DASHES: ReadonlySet<string> = new Set("- -- — —— － – /".split(" "));
