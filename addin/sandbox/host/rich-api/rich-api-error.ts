/** The error codes that the host answers with, and the words Excel has for each. */
const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  BadPassword: "The password you supplied is incorrect.",
  Conflict: "Request could not be processed because of a conflict.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  UndoNotSupported: "The operation can't be undone, so it can't be part of an undo group.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

/** A code that the add-in sees as `error.code`. */
export type RichApiErrorCode = keyof typeof MESSAGES;

/** Stops a request at the action that fails; what the actions before it did stays done. */
export class RichApiError extends Error {
  readonly code: RichApiErrorCode;

  constructor(code: RichApiErrorCode, message: string = MESSAGES[code]) {
    super(message);
    this.name = "RichApiError";
    this.code = code;
  }
}

/** An argument has the wrong type, form or size. */
export function invalidArgument(message?: string): RichApiError {
  return new RichApiError("InvalidArgument", message);
}

/** Nothing goes by that name, id or index. */
export function itemNotFound(): RichApiError {
  return new RichApiError("ItemNotFound");
}
