import { Field, Switch } from "@fluentui/react-components";
import { checkSide, placeCheck } from "../../actions/check/place-check.ts";
import type { OpenLedger } from "../../engine/sheet/open-ledger.ts";
import { usePane, useWords } from "../kit/pane-context.ts";
import { useBusy } from "../kit/use-busy.ts";

/** Where the check column stands: at the right edge, or beside the frozen columns. */
export function CheckSideSwitch({ openLedger }: { readonly openLedger: OpenLedger }) {
  const pane = usePane();
  const words = useWords().placement;
  const [busy, begin] = useBusy();
  return (
    <Field hint={words.checkLeftHint}>
      <Switch
        label={words.checkLeft}
        disabled={busy}
        checked={checkSide(openLedger) === "left"}
        onChange={(_event, { checked }) =>
          begin(() => placeCheck(pane, openLedger, checked ? "left" : "right"))
        }
      />
    </Field>
  );
}
