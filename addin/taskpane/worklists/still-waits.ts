import type { AnswerTold } from "../../state/pane-state.ts";

/** Whether a line waits for the person still, after what they answered here: what was refused can be answered otherwise. */
export const stillWaits = (told: AnswerTold | undefined): boolean =>
  told === undefined || (told.open && told.outcome !== "taken" && told.outcome !== "unchanged");

/** Whether what the person answered here was not taken, and its form is gone: somebody else was first. */
export const isLost = (told: AnswerTold): boolean =>
  !told.open && told.outcome !== "taken" && told.outcome !== "unchanged";
