/** What the numbers of a column stand for, two of them or more, from 0, 1 or 10 on: `10:待处理 20:已处理`. */
const CODES =
  /^(.{2,}?)[\s,、;(]*(?<!\d)(?:10?|0)\s*[-.、=:)]?\s*\p{L}.*?(?:[\s,、;]|(?<=\D))\d{1,2}\s*[-.、=:)]?\s*\p{L}.*$/su;

/** No heading is longer; what somebody wrote may be, and would be looked through again and again. */
const LONGEST = 200;

/** A heading in half-width characters without the list of what its numbers stand for, behind it; `status 0no 1yes` → `status`. */
export const withoutCodes = (heading: string): string =>
  (heading.length <= LONGEST ? CODES.exec(heading)?.[1] : undefined) ?? heading;
