import { answerOutcome, type WorkLine } from "../../../../shared/api/worklists.ts";
import { worklistWords } from "../../../../shared/messages/worklist-words.ts";
import type { LinesAnswered } from "../../../actions/worklists/answer-lines.ts";
import { LongList } from "../../kit/long-list.tsx";
import { usePaneState } from "../../kit/pane-context.ts";
import { useSharedStyles } from "../../kit/use-shared-styles.ts";
import { usePaymentFileWords } from "./use-payment-file-words.ts";

interface NotTakenProps {
  readonly answered: LinesAnswered;
  /** The lines that were answered. */
  readonly lines: readonly WorkLine[];
}

/** What became of the answers of a result: counted, and each that was not taken with why. */
export function NotTaken({ answered: { told, notSent }, lines }: NotTakenProps) {
  const shared = useSharedStyles();
  const words = usePaymentFileWords();
  const { outcomes } = worklistWords[usePaneState("language")];
  const all = [...told];
  const counts = answerOutcome.options
    .map((name) => [name, all.filter(([, { outcome }]) => outcome === name).length] as const)
    .filter(([, count]) => count > 0);
  const references = new Map(lines.map(({ id, cells }) => [id, cells["reference"]]));
  const refused = all.filter(([, { outcome }]) => outcome !== "taken" && outcome !== "unchanged");
  return (
    <>
      <output className={shared.number}>
        {counts.map(([name, count]) => `${outcomes[name]} ${count}`).join(" · ")}
      </output>
      {notSent > 0 && <p className={shared.quiet}>{words.notSent(notSent)}</p>}
      {refused.length > 0 && (
        <section>
          <h3 className={shared.title}>{words.notTaken(refused.length)}</h3>
          <LongList items={refused} keyOf={([line]) => line}>
            {([line, { text }]) => (
              <span className={shared.wrap}>
                {String(references.get(line) ?? line)} {text}
              </span>
            )}
          </LongList>
        </section>
      )}
    </>
  );
}
