/** What takes the focus by Tab. */
export const CONTROLS =
  ":is(button, input, select, textarea, [tabindex]):not(:disabled, [tabindex='-1'])";

/** What a person does at the pane, or in it. */
export const ACTS = [
  "keydown",
  "pointerdown",
] as const satisfies readonly (keyof DocumentEventMap)[];
