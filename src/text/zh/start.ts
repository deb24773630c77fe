import type { StartTexts } from '../texts.ts';
import { experiments } from './experiments.ts';

const words = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
const teens = ['', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八', '十九'];

/** 起始页上的文字。 */
export const start: StartTexts = {
  title: 'PBFT 实验室：四台计算机要达成一致',
  description:
    '真正的 PBFT 协议就在浏览器里运行：可以一步一步地看，可以退回，可以让副本宕机或说谎，每一步都说明为什么会发生。无需注册。',
  brand: 'PBFT 实验室',
  headline: ['四台计算机要达成一致，', '其中一台可能在说谎。'],
  lead: '它们保存同一份数据，必须就请求的先后次序达成一致，哪怕有一台宕机，或者对每一台说不同的话。这里运行的是真正的 PBFT 协议：可以一步一步看，可以退回，也可以把它弄坏。',
  firstStep: '走第一步',
  firstLesson: '第 1 课',
  goOn: (lesson) => `继续第 ${lesson} 课`,
  begun: '已开始',
  solved: '已完成',
  promise: '无需注册，不收集任何数据。',
  menu: '站内内容',
  lessons: '课程',
  scenarios: '场景',
  faults: '弄坏它',
  experiments: '实验',
  experimentsPage: experiments,
  teachers: '教师页',
  openLab: '打开实验室',
  licence: '文字与图片：CC BY 4.0。程序：MIT。不收集任何数据。',
  run: '一次运行，一步一步看',
  back: '后退',
  step: '下一步',
  realRun: (step, total) => `真实运行 · 第 ${step} / ${total} 步`,
  lessonsTitle: (count) => `${words[count] ?? teens[count - 10] ?? ` ${count} `}堂课`,
  lessonsNote: '先猜会怎样，再看发生了什么。',
  moreLessons: '更多课程',
  scenariosTitle: (count) => `${words[count] ?? teens[count - 10] ?? ` ${count} `}个可以打开的运行`,
  scenariosNote: '每张图都由它的运行画出。',
  moreTitle: '更多运行',
  faultsTitle: '或者直接弄坏它',
  crash: { title: '让 R3 宕机', text: '客户端还会得到答复吗？' },
  lie: { title: '让主节点说谎', text: '它对 R1 说一套，对 R2、R3 说另一套。' },
  partition: { title: '把网络切成两半', text: '两边各有两个副本，哪一边能继续？' },
  copies: {
    title: '没有网络时',
    about: '在大多数浏览器里，来过一次以后，这些网页和实验室没有网络也能打开。也可以带走一份：',
    oneFile: '单个文件的实验室',
    oneFileAbout: '双击即可打开，完全不用网络。',
    archive: '全部网页的文件夹（压缩包）',
    archiveAbout: '可放进 U 盘，用任何网页服务器打开；里面也有单个文件的实验室。',
    readMe: (file, command, address) => [
      'PBFT 实验室',
      `双击 ${file} 即可打开：整个实验室都在这一个文件里。`,
      `要看起始页和课程，请用网页服务器打开这个文件夹，例如：${command}`,
      `然后在浏览器里打开 ${address}：全部内容都不需要网络。`,
    ],
  },
  noScript: '实验室要在浏览器里计算每一次运行，因此需要启用脚本。本页不需要。',
};
