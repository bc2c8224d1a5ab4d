import type { Elapsed } from "../derive/life.ts";
import type { Language } from "../localized.ts";
import { counted } from "./counted.ts";
import { showCount as n } from "./show-count.ts";

/** What is said of the course of a row. */
interface LifeWords {
  readonly title: (events: number) => string;
  /** How long after the first. */
  readonly after: (time: Elapsed) => string;
  readonly turn: (before: string, after: string) => string;
  readonly blank: string;
}

export const lifeWords: Readonly<Record<Language, LifeWords>> = {
  zh: {
    title: (events) => `全过程 ${n(events)} 步`,
    after: ({ days, hours, minutes }) => {
      const parts = [
        days > 0 ? `${n(days)} 天` : "",
        hours !== null && hours > 0 ? `${n(hours)} 小时` : "",
        minutes !== null && minutes > 0 ? `${n(minutes)} 分` : "",
      ].filter((part) => part !== "");
      if (parts.length > 0) return `${parts.join(" ")}后`;
      return hours === null ? "当天" : "马上";
    },
    turn: (before, after) => `${before} → ${after}`,
    blank: "空白",
  },
  en: {
    title: (events) => `The whole course: ${counted(events, "step", "steps")}`,
    after: ({ days, hours, minutes }) => {
      const parts = [
        days > 0 ? counted(days, "day", "days") : "",
        hours !== null && hours > 0 ? `${n(hours)} h` : "",
        minutes !== null && minutes > 0 ? `${n(minutes)} min` : "",
      ].filter((part) => part !== "");
      if (parts.length > 0) return `after ${parts.join(" ")}`;
      return hours === null ? "the same day" : "at once";
    },
    turn: (before, after) => `${before} → ${after}`,
    blank: "blank",
  },
};
