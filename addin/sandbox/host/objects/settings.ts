import type { Workbook } from "../../workbook/workbook.ts";
import type { Arguments } from "../rich-api/arguments.ts";
import { method, type OfficeClass, read, readWrite } from "../rich-api/office-class.ts";
import { itemNotFound } from "../rich-api/rich-api-error.ts";
import type { OfficeObject } from "../session/office-object.ts";
import { officeObject } from "./class-targets.ts";
import type { SettingHandle } from "./setting-handle.ts";

function settingOf(workbook: Workbook, key: string): OfficeObject<SettingHandle> {
  return officeObject("Setting", { workbook, key });
}

function find(workbook: Workbook, args: Arguments): OfficeObject<SettingHandle> | null {
  const key = args.text(0);
  return workbook.settings.has(key) ? settingOf(workbook, key) : null;
}

function put(workbook: Workbook, key: string, value: unknown): void {
  workbook.settings = new Map(workbook.settings).set(key, value);
}

/** `Excel.SettingCollection`: what the add-in keeps in the workbook. */
export const settingCollectionClass: OfficeClass<Workbook> = {
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
};

/** `Excel.Setting`. */
export const settingClass: OfficeClass<SettingHandle> = {
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
};
