import { groupTitle, sentence } from "../../../shared/messages/sentence.ts";
import type { Problem } from "../../../shared/problem.ts";
import type { OpenList } from "../../engine/sheet/open-list.ts";
import { groupProblems } from "../../state/problem-list/group-problems.ts";
import { LevelMark } from "../kit/level-mark.tsx";
import { LongList } from "../kit/long-list.tsx";
import { usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { CellLink } from "./cell-link.tsx";
import { useWorklistWords } from "./use-worklist-words.ts";
import { unbroken } from "../kit/unbroken.tsx";

interface ListProblemsProps {
  readonly list: OpenList;
  readonly problems: readonly Problem[];
}

/** The problems of a list's answers by kind, each a click away from its cell. */
export function ListProblems({ list, problems }: ListProblemsProps) {
  const shared = useSharedStyles();
  const words = useWorklistWords().sheet;
  const language = usePaneState("language");
  if (problems.length === 0) return null;
  const { table } = list.worklist;
  return (
    <section>
      <h2 className={shared.title}>{words.problems(problems.length)}</h2>
      {groupProblems(problems, []).map(({ key, code, level, problems: alike }) => (
        <div key={key}>
          <div className={shared.row}>
            <LevelMark level={level} />
            {code !== null && groupTitle(code, language)}
          </div>
          <LongList items={alike} keyOf={({ row, column }) => `${row}:${column}`}>
            {(problem) => (
              <span>
                <CellLink list={list} row={problem.row ?? list.headerRow} column={problem.column}>
                  {words.row(problem.row ?? list.headerRow)}
                </CellLink>{" "}
                {unbroken(sentence(problem, table, language))}
              </span>
            )}
          </LongList>
        </div>
      ))}
    </section>
  );
}
