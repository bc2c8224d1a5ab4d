import type { Workbook } from "../../workbook/workbook.ts";
import type { Arguments } from "../rich-api/arguments.ts";
import { method, OfficeClass, OfficeObject, read, readWrite } from "../rich-api/office-class.ts";
import { itemNotFound } from "../rich-api/rich-api-error.ts";

interface SettingHandle {
  readonly workbook: Workbook;
  readonly key: string;
}

function settingOf(workbook: Workbook, key: string): OfficeObject<SettingHandle> {
  return new OfficeObject(settingClass, { workbook, key });
}

function find(workbook: Workbook, args: Arguments): OfficeObject<SettingHandle> | null {
  const key = args.text(0);
  return workbook.settings.has(key) ? settingOf(workbook, key) : null;
}

function put(workbook: Workbook, key: string, value: unknown): void {
  workbook.settings = new Map(workbook.settings).set(key, value);
}

/** `Excel.SettingCollection`: what the add-in keeps in the workbook. */
export const settingCollectionClass = new OfficeClass<Workbook>("SettingCollection", () => ({
  items: (workbook) => [...workbook.settings.keys()].map((key) => settingOf(workbook, key)),
  methods: {
    Add: method("1.4", (workbook, args) => {
      put(workbook, args.text(0), args.raw(1));
      return settingOf(workbook, args.text(0));
    }),
    GetCount: method("1.4", ({ settings }) => settings.size),
    GetItem: method("1.4", (workbook, args) => {
      const setting = find(workbook, args);
      if (!setting) throw itemNotFound();
      return setting;
    }),
    GetItemOrNullObject: method("1.4", find),
  },
}));

/** `Excel.Setting`. */
export const settingClass = new OfficeClass<SettingHandle>("Setting", () => ({
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: read("1.4", ({ key }) => key),
    Value: readWrite(
      "1.4",
      ({ workbook, key }) => workbook.settings.get(key) ?? null,
      ({ workbook, key }, value) => put(workbook, key, value),
    ),
  },
  methods: {
    Delete: method("1.4", ({ workbook, key }) => {
      const settings = new Map(workbook.settings);
      settings.delete(key);
      workbook.settings = settings;
    }),
  },
}));
