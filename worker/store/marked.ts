/**
 * SQL for a number, `mark`, that follows from which rows are summed, `number` being what tells them apart: others, though
 * they are as many, have another.
 */
export const marked = (number: string): string =>
  `coalesce(sum((${number}) % 1000000007 * ((${number}) % 1000000007) % 4294967291), 0) AS mark`;
