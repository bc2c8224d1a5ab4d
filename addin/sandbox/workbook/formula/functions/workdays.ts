/** Saturday is 0 and Sunday 1 in Excel's count of days. */
const isWorkday = (serial: number, off: ReadonlySet<number>) => serial % 7 > 1 && !off.has(serial);

/** How many days of work lie from one day to another, both counted; backwards below 0. */
export function workdaysBetween(from: number, to: number, off: ReadonlySet<number>): number {
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let day = from; step > 0 ? day <= to : day >= to; day += step) {
    if (isWorkday(day, off)) count += step;
  }
  return count;
}

/** The day that lies so many days of work after another, or before it. */
export function workday(from: number, days: number, off: ReadonlySet<number>): number {
  const step = Math.sign(days);
  let day = from;
  for (let left = Math.abs(days); left > 0;) {
    day += step;
    if (day < 0 || day > 2_958_465) return day;
    if (isWorkday(day, off)) left--;
  }
  return day;
}
