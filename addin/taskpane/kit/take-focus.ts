/**
 * As the `ref` of a control: brings the focus to it when it appears, so that the focus is not lost
 * with what it replaces. Only a control that Tab reaches will do: from any other element office.js
 * lets no Tab lead away.
 */
export function takeFocus(control: HTMLElement | null): void {
  control?.focus();
  // A form that opens at the bottom edge is seen as a whole.
  control?.closest("form")?.scrollIntoView({ block: "nearest" });
}
