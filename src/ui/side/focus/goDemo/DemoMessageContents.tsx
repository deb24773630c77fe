import type { Journey } from '../../../../engine/journeys.ts';
import type { DemoMessage } from '../../../../protocols/goDemo/rules/messages.ts';
import { Facts } from '../../../atoms/Facts.tsx';
import { useAllTexts } from '../../../texts/useTexts.ts';

/** The contents of a message of the Go demo. */
export function DemoMessageContents({ journey }: { journey: Journey }) {
  const { panel } = useAllTexts().demo;
  const message = journey.envelope.message as DemoMessage;
  switch (message.kind) {
    case 'end':
      return (
        <Facts
          facts={[
            [panel.call, message.call],
            [panel.broke, message.panicked ? panel.yes : panel.no],
          ]}
        />
      );
    case 'ok':
      return <Facts facts={[[panel.written, message.written]]} />;
    default:
      return (
        <Facts
          facts={[
            [panel.value, message.warTime ?? panel.no],
            [panel.claims, message.nodeId ?? panel.no],
            [panel.call, message.call],
          ]}
        />
      );
  }
}
