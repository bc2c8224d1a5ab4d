import { useEffect, useState } from "react";
import type { SheetRef } from "../../workbook/workbook.ts";
import { usePane } from "../kit/pane-context.ts";
import { attempted } from "../../state/trouble/to-result.ts";

/**
 * What a sheet is called now. Renaming one is no change of its cells, and Excel on the desktop tells
 * nobody: it is looked up whenever the person comes to the pane, and whenever the sheet is read.
 */
export function useSheetName(sheet: SheetRef): string {
  const pane = usePane();
  const [seen, setSeen] = useState({ sheet, name: sheet.name });
  useEffect(() => {
    const look = async () => {
      const listed = await attempted(pane.workbook.listSheets());
      const same = listed.ok ? listed.value.find(({ id }) => id === sheet.id) : undefined;
      if (same !== undefined) setSeen({ sheet, name: same.name });
    };
    const arrive = () => void look();
    window.addEventListener("focus", arrive);
    return () => window.removeEventListener("focus", arrive);
  }, [pane, sheet]);
  // A sheet that has been read since says its name itself.
  return seen.sheet === sheet ? seen.name : sheet.name;
}
