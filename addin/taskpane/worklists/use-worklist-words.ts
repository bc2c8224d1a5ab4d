import { worklistWords, type WorklistWords } from "../../../shared/messages/worklist-words.ts";
import { usePaneState } from "../kit/pane-context.ts";

/** The words about worklists in the pane's language. */
export const useWorklistWords = (): WorklistWords => worklistWords[usePaneState("language")];
