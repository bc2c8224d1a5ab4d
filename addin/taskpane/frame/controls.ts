/** What takes the focus by Tab. */
export const CONTROLS =
  ":is(button, input, select, textarea, [tabindex]):not(:disabled, [tabindex='-1'])";
