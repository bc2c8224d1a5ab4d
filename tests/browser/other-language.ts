/// <reference lib="dom" />
import type { Frame } from "playwright-core";
import type { Pane } from "../../addin/state/pane.ts";
import type { Stage } from "./sandbox-stage.ts";

/**
 * Shows the pane as it stands in its other language while something looks at it, and puts it back. A walk
 * to every state in each language would take twice the time, to come to the same layout with other words.
 */
export async function inOtherLanguage<T>(stage: Stage, look: () => Promise<T>): Promise<T> {
  await speaks(stage.frame(), stage.language === "zh" ? "en" : "zh");
  const seen = await look();
  await speaks(stage.frame(), stage.language);
  return seen;
}

/** React's root in the element that it draws into, as far as the way to what was drawn first. */
type Root = Record<
  string,
  {
    readonly stateNode: {
      readonly current: {
        readonly memoizedState: { readonly element: { readonly props: { readonly pane: Pane } } };
      };
    };
  }
>;

/** As the switch among the settings does, without a way there: nothing that is open is left. */
async function speaks(frame: Frame, language: "zh" | "en"): Promise<void> {
  await frame.evaluate((wanted) => {
    const element = document.getElementById("pane") as unknown as Root;
    const key = Object.keys(element).find((name) => name.startsWith("__reactContainer$"));
    const { pane } = element[key ?? ""]?.stateNode.current.memoizedState.element.props ?? {};
    if (pane === undefined) throw new Error("Nothing is drawn in the pane");
    pane.store.set({ language: wanted });
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }, language);
  await frame.waitForFunction(
    (tag) => document.documentElement.lang === tag,
    language === "zh" ? "zh-CN" : "en",
  );
}
