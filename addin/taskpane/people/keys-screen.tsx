import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { KeyNews } from "../../../shared/api/keys.ts";
import { peoplePageWords } from "../../../shared/messages/people-page.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import {
  endOwnKey,
  listOwnKeys,
  readKeyNews,
  type OwnKeys,
} from "../../actions/people/own-keys.ts";
import { perform } from "../../state/perform.ts";
import type { Result } from "../../state/trouble/to-result.ts";
import { PageHeader } from "../kit/page-header.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { KeyLine } from "./key-line.tsx";
import { ShownOnce } from "./shown-once.tsx";

/** One's own access keys: what became of them, and a way to end each. */
export default function KeysScreen() {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = peoplePageWords[usePaneState("language")];
  const newKey = usePaneState("newKey");
  const [listed, setListed] = useState<Result<OwnKeys> | null>(null);
  const ask = (work: Promise<Result<OwnKeys>>) => perform(pane, work.then(setListed));
  useEffect(() => perform(pane, listOwnKeys(pane).then(setListed)), [pane]);
  return (
    <>
      <PageHeader title={words.keysTitle} back="settings" />
      <div className={shared.view}>
        {newKey !== null && (
          <ShownOnce title={words.newKey} hint={words.newKeyHint} text={newKey} />
        )}
        {listed === null && <Skeleton label={words.loading} />}
        {listed?.ok === false && (
          <TroubleCard trouble={listed.trouble} retry={() => ask(listOwnKeys(pane))} />
        )}
        {listed?.ok === true && (
          <>
            {listed.value.news.map((news) => (
              <NewsCard key={news.madeAt} news={news} end={(key) => ask(endOwnKey(pane, key))} />
            ))}
            {listed.value.news.length > 0 && (
              <div>
                <Button onClick={() => ask(readKeyNews(pane, listed.value.news))}>
                  {words.read}
                </Button>
              </div>
            )}
            <p className={shared.quiet}>{words.keysHint}</p>
            <ul className={shared.list}>
              {listed.value.keys
                .filter(({ revokedAt }) => revokedAt === null)
                .map((info) => (
                  <KeyLine
                    key={info.id}
                    info={info}
                    current={info.id === listed.value.current}
                    end={() => ask(endOwnKey(pane, info.id))}
                  />
                ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

interface NewsCardProps {
  readonly news: KeyNews;
  readonly end: (key: string) => void;
}

/** A code that somebody made for the person, and who has claimed a key with it. */
function NewsCard({ news, end }: NewsCardProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = peoplePageWords[usePaneState("language")];
  const { timeZone } = usePaneState("settings") ?? defaultSettings;
  const at = (instant: string) => instantText(instant, pane.now(), timeZone);
  const { claimed } = news;
  return (
    <section className={shared.card}>
      <h3 className={shared.title}>{words.codeMade(news.madeBy, at(news.madeAt))}</h3>
      {claimed === null ? (
        <span className={shared.quiet}>{words.unclaimed(at(news.expiresAt))}</span>
      ) : (
        <div className={shared.row}>
          <span>{words.claimed(at(claimed.at), claimed.device)}</span>
          {claimed.ended ? (
            <span className={shared.quiet}>{words.claimedEnded}</span>
          ) : (
            <Button onClick={() => end(claimed.key)}>{words.end}</Button>
          )}
        </div>
      )}
    </section>
  );
}
