import { element } from "./element.ts";

/** An entry of a menu; null draws a line. */
export type MenuItem = { readonly text: string; readonly run: () => void } | null;

/** Opens a menu at a point of the window; arrows move, Enter runs, Esc closes. */
export function openMenu(items: readonly MenuItem[], x: number, y: number, back: () => void): void {
  const menu = element("div", { class: "menu", role: "menu" });
  const close = () => {
    menu.remove();
    document.removeEventListener("pointerdown", outside, true);
    window.removeEventListener("blur", close);
    back();
  };
  const outside = (event: Event) => {
    if (!(event.target instanceof Node) || !menu.contains(event.target)) close();
  };
  for (const item of items) {
    if (!item) {
      menu.append(element("div", { class: "menu-line", role: "separator" }));
      continue;
    }
    const button = element("button", { type: "button", role: "menuitem", text: item.text });
    button.addEventListener("click", () => {
      close();
      item.run();
    });
    menu.append(button);
  }
  menu.addEventListener("keydown", (event) => {
    const buttons = [...menu.querySelectorAll("button")];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (event.key === "ArrowDown") buttons[(at + 1) % buttons.length]?.focus();
    else if (event.key === "ArrowUp") buttons.at(at - 1)?.focus();
    else return;
    event.preventDefault();
  });
  document.body.append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(0, Math.min(x, innerWidth - width - 4))}px`;
  menu.style.top = `${Math.max(0, Math.min(y, innerHeight - height - 4))}px`;
  menu.querySelector("button")?.focus();
  document.addEventListener("pointerdown", outside, true);
  window.addEventListener("blur", close);
}
