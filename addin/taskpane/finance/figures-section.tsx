import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReportFigure } from "../../../shared/api/reports.ts";
import { reportPageWords } from "../../../shared/messages/report-page.ts";
import { askedFor } from "../../../shared/reports/beside.ts";
import { reportById } from "../../../shared/reports/index.ts";
import { notYetText } from "../../../shared/reports/not-yet.ts";
import { otherBasisText } from "../../../shared/reports/other-basis.ts";
import { spanText } from "../../../shared/messages/period-text.ts";
import { figureText } from "../../../shared/reports/figure-text.ts";
import { toldOf } from "../../../shared/reports/measure.ts";
import {
  columnOf,
  headsOf,
  measuresOf,
  titledBy,
  titleOf,
  type Report,
} from "../../../shared/reports/report.ts";
import { clockTime } from "../../../shared/time/moment-text.ts";
import { pullReport } from "../../actions/pull/pull-report.ts";
import type { PulledReport } from "../../engine/pull/pull-report.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { LinesBehind } from "./lines-behind.tsx";
import { TieLine } from "./tie-line.tsx";

const useStyles = makeStyles({
  totals: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  figure: { paddingInlineStart: tokens.spacingHorizontalS, textAlign: "end" },
  alone: { whiteSpace: "nowrap" },
  label: { textAlign: "start", fontWeight: tokens.fontWeightRegular },
  heading: { textAlign: "start", paddingTop: tokens.spacingVerticalXS },
});

/** So many figures stand beside each other in a narrow pane without their names. */
const MOST_BESIDE = 3;

/** The figures that were pulled: totals, whether they tie out, and each group with the lines behind it. */
export function FiguresSection({ pulled }: { readonly pulled: PulledReport }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords().finance;
  const language = usePaneState("language");
  const { page, query, written } = pulled;
  const figures = page.figures ?? [];
  const defined = reportById(query.report);
  if (defined === undefined) return null;
  const report = askedFor(defined, page.asked);
  const { period, shops } = page.asked;
  const said = reportPageWords[language];
  const otherBasis = otherBasisText(report, page, language);
  const notYet = notYetText(report, page, language);
  const title = titleOf(report, period, language);
  const [[total, first] = [], ...blocks] = Object.entries(report.blocks);
  const figuresOf = (block: string | undefined) =>
    figures.filter((figure) => figure.block === block);
  return (
    <section>
      <h2 className={shared.title}>
        {said.asOf(title, spanText(page.asked, language), clockTime(page.asOf))}
      </h2>
      {report.titled !== undefined && (
        <p className={shared.quiet}>{titledBy(report, figures, language).join(said.separator)}</p>
      )}
      {shops !== null && <p className={shared.quiet}>{said.part(shops.join(said.separator))}</p>}
      {written.kind === "written" && (
        <p className={shared.quiet}>{words.written(written.sheet.name)}</p>
      )}
      <table className={styles.totals}>
        <tbody>
          {figuresOf(total).flatMap((figure) => {
            const name = figure.of
              .map((value, at) => columnOf(report, first?.by[at] ?? "").show(value, language))
              .join(" · ");
            const told = toldOf(measuresOf(report, total ?? ""), figure).map((measure) => ({
              header: measure.header[language],
              value: figureText(report, measure, figure, page.leastN, language),
              rare: measure.rare === true,
            }));
            // What there seldom is has no column of its own.
            const besides = told.flatMap(({ header, value, rare }) =>
              rare ? [`${header} ${value}`] : [],
            );
            const values = told
              .filter(({ rare }) => !rare)
              .map(({ header, value }, at) => ({
                header,
                value: [value, ...(at === 0 ? besides : [])].join(" · "),
              }));
            // More than fit beside each other stand below each other, each by its name; nothing at all is a line.
            const isNothing = figure.values.every((value) => value === 0);
            if (values.length > MOST_BESIDE && !(isNothing && name !== ""))
              return [
                ...(name === "" ? [] : [<Heading key={name} name={name} />]),
                ...values.map(({ header, value }) => (
                  <tr key={`${name} ${header}`}>
                    <th scope="row" className={styles.label}>
                      {header}
                    </th>
                    <td className={mergeClasses(styles.figure, styles.alone)}>{value}</td>
                  </tr>
                )),
              ];
            return [
              <tr key={name}>
                <th scope="row" className={styles.label}>
                  {name}
                </th>
                {(values.length > MOST_BESIDE ? values.slice(0, 1) : values).map(
                  ({ header, value }) => (
                    <td key={header} className={styles.figure} title={header}>
                      {value}
                    </td>
                  ),
                )}
              </tr>,
            ];
          })}
        </tbody>
      </table>
      {notYet !== undefined && <p className={shared.quiet}>{notYet}</p>}
      <TieLine report={report} pulled={pulled} />
      {otherBasis !== undefined && <p className={shared.quiet}>{otherBasis}</p>}
      {blocks.map(([block, { title, by }], at) => (
        <Disclosure key={block} title={title[language]} open={at === 0}>
          {figuresOf(block).map((figure) => (
            <Group
              key={figure.of.join("/")}
              report={report}
              by={by}
              figure={figure}
              pulled={pulled}
            />
          ))}
        </Disclosure>
      ))}
    </section>
  );
}

/** What the figures below it are of. */
function Heading({ name }: { readonly name: string }) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="rowgroup" colSpan={2} className={styles.heading}>
        {name}
      </th>
    </tr>
  );
}

interface GroupProps {
  readonly report: Report;
  readonly by: readonly string[];
  readonly figure: ReportFigure;
  readonly pulled: PulledReport;
}

function Group({ report, by, figure, pulled: { query, page } }: GroupProps) {
  const pane = usePane();
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const title = by
    .map((key, at) => columnOf(report, key).show(figure.of[at] ?? "", language))
    .join(" · ");
  const measures = toldOf(measuresOf(report, figure.block), figure);
  const valueOf = (measure: (typeof measures)[number]) =>
    figureText(report, measure, figure, page.leastN, language);
  const nameOf = (measure: (typeof measures)[number]) =>
    `${measure.header[language]} ${valueOf(measure)}`;
  const named = (some: readonly (typeof measures)[number][]) => some.map(nameOf).join(" · ");
  const besides = measures.map((each) => (each.rare === true ? nameOf(each) : valueOf(each)));
  const isMany = measures.length > MOST_BESIDE;
  const heads = headsOf(report, figure.block);
  const isHead = ({ at }: (typeof measures)[number]) => heads.some((head) => head.at === at);
  const batch = figure.block === "batch" ? (figure.of[0] ?? "") : "";
  return (
    <Disclosure title={title} figure={isMany ? named(heads) : besides.join(" · ")}>
      {isMany && <p className={shared.wrap}>{named(measures.filter((each) => !isHead(each)))}</p>}
      {batch !== "" && query.batch === undefined && (
        <Button onClick={() => pullReport(pane, { ...query, batch })}>
          {reportPageWords[language].batch(batch)}
        </Button>
      )}
      <LinesBehind report={report} query={query} figure={figure} upTo={page.upTo} />
    </Disclosure>
  );
}
