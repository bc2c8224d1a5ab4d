import { Button } from "@fluentui/react-components";
import { referenceOf } from "../../../shared/derive/reference-of.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { Row } from "../../../shared/row.ts";
import type { AskedRow, CaseDecision } from "../../engine/push/case-decisions.ts";
import { RowLink } from "../kit/row-link.tsx";
import { showValue } from "../kit/show-value.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState, useWords } from "../kit/pane-context.ts";

interface AskedRowItemProps {
  readonly row: AskedRow;
  readonly ledger: Ledger;
  readonly decide: (rows: readonly AskedRow[], decision: CaseDecision) => void;
}

/** One row that is about another case than its mark: what stood there, what stands there, and what it is. */
export function AskedRowItem({ row, ledger, decide }: AskedRowItemProps) {
  const shared = useSharedStyles();
  const words = useWords().cases;
  const language = usePaneState("language");
  const { shop } = ledger.dimensions;
  const telling = [...ledger.reference, ledger.day, shop, ledger.person].filter(
    (key) => key !== undefined,
  );
  const told = (cells: Row) =>
    telling.flatMap((key) => showValue(ledger, key, cells[key], language) || []).join(" · ");
  return (
    <>
      <RowLink number={row.row.number} reference={referenceOf(ledger, row.row.cells)} />
      <div className={shared.wrap}>
        {row.before === null ? (
          <p className={shared.quiet}>{words.beforeUnknown}</p>
        ) : (
          <p className={shared.quiet}>
            {words.before} <del className={shared.before}>{told(row.before)}</del>
          </p>
        )}
        <p className={shared.quiet}>
          {words.now} <ins className={shared.after}>{told(row.row.cells)}</ins>
        </p>
      </div>
      <div className={shared.row}>
        <Button size="small" onClick={() => decide([row], "new")}>
          {words.isNew}
        </Button>
        <Button size="small" onClick={() => decide([row], "correction")}>
          {words.isCorrection}
        </Button>
      </div>
    </>
  );
}
