import type { OfficeClass } from "../rich-api/office-class.ts";
import * as application from "./application.ts";
import { autoFilterClass } from "./auto-filter.ts";
import * as charts from "./charts.ts";
import type { ClassName, ClassTargets } from "./class-targets.ts";
import { conditionalFormatCollectionClass } from "./conditional-format-collection.ts";
import * as conditionalFormat from "./conditional-format.ts";
import * as conditionalRange from "./conditional-range-format.ts";
import { customFunctionsClass } from "./custom-functions.ts";
import { dataValidationClass } from "./data-validation.ts";
import { documentPropertiesClass } from "./document-properties.ts";
import { filterClass } from "./filter.ts";
import { functionResultClass, functionsClass } from "./functions.ts";
import { namedItemClass, namedItemCollectionClass } from "./named-items.ts";
import { headerFooterClass, headerFooterGroupClass } from "./header-footer.ts";
import { pageLayoutClass } from "./page-layout.ts";
import { rangeAreasClass, rangeCollectionClass } from "./range-areas.ts";
import { rangeFillClass } from "./range-fill.ts";
import { rangeFontClass } from "./range-font.ts";
import { rangeFormatClass } from "./range-format.ts";
import { rangeSortClass, tableSortClass } from "./range-sort.ts";
import { rangeViewClass } from "./range-view.ts";
import { rangeClass } from "./range.ts";
import * as services from "./services.ts";
import { settingClass, settingCollectionClass } from "./settings.ts";
import { tableCollectionClass } from "./table-collection.ts";
import { tableColumnClass, tableColumnCollectionClass } from "./table-columns.ts";
import { tableRowCollectionClass } from "./table-rows.ts";
import { tableScopedCollectionClass } from "./table-scoped-collection.ts";
import { tableClass } from "./table.ts";
import { workbookClass } from "./workbook.ts";
import { worksheetCollectionClass } from "./worksheet-collection.ts";
import { worksheetFreezePanesClass } from "./worksheet-freeze-panes.ts";
import { workbookProtectionClass, worksheetProtectionClass } from "./worksheet-protection.ts";
import { worksheetClass } from "./worksheet.ts";

/** Every class of the Excel API that the host has, by its name: what it can do, member by member. */
export const officeClasses: { readonly [N in ClassName]: OfficeClass<ClassTargets[N]> } = {
  AddinInternalService: services.addinInternalServiceClass,
  AppRuntimePersistenceService: services.appRuntimePersistenceClass,
  AppRuntimeService: services.appRuntimeServiceClass,
  Application: application.applicationClass,
  AutoFilter: autoFilterClass,
  Chart: charts.chartClass,
  ChartCollection: charts.chartCollectionClass,
  ChartLegend: charts.chartLegendClass,
  ChartSeries: charts.chartSeriesClass,
  ChartSeriesCollection: charts.chartSeriesCollectionClass,
  ChartTitle: charts.chartTitleClass,
  ConditionalFormat: conditionalFormat.conditionalFormatClass,
  ConditionalFormatCollection: conditionalFormatCollectionClass,
  ConditionalFormatRule: conditionalFormat.conditionalFormatRuleClass,
  ConditionalRangeFill: conditionalRange.conditionalRangeFillClass,
  ConditionalRangeFont: conditionalRange.conditionalRangeFontClass,
  ConditionalRangeFormat: conditionalRange.conditionalRangeFormatClass,
  CultureInfo: application.cultureInfoClass,
  CustomConditionalFormat: conditionalFormat.customConditionalFormatClass,
  CustomFunctions: customFunctionsClass,
  DataValidation: dataValidationClass,
  DatetimeFormatInfo: application.datetimeFormatClass,
  DocumentProperties: documentPropertiesClass,
  DynamicRibbon: services.dynamicRibbonClass,
  Filter: filterClass,
  FunctionResult: functionResultClass,
  Functions: functionsClass,
  HeaderFooter: headerFooterClass,
  HeaderFooterGroup: headerFooterGroupClass,
  NamedItem: namedItemClass,
  NamedItemCollection: namedItemCollectionClass,
  NumberFormatInfo: application.numberFormatClass,
  PageLayout: pageLayoutClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeCollection: rangeCollectionClass,
  RangeFill: rangeFillClass,
  RangeFont: rangeFontClass,
  RangeFormat: rangeFormatClass,
  RangeSort: rangeSortClass,
  RangeView: rangeViewClass,
  Runtime: application.runtimeClass,
  Setting: settingClass,
  SettingCollection: settingCollectionClass,
  Table: tableClass,
  TableCollection: tableCollectionClass,
  TableColumn: tableColumnClass,
  TableColumnCollection: tableColumnCollectionClass,
  TableRowCollection: tableRowCollectionClass,
  TableScopedCollection: tableScopedCollectionClass,
  TableSort: tableSortClass,
  Workbook: workbookClass,
  WorkbookProtection: workbookProtectionClass,
  Worksheet: worksheetClass,
  WorksheetCollection: worksheetCollectionClass,
  WorksheetFreezePanes: worksheetFreezePanesClass,
  WorksheetProtection: worksheetProtectionClass,
};
