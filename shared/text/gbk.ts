// Every runtime has it, but the language's own library, all that this folder may use, does not name it.
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

type Pair = readonly [lead: number, trail: number];

/** The two bytes of each character that GBK has beyond ASCII, found by reading them all. */
function table(): ReadonlyMap<string, Pair> {
  const decoder = new TextDecoder("gbk");
  const pairs = new Map<string, Pair>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      // What is in it twice is written the first way; what it lacks reads as a mark, or as two letters.
      if (letter.length === 1 && letter !== "\ufffd" && !pairs.has(letter))
        pairs.set(letter, [lead, trail]);
    }
  return pairs;
}

let known: ReadonlyMap<string, Pair> | undefined;

/** The letters of a text that GBK does not have, each once. */
export function notInGbk(text: string): string[] {
  known ??= table();
  const pairs = known;
  return [...new Set(text)].filter((letter) => letter > "\u007f" && !pairs.has(letter));
}

/** A text in GBK; a letter that it does not have is a question mark. */
export function encodeGbk(text: string): Uint8Array<ArrayBuffer> {
  known ??= table();
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code <= 0x7f) bytes.push(code);
    else bytes.push(...(known.get(letter) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}
