/** An element found in a part: its attributes (names without prefix), and the XML inside it. */
export interface Scanned {
  readonly attributes: ReadonlyMap<string, string>;
  readonly inner: string;
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text of XML as it reads: entities and Excel's `_xHHHH_` resolved. */
export function plainText(xml: string): string {
  return xml
    .replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name: string) =>
      hex || decimal
        ? String.fromCodePoint(Math.min(0x10ffff, parseInt(String(hex ?? decimal), hex ? 16 : 10)))
        : (ENTITIES[name] ?? whole),
    )
    .replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function readAttributes(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of tag.matchAll(
    /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    attributes.set(name.replace(/^\w+:/, ""), plainText(double ?? single ?? ""));
  }
  return attributes;
}

/** All elements of a name, whatever their prefix; elements of one name must not be nested. */
export function scan(xml: string, name: string): Scanned[] {
  const tag = `(?:\\w+:)?${name}`;
  const attributes = `((?:\\s+[\\w:]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*`;
  const pattern = new RegExp(`<${tag}${attributes}(?:/>|>([\\s\\S]*?)</${tag}>)`, "g");
  return Array.from(xml.matchAll(pattern), ([, found = "", inner = ""]) => ({
    attributes: readAttributes(found),
    inner,
  }));
}

/** The first element of a name. */
export function scanFirst(xml: string, name: string): Scanned | undefined {
  return scan(xml, name)[0];
}
