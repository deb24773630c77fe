/** Rules for the Chinese texts of the lab, and the faults that break them. For tests. */

const han = /\p{Script=Han}/u;

/** Names and letters that are the same in every language. */
const latinWords = new Set([
  ...['REQUEST', 'PRE-PREPARE', 'PREPARE', 'COMMIT', 'REPLY', 'CHECKPOINT', 'VIEW-CHANGE', 'NEW-VIEW'],
  ...['STATUS', 'FETCH', 'STATE', 'BODY', 'DECISION', 'min-s', 'max-s'],
  // The licences of the words and of the program.
  ...['CC', 'BY', 'MIT'],
  ...['Berger', 'Reiser', 'Bessani', 'Amir', 'Coan', 'Kirsch', 'Lane'],
  ...[
    'Hyperledger',
    'Fabric',
    'Concord',
    'Sawtooth',
    'ByzCoin',
    'Harmony',
    'BFT-SMaRt',
    'TLA',
    'Sei',
    'Rustchain',
    'Raijin',
  ],
  ...['PBFT', 'JSON', 'xAPI', 'UTF', 'Markdown', 'SHA', 'Castro', 'Liskov', 'OSDI', 'mod'],
  // The Go program, its nodes, its paths and what its addresses say.
  ...['Go', 'Apple', 'MS', 'Google', 'IBM', 'Zed', 'req', 'prePrepare', 'prepare', 'commit', 'nodeId'],
  ...['put', 'get', 'add', 'cas', 'warTime', 'ok', 'evil'],
]);

/** The only words in which 视图 is a term of the protocol; everywhere else it would read as a view of the page. */
const protocolView =
  /(新|同一|不同|这个|别的|哪个|自己的|更早的|更新的|后来的|下一个|每个)视图|视图(变更|编号| \d| $)/g;

/** The faults of a text, as words for a person to read; empty where there is none. */
export function faultsOfChinese(text: string): string[] {
  const faults: string[] = [];
  for (const [word] of text.matchAll(/[A-Za-z]+(?:-[A-Za-z]+)*/g)) {
    const isName = word.length === 1 || latinWords.has(word) || /^[RCB]\d*$/.test(word);
    if (!isName) faults.push(`has the word “${word}”: ${text}`);
  }
  if (text.replace(protocolView, '').includes('视图')) faults.push(`has 视图 outside the protocol: ${text}`);
  faults.push(...faultsOfWriting(text));
  return faults;
}

/** Faults of spaces and punctuation alone, whatever is filled in. */
export function faultsOfWriting(text: string): string[] {
  const faults: string[] = [];
  if (/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(text)) faults.push(`lacks a space: ${text}`);
  if (/\p{Script=Han} \p{Script=Han}/u.test(text)) faults.push(`has a space between Han: ${text}`);
  if (/\p{Script=Han} ?[,;:!?(]|[)] ?\p{Script=Han}/u.test(text)) faults.push(`has narrow punctuation: ${text}`);
  if (/[。，；：、！？）」] | [。，；：、！？（「]/u.test(text))
    faults.push(`has a space at wide punctuation: ${text}`);
  if (/[!！]/.test(text)) faults.push(`shouts: ${text}`);
  return faults;
}

export function hasHan(text: string): boolean {
  return han.test(text);
}
