import type { LifeEvent } from "../derive/life.ts";
import type { Language, Localized } from "../localized.ts";
import { levelName } from "./overdue-flag.ts";

type Act = Extract<LifeEvent, { readonly kind: "act" }>["act"];

/** What was decided about a row's deadlines, in words; `title` is null where it was about all of them. */
export function actText(
  { kind, until, to, level, by }: Act,
  title: Localized | null,
  levels: readonly string[],
  language: Language,
): string {
  const which = title === null ? WHOLE[language] : QUOTED[language](title[language]);
  const moment = until?.slice(0, 16).replace("T", " ") ?? null;
  if (language === "zh") {
    switch (kind) {
      case "escalate": {
        const name = levelName(level ?? 0, levels, "zh");
        if (by !== null) return `上报${name}`;
        return title === null ? `经办人已离开，自动上报${name}` : `${which}没办完，自动上报${name}`;
      }
      case "pause":
        return moment === null ? `暂停${which}，等通知` : `暂停${which}到 ${moment}`;
      case "resume":
        return `恢复${which}`;
      case "waive":
        return `豁免${which}`;
      case "unwaive":
        return `取消豁免${which}`;
      case "assign":
        return `督办给${to ?? ""}：${which}`;
      case "unassign":
        return `取消督办：${which}`;
    }
  }
  switch (kind) {
    case "escalate": {
      const name = levelName(level ?? 0, levels, "en");
      if (by !== null) return `Taken to ${name}`;
      return title === null
        ? `Whoever had it has left: taken to ${name} by itself`
        : `${which} was not met: taken to ${name} by itself`;
    }
    case "pause":
      return moment === null
        ? `Paused ${which} until further notice`
        : `Paused ${which} until ${moment}`;
    case "resume":
      return `Resumed ${which}`;
    case "waive":
      return `Waived ${which}`;
    case "unwaive":
      return `No longer waived ${which}`;
    case "assign":
      return `Asked ${to ?? ""} to see to ${which}`;
    case "unassign":
      return `Asked nobody any more to see to ${which}`;
  }
}

const WHOLE = { zh: "全部时限", en: "all deadlines" } as const;
const QUOTED = {
  zh: (title: string) => `「${title}」`,
  en: (title: string) => `“${title}”`,
} as const;
