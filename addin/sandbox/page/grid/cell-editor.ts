import type { Rectangle } from "./grid-geometry.ts";

/** What the editor asks of the grid. */
export interface CellEditorHost {
  /** The text that editing the active cell starts with. */
  readonly textToEdit: () => string;
  /** Writes the text into the active cell. */
  readonly commit: (text: string) => void;
  /** Editing began, went on, or ended (null). */
  readonly changed: (text: string | null) => void;
}

/**
 * The box a person types in. It always has the focus and lies, unseen, over the active cell, so
 * that typing, pasting and above all an input method for Chinese start right in the cell.
 */
export class CellEditor {
  readonly element: HTMLTextAreaElement;
  readonly #host: CellEditorHost;
  #mode: "ready" | "enter" | "edit" = "ready";

  constructor(host: CellEditorHost, label: string) {
    this.#host = host;
    this.element = document.createElement("textarea");
    this.element.className = "cell-editor";
    this.element.rows = 1;
    this.element.spellcheck = false;
    this.element.autocomplete = "off";
    this.element.setAttribute("aria-label", label);
    this.element.addEventListener("compositionstart", () => this.#begin("enter"));
    this.element.addEventListener("input", () => {
      this.#begin("enter");
      this.#grow();
      this.#host.changed(this.element.value);
    });
  }

  /** Whether a person is typing in the cell. */
  get editing(): boolean {
    return this.#mode !== "ready";
  }

  /** Whether arrow keys end the typing (it began by typing, not by F2 or a double click). */
  get arrowsCommit(): boolean {
    return this.#mode === "enter";
  }

  /** Starts editing what the cell holds. */
  edit(text: string = this.#host.textToEdit()): void {
    this.element.value = text;
    this.#begin("edit");
    this.#grow();
    this.#host.changed(text);
    this.element.setSelectionRange(text.length, text.length);
  }

  /** Shows a text typed elsewhere (the formula bar). */
  mirror(text: string): void {
    this.element.value = text;
    this.#begin("edit");
    this.#grow();
  }

  /** Ends editing and writes the text; does nothing when nobody is editing. */
  commit(): void {
    if (!this.editing) return;
    const text = this.element.value;
    this.#end();
    this.#host.commit(text);
  }

  /** Ends editing and writes nothing. */
  cancel(): void {
    if (this.editing) this.#end();
  }

  /** Moves over the active cell. */
  place({ left, top, width, height }: Rectangle): void {
    this.element.style.left = `${left}px`;
    this.element.style.top = `${top}px`;
    this.element.style.minWidth = `${width}px`;
    this.element.style.minHeight = `${height}px`;
    if (!this.editing) this.element.style.width = `${width}px`;
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  #begin(mode: "enter" | "edit"): void {
    if (this.#mode !== "ready") return;
    this.#mode = mode;
    this.element.classList.add("editing");
    this.#host.changed(this.element.value);
  }

  #end(): void {
    this.#mode = "ready";
    this.element.value = "";
    this.element.classList.remove("editing");
    this.element.style.height = "";
    this.#host.changed(null);
  }

  #grow(): void {
    this.element.style.width = "0";
    this.element.style.height = "0";
    this.element.style.width = `${this.element.scrollWidth + 12}px`;
    this.element.style.height = `${this.element.scrollHeight}px`;
  }
}
