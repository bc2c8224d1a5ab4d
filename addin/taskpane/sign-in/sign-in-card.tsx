import { perform } from "../../state/perform.ts";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { takeFocus } from "../kit/take-focus.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { signInWith } from "../../actions/sign-in/sign-in.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Asks for the access key in place; what had to wait goes on by itself afterwards. */
export default function SignInCard() {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const { signIn: words, frame } = useWords();
  const asked = usePaneState("signIn");
  const [key, setKey] = useState("");
  const working = asked?.working === true;
  const refused = asked?.refused ?? null;
  return (
    <div className={shared.view}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (key.trim() !== "" && !working) perform(pane, signInWith(pane, key));
        }}
      >
        <h2 className={shared.title}>{words.title}</h2>
        <p className={shared.quiet}>{words.why}</p>
        <p className={shared.quiet}>
          {words.server} <span className={shared.wrap}>{pane.server || location.origin}</span>
        </p>
        <Field
          label={words.key}
          hint={words.keyExample}
          {...(refused !== null && { validationMessage: words.refused[refused] })}
        >
          <Input
            ref={takeFocus}
            type="password"
            autoComplete="off"
            value={key}
            onChange={(_event, { value }) => setKey(value)}
          />
        </Field>
        <div className={shared.row}>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={working || key.trim() === ""}
          >
            {working ? words.working : words.signIn}
          </Button>
          <Button onClick={() => pane.store.set({ signIn: null })}>{frame.cancel}</Button>
        </div>
        <p className={shared.quiet}>{words.noKey}</p>
      </form>
    </div>
  );
}
