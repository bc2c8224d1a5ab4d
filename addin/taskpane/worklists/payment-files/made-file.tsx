import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { showFen } from "../../../../shared/money/fen.ts";
import type { Worklist } from "../../../../shared/worklists/worklist.ts";
import type { PaymentFileMade } from "../../../actions/worklists/payment-file.ts";
import { reasonText } from "../../../engine/worklists/list-cells.ts";
import { attempted } from "../../../state/trouble/to-result.ts";
import { announce } from "../../../state/announce.ts";
import { usePane, usePaneState } from "../../kit/pane-context.ts";
import { saveFile } from "../../kit/save-file.ts";
import { useSharedStyles } from "../../kit/use-shared-styles.ts";
import { Disclosure } from "../../kit/disclosure.tsx";
import { usePaymentFileWords } from "./use-payment-file-words.ts";

interface MadeFileProps {
  readonly worklist: Worklist;
  readonly made: PaymentFileMade;
  readonly name: string;
}

/** The most references that are named for a reason. */
const MOST_NAMED = 20;

/** What a file holds and what not, with a way to its content where the host saves nothing. */
export function MadeFile({ worklist, made, name }: MadeFileProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = usePaymentFileWords();
  const language = usePaneState("language");
  const [byHand, setByHand] = useState(false);
  const { file, count, sum, left, gone } = made;
  const copy = async (text: string) => {
    const copied = await attempted(navigator.clipboard.writeText(text));
    setByHand(!copied.ok);
    if (copied.ok) announce(pane, words.copied);
  };
  const whyText = (why: string): string => {
    const own: Readonly<Record<string, string>> = words.leftOut;
    return own[why] ?? reasonText(worklist, why, language);
  };
  return (
    <>
      <output>
        {"text" in file
          ? words.made(count, showFen(sum))
          : file.why === "none"
            ? words.noneMade
            : words.tooMany(count, file.most)}
      </output>
      {gone > 0 && <p className={shared.quiet}>{words.gone(gone)}</p>}
      {"text" in file && (
        <>
          <p className={shared.quiet}>{words.useAsIs}</p>
          <div className={shared.row}>
            <Button onClick={() => saveFile(name, file.bytes)}>{words.again}</Button>
            <Button onClick={() => void copy(file.text)}>{words.copy}</Button>
          </div>
          {byHand && (
            <Field label={words.content} hint={words.copyByHand}>
              <Textarea
                readOnly
                rows={6}
                value={file.text}
                onFocus={({ target }) => target.select()}
              />
            </Field>
          )}
        </>
      )}
      {left.length > 0 && (
        <Disclosure title={words.left(left.length)} open>
          {[...Map.groupBy(left, ({ why }) => why)].map(([why, lines]) => (
            <div key={why}>
              <strong>{whyText(why)}</strong>
              <p className={shared.quiet}>
                {lines
                  .slice(0, MOST_NAMED)
                  .map(({ line, reference }) => reference || line)
                  .join(language === "zh" ? "、" : ", ")}
                {lines.length > MOST_NAMED && words.some(lines.length - MOST_NAMED)}
              </p>
            </div>
          ))}
        </Disclosure>
      )}
    </>
  );
}
