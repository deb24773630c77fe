import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const forgetting: WordsOf<LessonOf<'forgetting'>> = {
  title: '安全地忘记',
  about: '日志不能无限增长，但别的副本还需要的东西，谁也不能先忘掉。',
  beats: {
    when: {
      asks: 'R1 执行了槽位 2，建立检查点。它什么时候可以丢掉槽位 1 和 2 的消息？',
      options: {
        executed: {
          text: '马上，它已经执行过了。',
          because: '还没有执行的副本，就再也没有谁能说服它了。',
        },
        three: {
          text: '有三条检查点消息写的是同一个状态时。',
          because: '这时状态本身已得到证明，怎么得来的就不再需要了。',
        },
        all: {
          text: '四个副本都有了这个检查点时。',
          because: '那样只要有一个副本不作声，日志就会无限增长。',
        },
      },
      reveal: '有了 R0 和 R2 的检查点消息，加上自己的，R1 的检查点就稳定了。R3 的来得晚，已经用不着（§4.3）。',
    },
    beyond: {
      asks: '在这次运行里，检查点 2 已稳定，窗口到槽位 6 为止；R0 开始说谎，要把 put x 3 放到槽位 7。R1 会怎么办？',
      options: {
        accepts: { text: '接受，槽位可以随便选。', because: '那样说谎者可以一下子用完所有序号。' },
        keeps: {
          text: '先保存，等窗口移动。',
          because: '窗口以上的消息一律不保存，外面就无法把它塞满。',
        },
        refuses: {
          text: '拒绝，槽位 7 在窗口之外。',
          because: '备份节点只接受大于 h、不超过 h + L 的序号。',
        },
      },
      reveal: '备份节点全都拒绝，定时器超时，R1 在视图 1 为 put x 3 排了序。R0 只是把自己换下来了（§4.2、§4.4）。',
    },
    missed: {
      asks: '在这次运行里，R3 回来时槽位 1 和 2 已经过去，其他副本也清除了消息。它还能参加吗？',
      options: {
        never: { text: '不能，错过的已经没有了。', because: '结果还在：每个状态里都包含它。' },
        replay: { text: '能，先执行槽位 1 和 2。', because: '槽位 1 和 2 的消息，谁那里都没有了。' },
        state: {
          text: '能，凭一个有 2f+1 个副本为摘要签名的状态。',
          because: '不管由谁发来，稳定检查点都能证明这个状态。',
        },
      },
      reveal: 'R3 取回检查点 2 的状态，核对摘要后安装。接下来的槽位，它又能参加了（§4.3）。',
    },
  },
  task: {
    asks: '修改第一次运行，使 R3 需要取回检查点的状态。不能有副本宕机。',
    goals: { state: 'R3 安装了来自另一个副本的状态', answered: '客户端得到全部三个答复' },
    hints: {
      place: '看看第一个检查点是什么时候稳定的。',
      rule: '稳定检查点以下的内容不会重发（§4.3）。',
      move: '一开始就隔离 R3，等检查点 2 稳定之后再让它回来。',
    },
    solved: '别的副本忘记的时候，R3 不在；有了摘要，它就能相信一个并非自己算出的状态。',
  },
};
