import { takeNewVersion } from '../../offline/registration.ts';
import { keepAgain } from '../../store/actions/preferences.ts';
import { readPreferencesAgain } from '../../store/actions/preferencesAgain.ts';
import { dismissNotice } from '../../store/actions/view.ts';
import { readAgain } from '../../store/address.ts';
import type { Notice } from '../../store/state.ts';
import controls from '../atoms/controls.module.css';
import { askAgain } from '../atoms/useLoaded.ts';
import { useSentences, useTexts } from '../texts/useTexts.ts';
import { focusStage } from './focusStage.ts';
import { fetchLooks } from './useLooks.ts';

/** An action that failed, and can be tried again; its notice comes back if it fails again. */
const retries: { readonly [Kind in Notice['kind']]?: () => void } = {
  wordsNotFetched: askAgain,
  linkNotRead: readAgain,
  looksMissing: fetchLooks,
  preferencesNotRead: readPreferencesAgain,
  preferencesNotKept: keepAgain,
};

/** The button of a notice about something that failed, or that there is. */
export function TryAgain({ kind }: { kind: Notice['kind'] }) {
  const texts = useTexts().controls;
  const sentences = useSentences();
  const again = retries[kind];
  if (kind === 'newVersion') {
    return (
      <button type="button" className={controls.button} onClick={() => void takeNewVersion()}>
        {sentences?.texts.notices.openNewVersion}
      </button>
    );
  }
  if (!again) return null;
  const onClick = (): void => {
    dismissNotice();
    // The button is removed, and the focus must not be lost with it.
    focusStage();
    again();
  };
  return (
    <button type="button" className={controls.button} onClick={onClick}>
      {texts.tryAgain}
    </button>
  );
}
