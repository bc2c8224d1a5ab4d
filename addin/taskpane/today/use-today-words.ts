import { todayWords, type TodayWords } from "../../../shared/messages/today-page.ts";
import { usePaneState } from "../kit/pane-context.ts";

/** The words of a person's day, in the pane's language. */
export const useTodayWords = (): TodayWords => todayWords[usePaneState("language")];
