const CELLS = /^(?:.*!)?\$?([A-Z]{1,3})\$?\d+(?::\$?([A-Z]{1,3})\$?\d+)?$/;

/** The indexes of the columns in an event's address, such as `C2:D9`; undefined for whole rows or several areas. */
export function columnsOf(address: string): readonly number[] | undefined {
  const [, first, last = first] = CELLS.exec(address) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [indexOf(first), indexOf(last)];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function indexOf(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
