import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

const useStyles = makeStyles({
  secret: { fontFamily: tokens.fontFamilyMonospace, minWidth: "24px", width: "100%" },
});

/** A key or a code that is shown this once: it can be copied whole, and is not typed into. */
export function ShownOnce({ title, hint, text }: Record<"title" | "hint" | "text", string>) {
  const shared = useSharedStyles();
  const styles = useStyles();
  return (
    <section className={shared.card}>
      <Field label={title} hint={hint}>
        <Input
          readOnly
          className={styles.secret}
          value={text}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </Field>
    </section>
  );
}
