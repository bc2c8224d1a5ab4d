import { openReport } from "../../actions/today/open-report.ts";
import { LeadLine } from "../kit/lead-line.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { useTodayWords } from "./use-today-words.ts";

/** The reports that the person may bring into the workbook. */
export function ReportsPart() {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useTodayWords();
  const language = usePaneState("language");
  const reports = usePaneState("reports").value;
  if (reports === null || reports.length === 0) return null;
  return (
    <section>
      <h2 className={shared.title}>{words.reports}</h2>
      <ul className={shared.list}>
        {reports.map(({ id, title }) => (
          <li key={id}>
            <LeadLine onClick={() => openReport(pane, id)}>{title[language]}</LeadLine>
          </li>
        ))}
      </ul>
    </section>
  );
}
