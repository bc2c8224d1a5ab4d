import type { Box } from "../../workbook/address.ts";
import type { Chart, Series } from "../../workbook/charts.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { element } from "../element.ts";
import { HEAD, type GridGeometry } from "./grid-geometry.ts";

const COLORS = ["#2f6eba", "#c55a11", "#5b8c3a"] as const;
const TITLE_HEIGHT = 26;
const LABEL_HEIGHT = 52;
const SIDE = 40;
/** So many labels have room below an axis; of more, every second or third is named. */
const MOST_LABELS = 12;
const STEPS = 4;
const LONGEST_LABEL = 10;

/** The charts of a sheet, over its cells. */
export function paintCharts(geometry: GridGeometry, sheet: Sheet): HTMLElement[] {
  return sheet.layout.charts.map((chart) => {
    const at = geometry.rectangle(chart.box);
    const holder = element("div", { class: "chart", role: "img", "aria-label": chart.title });
    holder.style.left = `${at.left - HEAD.width}px`;
    holder.style.top = `${at.top - HEAD.height}px`;
    holder.style.width = `${at.width}px`;
    holder.style.height = `${at.height}px`;
    holder.append(draw(sheet, chart, at.width, at.height));
    return holder;
  });
}

/** What a series is drawn of. */
interface Points {
  readonly series: Series;
  readonly values: readonly number[];
  readonly most: number;
}

function draw(sheet: Sheet, chart: Chart, width: number, height: number): SVGElement {
  const drawing = svg("svg", { width, height });
  const points = chart.series.map((series): Points => {
    const values = cellsOf(series.values, (row, column) => Number(sheet.value(row, column)) || 0);
    return { series, values, most: Math.max(0, ...values) };
  });
  const labels = cellsOf(chart.series[0]?.labels ?? null, (row, column) => sheet.text(row, column));
  const scales = new Map(
    (["Primary", "Secondary"] as const).map((axis) => [
      axis,
      Math.max(...points.filter(({ series }) => series.axis === axis).map(({ most }) => most), 0),
    ]),
  );
  const plot = {
    left: SIDE,
    top: TITLE_HEIGHT,
    width: Math.max(1, width - 2 * SIDE),
    height: Math.max(1, height - TITLE_HEIGHT - LABEL_HEIGHT),
  };
  const bottom = plot.top + plot.height;
  const count = Math.max(1, ...points.map(({ values }) => values.length));
  const step = plot.width / count;
  const x = (index: number) => plot.left + (index + 0.5) * step;
  const y = (value: number, axis: Series["axis"]) =>
    bottom - (value / Math.max(scales.get(axis) ?? 0, Number.MIN_VALUE)) * plot.height;
  drawing.append(words(chart.title, width / 2, TITLE_HEIGHT - 9, "middle", "chart-title"));
  for (let line = 0; line <= STEPS; line += 1) {
    const at = bottom - (plot.height * line) / STEPS;
    drawing.append(
      svg("line", {
        x1: plot.left,
        x2: plot.left + plot.width,
        y1: at,
        y2: at,
        class: "chart-line",
      }),
      words(short(((scales.get("Primary") ?? 0) * line) / STEPS), plot.left - 4, at + 4, "end"),
    );
    if (points.some(({ series }) => series.axis === "Secondary")) {
      const share = ((scales.get("Secondary") ?? 0) * line) / STEPS;
      const text = `${Math.round(share * 100)}%`;
      drawing.append(words(text, plot.left + plot.width + 4, at + 4, "start"));
    }
  }
  const every = Math.ceil(count / MOST_LABELS);
  for (const [index, label] of labels.entries())
    if (index % every === 0) {
      const said = label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label;
      const named = words(said, x(index), bottom + 14, labels.length > 6 ? "end" : "middle");
      if (labels.length > 6)
        named.setAttribute("transform", `rotate(-30 ${x(index)} ${bottom + 14})`);
      drawing.append(named);
    }
  for (const [place, { series, values }] of points.entries()) {
    const color = COLORS[place % COLORS.length] ?? COLORS[0];
    if (series.type === "ColumnClustered") {
      for (const [index, value] of values.entries()) {
        const top = y(value, series.axis);
        const wide = step * 0.6;
        drawing.append(
          svg("rect", {
            x: x(index) - wide / 2,
            y: top,
            width: wide,
            height: Math.max(0, bottom - top),
            fill: color,
          }),
        );
      }
      continue;
    }
    const through = values.map((value, index) => `${x(index)},${y(value, series.axis)}`).join(" ");
    drawing.append(svg("polyline", { points: through, fill: "none", stroke: color }));
    for (const [index, value] of values.entries())
      drawing.append(svg("circle", { cx: x(index), cy: y(value, series.axis), r: 3, fill: color }));
  }
  return drawing;
}

function cellsOf<T>(box: Box | null, at: (row: number, column: number) => T): T[] {
  if (box === null) return [];
  return Array.from({ length: box.rows }, (_, row) => at(box.row + row, box.column));
}

/** A number with as few digits as an axis needs. */
const short = (value: number) => String(Number(value.toPrecision(3)));

function words(
  text: string,
  x: number,
  y: number,
  anchor: "start" | "middle" | "end",
  kind = "chart-word",
): SVGElement {
  const made = svg("text", { x, y, "text-anchor": anchor, class: kind });
  made.textContent = text;
  return made;
}

function svg(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
