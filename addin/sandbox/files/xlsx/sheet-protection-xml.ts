import type { SheetLayout } from "../../workbook/sheet-layout.ts";
import { ALLOWANCES, PLAIN_PROTECTION } from "../../workbook/sheet-protection.ts";
import { scanFirst } from "./scan-xml.ts";
import { xml } from "../../../../shared/text/xml.ts";

const LONG_HASH = ["algorithmName", "hashValue", "saltValue", "spinCount"];

const isOn = (value: string | undefined) => value === "1" || value === "true";

/** The protection of a sheet, which SheetJS leaves out: in files an attribute says what stays locked. */
export function readProtection(sheet: string): Pick<SheetLayout, "protected" | "protection"> {
  const attributes = scanFirst(sheet, "sheetProtection")?.attributes;
  if (attributes === undefined || !isOn(attributes.get("sheet"))) {
    return { protected: false, protection: PLAIN_PROTECTION };
  }
  const isLocked = (name: string) => isOn(attributes.get(name) ?? "1");
  const long = LONG_HASH.flatMap((name) => {
    const value = attributes.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    protected: true,
    protection: {
      allows: new Set(ALLOWANCES.filter((each) => !isLocked(each))),
      passwordHash: attributes.get("password")?.toUpperCase() ?? null,
      longHash: attributes.has("hashValue") ? Object.fromEntries(long) : null,
    },
  };
}

/** The element that protects a sheet; empty for one that is not. */
export function protectionXml({ protected: isProtected, protection }: SheetLayout): string {
  if (!isProtected) return "";
  const { allows, passwordHash, longHash } = protection;
  return xml("sheetProtection", {
    ...(passwordHash === null ? {} : { password: passwordHash }),
    ...longHash,
    sheet: 1,
    ...Object.fromEntries([...allows].map((each) => [each, 0])),
  });
}
