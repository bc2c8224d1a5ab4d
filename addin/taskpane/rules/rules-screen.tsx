import { useEffect } from "react";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import { EmptyView } from "../kit/empty-view.tsx";
import { instantText } from "../../../shared/time/moment-text.ts";
import { PageHeader } from "../kit/page-header.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { perform } from "../../state/perform.ts";
import { renewSettings } from "../../actions/settings/renew-settings.ts";
import { RulesForm } from "./rules-form.tsx";
import { RulesRead } from "./rules-read.tsx";

/** The rules that apply: for everybody to read, for admins to change. */
export default function RulesScreen() {
  const pane = usePane();
  const words = rulesPageWords[usePaneState("language")];
  const settings = usePaneState("settings");
  const mayChange = usePaneState("person")?.role === "admin";
  useEffect(() => perform(pane, renewSettings(pane)), [pane]);
  const Rules = mayChange ? RulesForm : RulesRead;
  return (
    <>
      <PageHeader title={words.title} back="settings" />
      {settings === null ? (
        <EmptyView title={words.unknown} hint={words.unknownHint} />
      ) : (
        <Rules
          settings={settings}
          last={
            settings.changed === null
              ? words.neverChanged
              : words.changed(
                  settings.changed.by,
                  instantText(settings.changed.at, pane.now(), settings.timeZone),
                )
          }
        />
      )}
    </>
  );
}
