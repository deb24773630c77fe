/** Titles of the dialogs. */
export const dialogTitles = {
  share: 'Share',
  help: 'Keys',
  settings: 'Settings',
  setup: 'Cluster and network',
  request: 'New request',
  partition: 'Partition the network',
  legend: 'Legend',
  glossary: 'Glossary',
};
