import { Button, Link } from "@fluentui/react-components";
import { handbookFormulas } from "../../../shared/handbook/address.ts";
import { formulasWords } from "../../../shared/messages/function-words.ts";
import { showCount } from "../../../shared/messages/show-count.ts";
import { perform } from "../../state/perform.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { FormulaFigures } from "./formula-figures.tsx";

/** Of when the figures are that people's own formulas have brought, and how they are brought anew. */
export function FormulasSection() {
  const shared = useSharedStyles();
  const pane = usePane();
  const language = usePaneState("language");
  const words = formulasWords[language];
  const asked = usePaneState("formulasAsked");
  const figures = usePaneState("formulaFigures");
  if (!usePaneState("functionsInCells"))
    return (
      <section>
        <h2 className={shared.title}>{words.title}</h2>
        <p className={shared.quiet}>{words.notHere}</p>
      </section>
    );
  return (
    <section>
      <h2 className={shared.title}>{words.title}</h2>
      {asked !== null && (
        <p>{words.asked(asked.formulas, asked.asOf.slice(0, 16).replace("T", " "))}</p>
      )}
      <p className={shared.quiet}>
        {words.example}{" "}
        <Link
          className={shared.link}
          href={handbookFormulas(language)}
          target="_blank"
          rel="noopener"
        >
          {words.more}
        </Link>
      </p>
      <Button onClick={() => perform(pane, pane.workbook.recalculate())}>{words.refresh}</Button>
      {figures.length > 0 && (
        <Disclosure title={words.each} figure={showCount(figures.length)}>
          <FormulaFigures />
        </Disclosure>
      )}
    </section>
  );
}
