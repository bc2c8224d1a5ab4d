/**
 * Decodes a text file as Excel's users have them: UTF-8 with or without its mark, UTF-16 with its
 * mark, and whatever is not valid UTF-8 as GB 18030, which includes GBK and GB 2312.
 */
export function decodeText(bytes: Uint8Array): string {
  const starts = (...mark: number[]) => mark.every((byte, i) => bytes[i] === byte);
  if (starts(0xff, 0xfe)) return new TextDecoder("utf-16le").decode(bytes);
  if (starts(0xfe, 0xff)) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
