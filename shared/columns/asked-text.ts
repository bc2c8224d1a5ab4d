import type { Column, ColumnOptions } from "./column.ts";
import { text } from "./text.ts";

interface AskedText extends Pick<Column<string>, "kind" | "expects" | "examples" | "ownEachRow"> {
  readonly code: "R034" | "R035";
  readonly isUsual: (content: string) => boolean;
}

/** Text that is kept whatever it says; what does not look like its kind is asked about. */
export function askedText(
  options: ColumnOptions,
  { code, isUsual, ...about }: AskedText,
): Column<string> {
  const words = text(options);
  return {
    ...words,
    ...about,
    read(cell, context) {
      const content = words.read(cell, context);
      if (content !== undefined && !isUsual(content)) context.report({ code, level: "warning" });
      return content;
    },
  };
}
