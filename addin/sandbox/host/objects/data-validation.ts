import { intersect } from "../../workbook/address.ts";
import { allowedTexts } from "../../workbook/allowed-texts.ts";
import type { DataValidation } from "../../workbook/sheet-layout.ts";
import { asRecord } from "../rich-api/arguments.ts";
import { method, type OfficeClass, read, readWrite } from "../rich-api/office-class.ts";
import { RichApiError } from "../rich-api/rich-api-error.ts";
import type { Cells } from "./cells.ts";
import { mustBeEditable } from "./editable.ts";
import { readFlag } from "./format-values.ts";
import { gatherBoxes } from "./gather-boxes.ts";
import { areasOrNull, areasOrThrow } from "./range-object.ts";

/** The rule that the first cell has. */
function ruleOf({ sheet, boxes }: Cells): DataValidation | undefined {
  const [box] = boxes;
  const cell = box && { ...box, rows: 1, columns: 1 };
  return cell && sheet.layout.validations.find((rule) => intersect(rule.box, cell));
}

/** Gives all cells a rule; what was there before is replaced. */
function setRule(cells: Cells, patch: Partial<DataValidation> | null): void {
  const { sheet, boxes } = cells;
  mustBeEditable(sheet);
  const before = ruleOf(cells);
  const apart = sheet.layout.validations.filter(
    (rule) => !boxes.some((box) => intersect(rule.box, box)),
  );
  const empty = { rule: {}, prompt: null, errorAlert: null, ignoreBlanks: true };
  const added = patch && boxes.map((box) => ({ ...empty, ...before, ...patch, box }));
  sheet.change({ validations: [...apart, ...(added ?? [])] });
}

function readRule({ sheet: { workbook } }: Cells, value: unknown): Partial<DataValidation> {
  const rule = asRecord(value);
  if ("list" in rule && !allowedTexts(workbook, { rule })) {
    throw new RichApiError("UnsupportedOperation");
  }
  return { rule };
}

/** The cells that hold something else than what a list allows. A list with a blank allows anything. */
function invalidBoxes({ sheet, boxes }: Cells) {
  return boxes.flatMap((whole) =>
    sheet.layout.validations.flatMap((validation) => {
      const part = intersect(validation.box, whole);
      const list = part && allowedTexts(sheet.workbook, validation);
      if (!list || (validation.ignoreBlanks && list.includes(""))) return [];
      return gatherBoxes(part, (row, column) => {
        const text = sheet.text(row, column);
        return text === "" ? !validation.ignoreBlanks : !list.includes(text);
      });
    }),
  );
}

function typeOf(rule: DataValidation | undefined): string {
  const [kind] = rule && typeof rule.rule === "object" && rule.rule ? Object.keys(rule.rule) : [];
  return kind === undefined ? "None" : kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** `Excel.DataValidation`; list rules are checked, other kinds only kept. */
export const dataValidationClass: OfficeClass<Cells> = {
  properties: {
    ErrorAlert: readWrite(
      "1.8",
      (cells) => ruleOf(cells)?.errorAlert ?? null,
      (cells, value) => setRule(cells, { errorAlert: value }),
    ),
    IgnoreBlanks: readWrite(
      "1.8",
      (cells) => ruleOf(cells)?.ignoreBlanks ?? true,
      (cells, value) => setRule(cells, { ignoreBlanks: readFlag(value) }),
    ),
    Prompt: readWrite(
      "1.8",
      (cells) => ruleOf(cells)?.prompt ?? null,
      (cells, value) => setRule(cells, { prompt: value }),
    ),
    Rule: readWrite(
      "1.8",
      (cells) => ruleOf(cells)?.rule ?? {},
      (cells, value) => setRule(cells, readRule(cells, value)),
    ),
    Type: read("1.8", (cells) => typeOf(ruleOf(cells))),
    Valid: read("1.8", (cells) => invalidBoxes(cells).length === 0),
  },
  methods: {
    Clear: method("1.8", (cells) => setRule(cells, null)),
    GetInvalidCells: method("1.9", (cells) => areasOrThrow(cells.sheet, invalidBoxes(cells))),
    GetInvalidCellsOrNullObject: method("1.9", (cells) =>
      areasOrNull(cells.sheet, invalidBoxes(cells)),
    ),
  },
};
