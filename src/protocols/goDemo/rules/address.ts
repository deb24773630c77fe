import type { NodeId } from '../../../engine/protocol.ts';
import type { Path } from './messages.ts';
import { nodeTable } from './messages.ts';

/**
 * What a browser can be asked for: an address of one of the nodes, as somebody would type it: `1112/req?warTime=1234`.
 * `warTime=8888` alone is short for a request to the first node. D4, D5, D8: whoever can type may call every path of
 * every node, and say in `nodeId` that it is anybody.
 */
export interface Address {
  readonly node: NodeId;
  readonly path: Path;
  readonly warTime: string | null;
  readonly nodeId: string | null;
}

const short = /^warTime=(?<warTime>[\w-]+)$/;
const full =
  /^(?<port>\d{4})(?<path>\/(?:req|prePrepare|prepare|commit))(?:\?(?:warTime=(?<warTime>[\w-]+)&?)?(?:nodeId=(?<nodeId>[\w-]+))?)?$/;

/** Null where the text is no address of this program. */
export function readAddress(text: string): Address | null {
  const request = text.match(short);
  if (request) return { node: 0, path: '/req', warTime: request[1] as string, nodeId: null };
  const groups = text.match(full)?.groups;
  if (!groups) return null;
  const node = nodeTable.findIndex(({ port }) => String(port) === groups.port);
  if (node < 0) return null;
  return { node, path: groups.path as Path, warTime: groups.warTime ?? null, nodeId: groups.nodeId ?? null };
}

/** The same address in one way of writing, as the pages of a browser are listed. */
export function writeAddress({ node, path, warTime, nodeId }: Address): string {
  const query = [...(warTime === null ? [] : [`warTime=${warTime}`]), ...(nodeId === null ? [] : [`nodeId=${nodeId}`])];
  return `${nodeTable[node]?.port}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
