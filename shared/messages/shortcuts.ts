import type { Localized } from "../localized.ts";

/** A key of Excel's that runs a command of the add-in. */
interface Shortcut {
  /** As Office writes it; on a Mac, Alt is Option. */
  readonly keys: string;
  readonly name: Localized;
}

/**
 * The keys of the add-in's commands, by the names that `addin/commands` gives them. With three modifiers
 * each, as Microsoft recommends: Excel, browsers and input methods leave those alone.
 */
export const shortcuts = {
  validate: { keys: "Ctrl+Shift+Alt+V", name: { zh: "校验", en: "Validate" } },
  push: { keys: "Ctrl+Shift+Alt+P", name: { zh: "推送", en: "Push" } },
  pull: { keys: "Ctrl+Shift+Alt+L", name: { zh: "拉取", en: "Pull" } },
  nextProblem: { keys: "Ctrl+Shift+Alt+D", name: { zh: "下一个问题", en: "Next problem" } },
  previousProblem: { keys: "Ctrl+Shift+Alt+U", name: { zh: "上一个问题", en: "Previous problem" } },
  goToCheck: {
    keys: "Ctrl+Shift+Alt+C",
    name: { zh: "到「校验」列，再按回来", en: "To the Check column, and back" },
  },
} as const satisfies Readonly<Record<string, Shortcut>>;

/** A command that has a key. */
export type ShortcutCommand = keyof typeof shortcuts;
