import type { dialogTitles as english } from '../en/dialogTitles.ts';

/** 对话框的标题。 */
export const dialogTitles: typeof english = {
  share: '分享',
  help: '按键',
  settings: '设置',
  setup: '集群与网络',
  request: '新请求',
  partition: '网络分区',
  legend: '图例',
  glossary: '术语',
};
