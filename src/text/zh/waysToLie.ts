import type { WaysToLie } from '../waysToLie.ts';

/** 每种说谎方式的名称、句子、各个字母和数目的含义。 */
export const waysToLie: WaysToLie = {
  silentToSome: {
    name: '对一部分节点沉默',
    begins: '{node} 开始对一部分节点沉默。',
    letters: { a: '照常收到', x: '什么也收不到' },
  },
  delaysEverything: {
    name: '说什么都拖延',
    begins: '{node} 开始把说的一切都拖延 {amount} 毫秒。',
    letters: { a: '准时听到', b: '迟迟才听到', x: '永远听不到' },
    amount: '毫秒数',
  },
  equivocates: {
    name: '作为主节点，对不同副本作不同的提议',
    begins: '{node} 开始对一部分副本提议这个，对另一部分提议那个。',
    letters: { a: '真正的请求', b: '另一个请求', c: '空请求', d: '没有对应请求的摘要', x: '什么也不说' },
    amount: '填 1：先等到有两个客户端请求',
  },
  skipsNumbers: {
    name: '作为主节点，跳过序号',
    begins: '{node} 开始在每次提议前跳过 {amount} 个序号。',
    amount: '跳过的序号数',
  },
  proposesOutsideWindow: {
    name: '作为主节点，给所有请求同一个窗口外的序号',
    begins: '{node} 开始给所有请求同一个序号 {amount}。',
    amount: '序号',
  },
  inventsRequests: { name: '作为主节点，提议没有客户端发过的请求', begins: '{node} 开始提议没有客户端发过的请求。' },
  proposesAgain: { name: '作为主节点，把执行过的请求再提议一次', begins: '{node} 开始把每个执行过的请求再提议一次。' },
  ignoresClient: {
    name: '不理睬某个客户端',
    begins: '{node} 开始不理睬编号为 {amount} 的客户端的请求。',
    amount: '客户端编号，从零数起',
  },
  proposesOutOfTurn: { name: '作为备份，擅自提议', begins: '{node} 不是主节点，却开始提议。' },
  preparesAsPrimary: {
    name: '作为主节点，还为自己的提议投 PREPARE',
    begins: '{node} 开始为自己的每个提议再投一票 PREPARE。',
  },
  votesForEverything: { name: '对看到的一切都投票', begins: '{node} 开始对看到的一切都投票，对谁都投其所好。' },
  votesForAnother: {
    name: '投票给没人提议过的东西',
    begins: '{node} 开始投票给没人提议过的东西。',
    letters: { a: '收到真票', b: '收到错票', x: '收不到票' },
  },
  votesBeforeTime: {
    name: '还没准备好就提交',
    begins: '{node} 开始在还没准备好时就提交，并提前 {amount} 个槽位。',
    amount: '提前的槽位数',
  },
  votesManyTimes: { name: '每一票都投很多次', begins: '{node} 开始把每一票都投 {amount} 次。', amount: '次数' },
  forgesSender: { name: '冒用别人的名字投票', begins: '{node} 开始冒用别人的名字投票。' },
  replaysOldMessages: {
    name: '重放旧消息，自己的和别人的',
    begins: '{node} 开始重放旧消息，最多 {amount} 条。',
    amount: '消息数',
  },
  spoilsSignatures: { name: '转发请求时弄坏签名', begins: '{node} 开始在转发请求时弄坏客户端的签名。' },
  repliesFalsely: { name: '抢先用假结果答复客户端', begins: '{node} 开始抢在执行之前用假结果答复客户端。' },
  executesDifferently: { name: '执行结果与别人不同', begins: '{node} 的执行开始与别人不同：它存的值会自己变化。' },
  vouchesFalsely: {
    name: '在检查点为错误的状态作保',
    begins: '{node} 开始在检查点为错误的状态作保。',
    letters: { a: '收到真摘要', b: '收到错摘要', x: '收不到 CHECKPOINT' },
  },
  vouchesFarAhead: {
    name: '为远在前方的检查点作保',
    begins: '{node} 为谁也没到达的检查点 {amount} 作保。',
    amount: '检查点的序号',
  },
  sendsFalseState: { name: '给补进度的副本假状态', begins: '{node} 开始给需要补进度的副本假状态。' },
  sendsOldState: {
    name: '给补进度的副本旧状态',
    begins: '{node} 开始给需要补进度的副本旧状态，证明是真的。',
  },
  mixesProofs: {
    name: '拿别的状态的证明冒充',
    begins: '{node} 开始给需要补进度的副本另一个状态，附上的却是别的状态的证明。',
  },
  shortensDecisions: {
    name: '转发 COMMIT 不足的决定',
    begins: '{node} 开始转发 COMMIT 不足的决定。',
    letters: { a: '收到真证明', b: '少一个 COMMIT', c: '空请求，只有它自己的 COMMIT', x: '收不到决定' },
  },
  changesView: {
    name: '无缘无故要求换视图编号',
    begins: '{node} 无缘无故发出视图变更，编号比自己的大 {amount}。',
    amount: '编号大多少',
  },
  changesViewEver: {
    name: '不停地要求更高的视图编号',
    begins: '{node} 开始不停地发出视图变更，共 {amount} 次，编号越来越大。',
    amount: '次数',
  },
  asksInOthersNames: {
    name: '冒用别人的名字要求视图变更',
    begins: '{node} 冒用所有其他副本的名字发出视图变更，编号比自己的大 {amount}。',
    amount: '编号大多少',
  },
  omitsPrepared: {
    name: '在视图变更里隐瞒已准备的内容',
    begins: '{node} 开始在视图变更里隐瞒已准备的内容。',
    letters: { a: '看到它的证书', b: '看不到证书', x: '收不到 VIEW-CHANGE' },
  },
  inventsCertificate: { name: '在视图变更里编造证书', begins: '{node} 开始在视图变更里编造证书。' },
  raisesCertificates: {
    name: '在视图变更里把证书的视图编号写高',
    begins: '{node} 开始在视图变更里把自己证书的视图编号写高。',
    letters: {
      a: '看到真编号',
      b: '看到整份证书的编号都写高了',
      c: '只看到 PRE-PREPARE 的编号写高了',
      x: '收不到 VIEW-CHANGE',
    },
  },
  claimsWaterMark: {
    name: '在视图变更里谎报稳定检查点',
    begins: '{node} 开始在视图变更里谎称自己的稳定检查点是 {amount}。',
    amount: '谎称的检查点',
  },
  withholdsNewView: {
    name: '作为新主节点，不发 NEW-VIEW',
    begins: '{node} 开始把每个 NEW-VIEW 留在自己手里。',
    letters: { a: '收到', x: '收不到' },
  },
  proposesWrongly: {
    name: '作为新主节点，提议与视图变更不符的内容',
    begins: '{node} 开始在 NEW-VIEW 里写入与视图变更不符的内容。',
    letters: {
      a: '正确的提议',
      b: '没有提议',
      c: '每个槽位都是空请求',
      d: '多出一个槽位',
      x: '没有 NEW-VIEW',
    },
  },
  stuffsNewView: {
    name: '作为新主节点，用假的视图变更拼凑 NEW-VIEW',
    begins: '{node} 开始用不作数的视图变更拼凑 NEW-VIEW。',
    letters: {
      a: '真正的视图变更',
      b: '自己的，重复多次',
      c: '一个属于别的编号',
      d: '别人的，去掉证书',
      x: '没有 NEW-VIEW',
    },
  },
  twoNewViews: {
    name: '作为新主节点，发出两个不同的 NEW-VIEW',
    begins: '{node} 开始为每个编号做两个 NEW-VIEW。',
    letters: { a: '其中一个', b: '另一个', x: '都没有' },
  },
  proposesWithoutNewView: {
    name: '作为新主节点，不发 NEW-VIEW 就提议',
    begins: '{node} 开始不发 NEW-VIEW 就在新视图里提议。',
  },
  conspires: { name: '为同伙的谎言作证', begins: '{node} 开始为同伙提议的一切作证。' },
  runsTwice: {
    name: '同一身份运行两份（双胞胎）',
    begins: '{node} 开始同时运行两份：两个都遵守协议的副本，共用一个身份和一把密钥。',
    letters: {
      a: '与第一份往来',
      b: '与第二份往来',
      c: '与两份都往来；对方也运行两份时，第一份只与第一份往来',
      x: '与两份都不往来',
    },
  },
  asksTwoThings: {
    name: '用同一个时间戳要求两件事',
    begins: '{node} 开始用同一个时间戳向不同副本要求不同的事。',
    letters: { a: '收到其中一件', b: '收到另一件', x: '什么也收不到' },
  },
  signsBadly: {
    name: '用坏签名反复发送请求',
    begins: '{node} 开始用坏签名把每个请求向全体发送 {amount} 次。',
    amount: '次数',
  },
  asksAgain: { name: '每次请求都附上旧请求', begins: '{node} 开始在每次请求时把旧请求再发一遍。' },
  asksOnlySome: {
    name: '只向一部分副本发送请求',
    begins: '{node} 开始只向一部分副本发送请求。',
    letters: { a: '收到请求', x: '什么也收不到' },
  },
  lendsItsKey: {
    name: '把密钥借给说谎的副本',
    begins: '{node} 借出密钥：从此说谎者可以用它的名义签署请求。',
  },
};
