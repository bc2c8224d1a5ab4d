import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { fen, NO_MONEY, plus, showFen } from "../../../../shared/money/fen.ts";
import type { PaymentResultRead } from "../../../actions/worklists/payment-result.ts";
import { LongList } from "../../kit/long-list.tsx";
import { useSharedStyles } from "../../kit/use-shared-styles.ts";
import { usePaymentFileWords } from "./use-payment-file-words.ts";

const useStyles = makeStyles({
  read: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface ReadRowsProps {
  readonly read: PaymentResultRead;
  readonly busy: boolean;
  readonly send: () => void;
}

/** What was read stands below a long form. */
const intoView = (shown: HTMLElement | null) => shown?.scrollIntoView({ block: "nearest" });

/** What a result says, before anything is sent: what matches with its sum, and what does not, row by row. */
export function ReadRows({ read: { answers, faults }, busy, send }: ReadRowsProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = usePaymentFileWords();
  // What bounced has no number.
  const paid = answers.filter(({ cells }) => cells["flowNumber"] !== undefined);
  const sum = paid.reduce(
    (total, { line }) => plus(total, fen(Number(line.cells["amount"] ?? 0))),
    NO_MONEY,
  );
  return (
    <div className={styles.read} ref={intoView}>
      <output className={shared.number}>
        {answers.length + faults.length === 0
          ? words.empty
          : words.matched(paid.length, showFen(sum), answers.length - paid.length)}
      </output>
      {faults.length > 0 && (
        <section>
          <h3 className={shared.title}>{words.faults(faults.length)}</h3>
          <LongList items={faults} keyOf={({ row }) => row}>
            {({ row, fault }) => (
              <span>
                {words.row(row)} {words.fault[fault]}
              </span>
            )}
          </LongList>
        </section>
      )}
      {answers.length > 0 && (
        <div>
          <Button appearance="primary" disabledFocusable={busy} onClick={send}>
            {words.send(answers.length)}
          </Button>
        </div>
      )}
    </div>
  );
}
