import { makeStyles, tokens } from "@fluentui/react-components";
import { createContext, type ReactNode, useContext, useState } from "react";
import { createPortal } from "react-dom";
import { useSharedStyles } from "./use-shared-styles.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    flexShrink: 0,
    maxHeight: "60%",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":empty": { display: "none" },
  },
});

const BarContext = createContext<HTMLElement | null>(null);

/** A page that scrolls, above a bar that stays. The bar lies over nothing: what can be pressed can be seen. */
export function BarredPage({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const [bar, setBar] = useState<HTMLElement | null>(null);
  return (
    <>
      <div className={shared.view}>
        <BarContext.Provider value={bar}>{children}</BarContext.Provider>
      </div>
      <div ref={setBar} className={styles.bar} />
    </>
  );
}

/** What stands in the bar of the page, from wherever in the page it is known. */
export function PageBar({ children }: { readonly children: ReactNode }) {
  const bar = useContext(BarContext);
  return bar === null ? null : createPortal(children, bar);
}
