import { perform } from "../../state/perform.ts";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { Notices } from "../../state/notice.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { unbroken } from "../kit/unbroken.tsx";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  text: { flexGrow: 1, minWidth: 0 },
  button: { minWidth: "32px", flexShrink: 0, whiteSpace: "nowrap" },
});

/** What has just happened, read out as well, with its way back; and what came by itself, beside it. */
export function NoticeBar() {
  return (
    <>
      <Line of="notice" />
      <Line of="news" />
    </>
  );
}

function Line({ of }: { readonly of: keyof Notices }) {
  const styles = useStyles();
  const pane = usePane();
  const words = useWords().frame;
  const notice = usePaneState(of);
  const undo = notice?.undo ?? null;
  const look = notice?.look ?? null;
  const close = () => pane.store.set({ [of]: null });
  // The live region is always there: one that appears together with its text is often not read out.
  return (
    <div className={notice === null ? undefined : styles.bar}>
      <output className={styles.text}>{unbroken(notice?.text ?? "")}</output>
      {look !== null && (
        <Button
          className={styles.button}
          onClick={() => {
            close();
            look();
          }}
        >
          {words.look}
        </Button>
      )}
      {undo !== null && (
        <Button
          className={styles.button}
          onClick={() => {
            close();
            perform(pane, undo());
          }}
        >
          {words.undo}
        </Button>
      )}
      {notice !== null && (
        <Button
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={words.close}
          onClick={close}
        />
      )}
    </div>
  );
}
