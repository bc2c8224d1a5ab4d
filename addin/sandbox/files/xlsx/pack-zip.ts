import { CFB } from "@e965/xlsx";

// SheetJS declares CFB as any; these are the functions used of its zip half
const archive = CFB as {
  write(
    container: object,
    options: { fileType: "zip"; type: "array"; compression: boolean },
  ): ArrayLike<number>;
  utils: {
    cfb_new(): object;
    cfb_add(container: object, path: string, content: Uint8Array): void;
    cfb_del(container: object, path: string): void;
  };
};

/** Packs parts (path → text) into a zip archive. */
export function packZip(parts: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const container = archive.utils.cfb_new();
  const encoder = new TextEncoder();
  // a new container holds a signature of SheetJS's own, which is no part of a workbook
  archive.utils.cfb_del(container, "/\u0001Sh33tJ5");
  for (const [path, text] of parts)
    archive.utils.cfb_add(container, `/${path}`, encoder.encode(text));
  return Uint8Array.from(
    archive.write(container, { fileType: "zip", type: "array", compression: true }),
  );
}
