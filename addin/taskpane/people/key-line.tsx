import { Button } from "@fluentui/react-components";
import type { KeyInfo } from "../../../shared/api/keys.ts";
import { peoplePageWords } from "../../../shared/messages/people-page.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { keyEndsSoon } from "../../state/key-ends-soon.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

interface KeyLineProps {
  readonly info: KeyInfo;
  /** True for the key that the pane asks by. */
  readonly current?: boolean;
  readonly end: (() => void) | undefined;
}

/** An access key: where and when it was claimed, when it was used last and when it ends. */
export function KeyLine({ info, current = false, end }: KeyLineProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = peoplePageWords[usePaneState("language")];
  const { timeZone } = usePaneState("settings") ?? defaultSettings;
  const { device, createdAt, lastUsedOn, expiresOn } = info;
  const where = device === null || device === "" ? words.unknownDevice : device;
  const name = words.key(where, instantText(createdAt, pane.now(), timeZone));
  const soon = keyEndsSoon(info, pane.now());
  return (
    <li className={shared.row}>
      <div>
        <p className={shared.wrap} style={{ margin: 0 }}>
          {name}
        </p>
        <p className={shared.quiet}>
          {current && `${words.thisKey} · `}
          {lastUsedOn === null ? words.neverUsed : words.used(lastUsedOn)}
          {" · "}
          {soon ? `▲ ${words.expiresSoon(expiresOn)}` : words.expires(expiresOn)}
        </p>
      </div>
      {end !== undefined && (
        <Button aria-label={words.endNamed(name)} onClick={end}>
          {words.end}
        </Button>
      )}
    </li>
  );
}
