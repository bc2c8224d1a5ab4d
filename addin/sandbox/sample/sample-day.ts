/** A civil day as the sample types it: `2026/11/3`. */
export function typedDay(today: Date, daysBack: number): string {
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() - daysBack);
  return `${day.getFullYear()}/${day.getMonth() + 1}/${day.getDate()}`;
}

/** One of a list, the same for the same number. */
export function pick<const T extends readonly [unknown, ...unknown[]]>(
  list: T,
  number: number,
): T[number] {
  return list[number % list.length];
}

/** A number of so many digits that looks random and is always the same for the same seed. */
export function digits(seed: number, length: number): string {
  let state = (seed * 2_654_435_761 + 12_345) % 4_294_967_296;
  let text = "";
  while (text.length < length) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    text += String(Math.floor(state / 65_536) % 10);
  }
  return text;
}
