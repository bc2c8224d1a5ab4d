/** What takes the focus by Tab, when it is in view and enabled. */
const CONTROLS = "button, input, select, textarea, [tabindex]";

/** The controls inside an element that Tab stops at, in their order. */
export function tabStops(within: ParentNode): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) =>
      control.tabIndex >= 0 && control.checkVisibility() && !control.matches(":disabled"),
  );
}

/**
 * Gives the focus to the control after an element, or to the one before it. A page cannot hand the
 * focus to the browser around it: past its end comes its beginning.
 */
export function focusBeside(element: Element, back: boolean): void {
  const wanted = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const stops = tabStops(document).filter((stop) => !element.contains(stop));
  const isBeside = (stop: Element) => (element.compareDocumentPosition(stop) & wanted) !== 0;
  const next = back
    ? (stops.findLast(isBeside) ?? stops.at(-1))
    : (stops.find(isBeside) ?? stops.at(0));
  next?.focus();
}
