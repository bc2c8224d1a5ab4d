import { Link } from "@fluentui/react-components";
import { handbookAddress } from "../../../shared/handbook/address.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { ProblemCode } from "../../../shared/problem.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState, useWords } from "../kit/pane-context.ts";

interface HandbookLinkProps {
  readonly ledger: Ledger;
  readonly code: ProblemCode;
}

/** Leads to what the handbook says of a problem, in a window of its own: the pane stays where it is. */
export function HandbookLink({ ledger, code }: HandbookLinkProps) {
  const words = useWords().problems;
  const language = usePaneState("language");
  return (
    <Link
      className={useSharedStyles().link}
      href={handbookAddress(ledger.id, language, code)}
      target="_blank"
      rel="noopener"
    >
      {words.handbook}
    </Link>
  );
}
