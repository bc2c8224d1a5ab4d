import { traditionalCharacters } from "./traditional-characters.ts";

const FIRST = 0x4e00;
const LAST = 0x9fff;

/** The simplified character for each from U+4E00, 0 where it is one; made when a text is first asked for. */
let simple: Uint16Array | undefined;

function table(): Uint16Array {
  const made = new Uint16Array(LAST - FIRST + 1);
  for (const [simplest = "", ...others] of traditionalCharacters.split(" ")) {
    for (const other of others) made[other.charCodeAt(0) - FIRST] = simplest.charCodeAt(0);
  }
  return made;
}

/**
 * The text with simplified characters for traditional ones, `訂單編號` → `订单编号`: by which headings and words
 * are compared. What stands in cells is kept as it is written.
 */
export function simplified(text: string): string {
  simple ??= table();
  let changed = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = simple[text.charCodeAt(at) - FIRST];
    if (code === undefined || code === 0) continue;
    changed += text.slice(from, at) + String.fromCharCode(code);
    from = at + 1;
  }
  return from === 0 ? text : changed + text.slice(from);
}
