import { Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

const useStyles = makeStyles({
  // Fluent gives its fields a width that a narrow pane does not have.
  secret: { fontFamily: tokens.fontFamilyMonospace, minWidth: "24px", width: "100%" },
});

/** A key or a code that is shown this once: it can be copied whole, and is not typed into. */
export function ShownOnce({ title, hint, text }: Record<"title" | "hint" | "text", string>) {
  const shared = useSharedStyles();
  const styles = useStyles();
  return (
    <section className={shared.card}>
      <Field label={title} hint={hint}>
        <Textarea
          rows={2}
          readOnly
          className={styles.secret}
          value={text}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </Field>
    </section>
  );
}
