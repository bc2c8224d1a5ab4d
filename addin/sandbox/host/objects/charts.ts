import type { Chart, Series } from "../../workbook/charts.ts";
import { boxBetween, type Box } from "../../workbook/address.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import type { Arguments } from "../rich-api/arguments.ts";
import { method, navigate, type OfficeClass, read, readWrite } from "../rich-api/office-class.ts";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error.ts";
import type { OfficeObject } from "../session/office-object.ts";
import { cellsArgument } from "./cells-argument.ts";
import { ChartHandle, SeriesHandle } from "./chart-handle.ts";
import { officeObject } from "./class-targets.ts";
import { mustBeEditable } from "./editable.ts";
import { readFlag } from "./format-values.ts";
import { itemAt } from "./item-at.ts";

/** The kinds that are drawn; Excel has some seventy. */
const TYPES = ["ColumnClustered", "Line", "LineMarkers"] as const;

/** Where a chart comes to stand until it is placed. */
const USUAL: Box = { row: 4, column: 4, rows: 15, columns: 6 };

const chartOf = (sheet: Sheet, { id }: Chart): OfficeObject<ChartHandle> =>
  officeObject("Chart", new ChartHandle(sheet, id));

const find = (sheet: Sheet, args: Arguments): OfficeObject<ChartHandle> | null => {
  const wanted = args.text(0).toLowerCase();
  const chart = sheet.layout.charts.find(
    ({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted,
  );
  return chart ? chartOf(sheet, chart) : null;
};

/** Cells of numbers alone, by columns: each a series, its heading the name where it is a text. */
function add(sheet: Sheet, args: Arguments): OfficeObject {
  mustBeEditable(sheet);
  const type = args.word(0, TYPES);
  const { box } = cellsArgument(args, 1, sheet);
  const series = Array.from({ length: box.columns }, (_, at): Series => {
    const column = { ...box, column: box.column + at, columns: 1 };
    const heading = sheet.value(box.row, column.column);
    const named = typeof heading === "string" && box.rows > 1;
    return {
      name: named ? heading : "",
      type,
      axis: "Primary",
      values: named ? { ...column, row: box.row + 1, rows: box.rows - 1 } : column,
      labels: null,
    };
  });
  const number = sheet.workbook.newNumber();
  const chart: Chart = {
    id: sheet.workbook.options.newId(),
    name: `Chart ${number}`,
    title: "",
    legend: true,
    box: USUAL,
    series,
  };
  sheet.change({ charts: [...sheet.layout.charts, chart] });
  return chartOf(sheet, chart);
}

/** `Excel.ChartCollection`. */
export const chartCollectionClass: OfficeClass<Sheet> = {
  items: (sheet) => sheet.layout.charts.map((chart) => chartOf(sheet, chart)),
  properties: { Count: read("1.1", ({ layout }) => layout.charts.length) },
  methods: {
    Add: method("1.1", add),
    GetItem: method("1.1", (sheet, args) => {
      const chart = find(sheet, args);
      if (!chart) throw itemNotFound();
      return chart;
    }),
    GetItemAt: method("1.1", (sheet, args) => chartOf(sheet, itemAt(sheet.layout.charts, args))),
    GetItemOrNullObject: method("1.4", find),
  },
};

function readText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

/** `Excel.Chart`. */
export const chartClass: OfficeClass<ChartHandle> = {
  identity: ({ id }) => ({ Id: id }),
  exists: (handle) => handle.exists,
  properties: {
    Id: read("1.7", ({ id }) => id),
    Name: readWrite(
      "1.1",
      ({ chart }) => chart.name,
      (handle, value) => handle.change({ name: readText(value) }),
    ),
  },
  navigations: {
    Legend: navigate("1.1", (handle) => officeObject("ChartLegend", handle)),
    Series: navigate("1.1", (handle) => officeObject("ChartSeriesCollection", handle)),
    Title: navigate("1.1", (handle) => officeObject("ChartTitle", handle)),
  },
  methods: {
    Delete: method("1.1", (handle) => handle.delete()),
    SetPosition: method("1.1", (handle, args) => {
      const first = cellsArgument(args, 0, handle.sheet).box;
      const last = args.has(1) ? cellsArgument(args, 1, handle.sheet).box : first;
      handle.change({
        box: boxBetween(first, {
          row: last.row + last.rows - 1,
          column: last.column + last.columns - 1,
        }),
      });
    }),
  },
};

/** `Excel.ChartTitle`. */
export const chartTitleClass: OfficeClass<ChartHandle> = {
  properties: {
    Text: readWrite(
      "1.1",
      ({ chart }) => chart.title,
      (handle, value) => handle.change({ title: readText(value) }),
    ),
  },
};

/** `Excel.ChartLegend`. */
export const chartLegendClass: OfficeClass<ChartHandle> = {
  properties: {
    Visible: readWrite(
      "1.1",
      ({ chart }) => chart.legend,
      (handle, value) => handle.change({ legend: readFlag(value) }),
    ),
  },
};

const seriesOf = (handle: ChartHandle, at: number) =>
  officeObject("ChartSeries", new SeriesHandle(handle, at));

/** `Excel.ChartSeriesCollection`. */
export const chartSeriesCollectionClass: OfficeClass<ChartHandle> = {
  items: (handle) => handle.chart.series.map((_, at) => seriesOf(handle, at)),
  properties: { Count: read("1.1", ({ chart }) => chart.series.length) },
  methods: {
    Add: method("1.7", (handle, args) => {
      const { series } = handle.chart;
      const [first] = series;
      const made: Series = {
        name: args.optionalText(0) ?? "",
        type: first?.type ?? "ColumnClustered",
        axis: "Primary",
        values: null,
        labels: null,
      };
      handle.change({ series: [...series, made] });
      return seriesOf(handle, series.length);
    }),
    GetItemAt: method("1.1", (handle, args) =>
      seriesOf(handle, itemAt([...handle.chart.series.keys()], args)),
    ),
  },
};

/** `Excel.ChartSeries`. */
export const chartSeriesClass: OfficeClass<SeriesHandle> = {
  properties: {
    AxisGroup: readWrite(
      "1.8",
      ({ series }) => series.axis,
      (handle, value) => {
        if (value !== "Primary" && value !== "Secondary") throw invalidArgument();
        handle.change({ axis: value });
      },
    ),
    ChartType: readWrite(
      "1.7",
      ({ series }) => series.type,
      (handle, value) => {
        const type = TYPES.find((each) => each === value);
        if (type === undefined) throw invalidArgument();
        handle.change({ type });
      },
    ),
    Name: readWrite(
      "1.1",
      ({ series }) => series.name,
      (handle, value) => handle.change({ name: readText(value) }),
    ),
  },
  methods: {
    SetValues: method("1.7", (handle, args) =>
      handle.change({ values: cellsArgument(args, 0, handle.of.sheet).box }),
    ),
    SetXAxisValues: method("1.7", (handle, args) =>
      handle.change({ labels: cellsArgument(args, 0, handle.of.sheet).box }),
    ),
  },
};
