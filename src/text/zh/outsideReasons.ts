import type { Sizes } from '../en/reasons.ts';
import type { Texts } from '../texts.ts';

/** 没有规则要求的步为什么会发生。 */
export const outsideReasons: Texts['outsideReasons'] = {
  missedCrashed: () => '宕机的副本什么也收不到，也没有人通知发送者：PBFT 不依赖任何一条消息。',
  missedCut: () => 'PBFT 假定网络可能送不到消息（§2）：这可以使进展停下，但不会破坏安全性。',
  nothing: () => '这里没有规则要求做什么。',
  noEffect: () => '这是人为安排的，而此时没有可以作用的对象。',
  quorumsApart: ({ quorum, replicas }) =>
    `这次运行并非如此：规则被破坏，${replicas} 个副本中的 ${quorum} 个就算法定人数，两个这样的集合不一定共有一个正确副本。`,
  actions: {
    request: () => '这个请求由用户发起。',
    crash: tolerated,
    restart: () => '人为干预：保留记忆的副本只是慢了一些；丢失记忆的副本可能与自己以前说的矛盾，算作有故障。',
    cutOff: tolerated,
    rejoin: network,
    partition: () => '人为干预：PBFT 假定网络可能送不到消息（§2），凑不满法定人数的一组不会有进展。',
    heal: network,
    cutLink: network,
    restoreLink: network,
    conditions: network,
    drop: network,
    delay: network,
    duplicate: network,
    deliverNext: network,
    fireTimer: clock,
    clockRate: clock,
    ownDuration: clock,
    restoreDisk: () => '人为干预：用旧磁盘重启的副本可能与自己此后说的矛盾，算作有故障。',
    slowReplica: network,
    slowLink: network,
    linkConditions: network,
    dropMatching: network,
    passMatching: network,
    hold: network,
    release: network,
    tamper: () => '人为干预：传递消息的人可以改动它，但谁也不能替别人签名（§2），接收者会看出签名不符。',
    misbehave: byzantine,
    say: byzantine,
    behave: () => '人为干预：说过一次谎的副本永远算作有故障，因为说过的话收不回来。',
  },
};

function tolerated({ faults, replicas }: Sizes): string {
  return `人为干预：${replicas} 个副本中有故障的不超过 f = ${faults} 个时，PBFT 的保证都成立（§3）。`;
}

function byzantine({ faults, replicas }: Sizes): string {
  return `人为干预：有故障的节点什么都可能做，只是不能替别人签名（§2）；${replicas} 个副本中有故障的不超过 f = ${faults} 个时，PBFT 的保证都成立（§3）。`;
}

function clock(_sizes: Sizes): string {
  return '人为干预：安全性不依赖任何时钟（§3）；时钟不一致只会多花视图变更和时间。';
}

function network(_sizes: Sizes): string {
  return '人为干预：PBFT 假定网络可能丢失、延迟、重复消息，也可能打乱顺序（§2）。';
}
