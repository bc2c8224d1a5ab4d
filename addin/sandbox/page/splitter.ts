import { element } from "./element.ts";

/** How narrow the pane gets; Excel's own goes no lower. */
const NARROWEST = 320;
const WIDEST = 900;

/** The bar between grid and pane: drag it, or move it with the arrow keys. */
export function addSplitter(slot: HTMLElement, pane: HTMLElement, label: string): void {
  const bar = element("div", {
    class: "splitter",
    role: "separator",
    tabindex: 0,
    "aria-orientation": "vertical",
    "aria-label": label,
    "aria-valuemin": NARROWEST,
    "aria-valuemax": WIDEST,
  });
  const set = (width: number) => {
    const next = Math.round(Math.max(NARROWEST, Math.min(width, WIDEST, innerWidth - 200)));
    pane.style.width = `${next}px`;
    bar.setAttribute("aria-valuenow", String(next));
  };
  bar.addEventListener("pointerdown", (event) => {
    bar.setPointerCapture(event.pointerId);
    // the pane is a frame and would swallow the movement
    document.body.classList.add("resizing");
  });
  bar.addEventListener("pointermove", (event) => {
    if (bar.hasPointerCapture(event.pointerId))
      set(pane.getBoundingClientRect().right - event.clientX);
  });
  bar.addEventListener("lostpointercapture", () => document.body.classList.remove("resizing"));
  bar.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowLeft" ? 10 : event.key === "ArrowRight" ? -10 : 0;
    if (step === 0) return;
    event.preventDefault();
    set(pane.getBoundingClientRect().width + step);
  });
  slot.append(bar);
  set(350);
}
