import { normalised } from "./normalise.ts";

const MOBILE = String.raw`1[3-9](?:[-\s]?\d){9}`;
const LOCAL = String.raw`[-\s]*[2-9](?:[-\s]?\d){6,7}`;
/** With its area code: the same digits without it are another number in each town. */
const LANDLINE = String.raw`\(?0(?:10|2\d|[3-9]\d{2})\)?${LOCAL}`;
/** Behind the country code, an area code may go without its zero. */
const FROM_ABROAD = String.raw`(?:\+|00)86[-\s]*((?:10|2\d|[3-9]\d{2})${LOCAL})`;
const EXTENSION = String.raw`\s*(?:转|分机|ext\.?|#|-)\s*(\d{1,6})(?!\d)`;

/** Behind a number stands no further digit, unless it begins the next: blanks between two were lost. */
const END = String.raw`(?!\d)|(?=${MOBILE}|${LANDLINE})`;
const NUMBER = new RegExp(
  String.raw`(?:(?:(?:\+|00)?86[-\s]*)?(${MOBILE}|${LANDLINE})|${FROM_ABROAD})(?:${EXTENSION})?(?:${END})`,
  "iy",
);
/** What Excel took for a number has lost its zero as well. */
const WITHOUT_ZERO = /^(?:10|[2-9]\d)\d{8,9}$/;

/** What people put between two numbers; anything else says more than numbers. */
const BETWEEN = /^[\s/\\|、,;.。&+或和及与-]*$/;

/** A stretch of a text: a number in its one spelling, or a character that belongs to none. */
interface Stretch {
  readonly number?: string;
  readonly text: string;
}

function* stretchesOf(text: string): Generator<Stretch> {
  const plain = normalised(text);
  const said = WITHOUT_ZERO.test(plain) ? `0${plain}` : plain;
  let behindNumber = false;
  for (let at = 0; at < said.length;) {
    NUMBER.lastIndex = at;
    const mayBegin: boolean = behindNumber || !/\d/.test(said.charAt(at - 1));
    const match: RegExpExecArray | null = mayBegin ? NUMBER.exec(said) : null;
    behindNumber = match !== null;
    const read = match?.[0] ?? said.charAt(at);
    yield match === null ? { text: read } : { number: inOneSpelling(match), text: read };
    at += read.length;
  }
}

/**
 * The numbers by which a person is called, however they were typed, each in one spelling and once: mobiles, and landlines
 * with their area code; an extension behind `-`, for behind one number of a platform or a switchboard stand many people.
 * A number that is masked, cut short, or a hotline's (400, 95…, 12315) is nobody's.
 */
export function phonesIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const { number } of stretchesOf(text)) if (number !== undefined) found.add(number);
  return [...found];
}

/** True for a text that is two of these numbers or more, with something between them or nothing: `13800138000/13900139000`. */
export function isSeveralPhones(text: string): boolean {
  let numbers = 0;
  let between = "";
  for (const { number, text: read } of stretchesOf(text)) {
    if (number === undefined) between += read;
    else numbers += 1;
  }
  return numbers > 1 && BETWEEN.test(between);
}

function inOneSpelling([, number, fromAbroad, extension]: RegExpExecArray): string {
  const digits = (number ?? `0${fromAbroad}`).replaceAll(/\D/g, "");
  return extension === undefined ? digits : `${digits}-${extension}`;
}
