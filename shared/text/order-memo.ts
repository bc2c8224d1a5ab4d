/** A day as it stands in a memo: people leave out what they don't know, `2014. .`. */
export interface MemoDay {
  readonly year: number;
  readonly month: number | null;
  readonly date: number | null;
}

/** A red-flag memo of an order: what happened, when, and who wrote it, `客户要求改地址,已修改妥当---2014.3.5 李敏`. */
export interface OrderMemo {
  readonly event: string;
  readonly on: MemoDay;
  /** "" where nobody signed. */
  readonly clerk: string;
}

// Dashes, of whatever kind an input method makes of them, with a day behind. Each run of them is tried once.
const MARK =
  /(?:(?<![-－﹣])[-－﹣]{2,}|(?<![—–―─])[—–―─]+)\s{0,3}(\d{4}|\d{2})\s{0,3}[.．。/／年-]\s{0,3}(?:(\d{1,2})\s{0,3})?[.．。/／月-]\s{0,3}(?:(\d{1,2})[日号]?)?/gu;
const NAME = /^[\p{L}][\p{L}\p{M}·.'’ -]{0,29}$/u;
const FIRST_WORD = /^\s{0,3}[\p{L}][\p{L}\p{M}·'’-]{0,29}/u;
const CENTURY = 2000;

const between = (text: string | undefined, least: number, most: number): number | null => {
  const number = text === undefined ? Number.NaN : Number(text);
  return number >= least && number <= most ? number : null;
};

/** The year that two or four digits say. */
const yearOf = (digits: string): number =>
  digits.length === 2 ? CENTURY + Number(digits) : Number(digits);

/**
 * The memos that a note holds, in their order; text without the mark of one is none. A line holds several where each
 * but the last is signed in one word.
 */
export function readMemos(note: string): OrderMemo[] {
  return note.split(/[\r\n]+/u).flatMap(memosInLine);
}

function memosInLine(line: string): OrderMemo[] {
  const marks = [...line.matchAll(MARK)];
  let from = 0;
  return marks.flatMap((mark, index): OrderMemo[] => {
    const event = tidyEvent(line.slice(from, mark.index));
    const start = mark.index + mark[0].length;
    const rest = line.slice(start, marks[index + 1]?.index);
    const clerk = clerkIn(rest, index === marks.length - 1);
    from = start + clerk.length;
    if (event === "") return [];
    const [, year = "", month, date] = mark;
    const on = { year: yearOf(year), month: between(month, 1, 12), date: between(date, 1, 31) };
    return [{ event, on, clerk: clerk.trim() }];
  });
}

/** Who signed: all up to the next stop where it is a name, else its first word. */
function clerkIn(rest: string, isLast: boolean): string {
  const [whole = ""] = rest.split(/[;；,，。]/u);
  if (isLast && NAME.test(whole.trim())) return whole;
  return FIRST_WORD.exec(rest)?.[0] ?? "";
}

/** A text as it can stand in a memo: on one line, without what would be taken for a memo's mark, or for a stop before. */
export const tidyEvent = (text: string): string =>
  text
    .replace(/[-－﹣]{2,}|[—–―─]+/gu, "-")
    .replace(/\s+/gu, " ")
    .replace(/^[;；,，、\s]+/u, "")
    .replace(/(?<![-－﹣\s])[-－﹣\s]+$/u, "");

/** A memo in its usual form; what is not known of its day stays blank. */
export function writeMemo({ event, on: { year, month, date }, clerk }: OrderMemo): string {
  const day = `${year}.${month ?? " "}.${date ?? ""}`;
  return `${tidyEvent(event)}---${day} ${clerk}`.trimEnd();
}

/** A note with a memo below what stands in it. */
export function noteWithMemo(note: string, memo: OrderMemo): string {
  const before = note.trimEnd();
  return before === "" ? writeMemo(memo) : `${before}\n${writeMemo(memo)}`;
}
