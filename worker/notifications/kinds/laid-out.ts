import { moreLines, type DigestText } from "../../../shared/notifications/digest-text.ts";
import type { Language } from "../../../shared/localized.ts";

const encoder = new TextEncoder();

/** Without what Markdown, or a robot, takes for more than text: names of shops are typed by people. */
const plain = (text: string): string => text.replace(/[*_`~[\]()<>#@|\\]/g, " ");

/** As many lines as there is room for in so many bytes, and how many more there are. */
function cut(lines: readonly string[], bytes: number, language: Language): string {
  const fits = (some: readonly string[]) => encoder.encode(some.join("\n")).length <= bytes;
  if (fits(lines)) return lines.join("\n");
  let kept = lines.length - 1;
  const shortened = () => [...lines.slice(0, kept), "", moreLines(lines.length - kept, language)];
  while (kept > 0 && !fits(shortened())) kept -= 1;
  return shortened().join("\n");
}

/** A digest as Markdown of at most so many bytes, in the little of it that 企业微信 and 钉钉 both show. */
export function markdownOf(text: DigestText, bytes: number, language: Language): string {
  const lines = text.sections.flatMap(({ heading, lines: below }) => [
    "",
    `**${plain(heading)}**`,
    ...(below.length === 0 ? [] : ["", ...below.map((line) => `- ${plain(line)}`)]),
  ]);
  return cut([`**${plain(text.title)}**`, ...lines], bytes, language);
}

/** The lines of a digest below its title, of at most so many bytes. */
export function linesOf(text: DigestText, bytes: number, language: Language): readonly string[] {
  const lines = text.sections.flatMap(({ heading, lines: below }) => [
    heading,
    ...below.map((line) => `· ${line}`),
  ]);
  return cut(lines, bytes, language).split("\n");
}
