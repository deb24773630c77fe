import type { Input, Place } from '../../../engine/protocol.ts';
import { readAddress, writeAddress } from './address.ts';
import type { DemoOutbox } from './calls.ts';
import type { DemoMessage } from './messages.ts';
import type { BrowserState, Page } from './nodeState.ts';

/** The browser: it opens addresses, and shows what is written to its pages. */

export function actAsBrowser(_place: Place, state: BrowserState, input: Input<DemoMessage>, out: DemoOutbox): void {
  switch (input.kind) {
    case 'operation':
      return open(state, input.operation, out);
    case 'message':
      return receive(state, input.message, out);
    case 'timeout':
    case 'restart':
      // D15: it never asks again.
      return out.note({ kind: 'withoutEffect', why: 'wrongRole' });
  }
}

/** It opens as many pages as it is asked for, at once. */
function open(state: BrowserState, text: string, out: DemoOutbox): void {
  const address = readAddress(text);
  if (!address) return out.note({ kind: 'withoutEffect', why: 'noAddress' });
  const { node, path, warTime, nodeId } = address;
  const call = state.pages.length + 1;
  state.pages.push({ call, address: writeAddress(address), path, node, warTime, oks: 0, ended: 'no' });
  out.note({ kind: 'addressOpened', to: node, path, warTime, nodeId, call });
  out.send(node, { kind: path, warTime, nodeId, call });
}

function receive(state: BrowserState, message: DemoMessage, out: DemoOutbox): void {
  const index = message.kind === 'ok' || message.kind === 'end' ? message.call - 1 : -1;
  const page = state.pages[index];
  if (!page || (message.kind !== 'ok' && message.kind !== 'end')) {
    return out.note({ kind: 'withoutEffect', why: 'wrongRole' });
  }
  if (message.kind === 'ok') return readOk(state, page, out);
  if (page.ended !== 'no') return out.note({ kind: 'withoutEffect', why: 'nobodyWaits' });
  const { panicked } = message;
  state.pages[index] = { ...page, ended: panicked ? 'panicked' : 'done' };
  out.note({ kind: 'pageDone', address: page.address, oks: page.oks, panicked });
}

/** D14: one `ok` of one node is believed. Those that follow are shown behind it. */
function readOk(state: BrowserState, page: Page, out: DemoOutbox): void {
  const oks = page.oks + 1;
  state.pages[page.call - 1] = { ...page, oks };
  out.note({ kind: 'okRead', address: page.address, call: page.call, oks });
}
