import { Button, Field, Link, Select, Switch } from "@fluentui/react-components";
import { useEffect } from "react";
import { TEMPLATES_PAGE } from "../../../shared/templates/template-file.ts";
import { readOpening, switchOpening } from "../../actions/sheet/open-with-workbook.ts";
import { perform } from "../../state/perform.ts";
import { LanguageField } from "../kit/language-field.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { settleSideAnew } from "../../actions/sides/settle-side.ts";
import { askSignIn } from "../../state/ask-sign-in.ts";
import { signOut } from "../../actions/sign-in/sign-out.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import type { Pane } from "../../state/pane.ts";
import { switchLanguage } from "../../actions/settings/switch-language.ts";
import type { ThemeChoice } from "../../office/theme.ts";
import { FormulasSection } from "./formulas-section.tsx";
import { ServerWorkLines } from "./server-work-lines.tsx";
import { goTo } from "../../state/go-to.ts";

/** Language, look, server, and who is signed in. */
export default function SettingsScreen() {
  const shared = useSharedStyles();
  const pane = usePane();
  const { settings: words, footer } = useWords();
  const language = usePaneState("language");
  const theme = usePaneState("theme");
  const key = usePaneState("key");
  const person = usePaneState("person");
  const role = person?.role;
  const mayList = role === "admin" || role === "auditor";
  return (
    <>
      <PageHeader title={words.title} />
      <div className={shared.view}>
        <LanguageField
          label={words.language}
          language={language}
          choose={(chosen) => perform(pane, switchLanguage(pane, chosen))}
        />
        <Field label={words.theme}>
          <Select
            value={theme}
            onChange={(_event, { value }) =>
              keepTheme(pane, value === "light" || value === "dark" ? value : "system")
            }
          >
            <option value="system">{words.system}</option>
            <option value="light">{words.light}</option>
            <option value="dark">{words.dark}</option>
          </Select>
        </Field>
        <LiveSwitch />
        <OpeningSwitch />
        <section>
          <h2 className={shared.title}>{words.server}</h2>
          <p className={shared.wrap}>{pane.server || location.origin}</p>
          <Link
            className={shared.link}
            href={`${pane.server}/${TEMPLATES_PAGE}`}
            target="_blank"
            rel="noopener"
          >
            {words.templates}
          </Link>
          {role === "admin" && <ServerWorkLines />}
        </section>
        <FormulasSection />
        <section>
          <h2 className={shared.title}>{words.person}</h2>
          {key === null ? (
            <Button
              onClick={() => {
                goTo(pane, { screen: "work" });
                askSignIn(pane, () => settleSideAnew(pane));
              }}
            >
              {footer.signIn}
            </Button>
          ) : (
            <SignedIn />
          )}
        </section>
        {key !== null && (
          <div>
            <Button onClick={() => goTo(pane, { screen: "rules" })}>{words.rules}</Button>
          </div>
        )}
        {key !== null && (
          <div>
            <Button onClick={() => goTo(pane, { screen: "keys" })}>{words.keys}</Button>
          </div>
        )}
        {mayList && (
          <div>
            <Button onClick={() => goTo(pane, { screen: "people" })}>{words.people}</Button>
          </div>
        )}
        {mayList && (
          <div>
            <Button onClick={() => goTo(pane, { screen: "audit" })}>{words.audit}</Button>
          </div>
        )}
        {mayList && (
          <div>
            <Button onClick={() => goTo(pane, { screen: "placements" })}>{words.placements}</Button>
          </div>
        )}
        {mayList && person?.shops === null && (
          <div>
            <Button onClick={() => goTo(pane, { screen: "receivers" })}>{words.receivers}</Button>
          </div>
        )}
        <div>
          <Button appearance="subtle" onClick={() => goTo(pane, { screen: "first-run" })}>
            {words.firstRun}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Checking while a person types, on or off. */
function LiveSwitch() {
  const pane = usePane();
  const words = useWords().live;
  const live = usePaneState("live");
  return (
    <Field hint={words.switchHint}>
      <Switch
        label={words.switch}
        checked={live}
        onChange={(_event, { checked }) => {
          pane.storage.set("live", checked ? "on" : "off");
          pane.store.set({ live: checked });
        }}
      />
    </Field>
  );
}

/** Opening by itself with this workbook, on or off. */
function OpeningSwitch() {
  const pane = usePane();
  const words = useWords().opening;
  const opens = usePaneState("opensWithWorkbook");
  useEffect(() => perform(pane, readOpening(pane)), [pane]);
  return (
    <Field hint={words.switchHint}>
      <Switch
        label={words.switch}
        disabled={opens === null}
        checked={opens === true}
        onChange={(_event, { checked }) => perform(pane, switchOpening(pane, checked))}
      />
    </Field>
  );
}

function SignedIn() {
  const shared = useSharedStyles();
  const pane = usePane();
  const { settings: words, roles } = useWords();
  const person = usePaneState("person");
  return (
    <>
      {person !== null && (
        <p>
          {person.name} · {roles[person.role]} ·{" "}
          {person.shops === null ? words.allShops : words.shops(person.shops.join(" "))}
        </p>
      )}
      <p className={shared.quiet}>{words.keyStays}</p>
      <Button onClick={() => signOut(pane)}>{words.signOut}</Button>
    </>
  );
}

function keepTheme(pane: Pane, theme: ThemeChoice): void {
  pane.storage.set("theme", theme);
  pane.store.set({ theme });
}
