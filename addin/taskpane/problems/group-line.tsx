import { mergeClasses } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { groupTitle } from "../../../shared/messages/sentence.ts";
import { showCount } from "../../../shared/messages/show-count.ts";
import { LevelMark } from "../kit/level-mark.tsx";
import { usePaneState, useWords } from "../kit/pane-context.ts";
import type { ProblemGroup } from "../../state/problem-list/group-problems.ts";
import { useLineStyles } from "./use-line-styles.ts";

interface GroupLineProps {
  readonly group: ProblemGroup;
  readonly open: boolean;
  readonly current: boolean;
}

/** A kind of problem and how many there are. */
export function GroupLine({ group, open, current }: GroupLineProps) {
  const styles = useLineStyles();
  const words = useWords().problems;
  const language = usePaneState("language");
  const acknowledged = group.code === null;
  const title = group.code === null ? words.acknowledged : groupTitle(group.code, language);
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div
      className={mergeClasses(
        styles.line,
        styles.group,
        acknowledged && styles.acknowledged,
        current && styles.current,
      )}
    >
      <Chevron aria-hidden />
      {group.code !== null && <LevelMark level={group.level} label={words.level[group.level]} />}
      <span className={styles.title} title={title}>
        {title}
      </span>
      <span className={styles.count}>{showCount(group.problems.length)}</span>
    </div>
  );
}
