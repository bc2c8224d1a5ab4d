import { worklistById } from "../../../shared/worklists/index.ts";
import { openWorklist } from "../../actions/worklists/show-worklist.ts";
import { LeadLine } from "../kit/lead-line.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { useWorklistWords } from "./use-worklist-words.ts";

/** The worklists that the person sees, with how much waits in each. */
export function WorklistsPart() {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWorklistWords();
  const language = usePaneState("language");
  const seen = (usePaneState("worklists").value ?? []).flatMap(({ id, open }) => {
    const worklist = worklistById(id);
    return worklist === undefined ? [] : [{ worklist, open }];
  });
  if (seen.length === 0) return null;
  return (
    <section>
      <h2 className={shared.title}>{words.title}</h2>
      <ul className={shared.list}>
        {seen.map(({ worklist, open }) => (
          <li key={worklist.id}>
            <LeadLine
              figure={String(open)}
              none={open === 0}
              onClick={() => openWorklist(pane, worklist.id)}
            >
              {worklist.title[language]}
            </LeadLine>
          </li>
        ))}
      </ul>
    </section>
  );
}
