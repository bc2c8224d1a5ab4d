import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { showTab } from "../../actions/check/show-tab.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import type { Tab } from "../../state/pane-state.ts";
import { tabCounts } from "./tab-counts.ts";
import { nextTab, tabs } from "./next-tab.ts";

/** The panel that the tabs fill. */
export const panelId = "pane-view";

/** The tab that names its panel. */
export const tabId = (tab: Tab) => `pane-tab-${tab}`;

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexShrink: 0,
    justifyContent: "space-between",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    // In a narrow pane, or with wide letters, the count goes below its name.
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "center",
    flex: "0 1 auto",
    minWidth: "32px",
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    font: "inherit",
    whiteSpace: "nowrap",
    "@media (max-width: 349px)": {
      fontSize: tokens.fontSizeBase200,
      padding: `0 ${tokens.spacingHorizontalXS}`,
    },
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: "none",
    borderBottom: "3px solid transparent",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    "@media (pointer: coarse)": { minHeight: "44px" },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  count: {
    marginLeft: tokens.spacingHorizontalXXS,
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
  },
});

/**
 * The four views, each with how much is in it. Fluent's own tabs put focus guards into the page that
 * accessibility checkers refuse, so these are plain buttons in the ARIA pattern.
 */
export function ViewTabs() {
  const styles = useStyles();
  const pane = usePane();
  const words = useWords();
  const tab = usePaneState("tab");
  const list = useRef<HTMLDivElement>(null);
  const counts = tabCounts({
    validation: usePaneState("validation").value,
    overdue: usePaneState("overdue").value,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextTab(event.key, tab);
    if (next === undefined) return;
    event.preventDefault();
    showTab(pane, next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={words.frame.views} className={styles.list}>
      {tabs.map((name) => (
        <button
          key={name}
          id={tabId(name)}
          type="button"
          role="tab"
          aria-selected={name === tab}
          {...(name === tab && { "aria-controls": panelId })}
          tabIndex={name === tab ? 0 : -1}
          className={mergeClasses(styles.tab, name === tab && styles.selected)}
          onClick={() => showTab(pane, name)}
          onKeyDown={onKeyDown}
        >
          {words.frame[name]}
          {counts[name] > 0 && <span className={styles.count}> {shown(counts[name])}</span>}
        </button>
      ))}
    </div>
  );
}

// Four tabs share 320 px.
const shown = (count: number) => (count > 999 ? "999+" : String(count));
