/** The content of a liar's message, if the rest of the sentence does not tell it. */
export const contents = {
  /** `PRE-PREPARE (slot 1 of view 0: put x 2)`. */
  withContents: (message: string, parts: readonly string[]) => `${message} (${parts.join('; ')})`,
  inNameOf: (message: string, node: string) => `${message} in the name of ${node}`,
  falselySigned: (what: string) => `${what} under a false signature`,
  /** A VIEW-CHANGE in V that is for another view. */
  forView: (node: string, view: string) => `${node} for ${view}`,
  about: (subject: string, what: string) => `${subject}: ${what}`,
  slotOfView: (slot: string, view: string) => `${slot} of ${view}`,
  inSlot: (slot: string, request: string) => `${request} in ${slot}`,
  /** The requests of a proposal, and the digest that it states for them, which nothing has. */
  withDigest: (request: string, digest: string) => `${request} under another digest, ${digest}`,
  digest: (digest: string) => `digest ${digest}`,
  lowWaterMark: (sequence: number) => `h = ${sequence}`,
  /** The sets P, V and O (§4.4). */
  set: (name: string, items: readonly string[]) =>
    items.length > 0 ? `${name}: ${items.join(', ')}` : `${name} empty`,
};
