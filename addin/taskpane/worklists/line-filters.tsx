import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { LineGroup } from "../../../shared/api/worklists.ts";
import { showFen } from "../../../shared/money/fen.ts";
import {
  type ChosenFilters,
  filterValueName,
  type LineFilter,
} from "../../../shared/worklists/line-filters.ts";
import type { Worklist } from "../../../shared/worklists/worklist.ts";
import { showLines } from "../../actions/worklists/show-worklist.ts";
import type { LinesWanted } from "../../engine/worklists/list-lines.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useWorklistWords } from "./use-worklist-words.ts";

const useStyles = makeStyles({
  filters: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
  },
  control: { minWidth: 0, width: "100%" },
});

interface LineFiltersProps {
  readonly worklist: Worklist;
  readonly asked: LinesWanted;
}

/** The filters of a worklist, each value with how many lines and how much money it has. */
export function LineFilters({ worklist, asked }: LineFiltersProps) {
  const styles = useStyles();
  const pane = usePane();
  const words = useWorklistWords();
  const language = usePaneState("language");
  const groups = usePaneState("work").value?.groups ?? {};
  const { filters: chosen = {}, shop } = asked;
  const [first, ...others] = Object.entries(worklist.filters);
  if (first === undefined) return null;
  const choose = (key: string, value: string) => {
    const { [key]: _, ...rest } = chosen;
    const next: ChosenFilters = value === "" ? rest : { ...rest, [key]: value };
    showLines(pane, { ...asked, filters: next });
  };
  const select = ([key, filter]: readonly [string, LineFilter]) => (
    <Field key={key} label={filter.title[language]}>
      <FilterSelect
        filter={filter}
        groups={groups[key] ?? []}
        chosen={chosen[key] ?? ""}
        choose={(value) => choose(key, value)}
      />
    </Field>
  );
  // What was answered is listed by month alone, where somebody comes for a month.
  if (asked.state === "answered") {
    const { month } = worklist.filters;
    if (month === undefined || !("month" in chosen)) return null;
    return <div className={styles.filters}>{select(["month", month])}</div>;
  }
  const count = others.filter(([key]) => key in chosen).length + (shop === null ? 0 : 1);
  return (
    <>
      <div className={styles.filters}>{select(first)}</div>
      <Disclosure title={words.moreFilters(count)} open={count > 0}>
        <div className={styles.filters}>
          <Field label={words.shop}>
            <FilterSelect
              filter={BY_SHOP}
              groups={groups["shop"] ?? []}
              chosen={shop ?? ""}
              choose={(value) => showLines(pane, { ...asked, shop: value === "" ? null : value })}
            />
          </Field>
          {others.map(select)}
        </div>
      </Disclosure>
    </>
  );
}

/** Every list can be limited to a shop: it is no filter of its own. */
const BY_SHOP: LineFilter = { title: { zh: "", en: "" } };

interface FilterSelectProps {
  readonly filter: LineFilter;
  readonly groups: readonly LineGroup[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
}

function FilterSelect({ filter, groups, chosen, choose }: FilterSelectProps) {
  const styles = useStyles();
  const words = useWorklistWords();
  const language = usePaneState("language");
  const counted = new Map(groups.map((group) => [group.value, group]));
  // Lines without a value stand among all of them: nothing names them, and nothing asks for them alone.
  const values =
    filter.values === undefined
      ? [...counted.keys()].filter((value) => value !== "")
      : Object.keys(filter.values);
  // What was chosen stays, also when nothing is left of it.
  const offered = values.includes(chosen) || chosen === "" ? values : [chosen, ...values];
  const told = (value: string) => {
    const group = counted.get(value);
    const name = filterValueName(filter, value)[language];
    return group === undefined
      ? name
      : words.group(
          name,
          group.count,
          group.amount === null || group.amount === 0 ? null : showFen(group.amount),
        );
  };
  const { usual } = filter;
  return (
    <Select
      className={styles.control}
      value={chosen === usual ? "" : chosen}
      onChange={(_event, { value }) => choose(value)}
    >
      <option value="">{usual === undefined ? words.anyValue : told(usual)}</option>
      {offered
        .filter((value) => value !== usual)
        .map((value) => (
          <option key={value} value={value}>
            {told(value)}
          </option>
        ))}
    </Select>
  );
}
