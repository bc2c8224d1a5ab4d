import type { Box } from "./address.ts";
import type { Chart } from "./charts.ts";
import type { CellStylePatch } from "./cell-style.ts";
import { PLAIN_PROTECTION, type SheetProtection } from "./sheet-protection.ts";

/** Everything about a sheet but its cells. Never changed in place: `Sheet.change` replaces it. */
export interface SheetLayout {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** Pixels; a column that is not named has {@link DEFAULT_COLUMN_WIDTH}. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Pixels; a row that is not named has {@link DEFAULT_ROW_HEIGHT}. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** Style numbers of whole columns, for cells without a style of their own. */
  readonly columnStyles: ReadonlyMap<number, number>;
  /** Rows that someone hid. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Rows that a filter hides. */
  readonly filteredRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Box[];
  /** The cells that each array formula fills, its own cell on top left. */
  readonly spills: readonly Box[];
  readonly tables: readonly Table[];
  /** The sheet's own autofilter, outside any table. */
  readonly filter: AutoFilter | null;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly DataValidation[];
  readonly charts: readonly Chart[];
  readonly protected: boolean;
  /** How, when it is. */
  readonly protection: SheetProtection;
  readonly tabColor: string | null;
  readonly page: PageSetup;
}

/** How a sheet is printed; the words are Excel's. */
export interface PageSetup {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: string;
  /** By how much it is enlarged, in percent, or to how many pages it is fitted. */
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  /** The rows that each page repeats. */
  readonly titleRows: Box | null;
  /** What is printed; null for all that is there. */
  readonly area: Box | null;
  readonly centered: boolean;
  readonly gridlines: boolean;
  /** What stands above and below on each page, with Excel's codes. */
  readonly margins: Readonly<
    Record<
      "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter",
      string
    >
  >;
}

const NO_MARGINS: PageSetup["margins"] = {
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
};

/** An Excel table. */
export interface Table {
  readonly id: string;
  readonly name: string;
  /** All of it, with header and totals row. */
  readonly box: Box;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
  readonly style: string;
  /** An id a column, from the left; the names are the header cells. */
  readonly columnIds: readonly number[];
  /** The ids of the columns whose formula goes into new rows, too. */
  readonly calculated: ReadonlySet<number>;
  /** By offset of the column from the table's left edge. */
  readonly criteria: ReadonlyMap<number, FilterCriterion>;
}

/** The filter of a sheet; `box` has the header row on top. */
export interface AutoFilter {
  readonly box: Box;
  readonly criteria: ReadonlyMap<number, FilterCriterion>;
}

/** Which rows a filtered column lets through. */
export type FilterCriterion =
  /** The displayed texts that stay; `""` stands for blank cells. */
  | { readonly on: "values"; readonly values: readonly string[] }
  /** One or two comparisons such as `>5`, `=开*`, `<>`. */
  | {
      readonly on: "custom";
      readonly first: string;
      readonly second?: string;
      readonly operator?: "And" | "Or";
    };

/** A conditional format with a formula written for the box's top left cell. */
export interface ConditionalFormat {
  readonly id: string;
  readonly boxes: readonly Box[];
  readonly formula: string;
  readonly style: CellStylePatch;
  readonly stopIfTrue: boolean;
}

/** A list of allowed values for cells, another rule that is only kept, or a message alone. */
export interface DataValidation {
  readonly box: Box;
  /** The rule as the API gave it. */
  readonly rule: unknown;
  readonly prompt: unknown;
  readonly errorAlert: unknown;
  readonly ignoreBlanks: boolean;
}

/** Pixels of a column nobody resized. */
export const DEFAULT_COLUMN_WIDTH = 80;
/** Pixels of a row nobody resized. */
export const DEFAULT_ROW_HEIGHT = 22;

/** The layout of a new sheet. */
export function newLayout(name: string): SheetLayout {
  return {
    name,
    visibility: "Visible",
    columnWidths: new Map(),
    rowHeights: new Map(),
    columnStyles: new Map(),
    hiddenRows: new Set(),
    filteredRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    spills: [],
    tables: [],
    filter: null,
    frozen: { rows: 0, columns: 0 },
    conditionalFormats: [],
    validations: [],
    charts: [],
    protected: false,
    protection: PLAIN_PROTECTION,
    tabColor: null,
    page: {
      orientation: "Portrait",
      paperSize: "A4",
      zoom: { scale: 100 },
      titleRows: null,
      area: null,
      centered: false,
      gridlines: false,
      margins: NO_MARGINS,
    },
  };
}

/** The rows of a table between header and totals row; null when there is none. */
export function tableBody(table: Table): Box | null {
  const top = table.showHeaders ? 1 : 0;
  const rows = table.box.rows - top - (table.showTotals ? 1 : 0);
  return rows > 0 ? { ...table.box, row: table.box.row + top, rows } : null;
}
