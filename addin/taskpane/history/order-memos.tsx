import { mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { memoWords } from "../../../shared/messages/memo-words.ts";
import { readMemos, writeMemo as memoText } from "../../../shared/text/order-memo.ts";
import { writeMemo } from "../../actions/problems/write-memo.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { ReasonForm } from "../kit/reason-form.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

interface OrderMemosProps {
  /** The row's note, as far as it is known. */
  readonly note: unknown;
  /** The row's number in the open sheet; null where it stands in none, and nothing can be written. */
  readonly row: number | null;
}

/** The memos that a row's note holds, and a line for today's. */
export function OrderMemos({ note, row }: OrderMemosProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = memoWords[usePaneState("language")];
  const isSignedIn = usePaneState("person") !== null;
  const [busy, run] = useBusy();
  // A form that has been sent begins anew.
  const [sent, setSent] = useState(0);
  const memos = readMemos(typeof note === "string" ? note : "");
  const mayWrite = row !== null && isSignedIn;
  if (memos.length === 0 && !mayWrite) return null;
  return (
    <section aria-label={words.title}>
      <h3 className={shared.title}>{words.title}</h3>
      {memos.length > 0 && (
        <ul className={shared.list}>
          {memos.map((memo, at) => (
            <li key={`${at} ${memo.event}`} className={mergeClasses(shared.wrap, shared.number)}>
              {memoText(memo)}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <>
          <p className={mergeClasses(shared.quiet, shared.wrap)}>{words.hint}</p>
          <ReasonForm
            key={sent}
            ask={words.ask}
            example={words.example}
            giving={{
              label: words.write,
              give: (event) =>
                run(async () => {
                  if (await writeMemo(pane, row, event)) setSent(sent + 1);
                }),
            }}
            busy={busy}
          />
        </>
      )}
    </section>
  );
}
