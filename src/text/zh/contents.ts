import type { Texts } from '../texts.ts';
import { spaced } from './words.ts';

/** 说谎者的消息写了什么，而句子的其余部分没有说到。 */
export const contents: Texts['contents'] = {
  withContents: (message, parts) => `${message}（${parts.join('；')}）`,
  inNameOf: (message, node) => `以 ${node} 名义的${message}`,
  falselySigned: (what) => spaced(`${what}（签名是假的）`),
  forView: (node, view) => spaced(`${node} 的${view}消息`),
  about: (subject, what) => `${subject}：${what}`,
  slotOfView: (slot, view) => `${view} 的${slot}`,
  inSlot: (slot, request) => spaced(`${slot} 的 ${request}`),
  withDigest: (request, digest) => spaced(`${request}，却写着别的摘要 ${digest}`),
  digest: (digest) => `摘要 ${digest}`,
  lowWaterMark: (sequence) => `h = ${sequence}`,
  set: (name, items) => (items.length > 0 ? `${name}：${items.join('、')}` : `${name} 为空`),
};
