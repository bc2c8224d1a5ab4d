/** Characters that XML forbids, and the carriage return, which it would turn into a line feed. */
function isForbidden(code: number): boolean {
  return (code < 0x20 && code !== 0x09 && code !== 0x0a) || code === 0xfffe || code === 0xffff;
}

function escapeForbidden(text: string): string {
  // everything from space on but the last two, tab and line feed: nearly every text
  if (!/[^\t\n -\ufffd]/.test(text)) return text;
  let escaped = "";
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const hex = code.toString(16).padStart(4, "0").toUpperCase();
    escaped += isForbidden(code) ? `_x${hex}_` : char;
  }
  return escaped;
}

const MARKUP: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Writes text for XML: markup escaped, characters that XML forbids as Excel's `_xHHHH_`. */
export function xmlText(text: string): string {
  const marked = text.includes("_x") ? text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x") : text;
  return escapeForbidden(marked.toWellFormed()).replace(/[&<>"]/g, (char) => MARKUP[char] ?? char);
}

/** A value of an attribute; undefined leaves the attribute out. */
export type Attribute = string | number | undefined;

/** `<name a="1">…</name>`, or `<name a="1"/>` without content. Content is XML already. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, Attribute>>,
  ...content: readonly string[]
): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined)
      tag += ` ${key}="${typeof value === "number" ? value : xmlText(value)}"`;
  }
  const inner = content.join("");
  return inner === "" ? `${tag}/>` : `${tag}>${inner}</${name}>`;
}

/** A whole part of a package. */
export function xmlPart(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
