// SHA-256 as SQLite can work it out, since D1 has no function for it: which entry of the audit log is the last
// one is known only within the transaction that adds the next, and D1 runs those one after the other. Worked
// out outside, each of several people who push at once would have to begin again whenever another was faster.

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUNDS = fractions(64, Math.cbrt);
/** And of the square roots of the first eight. */
const START = fractions(8, Math.sqrt);

const WORDS = Array.from({ length: 16 }, (_, place) => `w${place}`);
const STATE = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
const MASK = 0xffffffff;

function fractions(count: number, root: (prime: number) => number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n += 1)
    if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes.map((prime) => Math.floor((root(prime) % 1) * 2 ** 32));
}

/** How many rounds one block takes, after which the other begins, one later. */
const BLOCK = ROUNDS.length;
const SECOND_BLOCK = BLOCK + 1;
const END = SECOND_BLOCK + BLOCK;

// SQLite has no exclusive or.
const xor = (x: string, y: string) => `((${x} | ${y}) - (${x} & ${y}))`;
const turned = (x: string, by: number) => `(((${x} >> ${by}) | (${x} << ${32 - by})) & ${MASK})`;
const mixed = (x: string, [first, second, third]: readonly [number, number, number]) =>
  xor(xor(turned(x, first), turned(x, second)), turned(x, third));
const spread = (x: string, [first, second, shift]: readonly [number, number, number]) =>
  xor(xor(turned(x, first), turned(x, second)), `(${x} >> ${shift})`);

const CHOICE = `((e & f) | (~e & g & ${MASK}))`;
const MAJORITY = "((a & b) | (a & c) | (b & c))";
const FIRST = `(h + ${mixed("e", [6, 11, 25])} + ${CHOICE} + ('${JSON.stringify(ROUNDS)}' ->> (t % ${SECOND_BLOCK})) + w0)`;
const SECOND = `(${mixed("a", [2, 13, 22])} + ${MAJORITY})`;
const NEXT_WORD = `((${spread("w14", [17, 19, 10])} + w9 + ${spread("w1", [7, 18, 3])} + w0) & ${MASK})`;

/** What is behind the 64 bytes: a one, zeros, and their length in bits. */
const PADDING = WORDS.map((_, place) => (place === 0 ? 0x80000000 : place === 15 ? 512 : 0));

/**
 * SQL for before a SELECT: `digest`, a table with one row and one column, `hex`, the SHA-256 of the 64
 * bytes that `message`, SQL for a text of 128 hexadecimal digits, stands for: SQLite reads such in JSON5.
 */
export const sha256Of = (message: string): string => `
  WITH RECURSIVE
  words (list) AS (
    SELECT '[' || ${WORDS.map((_, place) => `'0x' || substr(hex, ${place * 8 + 1}, 8)`).join(" || ',' || ")} || ']'
    FROM (SELECT ${message} AS hex)),
  round (t, ${STATE.join(", ")}, ${WORDS.join(", ")}) AS (
    SELECT 0, ${START.join(", ")}, ${WORDS.map((_, place) => `list ->> ${place}`).join(", ")} FROM words
    UNION ALL
    SELECT t + 1, (${FIRST} + ${SECOND}) & ${MASK}, a, b, c, (d + ${FIRST}) & ${MASK}, e, f, g,
           ${WORDS.slice(1).join(", ")}, ${NEXT_WORD}
    FROM round WHERE t < ${END} AND t <> ${BLOCK}
    UNION ALL
    SELECT t + 1, ${STATE.map((letter, place) => `(${letter} + ${START[place]}) & ${MASK}`).join(", ")}, ${PADDING.join(", ")}
    FROM round WHERE t = ${BLOCK}),
  digest (hex) AS (
    SELECT printf('${"%08x".repeat(STATE.length)}', ${STATE.map((letter) => `(middle.${letter} + ending.${letter}) & ${MASK}`).join(", ")})
    FROM round AS middle, round AS ending WHERE middle.t = ${SECOND_BLOCK} AND ending.t = ${END})`;
