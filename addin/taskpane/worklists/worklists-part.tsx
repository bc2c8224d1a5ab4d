import { useEffect } from "react";
import type { WorklistSeen } from "../../../shared/api/worklists.ts";
import { showCount } from "../../../shared/messages/show-count.ts";
import { worklistById } from "../../../shared/worklists/index.ts";
import { openWorklist } from "../../actions/worklists/show-worklist.ts";
import { LeadLine } from "../kit/lead-line.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { waitsFor } from "./waits-for.ts";
import { useWorklistWords } from "./use-worklist-words.ts";

/** The worklists that wait for the person, and those that they may look at, each with how much waits. */
export function WorklistsPart() {
  const pane = usePane();
  const words = useWorklistWords();
  const role = usePaneState("person")?.role;
  // One that this pane does not know can't be shown.
  const seen = (usePaneState("worklists").value ?? []).filter(
    ({ id }) => worklistById(id) !== undefined,
  );
  useEffect(() => pane.store.set({ workAsked: null }), [pane]);
  const [theirs, others] = [true, false].map((mine) =>
    seen.filter((each) => (role !== undefined && waitsFor(role, each)) === mine),
  );
  return (
    <>
      <Lists title={words.forYou} lists={theirs} />
      <Lists title={words.toRead} lists={others} />
    </>
  );
}

interface ListsProps {
  readonly title: string;
  readonly lists: readonly WorklistSeen[] | undefined;
}

function Lists({ title, lists = [] }: ListsProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const language = usePaneState("language");
  if (lists.length === 0) return null;
  return (
    <section>
      <h2 className={shared.title}>{title}</h2>
      <ul className={shared.list}>
        {lists.map(({ id, open, leads }) => (
          <li key={id}>
            <LeadLine
              figure={showCount(open)}
              none={open === 0}
              onClick={() => openWorklist(pane, id)}
            >
              {worklistById(id)?.title[language]}
            </LeadLine>
            {worklistById(id)?.leads.map(({ title: lead, filters }, nth) => (
              <LeadLine
                key={lead.en}
                figure={showCount(leads[nth] ?? 0)}
                none={(leads[nth] ?? 0) === 0}
                onClick={() => openWorklist(pane, id, filters)}
              >
                {`· ${lead[language]}`}
              </LeadLine>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
