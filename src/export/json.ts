import { nodeLabel, nodesOf } from '../text/names.ts';
import { transcriptLine } from '../text/tell/transcript.ts';
import type { Format } from './format.ts';
import { stepsIn } from './format.ts';
import { laneOrder } from './laneOrder.ts';
import { sentFields, stepFields } from './stepFields.ts';

/** Grows by one when a field gets another name or another meaning, not when one is added. */
const VERSION = 1;

/**
 * The steps with their notes and messages, for programs (RFC 8259). The fields are those of `npm run simulate -- --json`,
 * with the sentence of each step. Replicas are nodes 0 to n-1, clients n, n+1 and so on; steps count from 1.
 */
export const json: Format = {
  name: 'JSON',
  extension: 'json',
  mediaType: 'application/json',
  write(history, stretch, about, texts) {
    const { setup } = history;
    const { isInPicture: _, ...told } = about;
    const { replicas } = setup.cluster;
    const nodes = laneOrder(setup).map((node) => ({ node, name: nodeLabel(nodesOf(setup), node) }));
    const steps = stepsIn(history, stretch).map(({ index, step }) => ({
      ...stepFields(step, index + 1, replicas),
      text: transcriptLine(texts, history, index),
      sent: step.sent.map((envelope) => sentFields(envelope, replicas)),
    }));
    const run = { format: 'pbft-lab-run', version: VERSION, about: told, protocol: setup.protocol, nodes, steps };
    return `${JSON.stringify(run, null, 2)}\n`;
  },
};
