/** Where the build for this machine lays the font. */
const FONT = "/sandbox/fonts/NotoSansHans-Regular.otf";

/** Letters that Chinese is written with, marks and full-width forms among them; no Latin. */
const RANGE =
  "U+2E80-303F, U+3100-312F, U+3200-33FF, U+3400-4DBF, U+4E00-9FFF, U+F900-FAFF, U+FE30-FE4F, U+FF00-FFEF";

/** The family that sandbox.css, or Fluent's theme in the pane, names last before the machine's own. */
const FAMILY = { sandbox: "Noto Sans CJK SC", pane: "Helvetica Neue" } as const;

/** Whether this machine has a font for Chinese: without one, two letters are drawn as the same box. */
export function drawsChinese(): boolean {
  return drawn("问") !== drawn("题");
}

function drawn(letter: string): string {
  const canvas = document.createElement("canvas");
  canvas.width = 24;
  canvas.height = 24;
  const context = canvas.getContext("2d");
  if (context !== null) {
    context.font = "20px sans-serif";
    context.fillText(letter, 0, 20);
  }
  return canvas.toDataURL();
}

/**
 * Gives a page the font that comes with the sandbox, for its Chinese letters. Where it cannot be
 * loaded the page works all the same, in boxes.
 */
export async function lendChineseFont(
  page: typeof globalThis,
  of: keyof typeof FAMILY,
): Promise<void> {
  const face = new page.FontFace(FAMILY[of], `url(${FONT})`, { unicodeRange: RANGE });
  page.document.fonts.add(face);
  await face.load().catch(() => undefined);
}
