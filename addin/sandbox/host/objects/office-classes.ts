import type { OfficeClass } from "../rich-api/office-class.ts";
import * as application from "./application.ts";
import { autoFilterClass } from "./auto-filter.ts";
import { conditionalFormatCollectionClass } from "./conditional-format-collection.ts";
import * as conditionalFormat from "./conditional-format.ts";
import * as conditionalRange from "./conditional-range-format.ts";
import { dataValidationClass } from "./data-validation.ts";
import { documentPropertiesClass } from "./document-properties.ts";
import { filterClass } from "./filter.ts";
import { functionsClass } from "./functions.ts";
import { namedItemClass, namedItemCollectionClass } from "./named-items.ts";
import { rangeAreasClass, rangeCollectionClass } from "./range-areas.ts";
import { rangeFillClass } from "./range-fill.ts";
import { rangeFontClass } from "./range-font.ts";
import { rangeFormatClass } from "./range-format.ts";
import { rangeSortClass, tableSortClass } from "./range-sort.ts";
import { rangeViewClass } from "./range-view.ts";
import { rangeClass } from "./range.ts";
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

/** Every class of the Excel API that the host has: what it can do, member by member. */
export const officeClasses: readonly Pick<OfficeClass<never>, "name" | "members">[] = [
  application.applicationClass,
  application.cultureInfoClass,
  application.datetimeFormatClass,
  application.numberFormatClass,
  application.runtimeClass,
  autoFilterClass,
  conditionalFormatCollectionClass,
  conditionalFormat.conditionalFormatClass,
  conditionalFormat.conditionalFormatRuleClass,
  conditionalRange.conditionalRangeFillClass,
  conditionalRange.conditionalRangeFontClass,
  conditionalRange.conditionalRangeFormatClass,
  conditionalFormat.customConditionalFormatClass,
  dataValidationClass,
  documentPropertiesClass,
  filterClass,
  functionsClass,
  namedItemClass,
  namedItemCollectionClass,
  rangeAreasClass,
  rangeClass,
  rangeCollectionClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
  rangeSortClass,
  rangeViewClass,
  settingClass,
  settingCollectionClass,
  tableClass,
  tableCollectionClass,
  tableColumnClass,
  tableColumnCollectionClass,
  tableRowCollectionClass,
  tableScopedCollectionClass,
  tableSortClass,
  workbookClass,
  workbookProtectionClass,
  worksheetClass,
  worksheetCollectionClass,
  worksheetFreezePanesClass,
  worksheetProtectionClass,
];
