import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useSharedStyles } from "./use-shared-styles.ts";

/** Milliseconds before a skeleton shows: what is ready sooner appears without a flash. */
const PATIENCE = 200;

const useStyles = makeStyles({
  bar: {
    height: "32px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** Grey bars in place of a list that is on its way. */
export function Skeleton({ label }: { readonly label: string }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={shared.view} aria-busy="true">
      <span className={shared.hidden}>{label}</span>
      {late && [1, 2, 3, 4].map((bar) => <div key={bar} className={styles.bar} />)}
    </div>
  );
}
