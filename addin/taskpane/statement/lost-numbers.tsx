import { statementWords } from "../../../shared/messages/statement-words.ts";
import type { LostDigits } from "../../../shared/statements/lost-digits.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { usePaneState } from "../kit/pane-context.ts";
import { RowLink } from "../kit/row-link.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

const MOST_ROWS = 20;

/** The numbers of a statement whose last digits a spreadsheet has dropped: which rows', and how they come back. */
export function LostNumbers({ lost }: { readonly lost: readonly LostDigits[] }) {
  const shared = useSharedStyles();
  const words = statementWords[usePaneState("language")];
  if (lost.length === 0) return null;
  return (
    <section>
      <h3 className={shared.title}>{words.lost}</h3>
      {lost.map((each) => (
        <Disclosure key={each.column} title={words.lostIn(each)}>
          <ul className={shared.list}>
            {each.rows.slice(0, MOST_ROWS).map((row) => (
              <li key={row}>
                <RowLink number={row} reference="" />
              </li>
            ))}
          </ul>
          {each.rows.length > MOST_ROWS && (
            <p className={shared.quiet}>{words.more(each.rows.length - MOST_ROWS)}</p>
          )}
        </Disclosure>
      ))}
      <p className={shared.wrap}>{words.lostHint}</p>
    </section>
  );
}
