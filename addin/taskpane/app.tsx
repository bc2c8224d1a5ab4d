import {
  FluentProvider,
  makeStyles,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useEffect } from "react";
import { paneWords } from "../state/pane-words.ts";
import { Frame } from "./frame/frame.tsx";
import { useDark } from "./kit/use-dark.ts";
import type { Pane } from "../state/pane.ts";
import { PaneProvider, usePaneState } from "./kit/pane-context.ts";

const useStyles = makeStyles({ fill: { height: "100%" } });

/** The whole pane in its theme and language. */
export function App({ pane }: { readonly pane: Pane }) {
  return (
    <PaneProvider value={pane}>
      <Themed />
    </PaneProvider>
  );
}

function Themed() {
  const styles = useStyles();
  const language = usePaneState("language");
  const dark = useDark(usePaneState("theme"));
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = paneWords(language).frame.pane;
  }, [language]);
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [dark]);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.fill}>
      <Frame />
    </FluentProvider>
  );
}
