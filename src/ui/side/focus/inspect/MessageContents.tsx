import type { Journey } from '../../../../engine/journeys.ts';
import type { PbftMessage } from '../../../../protocols/pbft/rules/messages.ts';
import { DigestDetails } from '../../../atoms/DigestDetails.tsx';
import { Facts } from '../../../atoms/Facts.tsx';
import { useAllTexts } from '../../../texts/useTexts.ts';
import { BatchContents } from './BatchContents.tsx';
import type { PlainMessage } from './messageFields.ts';
import { messageFields } from './messageFields.ts';
import { NewViewContents } from './NewViewContents.tsx';
import { FetchContents, StateContents } from './StateContents.tsx';
import { StatusContents } from './StatusContents.tsx';
import { ViewChangeContents } from './ViewChangeContents.tsx';

/** The contents of a message: a few fields, or the proofs it carries. */
export function MessageContents({ journey }: { journey: Journey }) {
  const message = journey.envelope.message as PbftMessage;
  switch (message.kind) {
    case 'viewChange':
      return <ViewChangeContents message={message} />;
    case 'newView':
      return <NewViewContents message={message} journey={journey} />;
    case 'status':
      return <StatusContents message={message} />;
    case 'fetchState':
      return <FetchContents message={message} journey={journey} />;
    case 'stateCopy':
      return <StateContents message={message} journey={journey} />;
    case 'body':
    case 'decision':
      return <BatchContents message={message} />;
    case 'request':
    case 'prePrepare':
    case 'prepare':
    case 'commit':
    case 'reply':
    case 'checkpoint':
      return <PlainContents message={message} />;
  }
}

function PlainContents({ message }: { message: PlainMessage }) {
  const texts = useAllTexts();
  const { fields, digest } = messageFields(message, texts.inspect);
  return (
    <>
      <Facts facts={fields.map(([name, value]) => [texts.details[name], value])} />
      {digest !== null && <DigestDetails digest={digest} />}
    </>
  );
}
