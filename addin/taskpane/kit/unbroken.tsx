import { Fragment, type ReactNode } from "react";

/** A day, a time, an amount or a range of them: whatever has digits on both sides of a sign. */
const NUMBER = /(\d[\d,.:/–-]{1,20}\d)/;

const together = { whiteSpace: "nowrap" } as const;

/** A text whose days and numbers stay in one line: the browser would end a line behind the hyphen of 11-29. */
export function unbroken(text: string): ReactNode {
  return text.split(NUMBER).map((part, at) =>
    at % 2 === 0 || !part.includes("-") ? (
      <Fragment key={at}>{part}</Fragment>
    ) : (
      <span key={at} style={together}>
        {part}
      </span>
    ),
  );
}
