import type { qualityIssues } from "../../../shared/ledgers/quality-issues/definition.ts";
import { sameCodeSql } from "./same-code.ts";
import { cellSql, isFilledSql } from "./reference.ts";

type Key = keyof (typeof qualityIssues)["columns"];

/** SQL for a cell of 质量问题登记. */
export const qualityCell = (key: Key): string => cellSql(key, "cells");

/** SQL for whether one of its texts is there: what it says stands sealed. */
export const qualityFilled = (key: Key): string => `iif(${isFilledSql(key, "cells")}, 'yes', 'no')`;

/** SQL for a product by its code, however its letters were typed; else by its name. */
export const QUALITY_PRODUCT = `coalesce(nullif(${sameCodeSql(qualityCell("sku"))}, ''), trim(${qualityCell("goods")}))`;
