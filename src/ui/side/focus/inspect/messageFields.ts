import type { Digest } from '../../../../protocols/digest.ts';
import type { SequenceNumber, ViewNumber } from '../../../../protocols/numbers.ts';
import type {
  Checkpoint,
  Commit,
  PrePrepare,
  Prepare,
  Reply,
  Request,
} from '../../../../protocols/pbft/rules/messages.ts';
import type { Texts } from '../../../../text/texts.ts';

/** The fields of a message, by their names in the texts. The digest is apart: it is too long for a line. */
export interface MessageFields {
  readonly fields: readonly (readonly [FieldName, string | number])[];
  readonly digest: Digest | null;
}

/** Messages that carry no proofs. */
export type PlainMessage = Request | PrePrepare | Prepare | Commit | Reply | Checkpoint;

export type FieldName = 'view' | 'sequence' | 'operation' | 'timestamp' | 'result' | 'asks' | 'stage';

export function messageFields(message: PlainMessage, texts: Texts['inspect']): MessageFields {
  switch (message.kind) {
    case 'request':
      return {
        fields: [
          ['operation', message.operation],
          ['timestamp', message.timestamp],
          ...(message.readOnly ? [['asks', texts.withoutOrder] as const] : []),
        ],
        digest: null,
      };
    case 'prePrepare':
      return {
        fields: [...slotFields(message), ['operation', message.batch.map(({ operation }) => operation).join(' · ')]],
        digest: message.digest,
      };
    case 'prepare':
    case 'commit':
      return { fields: slotFields(message), digest: message.digest };
    case 'reply':
      return {
        fields: [
          ['view', message.view],
          ['timestamp', message.timestamp],
          ['result', message.result],
          ['stage', texts.replyStages[message.stage]],
        ],
        digest: null,
      };
    case 'checkpoint':
      return { fields: [['sequence', message.sequence]], digest: message.digest };
  }
}

function slotFields(slot: { readonly view: ViewNumber; readonly sequence: SequenceNumber }): MessageFields['fields'] {
  return [
    ['view', slot.view],
    ['sequence', slot.sequence],
  ];
}
