import { makeStyles, tokens } from "@fluentui/react-components";
import { directionName } from "../../../shared/messages/directions.ts";
import { directions, type ByDirection, type Direction } from "../../../shared/money/direction.ts";
import { showFen, type Fen } from "../../../shared/money/fen.ts";
import { usePaneState } from "./pane-context.ts";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  // As wide as they have to be: the figures of tables that stand below each other do so, too.
  name: {
    width: "1%",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "nowrap",
  },
  counted: { textAlign: "end" },
  amount: {
    width: "1%",
    paddingInlineStart: tokens.spacingHorizontalM,
    textAlign: "end",
    whiteSpace: "nowrap",
  },
});

interface DirectionFiguresProps {
  readonly figures: ByDirection<{ readonly count: number; readonly amount: Fen }>;
  /** How many entries a direction has, in words. */
  readonly counted: (direction: Direction) => string;
  /** True to leave out the directions in which there is nothing. */
  readonly short?: boolean;
}

/** What goes out, what platforms pay and what comes in, each by itself: no two directions are ever netted. */
export function DirectionFigures({ figures, counted, short = false }: DirectionFiguresProps) {
  const styles = useStyles();
  const language = usePaneState("language");
  const shown = directions.filter((direction) => {
    const { count, amount } = figures[direction];
    return !short || count !== 0 || amount !== 0;
  });
  return (
    <table className={styles.table}>
      <tbody>
        {shown.map((direction) => (
          <tr key={direction}>
            <th scope="row" className={styles.name}>
              {directionName(direction, language)}
            </th>
            <td className={styles.counted}>{counted(direction)}</td>
            <td className={styles.amount}>{showFen(figures[direction].amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
