import { lookAtToday } from "../../actions/today/look-at-today.ts";
import { perform } from "../../state/perform.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { WorklistsPart } from "../worklists/worklists-part.tsx";
import { FailingReceivers } from "../receivers/failing-receivers.tsx";
import { BatchesPart } from "./batches-part.tsx";
import { partsOf, type Part } from "./parts-of-role.ts";
import { ReportsPart } from "./reports-part.tsx";
import { useFreshDay } from "./use-fresh-day.ts";
import { useTodayWords } from "./use-today-words.ts";

const views: Readonly<Record<Part, () => React.ReactNode>> = {
  batches: BatchesPart,
  worklists: WorklistsPart,
  reports: ReportsPart,
};

/** A person's day: what waits for them and how finance's day stands, whatever workbook is open. */
export default function TodayView() {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useTodayWords();
  const person = usePaneState("person");
  const jobs = [
    usePaneState("openDay"),
    usePaneState("batches"),
    usePaneState("worklists"),
    usePaneState("reports"),
  ];
  useFreshDay();
  const trouble = jobs.find((job) => job.trouble !== null)?.trouble ?? null;
  const isKnown = jobs.some((job) => job.value !== null);
  return (
    <div className={shared.view}>
      {trouble !== null && (
        <TroubleCard trouble={trouble} retry={() => perform(pane, lookAtToday(pane))} />
      )}
      {person?.shops === null && ["admin", "auditor"].includes(person.role) && <FailingReceivers />}
      {!isKnown && trouble === null && <Skeleton label={words.loading} />}
      {isKnown &&
        person !== null &&
        partsOf(person.role).map((part) => {
          const PartView = views[part];
          return <PartView key={part} />;
        })}
    </div>
  );
}
