/** Hours as spans, the first and the last of each: `[9, 10, 11, 14]` → 9 to 11, and 14. */
export function spansOf(
  hours: readonly number[],
): readonly (readonly [from: number, to: number])[] {
  const spans: [number, number][] = [];
  for (const hour of hours.toSorted((one, other) => one - other)) {
    const last = spans.at(-1);
    if (last?.[1] === hour - 1) last[1] = hour;
    else spans.push([hour, hour]);
  }
  return spans;
}
