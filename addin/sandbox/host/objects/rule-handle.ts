import type { CellStylePatch } from "../../workbook/cell-style.ts";
import type { ConditionalFormat } from "../../workbook/sheet-layout.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error.ts";
import { mustBeEditable } from "./editable.ts";

/** A rule by its id, looked up anew each time. */
export class RuleHandle {
  readonly sheet: Sheet;
  readonly id: string;

  constructor(sheet: Sheet, id: string) {
    this.sheet = sheet;
    this.id = id;
  }

  /** The rule as it is now. Throws `ItemNotFound` when it was deleted. */
  get rule(): ConditionalFormat {
    const rule = this.sheet.layout.conditionalFormats.find(({ id }) => id === this.id);
    if (!rule) throw itemNotFound();
    return rule;
  }

  /** Its place from the top, from 0. */
  get priority(): number {
    return this.sheet.layout.conditionalFormats.findIndex(({ id }) => id === this.id);
  }

  change(patch: Partial<ConditionalFormat>): void {
    mustBeEditable(this.sheet);
    const next = { ...this.rule, ...patch };
    const { conditionalFormats } = this.sheet.layout;
    this.sheet.change({
      conditionalFormats: conditionalFormats.map((rule) => (rule.id === this.id ? next : rule)),
    });
  }

  restyle(patch: CellStylePatch): void {
    this.change({ style: { ...this.rule.style, ...patch } });
  }

  move(priority: unknown): void {
    if (typeof priority !== "number") throw invalidArgument();
    mustBeEditable(this.sheet);
    const { rule } = this;
    const rest = this.sheet.layout.conditionalFormats.filter((other) => other !== rule);
    this.sheet.change({ conditionalFormats: rest.toSpliced(priority, 0, rule) });
  }

  delete(): void {
    mustBeEditable(this.sheet);
    const { rule } = this;
    const { conditionalFormats } = this.sheet.layout;
    this.sheet.change({ conditionalFormats: conditionalFormats.filter((other) => other !== rule) });
  }
}
