import type { Digest } from '../../protocol/digest.ts';
import type { PbftMessage } from '../../protocol/pbft/messages.ts';

/** What a message says, by the names the texts give its fields. The digest is apart: it is too long for a line. */
export interface MessageFields {
  readonly fields: readonly (readonly [FieldName, string | number])[];
  readonly digest: Digest | null;
}

export type FieldName = 'view' | 'sequence' | 'operation' | 'timestamp' | 'result';

export function messageFields(message: PbftMessage): MessageFields {
  switch (message.kind) {
    case 'request':
      return {
        fields: [
          ['operation', message.operation],
          ['timestamp', message.timestamp],
        ],
        digest: null,
      };
    case 'prePrepare':
      return {
        fields: [...slotFields(message), ...message.batch.map(({ operation }) => ['operation', operation] as const)],
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
        ],
        digest: null,
      };
    case 'checkpoint':
      return { fields: [['sequence', message.sequence]], digest: message.digest };
  }
}

function slotFields(slot: { readonly view: number; readonly sequence: number }): MessageFields['fields'] {
  return [
    ['view', slot.view],
    ['sequence', slot.sequence],
  ];
}
