import { makeStyles, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from "react";
import type { Problem } from "../../../shared/problem.ts";
import type { ReadRow } from "../../../shared/reading/sheet-reading.ts";
import { lineOf, mostlyColumns } from "../../state/problem-list/mostly-columns.ts";
import type { FixChoice } from "../../engine/fixes/fix-choices.ts";
import { rowHeight } from "../kit/row-height.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { fixProblems } from "../../actions/problems/fix-problems.ts";
import { acknowledgementId } from "./acknowledgement-form.tsx";
import { firstFixId } from "./fix-buttons.tsx";
import { choicesTogether, needsLook, onlyChoices } from "../../engine/fixes/fix-choices.ts";
import type { ProblemGroup } from "../../state/problem-list/group-problems.ts";
import { ColumnLine } from "./column-line.tsx";
import { GroupLine } from "./group-line.tsx";
import { ProblemLine } from "./problem-line.tsx";
import { selectProblem } from "../../actions/problems/select-problem.ts";
import { stepProblem } from "../../actions/problems/step-problem.ts";
import { treeItems, type TreeItem } from "./tree-items.ts";
import { treeMove } from "./tree-move.ts";

const useStyles = makeStyles({
  // Lines lie over an outline of what they scroll in: the ring is drawn again above them.
  ring: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    "&:has(> :focus-visible)::after": {
      content: '""',
      position: "absolute",
      inset: 0,
      border: `2px solid ${tokens.colorStrokeFocus2}`,
      pointerEvents: "none",
    },
  },
  tree: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    outline: "none",
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  all: { position: "relative", width: "100%" },
  line: { position: "absolute", top: 0, left: 0, width: "100%" },
});

interface ProblemTreeProps {
  readonly rows: readonly ReadRow[];
  readonly groups: readonly ProblemGroup[];
  readonly fixAll: (choices: readonly FixChoice[]) => void;
}

const helpId = "problem-tree-help";
const lineId = (index: number) => `problem-line-${index}`;

/** The problems that a line stands for. */
function problemsOf(item: TreeItem): readonly Problem[] {
  if (item.kind === "problem") return [item.problem];
  if (item.kind === "group") return item.group.problems;
  return item.group.problems.filter((problem) => lineOf(item.group, problem) === item.key);
}

/** The problems as a tree of kinds; only the lines in sight are in the page. */
export function ProblemTree({ rows, groups, fixAll }: ProblemTreeProps) {
  const styles = useStyles();
  const pane = usePane();
  const words = useWords().problems;
  const openGroups = usePaneState("openGroups");
  const problemAt = usePaneState("problemAt");
  const mostly = useMemo(() => mostlyColumns(groups, rows), [groups, rows]);
  const items = treeItems(groups, openGroups, mostly);
  const cursor = items.findIndex(({ key }) => key === problemAt);
  const scroller = useRef<HTMLDivElement>(null);
  // No compiler memoizes this component, so the virtualizer may change under it.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    overscan: 8,
    initialRect: { width: 320, height: 400 },
  });
  useEffect(() => {
    if (cursor >= 0) virtual.scrollToIndex(cursor, { align: "auto" });
  }, [cursor, virtual]);

  const toggle = (key: string) =>
    pane.store.set({
      problemAt: key,
      openGroups: openGroups.includes(key)
        ? openGroups.filter((open) => open !== key)
        : [...openGroups, key],
    });
  const activate = (item: TreeItem) => {
    if (item.problem === null) {
      toggle(item.key);
      return;
    }
    pane.store.set({ problemAt: item.key });
    // Excel takes the focus when it selects a cell; the list wants it back.
    void selectProblem(pane, item.problem).then(() => scroller.current?.focus());
  };
  const fix = (item: TreeItem) => {
    if (item.group.code === null) return;
    const choices =
      item.problem === null ? choicesTogether(problemsOf(item)) : onlyChoices(item.problem);
    if (choices.length === 0) document.getElementById(firstFixId)?.focus();
    else if (item.problem === null || needsLook(choices)) fixAll(choices);
    else void fixProblems(pane, choices);
  };
  const onClick = ({ target }: MouseEvent) => {
    const line = target instanceof Element ? target.closest("[data-index]") : null;
    const item = items[Number(line?.getAttribute("data-index") ?? -1)];
    if (item !== undefined) activate(item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = items[cursor];
    const key = event.key.toLowerCase();
    const move = treeMove(event.key, items, cursor);
    if (move !== undefined) {
      if ("toggle" in move) toggle(move.toggle);
      else pane.store.set({ problemAt: items[move.to]?.key ?? null });
    } else if (key === "n" || key === "p") {
      void stepProblem(pane, key === "n" ? 1 : -1).then(() => scroller.current?.focus());
    } else if (item !== undefined && (key === "enter" || key === " ")) activate(item);
    else if (item !== undefined && key === "f") fix(item);
    else if (item !== undefined && key === "a") document.getElementById(acknowledgementId)?.click();
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.ring}>
      <div
        ref={scroller}
        role="tree"
        tabIndex={0}
        className={styles.tree}
        aria-label={words.list}
        aria-describedby={helpId}
        aria-keyshortcuts="F A N P"
        {...(cursor >= 0 && { "aria-activedescendant": lineId(cursor) })}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <p id={helpId} hidden>
          {words.listHelp}
        </p>
        <div className={styles.all} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const item = items[index];
            if (item === undefined) return null;
            const place = { height: size, transform: `translateY(${start}px)` };
            return (
              <div
                key={index}
                id={lineId(index)}
                role="treeitem"
                aria-level={item.level}
                aria-posinset={item.at}
                aria-setsize={item.of}
                aria-selected={index === cursor}
                {...(item.problem === null && { "aria-expanded": item.open })}
                className={styles.line}
                data-index={index}
                style={place}
              >
                {item.kind === "group" && (
                  <GroupLine group={item.group} open={item.open} current={index === cursor} />
                )}
                {item.kind === "column" && <ColumnLine line={item} current={index === cursor} />}
                {item.kind === "problem" && (
                  <ProblemLine
                    problem={item.problem}
                    current={index === cursor}
                    deep={item.level === 3}
                    acknowledged={item.group.code === null}
                    fix={() => fix(item)}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
