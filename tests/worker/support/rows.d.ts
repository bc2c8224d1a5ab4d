import type { PushRow, PushRequest } from "../../../shared/api/push.ts";
import { type RecordId } from "../../../shared/record.ts";
/** A fresh record id, as the pane makes them. */
export declare function newRecordId(): RecordId;
/** The cells of an after-sales row that every rule accepts; no two have the same order number. */
export declare function afterSalesCells(cells?: PushRow["cells"]): PushRow["cells"];
/** A new row. */
export declare function newRow(cells?: PushRow["cells"]): PushRow;
/** A push of rows under an id of its own. */
export declare function pushOf(...rows: PushRow[]): PushRequest;
