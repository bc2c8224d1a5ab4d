import { formatBox, quoteSheetName } from "../../workbook/address.ts";
import { plainValue } from "../../workbook/cell-value.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import type { Arguments } from "../rich-api/arguments.ts";
import { method, type OfficeClass, read, readWrite } from "../rich-api/office-class.ts";
import { invalidArgument, itemNotFound, RichApiError } from "../rich-api/rich-api-error.ts";
import type { OfficeObject } from "../session/office-object.ts";
import { officeObject, targetOf } from "./class-targets.ts";
import { readFlag, readName } from "./format-values.ts";
import { NameHandle } from "./name-handle.ts";

function find(workbook: Workbook, args: Arguments): OfficeObject<NameHandle> | null {
  const wanted = args.text(0).toLowerCase();
  const name = [...workbook.state.names.keys()].find((known) => known.toLowerCase() === wanted);
  return name === undefined ? null : officeObject("NamedItem", new NameHandle(workbook, name));
}

function add(workbook: Workbook, args: Arguments): OfficeObject {
  const name = readName(args.raw(0));
  if (find(workbook, args)) throw new RichApiError("ItemAlreadyExists");
  const cells = targetOf(args.raw(1), "Range");
  const formula = cells
    ? `=${quoteSheetName(cells.sheet.name)}!${formatBox(cells.box).replace(/[A-Z]+|\d+/g, "$$$&")}`
    : args.text(1);
  const names = new Map(workbook.state.names).set(name, { formula, visible: true });
  workbook.change({ names });
  return officeObject("NamedItem", new NameHandle(workbook, name));
}

/** `Excel.NamedItemCollection` of the workbook. */
export const namedItemCollectionClass: OfficeClass<Workbook> = {
  items: (workbook) =>
    [...workbook.state.names.keys()].map((name) =>
      officeObject("NamedItem", new NameHandle(workbook, name)),
    ),
  methods: {
    Add: method("1.4", add),
    GetCount: method("1.4", ({ state }) => state.names.size),
    GetItem: method("1.1", (workbook, args) => {
      const item = find(workbook, args);
      if (!item) throw itemNotFound();
      return item;
    }),
    GetItemOrNullObject: method("1.4", find),
  },
};

/** `Excel.NamedItem`. */
export const namedItemClass: OfficeClass<NameHandle> = {
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Formula: readWrite(
      "1.7",
      ({ item }) => item.formula,
      (handle, value) => {
        if (typeof value !== "string") throw invalidArgument();
        handle.put({ formula: value });
      },
    ),
    Name: read("1.1", ({ name }) => name),
    Scope: read("1.4", () => "Workbook"),
    Type: read("1.1", ({ cells }) => (cells ? "Range" : "String")),
    Value: read("1.1", ({ cells, item }) => {
      if (!cells) return item.formula.replace(/^=/, "");
      const { sheet, box } = cells;
      const single = box.rows === 1 && box.columns === 1;
      return single ? plainValue(sheet.value(box.row, box.column)) : cells.address;
    }),
    Visible: readWrite(
      "1.1",
      ({ item }) => item.visible,
      (handle, value) => handle.put({ visible: readFlag(value) }),
    ),
  },
  methods: {
    Delete: method("1.4", (handle) => handle.delete()),
    GetRange: method("1.1", ({ cells }) => {
      if (!cells) throw itemNotFound();
      return officeObject("Range", cells);
    }),
    GetRangeOrNullObject: method("1.4", ({ cells }) =>
      cells ? officeObject("Range", cells) : null,
    ),
  },
};
