import type { CellValue } from "../../workbook/cell-value.ts";
import type { Sheet, Workbook } from "../../workbook/workbook.ts";
import type { HostSession } from "../session/host-session.ts";
import { OfficeObject } from "../session/office-object.ts";
import type { Cells } from "./cells.ts";
import type { ChartHandle, SeriesHandle } from "./chart-handle.ts";
import type { FilterHandle } from "./filter-handle.ts";
import type { NameHandle } from "./name-handle.ts";
import type { RuleHandle } from "./rule-handle.ts";
import type { SettingHandle } from "./setting-handle.ts";
import type { ColumnHandle } from "./table-column-edits.ts";
import type { TableHandle } from "./table-handle.ts";
import type { TableScope } from "./table-scope.ts";

/**
 * The classes of the Excel API that the host has, and what stands behind an object of each. The
 * classes lead to each other in circles, so their modules know each other by these names alone.
 */
export interface ClassTargets {
  readonly AddinInternalService: HostSession;
  readonly AppRuntimePersistenceService: HostSession;
  readonly AppRuntimeService: HostSession;
  readonly Application: HostSession;
  readonly AutoFilter: FilterHandle;
  readonly Chart: ChartHandle;
  readonly ChartCollection: Sheet;
  readonly ChartLegend: ChartHandle;
  readonly ChartSeries: SeriesHandle;
  readonly ChartSeriesCollection: ChartHandle;
  readonly ChartTitle: ChartHandle;
  readonly ConditionalFormat: RuleHandle;
  readonly ConditionalFormatCollection: Cells;
  readonly ConditionalFormatRule: RuleHandle;
  readonly ConditionalRangeFill: RuleHandle;
  readonly ConditionalRangeFont: RuleHandle;
  readonly ConditionalRangeFormat: RuleHandle;
  readonly CultureInfo: HostSession;
  readonly CustomConditionalFormat: RuleHandle;
  readonly CustomFunctions: HostSession;
  readonly DataValidation: Cells;
  readonly DatetimeFormatInfo: HostSession;
  readonly DocumentProperties: Workbook;
  readonly DynamicRibbon: HostSession;
  readonly Filter: ColumnHandle;
  /** Null is an error. */
  readonly FunctionResult: CellValue;
  readonly Functions: Workbook;
  readonly HeaderFooter: Sheet;
  readonly HeaderFooterGroup: Sheet;
  readonly NamedItem: NameHandle;
  readonly NamedItemCollection: Workbook;
  readonly NumberFormatInfo: HostSession;
  readonly PageLayout: Sheet;
  readonly Range: Cells;
  readonly RangeAreas: Cells;
  readonly RangeCollection: Cells;
  readonly RangeFill: Cells;
  readonly RangeFont: Cells;
  readonly RangeFormat: Cells;
  readonly RangeSort: Cells;
  readonly RangeView: Cells;
  readonly Runtime: HostSession;
  readonly Setting: SettingHandle;
  readonly SettingCollection: Workbook;
  readonly Table: TableHandle;
  readonly TableCollection: TableScope;
  readonly TableColumn: ColumnHandle;
  readonly TableColumnCollection: TableHandle;
  readonly TableRowCollection: TableHandle;
  readonly TableScopedCollection: Cells;
  readonly TableSort: TableHandle;
  readonly Workbook: HostSession;
  readonly WorkbookProtection: Workbook;
  readonly Worksheet: Sheet;
  readonly WorksheetCollection: Workbook;
  readonly WorksheetFreezePanes: Sheet;
  readonly WorksheetProtection: Sheet;
}

/** The name of a class that the host has. */
export type ClassName = keyof ClassTargets;

/** An object of the class of that name. */
export function officeObject<N extends ClassName>(
  name: N,
  target: ClassTargets[N],
): OfficeObject<ClassTargets[N]> {
  return new OfficeObject(name, target);
}

/** What stands behind an argument that is an object of that class; null for any other argument. */
export function targetOf<N extends ClassName>(argument: unknown, name: N): ClassTargets[N] | null {
  if (!(argument instanceof OfficeObject) || argument.className !== name) return null;
  return argument.target as ClassTargets[N]; // officeObject() gave it the target of its class
}
