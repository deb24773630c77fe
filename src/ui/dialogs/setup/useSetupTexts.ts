import type { DialogTexts, PageTexts } from '../../../text/texts.ts';
import { useTexts } from '../../texts/useTexts.ts';
import { useDialogTexts } from '../useDialogTexts.ts';

/** The words of the dialog, and those of the network that the side panel shares with it. */
export type SetupTexts = DialogTexts & Pick<PageTexts['controls'], 'latency' | 'jitter' | 'loss' | 'duplication'>;

export function useSetupTexts(): SetupTexts {
  const { latency, jitter, loss, duplication } = useTexts().controls;
  return { ...useDialogTexts(), latency, jitter, loss, duplication };
}
