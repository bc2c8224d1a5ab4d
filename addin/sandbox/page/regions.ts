/** A part of the page that Ctrl+F6 stops at. */
export interface Region {
  readonly element: HTMLElement;
  /** Gives the focus to the part. */
  readonly focus: () => void;
}

/** Goes from the region that holds an element to the next one in view, or to the one before. */
type GoToRegion = (from: Element | null, back: boolean) => void;

/** Lets Ctrl+F6 and Ctrl+Shift+F6 go round the parts of the page, as in Excel on the web. */
export function listenToRegionKeys(regions: readonly Region[]): GoToRegion {
  const go: GoToRegion = (from, back) => {
    const at = regions.findIndex(({ element }) => element.contains(from));
    const others = [...regions.slice(at + 1), ...regions.slice(0, Math.max(at, 0))];
    const inView = others.filter(({ element }) => element.checkVisibility());
    inView.at(back ? -1 : 0)?.focus();
  };
  addEventListener("keydown", (event) => {
    if (event.key !== "F6" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    go(document.activeElement, event.shiftKey);
  });
  return go;
}
