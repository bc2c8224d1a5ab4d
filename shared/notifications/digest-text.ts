import type { Figures } from "../api/receivers.ts";
import type { Language } from "../localized.ts";
import { counted } from "../messages/counted.ts";
import { showCount } from "../messages/show-count.ts";
import { showFen, type Fen } from "../money/fen.ts";
import type { NotificationEvent } from "./event.ts";
import { eventById } from "./index.ts";

/** A digest as a person reads it; each kind of receiver lays it out in its own way. */
export interface DigestText {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** Whom and when a digest is for. */
export interface DigestAbout {
  readonly language: Language;
  /** As the department's clock shows it, `11-03 09:00`. */
  readonly at: string;
  /** The shops that it is limited to; null for all. */
  readonly shops: readonly string[] | null;
}

const words = {
  zh: {
    // A robot of 钉钉 may let through only what has a word of its owner's: 台账 is always there.
    title: (at: string) => `台账提醒 ${at}`,
    test: "这是一条测试消息，收到就说明设置对了。以后到点会在这里告诉大家有多少要办的。",
    shops: (shops: string) => `店铺：${shops}`,
    separator: "、",
    colon: "：",
    amount: (what: string, sum: string) => `，${what} ${sum} 元`,
    count: (count: number) => `${showCount(count)} 条`,
    more: (count: number) => `另有 ${showCount(count)} 行，请到台账窗格里看`,
  },
  en: {
    title: (at: string) => `Taizhang 台账 ${at}`,
    test: "This is a test message: the settings are right. From now on this group hears here what waits to be done.",
    shops: (shops: string) => `Shops: ${shops}`,
    separator: ", ",
    colon: ": ",
    amount: (what: string, sum: string) => `, ¥${sum} ${what}`,
    count: (count: number) => showCount(count),
    more: (count: number) => `${counted(count, "more line")}: look into the pane`,
  },
} as const;

function figureText(
  name: string,
  { count, amount }: { readonly count: number; readonly amount: Fen | null },
  { amounts }: NotificationEvent,
  language: Language,
): string {
  const said = words[language];
  const sum =
    amount === null || amount === 0 || amounts === undefined
      ? ""
      : said.amount(amounts[language], showFen(amount));
  return `${name}${said.colon}${said.count(count)}${sum}`;
}

/** What a digest says of each event that has something to tell. */
export function digestText(
  content: Readonly<Record<string, Figures>>,
  { language, at, shops }: DigestAbout,
): DigestText {
  const said = words[language];
  const sections = Object.entries(content).flatMap(([id, figures]) => {
    const event = eventById(id);
    if (event === undefined) return [];
    const parts = figures.parts.map((part) =>
      figureText(event.partName(part.key, language), part, event, language),
    );
    return [{ heading: figureText(event.title[language], figures, event, language), lines: parts }];
  });
  const limited =
    shops === null ? [] : [{ heading: said.shops(shops.join(said.separator)), lines: [] }];
  return { title: said.title(at), sections: [...limited, ...sections] };
}

/** A message that says nothing but that it has arrived. */
export const testText = ({ language, at }: Pick<DigestAbout, "language" | "at">): DigestText => ({
  title: words[language].title(at),
  sections: [{ heading: words[language].test, lines: [] }],
});

/** The last line of a text that had to be cut: how many lines it lacks. */
export const moreLines = (count: number, language: Language): string => words[language].more(count);
