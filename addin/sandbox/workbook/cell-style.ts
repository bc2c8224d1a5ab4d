/** How a cell looks; colours are `#rrggbb`, null where nothing was chosen. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontColor: string | null;
  /** Points; null for the workbook's own size. */
  readonly fontSize: number | null;
  readonly fill: string | null;
  readonly horizontal: "General" | "Left" | "Center" | "Right";
  readonly vertical: "Top" | "Center" | "Bottom";
  readonly wrap: boolean;
}

/** The style of a cell that nobody formatted. */
export const PLAIN_STYLE: CellStyle = Object.freeze({
  numberFormat: "General",
  bold: false,
  italic: false,
  fontColor: null,
  fontSize: null,
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
});

/**
 * Gives every distinct style one number, so that a cell costs an integer.
 * Style 0 is always {@link PLAIN_STYLE}; styles are never removed.
 */
export class StyleTable {
  readonly #styles: CellStyle[] = [];
  readonly #ids = new Map<string, number>();
  readonly #patched = new Map<CellStylePatch, Map<number, number>>();

  constructor() {
    this.idOf(PLAIN_STYLE);
  }

  /** The number of a style; a new style gets the next number. */
  idOf(style: CellStyle): number {
    const key = JSON.stringify({ ...PLAIN_STYLE, ...style });
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#styles.length;
      this.#styles.push(Object.freeze({ ...style }));
      this.#ids.set(key, id);
    }
    return id;
  }

  /** The style of that number. */
  get(id: number): CellStyle {
    return this.#styles[id] ?? PLAIN_STYLE;
  }

  /** The number of style `id` with some properties replaced. */
  patch(id: number, patch: CellStylePatch): number {
    let known = this.#patched.get(patch);
    if (!known) {
      known = new Map();
      if (this.#patched.size > 64) this.#patched.clear();
      this.#patched.set(patch, known);
    }
    const already = known.get(id);
    if (already !== undefined) return already;
    const next = this.idOf({ ...this.get(id), ...patch });
    known.set(id, next);
    return next;
  }
}

/** The properties of a style to replace. */
export type CellStylePatch = Partial<CellStyle>;
