/**
 * True where the lab is a guest in somebody else's page, which `embed` in the address says (`scenario/link/embed.ts`); a
 * document that `<pbft-run>` makes has no address of its own. A guest keeps nothing, and knows nothing that was kept:
 * frames in all pages of the world would share one storage with the lab.
 */
export const isGuest: boolean = /[?&]embed=|^about:/.test(globalThis.location?.href);
